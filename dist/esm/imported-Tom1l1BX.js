/** The English of what asks where the notice does not come: the rest comes with the notice. */
const words = {
    language: 'en',
    title: 'Your privacy',
    ask: '{controller} asks for your consent to store and read data on your device for: {purposes}.',
    thisSite: 'This site',
    acceptAll: 'Accept all',
    rejectAll: 'Reject all',
};

/** The label of the reopen button in each language there is; it is on pages that load no language. */
const REOPEN_LABELS = {
    en: 'Cookie settings',
    ru: 'Настройки cookie',
    kk: 'Cookie баптаулары',
    de: 'Cookie-Einstellungen',
    fr: 'Gestion des cookies',
    es: 'Configuración de cookies',
    it: 'Impostazioni cookie',
    pt: 'Preferências de cookies',
    tr: 'Çerez ayarları',
    uz: 'Cookie sozlamalari',
    zh: 'Cookie 设置',
    ar: 'إعدادات ملفات تعريف الارتباط',
};
/** `pt` of `pt-BR` and of `pt_BR`; `kz`, the country's code, stands for Kazakh in many pages. */
const languageOf = (tag) => tag.toLowerCase().split(/[-_]/)[0].replace('kz', 'kk');
/**
 * The first language that we have: the one set, the page's, then the browser's. Regions and scripts change nothing:
 * there is one Portuguese, one Chinese (simplified, which readers of `zh-TW` understand better than English), one
 * Uzbek (Latin) and one Kazakh (Cyrillic).
 */
function pickLanguage(wanted) {
    const known = wanted.map(languageOf);
    return known.find((tag) => Object.hasOwn(REOPEN_LABELS, tag)) ?? 'en';
}

/** `Reflect` as it was before any page code ran. */
const { apply, construct, getOwnPropertyDescriptor } = Reflect;
const { defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect;
const { exec } = RegExp.prototype;
const { assign } = Object;
/** The browser's own promises, which `async` functions give whatever another tool has made of `Promise`. */
const promises = getPrototypeOf((async () => undefined)());
const { then, catch: otherwise, constructor } = promises;
/** The first match, by a function that no page can have replaced. */
const firstMatch = (expression, text) => apply(exec, expression, [text]);
/**
 * The same promise, heard by the browser's own functions: what comes of it is what was promised, whatever a page has
 * put in the place of `Promise.prototype.then`.
 */
const steady = (given) => assign(given, { then, catch: otherwise, constructor });
/** Defines a property by what the descriptor itself says, not by what a page has put on `Object.prototype`. */
const define = (owner, key, descriptor) => defineProperty(owner, key, { __proto__: null, ...descriptor });
/** What the library's own code calls of the language: whose property, its name, what it was. */
const natives = [];
function keep(owner, keys = ownKeys(owner)) {
    for (const key of keys) {
        const { configurable, value } = getOwnPropertyDescriptor(owner, key);
        if (configurable && value)
            natives.push([owner, key, value]);
    }
}
const NAMES = 'Array Map Object RegExp Set String URL WeakMap WeakRef WeakSet'.split(' ');
keep(globalThis, NAMES);
for (const name of NAMES)
    keep(globalThis[name].prototype);
for (const iterable of [[], new Map(), new Set()])
    keep(getPrototypeOf(iterable[Symbol.iterator]()));
for (const owner of [Array, Object, JSON])
    keep(owner);
// Not `toString`, over which the gate puts its own.
keep(Function.prototype, ['apply', 'bind', 'call']);
// Which is asked of every object that becomes JSON.
for (const owner of [Object.prototype, Array.prototype])
    natives.push([owner, 'toJSON']);
/** Whether the library's own code is running, with the natives in their places. */
let isInside = false;
let replaced;
/** Takes the property away where there is no value. */
const put = (owner, key, value) => value ? define(owner, key, { value, configurable: true, writable: true }) : deleteProperty(owner, key);
function enter() {
    isInside = true;
    for (let at = 0; at < natives.length; at++) {
        // By number, not by the iterator that a page can replace.
        const { 0: owner, 1: key, 2: native } = natives[at];
        const value = owner[key];
        if (value === native)
            continue;
        // Locked by the page, so what is asked can not be told: shut rather than open.
        if (!put(owner, key, native))
            throw Error('consent: held, as a native is locked');
        replaced = { owner, key, value, next: replaced };
    }
}
function leave() {
    for (isInside = false; replaced; replaced = replaced.next)
        put(replaced.owner, replaced.key, replaced.value);
}
/**
 * The same function, in which the language is as it was before any page code ran: a page, or a script on it, that has
 * put its own in the place of `Array.prototype.find` or `RegExp.prototype.exec` decides nothing by it. Afterwards, and
 * while the function runs page code by `outside`, the page's own are back.
 */
const guarded = (work) => function (...parameters) {
    if (isInside)
        return apply(work, this, parameters);
    try {
        enter();
        return apply(work, this, parameters);
    }
    finally {
        leave();
    }
};
/** Calls what may run page code; to the page, the language is as the page has it. */
function outside(work) {
    if (!isInside)
        return work();
    leave();
    try {
        return work();
    }
    finally {
        enter();
    }
}

const imports = {
    notice: () => import('./notice-ui-Br6KXcha.js').then(function (n) { return n.n; }),
    preferences: () => import('./preferences-C2KuRpfW.js'),
    ru: () => import('./ru-DDrZwtIs.js'),
    kk: () => import('./kk-buNRpe95.js'),
    de: () => import('./de-s_ybQnpR.js'),
    fr: () => import('./fr-BhQBflf0.js'),
    es: () => import('./es-C82c7kVK.js'),
    it: () => import('./it-DIOZsdzS.js'),
    pt: () => import('./pt-B5k6z4YC.js'),
    tr: () => import('./tr-BjNI_s_g.js'),
    uz: () => import('./uz-BWo5n_Py.js'),
    zh: () => import('./zh-C0Mbyh-r.js'),
    ar: () => import('./ar-D74egrHf.js'),
    ask: () => import('./ask-CiNNorHG.js'),
    rights: () => import('./rights-BE3IZi-X.js'),
    vendors: () => import('./details-_6IPpz7w.js'),
    presets: () => import('./presets-module-BjtardQH.js'),
    log: () => import('./log-client-CvAfuObR.js'),
    forms: () => import('./attach-CA8f2KCQ.js'),
    bridge: () => import('./bridge-1MF4-74v.js'),
};
/** For bundlers, which split at `import()`. */
const loadImported = (name) => steady((async () => imports[name]())());

export { REOPEN_LABELS as R, languageOf as a, apply as b, construct as c, define as d, guarded as e, assign as f, getOwnPropertyDescriptor as g, firstMatch as h, loadImported as l, outside as o, pickLanguage as p, words as w };
