import { d as defineVendor, o as optional, g as flag } from './define-vendor-CybUh6Jd.js';

/**
 * Vimeo. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its player SDK. Default: false. `data-vimeo="true"`.
 * Source: https://developer.vimeo.com/player/sdk (its address as ten public repositories have it, 2026-11-25)
 */
const vimeo = defineVendor({
    id: 'vimeo',
    name: 'Vimeo',
    options: { api: optional(flag) },
    tag: ({ api }) => (api ? { src: 'https://player.vimeo.com/api/player.js' } : undefined),
});

export { vimeo as v };
