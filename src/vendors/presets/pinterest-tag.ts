import { defineVendor } from '../define-vendor.js';
import { digits } from '../option-rules.js';
import { call, page, stub, type VendorFunction } from '../page-globals.js';

/**
 * Pinterest Tag. `setconsent` with false stops its events and clears its first-party storage.
 * `tagId`: digits, required. `data-pinterest-tag="2612345678901"`.
 * Source: https://help.pinterest.com/business/article/install-the-pinterest-tag (consent call read 2026-11-22); its
 * code as nine public repositories have it (read 2026-11-25)
 */
export const pinterestTag = defineVendor({
  id: 'pinterest-tag',
  name: 'Pinterest Tag',
  main: 'tagId',
  options: { tagId: digits('2612345678901') },
  tag: () => ({ src: 'https://s.pinimg.com/ct/core.js' }),
  prepare({ tagId }) {
    const isThere = !!page.pintrk;
    const pintrk: VendorFunction = stub('pintrk', 'queue', '', Array.from);
    if (!isThere) pintrk.version = '3.0';
    pintrk('setconsent', false);
    pintrk('load', `${tagId}`);
    pintrk('page');
  },
  signal: (granted) => void call('pintrk', 'setconsent', granted),
});
