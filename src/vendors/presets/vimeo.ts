import { defineVendor } from '../define-vendor.js';
import { flag, optional } from '../option-rules.js';

/**
 * Vimeo. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its player SDK. Default: false. `data-vimeo="true"`.
 * Source: https://developer.vimeo.com/player/sdk (its address as ten public repositories have it, 2026-11-25)
 */
export const vimeo = defineVendor({
  id: 'vimeo',
  name: 'Vimeo',
  options: { api: optional(flag) },
  tag: ({ api }) => (api ? { src: 'https://player.vimeo.com/api/player.js' } : undefined),
});
