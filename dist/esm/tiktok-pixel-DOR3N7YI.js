import { d as defineVendor, c as call, p as page, l as listOfCalls, t as text } from './define-vendor-CybUh6Jd.js';

const SRC = 'https://analytics.tiktok.com/i18n/pixel/events.js';
const METHODS = 'page track identify instances debug on off once ready alias group enableCookie disableCookie holdConsent ' +
    'revokeConsent grantConsent';
/**
 * TikTok Pixel. Consent is held before its page view, then granted or revoked.
 * `pixelCode`: required. `data-tiktok-pixel="C0…"`.
 * Source: https://business-api.tiktok.com/portal/docs (consent methods read 2026-11-22; the queue as public pages
 * have it, read 2026-11-25)
 */
const tiktokPixel = defineVendor({
    id: 'tiktok-pixel',
    name: 'TikTok Pixel',
    main: 'pixelCode',
    options: { pixelCode: text(/^[A-Z\d]+$/, 'C4XXXXXXXXXXXXXXXXXX') },
    tag: ({ pixelCode }) => ({ src: `${SRC}?sdkid=${pixelCode}&lib=ttq` }),
    prepare({ pixelCode }) {
        page.TiktokAnalyticsObject = 'ttq';
        const ttq = listOfCalls('ttq', METHODS);
        Object.assign(ttq, {
            methods: METHODS.split(' '),
            _i: { [pixelCode]: Object.assign([], { _u: SRC }) },
            _t: { [pixelCode]: Date.now() },
            _o: { [pixelCode]: {} },
        });
        ttq.holdConsent();
        ttq.page();
    },
    signal: (granted) => void call(granted ? 'ttq.grantConsent' : 'ttq.revokeConsent'),
});

export { tiktokPixel as t };
