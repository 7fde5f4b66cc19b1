import { namePattern } from './name-pattern.js';

/**
 * What built-in vendors store on the site itself, cookies and keys of any storage alike: a vendor a line. In a name
 * `*` stands for any run of characters and `.` for itself; the rest is a regular expression.
 *
 * A site's own names must not be hit: where a prefix is not the vendor's alone, its names are told one by one.
 * `?` before a name: nothing in it points to the vendor, so it counts only where the configuration lists the vendor.
 * Not in here: what remembers that a visitor opted out, which nobody may forget for them; and what signing in with a
 * vendor or a shop system needs (`BITRIX_SM_*`, `fbsr_*`). What visitors read about each name is in `details.ts`.
 */
const TABLE = String.raw`google-analytics _ga _ga_* _gid _gat _gat_* _dc_gtm_* _gac_(UA|G)-* AMP_TOKEN __utm[abcmtvz] __utmxx? FPID FPLC
google-ads _gcl_* FPGCL(AW|GB|DC) _gac_gb_*
google-publisher __gads __gpi __eoi __gsas GoogleAdServingTest GED_PLAYLIST_ACTIVITY
microsoft-uet _uet*
microsoft-clarity _cl[ct]k _clsk
meta-pixel _fb[pc] lastExternalReferrer(Time)?
tiktok-pixel _ttp _tt_enable_cookie ttcsid ttcsid_* ?ttclid tt_(appInfo|sessionId|pixel_session_index)
linkedin-insight li_(fat_id|giant|adsId) ln_or ?_guid
pinterest-tag _pin_unauth _(derived_)?epik
snap-pixel _scid _scid_r _sctr _ScCbts _schn1? u_sc[ls]id u_sc[ls]id_r
x-pixel _tw(clid|pid)
reddit-pixel _rdt_(uuid|cid|em)
yandex-metrica _ym_* _ym\d+* __ym_tab_guid
mailru-top tmr_* ?domain_sid
roistat roistat_*
hotjar _hj* hjViewportId
contentsquare _cs_(c|id|s|cvars|ex|rl|root-domain|same_site|debug) _cs_mk_* _cs_tld* __CT_Data _CT_RS_ WRUID
mixpanel mp_*_mixpanel __mpq_* mp_(gen_new_)?tab_id_* mixpanel(Browser|Flags)Db
amplitude AMP_[\da-f]{10} AMP_(MKTG|unsent|remote_config|diagnostics)_* AMP_(TLD)?TEST* AMP_PAGE_VIEW ?amp_[\da-f]{6} amplitude_id_*
posthog ph_*_(posthog|window_id|primary_window_exists|session_registered_properties)
segment ajs_(anonymous_id|user_id|user_traits|group_id|group_properties) ?analytics_session_id* persisted-queue:*
rudderstack rl_(user_id|trait|anonymous_id|group_id|group_trait|page_init_referr(er|ing_domain)|session|auth_token) rudder_* test_rudder_cookie
snowplow _sp_(id|ses).* snowplowOutQueue_*
matomo _pk_(id|ses|ref|cvar|hsr).* _pk_testcookie* mtm_(cookie_)?consent
umami umami.cache
heap _hp[25]_*
fullstory ?fs_(uid|lua) _fs_(uid|lua)
logrocket _lr_(uf|tabs|hb|id)_*
crazyegg _ce.* _CEFT cebsp?_? _crazyegg
mouseflow mf_user mf_[\da-f-]{36}
vwo _vwo_* _vis_opt_(?!out)*
optimizely optimizely(?!OptOut)*
adobe-analytics AMCVS?_* s_(cc|sq|vi|fid|ecid) ?s_(ppvl?|tp|nr) kndctr_*_(identity|cluster) sat_track
criteo cto_(bundle|bidid|lwid|tld_test) criteo_*
taboola ?t_(pt_)?gid _tb_(sess_r|t_ppg) taboola*
outbrain outbrain_* dicbo_id OB-*
quantcast __qca
hubspot __hs(tc|src?|sc) hubspotutk messagesUtk
klaviyo __kla_id klaviyo*
onesignal ONE_SIGNAL_SDK_DB onesignal-*
intercom intercom-(id|session|device-id)-* intercom.intercom-*
crisp crisp-client*
tawk twk_* tawk_* TawkConnectionTime __tawkuuid
zendesk __zlc(mid|store) ZD-*
livechat __livechat* __lc_*
jivo jv_(enter_ts|visits_count|refer|utm|pages_count|client_id)_*
bitrix24 b24[_-]*
wistia _simplex _distillery wistia* ?muxData
recaptcha _grecaptcha rc::*
stripe __stripe_[ms]id
sentry sentryReplaySession
datadog-rum _dd_s _dd_s_v2 _DD_SESSION`;

let table: ReadonlyMap<string, readonly string[]> | undefined;
let any: RegExp | undefined;

/** The names in the table by their vendors, each with its `?` where it has one. */
const namesByVendor = (): ReadonlyMap<string, readonly string[]> =>
  (table ??= new Map(TABLE.split('\n').map((line) => [/\S+/.exec(line)![0], line.split(' ').slice(1)])));

const toPattern = (name: string): string => namePattern(name.replace(/^\?/, ''));

/**
 * The names of a built-in vendor's cookies and keys, as sources of regular expressions.
 * @param isListed whether the configuration lists the vendor
 */
export const firstPartyPatterns = (id: string, isListed: boolean): string[] =>
  (namesByVendor().get(id) ?? []).filter((name) => isListed || name[0] !== '?').map(toPattern);

/** May it be one of these names at all? Asked for each cookie and key that a page writes. */
export const mayBeFirstParty = (name: string): boolean =>
  (any ??= RegExp([...namesByVendor().values()].flatMap((names) => names.map(toPattern)).join('|'))).test(name);
