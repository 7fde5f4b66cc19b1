import { defineVendor } from '../define-vendor.js';
import { flag, optional } from '../option-rules.js';

/**
 * YouTube. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its IFrame API. Default: false. `data-youtube="true"`.
 * Source: https://developers.google.com/youtube/iframe_api_reference (its address as ten public repositories have it,
 * 2026-11-25)
 */
export const youtube = defineVendor({
  id: 'youtube',
  name: 'YouTube',
  options: { api: optional(flag) },
  tag: ({ api }) => (api ? { src: 'https://www.youtube.com/iframe_api' } : undefined),
});
