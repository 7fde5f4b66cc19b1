import { d as defineVendor, o as optional, a as address, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Plausible Analytics. It sets no cookies and has no consent call: what silences it is the gate.
 * `domain`: the site's, as Plausible knows it, required. `src`: of another script, such as one on the site's own
 * server. Default: `https://plausible.io/js/script.js`. `data-plausible="site.example"`.
 * Source: https://plausible.io/docs/plausible-script (read 2026-11-22)
 */
const plausible = defineVendor({
    id: 'plausible',
    name: 'Plausible',
    main: 'domain',
    options: { domain: text(/^[^\s/]+$/, 'site.example'), src: optional(address('https://plausible.io/js/script.js')) },
    tag: ({ domain, src = 'https://plausible.io/js/script.js' }) => ({ src, attributes: { 'data-domain': domain } }),
});

export { plausible as p };
