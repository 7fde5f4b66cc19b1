import { namePattern } from './name-pattern.js';
import type { Vendor } from './vendor.js';

/** What visitors read about a built-in vendor. Where each fact was checked: `review.ts`. */
export interface VendorDetails {
  /** What the vendor is called. */
  readonly name: string;
  /** ISO 3166-1 code of the country of the company that receives the data. */
  readonly country: string;
  readonly policyUrl: string;
  readonly cookies: Vendor['cookies'];
  /** Rules as in a configuration. */
  readonly storage: readonly string[];
}

const GOOGLE = 'US https://policies.google.com/privacy';
const META = 'US https://www.facebook.com/privacy/policy/';
const MICROSOFT = 'US https://privacy.microsoft.com/privacystatement';
const X = 'US https://x.com/privacy';
const YANDEX = 'RU https://yandex.com/legal/confidential/';

/**
 * Under each id a name, then country and policy, then what it stores: cookies as `name duration`, keys as
 * `local:name`, `session:name`, `database:name`. `*` in a name stands for any run of characters.
 * `@host` after a cookie: it is on that host. `@kept`: on the site, and left alone, since it remembers that the
 * visitor opted out, or is there only to see whether the browser takes cookies.
 */
const DETAILS: Readonly<Record<string, readonly [name: string, whose: string, stores?: string]>> = {
  'google-tag-manager': ['Google Tag Manager', GOOGLE],
  'google-analytics': [
    'Google Analytics',
    GOOGLE,
    '_ga 2y; _ga_[A-Z\\d]+ 2y; _gid 24h; _gat 1min; _gat_* 1min; _dc_gtm_* 1min; _gac_UA-* 90d; AMP_TOKEN 1y; __utma 2y; __utmb 30min; __utmc session; __utmt 10min; __utmv 2y; __utmz 6m; FPID 2y; FPLC 20h',
  ],
  'google-ads': [
    'Google Ads',
    GOOGLE,
    '_gcl_* 90d; FPGCL* 90d; _gac_gb_* 90d; local:_gcl_ls; IDE 13m @doubleclick.net; DSID 2w @doubleclick.net; test_cookie 15min @doubleclick.net; ar_debug 90d @doubleclick.net; RUL 1y @doubleclick.net',
  ],
  'google-publisher': [
    'Google AdSense, Ad Manager',
    GOOGLE,
    '__gads 13m; __gpi 13m; __eoi 6m; __gsas 3m; __gpi_optout 13m @kept; GoogleAdServingTest session @kept; ANID 13m @google.com',
  ],
  'microsoft-uet': [
    'Microsoft Advertising',
    MICROSOFT,
    '_uetsid 1d; _uetvid 390d; _uetmsclkid 90d; local:_uet*; MUID 13m @bing.com; MUIDB 13m @bing.com; MSPTC 13m @bing.com; MR 6m @bing.com; SRM_B 13m @bing.com',
  ],
  'microsoft-clarity': [
    'Microsoft Clarity',
    MICROSOFT,
    '_clck 1y; _clsk 1d; session:_cltk; CLID 1y @clarity.ms; SM session @c.clarity.ms; ANONCHK 10min @c.clarity.ms; MUID 13m @bing.com; MR 7d @c.bing.com',
  ],
  'meta-pixel': [
    'Meta Pixel',
    META,
    '_fbp 90d; _fbc 90d; local:lastExternalReferrer; local:lastExternalReferrerTime; fr 90d @facebook.com; datr 2y @facebook.com; sb 2y @facebook.com',
  ],
  'tiktok-pixel': [
    'TikTok Pixel',
    'SG https://www.tiktok.com/legal/privacy-policy',
    '_ttp 389d; _tt_enable_cookie 389d; ttcsid 90d; ttcsid_* 90d; ttclid 90d; ttwid 1y @tiktok.com; msToken 10d @tiktok.com',
  ],
  'linkedin-insight': [
    'LinkedIn Insight Tag',
    'US https://www.linkedin.com/legal/privacy-policy',
    'li_fat_id 30d; li_giant 7d; ln_or 1d; _guid 90d; local:li_adsId; bcookie 1y @linkedin.com; lidc 1d @linkedin.com; li_sugr 90d @linkedin.com; UserMatchHistory 30d @linkedin.com; AnalyticsSyncHistory 30d @linkedin.com; li_gc 6m @linkedin.com',
  ],
  'pinterest-tag': [
    'Pinterest Tag',
    'US https://policy.pinterest.com/privacy-policy',
    '_pin_unauth 1y; _epik 1y; _derived_epik 1y; _pinterest_ct 1y @pinterest.com; _pinterest_ct_* 1y @pinterest.com; _routing_id 1d @pinterest.com',
  ],
  'snap-pixel': [
    'Snap Pixel',
    'US https://values.snap.com/privacy/privacy-policy',
    '_scid 13m; _scid_r 13m; _sctr 13m; _ScCbts 30d; _schn 1d; sc_at 1y @snapchat.com; X-AB 1d @snapchat.com',
  ],
  'x-pixel': [
    'X Pixel',
    X,
    '_twclid; _twpid; muc_ads 2y @t.co; guest_id 2y @twitter.com; guest_id_* 2y @twitter.com; personalization_id 2y @twitter.com',
  ],
  'reddit-pixel': [
    'Reddit Pixel',
    'US https://www.reddit.com/policies/privacy-policy',
    '_rdt_uuid 90d; _rdt_cid 90d; _rdt_em session; _rdt_* 90d',
  ],
  'yandex-metrica': [
    'Yandex Metrica',
    YANDEX,
    '_ym_uid 1y; _ym_d 1y; _ym_isad 20h; _ym_visorc 30min; _ym_metrika_enabled 60min; _ym_hostIndex 1d; _ym_debug session; _ym_* 1y; local:_ym_*; local:_ym\\d*; session:_ym_*; session:__ym_tab_guid; yandexuid 1y @yandex.ru; yuidss 1y @yandex.ru; ymex 1y @yandex.ru; yabs-sid session @mc.yandex.ru; bh 13m @yandex.ru; i 2y @yandex.ru',
  ],
  'yandex-ads': [
    'Yandex Advertising Network',
    YANDEX,
    'yandexuid 1y @yandex.ru; yabs-frequency 1y @yandex.ru; is_gdpr 2y @yandex.ru; is_gdpr_b 2y @yandex.ru; _yasc 10y @yandex.ru',
  ],
  'mailru-top': [
    'VK Ads, Top.Mail.Ru',
    'RU https://help.mail.ru/legal/terms/top/pp/',
    'tmr_lvid 1y; tmr_lvidTS 1y; tmr_detect 1d; tmr_reqNum session; domain_sid 7d; local:tmr_lvid; local:tmr_lvidTS; local:tmr_reqNum; local:domain_sid; FTID 13m @mail.ru; VID 13m @mail.ru',
  ],
  'vk-pixel': ['VK pixel and widgets', 'RU https://vk.com/privacy', 'remix* 1y @vk.com'],
  liveinternet: ['LiveInternet', 'RU https://www.liveinternet.ru/', 'VID 1y @yadro.ru; FTID 1y @yadro.ru'],
  roistat: ['Roistat', 'RU https://roistat.com/ru/privacy', 'roistat_visit 14d; roistat_*; local:roistat_*'],
  hotjar: [
    'Hotjar',
    'MT https://www.hotjar.com/legal/policies/privacy/',
    '_hjSessionUser_* 1y; _hjSession_* 30min; _hjid 1y; _hjFirstSeen 30min; _hjAbsoluteSessionInProgress 30min; _hjIncludedIn* 30min; _hjTLDTest session; _hj* 1y; local:_hj*; session:_hj*; session:hjViewportId; local:hjActiveViewportIds',
  ],
  contentsquare: [
    'Contentsquare',
    'FR https://contentsquare.com/privacy-center/privacy-policy/',
    '_cs_id 13m; _cs_s 30min; _cs_c 13m; _cs_s_ctx 30min; _cs_i 3d; _cs_cvars session; _cs_mk_* 30min; _cs_optout 13m @kept',
  ],
  mixpanel: [
    'Mixpanel',
    'US https://mixpanel.com/legal/privacy-policy/',
    'mp_*_mixpanel 1y; local:mp_*_mixpanel; local:__mpq_*; local:__mprec_*; session:mp_tab_id_*; session:mp_gen_new_tab_id_*; database:mixpanelBrowserDb; database:mixpanelFlagsDb; __mp_opt_in_out_* 1y @kept; mp_optout @kept',
  ],
  amplitude: [
    'Amplitude',
    'US https://amplitude.com/privacy',
    'AMP_[\\da-f]{10} 1y; AMP_MKTG_[\\da-f]{10} 1y; amplitude_id_* 1y; local:AMP_unsent_[\\da-f]{10}; local:AMP_remote_config_[\\da-f]{10}; session:AMP_PAGE_VIEW; session:AMP_URL_INFO; database:AMP_diagnostics_[\\da-f]{10}; AMP_TEST session @kept; AMP_TLDTEST session @kept',
  ],
  posthog: [
    'PostHog',
    'US https://posthog.com/privacy',
    'ph_*_posthog 1y; local:ph_*_posthog; session:ph_phc_*; __ph_opt_in_out_* 1y @kept',
  ],
  segment: [
    'Segment',
    'US https://www.twilio.com/legal/privacy',
    'ajs_anonymous_id 1y; ajs_user_id 1y; ajs_group_id 1y; local:ajs_anonymous_id; local:ajs_user_id; local:ajs_user_traits; local:ajs_group_id; local:ajs_group_properties; local:persisted-queue:v1:*:items; local:persisted-queue:v1:*:seen',
  ],
  rudderstack: [
    'RudderStack',
    'US https://www.rudderstack.com/privacy-policy/',
    'rl_user_id 1y; rl_trait 1y; rl_anonymous_id 1y; rl_group_id 1y; rl_group_trait 1y; rl_page_init_referrer 1y; rl_page_init_referring_domain 1y; rl_session 1y; rl_auth_token 1y; local:rudder*.queue; local:rudder*.ack; local:rudder*.inProgress; local:rudder*.reclaimStart; local:rudder*.reclaimEnd; local:rudder*.batchQueue; test_rudder_cookie session @kept',
  ],
  snowplow: [
    'Snowplow',
    'GB https://snowplow.io/privacy-policy',
    '_sp_id.* 2y; _sp_ses.* 30min; local:snowplowOutQueue_*',
  ],
  matomo: [
    'Matomo',
    'NZ https://matomo.org/privacy-policy/',
    '_pk_id.* 13m; _pk_ses.* 30min; _pk_ref.* 6m; _pk_cvar.* 30min; _pk_hsr.* 30min; mtm_consent 30y; mtm_cookie_consent 30y; mtm_consent_removed 30y @kept; _pk_testcookie session @kept',
  ],
  plausible: ['Plausible Analytics', 'EE https://plausible.io/privacy', 'plausible_ignore @kept'],
  fathom: ['Fathom Analytics', 'CA https://usefathom.com/privacy', 'blockFathomTracking @kept'],
  umami: ['Umami', 'US https://umami.is/privacy', 'session:umami.cache; umami.disabled @kept'],
  'cloudflare-analytics': ['Cloudflare Web Analytics', 'US https://www.cloudflare.com/privacypolicy/'],
  'vercel-analytics': ['Vercel Web Analytics', 'US https://vercel.com/legal/privacy-policy', 'va-disable @kept'],
  heap: [
    'Heap',
    'US https://www.heap.io/privacy',
    '_hp2_id.* 13m; _hp2_ses_props.* 30min; _hp2_props.* 13m; _hp5_meta.* 13m; _hp5_event_props.* 13m; _hp5_let.* 13m; userty.core.p.* 2y; userty.core.s.* session',
  ],
  fullstory: [
    'Fullstory',
    'US https://www.fullstory.com/legal/privacy-policy/',
    'fs_uid 1y; fs_cid 1y; fs_lua 30min; local:_fs_uid; session:_fs_tab_id',
  ],
  logrocket: ['LogRocket', 'US https://logrocket.com/privacy', '_lr_uf_* 1d; _lr_tabs_* 1d; _lr_hb_* 1d; _lr_id_* 1d'],
  crazyegg: [
    'Crazy Egg',
    'US https://www.crazyegg.com/privacy',
    '_ce.* 1y; _CEFT 1y; _crazyegg session; is_returning 5y',
  ],
  mouseflow: [
    'Mouseflow',
    'DK https://mouseflow.com/legal/company/privacy-policy/',
    'mf_user 90d; mf_[\\da-f-]{36} session',
  ],
  vwo: [
    'VWO',
    'IN https://vwo.com/privacy-policy/',
    '_vwo_* 1y; _vis_opt_(?!out)* 100d; local:_vwo_*; _vis_opt_out 10y @kept',
  ],
  optimizely: [
    'Optimizely',
    'US https://www.optimizely.com/legal/privacy-notice/',
    'optimizely(?!OptOut)* 6m; local:optimizely(?!OptOut)*; optimizelyOptOut 10y @kept',
  ],
  'adobe-analytics': [
    'Adobe Analytics',
    'US https://www.adobe.com/privacy/policy.html',
    'AMCV_* 2y; AMCVS_* session; s_cc session; s_sq session; s_vi 2y; s_fid 2y; s_ecid 2y; kndctr_*_identity 13m; kndctr_*_cluster 30min; kndctr_*_consent 6m @kept; demdex 180d @demdex.net',
  ],
  criteo: [
    'Criteo',
    'FR https://www.criteo.com/privacy/',
    'cto_bundle 13m; cto_dna_bundle 13m; cto_bidid 13m; cto_lwid 13m; cto_idcpy 13m; cto_sid 13m; local:cto_lwid; local:criteo_*; cto_optout @kept; uid 13m @criteo.com',
  ],
  taboola: [
    'Taboola',
    'IL https://policies.taboola.com/en/privacy-policy/',
    't_gid 1y; t_pt_gid 1y; tbla_id; trc_cookie_storage; taboola* 1y; local:taboola*',
  ],
  outbrain: ['Outbrain', 'US https://www.outbrain.com/privacy/', 'outbrain_* 1d; local:OB-*; obuid 3m @outbrain.com'],
  quantcast: ['Quantcast', 'US https://www.quantcast.com/privacy/', '__qca 13m; mc 13m @quantserve.com'],
  hubspot: [
    'HubSpot',
    'US https://legal.hubspot.com/privacy-policy',
    '__hstc 6m; hubspotutk 6m; __hssc 30min; __hssrc session; messagesUtk 6m; __hs_opt_out 6m @kept; __hs_do_not_track 6m @kept; __hs_initial_opt_in 7d @kept; __hs_cookie_cat_pref 6m @kept; __hs_gpc_banner_dismiss 180d @kept',
  ],
  klaviyo: [
    'Klaviyo',
    'US https://www.klaviyo.com/legal/privacy-notice',
    '__kla_id 2y; local:klaviyo*; __kla_off session @kept',
  ],
  onesignal: [
    'OneSignal',
    'US https://onesignal.com/privacy_policy',
    'session:onesignal-*; session:ONESIGNAL_HTTP_PROMPT_SHOWN; database:ONE_SIGNAL_SDK_DB',
  ],
  intercom: [
    'Intercom',
    'US https://www.intercom.com/legal/privacy',
    'intercom-id-* 9m; intercom-session-* 7d; intercom-device-id-* 9m; local:intercom.intercom-state*',
  ],
  crisp: ['Crisp', 'FR https://crisp.chat/en/privacy/', 'crisp-client* 6m; local:crisp-client*; session:crisp-client*'],
  tawk: [
    'tawk.to',
    'US https://www.tawk.to/privacy-policy/',
    'twk_idm_key session; TawkConnectionTime session; twk_uuid_* 6m; __tawkuuid 6m; tawk_* 6m; local:twk_*; local:tawk_*',
  ],
  zendesk: [
    'Zendesk',
    'US https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
    '__zlcmid 1y; ZD-* session; local:ZD-*; __zlcprivacy 1y @kept',
  ],
  livechat: [
    'LiveChat',
    'US https://www.livechat.com/legal/privacy-policy/',
    '__livechat* 3y; local:__lc_cid; local:__lc_cst; __lc_cid 2y @livechatinc.com; __lc_cst 2y @livechatinc.com',
  ],
  jivo: [
    'Jivo',
    'RU https://www.jivo.ru/files/privacy_policy.pdf',
    'jv_enter_ts_(?=*[A-Z\\d])\\w{10}; jv_visits_count_(?=*[A-Z\\d])\\w{10}; jv_refer_(?=*[A-Z\\d])\\w{10}; jv_utm_(?=*[A-Z\\d])\\w{10}; jv_pages_count_(?=*[A-Z\\d])\\w{10}; jv_*_(?=*[A-Z\\d])\\w{10}',
  ],
  bitrix24: [
    'Bitrix24',
    'RU https://www.bitrix24.com/privacy/',
    'b24_crm_guest_id 28d; b24_crm_guest_id_returned 1d; local:b24_crm_guest_*',
  ],
  youtube: [
    'YouTube',
    GOOGLE,
    'VISITOR_INFO1_LIVE 6m @youtube.com; VISITOR_PRIVACY_METADATA 6m @youtube.com; YSC session @youtube.com; PREF 8m @youtube.com; __Secure-ROLLOUT_TOKEN 6m @youtube.com',
  ],
  vimeo: [
    'Vimeo',
    'US https://vimeo.com/privacy',
    'vuid 2y @vimeo.com; player 1y @vimeo.com; __cf_bm 30min @vimeo.com',
  ],
  wistia: ['Wistia', 'US https://wistia.com/privacy', '_simplex 1y; _distillery 1y; wistia* session; local:wistia*'],
  'google-maps': [
    'Google Maps',
    GOOGLE,
    'NID 6m @google.com; AEC 6m @google.com; OGP 2m @google.com; OGPC 2m @google.com',
  ],
  recaptcha: ['Google reCAPTCHA', GOOGLE, 'local:_grecaptcha; local:rc::*; session:rc::*; _GRECAPTCHA 6m @google.com'],
  'google-fonts': ['Google Fonts', GOOGLE],
  stripe: ['Stripe', 'US https://stripe.com/privacy', '__stripe_mid 1y; __stripe_sid 30min; m 13m @m.stripe.com'],
  disqus: ['Disqus', 'US https://disqus.com/privacy-policy/', 'disqus_unique 1y @disqus.com; vglnk.* 1y @disqus.com'],
  'facebook-sdk': [
    'Facebook widgets',
    META,
    'fr 90d @facebook.com; datr 2y @facebook.com; sb 2y @facebook.com; c_user 1y @facebook.com',
  ],
  'x-widgets': ['X posts', X, 'guest_id 2y @twitter.com; tfw_exp 2w @twitter.com'],
  instagram: ['Instagram', META, 'ig_did 1y @instagram.com; mid 1y @instagram.com; csrftoken 1y @instagram.com'],
  'telegram-widget': [
    'Telegram',
    'VG https://telegram.org/privacy',
    'stel_ssid session @oauth.telegram.org; stel_token 1y @oauth.telegram.org; stel_on 1y @oauth.telegram.org',
  ],
  '2gis': ['2GIS', 'RU https://law.2gis.ru/privacy/'],
  sentry: ['Sentry', 'US https://sentry.io/privacy/', 'session:sentryReplaySession'],
  'datadog-rum': [
    'Datadog RUM',
    'US https://www.datadoghq.com/legal/privacy/',
    '_dd_s 15min; _dd_s_v2 15min; local:_dd_s; local:_dd_s_v2; session:_dd_tab_id',
  ],
};

const STORAGES: Readonly<Record<string, string>> = {
  local: 'localStorage',
  session: 'sessionStorage',
  database: 'indexedDB',
};

/** What visitors read about the vendor with this id; undefined: it is none of the built-in ones. */
export function vendorDetails(id: string): VendorDetails | undefined {
  const found = Object.hasOwn(DETAILS, id) ? DETAILS[id] : undefined;
  if (!found) return undefined;
  const [name, whose, stores = ''] = found;
  const [country = '', policyUrl = ''] = whose.split(' ');
  const items = stores
    .split('; ')
    .map((item) => /^(?:(local|session|database):)?(\S+)(?: (?!@)(\S+))?(?: @(\S+))?$/.exec(item) ?? []);
  return {
    name,
    country,
    policyUrl,
    cookies: items.flatMap(([, place, key, ttl, party = '1st']) =>
      key && !place ? [{ match: namePattern(key), ...(ttl && { ttl }), party }] : [],
    ),
    storage: items.flatMap(([, place, key, , party]) =>
      place && !party ? [`${STORAGES[place]}:/${namePattern(key!)}/`] : [],
    ),
  };
}

/** The ids of all vendors that there are details of. */
export const detailedVendors: readonly string[] = Object.keys(DETAILS);

/** Fills in what the site has not said of its built-in vendors. */
export const withDetails = (vendors: readonly Vendor[]): Vendor[] =>
  vendors.map((vendor) => {
    const details = vendor.builtIn && vendorDetails(vendor.id);
    if (!details) return vendor;
    const { name, country, policyUrl, cookies, storage } = details;
    const own = vendor.cookies.filter(({ party }) => !party);
    return {
      ...vendor,
      name: vendor.name === vendor.id ? name : vendor.name,
      country: vendor.country ?? country,
      policyUrl: vendor.policyUrl ?? policyUrl,
      cookies: [...own, ...cookies.filter(({ match }) => !own.some((cookie) => cookie.match === match))],
      storage: [...vendor.storage, ...storage],
    };
  });

/** What the chunk exports that knows the details. */
export interface VendorsModule {
  vendorDetails: typeof vendorDetails;
  withDetails: typeof withDetails;
}
