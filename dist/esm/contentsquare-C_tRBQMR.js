import { d as defineVendor, p as push, q as queue, t as text } from './define-vendor-g4gSaf0J.js';

/**
 * Contentsquare.
 * `tagId`: required. `data-contentsquare="abc123"`.
 * Source: https://docs.contentsquare.com/en/web/ (the consent calls from memory, not read again)
 */
const contentsquare = defineVendor({
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

export { contentsquare as c };
