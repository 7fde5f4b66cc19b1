/**
 * Hosts of the built-in vendors: a vendor a line, its id first. Drawn up by hand, for each host by one question:
 * may a site need it for something else? Then only the path of the tracker is in. So signing in, payments, captchas,
 * fonts and shared content networks pass, and so do the vendors' own web sites where their widgets have a path.
 *
 * A host without a dot is one under `.com`.
 * `?` before a host: what a page may need to work; held only where the configuration lists the vendor.
 * A path matches as a prefix and `*` any run of characters in it. Unlike a configured one it may go on into the
 * query, and every query ends with a `?` of its own: `/tr?` is `/tr` and `/tr?id=1`, but not `/travel`.
 */
const TABLE = {
    analytics: `google-tag-manager googletagmanager
google-analytics google-analytics analytics.google.com google/g/collect googletagmanager/gtag/ stats.g.doubleclick.net
microsoft-clarity clarity.ms
yandex-metrica mc.yandex.ru mc.yandex.com mc.yandex.kz mc.yandex.by mc.yandex.uz mc.yandex.az mc.yandex.kg mc.yandex.tj mc.yandex.tm mc.yandex.md mc.yandex.ua mc.yandex.ee mc.yandex.fr mc.yandex.com.tr mc.yandex.com.am mc.yandex.com.ge mc.yandex.co.il mc.webvisor.org mc.webvisor.com yastatic.net/s3/metrika/ cdn.jsdelivr.net/npm/yandex-metrica-watch
liveinternet yadro.ru
roistat roistat
hotjar hotjar hotjar.io
contentsquare contentsquare.net contentsquare
mixpanel mxpnl mixpanel
amplitude amplitude
posthog posthog
segment segment segment.io segmentapis
rudderstack rudderlabs rudderstack
snowplow snplow.net
matomo matomo.cloud
plausible plausible.io
fathom usefathom
umami umami.is umami.dev
cloudflare-analytics cloudflareinsights /cdn-cgi/rum?
vercel-analytics va.vercel-scripts.com vercel-insights /_vercel/insights/
heap heapanalytics heap-api
fullstory fullstory
logrocket logr-ingest lr-in lr-ingest.io
crazyegg crazyegg cetrk
mouseflow mouseflow
vwo visualwebsiteoptimizer wingify
optimizely cdn.optimizely.com cdn-pci.optimizely.com logx.optimizely.com
adobe-analytics assets.adobedtm.com omtrdc.net 2o7.net demdex.net adobedc.net
datadog-rum datadoghq-browser-agent browser-intake-datadoghq browser-intake-datadoghq.eu browser-intake-us3-datadoghq browser-intake-us5-datadoghq browser-intake-ap1-datadoghq`,
    advertising: `google-ads googleadservices doubleclick.net adservice.google.com google/pagead/ google/ccm/ google/ads/ google/rmkt/ google/measurement/ google/gmp/ google.kz/pagead/ google.kz/ads/ google.ru/pagead/ google.ru/ads/ googletagmanager/gtag/js?id=aw- googletagmanager/gtag/js?id=dc-
google-publisher googlesyndication securepubads.g.doubleclick.net googletagservices 2mdn.net adtrafficquality.google fundingchoicesmessages.google.com
microsoft-uet bat.bing.com bat.bing.net c.bing.com
meta-pixel connect.facebook.net/*/fbevents.js connect.facebook.net/signals/ facebook/tr? facebook/tr/ facebook/privacy_sandbox/pixel/
tiktok-pixel analytics.tiktok.com tiktokw.us tiktokw.eu mon.tiktokv.com business-api.tiktok.com
linkedin-insight snap.licdn.com ads.linkedin.com linkedin/px/ linkedin.oribi.io
pinterest-tag s.pinimg.com/ct/ ct.pinterest.com
snap-pixel sc-static.net tr.snapchat.com tr6.snapchat.com
x-pixel ads-twitter analytics.twitter.com ads-api.twitter.com t.co/i/adsct t.co/1/i/adsct
reddit-pixel redditstatic/ads/ alb.reddit.com pixel-config.reddit.com events.redditmedia.com
yandex-ads an.yandex.ru bs.yandex.ru yandex.ru/ads/ yandex/ads/ yandex.kz/ads/ yastatic.net/pcode/ yastatic.net/partner-code-bundles/ yandexadexchange.net adfox.ru
mailru-top top-fwz1.mail.ru privacy-cs.mail.ru top.mail.ru ad.mail.ru mradx.net
vk-pixel vk/rtrg? vk/js/api/openapi.js vk/widget_ ?vk/widget_auth vk.ru/rtrg? vk.ru/js/api/openapi.js vk.ru/widget_ ?vk.ru/widget_auth vk-analytics
criteo criteo criteo.net
taboola taboola taboolasyndication
outbrain outbrain
quantcast quantserve quantcount
hubspot hs-scripts hs-analytics.net hs-banner hsadspixel.net hscollectedforms.net usemessages track.hubspot.com ?hsforms.net ?hsforms ?hubspot ?hubapi
klaviyo klaviyo`,
    functional: `onesignal onesignal os.tc
intercom intercom.io intercomcdn intercomassets
crisp crisp.chat
tawk tawk.to
zendesk static.zdassets.com/ekr/ static.zdassets.com/web_widget/ ekr.zdassets.com zopim ?zendesk
livechat livechatinc
jivo jivosite jivo.ru jivochat
bitrix24 bitrix24.ru/*/crm/site_button/ bitrix24.kz/*/crm/site_button/ bitrix24/*/crm/site_button/ ?bitrix24.ru ?bitrix24.kz ?bitrix24
youtube youtube/embed youtube/iframe_api youtube/player_api youtube/s/player/ youtube/live_chat youtube-nocookie ytimg googlevideo
vimeo player.vimeo.com vimeocdn
wistia wistia wistia.net
google-maps ?maps.googleapis.com ?maps.google.com ?google/maps ?maps.gstatic.com
recaptcha ?google/recaptcha/ ?recaptcha.net ?gstatic/recaptcha/
google-fonts ?fonts.googleapis.com ?fonts.gstatic.com
stripe ?stripe ?stripe.network
disqus disqus disquscdn
facebook-sdk facebook/plugins/ facebook/v*/plugins/ ?facebook/*plugins/login_button ?connect.facebook.net ?fbcdn.net
x-widgets platform.twitter.com platform.x.com syndication.twitter.com cdn.syndication.twimg.com ?twimg
instagram instagram/embed.js instagram/*/embed platform.instagram.com cdninstagram
telegram-widget comments.app ?telegram.org ?t.me
2gis ?2gis ?2gis.ru ?2gis.kz
sentry ?sentry.io ?sentry-cdn`,
};
let table;
/** The built-in vendors by their ids, each host with its `?` where it has one. */
const builtInVendors = () => (table ??= new Map(Object.entries(TABLE).flatMap(([category, lines]) => lines.split('\n').map((line) => {
    const [id = '', ...hosts] = line.split(' ');
    return [id, { id, category, hosts: hosts.map((host) => host.replace(/^\??[\w-]+(?![^/])/, '$&.com')) }];
}))));
/** The vendor that a configuration may name by its id alone. */
function builtInVendor(id) {
    const vendor = builtInVendors().get(id);
    return vendor && { ...vendor, hosts: vendor.hosts.map((host) => host.replace(/^\?/, '')) };
}

const list = (value) => [value ?? []].flat();
/**
 * Fills in what was not said: for the id of a built-in vendor from its table, besides what the site says of it.
 * Any other bare id stands for a vendor of which only the name is known.
 * @param category of a vendor that has none, or one that is not among `categories`
 */
function completeVendor(vendor, category, categories = []) {
    const given = typeof vendor === 'string' ? { id: vendor } : vendor;
    const { id, hosts, cookies, storage } = { ...given };
    const known = builtInVendor(id);
    return {
        ...given,
        id: typeof id === 'string' ? id : '',
        name: given?.name ?? id,
        category: given?.category ?? (known && categories.includes(known.category) ? known.category : category),
        hosts: [...list(hosts), ...list(known?.hosts)],
        cookies: list(cookies),
        storage: list(storage),
    };
}
/** Tells one vendor something; a path into the page's globals is looked up when it is needed. */
function callVendor(call, granted) {
    if (!call)
        return;
    if (typeof call === 'function')
        return call(granted);
    const path = call.split('.');
    const method = path.pop();
    const owner = path.reduce((object, key) => object?.[key], window);
    owner?.[method]?.(granted);
}
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

/** An integrator's mistake: which option, what is wrong with its value, and what to do. */
class ConsentError extends Error {
    option;
    problem;
    fix;
    name = 'ConsentError';
    constructor(
    /** The option or the call: `consent.maxAgeDays`, `needs-user-activation`. */
    option, problem = '', fix = '') {
        super(['consent', option, problem].filter(Boolean).join(': ') + (fix && `. ${fix}`));
        this.option = option;
        this.problem = problem;
        this.fix = fix;
    }
}

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

/** The fractional parts of the square (or cube) roots of the first primes, as FIPS 180-4 asks for. */
function rootFractions(count, root) {
  const fractions = [];
  for (let candidate = 2; fractions.length < count; candidate++) {
    let divisor = 2;
    while (candidate % divisor) divisor++;
    if (divisor === candidate) fractions.push(candidate ** (1 / root) * 2 ** 32 | 0);
  }
  return fractions;
}
/** SHA-256 in hex. Its own implementation, since `crypto.subtle` is missing on http and waits where it is there. */
function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const length = bytes.length + 72 >> 6 << 6;
  const message = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, index) => message.setUint8(index, byte));
  message.setUint8(bytes.length, 128);
  message.setUint32(length - 4, bytes.length * 8);
  const constants = rootFractions(64, 3);
  const hash = rootFractions(8, 2);
  const rotate = (word, bits) => word >>> bits | word << 32 - bits;
  const word = [];
  for (let offset = 0; offset < length; offset += 64) {
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const w15 = word[i - 15];
      const w2 = word[i - 2];
      word[i] = i < 16 ? message.getInt32(offset + i * 4) : word[i - 16] + (rotate(w15, 7) ^ rotate(w15, 18) ^ w15 >>> 3) + word[i - 7] + (rotate(w2, 17) ^ rotate(w2, 19) ^ w2 >>> 10) | 0;
      const one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + (e & f ^ ~e & g) + constants[i] + word[i];
      const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (a & b ^ a & c ^ b & c);
      [a, b, c, d, e, f, g, h] = [one + two | 0, a, b, c, d + one | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => hash[index] = hash[index] + value | 0);
  }
  return hash.map(value => (value >>> 0).toString(16).padStart(8, '0')).join('');
}

/** SHA-256 (hex) of what a view tells the visitor: the same for the same configuration, language and release. */
function noticeHash({
  settings,
  messages
}) {
  const {
    policy,
    controller,
    categories,
    vendors,
    disclosure,
    notice,
    rules
  } = settings;
  const told = vendors.map(({
    id,
    name,
    category,
    country,
    cookies
  }) => [id, name, category, country, cookies]);
  const {
    maxAgeDays,
    categories: asked
  } = rules;
  return sha256(JSON.stringify([policy, controller, categories, asked, told, disclosure, maxAgeDays, notice.texts, messages]));
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
    signal: call,
    stop: call,
    options: isObject,
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
/** Mistakes that only show when two options are seen together. */
function findContradictions(config) {
    const { vendors, rules } = completeConfig(config);
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
 * @param tag the script tag, where an option may be called by its attribute
 */
function checkConfig(given, tag) {
    // A version that is a number says what it is as well.
    const version = given?.policy?.version;
    const config = typeof version === 'number' ? { ...given, policy: { ...given.policy, version: `${version}` } } : given;
    const wrong = findProblems(config);
    const contradictions = findContradictions(withoutProblems(config, wrong));
    const problems = [
        ...wrong,
        ...contradictions.filter(({ option }) => !wrong.some((other) => other.option === option)),
    ];
    return {
        errors: problems.map(({ option, value }) => explain(option, value, nameOn(tag, option))),
        usable: withoutProblems(config, problems),
    };
}

var check = /*#__PURE__*/Object.freeze({
    __proto__: null,
    checkConfig: checkConfig,
    noticeHash: noticeHash
});

const DAY_MS = 864e5;
/** Clocks of two servers differ by seconds; more than this is a record from the future. */
const CLOCK_SKEW_MS = 6e4;
const METHOD = /^(accept-all|reject-all|save|api|revoke|gpc|restore|embed)$/;
const isText = (value) => typeof value === 'string';
const isFlag = (value) => typeof value === 'boolean';
/** Throws on what is no date. */
const isTime = (value) => new Date(value).toISOString() === value;
/** A stored record, or null when it is damaged or from the future: then it reads as "not asked yet". */
function parseRecord(text, now) {
    try {
        const record = JSON.parse(text);
        const { schema, id, policy, first, time, expires, choices, asked, method, language, notice, gpc, region = '', } = record;
        return schema === 1 &&
            /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) &&
            [id, policy, asked, method, language, notice ?? '', region].every(isText) &&
            METHOD.test(method) &&
            [first, time, expires].every(isTime) &&
            choices.constructor === Object &&
            Object.values(choices).every(isFlag) &&
            /^(\w{4})*$/.test(asked) &&
            (notice === null || /^[\da-f]{64}$/.test(notice)) &&
            isFlag(gpc) &&
            Date.parse(time) < now + CLOCK_SKEW_MS
            ? freeze(record)
            : null;
    }
    catch {
        return null;
    }
}
function freeze(record) {
    Object.freeze(record.choices);
    return Object.freeze(record);
}
/** When an answer of this age stops counting. Unit: ms. */
const endOf = ({ time, choices }, rules) => Date.parse(time) + DAY_MS * (Object.values(choices).includes(true) ? rules.maxAgeDays : rules.maxAgeDaysDenied);
/**
 * Does the record still answer for the visitor? Not when the policy changed, when it expired (also by a
 * limit that the site has lowered since), or when it was given under a laxer rule than this region's.
 */
const stillCounts = (record, rules, now) => record.policy === rules.policy &&
    now < Math.min(Date.parse(record.expires), endOf(record, rules)) &&
    (!rules.isOptOut(record.region) || rules.isOptOut(rules.region));
/** A random UUID (version 4). `crypto.randomUUID` is missing on http. */
function randomId() {
    const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte + 256).toString(16).slice(1));
    return hex.join('').replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}
/** @param previous the last record, also one that no longer counts: the visitor keeps their id */
function createRecord(answer, rules, previous, now) {
    const time = new Date(now).toISOString();
    return freeze({
        schema: 1,
        id: previous?.id ?? randomId(),
        policy: rules.policy,
        first: previous?.first ?? time,
        time,
        expires: new Date(endOf({ time, choices: answer.choices }, rules)).toISOString(),
        ...answer,
        ...(rules.region && { region: rules.region }),
    });
}

/** Four characters that stand for a text: 70 vendor ids would not fit into a cookie. */
function fingerprint(text) {
    let hash = 0;
    for (const character of text)
        hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
    return ((hash % 36 ** 4) + 36 ** 4).toString(36).slice(1);
}
const wasAsked = (record, vendor) => record.asked.split(/(.{4})/).includes(fingerprint(vendor));
/** Does Global Privacy Control deny this category, or this vendor's? */
const isDeniedByGpc = (id, { rules, gpc }) => gpc && rules.honourGpc.includes(rules.vendors.get(id) ?? id);
/** May this category or vendor run? What is unknown may not. */
function isGranted(id, state) {
    const { record, rules } = state;
    const category = rules.vendors.get(id) ?? id;
    if (category === 'necessary')
        return true;
    if (!rules.categories.includes(category))
        return false;
    if (!record)
        return rules.isOptOut(rules.region) && !isDeniedByGpc(id, state);
    return (category === id || wasAsked(record, id)) && (record.choices[id] ?? record.choices[category] ?? false);
}
/** The categories and vendors the visitor still has to be asked about, in the order of the configuration. */
function unanswered(state) {
    const { record, rules } = state;
    if (!record)
        return rules.categories.filter((id) => !isDeniedByGpc(id, state));
    return [
        ...rules.categories.filter((id) => !(id in record.choices)),
        ...[...rules.vendors.keys()].filter((id) => record.choices[rules.vendors.get(id)] && !wasAsked(record, id)),
    ];
}
/**
 * The same value for all `ids`. Under Global Privacy Control a yes to all leaves what the signal denies as it
 * is: only its own switch, saved, grants it.
 */
const sameForAll = (granted, state, ids = state.rules.categories) => Object.fromEntries(ids.map((id) => [id, granted && (!isDeniedByGpc(id, state) || !!state.record?.choices[id])]));
/** `updates` laid over the choices that stand; a category's new value takes its vendors along. */
function mergeChoices({ record, rules }, updates) {
    const standing = record?.choices ?? Object.fromEntries(rules.categories.map((id) => [id, false]));
    const choices = { ...standing, ...updates };
    for (const [id, category] of rules.vendors) {
        const follows = category in updates && !(id in updates);
        if (follows || choices[id] === choices[category])
            delete choices[id];
    }
    return choices;
}
/** Fingerprints of the vendors that have been asked about once `updates` are answered. */
const askedVendors = ({ record, rules }, updates) => [...rules.vendors]
    .filter(([id, category]) => !record || wasAsked(record, id) || id in updates || category in updates)
    .map(([id]) => fingerprint(id))
    .join('');

/** Calls one function; what it throws is reported like any error of a page and stops nothing. */
function callSafely(callback) {
    try {
        callback();
    }
    catch (error) {
        reportError(error);
    }
}
/** Each event is also sent as `ilumee-consent:*` on the document. */
function createEvents() {
    // A target of our own, where no page code can stop an event on its way. It reports what a listener throws.
    const target = new EventTarget();
    const toEvent = (type, detail) => new CustomEvent(`ilumee-consent:${type}`, { detail });
    let ready;
    return {
        on(event, listener) {
            const type = `ilumee-consent:${event}`;
            const hear = (heard) => listener(heard.detail);
            target.addEventListener(type, hear);
            if (event === 'ready' && ready)
                callSafely(() => hear(ready));
            return () => target.removeEventListener(type, hear);
        },
        emit(event, detail) {
            if (event === 'ready')
                ready = { detail };
            target.dispatchEvent(toEvent(event, detail));
            document.dispatchEvent(toEvent(event, detail));
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
    const expression = path.includes('*') && RegExp(`^${path.replace(/[^\w/*]/g, '\\$&').replace(/\*+/g, '[^?]*')}`);
    return {
        isOwn,
        path,
        matches: (subject) => (expression ? expression.test(subject) : subject.startsWith(path)),
        held,
    };
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
    return rules.find((rule) => (isOwn || !rule.isOwn) && rule.matches(subject));
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

/**
 * Scripts that no browser has started yet. Not all marked ones are: what came from `innerHTML`, another document,
 * or a clone of these counts as already started in every browser (measured in three).
 */
const startable = new WeakSet();
/** Scripts whose end tag the parser may not have come to. */
const unfinished = new WeakSet();
/**
 * Takes note of scripts that come into the page while it loads. The parser's alone show up as not async, just
 * before their end tag (the HTML standard's microtask checkpoint there), and become "async unless told otherwise"
 * after it; what came from `innerHTML` stays as it is, and a clone or a script that code made is async at once.
 */
function noteAdded(changes) {
    if (document.readyState !== 'loading')
        return;
    for (const { addedNodes } of changes) {
        for (const node of addedNodes)
            if (node instanceof HTMLScriptElement && !node.async)
                unfinished.add(node);
    }
}
/** For a script that code has made and that was never in a page. */
const noteStartable = (script) => void startable.add(script);
const isStartable = (script) => startable.has(script) || (unfinished.has(script) && script.async);
/** The same script in the held form, as one that can be started. */
function heldCopy(script) {
    const copy = document.createElement('script');
    for (const { name, value } of script.attributes)
        copy.setAttribute(name, value);
    if (!script.dataset.category && script.type)
        copy.dataset.type = script.type;
    copy.type = 'text/plain';
    copy.nonce = script.nonce;
    copy.text = script.text;
    startable.add(copy);
    return copy;
}
/**
 * Puts a copy that can be started behind a script that a page's code put in. The original stays where it is,
 * no longer marked: a framework that made it will want to take it out again. Its listeners hear the copy's events.
 */
function putCopyBehind(script) {
    const copy = heldCopy(script);
    delete script.dataset.category;
    // Only one of them can be found by it, and it is the one that runs.
    script.removeAttribute('id');
    for (const type of ['load', 'error']) {
        // The attribute is on the copy too; at both it would be called twice.
        script.removeAttribute(`on${type}`);
        copy.addEventListener(type, () => script.dispatchEvent(new Event(type)));
    }
    script.after(copy);
    return copy;
}

/** Attributes by which an element requests something, as `element attribute`. */
const ADDRESS$1 = /^(?:(?:script|img|i?frame|source|video|audio|track|embed|input) src|(?:img|source) srcset|link (?:href|imagesrcset)|video poster|object data|(?:image|use|feimage|script) (?:xlink:)?href|(?:body|table|td|th) background|a(?:rea)? ping|iframe srcdoc|\S+ style)$/;
/** Attributes that hold more than one address, or one among other text. */
const TEXT = /^(?:srcset|imagesrcset|ping|srcdoc|style)$/;
/** Every attribute of the table, `srcset` first: an image takes whichever it has by then; `xlink:href` is held, and let go, as the `href` that all browsers know too. */
const ADDRESS_NAMES = 'srcset src href xlink:href poster data background ping imagesrcset srcdoc style'.split(' ');
/** The element's name in the words of the Fetch standard, where it has one. */
const destinationOf = (localName) => (localName === 'img' ? 'image' : localName);
/** For whom an attribute with this value is held now. */
function heldAddress(localName, attribute, value, { ask, askText }) {
    if (!ADDRESS$1.test(`${localName} ${attribute}`.toLowerCase()))
        return undefined;
    const destination = destinationOf(localName);
    return TEXT.test(attribute) ? askText(value, destination) : ask(value, destination, true);
}

/** The attributes that wait in `data-*`. */
const ADDRESSES = ADDRESS_NAMES.filter((name) => !name.includes(':'));
/**
 * A script that the page author marked, `<script type="text/plain" data-category="analytics">`, or one that code
 * has made and the gate has marked: its type is still the code's.
 */
const MARKED_SCRIPTS = 'script[data-category]:is([type="text/plain" i],[data-src]:not([src]))';
/** Scripts that need no answer. */
const NECESSARY_SCRIPTS = 'script[type="text/plain" i][data-category=necessary]';
/** Any other marked element: its address waits in `data-src`, `data-srcset`, `data-href`, ... */
const MARKED_ELEMENTS = `template[data-category],[data-category]:is(${ADDRESSES.map((name) => `[data-${name}]`)}):not(script)`;
function describe(element) {
    const { category = '', vendor } = element.dataset;
    const waiting = ADDRESSES.map((name) => element.dataset[name]).find((address) => address);
    return {
        url: waiting ?? element.getAttribute('src') ?? '',
        destination: destinationOf(element.localName),
        category,
        vendor,
        element,
    };
}

/** Makes an element forget what it has loaded: only a new start does for frames, media and objects. */
function restart(element) {
    element.parentNode?.insertBefore(element, element.nextSibling);
    element.closest('video,audio')?.load();
}
function createElementGate() {
    // Taken before the gate puts its own over it: what is released once is let through although its vendor is not.
    const { setAttribute } = Element.prototype;
    /** Released elements with what they had in place of the address (a lazy-loading site's empty image, say). */
    const before = new WeakMap();
    const contents = new WeakMap();
    function unfold(template) {
        for (const script of template.content.querySelectorAll('script')) {
            const held = heldCopy(script);
            held.dataset.category ??= template.dataset.category;
            script.replaceWith(held);
        }
        contents.set(template, [...template.content.childNodes]);
        template.after(template.content);
    }
    return {
        isReleased: (element) => before.has(element),
        release(element) {
            const had = {};
            before.set(element, had);
            if (element instanceof HTMLTemplateElement)
                return unfold(element);
            const { parentNode, nextSibling } = element;
            // Chromium forgets an address that a frame gets just after the parser has put it in, not one that it comes with.
            const parent = document.readyState === 'loading' && element.localName === 'iframe' ? parentNode : null;
            if (parent)
                element.remove();
            for (const name of ADDRESSES) {
                const address = element.dataset[name];
                if (address === undefined)
                    continue;
                had[name] = element.getAttribute(name);
                setAttribute.call(element, name, address);
            }
            parent?.insertBefore(element, nextSibling);
            element.closest('video,audio')?.load();
        },
        hold(element) {
            if (element instanceof HTMLTemplateElement)
                element.content.append(...(contents.get(element) ?? []));
            for (const [name, value] of Object.entries(before.get(element) ?? {})) {
                if (value === null)
                    element.removeAttribute(name);
                else
                    element.setAttribute(name, value);
            }
            before.delete(element);
            restart(element);
        },
    };
}

/** Where each event's time is noted. Deprecated, but the one live source that every engine has. */
const TIMES = { DOMContentLoaded: 'domContentLoadedEventStart', load: 'loadEventStart' };
const isOver = (type) => performance.timing[TIMES[type]] > 0;
/** Late listeners wait under a name of their own, so that the browser itself keeps their rules. */
const LATE = 'ilumee-consent-late-';
/** A tag that is written in pieces: the parser would take the first piece of a script for all of it. */
const UNFINISHED = /<script\b(?![^]*<\/script\s*>)|<[a-z/!][^>]*$/i;
function callLate(target, type) {
    const event = new Event(LATE + type, { bubbles: target === document });
    Object.defineProperties(event, { type: { value: type }, target: { value: document } });
    target.dispatchEvent(event);
}
/**
 * @param onWritten takes the scripts that a late script wrote, held, once they stand in the document
 */
function createLatePage(onWritten) {
    /** Scripts that may write. */
    const writers = new WeakMap();
    let undo = [];
    let onload = window.onload;
    addEventListener('load', () => (onload = window.onload));
    /** The browser's own parser takes what a script writes, piece by piece; what it made moves behind the script. */
    function write(writer, markup) {
        writer.rest += markup.join('');
        if (UNFINISHED.test(writer.rest))
            return;
        if (!writer.parser) {
            writer.parser = document.implementation.createHTMLDocument('');
            writer.parser.write('<body>');
        }
        const { parser } = writer;
        parser.write(writer.rest);
        writer.rest = '';
        // A parser without a window takes noscript for content.
        for (const element of parser.querySelectorAll('noscript'))
            element.remove();
        const scripts = [...parser.scripts].map((script) => {
            const copy = heldCopy(script);
            script.replaceWith(copy);
            return copy;
        });
        const nodes = [...parser.body.childNodes];
        writer.last.after(...nodes);
        writer.last = nodes.at(-1) ?? writer.last;
        onWritten(scripts, writer.script);
    }
    /** Puts a function over one of the page's until `close`. */
    function replace(target, name, make) {
        const native = target[name];
        const isOwn = Object.hasOwn(target, name);
        const ours = (target[name] = make(native));
        undo.push(() => {
            // Unless the page has put another one over ours.
            if (target[name] !== ours)
                return;
            if (isOwn)
                target[name] = native;
            else
                delete target[name];
        });
    }
    /** What a late script waits for before it happens must also come after the late scripts behind it. */
    const isLate = (type) => undo.length > 0 && (isOver(type) || (type === 'DOMContentLoaded' && writers.has(document.currentScript)));
    return {
        open() {
            if (undo.length)
                return;
            onload = window.onload;
            for (const name of ['write', 'writeln']) {
                replace(document, name, (native) => (...markup) => {
                    const writer = writers.get(document.currentScript);
                    if (writer)
                        write(writer, name === 'write' ? markup : [...markup, '\n']);
                    else
                        native.apply(document, markup);
                });
            }
            for (const target of [document, window]) {
                replace(target, 'addEventListener', (native) => (type, listener, options) => {
                    if (!isLate(type))
                        return native.call(target, type, listener, options);
                    const given = typeof options === 'object' ? options : { capture: options };
                    native.call(target, LATE + type, listener, { ...given, once: true });
                });
                replace(target, 'removeEventListener', (native) => (type, listener, options) => {
                    native.call(target, type, listener, options);
                    native.call(target, LATE + type, listener, options);
                });
            }
        },
        letWrite: (script) => void writers.set(script, { script, last: script, rest: '' }),
        parsed: () => callLate(document, 'DOMContentLoaded'),
        close() {
            if (isOver('load')) {
                if (undo.length && window.onload && window.onload !== onload) {
                    window.addEventListener('load', window.onload, { once: true });
                }
                callLate(window, 'load');
            }
            const takeOff = undo;
            undo = [];
            for (const put of takeOff)
                put();
        },
    };
}

/** No slice of work holds the main thread for longer. Unit: ms. */
const SLICE_MS = 10;
const isModule = ({ dataset, type }) => (dataset.type ?? type) === 'module';
const isExternal = (script) => script.hasAttribute('src') || 'src' in script.dataset;
/** Whether the browser will say when it has run: not for types it does not run at all. */
const isAwaited = (script) => isExternal(script) &&
    (isModule(script) || (!script.noModule && /^$|(java|ecma)script/i.test(script.dataset.type ?? '')));
/** Calls back when the script has run, or could not. */
function whenSettled(script, callback) {
    script.addEventListener('load', callback, { once: true });
    script.addEventListener('error', callback, { once: true });
}
/** Lets the browser fetch a script whose turn has not come: fetched in parallel, run in order. */
function preload(script, ownNonce) {
    const hint = document.createElement('link');
    hint.rel = isModule(script) ? 'modulepreload' : 'preload';
    hint.as = 'script';
    // A hint that differs from the script in one of these is fetched besides (measured).
    for (const name of ['crossorigin', 'integrity', 'referrerpolicy', 'fetchpriority']) {
        const value = script.getAttribute(name);
        if (value !== null)
            hint.setAttribute(name, value);
    }
    hint.nonce = script.nonce || ownNonce;
    hint.href = script.dataset.src ?? script.src;
    hint.onload = hint.onerror = () => hint.remove();
    document.head.append(hint);
}
/**
 * Runs held scripts as the parser would have: classic scripts in document order, inline code after the files
 * before it; `defer` and modules after the document; `async` when they arrive.
 *
 * The element itself runs, not a copy: a script of a type no browser knows was never started, so without that
 * type it starts when it is put in again (measured in three engines). Listeners, nonce and attributes stay.
 * @param mayRun asked when a script's turn comes: consent may be gone by then
 * @param ownNonce of the library's own script tag, for what the library itself puts in
 */
function createScriptQueue(mayRun, onRelease, ownNonce) {
    const queued = new WeakSet();
    /** Scripts that run one after the other, and how many have had their turn: 5,000 `shift()`s are not linear. */
    let inOrder = [];
    let turn = 0;
    /** Where the next script goes that the running one writes. */
    let writeAt = 0;
    let deferred = [];
    let isWaiting = false;
    let isPaused = false;
    let asyncInFlight = 0;
    /** Goes on in a task of its own; a timer would be slowed down in a hidden tab. */
    const nextTask = new MessageChannel();
    nextTask.port1.onmessage = () => {
        isPaused = false;
        advance();
    };
    const page = createLatePage((scripts, { dataset: { category, vendor } }) => {
        for (const script of scripts) {
            // Not marked, it is a part of the script that wrote it.
            if (!script.dataset.category)
                Object.assign(script.dataset, { category }, vendor && { vendor });
            queued.add(script);
            if (!isExternal(script) && writeAt === turn)
                start(script);
            else
                inOrder.splice(writeAt++, 0, script);
        }
    });
    function start(script) {
        const { type, src, category } = script.dataset;
        page.open();
        if (!script.hasAttribute('async')) {
            script.async = false;
            page.letWrite(script);
        }
        if (src !== undefined)
            script.src = src;
        if (type)
            script.type = type;
        else if (script.type === 'text/plain')
            script.removeAttribute('type');
        if (category)
            onRelease(script);
        script.parentNode.insertBefore(script, script.nextSibling);
    }
    /** No browser tells when an inline module has run; an empty script behind it in the browser's own queue does. */
    function startBehind(script) {
        const marker = document.createElement('script');
        marker.async = false;
        marker.nonce = ownNonce;
        marker.src = 'data:text/javascript,';
        whenSettled(marker, () => marker.remove());
        script.after(marker);
        return marker;
    }
    function startInTurn(script) {
        const resume = () => {
            isWaiting = false;
            advance();
        };
        writeAt = turn;
        if (isAwaited(script)) {
            isWaiting = true;
            whenSettled(script, resume);
        }
        start(script);
        if (isModule(script) && !isExternal(script)) {
            isWaiting = true;
            whenSettled(startBehind(script), resume);
        }
    }
    function next() {
        if (turn === inOrder.length) {
            inOrder = [];
            turn = 0;
            if (document.readyState !== 'loading')
                [inOrder, deferred] = [deferred, inOrder];
        }
        return inOrder[turn++];
    }
    function advance() {
        const end = performance.now() + SLICE_MS;
        while (!isWaiting && !isPaused) {
            const script = next();
            if (!script)
                return finish();
            queued.delete(script);
            if (script.isConnected && mayRun(script))
                startInTurn(script);
            if (performance.now() > end) {
                isPaused = true;
                nextTask.port2.postMessage(0);
            }
        }
    }
    function finish() {
        turn = 0;
        if (!isOver('DOMContentLoaded'))
            return;
        page.parsed();
        if (!asyncInFlight)
            page.close();
    }
    function startAsync(script) {
        asyncInFlight++;
        whenSettled(script, () => {
            asyncInFlight--;
            advance();
        });
        start(script);
    }
    // On window: after the listeners that the page has on the document.
    addEventListener('DOMContentLoaded', advance);
    return {
        add(scripts) {
            for (const script of scripts) {
                if (queued.has(script))
                    continue;
                const external = isExternal(script);
                if (isAwaited(script) && script.hasAttribute('async')) {
                    startAsync(script);
                    continue;
                }
                queued.add(script);
                const later = isModule(script) || (external && script.defer);
                const ahead = isWaiting || inOrder.length > turn || later;
                (later ? deferred : inOrder).push(script);
                if (isAwaited(script) && ahead)
                    preload(script, ownNonce);
            }
        },
        advance,
    };
}

/** Whether the parser may still be putting something into the element: nothing stands behind it. */
function isOpen(element) {
    if (document.readyState !== 'loading')
        return false;
    for (let node = element; node; node = node.parentNode)
        if (node.nextSibling)
            return false;
    return true;
}
function createMarkupGate({ mayRun, onHold, onRelease, ownNonce }) {
    /** Nodes that may stand in a shadow tree or a frame, where the document does not find them. */
    const touched = new Set();
    function find(selector) {
        const roots = new Set([document]);
        for (const reference of touched) {
            const root = reference.deref()?.getRootNode();
            if (!root || root === document)
                touched.delete(reference);
            else if (root instanceof ShadowRoot || root.nodeType === Node.DOCUMENT_NODE)
                roots.add(root);
        }
        return [...roots].flatMap((root) => [...root.querySelectorAll(selector)]);
    }
    const elements = createElementGate();
    const told = new WeakSet();
    let once = new WeakSet();
    let watchesScripts = false;
    let isStarted = false;
    const isAllowed = (element) => once.has(element) || mayRun(describe(element));
    const queue = createScriptQueue(isAllowed, (script) => onRelease(describe(script)), ownNonce);
    function tell(element) {
        if (told.has(element))
            return;
        told.add(element);
        onHold(describe(element));
    }
    function updateElement(element) {
        const allowed = isAllowed(element);
        if (allowed === elements.isReleased(element)) {
            if (!allowed)
                tell(element);
        }
        else if (allowed) {
            if (element instanceof HTMLTemplateElement && isOpen(element))
                return;
            elements.release(element);
            told.delete(element);
            onRelease(describe(element));
        }
        else if (allowed === false) {
            elements.hold(element);
            tell(element);
        }
    }
    /**
     * Whether the page's policy would run it: where our own tag has a nonce, markup needs one. The browser does not
     * ask again, as 'strict-dynamic' trusts whatever a script puts in. What code has made is trusted already.
     */
    const hasNonce = (script) => !ownNonce || !!script.nonce || (script.async && !isStartable(script));
    function updateScripts() {
        const scripts = find(watchesScripts ? MARKED_SCRIPTS : NECESSARY_SCRIPTS);
        const isLoading = document.readyState === 'loading';
        const ready = [];
        for (const script of scripts) {
            if (!isAllowed(script) || !hasNonce(script))
                tell(script);
            else if (isStartable(script))
                ready.push(script);
            // One that is not async may lack its end, and the code before it; see `noteAdded`.
            else if (script.async || !isLoading)
                ready.push(putCopyBehind(script));
        }
        queue.add(ready);
        queue.advance();
    }
    function update() {
        isStarted = true;
        find(MARKED_ELEMENTS).forEach(updateElement);
        updateScripts();
    }
    // The last scripts of the page are whole, deferred ones may run.
    document.addEventListener('readystatechange', () => isStarted && update());
    let isDue = false;
    return {
        update,
        touch(node) {
            touched.add(new WeakRef(node));
            watchesScripts = true;
            if (!isDue && isStarted)
                queueMicrotask(() => ((isDue = false), update()));
            isDue = true;
        },
        isReleased: (element) => elements.isReleased(element),
        releaseOnce(element) {
            once.add(element);
            updateElement(element);
        },
        endOnce() {
            once = new WeakSet();
        },
        held: () => find(`${MARKED_SCRIPTS},${MARKED_ELEMENTS}`)
            .filter((element) => !elements.isReleased(element))
            .map(describe),
        watchScripts() {
            watchesScripts = true;
        },
    };
}

const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
/** `Reflect.apply` and `Reflect.construct` as they were before any page code ran. */
const callNative = apply;
const makeNative = construct;
/**
 * Puts a handler over methods (or over getters or setters) of one object, where they exist. A Proxy of the native
 * keeps name, length and `[native code]`, and throws what the native throws.
 */
function patch(owner, names, handler, kind = 'value') {
    for (const name of names.split(' ')) {
        const descriptor = owner && getOwnPropertyDescriptor(owner, name);
        const native = descriptor?.[kind];
        if (owner && native)
            defineProperty(owner, name, { ...descriptor, [kind]: new Proxy(native, { apply: handler }) });
    }
}
/** The same for a constructor: the handler gets the parameters and the class that `new` was called with. */
function patchConstructor(realm, name, handler) {
    const descriptor = getOwnPropertyDescriptor(realm, name);
    const native = descriptor?.value;
    if (!native)
        return;
    const value = new Proxy(native, { construct: handler });
    defineProperty(realm, name, { ...descriptor, value });
    defineProperty(native.prototype, 'constructor', { value, writable: true, configurable: true });
}
/**
 * What the native gets in the place of an object that turns into text: it is asked once, as it could answer otherwise
 * the second time. A Trusted Types object stays what it is.
 */
const toText = (value) => Object(value) === value && !/^Trusted/.test(value.constructor?.name) ? `${value}` : value;

/** @param install patches one realm; it calls `onInserted` when nodes were put into its documents */
function createRealms(install) {
    // By the realm's own objects: the window of a frame stays the same when it is navigated.
    const gated = new WeakSet();
    function gate(window) {
        try {
            const realm = window;
            if (!realm || gated.has(realm.Object))
                return;
            gated.add(realm.Object);
            gateFramesOf(realm);
        }
        catch {
            // Another site's window: its requests are not this page's.
        }
    }
    function gateFramesOf(realm) {
        let frames = 0;
        install(realm, (nodes) => {
            const { length } = realm;
            if (length === frames && !nodes?.some((node) => node?.localName === 'iframe'))
                return;
            frames = length;
            for (let index = 0; index < length; index++)
                gate(realm[index]);
        });
        for (const type of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement', 'HTMLEmbedElement']) {
            patch(realm[type]?.prototype, 'contentWindow contentDocument', (native, self, parameters) => {
                const found = callNative(native, self, parameters);
                gate(found?.defaultView ?? found);
                return found;
            }, 'get');
        }
        // A frame that was navigated has another realm.
        realm.document.addEventListener('load', ({ target }) => gate(target.contentWindow), true);
    }
    return { gate };
}

/** A worker that ends with an `error` event. */
const NO_WORKER = 'data:text/javascript,throw%20"held"';
/** Addresses that fail by themselves: constructors do not throw, their events tell. */
const NOWHERE$1 = {
    WebSocket: 'wss://0.0.0.0:9',
    EventSource: 'https://0.0.0.0:9',
    WebTransport: 'https://0.0.0.0:9',
    Worker: NO_WORKER,
    SharedWorker: NO_WORKER,
};
/** What a `blob:` worker or frame holds, read at once; empty where it can not be read. */
function readBlob(realm, url) {
    try {
        const request = new realm.XMLHttpRequest();
        request.open('GET', url, false);
        request.send();
        return request.responseText;
    }
    catch {
        return '';
    }
}
/** WebSocket, EventSource, WebTransport, workers and RTCPeerConnection: what stays open. */
function gateConnections(realm, { ask, askText, owner, remember }) {
    for (const [name, nowhere] of Object.entries(NOWHERE$1)) {
        const type = realm[name];
        const { close, terminate = close } = type?.prototype ?? {};
        patchConstructor(realm, name, (native, parameters, target) => {
            const [url, ...rest] = parameters;
            const isWorker = nowhere === NO_WORKER;
            const isBlob = isWorker && /^blob:/.test(`${url}`);
            const destination = isWorker ? 'worker' : name.toLowerCase();
            // A stranger's address in code is no request yet: only a vendor's is.
            if (ask(url, destination) || (isBlob && askText(readBlob(realm, `${url}`), destination)?.vendor)) {
                // No options: a protocol or a module type must not change how it fails.
                return makeNative(native, [nowhere], target);
            }
            const opened = makeNative(native, parameters.length ? [url, ...rest] : [], target);
            const granted = owner(url, destination);
            if (granted)
                remember(granted, opened, (terminate ?? (() => opened.port.close())));
            return opened;
        });
    }
    const isHeld = ({ urls = [] }) => [urls].flat().some((url) => ask(url, 'webrtc'));
    const withoutHeld = (given) => given?.iceServers?.some(isHeld)
        ? { ...given, iceServers: given.iceServers.filter((server) => !isHeld(server)) }
        : given;
    patchConstructor(realm, 'RTCPeerConnection', (native, [configuration, ...rest], target) => {
        const opened = makeNative(native, [withoutHeld(configuration), ...rest], target);
        for (const { urls = [] } of configuration?.iceServers ?? []) {
            const granted = owner([urls].flat()[0], 'webrtc');
            if (granted)
                remember(granted, opened, realm.RTCPeerConnection.prototype.close);
        }
        return opened;
    });
    patch(realm.RTCPeerConnection?.prototype, 'setConfiguration', (native, self, [configuration]) => callNative(native, self, [withoutHeld(configuration)]));
    patch(realm.ServiceWorkerContainer?.prototype, 'register', (native, self, parameters) => parameters.length && ask(parameters[0], 'serviceworker')
        ? Promise.reject(new realm.DOMException('The service worker is held', 'SecurityError'))
        : callNative(native, self, parameters));
}

/** Interfaces with the properties that take an address. */
const PROPERTIES$1 = `Script.src Image.src,srcset IFrame.src,srcdoc Frame.src Link.href,imageSrcset Source.src,srcset
Media.src Video.poster Track.src Embed.src Object.data Input.src Body.background Anchor.ping Area.ping`;
/** Methods that put nodes in, by interface. */
const INSERTIONS = `Node.appendChild,insertBefore,replaceChild,cloneNode
Element.append,prepend,replaceChildren,before,after,replaceWith,insertAdjacentElement,moveBefore
Document.append,prepend,replaceChildren,adoptNode,importNode,moveBefore
DocumentFragment.append,prepend,replaceChildren,moveBefore
CharacterData.before,after,replaceWith DocumentType.before,after,replaceWith Range.insertNode,surroundContents`;
const SELECTOR = ADDRESS_NAMES.map((name) => `[${name.replace(':', '\\:')}]`).join() + ',script,style,template';
/** What inline code imports. */
const IMPORT = /\b(?:from|import)\s*\(?\s*["'`]([^"'`]+)/g;
const NAMES = new Set(ADDRESS_NAMES);
const isElement = (node) => node?.nodeType === 1;
/** The addresses that code gives to elements, and elements that come from inert documents. */
function createElementSinks(context) {
    const { ask, askText, withoutHeld, wait, touch, mayWait, isReleased } = context;
    const { setAttribute, removeAttribute, getAttribute, hasAttribute } = Element.prototype;
    /** Elements that the gate marked, not the page's author. */
    const marked = new WeakSet();
    /** Inert trees that were looked at; what code gives to their elements later is asked about by itself. */
    const seen = new WeakSet();
    function markAs(element, { category, vendor }) {
        marked.add(element);
        setAttribute.call(element, 'data-category', category);
        if (vendor)
            setAttribute.call(element, 'data-vendor', vendor);
        touch(element);
    }
    /** The type that no browser runs; its own type waits too. */
    function disarm(script) {
        const type = getAttribute.call(script, 'type');
        if (type)
            setAttribute.call(script, 'data-type', type);
        setAttribute.call(script, 'type', 'text/plain');
    }
    /** Gives an element the form in which authors mark tags: a clone of it is held too, and its release is the same. */
    function mark(element, name, value, held) {
        const waiting = `data-${name.replace('xlink:', '')}`;
        setAttribute.call(element, waiting, value);
        removeAttribute.call(element, name);
        markAs(element, held);
        if (element.localName === 'script') {
            // What code makes runs when it arrives, unless it says otherwise.
            if (element.async)
                setAttribute.call(element, 'async', '');
            if (!element.isConnected)
                noteStartable(element);
        }
        // What has started to load goes with the frame's window.
        if (element.isConnected && element.localName === 'iframe')
            element.parentNode.insertBefore(element, element.nextSibling);
        if (!mayWait(held)) {
            // To the code that asked it is a request that was blocked.
            setTimeout(() => element.dispatchEvent(new Event('error')));
        }
        else if (!element.isConnected && element.localName === 'img') {
            wait({
                held,
                go() {
                    // In the page by now, it is released with the others there.
                    if (!element.isConnected && getAttribute.call(element, waiting) === value) {
                        setAttribute.call(element, name, value);
                    }
                },
            });
        }
    }
    /** Whether the address was held. One that passes takes the place of one that waits. */
    function holds(element, name, value) {
        if (!isElement(element))
            return false;
        const text = `${value}`;
        const held = heldAddress(element.localName, name, text, context);
        if (held)
            mark(element, name, text, held);
        else if (marked.has(element))
            removeAttribute.call(element, `data-${name}`);
        return !!held;
    }
    function holdInline(script) {
        const { text, type } = script;
        const held = /^(speculationrules|importmap)$/.test(type)
            ? askText(text, 'script')
            : /^$|module|javascript/i.test(type)
                ? [...text.matchAll(IMPORT)].map(([, url]) => ask(url, 'script', true)).find(Boolean)
                : undefined;
        if (!held)
            return;
        disarm(script);
        markAs(script, held);
    }
    function holdStyle(style) {
        const text = style.textContent;
        const held = askText(text, 'style');
        if (!held)
            return;
        const kept = (style.textContent = withoutHeld(text));
        wait({ held, stays: true, go: () => style.textContent === kept && (style.textContent = text) });
    }
    function holdElement(element) {
        const { localName, shadowRoot } = element;
        if (isReleased(element))
            return;
        const isScript = localName === 'script';
        for (const name of ADDRESS_NAMES) {
            const value = getAttribute.call(element, name);
            if (value !== null && holds(element, name, value) && isScript)
                disarm(element);
        }
        if (isScript && !hasAttribute.call(element, 'src'))
            holdInline(element);
        else if (localName === 'style')
            holdStyle(element);
        else if (localName === 'template')
            hold(element.content);
        if (shadowRoot)
            hold(shadowRoot);
    }
    function hold(root) {
        if (isElement(root))
            holdElement(root);
        if (root.firstChild)
            root.querySelectorAll?.(SELECTOR).forEach(holdElement);
    }
    /** Whatever an inert document parsed requested nothing there; now it is about to. */
    function holdForeign(node) {
        // Also where another tool has kept the browser's own setters.
        if (/^(?:script|style|link|iframe)$/.test(node.localName))
            holdElement(node);
        const home = node.ownerDocument ?? node;
        if (home.defaultView)
            return;
        const root = node.getRootNode();
        if (seen.has(root))
            return;
        seen.add(root);
        hold(root);
    }
    /** Calls back with each interface of a realm and a name in its list. */
    function each(list, prefix, suffix, realm, use) {
        for (const entry of list.split(/\s/)) {
            const [type, names = ''] = entry.split('.');
            const { prototype } = realm[prefix + type + suffix] ?? {};
            for (const name of prototype ? names.split(',') : [])
                use(prototype, name);
        }
    }
    return {
        hold,
        gate(realm, onInserted) {
            each(PROPERTIES$1, 'HTML', 'Element', realm, (owner, property) => {
                const name = property.toLowerCase();
                const set = (native, self, [given]) => {
                    const value = toText(given);
                    return holds(self, name, value) ? undefined : callNative(native, self, [value]);
                };
                // A loader that looks for its own script must find it.
                const get = (native, self) => {
                    const value = marked.has(self) ? getAttribute.call(self, `data-${name}`) : null;
                    return value === null || hasAttribute.call(self, name)
                        ? callNative(native, self, [])
                        : /src$|href/.test(name)
                            ? new URL(value, self.baseURI).href
                            : value;
                };
                patch(owner, property, set, 'set');
                patch(owner, property, get, 'get');
            });
            const { prototype } = realm.Element;
            /** By name and value, wherever they stand in what the method is called with. */
            const gateAttribute = (owner, methods, at) => patch(owner, methods, (native, self, parameters) => {
                if (parameters.length < at + 2)
                    return callNative(native, self, parameters);
                const name = `${parameters[at]}`.toLowerCase();
                if (!NAMES.has(name))
                    return callNative(native, self, parameters);
                const value = toText(parameters[at + 1]);
                return holds(self, name, value)
                    ? undefined
                    : callNative(native, self, [...parameters.slice(0, at + 1), value]);
            });
            gateAttribute(prototype, 'setAttribute', 0);
            gateAttribute(prototype, 'setAttributeNS', 1);
            patch(prototype, 'setAttributeNode setAttributeNodeNS', (native, self, parameters) => {
                const { name = '', value = '' } = (parameters[0] ?? {});
                return holds(self, name.toLowerCase(), value) ? null : callNative(native, self, parameters);
            });
            patch(realm.Attr.prototype, 'value', (native, self, parameters) => self.ownerElement && holds(self.ownerElement, self.name, parameters[0])
                ? undefined
                : callNative(native, self, parameters), 'set');
            each(INSERTIONS, '', '', realm, (owner, method) => patch(owner, method, (native, self, parameters) => {
                const isCopy = method === 'cloneNode';
                for (const node of isCopy ? [self] : parameters) {
                    if (node?.nodeType)
                        holdForeign(node);
                }
                const result = callNative(native, self, parameters);
                if (!isCopy)
                    onInserted(parameters);
                return result;
            }));
        },
    };
}

/** A start tag; quoted values may contain `>`. */
const TAG = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([\s/"'])([^\s"'>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const STYLE$1 = /<style\b[^>]*>[^]*?<\/style\s*>/gi;
const unquote = (value) => value.replace(/^["']|["']$/g, '').replaceAll('&amp;', '&');
const marks = ({ category, vendor }) => ` data-category="${category}"${vendor ? ` data-vendor="${vendor}"` : ''}`;
/**
 * HTML in which what is held is marked as held; the same string where nothing is. Tag by tag, as pages write
 * markup in pieces.
 * @param runsScripts whether scripts in it would run (`document.write`; `innerHTML` runs none)
 */
function holdHtml(html, runsScripts, context) {
    if (!context.askText(html, 'markup'))
        return html;
    return html
        .replace(STYLE$1, (style) => {
        const held = context.askText(style, 'style');
        return held ? `<template${marks(held)}>${style}</template>` : style;
    })
        .replace(TAG, (tag, name, attributes) => {
        const isScript = /^script$/i.test(name);
        if (isScript && !runsScripts)
            return tag;
        let held;
        const kept = attributes.replace(ATTRIBUTE, (text, before, attribute, value) => {
            const found = heldAddress(name, attribute, unquote(value), context);
            held ??= found;
            return found ? `${before}data-${attribute.toLowerCase().replace('xlink:', '')}=${value}` : text;
        });
        if (!held)
            return tag;
        const typed = isScript ? ` type="text/plain"${kept.replace(/([\s/"'])type\s*=/i, '$1data-type=')}` : kept;
        return `<${name}${marks(held)}${typed}>`;
    });
}

/**
 * HTML that code gives to the browser. What DOMParser and inert documents parse loads nothing there; it is looked
 * at when it is put into the page.
 * @param onParsed called after markup with a frame in it
 */
function gateMarkup(realm, context, onParsed) {
    const hold = (html, runsScripts) => {
        const text = `${html}`;
        const kept = holdHtml(text, runsScripts, context);
        // Also keeps Trusted Types: what passes is the very object that came.
        return kept === text ? html : kept;
    };
    const gate = (position, runsScripts) => (native, self, parameters) => {
        const given = [...parameters];
        if (position < given.length)
            given[position] = hold(given[position], runsScripts);
        const result = callNative(native, self, given);
        if (given[position] !== parameters[position])
            context.touch(self);
        onParsed();
        return result;
    };
    for (const { prototype } of [realm.Element, realm.ShadowRoot]) {
        patch(prototype, 'innerHTML outerHTML', gate(0, false), 'set');
        patch(prototype, 'setHTMLUnsafe', gate(0, false));
    }
    patch(realm.Element.prototype, 'insertAdjacentHTML', gate(1, false));
    patch(realm.Range.prototype, 'createContextualFragment', gate(0, true));
    patch(realm.Document.prototype, 'write writeln', (native, self, parameters) => {
        const result = callNative(native, self, parameters.map((html) => hold(html, true)));
        context.touch(self);
        onParsed();
        return result;
    });
}

/** Windows and forms that lead to a held address. */
function gateNavigation(realm, { ask }, onOpened) {
    patch(realm, 'open', (native, self, parameters) => {
        if (parameters.length && ask(parameters[0], 'document'))
            return null;
        const opened = callNative(native, self, parameters);
        onOpened(opened);
        return opened;
    });
    const isHeld = (form, submitter) => 
    // A field named "action" lies over the form's own property.
    !!ask(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', 'form');
    patch(realm.HTMLFormElement.prototype, 'submit', (native, self, parameters) => self instanceof realm.HTMLFormElement && isHeld(self) ? undefined : callNative(native, self, parameters));
    realm.addEventListener('submit', (event) => {
        if (isHeld(event.target, event.submitter))
            event.preventDefault();
    }, true);
}

/** A port that every browser refuses before it connects: a request to it fails as a blocked one does. */
const NOWHERE = '//0.0.0.0:9';
const sizeOf = (body) => {
    const { size, byteLength, length } = Object(body ?? '');
    return size ?? byteLength ?? length ?? 0;
};
/** fetch, XMLHttpRequest, sendBeacon and fetchLater. */
function gateNetwork(realm, { ask, owner, wait, mayWait, remember }) {
    const { AbortController, AbortSignal, TypeError } = realm;
    const request = realm.XMLHttpRequest.prototype;
    const { open, abort } = request;
    const sent = new WeakMap();
    patch(realm, 'fetch', (native, self, parameters) => {
        const [given, init] = parameters;
        const input = given instanceof realm.Request ? given : toText(given);
        const { url = input, signal: own } = Object(input);
        const held = parameters.length ? ask(url, 'fetch') : undefined;
        const signal = init?.signal ?? own;
        const go = () => {
            const granted = parameters.length ? owner(url, 'fetch') : undefined;
            // The first browsers without `any` are of 2023: there a request in flight is not aborted by a withdrawal.
            if (!granted || !AbortSignal.any) {
                return callNative(native, self, parameters.length ? [input, ...parameters.slice(1)] : []);
            }
            const controller = new AbortController();
            const forget = remember(granted, controller, controller.abort);
            const signals = signal ? [signal, controller.signal] : [controller.signal];
            const answer = callNative(native, self, [input, { ...init, signal: AbortSignal.any(signals) }]);
            answer.then(forget, forget);
            return answer;
        };
        if (!held || signal?.aborted)
            return go();
        return new Promise((resolve, reject) => {
            const fail = () => reject(new TypeError('Failed to fetch'));
            if (!mayWait(held))
                return fail();
            const bytes = sizeOf(init?.body);
            const cancel = wait({ held, bytes, go: () => resolve(go()), fail });
            signal?.addEventListener('abort', () => cancel() && reject(signal.reason), { once: true });
        });
    });
    patch(request, 'open', (native, self, parameters) => {
        const [method, url, ...rest] = parameters;
        const text = toText(url);
        const result = callNative(native, self, parameters.length > 1 ? [method, text, ...rest] : parameters);
        sent.get(self)?.cancel?.();
        sent.set(self, { url: text, isAsync: parameters.length < 3 || !!parameters[2] });
        return result;
    });
    patch(request, 'send', (native, self, parameters) => {
        const { url, isAsync = true } = sent.get(self) ?? {};
        const held = url === undefined ? undefined : ask(url, 'xmlhttprequest');
        const go = () => {
            const granted = url === undefined ? undefined : owner(url, 'xmlhttprequest');
            if (granted)
                self.addEventListener('loadend', remember(granted, self, abort), { once: true });
            callNative(native, self, parameters);
        };
        if (!held)
            return go();
        const fail = () => {
            const { timeout } = self;
            callNative(open, self, ['GET', location.protocol + NOWHERE, isAsync]);
            if (isAsync)
                self.timeout = timeout;
            callNative(native, self, []);
        };
        if (!isAsync || !mayWait(held))
            return fail();
        const cancel = wait({ held, bytes: sizeOf(parameters[0]), go, fail });
        sent.set(self, { url, isAsync, cancel });
        if (self.timeout)
            setTimeout(() => cancel() && end(self, 'timeout'), self.timeout);
    });
    /** What the caller hears of a request that ended before it went out. */
    function end(self, type) {
        callNative(abort, self, []);
        for (const name of [type, 'loadend'])
            self.dispatchEvent(new realm.ProgressEvent(name));
    }
    patch(request, 'abort', (native, self, parameters) => {
        if (sent.get(self)?.cancel?.())
            end(self, 'abort');
        else
            callNative(native, self, parameters);
    });
    // Another tool may have put its own on the navigator itself.
    for (const owner of [realm.Navigator.prototype, realm.navigator]) {
        patch(owner, 'sendBeacon', (native, self, parameters) => {
            const [url, ...rest] = parameters;
            const text = toText(url);
            const held = parameters.length ? ask(text, 'beacon') : undefined;
            const go = () => callNative(native, self, parameters.length ? [text, ...rest] : []);
            if (!held)
                return go();
            if (!mayWait(held))
                return false;
            wait({ held, bytes: sizeOf(rest[0]), go });
            return true;
        });
    }
    patch(realm, 'fetchLater', (native, self, parameters) => {
        const [input] = parameters;
        const held = parameters.length ? ask(input?.url ?? input, 'fetch') : undefined;
        const go = () => callNative(native, self, parameters);
        if (!held)
            return go();
        if (mayWait(held))
            wait({ held, go });
        return { activated: false };
    });
}

/** Cookies, both storages and IndexedDB: what may not be written stays as it is; reading works. */
function gateStorage(realm, mayStore) {
    patch(realm.Document.prototype, 'cookie', (native, self, parameters) => {
        const [, name = '', value = ''] = /^\s*([^=;]*?)\s*(?:=\s*([^;]*))?(?:;|$)/.exec(`${parameters[0]}`) ?? [];
        if (mayStore('cookie', name, value))
            callNative(native, self, parameters);
    }, 'set');
    patch(realm.CookieStore?.prototype, 'set delete', (native, self, parameters) => {
        const [first, value = ''] = parameters;
        const { name, value: given } = { name: first, value, ...Object(first) };
        return mayStore('cookie', `${name}`, `${given ?? ''}`) ? callNative(native, self, parameters) : Promise.resolve();
    });
    patch(realm.Storage.prototype, 'setItem removeItem', (native, self, parameters) => {
        const [key, value = ''] = parameters;
        const kind = self === realm.sessionStorage ? 'sessionStorage' : 'localStorage';
        return parameters.length && !mayStore(kind, `${key}`, `${value}`)
            ? undefined
            : callNative(native, self, parameters);
    });
    patch(realm.IDBFactory.prototype, 'open', (native, self, parameters) => {
        const request = callNative(native, self, parameters);
        if (parameters.length && !mayStore('indexedDB', `${parameters[0]}`, 'database')) {
            // A database that is not there yet is not made: the request ends with an error event. Reading works.
            request.addEventListener('upgradeneeded', (event) => {
                event.stopImmediatePropagation();
                request.transaction.abort();
            });
        }
        return request;
    });
}

/** Properties whose value can be an address. */
const PROPERTIES = `background backgroundImage borderImage borderImageSource listStyle listStyleImage content cursor
mask maskImage webkitMaskImage`;
const toCss = (property) => property.replace(/[A-Z]|^webkit/g, (part) => `-${part.toLowerCase()}`);
/** Addresses in styles that code writes. */
function gateStyle(realm, { askText, withoutHeld, wait }) {
    const { CSSStyleDeclaration, CSSStyleSheet, CSSGroupingRule } = realm;
    const { CSSStyleProperties, CSS2Properties } = realm;
    for (const { prototype } of [CSSStyleSheet, CSSGroupingRule]) {
        patch(prototype, 'insertRule', (native, self, parameters) => {
            const [rule, ...rest] = parameters;
            const held = parameters.length ? askText(`${rule}`, 'style') : undefined;
            if (!held)
                return callNative(native, self, parameters);
            const index = callNative(native, self, [withoutHeld(`${rule}`), ...rest]);
            const put = self.cssRules[index];
            wait({
                held,
                stays: true,
                go() {
                    const now = [...self.cssRules].indexOf(put);
                    if (now < 0)
                        return;
                    self.deleteRule(now);
                    callNative(native, self, [rule, now]);
                },
            });
            return index;
        });
    }
    /** A method or setter that takes a text: without what is held first, whole once it is granted. */
    const gateText = (owner, names, kind, read) => patch(owner, names, (native, self, parameters) => {
        const [text] = parameters;
        const held = parameters.length ? askText(`${text}`, 'style') : undefined;
        if (!held)
            return callNative(native, self, parameters);
        const result = callNative(native, self, [withoutHeld(`${text}`)]);
        const kept = read?.(self);
        wait({ held, stays: true, go: () => void (read?.(self) === kept && callNative(native, self, parameters)) });
        return result;
    }, kind);
    gateText(CSSStyleSheet.prototype, 'replace replaceSync', 'value');
    gateText(CSSStyleDeclaration.prototype, 'cssText', 'set', ({ cssText }) => cssText);
    const setGated = (self, name, value, go) => {
        const held = askText(`${value}`, 'image');
        if (!held)
            return go();
        const before = self.getPropertyValue(name);
        wait({ held, stays: true, go: () => void (self.getPropertyValue(name) === before && go()) });
        return undefined;
    };
    patch(CSSStyleDeclaration.prototype, 'setProperty', (native, self, parameters) => setGated(self, `${parameters[0]}`, parameters[1], () => callNative(native, self, parameters)));
    const owner = (CSSStyleProperties ?? CSS2Properties ?? CSSStyleDeclaration).prototype;
    for (const property of PROPERTIES.split(/\s/)) {
        const name = toCss(property);
        if (Object.hasOwn(owner, property)) {
            patch(owner, property, (native, self, parameters) => setGated(self, name, parameters[0], () => callNative(native, self, parameters)), 'set');
        }
        else {
            // Chromium's are not on the prototype; an accessor that is put there is called (measured).
            Object.defineProperty(owner, property, {
                configurable: true,
                enumerable: true,
                get() {
                    return this.getPropertyValue(name);
                },
                set(value) {
                    this.setProperty(name, value);
                },
            });
        }
    }
    patchConstructor(realm, 'FontFace', (native, parameters, target) => {
        const given = [...parameters];
        if (typeof given[1] === 'string' && askText(given[1], 'font'))
            given[1] = withoutHeld(given[1]);
        return Reflect.construct(native, given, target);
    });
}

/** An address in other text (HTML, CSS, srcset): with its protocol, or with a slash where an address can begin. */
const ADDRESS = /(?:\b(?:https?|wss?):\/|(?<![^\s"'`(=,;]))\/[^\s"'`<>()\\,;]*/gi;
/** The first answer that is not undefined. */
function findInText(text, ask) {
    for (const [address] of text.matchAll(ADDRESS)) {
        const answer = ask(address);
        if (answer)
            return answer;
    }
    return undefined;
}
/** The text with an address that leads nowhere in the place of those that are held. */
const replaceInText = (text, isHeld) => text.replace(ADDRESS, (address) => (isHeld(address) ? 'about:invalid' : address));

/** How much may wait: an SDK that nobody answers must not fill the memory. The oldest is dropped. */
const MOST_ITEMS = 200;
const MOST_BYTES = 256_000;
/** @param mayWait false once the visitor has answered */
function createWaitingCalls(isGranted, mayWait) {
    const calls = new Set();
    let bytes = 0;
    const take = (call) => {
        bytes -= calls.has(call) ? (call.bytes ?? 0) : 0;
        return calls.delete(call);
    };
    const end = (call, how) => {
        take(call);
        try {
            call[how]?.();
        }
        catch (error) {
            reportError(error);
        }
    };
    return {
        add(call) {
            calls.add(call);
            bytes += call.bytes ?? 0;
            for (const oldest of calls) {
                if (calls.size <= MOST_ITEMS && bytes <= MOST_BYTES)
                    break;
                end(oldest, 'fail');
            }
            return () => take(call);
        },
        items: () => [...calls].map(({ held }) => held),
        settle() {
            for (const call of [...calls]) {
                if (isGranted(call.held))
                    end(call, 'go');
                else if (!call.stays && !mayWait(call.held))
                    end(call, 'fail');
            }
        },
    };
}

/** The address of the script that called, as far as the stack tells. */
function caller() {
    const addresses = new Error().stack?.match(/https?:\/\/[^\s)]+?(?=:\d+:\d+)/g);
    return document.currentScript?.src || addresses?.at(-1);
}
/** Joins what is held by its markup with what is held by its address or its name. */
function createGate({ settings, isGranted, isOpen, onHold, onRelease, ownNonce }) {
    const { vendors, cookie, rules, gate } = settings;
    const known = compileRules(vendors, {
        scope: gate.scope,
        allow: gate.allow,
        unknown: gate.unknown,
        ownHost: location.host,
    });
    const opened = new Set();
    let isOwnWrite = false;
    const idOf = ({ vendor, category }) => (rules.vendors.has(vendor) ? vendor : category);
    const mayRun = (item) => isGranted(idOf(item));
    const mayWait = (item) => {
        const { pending = gate.pending } = vendors.find(({ id }) => id === item.vendor) ?? {};
        return pending !== 'reject' && isOpen(idOf(item));
    };
    const waiting = createWaitingCalls(mayRun, mayWait);
    const markup = createMarkupGate({
        mayRun(item) {
            const id = idOf(item);
            return id === item.category && !['necessary', ...rules.categories].includes(id) && !item.vendor
                ? undefined
                : isGranted(id);
        },
        onHold,
        onRelease,
        ownNonce,
    });
    function owner(url, destination) {
        const found = decide(url, destination, known, document.baseURI);
        return found && { url: `${url}`, destination, element: undefined, ...found };
    }
    function ask(url, destination, quietly) {
        const item = owner(url, destination);
        if (!item || mayRun(item))
            return undefined;
        if (!quietly)
            onHold({ ...item, source: caller() });
        return item;
    }
    const context = {
        ask,
        askText: (text, destination) => findInText(text, (address) => ask(address, destination, true)),
        withoutHeld: (text) => replaceInText(text, (address) => ask(address, 'style', true)),
        owner,
        mayWait,
        wait: waiting.add,
        remember(item, object, end) {
            const entry = { item, reference: new WeakRef(object), end: end };
            opened.add(entry);
            return () => void opened.delete(entry);
        },
        touch: markup.touch,
        isReleased: markup.isReleased,
    };
    const elements = createElementSinks(context);
    const mayStore = (kind, name, value) => {
        if (isOwnWrite)
            return true;
        if (name === cookie.name)
            return false;
        try {
            const vendor = value && vendors.find((one) => owns(one, kind, name));
            return !vendor || isGranted(vendor.id);
        }
        catch {
            // A pattern that is no regular expression: the configuration's check tells it.
            return true;
        }
    };
    const realms = createRealms((realm, onInserted) => {
        elements.gate(realm, onInserted);
        gateMarkup(realm, context, onInserted);
        gateNetwork(realm, context);
        gateConnections(realm, context);
        gateStyle(realm, context);
        gateNavigation(realm, context, (window) => realms.gate(window));
        gateStorage(realm, mayStore);
    });
    realms.gate(window);
    return {
        ...markup,
        update() {
            markup.update();
            waiting.settle();
        },
        hold(changes) {
            if (document.readyState === 'complete')
                return;
            for (const { addedNodes } of changes)
                addedNodes.forEach(elements.hold);
        },
        shut() {
            markup.endOnce();
            for (const entry of opened) {
                const object = entry.reference.deref();
                if (object && mayRun(entry.item))
                    continue;
                opened.delete(entry);
                if (object)
                    entry.end.call(object);
            }
            elements.hold(document);
        },
        held: () => [...markup.held(), ...waiting.items()],
        asOwn(write) {
            isOwnWrite = true;
            try {
                write();
            }
            finally {
                isOwnWrite = false;
            }
        },
    };
}

const { addEventListener: listen$1 } = EventTarget.prototype;
/** Listens for clicks on `data-consent-action`, also on elements that come later. */
function listenForActions(onAction) {
    const onClick = (event) => {
        const control = event.target.closest?.('[data-consent-action]');
        if (!control)
            return;
        event.preventDefault();
        onAction(control.dataset.consentAction, event.isTrusted);
    };
    // In the capture phase: a page that stops the event on its way must not keep a withdrawal from us.
    listen$1.call(document, 'click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
}
/** In the page's language, or the browser's where the page names none that there is (`en_US`). */
function dateOf({ time }) {
    try {
        return new Date(time).toLocaleString(document.documentElement.lang || []);
    }
    catch {
        return new Date(time).toLocaleString();
    }
}
/** Writes facts of the record into the site's own text: `policy-version`, `date`, `id`; empty while there is none. */
function fillTexts(record, policy) {
    for (const element of document.querySelectorAll('[data-consent-text]')) {
        const fact = element.dataset.consentText;
        const text = fact === 'policy-version' ? policy : record && (fact === 'id' ? record.id : dateOf(record));
        // Every write is a mutation, and every mutation brings us here.
        if (element.textContent !== (text ?? ''))
            element.textContent = text ?? '';
    }
}

/** The languages there are. */
const LANGUAGES = ['en', 'ru', 'kk'];
/** The label of the reopen button; it is on pages that load no language. */
const REOPEN_LABELS = {
    en: 'Cookie settings',
    ru: 'Настройки cookie',
    kk: 'Cookie баптаулары',
};
/** The first language that we have: the one set, the page's, then the browser's. */
function pickLanguage(wanted) {
    const known = wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
    return known.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

// Taken before page code can put its own over them: a click that a script made must not pass for a person's.
const {
  addEventListener: listen
} = EventTarget.prototype;
const {
  composedPath
} = Event.prototype;
/** @param onAction `byPerson` is false for a click that a script dispatched */
function createNoticeHost(name, onAction) {
  const element = document.createElement(name);
  const root = element.attachShadow({
    mode: 'open'
  });
  listen.call(element, 'click', event => {
    for (const node of composedPath.call(event)) {
      const action = node.dataset?.action;
      if (action) return onAction(action, event.isTrusted);
      if (node === root) return;
    }
  });
  return {
    element,
    root
  };
}

/** The host is a sheet of nothing along the lower edge; what stands on it takes the pointer again. */
const STYLE = `:host{all:initial!important;position:fixed!important;inset:auto 0 0!important;pointer-events:none!important}
[hidden]{display:none!important}
[part=reopen]{position:absolute;inset:auto auto 12px 12px;padding:6px 12px;font:14px system-ui;pointer-events:auto}
@media print{:host{display:none!important}}`;
/** The button that opens the preferences again, in plain DOM: returning visitors load nothing else. */
function createReopenButton(root) {
  const sheet = new CSSStyleSheet();
  const button = document.createElement('button');
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  button.setAttribute('part', 'reopen');
  button.dataset.action = 'open-preferences';
  root.append(button);
  return button;
}

function createNoticeControl(options) {
  const {
    settings,
    loaders,
    checked,
    view,
    onAction,
    onShow,
    onHide,
    onError
  } = options;
  const {
    element,
    root
  } = createNoticeHost('ilumee-consent', onAction);
  const reopen = createReopenButton(root);
  const open = {
    banner: false,
    preferences: false
  };
  /** Held frames with the host of their placeholder. */
  const standIns = new Map();
  let language = currentLanguage(settings.notice.language);
  let ui;
  let hashOf;
  let loading;
  let drawn;
  element.id = 'ilumee-consent';
  element.popover = 'manual';
  function currentLanguage(set = 'auto') {
    return pickLanguage(set === 'auto' ? [document.documentElement.lang, ...navigator.languages] : [set]);
  }
  /** Kazakh readers are answered in Russian before English where the Kazakh file does not load. */
  async function loadMessages(wanted) {
    try {
      return wanted === 'en' ? undefined : (await loaders.language(wanted)).messages;
    } catch (error) {
      onError(error);
      return loadMessages(wanted === 'kk' ? 'ru' : 'en');
    }
  }
  async function load() {
    const needed = [loaders.notice(), loaders.check(), loadMessages(language), checked];
    const [module, {
      noticeHash
    }, messages] = await Promise.all(needed);
    hashOf = noticeHash;
    ui ??= module.createNoticeUi(root, loaders.preferences);
    return messages ?? module.messages;
  }
  /** Loads what is missing, then draws with it. */
  async function withUi(drawWith) {
    try {
      const messages = await (loading ??= load());
      await drawWith(ui, {
        ...view(),
        ...open,
        settings,
        messages
      });
    } catch (error) {
      loading = undefined;
      onError(error);
    }
  }
  function draw() {
    const isOpen = open.banner || open.preferences;
    reopen.hidden = isOpen || settings.notice.reopen === false || !view().record;
    reopen.textContent = REOPEN_LABELS[language];
    element.lang = language;
    if ((isOpen || !reopen.hidden) && !element.isConnected) {
      const parent = settings.notice.root && document.querySelector(settings.notice.root);
      if (parent) parent.append(element);else document.documentElement.insertBefore(element, document.body);
      element.showPopover?.();
    }
    if (isOpen || ui) void withUi((loaded, now) => loaded.render(drawn = now));
  }
  const drawPlaceholders = () => {
    for (const [frame, {
      host,
      item
    }] of standIns) {
      if (frame.isConnected) void withUi((loaded, now) => loaded.placeholder(host.shadowRoot, item, now));else standIns.delete(frame);
    }
  };
  return {
    show(layer) {
      if (open[layer]) return;
      open[layer] = true;
      draw();
      onShow(layer);
    },
    hide(layer) {
      const was = {
        ...open
      };
      if (layer !== 'preferences') open.banner = false;
      if (layer !== 'banner') open.preferences = false;
      draw();
      if (was.banner !== open.banner || was.preferences !== open.preferences) onHide();
    },
    isOpen: layer => open[layer],
    refresh: draw,
    setLanguage(tag) {
      language = currentLanguage(tag);
      loading = undefined;
      draw();
      drawPlaceholders();
    },
    language: () => language,
    choices: () => ui?.choices() ?? {},
    hash: () => (open.banner || open.preferences) && drawn ? hashOf(drawn) : null,
    standIn(item) {
      const frame = item.element;
      if (standIns.has(frame)) return;
      const {
        element: host
      } = createNoticeHost('ilumee-consent-placeholder', (action, byPerson) => onAction(action, byPerson, frame));
      standIns.set(frame, {
        host,
        item
      });
      frame.before(host);
      drawPlaceholders();
    },
    standBack(frame) {
      standIns.get(frame)?.host.remove();
      if (standIns.delete(frame)) frame.style.removeProperty('display');
    },
    remove() {
      element.remove();
      standIns.forEach((_, frame) => this.standBack(frame));
    }
  };
}

/*! js-cookie v3.0.8 | MIT */
function assign (target) {
  for (var i = 1; i < arguments.length; i++) {
    var source = arguments[i];
    for (var key in source) {
      if (key === '__proto__') continue
      target[key] = source[key];
    }
  }
  return target
}

var defaultConverter = {
  read: function (value) {
    if (value[0] === '"') {
      value = value.slice(1, -1);
    }
    return value.replace(/(%[\dA-F]{2})+/gi, decodeURIComponent)
  },
  write: function (value) {
    return encodeURIComponent(value).replace(
      /%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g,
      decodeURIComponent
    )
  }
};

function init(converter, defaultAttributes) {
  function set(name, value, attributes) {
    if (typeof document === 'undefined') {
      return
    }

    attributes = assign({}, defaultAttributes, attributes);

    if (typeof attributes.expires === 'number') {
      attributes.expires = new Date(Date.now() + attributes.expires * 864e5);
    }
    if (attributes.expires) {
      attributes.expires = attributes.expires.toUTCString();
    }

    name = encodeURIComponent(name)
      .replace(/%(2[346B]|5E|60|7C)/g, decodeURIComponent)
      .replace(/[()]/g, escape);

    var stringifiedAttributes = '';
    for (var attributeName in attributes) {
      if (!attributes[attributeName]) {
        continue
      }

      stringifiedAttributes += '; ' + attributeName;

      if (attributes[attributeName] === true) {
        continue
      }

      // Considers RFC 6265 section 5.2:
      // ...
      // 3.  If the remaining unparsed-attributes contains a %x3B (";")
      //     character:
      // Consume the characters of the unparsed-attributes up to,
      // not including, the first %x3B (";") character.
      // ...
      stringifiedAttributes += '=' + attributes[attributeName].split(';')[0];
    }

    return (document.cookie =
      name + '=' + converter.write(value, name) + stringifiedAttributes)
  }

  function get(name) {
    if (typeof document === 'undefined' || (arguments.length && !name)) {
      return
    }

    // To prevent the for loop in the first place assign an empty array
    // in case there are no cookies at all.
    var cookies = document.cookie ? document.cookie.split('; ') : [];
    var jar = {};
    for (var i = 0; i < cookies.length; i++) {
      var parts = cookies[i].split('=');
      var value = parts.slice(1).join('=');

      try {
        var found = decodeURIComponent(parts[0]);
        if (!(found in jar)) jar[found] = converter.read(value, found);
        if (name === found) {
          break
        }
      } catch (_e) {
        // Do nothing...
      }
    }

    return name ? jar[name] : jar
  }

  return Object.create(
    {
      set: set,
      get: get,
      remove: function (name, attributes) {
        set(
          name,
          '',
          assign({}, attributes, {
            expires: -1
          })
        );
      },
      withAttributes: function (attributes) {
        return init(this.converter, assign({}, this.attributes, attributes))
      },
      withConverter: function (converter) {
        return init(assign({}, this.converter, converter), this.attributes)
      }
    },
    {
      attributes: { value: Object.freeze(defaultAttributes) },
      converter: { value: Object.freeze(converter) }
    }
  )
}

var api = init(defaultConverter, { path: '/' });

/** Every domain a cookie of this host can have: none (host-only), the host itself, and its parents. */
function cookieDomains(host = location.hostname) {
    const labels = host.split('.');
    return [undefined, ...labels.map((_, index) => labels.slice(index).join('.'))];
}
/** Cookies allow neither quotes nor commas: escaped, a record of many choices would take too much room. */
const swapSigns = (text) => text.replace(/["',*]/g, (sign) => ({ '"': "'", "'": '"', ',': '*', '*': ',' })[sign]);
/** Unit: bytes, as js-cookie escapes. */
const ROOM = 900;
/**
 * The text of the cookie: undefined where there is none, null where it can not be decoded, or where two
 * domains hold one each (no page can tell which of them the visitor answered).
 */
function readCookie({ name }) {
    const copies = document.cookie.split('; ').filter((pair) => pair.startsWith(`${name}=`));
    if (!copies.length)
        return undefined;
    const text = (copies.length === 1 && api.get(name)) || null;
    return text?.startsWith("{'") ? swapSigns(text) : text;
}
/** Takes the cookie away on every domain it can be on. */
function clearCookie({ name }) {
    for (const domain of cookieDomains())
        api.remove(name, { domain });
}
/**
 * Writes the one cookie; a copy left on another domain would make it unreadable. The widest domain is found by
 * writing and reading back: which suffixes are public is the browser's knowledge, not ours.
 */
function writeCookie(options, text, expires) {
    const value = encodeURIComponent(text).length > ROOM ? swapSigns(text) : text;
    clearCookie(options);
    const domains = options.domain === 'auto' ? cookieDomains().reverse() : [options.domain];
    for (const domain of domains) {
        api.set(options.name, value, {
            domain,
            expires: new Date(expires),
            sameSite: 'Lax',
            secure: location.protocol === 'https:',
        });
        if (api.get(options.name))
            return;
    }
}
/** Erases the cookies whose pattern is a plain name (`^_ga$`); returns the names of those that were there. */
function clearExactCookies(patterns) {
    const names = patterns.map(({ match }) => /^\^([\w-]+)\$$/.exec(match)?.[1] ?? '');
    const found = names.filter((name) => name && api.get(name) !== undefined);
    for (const name of found)
        clearCookie({ name });
    return found;
}

/** How long a running tag gets to write once more before its traces are swept again. Unit: ms. */
const SECOND_SWEEP_MS = 500;
/** Tells running tags that their consent is gone. The gate is shut before this is called. */
function stopVendors(vendors) {
    for (const { signal, stop } of vendors) {
        callSafely(() => callVendor(signal, false));
        callSafely(() => callVendor(stop, false));
    }
}
/** Erases what vendors left, now and once more a little later. */
async function eraseTraces(vendors, options) {
    const { load, isGranted, setToErase, onError } = options;
    const ids = vendors.map(({ id }) => id);
    if (!ids.length)
        return { vendors: ids, cookies: [], storage: [], notErased: [] };
    setToErase(ids);
    try {
        const { erase } = await load();
        const erased = await erase(vendors);
        if (!erased.notErased.some(({ what }) => what.startsWith('indexedDB')))
            setToErase([]);
        setTimeout(() => void erase(vendors.filter(({ id }) => !isGranted(id))), SECOND_SWEEP_MS);
        return { vendors: ids, ...erased };
    }
    catch (error) {
        onError(error);
        const cookies = clearExactCookies(vendors.flatMap((vendor) => vendor.cookies));
        const notErased = [{ what: 'the rest', why: 'the erasing code did not load; it is done on the next page' }];
        return { vendors: ids, cookies, storage: [], notErased };
    }
}

/** Whether the browser sends Global Privacy Control. Source: https://w3c.github.io/gpc/ */
const hasGlobalPrivacyControl = () => navigator.globalPrivacyControl === true;

/**
 * The message carries nothing: whoever hears it reads the cookie, so no page script can slip in an answer.
 * @param onChange called when another tab answered, or when this page comes back from the back/forward cache
 */
function openChannel(name, onChange) {
    let channel;
    const open = () => {
        try {
            channel = new BroadcastChannel(name);
            channel.onmessage = onChange;
        }
        catch {
            // No BroadcastChannel (Safari before 15.4, opaque origins): the storage event is left.
        }
    };
    const onStorage = ({ key }) => {
        if (key === name || key === null)
            onChange();
    };
    const close = () => {
        channel?.close();
        channel = undefined;
    };
    const onPageShow = ({ persisted }) => {
        if (!persisted)
            return;
        open();
        onChange();
    };
    open();
    addEventListener('storage', onStorage);
    // A channel left open can keep the page out of the back/forward cache.
    addEventListener('pagehide', close);
    addEventListener('pageshow', onPageShow);
    return {
        announce: () => channel?.postMessage(0),
        close() {
            close();
            removeEventListener('storage', onStorage);
            removeEventListener('pagehide', close);
            removeEventListener('pageshow', onPageShow);
        },
    };
}

/** @param asOwn runs a write that the gate lets through although it refuses the page the same write */
function createRecordStore(options, asOwn) {
    const { name } = options;
    const quietly = (action) => {
        try {
            asOwn(action);
        }
        catch {
            // Storage that is blocked or full: the answer holds for this page and is asked again on the next.
        }
    };
    function mirror() {
        try {
            const { record, history, toErase, checked } = JSON.parse(localStorage.getItem(name));
            return {
                ...(record !== undefined && { record }),
                ...(history && { history: [history].flat().filter((entry) => parseRecord(JSON.stringify(entry), Date.now())) }),
                ...(toErase && { toErase: [toErase].flat() }),
                ...(checked && { checked }),
            };
        }
        catch {
            return {};
        }
    }
    const note = (part) => quietly(() => localStorage.setItem(name, JSON.stringify({ ...mirror(), ...part })));
    return {
        mirror,
        note,
        read() {
            try {
                const text = readCookie(options);
                // Safari keeps script-written cookies for seven days; the mirror outlives them. With cookies
                // turned off nothing may be remembered by another way.
                const found = text === undefined && navigator.cookieEnabled ? JSON.stringify(mirror().record) : text;
                return parseRecord(found, Date.now());
            }
            catch {
                return null;
            }
        },
        write(record) {
            quietly(() => writeCookie(options, JSON.stringify(record), record.expires));
            note({ record, history: [...[mirror().history ?? []].flat(), record].slice(-20) });
        },
        clear() {
            quietly(() => clearCookie(options));
            quietly(() => localStorage.removeItem(name));
        },
    };
}

/** Calls back when the browser has painted, or soon where it does not paint (a hidden tab). */
function afterPaint(callback) {
    let isDone = false;
    const once = () => {
        if (!isDone)
            callback();
        isDone = true;
    };
    requestAnimationFrame(() => setTimeout(once));
    setTimeout(once, 200);
}
const allFalse = (ids) => Object.fromEntries(ids.map((id) => [id, false]));
/** A tab that was away when another one withdrew has its own sessionStorage still. */
function hasLeftovers(vendor) {
    try {
        return Object.keys(sessionStorage).some((key) => owns(vendor, 'sessionStorage', key));
    }
    catch {
        return false;
    }
}
/** Puts the parts together and starts them. */
function startConsent({ settings, loaders, isRight, nonce = '' }) {
    const { rules, vendors } = settings;
    const { emit, on } = createEvents();
    const gpc = hasGlobalPrivacyControl();
    const ids = [...rules.categories, ...rules.vendors.keys()];
    const wanted = [];
    const undo = [];
    let record = null;
    /** The last record, also one that no longer counts. */
    let previous = null;
    let isStarted = false;
    let isClosed = !!isRight;
    let channel;
    const state = () => ({ record, rules, gpc });
    const isGranted$1 = (id) => id === 'necessary' || (isStarted && !isClosed && isGranted(id, state()));
    const grantedIds = () => ids.filter(isGranted$1);
    const onError = (error) => {
        console.error(error);
        emit('error', error);
    };
    const gate = createGate({
        settings,
        isGranted: isGranted$1,
        isOpen(id) {
            const open = unanswered(state());
            return open.includes(id) || open.includes(rules.vendors.get(id) ?? id);
        },
        ownNonce: nonce,
        onHold(item) {
            if (item.element instanceof HTMLIFrameElement && isStarted)
                notice.standIn(item);
            emit('hold', item);
        },
        onRelease(item) {
            if (item.element)
                notice.standBack(item.element);
            emit('release', item);
        },
    });
    const store = createRecordStore(settings.cookie, gate.asOwn);
    const notice = createNoticeControl({
        settings,
        loaders,
        checked: Promise.resolve(isRight),
        view: () => ({
            record,
            gpc,
            isGranted: isGranted$1,
            asked: unanswered(state()),
            policyChanged: !record && !!previous && previous.policy !== rules.policy,
        }),
        onAction,
        onShow: (layer) => emit('show', layer),
        onHide: () => emit('hide', undefined),
        onError,
    });
    /** Tells vendors and lets wait what may run now. */
    function release() {
        if (grantedIds().length)
            gate.watchScripts();
        gate.update();
        for (const { id, resolve } of wanted)
            if (isGranted$1(id))
                resolve();
    }
    const erase = (traced) => eraseTraces(traced, {
        load: loaders.erase,
        isGranted: isGranted$1,
        setToErase: (toErase) => store.note({ toErase }),
        onError,
    });
    /** Takes over a record, or none: shuts the gate within this task, opens it after the next paint. */
    function take(next, alsoStopped = []) {
        const before = grantedIds();
        record = next;
        previous = next ?? previous;
        const now = grantedIds();
        const isLost = (id) => before.includes(id) && !now.includes(id);
        const gained = vendors.filter(({ id }) => !before.includes(id) && now.includes(id));
        if (before.some(isLost)) {
            gate.shut();
            gate.update();
        }
        const stopped = vendors.filter((vendor) => alsoStopped.includes(vendor) || isLost(vendor.id));
        stopVendors(stopped);
        const report = erase(stopped);
        notice.refresh();
        fillTexts(record, rules.policy);
        emit('change', record);
        afterPaint(() => {
            for (const { id, signal } of gained)
                if (isGranted$1(id))
                    callSafely(() => callVendor(signal, true));
            release();
        });
        return report;
    }
    function answer(updates, method, alsoStopped = []) {
        const given = {
            choices: mergeChoices(state(), updates),
            asked: askedVendors(state(), updates),
            method,
            language: notice.language(),
            notice: notice.hash(),
            gpc,
        };
        const next = createRecord(given, rules, previous, Date.now());
        store.write(next);
        notice.hide();
        const report = take(next, alsoStopped);
        channel?.announce();
        return report;
    }
    /** The record changed elsewhere: in another tab, or while this page lay in the back/forward cache. */
    function readAgain() {
        const found = store.read();
        const next = found && stillCounts(found, rules, Date.now()) ? found : null;
        if (next?.time === record?.time && next?.id === record?.id)
            return;
        void take(next);
        if (next)
            notice.hide();
        else
            ask();
    }
    function ask() {
        if (unanswered(state()).length)
            notice.show('banner');
    }
    function checkIds(given, call) {
        for (const id of given) {
            if (!ids.includes(id) && id !== 'necessary') {
                throw new ConsentError(call, `unknown id "${id}"`, `There are: ${ids}`);
            }
        }
    }
    /** The API's way to answer. A grant needs a person: without a gesture it is a script that agrees. */
    function answerByApi(updates) {
        const grants = Object.keys(updates).some((id) => updates[id] && !isGranted(id, state()));
        if (grants && navigator.userActivation?.isActive === false) {
            throw new ConsentError('needs-user-activation', 'no click or key yet', 'Call it in a click handler');
        }
        void answer(updates, 'api');
        return record;
    }
    function revoke(given = {}) {
        const options = (typeof given === 'string' || Array.isArray(given) ? { ids: given } : given);
        const which = [options.ids ?? rules.categories].flat();
        checkIds(which, 'revoke');
        // Also vendors that were not granted: an earlier visit may have left traces.
        const stopped = vendors.filter(({ id, category }) => which.includes(id) || which.includes(category));
        const report = answer(allFalse(which), 'revoke', stopped);
        if (options.reload)
            void report.then(() => location.reload());
        return report;
    }
    /** What a control asks for. A click that a script made never grants anything. */
    function onAction(action, byPerson, element) {
        const unanswered$1 = unanswered(state());
        // Where everything is answered the banner was asked for again, and its buttons are about everything.
        const asked = record && unanswered$1.length && !notice.isOpen('preferences') ? unanswered$1 : undefined;
        const { vendor = '', category = '' } = element?.dataset ?? {};
        switch (action) {
            case 'accept-all':
                if (byPerson)
                    void answer(sameForAll(true, state(), asked), action);
                break;
            case 'reject-all':
                void answer(sameForAll(false, state(), asked), action);
                break;
            case 'save': {
                const chosen = notice.choices();
                if (byPerson || !Object.values(chosen).includes(true))
                    void answer(chosen, action);
                break;
            }
            case 'always-allow':
                if (byPerson)
                    void answer({ [rules.categories.includes(category) ? category : vendor]: true }, 'embed');
                break;
            case 'load-once':
                if (byPerson)
                    gate.releaseOnce(element);
                break;
            case 'open-preferences':
            case 'preferences':
                notice.show('preferences');
                break;
            case 'close':
                notice.hide('preferences');
                break;
            case 'withdraw':
            case 'revoke':
                void revoke();
                break;
            case 'receipt':
                void Promise.all([loaders.receipt(), api.receipt()]).then(([{ download }, receipt]) => download(receipt), onError);
        }
    }
    async function receipt() {
        if (!record)
            throw new ConsentError('receipt', 'there is no record yet', 'Wait for an answer');
        const { createReceipt } = await loaders.receipt();
        return createReceipt({ settings, record, history: store.mirror().history ?? [], isGranted: isGranted$1 });
    }
    const ready = new Promise((resolve) => undo.push(on('ready', resolve)));
    const api = {
        ready,
        version: "0.1.0",
        getConsent: () => record,
        has: isGranted$1,
        whenGranted: (id) => new Promise((resolve) => {
            if (isGranted$1(id))
                resolve();
            else
                wanted.push({ id, resolve });
        }),
        acceptAll: () => answerByApi(sameForAll(true, state())),
        rejectAll: () => answerByApi(sameForAll(false, state())),
        setConsent(updates) {
            checkIds(Object.keys(updates), 'setConsent');
            return answerByApi(updates);
        },
        revoke,
        show: () => notice.show('banner'),
        showPreferences: () => notice.show('preferences'),
        hide: () => notice.hide(),
        on(event, listener) {
            const off = on(event, listener);
            if (event === 'hold') {
                gate.watchScripts();
                gate.update();
            }
            return off;
        },
        subscribe: (listener) => on('change', listener),
        getSnapshot: () => record,
        receipt,
        setLanguage: notice.setLanguage,
        held: gate.held,
        push: (callback) => callSafely(() => callback(api)),
        init() { },
    };
    /** Reads the answer and lets the page go on accordingly. Not while the page is only prerendered. */
    function start() {
        const now = Date.now();
        previous = store.read();
        isStarted = true;
        record = previous && stillCounts(previous, rules, now) ? previous : null;
        // The signal takes back what was granted before it was there.
        const denied = record?.gpc ? [] : ids.filter((id) => record?.choices[id] && isDeniedByGpc(id, state()));
        const { toErase = [] } = store.mirror();
        if (denied.length)
            void answer(allFalse(denied), 'gpc');
        // Where the signal answers for everything there is, nothing is left to ask.
        else if (gpc && !record && !unanswered(state()).length)
            void answer(allFalse(rules.categories), 'gpc');
        void erase(vendors.filter((vendor) => !isGranted$1(vendor.id) && (toErase.includes(vendor.id) || hasLeftovers(vendor))));
        channel = openChannel(settings.cookie.name, readAgain);
        undo.push(channel.close, listenForActions(onAction));
        for (const { id, signal } of vendors)
            if (isGranted$1(id))
                callSafely(() => callVendor(signal, true));
        release();
        fillTexts(record, rules.policy);
        notice.refresh();
        ask();
        if (!isRight)
            emit('ready', record);
        void isRight?.then((right) => {
            isClosed = !right;
            release();
            emit('ready', record);
        });
    }
    new MutationObserver((changes) => {
        noteAdded(changes);
        gate.hold(changes);
        if (!isStarted)
            return;
        gate.update();
        fillTexts(record, rules.policy);
    }).observe(document, { childList: true, subtree: true });
    if (document.prerendering) {
        document.addEventListener('prerenderingchange', start, { once: true });
    }
    else
        start();
    return {
        api: Object.freeze(api),
        forget() {
            store.clear();
            void take((previous = null));
            channel?.announce();
            ask();
        },
        takeOver(next) {
            store.write(next);
            notice.hide();
            void take(next);
            channel?.announce();
        },
        noteChecked: (checked) => store.note({ checked }),
        stop() {
            notice.remove();
            undo.forEach((takeOff) => takeOff());
        },
    };
}

/** For bundlers, which split at `import()`. */
const importedLoaders = {
    notice: () => import('./notice-ui-DJy9hcIV.js'),
    preferences: () => import('./preferences-CHjN5EMY.js'),
    language: (language) => (language === 'kk' ? import('./kk-BTWCt-21.js') : import('./ru-DRIlw0MV.js')),
    erase: () => import('./erase-CiY4p3I-.js'),
    receipt: () => import('./receipt-DAyegttf.js'),
    check: () => Promise.resolve().then(function () { return check; }),
};

/** Whether a library of this kind is on the page already. A queue (an array) is not. */
const isPublished = () => !!window.IlumeeConsent && !Array.isArray(window.IlumeeConsent);
/** Puts the public object on `window`, where no script can replace it, and calls what waited for it. */
function publish(api) {
    const queue = window.IlumeeConsent;
    Object.defineProperty(window, 'IlumeeConsent', {
        value: api,
        writable: false,
        configurable: false,
        enumerable: true,
    });
    if (Array.isArray(queue))
        for (const callback of queue)
            api.push(callback);
}

let instance;
/**
 * Starts the gate and the notice, and publishes `window.IlumeeConsent`. Call it once, in the browser, before the
 * code that it has to hold; a second call warns and returns the first instance.
 * @throws ConsentError that names the option, its value and the fix; then nothing is started and nothing released
 */
function createConsent(config) {
    if (typeof document === 'undefined') {
        throw new ConsentError('createConsent', 'there is no page here', 'Call it in the browser, not on the server');
    }
    if (instance || isPublished()) {
        console.warn('consent: already on this page; the first one stays');
        return instance ?? window.IlumeeConsent;
    }
    for (const error of checkConfig(config).errors)
        throw error;
    const settings = completeConfig(config);
    const { api, forget, takeOver, stop } = startConsent({ settings, loaders: importedLoaders });
    publish(api);
    return (instance = Object.freeze({
        ...api,
        reset: forget,
        destroy: stop,
        restore(record) {
            if (!settings.allowRestore)
                throw new ConsentError('restore', 'it is not allowed', 'Set allowRestore: true');
            const now = Date.now();
            const given = parseRecord(JSON.stringify(record), now);
            if (!given || !stillCounts(given, settings.rules, now)) {
                throw new ConsentError('restore', 'the record is damaged or no longer counts', 'Let the visitor answer again');
            }
            const restored = Object.freeze({ ...given, method: 'restore' });
            takeOver(restored);
            return restored;
        },
    }));
}

export { ConsentError as C, createConsent as a, cookieDomains as c, parseStorageRule as p };
