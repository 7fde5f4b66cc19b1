import { d as defineVendor, o as optional, a as address, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Umami. It sets no cookies and has no consent call: what silences it is the gate.
 * `websiteId`: required. `src`: of a script on the site's own server. Default: `https://cloud.umami.is/script.js`.
 * `data-umami="…"`.
 * Source: https://umami.is/docs/tracker-configuration, umami 0e0a079, src/tracker/index.js (read 2026-11-25)
 */
const umami = defineVendor({
    id: 'umami',
    name: 'Umami',
    main: 'websiteId',
    options: {
        websiteId: text(/^[\da-f-]+$/i, '12345678-1234-1234-1234-123456789012'),
        src: optional(address('https://cloud.umami.is/script.js')),
    },
    tag: ({ websiteId, src = 'https://cloud.umami.is/script.js' }) => ({
        src,
        attributes: { 'data-website-id': websiteId },
    }),
});

export { umami as u };
