import { d as defineVendor, e as stub, p as page, o as optional, f as digits } from './define-vendor-CybUh6Jd.js';

/**
 * Hotjar. It has no consent call: what silences it is the gate.
 * `siteId`: digits, required. `version`: of the snippet. Default: 6. `data-hotjar="1234567"`.
 * Source: https://help.hotjar.com/hc/en-us/articles/115009336727, @hotjar/browser 1.0.9 (read 2026-11-22)
 */
const hotjar = defineVendor({
    id: 'hotjar',
    name: 'Hotjar',
    main: 'siteId',
    options: { siteId: digits('1234567'), version: optional(digits('6')) },
    tag: ({ siteId, version = 6 }) => ({ src: `https://static.hotjar.com/c/hotjar-${siteId}.js?sv=${version}` }),
    prepare({ siteId, version = 6 }) {
        stub('hj', 'q');
        page._hjSettings = { hjid: Number(siteId), hjsv: Number(version) };
    },
});

export { hotjar as h };
