import { d as defineVendor, c as call, e as stub, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Reddit Pixel. It is told whether it may set first-party cookies; what silences it is the gate.
 * `pixelId`: required. `data-reddit-pixel="a2_abc"`.
 * Source: https://business.reddithelp.com/s/article/reddit-pixel (cookie call read 2026-11-22); its code as ten public
 * repositories have it (read 2026-11-25)
 */
const redditPixel = defineVendor({
    id: 'reddit-pixel',
    name: 'Reddit Pixel',
    main: 'pixelId',
    options: { pixelId: text(/^\w+$/, 'a2_abcdefghijkl') },
    tag: ({ pixelId }) => ({ src: `https://www.redditstatic.com/ads/pixel.js?pixel_id=${pixelId}` }),
    prepare({ pixelId }) {
        const rdt = stub('rdt', 'callQueue', 'sendEvent');
        rdt('disableFirstPartyCookies');
        rdt('init', pixelId);
        rdt('track', 'PageVisit');
    },
    signal: (granted) => void call('rdt', granted ? 'enableFirstPartyCookies' : 'disableFirstPartyCookies'),
});

export { redditPixel as r };
