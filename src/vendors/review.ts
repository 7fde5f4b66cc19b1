/**
 * How sure the tables about built-in vendors are, and where each was checked. Read by tests and by the README's
 * table only: nothing of it is shipped.
 */
export interface VendorReview {
  /** What the vendor calls its own way to be told about consent; none: it has none, or none was found. */
  readonly signal?: string;
  /** The call by which the vendor's running code falls silent by itself; none: the gate alone makes it. */
  readonly stop?: string;
  /**
   * `confirmed`: names and calls seen in the vendor's code or documentation. `partial`: some of them, or in lists
   * that others keep. `memory`: not found anywhere.
   */
  readonly confidence: 'confirmed' | 'partial' | 'memory';
  readonly source: string;
}

/** Cookie lists that others keep: Open Cookie Database 0ee5a17. */
const LISTS = 'Open Cookie Database 0ee5a17';

export const REVIEWS: Readonly<Record<string, VendorReview>> = {
  'google-tag-manager': {
    signal: 'Consent Mode',
    confidence: 'confirmed',
    source: 'developers.google.com/tag-platform, consent guides (read 2026-11-22)',
  },
  'google-analytics': {
    signal: 'Consent Mode',
    confidence: 'confirmed',
    source: `@types/gtag.js 0.0.20, Google's consent guides (read 2026-11-22); ${LISTS}`,
  },
  'google-ads': {
    signal: 'Consent Mode',
    confidence: 'confirmed',
    source: `@types/gtag.js 0.0.20, Google's consent guides (read 2026-11-22); ${LISTS}`,
  },
  'google-publisher': {
    signal: 'Consent Mode, TCF',
    confidence: 'partial',
    source: `${LISTS}; GoogleAdServingTest left alone: it only tests`,
  },
  'microsoft-clarity': {
    signal: 'consentv2',
    stop: "clarity('stop')",
    confidence: 'confirmed',
    source: 'clarity-js 0.8.70, types/data.d.ts and src/data/metadata.ts (read 2026-11-25)',
  },
  'microsoft-uet': { signal: 'uetq consent', confidence: 'confirmed', source: `@c15t/scripts 2.2.0; ${LISTS}` },
  'meta-pixel': {
    signal: 'fbq consent',
    stop: "fbq('consent', 'revoke')",
    confidence: 'confirmed',
    source: `@c15t/scripts 2.2.0; ${LISTS}`,
  },
  'tiktok-pixel': {
    signal: 'ttq consent',
    stop: 'ttq.revokeConsent()',
    confidence: 'confirmed',
    source: `@c15t/scripts 2.2.0; ${LISTS}; storage keys from memory left out`,
  },
  'linkedin-insight': { confidence: 'confirmed', source: `@c15t/scripts 2.2.0; ${LISTS}` },
  'pinterest-tag': {
    signal: 'pintrk setconsent',
    stop: "pintrk('setconsent', false)",
    confidence: 'confirmed',
    source: `five public repositories; ${LISTS}`,
  },
  'snap-pixel': {
    confidence: 'partial',
    source: `@c15t/scripts 2.2.0; ${LISTS}; cookies that ten public repositories recorded (read 2026-11-25)`,
  },
  'x-pixel': { confidence: 'confirmed', source: `@c15t/scripts 2.2.0; ${LISTS}` },
  'reddit-pixel': {
    signal: 'rdt first-party cookies',
    confidence: 'confirmed',
    source: `@c15t/scripts 2.2.0; ${LISTS}`,
  },
  'yandex-metrica': {
    stop: "ym(id, 'destruct')",
    confidence: 'confirmed',
    source: 'yandex/metrica-tag f5c44d1 (read 2026-11-22)',
  },
  'yandex-ads': { confidence: 'partial', source: LISTS },
  'mailru-top': { confidence: 'partial', source: 'cookies that public repositories recorded' },
  'vk-pixel': { confidence: 'partial', source: '@ghostery/trackerdb 1.0.945 for its hosts; cookies from memory' },
  liveinternet: { confidence: 'partial', source: '@ghostery/trackerdb 1.0.945 for its hosts; cookies from memory' },
  roistat: {
    confidence: 'confirmed',
    source: 'its counter as a public repository keeps it, and the cookies that nine recorded (read 2026-11-25)',
  },
  hotjar: { confidence: 'confirmed', source: `@hotjar/browser 1.0.9; ${LISTS}` },
  contentsquare: {
    signal: '_uxa optout',
    stop: "_uxa.push(['optout'])",
    confidence: 'confirmed',
    source:
      'docs.contentsquare.com/en/web/cookies/ and /send-the-users-decisions-about-data-collection/, its tag 15.154.4 (read 2026-11-25)',
  },
  mixpanel: {
    signal: 'opt_in, opt_out_tracking',
    stop: 'mixpanel.opt_out_tracking()',
    confidence: 'confirmed',
    source: 'mixpanel-browser 2.83.0, dist/mixpanel.cjs.js (read 2026-11-25)',
  },
  amplitude: {
    signal: 'setOptOut',
    stop: 'amplitude.setOptOut(true)',
    confidence: 'confirmed',
    source: '@amplitude/analytics-core 2.61.0 and analytics-browser 2.48.1, lib/esm (read 2026-11-25)',
  },
  posthog: {
    signal: 'opt_in, opt_out_capturing',
    stop: 'posthog.opt_out_capturing()',
    confidence: 'confirmed',
    source: 'posthog-js 1.449.2, lib/src/sessionid.js, posthog-persistence.js and consent.js (read 2026-11-25)',
  },
  segment: {
    signal: 'consent wrapper',
    confidence: 'confirmed',
    source: '@segment/analytics-next 1.84.3, core/user and lib/priority-queue (read 2026-11-25)',
  },
  rudderstack: {
    signal: 'rudderanalytics.consent',
    confidence: 'confirmed',
    source: '@rudderstack/analytics-js 3.34.1, dist/npm/modern (read 2026-11-25)',
  },
  snowplow: {
    signal: 'anonymous tracking',
    confidence: 'confirmed',
    source: '@snowplow/browser-tracker-core 4.10.2, dist (read 2026-11-25)',
  },
  matomo: {
    signal: 'requireConsent',
    stop: "_paq.push(['forgetConsentGiven'])",
    confidence: 'confirmed',
    source: 'developer.matomo.org 5.x, matomo js/piwik.js (read 2026-11-22)',
  },
  plausible: { confidence: 'confirmed', source: '@plausible-analytics/tracker 0.4.6 (read 2026-11-25)' },
  fathom: { confidence: 'confirmed', source: 'fathom-client 3.7.2, dist/fathom-client.esm.js (read 2026-11-25)' },
  umami: { confidence: 'confirmed', source: 'umami 0e0a079, src/tracker/index.js (read 2026-11-25)' },
  'cloudflare-analytics': { confidence: 'confirmed', source: '@c15t/scripts 2.2.0' },
  'vercel-analytics': {
    confidence: 'partial',
    source:
      '@vercel/analytics 2.0.1 (its script is not in it); the opt-out key is what ten sites read in its `beforeSend`',
  },
  heap: { confidence: 'confirmed', source: 'help.heap.io, What cookies does Heap set (read 2026-11-25)' },
  fullstory: {
    signal: 'setIdentity consent',
    stop: "FS('shutdown')",
    confidence: 'confirmed',
    source: 'help.fullstory.com, Why Fullstory uses First-Party Cookies (read 2026-11-25); durations from lists',
  },
  logrocket: {
    confidence: 'partial',
    source:
      'logrocket 12.4.0 (loads the rest from its host); cookies that ten public repositories recorded (2026-11-25)',
  },
  crazyegg: { confidence: 'partial', source: `support.crazyegg.com/cookies/ (read 2026-11-25); ${LISTS}` },
  mouseflow: {
    stop: 'mouseflow.stopSession()',
    confidence: 'confirmed',
    source: 'help.mouseflow.com, articles 4282966 and 4346072 (read 2026-11-25)',
  },
  vwo: { confidence: 'partial', source: 'help.vwo.com, article 360033990873 (read 2026-11-25); no consent call found' },
  optimizely: { confidence: 'partial', source: `cookies that ten public repositories recorded (2026-11-25); ${LISTS}` },
  'adobe-analytics': {
    signal: 'alloy setConsent',
    confidence: 'partial',
    source: `@adobe/alloy 2.33.1, dist/alloy.js (read 2026-11-25); s_* from ${LISTS}`,
  },
  criteo: {
    signal: 'TCF, GPP',
    confidence: 'partial',
    source:
      'tarteaucitron 76151fa for its tag; its tag and its module for Prebid as public repositories keep them (read 2026-11-25)',
  },
  taboola: {
    signal: 'TCF, GPP',
    confidence: 'partial',
    source: `its module for Prebid as public repositories keep it (read 2026-11-25); ${LISTS}`,
  },
  outbrain: {
    signal: 'TCF',
    confidence: 'partial',
    source: `its module for Prebid as public repositories keep it, for OB-* (read 2026-11-25); ${LISTS}`,
  },
  quantcast: { signal: 'TCF', confidence: 'partial', source: LISTS },
  hubspot: {
    signal: '_hsq doNotTrack',
    stop: "_hsp.push(['revokeCookieConsent'])",
    confidence: 'confirmed',
    source: "HubSpot's list as its customers quote it (read 2026-11-25); public repositories for the calls",
  },
  klaviyo: {
    confidence: 'confirmed',
    source:
      'help.klaviyo.com, article 360034666712; klaviyoOnsite as a public repository recorded it (read 2026-11-25)',
  },
  onesignal: {
    signal: 'setConsentGiven',
    confidence: 'partial',
    source:
      "react-onesignal 3.5.6 for the call, OneSignal's documentation as public repositories keep it (read 2026-11-25)",
  },
  intercom: {
    stop: "Intercom('shutdown')",
    confidence: 'confirmed',
    source: '@intercom/messenger-js-sdk 0.0.20, README.md (read 2026-11-25)',
  },
  crisp: { confidence: 'confirmed', source: `@c15t/scripts 2.2.0; ${LISTS}` },
  tawk: { confidence: 'partial', source: `cookies that twenty public repositories recorded (2026-11-25); ${LISTS}` },
  zendesk: {
    confidence: 'partial',
    source: 'support.zendesk.com, article 4408828505754 (read 2026-11-25); ZD-* from lists',
  },
  livechat: {
    confidence: 'partial',
    source: `its way to sign customers in, as public repositories describe it, for __lc_* (read 2026-11-25); ${LISTS}`,
  },
  jivo: { confidence: 'partial', source: 'cookies that ten public repositories recorded (read 2026-11-25)' },
  bitrix24: {
    confidence: 'partial',
    source: 'the widget crm.tracking.guest as public repositories keep it (read 2026-11-25)',
  },
  youtube: { confidence: 'confirmed', source: `@c15t/scripts 2.2.0; ${LISTS}` },
  vimeo: { confidence: 'partial', source: LISTS },
  wistia: {
    confidence: 'partial',
    source: `@wistia/wistia-player 0.6.22 for local storage (read 2026-11-25); ${LISTS}`,
  },
  'google-maps': { confidence: 'partial', source: LISTS },
  recaptcha: { confidence: 'partial', source: LISTS },
  'google-fonts': { confidence: 'partial', source: '@ghostery/trackerdb 1.0.945 for its hosts; it sets no cookies' },
  stripe: { confidence: 'partial', source: LISTS },
  disqus: { confidence: 'partial', source: LISTS },
  'facebook-sdk': { confidence: 'partial', source: LISTS },
  'x-widgets': { confidence: 'partial', source: LISTS },
  instagram: { confidence: 'partial', source: LISTS },
  'telegram-widget': {
    confidence: 'partial',
    source: 'stel_ssid and stel_token as public repositories recorded them of its other sites (2026-11-25)',
  },
  '2gis': {
    confidence: 'partial',
    source: 'its hosts as ten public repositories have them (2026-11-25); its storage keys are left out',
  },
  sentry: {
    confidence: 'confirmed',
    source: '@sentry-internal/replay 10.57.0, types/constants.d.ts (read 2026-11-25)',
  },
  'datadog-rum': {
    signal: 'setTrackingConsent',
    stop: "DD_RUM.setTrackingConsent('not-granted')",
    confidence: 'confirmed',
    source: '@datadog/browser-core 7.16.2, src/domain/session/storeStrategies (read 2026-11-25)',
  },
};

/** Trackers' owners, with the address of their privacy policy and their country, as others keep them. */
const OWNERS = '@ghostery/trackerdb 1.0.945 (read 2026-11-25)';

/**
 * Where the site of a vendor's privacy policy and the vendor's country were found as `details.ts` has them. Of those
 * not in here, one of the two or both are from memory.
 */
export const POLICY_REVIEWS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    `google-tag-manager google-analytics google-ads google-publisher microsoft-uet microsoft-clarity pinterest-tag
    snap-pixel x-pixel reddit-pixel yandex-metrica yandex-ads hotjar contentsquare mixpanel amplitude posthog segment
    snowplow matomo plausible fathom cloudflare-analytics vercel-analytics heap fullstory logrocket crazyegg mouseflow
    optimizely adobe-analytics criteo outbrain quantcast hubspot klaviyo onesignal intercom tawk zendesk youtube vimeo
    wistia google-maps recaptcha google-fonts stripe x-widgets sentry datadog-rum`
      .split(/\s+/)
      .map((id) => [id, OWNERS]),
  ),
  taboola: 'policies.taboola.com, cookie and privacy policy of October 2025: Taboola.com Ltd. (read 2026-11-25)',
  '2gis': 'law.2gis.ru/en/privacy and /privacy/red201120: ООО «ДубльГИС», Novosibirsk (read 2026-11-25)',
};
