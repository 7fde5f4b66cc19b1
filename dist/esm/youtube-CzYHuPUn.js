import { d as defineVendor, o as optional, g as flag } from './define-vendor-g4gSaf0J.js';

/**
 * YouTube. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its IFrame API. Default: false. `data-youtube="true"`.
 * Source: https://developers.google.com/youtube/iframe_api_reference (address from memory, not read again)
 */
const youtube = defineVendor({
    id: 'youtube',
    name: 'YouTube',
    options: { api: optional(flag) },
    tag: ({ api }) => (api ? { src: 'https://www.youtube.com/iframe_api' } : undefined),
});

export { youtube as y };
