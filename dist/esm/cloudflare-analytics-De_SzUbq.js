import { d as defineVendor, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Cloudflare Web Analytics. It sets no cookies and has no consent call: what silences it is the gate. Turn off its
 * automatic setup, which puts a tag into the page that this one does not replace.
 * `token`: required. `data-cloudflare-analytics="…"`.
 * Source: https://developers.cloudflare.com/web-analytics/get-started/ (read 2026-11-22)
 */
const cloudflareAnalytics = defineVendor({
    id: 'cloudflare-analytics',
    name: 'Cloudflare Web Analytics',
    main: 'token',
    options: { token: text(/^\w+$/, '0123456789abcdef0123456789abcdef') },
    tag: ({ token }) => ({
        src: 'https://static.cloudflareinsights.com/beacon.min.js',
        attributes: { 'data-cf-beacon': JSON.stringify({ token }) },
    }),
});

export { cloudflareAnalytics as c };
