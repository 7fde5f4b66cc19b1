/** What a preset has to do, proved on a page by `presets.test.ts`. */
export interface PresetCase {
  readonly id: string;
  /** As in the JSON block. */
  readonly options: unknown;
  /** The address of the script, whole; null: there is none. */
  readonly src: string | null;
  /** Where it sends to. Default: beside the script. */
  readonly collector?: string;
  /** Globals that may not be there before the grant. */
  readonly globals?: readonly string[];
  /** What stands in for the hosted script: code, written from documentation. */
  readonly standIn?: string;
  /** Whose code was read for it; none: the test's name says that nobody has checked it. */
  readonly writtenFrom?: string;
  /** What the script leaves, and the page must lose with a withdrawal. */
  readonly cookie?: string;
  readonly key?: string;
  /** The cookie by which the vendor stays silent in the page, and which the next grant takes away. */
  readonly silencer?: string;
  /** An expression of what the vendor was told, and its value after the grant, the withdrawal, and a second grant. */
  readonly told?: string;
  readonly granted?: unknown;
  readonly revoked?: unknown;
  readonly again?: unknown;
}

const consentCommands =
  'calls(dataLayer).filter(([name]) => /^(consent|js|config)$/.test(name)).map(([a, b]) => [a, a === "js" ? 0 : b])';
const loadsGoogle = 'window.google_tag_manager = {};';
const DEFAULT = ['consent', 'default'];
const UPDATE = ['consent', 'update'];

/** Calls of a method of a stand-in: `said` notes them. */
const says = (path: string, ...methods: readonly string[]): string =>
  `${path} = { ${methods.map((method) => `${method}: (...given) => { said.push(['${method}', ...given]); }`).join(', ')} };`;

export const PRESET_CASES: readonly PresetCase[] = [
  {
    id: 'google-analytics',
    options: 'G-TEST1',
    src: 'https://www.googletagmanager.com/gtag/js?id=G-TEST1',
    globals: ['gtag', 'ga-disable-G-TEST1'],
    standIn: loadsGoogle,
    cookie: '_ga',
    told: `[${consentCommands}, window['ga-disable-G-TEST1']]`,
    granted: [[DEFAULT, UPDATE, ['js', 0], ['config', 'G-TEST1']], false],
    revoked: [[DEFAULT, UPDATE, ['js', 0], ['config', 'G-TEST1'], UPDATE], true],
    again: [[DEFAULT, UPDATE, ['js', 0], ['config', 'G-TEST1'], UPDATE, UPDATE], false],
  },
  {
    id: 'google-tag-manager',
    options: { containerId: 'GTM-TEST1' },
    src: 'https://www.googletagmanager.com/gtm.js?id=GTM-TEST1',
    standIn: loadsGoogle,
    told: `[...dataLayer].map((entry) => entry.event ?? entry[1])`,
    granted: ['default', 'update', 'ilumee_consent_update', 'gtm.js'],
    revoked: ['default', 'update', 'ilumee_consent_update', 'gtm.js', 'update', 'ilumee_consent_update'],
  },
  {
    id: 'google-ads',
    options: { conversionId: 'AW-123', config: { send_page_view: false } },
    src: 'https://www.googletagmanager.com/gtag/js?id=AW-123',
    globals: ['gtag'],
    standIn: loadsGoogle,
    cookie: '_gcl_au',
    told: `[${consentCommands}, calls(dataLayer).find(([name]) => name === 'config')?.[2]]`,
    granted: [[DEFAULT, UPDATE, ['js', 0], ['config', 'AW-123']], { send_page_view: false }],
    revoked: [[DEFAULT, UPDATE, ['js', 0], ['config', 'AW-123'], UPDATE], { send_page_view: false }],
  },
  {
    id: 'microsoft-clarity',
    options: 'abc',
    src: 'https://www.clarity.ms/tag/abc',
    globals: ['clarity'],
    cookie: '_clck',
    told: `calls(clarity.q).map(([name, state]) => [name, state?.analytics_Storage, state?.ad_Storage].filter(Boolean))`,
    granted: [
      ['consentv2', 'denied', 'denied'],
      ['consentv2', 'granted', 'denied'],
    ],
    revoked: [
      ['consentv2', 'denied', 'denied'],
      ['consentv2', 'granted', 'denied'],
      ['consentv2', 'denied', 'denied'],
      ['stop'],
    ],
    again: [
      ['consentv2', 'denied', 'denied'],
      ['consentv2', 'granted', 'denied'],
      ['consentv2', 'denied', 'denied'],
      ['stop'],
      ['consentv2', 'granted', 'denied'],
      ['start'],
    ],
  },
  {
    id: 'microsoft-uet',
    options: 12345,
    src: 'https://bat.bing.com/bat.js',
    globals: ['uetq', 'UET'],
    // As bat.js does: the list becomes an object, which has read what was in the list.
    standIn: `window.UET = class { constructor({ q, ...rest }) { said.push(...q, rest); } push(...given) { said.push(...given); } };`,
    cookie: '_uetsid',
    key: 'localStorage:_uetvid',
    told: 'said',
    granted: [
      'consent',
      'default',
      { ad_storage: 'denied' },
      'consent',
      'update',
      { ad_storage: 'granted' },
      { ti: '12345', enableAutoSpaTracking: true },
      'pageLoad',
    ],
    revoked: [
      'consent',
      'default',
      { ad_storage: 'denied' },
      'consent',
      'update',
      { ad_storage: 'granted' },
      { ti: '12345', enableAutoSpaTracking: true },
      'pageLoad',
      'consent',
      'update',
      { ad_storage: 'denied' },
    ],
  },
  {
    id: 'meta-pixel',
    options: '777',
    src: 'https://connect.facebook.net/en_US/fbevents.js',
    collector: 'https://www.facebook.com/tr',
    globals: ['fbq', '_fbq'],
    cookie: '_fbp',
    told: 'calls(fbq.queue)',
    granted: [
      ['consent', 'revoke'],
      ['init', '777'],
      ['track', 'PageView'],
      ['consent', 'grant'],
    ],
    revoked: [
      ['consent', 'revoke'],
      ['init', '777'],
      ['track', 'PageView'],
      ['consent', 'grant'],
      ['consent', 'revoke'],
    ],
    again: [
      ['consent', 'revoke'],
      ['init', '777'],
      ['track', 'PageView'],
      ['consent', 'grant'],
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ],
  },
  {
    id: 'tiktok-pixel',
    options: 'C4TEST',
    src: 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C4TEST&lib=ttq',
    globals: ['ttq', 'TiktokAnalyticsObject'],
    cookie: '_ttp',
    told: '[Object.keys(ttq._i), ...ttq]',
    granted: [['C4TEST'], ['holdConsent'], ['page'], ['grantConsent']],
    revoked: [['C4TEST'], ['holdConsent'], ['page'], ['grantConsent'], ['revokeConsent']],
    again: [['C4TEST'], ['holdConsent'], ['page'], ['grantConsent'], ['revokeConsent'], ['grantConsent']],
  },
  {
    id: 'linkedin-insight',
    options: '42',
    src: 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    globals: ['lintrk', '_linkedin_partner_id', '_linkedin_data_partner_ids'],
    cookie: 'li_fat_id',
    told: '[_linkedin_partner_id, _linkedin_data_partner_ids]',
    granted: ['42', ['42']],
  },
  {
    id: 'pinterest-tag',
    options: '2612',
    src: 'https://s.pinimg.com/ct/core.js',
    globals: ['pintrk'],
    cookie: '_pin_unauth',
    told: 'pintrk.queue',
    granted: [['setconsent', false], ['load', '2612'], ['page'], ['setconsent', true]],
    revoked: [['setconsent', false], ['load', '2612'], ['page'], ['setconsent', true], ['setconsent', false]],
  },
  {
    id: 'snap-pixel',
    options: 'abc-1',
    src: 'https://sc-static.net/scevent.min.js',
    globals: ['snaptr'],
    cookie: '_scid',
    told: 'calls(snaptr.queue)',
    granted: [
      ['init', 'abc-1'],
      ['track', 'PAGE_VIEW'],
    ],
  },
  {
    id: 'x-pixel',
    options: 'o1abc',
    src: 'https://static.ads-twitter.com/uwt.js',
    globals: ['twq'],
    cookie: '_twpid',
    told: 'calls(twq.queue)',
    granted: [['config', 'o1abc']],
  },
  {
    id: 'reddit-pixel',
    options: 'a2_abc',
    src: 'https://www.redditstatic.com/ads/pixel.js?pixel_id=a2_abc',
    globals: ['rdt'],
    cookie: '_rdt_uuid',
    told: 'calls(rdt.callQueue)',
    granted: [['disableFirstPartyCookies'], ['init', 'a2_abc'], ['track', 'PageVisit'], ['enableFirstPartyCookies']],
    revoked: [
      ['disableFirstPartyCookies'],
      ['init', 'a2_abc'],
      ['track', 'PageVisit'],
      ['enableFirstPartyCookies'],
      ['disableFirstPartyCookies'],
    ],
  },
  {
    id: 'yandex-metrica',
    options: { counter: 12345678, config: { webvisor: true } },
    src: 'https://mc.yandex.ru/metrika/tag.js',
    globals: ['ym', 'disableYaCounter12345678'],
    cookie: '_ym_uid',
    key: 'localStorage:_ym_uid',
    told: '[window.disableYaCounter12345678, ...calls(ym.a)]',
    granted: [false, [12345678, 'init', { webvisor: true }]],
    revoked: [true, [12345678, 'init', { webvisor: true }], [12345678, 'destruct']],
    again: [
      false,
      [12345678, 'init', { webvisor: true }],
      [12345678, 'destruct'],
      [12345678, 'init', { webvisor: true }],
    ],
  },
  {
    id: 'vk-pixel',
    options: 'VK-RTRG-1-abc',
    src: 'https://vk.com/js/api/openapi.js?169',
    collector: 'https://vk.com/rtrg',
    globals: ['VK'],
    standIn: `window.VK = {}; ${says('VK.Retargeting', 'Init', 'Hit')}`,
    told: 'said',
    granted: [['Init', 'VK-RTRG-1-abc'], ['Hit']],
  },
  {
    id: 'mailru-top',
    options: '555',
    src: 'https://top-fwz1.mail.ru/js/code.js',
    globals: ['_tmr'],
    cookie: 'tmr_lvid',
    key: 'localStorage:tmr_lvid',
    told: '_tmr.map(({ id, type, start }) => [id, type, start > 1e12])',
    granted: [['555', 'pageView', true]],
  },
  {
    id: 'hotjar',
    options: '123',
    src: 'https://static.hotjar.com/c/hotjar-123.js?sv=6',
    globals: ['hj', '_hjSettings'],
    cookie: '_hjSessionUser_123',
    key: 'sessionStorage:_hjx',
    told: '_hjSettings',
    granted: { hjid: 123, hjsv: 6 },
  },
  {
    id: 'contentsquare',
    options: 'abc123',
    src: 'https://t.contentsquare.net/uxa/abc123.js',
    globals: ['_uxa'],
    writtenFrom: 'its tag 15.154.4',
    // After an opt-out the list is only a list again.
    standIn: `const run = ([name]) => {
      said.push(name);
      if (name !== 'optout') return;
      document.cookie = '_cs_id=; Path=/; Max-Age=0';
      document.cookie = '_cs_optout=1; Path=/; Max-Age=34000000';
      window._uxa = [];
    };
    const waiting = window._uxa; window._uxa = { push: run }; waiting.forEach(run);`,
    cookie: '_cs_id',
    silencer: '_cs_optout',
    told: 'said',
    granted: [],
    revoked: ['optout'],
    again: ['optout'],
  },
  {
    id: 'mixpanel',
    options: { token: 'tok', config: { persistence: 'localStorage' } },
    src: 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
    globals: ['mixpanel'],
    cookie: 'mp_tok_mixpanel',
    standIn: `window.snippet = mixpanel._i; let out = false; window.mixpanel = {
      has_opted_out_tracking: () => out,
      opt_in_tracking: () => { out = false; said.push('in'); },
      opt_out_tracking: (how) => { out = true; said.push(['out', how]); },
    };`,
    told: '[window.snippet, said]',
    granted: [[['tok', { persistence: 'localStorage' }, 'mixpanel']], []],
    revoked: [
      [['tok', { persistence: 'localStorage' }, 'mixpanel']],
      [['out', { delete_user: false, clear_persistence: true }]],
    ],
    again: [
      [['tok', { persistence: 'localStorage' }, 'mixpanel']],
      [['out', { delete_user: false, clear_persistence: true }], 'in'],
    ],
  },
  {
    id: 'amplitude',
    options: { apiKey: 'key', config: { serverZone: 'EU' } },
    src: 'https://cdn.amplitude.com/script/key.js',
    globals: ['amplitude'],
    cookie: 'AMP_0123456789',
    standIn: says('window.amplitude', 'init', 'setOptOut'),
    told: 'said',
    granted: [['init', 'key', { serverZone: 'EU', optOut: false }]],
    revoked: [
      ['init', 'key', { serverZone: 'EU', optOut: false }],
      ['setOptOut', true],
    ],
    again: [
      ['init', 'key', { serverZone: 'EU', optOut: false }],
      ['setOptOut', true],
      ['setOptOut', false],
    ],
  },
  {
    id: 'posthog',
    options: { apiKey: 'phc_test', apiHost: 'https://eu.i.posthog.com' },
    src: 'https://eu-assets.i.posthog.com/static/array.js',
    globals: ['posthog'],
    cookie: 'ph_phc_test_posthog',
    key: 'localStorage:ph_phc_test_posthog',
    standIn: `window.snippet = posthog._i; let out = false; window.posthog = {
      has_opted_out_capturing: () => out,
      opt_in_capturing: () => { out = false; said.push('in'); },
      opt_out_capturing: () => { out = true; said.push('out'); },
    };`,
    told: '[window.snippet, said]',
    granted: [[['phc_test', { api_host: 'https://eu.i.posthog.com' }, 'posthog']], []],
    revoked: [[['phc_test', { api_host: 'https://eu.i.posthog.com' }, 'posthog']], ['out']],
    again: [[['phc_test', { api_host: 'https://eu.i.posthog.com' }, 'posthog']], ['out', 'in']],
  },
  {
    id: 'segment',
    options: 'writekey',
    src: 'https://cdn.segment.com/analytics.js/v1/writekey/analytics.min.js',
    globals: ['analytics'],
    key: 'localStorage:ajs_anonymous_id',
    // The middleware as Segment calls it, with an event that has a context of its own.
    standIn: `window.stamped = () => {
      const [, middleware] = analytics.find(([name]) => name === 'addSourceMiddleware');
      const payload = { obj: { context: { page: 1 } } };
      let sent;
      middleware({ payload, next: (given) => { sent = given; } });
      return sent.obj.context;
    };`,
    told: '[analytics._writeKey, [...analytics].map(([name]) => name), stamped()]',
    granted: [
      'writekey',
      ['addSourceMiddleware', 'page'],
      { page: 1, consent: { categoryPreferences: { functional: true, analytics: true, advertising: true } } },
    ],
    revoked: [
      'writekey',
      ['addSourceMiddleware', 'page', 'reset'],
      { page: 1, consent: { categoryPreferences: { functional: false, analytics: false, advertising: false } } },
    ],
  },
  {
    id: 'rudderstack',
    options: { writeKey: 'key', dataPlaneUrl: 'https://plane.test' },
    src: 'https://cdn.rudderlabs.com/v3/modern/rsa.min.js',
    globals: ['rudderanalytics'],
    cookie: 'rl_anonymous_id',
    told: '[...rudderanalytics]',
    granted: [['load', 'key', 'https://plane.test', {}], ['page']],
    revoked: [['load', 'key', 'https://plane.test', {}], ['page'], ['reset']],
  },
  {
    id: 'matomo',
    options: { url: 'https://stats.test/matomo', siteId: 2 },
    src: 'https://stats.test/matomo/matomo.js',
    globals: ['_paq'],
    cookie: '_pk_id.2.abcd',
    told: '_paq',
    granted: [
      ['requireConsent'],
      ['setTrackerUrl', 'https://stats.test/matomo/matomo.php'],
      ['setSiteId', '2'],
      ['trackPageView'],
      ['enableLinkTracking'],
      ['setConsentGiven'],
    ],
    revoked: [
      ['requireConsent'],
      ['setTrackerUrl', 'https://stats.test/matomo/matomo.php'],
      ['setSiteId', '2'],
      ['trackPageView'],
      ['enableLinkTracking'],
      ['setConsentGiven'],
      ['forgetConsentGiven'],
      ['deleteCookies'],
    ],
  },
  {
    id: 'plausible',
    options: 'site.test',
    src: 'https://plausible.io/js/script.js',
    told: `document.querySelector('script[src*="plausible"]').dataset.domain`,
    granted: 'site.test',
  },
  {
    id: 'umami',
    options: { websiteId: 'abc-1', src: 'https://stats.test/umami/script.js' },
    src: 'https://stats.test/umami/script.js',
    told: `document.querySelector('script[src*="umami"]').dataset.websiteId`,
    granted: 'abc-1',
  },
  {
    id: 'cloudflare-analytics',
    options: 'abc',
    src: 'https://static.cloudflareinsights.com/beacon.min.js',
    told: `JSON.parse(document.querySelector('script[src*="cloudflare"]').dataset.cfBeacon)`,
    granted: { token: 'abc' },
  },
  {
    id: 'hubspot',
    options: { portalId: '99', region: 'eu1' },
    src: 'https://js-eu1.hs-scripts.com/99.js',
    globals: ['_hsq', '_hsp'],
    cookie: '__hstc',
    told: '[_hsq, _hsp]',
    granted: [[['doNotTrack', { track: true }]], []],
    revoked: [[['doNotTrack', { track: true }], ['doNotTrack']], [['revokeCookieConsent']]],
  },
  {
    id: 'intercom',
    options: 'app1',
    src: 'https://widget.intercom.io/widget/app1',
    globals: ['Intercom'],
    cookie: 'intercom-id-app1',
    told: 'calls(Intercom.q)',
    granted: [['boot', { app_id: 'app1' }]],
    revoked: [['boot', { app_id: 'app1' }], ['shutdown']],
    again: [['boot', { app_id: 'app1' }], ['shutdown'], ['boot', { app_id: 'app1' }]],
  },
  {
    id: 'crisp',
    options: 'abc-1',
    src: 'https://client.crisp.chat/l.js',
    globals: ['$crisp', 'CRISP_WEBSITE_ID'],
    cookie: 'crisp-client%2Fsession%2Fabc',
    told: '[CRISP_WEBSITE_ID, ...$crisp]',
    granted: ['abc-1'],
    revoked: ['abc-1', ['do', 'session:reset'], ['do', 'chat:hide']],
    again: ['abc-1', ['do', 'session:reset'], ['do', 'chat:hide'], ['do', 'chat:show']],
  },
  {
    id: 'jivo',
    options: 'Ab3dEfGh1j',
    src: 'https://code.jivo.ru/widget/Ab3dEfGh1j',
    globals: ['jivo_destroy', 'jivo_init'],
    cookie: 'jv_visits_count_Ab3dEfGh1j',
    standIn: `window.jivo_destroy = () => said.push('destroy'); window.jivo_init = () => said.push('init');`,
    told: 'said',
    granted: [],
    revoked: ['destroy'],
    again: ['destroy', 'init'],
  },
  {
    id: 'bitrix24',
    options: 'https://cdn-ru.bitrix24.kz/b1/crm/site_button/loader_1_a.js',
    src: 'https://cdn-ru.bitrix24.kz/b1/crm/site_button/loader_1_a.js?MINUTE',
  },
  { id: 'youtube', options: true, src: null },
  {
    id: 'youtube',
    options: { api: true },
    src: 'https://www.youtube.com/iframe_api',
    collector: 'https://www.youtube.com/embed/collect',
  },
  { id: 'vimeo', options: { api: true }, src: 'https://player.vimeo.com/api/player.js' },
  {
    id: 'google-maps',
    options: { apiKey: 'key', libraries: 'places,marker', callback: 'initMap' },
    src: 'https://maps.googleapis.com/maps/api/js?key=key&loading=async&libraries=places%2Cmarker&callback=initMap',
  },
  { id: '2gis', options: { api: true }, src: 'https://mapgl.2gis.com/api/js/v1' },
  { id: 'recaptcha', options: 'sitekey', src: 'https://www.google.com/recaptcha/api.js?render=sitekey' },
  {
    id: 'sentry',
    options: 'abcdef',
    src: 'https://js.sentry-cdn.com/abcdef.min.js',
    globals: ['Sentry'],
    writtenFrom: '@sentry/core 11.12.0',
    standIn: `const options = { enabled: true }; window.Sentry = { getClient: () => ({ getOptions: () => options }) };`,
    told: 'Sentry.getClient().getOptions().enabled',
    granted: true,
    revoked: false,
    again: true,
  },
  {
    id: 'datadog-rum',
    options: { applicationId: 'app-1', clientToken: 'pub1', site: 'datadoghq.eu' },
    src: 'https://www.datadoghq-browser-agent.com/eu1/v6/datadog-rum.js',
    globals: ['DD_RUM'],
    cookie: '_dd_s',
    standIn: `const { q } = DD_RUM; ${says('window.DD_RUM', 'init', 'setTrackingConsent')}
      DD_RUM.onReady = (callback) => callback(); q.forEach((callback) => callback());`,
    told: `said.map(([name, given]) => [name, given.trackingConsent ?? given])`,
    granted: [
      ['init', 'not-granted'],
      ['setTrackingConsent', 'granted'],
    ],
    revoked: [
      ['init', 'not-granted'],
      ['setTrackingConsent', 'granted'],
      ['setTrackingConsent', 'not-granted'],
    ],
  },
];
