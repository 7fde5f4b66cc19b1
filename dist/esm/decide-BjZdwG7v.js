import { C as ConsentError } from './amplitude-CiL7q_FY.js';

/** What each option takes, and what to do where it does not: `[expected, fix]`. */
const EXPECTED = {
    policy: ['an object with a version', 'Write { "version": "2026-01-15", "url": "/privacy" }'],
    'policy.version': [
        'the published version of the policy',
        'Set data-policy-version, e.g. to the date it was published',
    ],
    'policy.url': ['a link, not a script', 'Use a path such as /privacy'],
    'policy.changes': ['a text, or one for each language', 'Write { "en": "Names our new vendor." }'],
    'controller.contact': ['a link', 'Use a path, or mailto:privacy@example.com'],
    categories: ['an object by category id', 'Write { "analytics": {}, "advertising": {} }'],
    vendors: [
        'ids of built-in vendors, or objects with id, category, hosts, cookies and storage',
        'Check that each id is there once, that its category is one of the site, and that patterns are regular expressions',
    ],
    'gate.scope': ['declared, known or all', 'Leave it out for known'],
    'gate.mode': ['hold or seal', 'Leave it out for hold'],
    'gate.allow': ['a list of hosts', 'Write ["images.example"]'],
    'gate.pending': ['wait or reject', 'Leave it out for wait'],
    'gate.unknown': ['a category id', 'Leave it out for advertising'],
    'consent.maxAgeDays': ['whole days from 1 to 400', 'Use 180 for six months'],
    'consent.maxAgeDaysDenied': ['whole days from maxAgeDays to 400', 'Leave it out to treat yes and no alike'],
    'consent.model': ['opt-in or opt-out', 'Leave it out for opt-in'],
    'consent.regions': ['opt-in or opt-out by region', 'Write { "US-CA": "opt-out" }'],
    'consent.honourGpc': ['a list of category ids', 'Write ["advertising"]'],
    'disclosure.dataCollected': ['a list of texts', 'Write ["IP address", "cookies"]'],
    'disclosure.publication': ['true or false', 'Leave it out for false'],
    'disclosure.rightsUrl': ['a link', 'Use a path such as /privacy#rights'],
    'cookie.name': ['letters, digits, - and _', 'Leave it out for ilumee_consent'],
    'cookie.domain': ['auto or a domain', 'Leave it out for this host only'],
    'notice.layout': ['bar, box or center', 'Leave it out for bar'],
    'notice.theme': ['auto, light or dark', 'Leave it out for auto'],
    'notice.language': ['auto or a BCP 47 tag', 'Leave it out for auto'],
    'notice.reopen': ['true or false', 'Leave it out for true'],
    'notice.texts': ['texts by key', 'Write { "acceptAll": { "en": "Agree" } }'],
    'data-ilumee-consent': ['JSON', 'Check the block for a missing comma or quote'],
};
const OPTION_GROUPS = 'policy, controller, categories, vendors, gate, consent, disclosure, cookie, notice, google, bridge, log';
function show(value) {
    if (typeof value === 'number')
        return `${value}`;
    try {
        const text = JSON.stringify(value, (_, part) => (typeof part === 'function' ? 'a function' : part));
        return text === undefined ? 'nothing' : text.slice(0, 200);
    }
    catch {
        // JSON has no cycles and no big integers.
        return `a ${typeof value}`;
    }
}
const expectedOf = (option) => Object.hasOwn(EXPECTED, option) ? EXPECTED[option] : undefined;
/** What was expected of an option, what it got, and what to do. `name` is what the option is called where it was set. */
function explain(option, value, name = option) {
    const [expected, fix] = expectedOf(option) ??
        expectedOf(/^vendors(?=\.)/.exec(option)?.[0] ?? '') ?? [
        'an option that exists, with a value of its kind',
        option.includes('.') ? `See the options of ${option.split('.')[0]} in the README` : `There are: ${OPTION_GROUPS}`,
    ];
    return new ConsentError(name, `expected ${expected}, got ${show(value)}`, fix);
}

const isObject = (value) => Object.prototype.toString.call(value) === '[object Object]';
const text = (value) => typeof value === 'string' && value.trim() !== '';
const flag = (value) => typeof value === 'boolean';
/** No `javascript:` and the like: these values become `href`s. */
const link = (value) => 
// As browsers read it: they drop spaces and control characters, also from within the scheme.
text(value) && !/^(?!https?:|mailto:|tel:)[a-z][\w+.-]*:/i.test(value.replace(/[\0-\x20]/g, ''));
const id = (value) => text(value) && /^[a-z][\w-]*$/.test(value) && !(value in Object.prototype);
/** May begin with a digit, as a built-in one does. */
const vendorId = (value) => text(value) && (id(value) || /^\d+[a-z][\w-]*$/.test(value));
const days = (value) => Number.isInteger(value) && value > 0 && value <= 400;
const call = (value) => text(value) || typeof value === 'function';
const oneOf = (...values) => (value) => values.includes(value);
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const mapOf = (check, key = text) => (value) => isObject(value) && Object.keys(value).every((name) => key(name) && check(value[name]));
const matches = (shape) => (value) => isObject(value) && findProblems(value, shape).length === 0;
const localText = (value) => text(value) || mapOf(text)(value);
const pattern = (value) => {
    try {
        return text(value) && !!new RegExp(value);
    }
    catch {
        return false;
    }
};
const storageRule = (value) => {
    const rule = text(value) && /^(localStorage|sessionStorage|indexedDB):(?:\/(.+)\/|([^/].*))$/.exec(value);
    return !!rule && pattern(rule[2] ?? '.');
};
/** `acme.example`, `cdn.example/acme/*`, `/proxy/*`, with or without a port; no scheme, which would match nothing. */
const hostRule = (value) => text(value) &&
    /^(?:(?:\*\.)?(?:[\p{L}\p{M}\p{N}_.-]+|\[[\da-f:.]+\])(?::\d+)?)?(?:\/[^/\s?#][^\s?#]*|\/)?$/iu.test(value);
const language = (value) => {
    try {
        return text(value) && (value === 'auto' || Intl.getCanonicalLocales(value).length === 1);
    }
    catch {
        return false;
    }
};
const model = oneOf('opt-in', 'opt-out');
const VENDOR = {
    id: vendorId,
    name: text,
    category: id,
    country: text,
    policyUrl: link,
    hosts: listOf(hostRule),
    cookies: listOf((cookie) => matches({ match: pattern, ttl: text })(cookie) && pattern(cookie.match)),
    storage: listOf(storageRule),
    load: oneOf('granted', 'always'),
    tag: (tag) => matches({ src: link, attributes: mapOf((value) => typeof value === 'string') })(tag) && 'src' in tag,
    prepare: call,
    signal: call,
    stop: call,
    pending: oneOf('wait', 'reject'),
    options: (value) => isObject(value) || text(value) || typeof value === 'number' || value === true,
    tell: (value) => typeof value === 'function',
};
const isVendor = (vendor) => vendorId(vendor) || (matches(VENDOR)(vendor) && vendorId(vendor.id));
/** Every option there is. What the options mean: `options.ts`; what a mistake is told: `explain.ts`. */
const SHAPE = {
    policy: { version: text, url: link, changes: localText },
    controller: { name: text, registration: text, country: text, contact: link },
    categories: mapOf(matches({ name: localText, description: localText }), id),
    vendors: listOf(isVendor),
    gate: {
        scope: oneOf('declared', 'known', 'all'),
        mode: oneOf('hold', 'seal'),
        allow: listOf(hostRule),
        pending: oneOf('wait', 'reject'),
        unknown: id,
    },
    consent: {
        maxAgeDays: days,
        maxAgeDaysDenied: days,
        model,
        regions: mapOf(model),
        region: text,
        honourGpc: listOf(id),
    },
    disclosure: { dataCollected: listOf(text), publication: flag, rightsUrl: link },
    cookie: { name: (value) => text(value) && /^[\w-]+$/.test(value), domain: text },
    notice: {
        layout: oneOf('bar', 'box', 'center'),
        theme: oneOf('auto', 'light', 'dark'),
        language,
        reopen: flag,
        root: (value) => value === null || text(value),
        texts: mapOf(localText),
    },
    google: { waitForUpdate: (value) => Number.isInteger(value), adsDataRedaction: flag, urlPassthrough: flag },
    bridge: flag,
    log: { url: link },
    allowRestore: flag,
};
/** What is wrong in `options`, by name. An option set to undefined is one that is not set. */
function findProblems(options, shape = SHAPE, path = '') {
    if (!isObject(options))
        return [{ option: path, value: options }];
    return Object.entries(options).flatMap(([name, value]) => {
        const check = Object.hasOwn(shape, name) ? shape[name] : undefined;
        const option = path ? `${path}.${name}` : name;
        if (value === undefined)
            return [];
        if (typeof check === 'object')
            return findProblems(value, check, option);
        if (check?.(value))
            return [];
        // Of a long list only what is wrong in it, or one would not find it.
        const isList = check === SHAPE.vendors && Array.isArray(value);
        return [{ option, value: isList ? value.filter((vendor) => !isVendor(vendor)) : value }];
    });
}
/** Mistakes that only a vendor's preset can tell. */
function findVendorErrors(given, checkVendor) {
    const vendors = [given ?? []].flat().filter((vendor) => isObject(vendor) && isVendor(vendor));
    return vendors.flatMap((vendor) => checkVendor(vendor) ?? []);
}
/** Mistakes that only show when two options are seen together. */
function findContradictions(config, complete) {
    const { vendors, rules } = complete(config);
    const taken = new Set(['necessary', ...rules.categories]);
    const problems = [];
    if (!config.policy?.version)
        problems.push({ option: 'policy.version', value: undefined });
    if (rules.maxAgeDaysDenied < rules.maxAgeDays) {
        problems.push({ option: 'consent.maxAgeDaysDenied', value: rules.maxAgeDaysDenied });
    }
    for (const { id, category } of vendors) {
        if (taken.has(id) || !['necessary', ...rules.categories].includes(category)) {
            problems.push({ option: `vendors.${id}`, value: { id, category } });
        }
        taken.add(id);
    }
    return problems;
}
/** The options without those that are wrong, so that the notice can still ask. */
function withoutProblems(config, problems) {
    // Without a prototype: an option named `__proto__` is an option like any other.
    const kept = Object.create(null);
    for (const [group, value] of Object.entries(isObject(config) ? config : {}))
        kept[group] = isObject(value) ? { ...value } : value;
    for (const { option } of problems) {
        const [, group = '', name = ''] = /^([^.]*)\.?(.*)$/s.exec(option);
        const whole = group === 'vendors' ? group : option;
        if (whole in kept)
            delete kept[whole];
        else
            delete kept[group]?.[name];
    }
    return kept;
}
/** What an option is called where it was set: `data-policy-version`, or `policy.version`. */
function nameOn(tag, option) {
    const attribute = `data-${option.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const names = [attribute, attribute.replace('data-notice-', 'data-'), attribute.replace('-name', '')];
    return names.find((name) => tag?.hasAttribute(name)) ?? option;
}
/**
 * Every mistake in a configuration, each with what to do; and what is left of it without them.
 * @param complete `completeConfig`, which whoever checks has already: with it the vendor table would come twice
 * @param tag the script tag, where an option may be called by its attribute
 * @param checkVendor where a vendor has options of a preset
 */
function checkConfig(given, complete, tag, checkVendor = () => undefined) {
    // A version that is a number says what it is as well.
    const version = given?.policy?.version;
    const config = typeof version === 'number' ? { ...given, policy: { ...given.policy, version: `${version}` } } : given;
    const wrong = findProblems(config);
    const contradictions = findContradictions(withoutProblems(config, wrong), complete);
    const problems = [
        ...wrong,
        ...contradictions.filter(({ option }) => !wrong.some((other) => other.option === option)),
    ];
    const vendorErrors = findVendorErrors(config?.vendors, checkVendor);
    return {
        errors: [...problems.map(({ option, value }) => explain(option, value, nameOn(tag, option))), ...vendorErrors],
        usable: withoutProblems(config, problems),
    };
}

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
logrocket: logr-ingest lr-in lr-ingest.io
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
 * @param category of a vendor that has none, or one that is not among `categories`
 */
function completeVendor(vendor, category, categories = []) {
    const given = typeof vendor === 'string' ? { id: vendor } : vendor;
    const { id, hosts, cookies, storage, options, tell, tag, prepare } = { ...given };
    const known = builtInVendor(id);
    return {
        ...given,
        id: typeof id === 'string' ? id : '',
        name: given?.name ?? id,
        category: given?.category ?? (known && categories.includes(known.category) ? known.category : category),
        hosts: [...list(hosts), ...list(known?.hosts), ...optionHosts(options)],
        cookies: list(cookies),
        storage: list(storage),
        // One that brings its own hosts is the site's own, until it says otherwise.
        hasPreset: !tell && !!(options || tag || prepare || (!hosts && known && SIGNALLED.test(id))),
    };
}
/** Where a vendor's options say that it lives: `https://stats.example/matomo/` as a rule of hosts. Never all of the site. */
const optionHosts = (options) => [options, ...Object.values(Object(options))].flatMap((value) => {
    const rule = /^https?:\/\/([^/?#]+(?:\/[^?#]*\/)?)/.exec(`${value}`)?.[1];
    return rule && rule !== globalThis.location?.host ? rule : [];
});
/** `localStorage:/^_acme/` or `localStorage:_acme` in its parts. */
function parseStorageRule(rule) {
    const [, kind = '', pattern, key] = /^(\w+):(?:\/(.+)\/|(.*))$/.exec(rule) ?? [];
    return { kind, matches: pattern ? (name) => new RegExp(pattern).test(name) : (name) => name === key };
}
/** Is this cookie or key one of the vendor's? */
const owns = ({ cookies, storage }, kind, name) => kind === 'cookie'
    ? cookies.some(({ match }) => new RegExp(match).test(name))
    : storage.some((text) => {
        const rule = parseStorageRule(text);
        return rule.kind === kind && rule.matches(name);
    });

/** The model of a region, of the country it lies in (`US` for `US-CA`), or the general one. */
const isOptOut = ({ model, regions }, region = '') => (regions?.[region] ?? regions?.[region.split('-')[0]] ?? model) === 'opt-out';
/** The configuration as the library uses it. Pure. What is wrong in it is left out or led back to a default. */
function completeConfig(config) {
    const consent = { ...config.consent };
    const days = (value, otherwise) => (typeof value === 'number' && value) || otherwise;
    const maxAgeDays = days(consent.maxAgeDays, 180);
    const given = config.policy?.version;
    const version = typeof given === 'object' ? '' : String(given);
    const categories = Object.keys(config.categories ?? { functional: {}, analytics: {}, advertising: {} }).filter((id) => id !== 'necessary');
    const { unknown = 'advertising' } = { ...config.gate };
    const fallback = categories.includes(unknown) ? unknown : categories[0];
    const vendors = [config.vendors ?? []].flat().map((vendor) => completeVendor(vendor, fallback, categories));
    return {
        ...config,
        policy: { ...config.policy, version },
        vendors,
        gate: { ...config.gate, unknown },
        notice: { ...config.notice },
        cookie: { ...config.cookie, name: config.cookie?.name ?? 'ilumee_consent' },
        rules: {
            policy: version,
            maxAgeDays,
            maxAgeDaysDenied: days(consent.maxAgeDaysDenied, maxAgeDays),
            categories,
            vendors: new Map(vendors.map(({ id, category }) => [id, category])),
            honourGpc: [consent.honourGpc ?? 'advertising'].flat(),
            region: typeof consent.region === 'string' ? consent.region : undefined,
            isOptOut: (region) => isOptOut(consent, region),
        },
    };
}

/** A configured rule in the form of the built-in ones, as browsers write hosts and paths. Undefined: it is none. */
function normalize(rule) {
    try {
        // 80 and 443 do not show in a URL.
        const [, host, port = '', path = '', query = ''] = /^(?:\*\.)?([^/]*?)(?::80|:443|(:\d+))?(\/[^?]*)?(\?.*)?$/.exec(rule);
        const url = new URL(`http://${host || 'own'}${path}`);
        return (host && url.hostname.replace(/\.$/, '') + port) + url.pathname + query;
    }
    catch {
        return undefined;
    }
}
function toRule(isOwn, pattern, held) {
    const path = pattern.toLowerCase().replace(/\*+$/, '');
    const expression = RegExp(`^${path.replace(/[^\w/*]/g, '\\$&').replace(/\*+/g, '[^?]*')}`);
    return { isOwn, path, expression, held };
}
/** Under each host its rules, the longest path first; of equal ones the one that came first. */
function toRulesByHost(entries, ownHost) {
    const byHost = new Map();
    for (const [text, held] of entries) {
        const [, host = '', path = ''] = /^([^/]*)(.*)/s.exec(text);
        const key = host || ownHost;
        if (!byHost.has(key))
            byHost.set(key, []);
        byHost.get(key).push(toRule(!host, path || '/', held));
    }
    for (const rules of byHost.values())
        rules.sort((one, other) => other.path.length - one.path.length);
    return byHost;
}
/** The rules of a host and of every host above it, the most specific first. */
function rulesOf(byHost, host, port) {
    const rules = [];
    for (let at = 0, name = host;; name = host.slice(at)) {
        rules.push(...(byHost.get(`${name}:${port}`) ?? []), ...(byHost.get(name) ?? []));
        at = host.indexOf('.', at) + 1;
        if (!at)
            return rules;
    }
}
/**
 * The rules of a configuration, ready for `decide`. The most specific one wins: the longest host, one with its port
 * before one without, then the longest path; then `allow`, the configuration, the built-in table.
 * The table holds nothing on the site itself besides its paths there: who makes the tool may use it at home.
 * @param vendors the configured ones
 */
function compileRules(vendors, options) {
    const { scope = 'known', allow, unknown, categories, ownHost } = options;
    const strangers = scope === 'all' ? { category: unknown, vendor: undefined } : undefined;
    const listed = new Set(vendors.map(({ id }) => id));
    const given = (rules, held) => rules.flatMap((rule) => {
        const text = normalize(`${rule}`);
        return text ? [[text, held]] : [];
    });
    const entries = [
        // Before the check has told it, it may be no list.
        ...given([allow ?? []].flat()),
        ...vendors.flatMap(({ id, category, hosts }) => given(hosts, { category, vendor: id })),
    ];
    const builtIn = scope === 'declared'
        ? []
        : [...builtInVendors().values()].flatMap(({ id, category, hosts }) => {
            const held = { category: categories?.includes(category) === false ? unknown : category, vendor: id };
            const toEntry = (host) => (host[0] === '?' ? [host.slice(1), strangers] : [host, held]);
            return listed.has(id) ? [] : hosts.map(toEntry);
        });
    const configured = toRulesByHost([...entries, ...builtIn.filter(([rule]) => rule[0] === '/')], ownHost);
    const [, name = '', port = ''] = /^(.*?)(?::(\d+))?$/.exec(ownHost);
    let known;
    return {
        ownHost,
        site: name.replace(/^www\./, ''),
        configured,
        known: () => (known ??= toRulesByHost([...entries, ...builtIn], ownHost)),
        own: rulesOf(configured, name, port),
        strangers,
    };
}
/** The first rule for this path and query. Each is asked with a `?` behind it, see the built-in table. */
function find(rules, path, isOwn) {
    const subject = `${path}?`.toLowerCase();
    return rules.find((rule) => (isOwn || !rule.isOwn) && rule.expression.test(subject));
}
/** A path that needs no parsing: ASCII, no backslash, no dot segment. */
const PLAIN_PATH = /^\/(?!\/|[^?#]*(?:\/\.|%))[!-[\]-~]*$/;
/** The path of a URL of the own origin, where it can be told without parsing. */
function ownPath(url, ownHost, base) {
    const start = `//${ownHost}/`;
    const at = url.indexOf(':') + 1;
    const path = url.startsWith(start, at)
        ? url.slice(at + start.length - 1)
        : base.startsWith(start, base.indexOf(':') + 1)
            ? url
            : '';
    return PLAIN_PATH.test(path) ? path.replace(/#.*/, '') : undefined;
}
/**
 * Who may have to be asked before this URL is requested; undefined: it passes. Pure, and never throws.
 *
 * The site itself, which the built-in table and scope `all` leave alone, is the own host without `www.`, what lies
 * below it and what lies above it, by name only: no list of public suffixes is asked, so for `one.host.example` all
 * of `host.example` itself is the site, `other.host.example` is not.
 * @param base `document.baseURI`
 */
function decide(url, _destination, rules, base) {
    try {
        const text = `${url}`;
        const path = ownPath(text, rules.ownHost, base);
        if (path)
            return find(rules.own, path, true)?.held;
        // Not to be parsed: they can be megabytes long.
        if (/^(?:data|blob):/i.test(text))
            return undefined;
        let target = new URL(text, base);
        if (!/^(?:http|ws|stun|turn)s?:/.test(target.protocol))
            return undefined;
        // These are no hierarchical URLs: `stun:host:port`.
        if (/^[st]/.test(target.protocol))
            target = new URL(target.href.replace(/^\w+/, 'https'));
        const name = target.hostname.replace(/\.$/, '');
        const isSite = `.${name}`.endsWith(`.${rules.site}`) || `.${rules.site}`.endsWith(`.${name}`);
        const list = rulesOf(isSite ? rules.configured : rules.known(), name, target.port);
        const rule = find(list, target.pathname + target.search, target.host === rules.ownHost);
        return rule ? rule.held : isSite ? undefined : rules.strangers;
    }
    catch {
        // What is no URL is not ours to judge: the browser's own error is the right answer.
        return undefined;
    }
}

export { completeConfig as a, compileRules as b, checkConfig as c, decide as d, builtInVendors as e, owns as o, parseStorageRule as p };
