import { C as ConsentError } from './consent-error-ZdHg7WSK.js';

const TEXT = ['a text', 'Put it in quotes'];
const CODE = ['an ISO 3166 code in capitals', 'Write KZ'];
const HOSTS = ['a list of hosts, without https://', 'Write ["acme.example"]'];
/** Of a vendor whose id is not its own. */
const ALONE = ['an id that no other vendor and no category has', 'Take one of them out'];
/** What each option takes, and what to do where it does not: `[expected, fix]`. */
const EXPECTED = {
    policy: ['an object with a version', 'Write { "version": "2026-01-15", "url": "/privacy" }'],
    'policy.version': [
        'the published version of the policy',
        'Set data-policy-version, e.g. to the date it was published',
    ],
    'policy.url': ['a link, not a script', 'Use a path such as /privacy'],
    'policy.changes': ['a text, or one for each language', 'Write { "en": "Names our new vendor." }'],
    'policy.affects': ['ids of categories and vendors by policy version', 'Write { "2025-06-01": ["advertising"] }'],
    'controller.name': TEXT,
    'controller.registration': TEXT,
    'controller.country': CODE,
    'controller.contact': ['a link', 'Use a path, or mailto:privacy@example.com'],
    categories: ['an object by category id', 'Write { "analytics": {}, "advertising": {} }'],
    vendors: [
        'a list of ids, or objects with an id, of small letters, digits and hyphens',
        'Write ["google-analytics", { "id": "acme", "category": "analytics", "hosts": ["acme.example"] }]',
    ],
    'gate.scope': ['declared, known or all', 'Leave it out for known'],
    'gate.mode': ['hold or seal', 'Leave it out for hold'],
    'gate.allow': HOSTS,
    'gate.pending': ['wait or reject', 'Leave it out for wait'],
    'gate.unknown': ['a category id', 'Leave it out for advertising'],
    'consent.maxAgeDays': ['whole days from 1 to 400', 'Use 180 for six months'],
    'consent.maxAgeDaysDenied': ['whole days from maxAgeDays to 400', 'Leave it out to treat yes and no alike'],
    'consent.model': ['opt-in or opt-out', 'Leave it out for opt-in'],
    'consent.regions': ['opt-in or opt-out by ISO 3166 code in capitals', 'Write { "US-CA": "opt-out" }'],
    'consent.region': CODE,
    'consent.honourGpc': ['a list of category ids', 'Write ["advertising"]'],
    'disclosure.dataCollected': ['a list of texts', 'Write ["IP address", "cookies"]'],
    'disclosure.publication': ['true or false', 'Leave it out for false'],
    'disclosure.rightsUrl': ['a link', 'Use a path such as /privacy#rights'],
    'disclosure.requests': [
        'an e-mail address, or the link of a page',
        'Write { "email": "privacy@example.com" } or { "url": "/requests" }',
    ],
    'log.url': ['the address of the consent log', 'Write "/consent", or "https://log.example/consent"'],
    'cookie.name': ['letters, digits, - and _', 'Leave it out for ilumee_consent'],
    'cookie.domain': ['auto or a domain', 'Leave it out for this host only'],
    'google.region': ['a list of ISO 3166 codes', 'Write ["KZ", "US-CA"], or leave it out for everywhere'],
    'notice.layout': ['bar, box, center or none', 'Leave it out for bar'],
    'notice.theme': ['auto, light or dark', 'Leave it out for auto'],
    'notice.language': ['auto or a BCP 47 tag', 'Leave it out for auto'],
    'notice.reopen': ['true or false', 'Leave it out for true'],
    'notice.root': ['a CSS selector or an element', 'Leave it out to put the notice above the page'],
    'notice.texts': ['texts by key', 'Write { "acceptAll": { "en": "Agree" } }'],
    'vendors.category': ['a category of the site', 'Add it to categories'],
    'vendors.country': CODE,
    'vendors.hosts': HOSTS,
    'vendors.cookies': ['a list of regular expressions', 'Write [{ "match": "^_acme" }]'],
    'vendors.storage': ['a list of keys or patterns', 'Write ["localStorage:/^_acme/"]'],
    'vendors.signal': ['a function, or the path of one', 'Write "acme.setConsent"'],
    'vendors.policyUrl': ['a link, not a script', 'Use the address of the policy, with https://'],
    'vendors.tag': [
        'the address of a script under src, and attributes that are texts',
        'Write { "src": "https://acme.example/tag.js" }',
    ],
    init: ['an object that can be read', 'Leave out what throws, holds itself or is a BigInt'],
    'data-ilumee-consent': ['JSON', 'Check the block for a missing comma or quote'],
};
const OPTION_GROUPS = 'policy, controller, categories, vendors, gate, consent, disclosure, cookie, notice, google, bridge, log';
/** What JSON has no word for. */
function inWords(part) {
    if (typeof part === 'symbol')
        return 'what can not be read';
    return typeof part === 'function' ? 'a function' : part;
}
function show(value) {
    if (typeof value === 'number')
        return `${value}`;
    try {
        const text = JSON.stringify(value, (_, part) => inWords(part));
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
    const [group] = option.split('.');
    const [expected, fix] = expectedOf(option) ??
        expectedOf(option.replace(/^vendors\.[^.]*\./, 'vendors.')) ??
        (/^vendors\.[^.]*$/.test(option) ? ALONE : undefined) ?? [
        OPTION_GROUPS.split(', ').includes(option) ? 'an object' : 'an option that exists, with a value of its kind',
        option === group ? `There are: ${OPTION_GROUPS}` : `See the options of ${group} in the README`,
    ];
    return new ConsentError(name, `expected ${expected}, got ${show(value)}`, fix);
}

/** In the place of what can not be read. No option takes it. */
const UNREADABLE = Symbol('unreadable');
/** No option is nested as deep: a cycle, or somebody's test. */
const DEEPEST = 12;
const isObject = (value) => Object.prototype.toString.call(value) === '[object Object]';
/** A copy, each property read once: a getter may throw, a proxy answer otherwise the next time, an object hold itself. */
function readOnce(value, depth = 0) {
    try {
        if (depth > DEEPEST)
            return UNREADABLE;
        if (Array.isArray(value))
            return Array.from(value, (item) => readOnce(item, depth + 1));
        if (!isObject(value))
            return value;
        const read = (name) => {
            try {
                return readOnce(value[name], depth + 1);
            }
            catch {
                return UNREADABLE;
            }
        };
        // Not by assignment: a property named `__proto__` is one like any other.
        return Object.fromEntries(Object.keys(value).map((name) => [name, read(name)]));
    }
    catch {
        return UNREADABLE;
    }
}
const text = (value) => typeof value === 'string' && value.trim() !== '';
/** Not one that every object or function has. */
const key = (value) => text(value) && !(value in Object.prototype) && value !== 'prototype';
const flag = (value) => typeof value === 'boolean';
/** No `javascript:` and the like: these values become `href`s. */
const link = (value) => 
// As browsers read it: they drop spaces and control characters, also from within the scheme.
text(value) && !/^(?!https?:|mailto:|tel:)[a-z][\w+.-]*:/i.test(value.replace(/[\0-\x20]/g, ''));
/** A link that is a page. */
const page = (value) => link(value) &&
    !/^(mailto|tel):/i.test(value.trim()) &&
    URL.canParse(value, 'https://site.example');
const email = (value) => text(value) && /^[^\s@?&]+@[^\s@?&]+$/.test(value);
const id = (value) => key(value) && /^[a-z][\w-]*$/.test(value);
/** May begin with a digit, as a built-in one does. */
const vendorId = (value) => text(value) && (id(value) || /^\d+[a-z][\w-]*$/.test(value));
const days = (value) => Number.isInteger(value) && value > 0 && value <= 400;
const call = (value) => text(value) || typeof value === 'function';
const oneOf = (...values) => (value) => values.includes(value);
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const mapOf = (check, isName = key) => (value) => isObject(value) && Object.keys(value).every((name) => isName(name) && check(value[name]));
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
    /^(?:(?:\*\.)?(?:[\p{L}\p{M}\p{N}_.-]+|\[[\da-fA-F:.]+\])(?::\d+)?)?(?:\/[^/\s?#][^\s?#]*|\/)?$/u.test(value);
const language = (value) => {
    try {
        return text(value) && (value === 'auto' || Intl.getCanonicalLocales(value).length === 1);
    }
    catch {
        return false;
    }
};
const isElement = (value) => value?.nodeType === 1;
const selector = (value) => {
    try {
        // A server has no document; there the text is all that can be looked at.
        return text(value) && !globalThis.document?.createDocumentFragment().querySelector(value);
    }
    catch {
        return false;
    }
};
const region = (value) => text(value) && /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(value);
/** Where a visitor is: also `EEA`, and what a network calls unknown (`T1`). In small letters it would match no rule. */
const place = (value) => text(value) && /^[A-Z][A-Z\d]{1,2}(-[A-Z\d]{1,3})?$/.test(value);
/** A code, or a name that stays as it stands. `kz` is a code that would count as another country than `KZ`. */
const country = (value) => text(value) && (/^[A-Z]{2}$/.test(value) || !/^[a-z]{2}$/i.test(value));
const model = oneOf('opt-in', 'opt-out');
const VENDOR = {
    id: vendorId,
    name: text,
    category: id,
    country,
    policyUrl: link,
    hosts: listOf(hostRule),
    cookies: listOf((cookie) => matches({ match: pattern, ttl: text })(cookie) && pattern(cookie.match)),
    storage: listOf(storageRule),
    data: listOf(localText),
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
/** No foreign object's getter stops the check. */
function passes(check, value) {
    try {
        return check(value);
    }
    catch {
        return false;
    }
}
/** Every option there is. What the options mean: `options.ts`; what a mistake is told: `explain.ts`. */
const SHAPE = {
    policy: { version: key, url: link, changes: localText, affects: mapOf(listOf(vendorId)) },
    controller: { name: text, registration: text, country, contact: link },
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
        regions: mapOf(model, place),
        region: place,
        honourGpc: listOf(id),
    },
    disclosure: {
        dataCollected: listOf(localText),
        publication: flag,
        rightsUrl: link,
        requests: matches({ email, url: page }),
    },
    cookie: { name: (value) => text(value) && /^[\w-]+$/.test(value), domain: text },
    notice: {
        layout: oneOf('bar', 'box', 'center', 'none'),
        theme: oneOf('auto', 'light', 'dark'),
        language,
        reopen: flag,
        root: (value) => value === null || isElement(value) || selector(value),
        texts: mapOf(localText),
    },
    google: {
        waitForUpdate: (value) => Number.isInteger(value),
        region: (value) => listOf(region)(value) && value.length > 0,
        adsDataRedaction: flag,
        urlPassthrough: flag,
    },
    bridge: flag,
    log: { url: page },
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
        if (check && passes(check, value))
            return [];
        return check === SHAPE.vendors && Array.isArray(value) ? findInVendors(value) : [{ option, value }];
    });
}
/** Of a long list only what is wrong in it, or one would not find it; of a vendor with a name its options. */
function findInVendors(vendors) {
    const wrong = vendors.filter((vendor) => !isVendor(vendor));
    const hasName = (vendor) => isObject(vendor) && vendorId(vendor.id);
    const nameless = wrong.filter((vendor) => !hasName(vendor));
    return [
        ...(nameless.length ? [{ option: 'vendors', value: nameless }] : []),
        ...wrong.filter(hasName).flatMap((vendor) => findProblems(vendor, VENDOR, `vendors.${vendor.id}`)),
    ];
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
    const known = [...taken, ...vendors.map(({ id }) => id)];
    // What has a slip in its name would not be asked again.
    if (Object.values(rules.affects).some((ids) => ids.some((affected) => !known.includes(affected)))) {
        problems.push({ option: 'policy.affects', value: rules.affects });
    }
    // A slip in one of these would turn the signal off, or give what nobody names to nobody.
    const { honourGpc } = config.consent ?? {};
    if (honourGpc?.some((id) => !rules.categories.includes(id))) {
        problems.push({ option: 'consent.honourGpc', value: honourGpc });
    }
    const { unknown } = config.gate ?? {};
    if (unknown !== undefined && !taken.has(unknown))
        problems.push({ option: 'gate.unknown', value: unknown });
    for (const { id, category } of vendors) {
        if (taken.has(id))
            problems.push({ option: `vendors.${id}`, value: { id, category } });
        else if (!['necessary', ...rules.categories].includes(category)) {
            problems.push({ option: `vendors.${id}.category`, value: category });
        }
        taken.add(id);
    }
    return problems;
}
/** What may be meant, and is more often a slip. */
const findDoubts = (config, complete) => {
    const builtIn = new Set(complete(config).vendors.flatMap((vendor) => (vendor.builtIn ? vendor.id : [])));
    const strange = [config.vendors ?? []].flat().filter((vendor) => typeof vendor === 'string' && !builtIn.has(vendor));
    return strange.map((id) => `consent: vendors: no vendor "${id}" is built in, so only what is marked data-vendor="${id}" is held for it`);
};
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
 * Every mistake in a configuration, each with what to do; what is only doubtful; and what is left without the mistakes.
 * @param complete `completeConfig`, which whoever checks has already: with it the vendor table would come twice
 * @param tag the script tag, where an option may be called by its attribute
 * @param checkVendor where a vendor has options of a preset
 */
function checkConfig(unread, complete, tag, checkVendor = () => undefined) {
    const given = readOnce(unread);
    // A version that is a number says what it is as well.
    const version = given?.policy?.version;
    const config = typeof version === 'number' ? { ...given, policy: { ...given.policy, version: `${version}` } } : given;
    const wrong = findProblems(config);
    const contradictions = findContradictions(withoutProblems(config, wrong), complete);
    // Where nothing could be read, nothing is missing.
    const isUnread = wrong.some(({ option }) => /^(init|data-ilumee-consent)$/.test(option));
    const problems = [
        ...wrong,
        ...contradictions.filter(({ option }) => !isUnread && !wrong.some((other) => other.option === option)),
    ];
    const vendorErrors = findVendorErrors(config?.vendors, checkVendor);
    const usable = withoutProblems(config, problems);
    return {
        errors: [...problems.map(({ option, value }) => explain(option, value, nameOn(tag, option))), ...vendorErrors],
        doubts: findDoubts(usable, complete),
        usable,
    };
}

export { checkConfig as c };
