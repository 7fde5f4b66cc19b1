import { d as defineVendor, o as optional, g as flag } from './define-vendor-CybUh6Jd.js';

/**
 * YouTube. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its IFrame API. Default: false. `data-youtube="true"`.
 * Source: https://developers.google.com/youtube/iframe_api_reference (its address as ten public repositories have it,
 * 2026-11-25)
 */
const youtube = defineVendor({
    id: 'youtube',
    name: 'YouTube',
    options: { api: optional(flag) },
    tag: ({ api }) => (api ? { src: 'https://www.youtube.com/iframe_api' } : undefined),
});

export { youtube as y };
