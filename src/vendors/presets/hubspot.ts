import { defineVendor } from '../define-vendor.js';
import { digits, optional, text } from '../option-rules.js';
import { push, queue } from '../page-globals.js';

/**
 * HubSpot tracking code. Turn off HubSpot's own banner.
 * `portalId`: digits, required. `region`: `eu1` for data in the EU. Default: none. `data-hubspot="1234567"`.
 * Source: https://developers.hubspot.com/docs/api/events/cookie-banner, .../tracking-code (read 2026-11-22)
 */
export const hubspot = defineVendor({
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
