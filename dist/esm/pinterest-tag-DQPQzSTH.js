import { d as defineVendor, c as call, e as stub, f as digits, p as page } from './define-vendor-CybUh6Jd.js';

/**
 * Pinterest Tag. `setconsent` with false stops its events and clears its first-party storage.
 * `tagId`: digits, required. `data-pinterest-tag="2612345678901"`.
 * Source: https://help.pinterest.com/business/article/install-the-pinterest-tag (consent call read 2026-11-22); its
 * code as nine public repositories have it (read 2026-11-25)
 */
const pinterestTag = defineVendor({
    id: 'pinterest-tag',
    name: 'Pinterest Tag',
    main: 'tagId',
    options: { tagId: digits('2612345678901') },
    tag: () => ({ src: 'https://s.pinimg.com/ct/core.js' }),
    prepare({ tagId }) {
        const isThere = !!page.pintrk;
        const pintrk = stub('pintrk', 'queue', '', Array.from);
        if (!isThere)
            pintrk.version = '3.0';
        pintrk('setconsent', false);
        pintrk('load', `${tagId}`);
        pintrk('page');
    },
    signal: (granted) => void call('pintrk', 'setconsent', granted),
});

export { pinterestTag as p };
