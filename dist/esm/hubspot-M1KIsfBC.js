import { d as defineVendor, b as push, q as queue, o as optional, t as text, f as digits } from './define-vendor-CybUh6Jd.js';

/**
 * HubSpot tracking code. Turn off HubSpot's own banner.
 * `portalId`: digits, required. `region`: `eu1` for data in the EU. Default: none. `data-hubspot="1234567"`.
 * Source: https://developers.hubspot.com/docs/api/events/cookie-banner, .../tracking-code (read 2026-11-22)
 */
const hubspot = defineVendor({
    id: 'hubspot',
    name: 'HubSpot',
    main: 'portalId',
    options: { portalId: digits('1234567'), region: optional(text(/^\w+$/, 'eu1')) },
    tag: ({ portalId, region }) => ({
        src: `https://js${region ? `-${region}` : ''}.hs-scripts.com/${portalId}.js`,
        attributes: { id: 'hs-script-loader' },
    }),
    prepare() {
        queue('_hsq');
        queue('_hsp');
    },
    signal: (granted) => push('_hsq', granted ? ['doNotTrack', { track: true }] : ['doNotTrack']),
    stop: () => push('_hsp', ['revokeCookieConsent']),
});

export { hubspot as h };
