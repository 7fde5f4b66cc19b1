import { d as defineVendor, e as stub, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * X (Twitter) Pixel. It has no consent call: what silences it is the gate.
 * `pixelId`: required. `data-x-pixel="o1abc"`.
 * Source: https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites/restricted-data-use-guide
 * (read 2026-11-25; what it restricts is the use of what is sent, not the sending)
 */
const xPixel = defineVendor({
    id: 'x-pixel',
    name: 'X Pixel',
    main: 'pixelId',
    options: { pixelId: text(/^[a-z\d]+$/i, 'o1abc') },
    tag: () => ({ src: 'https://static.ads-twitter.com/uwt.js' }),
    prepare({ pixelId }) {
        const twq = stub('twq', 'queue', 'exe');
        twq.version ??= '1.1';
        twq('config', pixelId);
    },
});

export { xPixel as x };
