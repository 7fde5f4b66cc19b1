import { d as defineVendor, o as optional, s as settings, t as text } from './define-vendor-CybUh6Jd.js';
import { g as gtag } from './gtag-ly5R55dC.js';

/**
 * Google Ads conversions and remarketing, by gtag.js. What it is granted it hears by Google Consent Mode.
 * `conversionId`: `AW-` and digits, required. `config`: parameters of gtag's `config`. `data-google-ads="AW-…"`.
 * Source: https://developers.google.com/tag-platform/gtagjs/reference (read 2026-11-22)
 */
const googleAds = defineVendor({
    id: 'google-ads',
    name: 'Google Ads',
    main: 'conversionId',
    options: { conversionId: text(/^AW-\d+$/, 'AW-123456789'), config: optional(settings()) },
    tag: ({ conversionId }) => ({ src: `https://www.googletagmanager.com/gtag/js?id=${conversionId}` }),
    prepare({ conversionId, config }) {
        gtag('js', new Date());
        gtag('config', conversionId, ...(config ? [config] : []));
    },
});

export { googleAds as g };
