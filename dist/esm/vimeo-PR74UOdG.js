import { d as defineVendor, o as optional, g as flag } from './define-vendor-g4gSaf0J.js';

/**
 * Vimeo. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its player SDK. Default: false. `data-vimeo="true"`.
 * Source: https://developer.vimeo.com/player/sdk (address from memory, not read again)
 */
const vimeo = defineVendor({
    id: 'vimeo',
    name: 'Vimeo',
    options: { api: optional(flag) },
    tag: ({ api }) => (api ? { src: 'https://player.vimeo.com/api/player.js' } : undefined),
});

export { vimeo as v };
