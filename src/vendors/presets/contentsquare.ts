import { defineVendor } from '../define-vendor.js';
import { text } from '../option-rules.js';
import { push, queue } from '../page-globals.js';

/**
 * Contentsquare.
 * `tagId`: required. `data-contentsquare="abc123"`.
 * Source: https://docs.contentsquare.com/en/web/ (the consent calls from memory, not read again)
 */
export const contentsquare = defineVendor({
  id: 'contentsquare',
  name: 'Contentsquare',
  main: 'tagId',
  options: { tagId: text(/^\w+$/, '1a2b3c4d5e6f7') },
  tag: ({ tagId }) => ({ src: `https://t.contentsquare.net/uxa/${tagId}.js` }),
  prepare() {
    queue('_uxa');
  },
  signal: (granted) => push('_uxa', [granted ? 'trackConsentGranted' : 'trackConsentWithdrawn']),
});
