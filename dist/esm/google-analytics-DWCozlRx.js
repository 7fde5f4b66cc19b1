import { d as defineVendor, p as page, o as optional, s as settings, t as text } from './define-vendor-CybUh6Jd.js';
import { g as gtag } from './gtag-ly5R55dC.js';

/**
 * Google Analytics 4, by gtag.js. What it is granted it hears by Google Consent Mode, which is on by itself.
 * `measurementId`: `G-` and the id, required. `config`: parameters of gtag's `config`. `data-google-analytics="G-…"`.
 * Source: https://developers.google.com/tag-platform/gtagjs/reference (read 2026-11-22)
 */
const googleAnalytics = defineVendor({
    id: 'google-analytics',
    name: 'Google Analytics',
    main: 'measurementId',
    options: { measurementId: text(/^G-[A-Z\d]+$/, 'G-XXXXXXXXXX'), config: optional(settings()) },
    tag: ({ measurementId }) => ({ src: `https://www.googletagmanager.com/gtag/js?id=${measurementId}` }),
    prepare({ measurementId, config }) {
        gtag('js', new Date());
        gtag('config', measurementId, ...(config ? [config] : []));
    },
    // Google's own opt-out: read by the tag before it sends. In advanced mode the tag is to send what it may.
    signal(granted, { measurementId }) {
        if (granted && measurementId)
            page[`ga-disable-${measurementId}`] = false;
    },
    stop({ measurementId }) {
        if (measurementId)
            page[`ga-disable-${measurementId}`] = true;
    },
});

export { googleAnalytics as g };
