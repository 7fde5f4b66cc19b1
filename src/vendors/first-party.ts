import { namePattern } from './name-pattern.js';

/**
 * What built-in vendors store on the site itself, cookies and keys of any storage alike: a vendor a line, in the
 * order of the host table (a test compares them). In a name `*` stands for any run of characters and `.` for itself;
 * the rest is a regular expression.
 *
 * A site's own names must not be hit: where a prefix is not the vendor's alone, its names are told one by one.
 * `?` before a name: it counts only where the configuration lists the vendor. Nothing in it points to the vendor, or
 * pages need the vendor to work.
 * Not in here: what remembers that a visitor opted out, which nobody may forget for them; what signing in with a
 * vendor or a shop system needs (`BITRIX_SM_*`, `fbsr_*`); and what an SDK writes and takes away again to see whether
 * it can, or it would go without storage for the rest of the page. What visitors read of each name: `details.ts`.
 */
const NAMES: readonly string[] = [
  /* google-tag-manager */ '',
  /* google-analytics */ '_ga _ga_[A-Z\\d]+ _gid _gat _gat_* _dc_gtm_* _gac_UA-* AMP_TOKEN __utm[abctvz]x?x? ?FPID ?FPLC',
  // Not all that begins with _cl.
  /* microsoft-clarity */ '_clck _clsk _cltk',
  // `zz*`, which it also writes, is anyone's.
  /* yandex-metrica */ '_ym_* _ym\\d* __ym_tab_guid',
  /* liveinternet */ '',
  /* roistat */ 'roistat_*',
  /* hotjar */ '_hj* hj(ViewportId|ActiveViewportIds)',
  // Not `_cs_*`: it opts out by `_cs_optout`, and customer services abbreviate alike.
  /* contentsquare */ '_cs_(c|cvars|i|id|s|s_ctx|mk_*)',
  /* mixpanel */ 'mp_*_mixpanel __mp(q|rec)_* mp_(gen_new_)?tab_id_* mixpanel*Db',
  // A key of ten hexadecimal digits; `AMP_*` is also Google's, for accelerated pages.
  /* amplitude */ 'AMP_*[\\da-f]{10} AMP_(PAGE_VIEW|URL_INFO) amplitude_*',
  /* posthog */ 'ph_*_posthog ph_phc_*',
  /* segment */ 'ajs_[aug]* persisted-queue:v1:*:(items|seen|lock)',
  /* rudderstack */ 'rl_(anonymous_id|user_id|group_*|trait|session|auth_token|page_init_*) rudder*.(queue|ack|inProgress|reclaimStart|reclaimEnd|batchQueue)',
  // Not `_sp_*`: Sourcepoint, a consent tool, has it, too.
  /* snowplow */ '_sp_id.* _sp_ses.* snowplowOutQueue_*',
  /* matomo */ '_pk_*.* mtm_consent mtm_cookie_consent',
  /* plausible */ '',
  /* fathom */ '',
  /* umami */ 'umami.cache',
  /* cloudflare-analytics */ '',
  /* vercel-analytics */ '',
  /* heap */ '_hp[25]_* userty.core.*',
  /* fullstory */ '?fs_(uid|cid|lua) _fs_(uid|tab_id)',
  // Not `_lr_*`: LiveRamp has it, too.
  /* logrocket */ '_lr_(uf|tabs|hb|id)_*',
  /* crazyegg */ '_ce.* _CEFT _crazyegg ?is_returning',
  /* mouseflow */ 'mf_user mf_[\\da-f-]{36}',
  /* vwo */ '_vwo_* _vis_opt_(?!out)*',
  /* optimizely */ 'optimizely(?!OptOut)*',
  // Of `s_*` only what the library itself sets; plug-ins choose their own names.
  /* adobe-analytics */ 'AMCV* s_(cc|sq|vi|fid|ecid) kndctr_*_(identity|cluster)',
  /* datadog-rum */ '_dd_s _dd_s_v2 _dd_tab_id',
  /* google-ads */ '_gcl_* FPGCL* _gac_gb_*',
  /* google-publisher */ '__gads __gpi __eoi __gsas',
  /* microsoft-uet */ '_uet*',
  /* meta-pixel */ '_fbp _fbc ?lastExternalReferrer(Time)?',
  /* tiktok-pixel */ '_ttp _tt_enable_cookie ttcsid* ?ttclid',
  /* linkedin-insight */ 'li_fat_id li_giant li_adsId ln_or ?_guid',
  /* pinterest-tag */ '_pin_unauth _epik _derived_epik',
  /* snap-pixel */ '_scid _scid_r _sctr _ScCbts _schn',
  /* x-pixel */ '_twclid _twpid',
  /* reddit-pixel */ '_rdt_*',
  /* yandex-ads */ '',
  /* mailru-top */ 'tmr_(lvid|detect|reqNum)* ?domain_sid',
  /* vk-pixel */ '',
  /* criteo */ 'cto_((dna_)?bundle|bidid|lwid|idcpy|sid) criteo_*',
  /* taboola */ '?t_gid ?t_pt_gid ?tbla_id trc_cookie_storage taboola*',
  /* outbrain */ 'outbrain_* ?OB-*',
  /* quantcast */ '__qca',
  /* hubspot */ '__hs(tc|src?|sc) hubspotutk messagesUtk',
  /* klaviyo */ '__kla_id klaviyo*',
  /* onesignal */ 'ONE_?SIGNAL_* onesignal-*',
  // Not `intercom*`, which some shops sell.
  /* intercom */ 'intercom(-(id|session|device-id)-|.intercom-state)*',
  /* crisp */ 'crisp-client*',
  /* tawk */ 'twk_* tawk_* __tawkuuid TawkConnectionTime',
  /* zendesk */ '__zlcmid ?ZD-*',
  /* livechat */ '__livechat* __lc2?_c(id|st)',
  // By the key of the widget, ten letters and digits: not every word of ten letters.
  /* jivo */ 'jv_*_(?=*[A-Z\\d])\\w{10}',
  /* bitrix24 */ 'b24_crm_guest_*',
  /* youtube */ '',
  /* vimeo */ '',
  /* wistia */ 'wistia* _simplex _distillery',
  /* google-maps */ '',
  /* recaptcha */ '?_grecaptcha ?rc::*',
  /* google-fonts */ '',
  /* stripe */ '?__stripe_*',
  /* disqus */ '',
  /* facebook-sdk */ '',
  /* x-widgets */ '',
  /* instagram */ '',
  /* telegram-widget */ '',
  /* 2gis */ '',
  /* sentry */ '?sentryReplaySession',
];

/**
 * The names of a built-in vendor's cookies and keys, as sources of regular expressions.
 * @param index of the vendor in the host table
 * @param isListed whether the configuration lists the vendor
 */
export const firstPartyPatterns = (index: number, isListed: boolean): string[] =>
  (NAMES[index] ?? '')
    .split(' ')
    .filter((name) => name && (isListed || name[0] !== '?'))
    .map((name) => namePattern(name.replace(/^\?/, '')));
