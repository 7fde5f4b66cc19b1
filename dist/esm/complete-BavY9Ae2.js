import { p as plain, o as own } from './own-1qd9lYwO.js';

/**
 * The name of a cookie or key, as the vendor tables write it, as the source of a regular expression: `*` stands for
 * any run of characters, `.` for itself, and the rest means what it means in a regular expression.
 */
const namePattern = (name) => `^${name.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`;

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
const NAMES = [
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
const firstPartyPatterns = (index, isListed) => (NAMES[index] ?? '')
    .split(' ')
    .filter((name) => name && (isListed || name[0] !== '?'))
    .map((name) => namePattern(name.replace(/^\?/, '')));

/**
 * Hosts of the built-in vendors: a vendor a line, its id before a colon, or as the first word of the first host. Drawn up by hand, for each host by one question:
 * may a site need it for something else? Then only the path of the tracker is in. So signing in, payments, captchas,
 * fonts and shared content networks pass, and so do the vendors' own web sites where their widgets have a path.
 *
 * A host without a dot is one under `.com`.
 * `?` before a host: what a page may need to work; held only where the configuration lists the vendor.
 * A path matches as a prefix and `*` any run of characters in it. Unlike a configured one it may go on into the
 * query, and every query ends with a `?` of its own: `/tr?` is `/tr` and `/tr?id=1`, but not `/travel`.
 */
const TABLE = {
    analytics: `google-tag-manager: googletagmanager
google-analytics analytics.google.com google/g/collect googletagmanager/gtag/ stats.g.doubleclick.net
microsoft-clarity: clarity.ms
yandex-metrica: mc.yandex.ru mc.yandex.com mc.yandex.kz mc.yandex.by mc.yandex.uz mc.yandex.az mc.yandex.kg mc.yandex.tj mc.yandex.tm mc.yandex.md mc.yandex.ua mc.yandex.ee mc.yandex.fr mc.yandex.com.tr mc.yandex.com.am mc.yandex.com.ge mc.yandex.co.il mc.webvisor.org mc.webvisor.com yastatic.net/s3/metrika/ cdn.jsdelivr.net/npm/yandex-metrica-watch
liveinternet: yadro.ru
roistat
hotjar hotjar.io
contentsquare.net contentsquare
mixpanel mxpnl
amplitude
posthog
segment segment.io segmentapis
rudderstack rudderlabs
snowplow: snplow.net
matomo.cloud
plausible.io
fathom: usefathom
umami.is umami.dev
cloudflare-analytics: cloudflareinsights /cdn-cgi/rum?
vercel-analytics: va.vercel-scripts.com vercel-insights /_vercel/insights/
heap: heapanalytics heap-api
fullstory
logrocket: logr-in logr-ingest logrocket.io lr-in lr-in-prod lr-ingest lr-ingest.io lr-intake
crazyegg cetrk
mouseflow
vwo: visualwebsiteoptimizer wingify
optimizely: cdn.optimizely.com cdn-pci.optimizely.com logx.optimizely.com
adobe-analytics: assets.adobedtm.com omtrdc.net 2o7.net demdex.net adobedc.net
datadog-rum: datadoghq-browser-agent browser-intake-datadoghq browser-intake-datadoghq.eu browser-intake-us3-datadoghq browser-intake-us5-datadoghq browser-intake-ap1-datadoghq`,
    advertising: `google-ads: googleadservices doubleclick.net adservice.google.com google/pagead/ google/ccm/ google/ads/ google/rmkt/ google/measurement/ google/gmp/ google.kz/pagead/ google.kz/ads/ google.ru/pagead/ google.ru/ads/ googletagmanager/gtag/js?id=aw- googletagmanager/gtag/js?id=dc-
google-publisher: googlesyndication securepubads.g.doubleclick.net googletagservices 2mdn.net adtrafficquality.google fundingchoicesmessages.google.com
microsoft-uet: bat.bing.com bat.bing.net c.bing.com
meta-pixel: connect.facebook.net/*/fbevents.js connect.facebook.net/signals/ facebook/tr? facebook/tr/ facebook/privacy_sandbox/pixel/
tiktok-pixel: analytics.tiktok.com tiktokw.us tiktokw.eu mon.tiktokv.com business-api.tiktok.com
linkedin-insight: snap.licdn.com ads.linkedin.com linkedin/px/ linkedin.oribi.io
pinterest-tag: s.pinimg.com/ct/ ct.pinterest.com
snap-pixel: sc-static.net tr.snapchat.com tr6.snapchat.com
x-pixel: ads-twitter analytics.twitter.com ads-api.twitter.com t.co/i/adsct t.co/1/i/adsct
reddit-pixel: redditstatic/ads/ alb.reddit.com pixel-config.reddit.com events.redditmedia.com
yandex-ads: an.yandex.ru bs.yandex.ru yandex.ru/ads/ yandex/ads/ yandex.kz/ads/ yastatic.net/pcode/ yastatic.net/partner-code-bundles/ yandexadexchange.net adfox.ru
mailru-top: top-fwz1.mail.ru privacy-cs.mail.ru top.mail.ru ad.mail.ru mradx.net
vk-pixel: vk/rtrg? vk/js/api/openapi.js vk/widget_ ?vk/widget_auth vk.ru/rtrg? vk.ru/js/api/openapi.js vk.ru/widget_ ?vk.ru/widget_auth vk-analytics
criteo criteo.net
taboola taboolasyndication
outbrain
quantcast: quantserve quantcount
?hubspot hs-scripts hs-analytics.net hs-banner hsadspixel.net hscollectedforms.net usemessages track.hubspot.com ?hsforms.net ?hsforms ?hubapi
klaviyo`,
    functional: `onesignal os.tc
intercom.io intercomcdn intercomassets
crisp.chat
tawk.to
?zendesk static.zdassets.com/ekr/ static.zdassets.com/web_widget/ ekr.zdassets.com zopim
livechat: livechatinc
jivo.ru jivosite jivochat
?bitrix24.ru bitrix24.ru/*/crm/site_button/ bitrix24.kz/*/crm/site_button/ bitrix24/*/crm/site_button/ ?bitrix24.kz ?bitrix24
youtube: youtube/embed youtube/iframe_api youtube/player_api youtube/s/player/ youtube/live_chat youtube-nocookie ytimg googlevideo
vimeo: player.vimeo.com vimeocdn
wistia wistia.net
google-maps: ?maps.googleapis.com ?maps.google.com ?google/maps ?maps.gstatic.com
?recaptcha.net ?google/recaptcha/ ?gstatic/recaptcha/
google-fonts: ?fonts.googleapis.com ?fonts.gstatic.com
?stripe ?stripe.network
disqus disquscdn
facebook-sdk: facebook/plugins/ facebook/v*/plugins/ ?facebook/*plugins/login_button ?connect.facebook.net ?fbcdn.net
x-widgets: platform.twitter.com platform.x.com syndication.twitter.com cdn.syndication.twimg.com ?twimg
instagram: instagram/embed.js instagram/*/embed platform.instagram.com cdninstagram
telegram-widget: comments.app ?telegram.org ?t.me
?2gis ?2gis.ru ?2gis.kz
?sentry.io ?sentry-cdn`,
};
let table;
/** The built-in vendors by their ids, each host with its `?` where it has one. */
const builtInVendors = () => (table ??= new Map(Object.entries(TABLE).flatMap(([category, lines]) => lines.split('\n').map((line) => {
    const id = /[\w-]+/.exec(line)[0];
    const hosts = line.replace(/^.*: /, '').split(' ');
    return [id, { id, category, hosts: hosts.map((host) => host.replace(/^\??[\w-]+(?![^/])/, '$&.com')) }];
}))));
/** The vendor that a configuration may name by its id alone. */
function builtInVendor(id) {
    const vendor = builtInVendors().get(id);
    return vendor && { ...vendor, hosts: vendor.hosts.map((host) => host.replace(/^\?/, '')) };
}

/**
 * Built-in vendors with a consent call or an off switch of their own: told of the answer also where the site loads
 * their code itself. (Google's is not one vendor's, see `signals/google-consent-mode.ts`.)
 */
const SIGNALLED = /^(microsoft-(uet|clarity)|meta-pixel|tiktok-pixel|pinterest-tag|reddit-pixel|yandex-metrica|contentsquare|mixpanel|amplitude|posthog|segment|matomo|hubspot|datadog-rum)$/;
const list = (value) => [value ?? []].flat();
/**
 * Fills in what was not said: for the id of a built-in vendor from its table, besides what the site says of it.
 * Any other bare id stands for a vendor of which only the name is known.
 * @param unknown the category of a vendor that has none, or a built-in one that is not among `categories`. Where the
 * site does not have it either, a built-in vendor is never granted: a yes to something else is none to it.
 */
function completeVendor(vendor, unknown, categories = [], isListed = true) {
    const given = typeof vendor === 'string' ? { id: vendor } : vendor;
    const { id, hosts, cookies, storage, options, tell, tag, prepare } = { ...given };
    const known = builtInVendor(id);
    const fallback = known || categories.includes(unknown) ? unknown : (categories[0] ?? unknown);
    return plain({
        ...given,
        ...(known && { builtIn: true }),
        id: typeof id === 'string' && !(id in {}) ? id : '',
        name: given?.name ?? id,
        category: (typeof given?.category === 'string' && given.category) ||
            (known && categories.includes(known.category) ? known.category : fallback),
        hosts: [...list(hosts), ...list(known?.hosts), ...optionHosts(options)],
        cookies: [
            ...list(cookies),
            ...(known ? firstPartyPatterns([...builtInVendors().keys()].indexOf(id), isListed) : []).map((match) => ({
                match,
                party: '1st',
            })),
        ],
        storage: list(storage),
        // One that brings its own hosts is the site's own, until it says otherwise.
        hasPreset: !tell && !!(options || tag || prepare || (!hosts && known && SIGNALLED.test(id))),
    });
}
/** Built-in vendors that a configuration does not list. */
const unlistedVendors = (listed, unknown, categories) => [...builtInVendors().keys()]
    .filter((id) => !listed.has(id))
    .map((id) => completeVendor(id, unknown, categories, false));
/** Where a vendor's options say that it lives: `https://stats.example/matomo/` as a rule of hosts. Never all of the site. */
const optionHosts = (options) => [options, ...Object.values(Object(options))].flatMap((value) => {
    // Only texts: before the check it may be anything, also what can not be one.
    const rule = typeof value === 'string' && /^https?:\/\/([^/?#]+(?:\/[^?#]*\/)?)/.exec(value)?.[1];
    return rule && rule !== globalThis.location?.host ? rule : [];
});
/** `localStorage:/^_acme/` or `localStorage:_acme` in its parts. */
function parseStorageRule(rule) {
    const [, kind = '', pattern, key] = /^(\w+):(?:\/(.+)\/|(.*))$/.exec(rule) ?? [];
    return { kind, matches: (name) => (pattern ? test(pattern, name) : name === key) };
}
const expressions = new Map();
function test(pattern, name) {
    if (!expressions.has(pattern))
        expressions.set(pattern, new RegExp(pattern));
    return expressions.get(pattern).test(name);
}
/** Is this cookie or key one of the vendor's? Built-in names are those of cookies and keys alike. */
const owns = ({ cookies, storage }, kind, name) => cookies.some(({ match, party }) => (kind === 'cookie' || party) && test(match, name)) ||
    storage.some((text) => {
        const rule = parseStorageRule(text);
        return rule.kind === kind && rule.matches(name);
    });
/** Whose this cookie or key is: the configuration's word goes before the built-in table's. */
function ownersOf({ vendors, unlisted }, kind, name) {
    const owners = (list) => list.filter((vendor) => owns(vendor, kind, name));
    const listed = owners(vendors);
    return listed.length ? listed : owners(unlisted());
}

/** What is not one is left out: before the check it may be an object that can not be made a text. */
const text = (value) => (typeof value === 'string' ? value : undefined);
/** The model of a region, of the country it lies in (`US` for `US-CA`), or the general one. */
const isOptOut = ({ model, regions }, region = '') => (own(regions, region) ?? own(regions, region.split('-')[0]) ?? model) === 'opt-out';
/** The configuration as the library uses it. Pure. What is wrong in it is left out or led back to a default. */
function completeConfig(config) {
    const consent = plain(config.consent);
    const days = (value, otherwise) => typeof value === 'number' && value > 0 && value <= 400 ? value : otherwise;
    const maxAgeDays = days(consent.maxAgeDays, 180);
    const given = config.policy?.version;
    const version = typeof given === 'object' ? '' : String(given);
    const categories = Object.keys(config.categories ?? { functional: {}, analytics: {}, advertising: {} }).filter(
    // Names that every object has would be found wherever one is looked up by them.
    (id) => id !== 'necessary' && !(id in {}));
    const unknown = text(config.gate?.unknown) ?? 'advertising';
    const { language, theme } = { ...config.notice };
    const vendors = [config.vendors ?? []].flat().map((vendor) => completeVendor(vendor, unknown, categories));
    const listed = new Map(vendors.map(({ id, category }) => [id, category]));
    let unlisted = config.gate?.scope === 'declared' ? [] : undefined;
    return plain({
        ...config,
        policy: { ...config.policy, version },
        vendors,
        unlisted: () => (unlisted ??= unlistedVendors(listed, unknown, categories)),
        gate: plain({ ...config.gate, unknown }),
        notice: plain({ ...config.notice, language: text(language), theme: text(theme) }),
        cookie: { domain: text(config.cookie?.domain), name: text(config.cookie?.name) ?? 'ilumee_consent' },
        rules: {
            policy: version,
            affects: Object.fromEntries(Object.entries({ ...config.policy?.affects }).map(([of, ids]) => [of, [ids].flat()])),
            maxAgeDays,
            maxAgeDaysDenied: days(consent.maxAgeDaysDenied, maxAgeDays),
            categories,
            vendors: listed,
            honourGpc: [consent.honourGpc ?? 'advertising'].flat(),
            region: text(consent.region),
            isOptOut: (region) => isOptOut(consent, region),
        },
    });
}

export { ownersOf as a, builtInVendors as b, completeConfig as c, namePattern as n, owns as o, parseStorageRule as p };
