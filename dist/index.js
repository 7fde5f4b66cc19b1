import { a as ownersOf, b as builtInVendors, c as completeConfig } from './esm/complete-BavY9Ae2.js';
import { a as createEvents, C as ConsentError, c as callSafely } from './esm/consent-error-ZdHg7WSK.js';
import { c as checkConfig } from './esm/check-Cgd5z0XH.js';
import { i as isSameAnswer, p as parseRecord, u as unanswered, a as sameForAll, b as isGranted, c as isDeniedByGpc, g as grantsMore, d as standingFromEarlier, e as askedVendors, m as mergeChoices, f as createRecord, s as stillCounts, w as whatStands } from './esm/record-CgXljE5K.js';
import { g as getOwnPropertyDescriptor, o as outside, c as construct, b as apply, d as define, e as guarded, f as assign, h as firstMatch, w as words, p as pickLanguage, R as REOPEN_LABELS, l as loadImported } from './esm/imported-Tom1l1BX.js';
import { c as compileRules, d as decide } from './esm/decide-Cp2mmRME.js';
import { c as cookieDomains } from './esm/cookie-domains-CefaKmBQ.js';
import { t as toCookieText, f as fromCookieValue } from './esm/cookie-text-duwPpAcR.js';
import { p as plain } from './esm/own-1qd9lYwO.js';
import { k as tellVendor } from './esm/define-vendor-CybUh6Jd.js';
export { a as address, d as defineVendor, f as digits, g as flag, o as optional, s as settings, t as text } from './esm/define-vendor-CybUh6Jd.js';
export { a as amplitude } from './esm/amplitude-EYR5GrUV.js';
export { b as bitrix24 } from './esm/bitrix24-CxX89n-o.js';
export { c as cloudflareAnalytics } from './esm/cloudflare-analytics-De_SzUbq.js';
export { c as contentsquare } from './esm/contentsquare-CT_mgFtx.js';
export { c as crisp } from './esm/crisp-CXpoq_et.js';
export { d as datadogRum } from './esm/datadog-rum-sFAdY2cr.js';
export { g as googleAds } from './esm/google-ads-D35VvbPQ.js';
export { g as googleAnalytics } from './esm/google-analytics-DWCozlRx.js';
export { g as googleMaps } from './esm/google-maps-Arv8-8xj.js';
export { g as googleTagManager } from './esm/google-tag-manager-DpsA6wiC.js';
export { h as hotjar } from './esm/hotjar-BX_sINrp.js';
export { h as hubspot } from './esm/hubspot-M1KIsfBC.js';
export { i as intercom } from './esm/intercom-CDxJBof4.js';
export { j as jivo } from './esm/jivo-hIeylf3G.js';
export { l as linkedinInsight } from './esm/linkedin-insight-C3XynIc5.js';
export { m as mailruTop } from './esm/mailru-top-khP7mOn-.js';
export { m as matomo } from './esm/matomo-CAqU-glx.js';
export { m as metaPixel } from './esm/meta-pixel-Bkvrjb5p.js';
export { m as microsoftClarity } from './esm/microsoft-clarity-BX2juu4Z.js';
export { m as microsoftUet } from './esm/microsoft-uet-F073rntv.js';
export { m as mixpanel } from './esm/mixpanel-BfDLAfA1.js';
export { p as pinterestTag } from './esm/pinterest-tag-DQPQzSTH.js';
export { p as plausible } from './esm/plausible-BBczSXvE.js';
export { p as posthog } from './esm/posthog-B738mkGj.js';
export { r as recaptcha } from './esm/recaptcha-ChCd_FAt.js';
export { r as redditPixel } from './esm/reddit-pixel-Bq3LpY2L.js';
export { r as rudderstack } from './esm/rudderstack-C3KcDvJM.js';
export { s as segment } from './esm/segment-WCDcQGiA.js';
export { s as sentry } from './esm/sentry-eyWNZLE0.js';
export { s as snapPixel } from './esm/snap-pixel-BsjYrfcc.js';
export { t as tiktokPixel } from './esm/tiktok-pixel-DOR3N7YI.js';
export { t as twoGis } from './esm/2gis-BKh-aJUU.js';
export { u as umami } from './esm/umami-CNVllhCq.js';
export { v as vimeo } from './esm/vimeo-51uwr9Hj.js';
export { v as vkPixel } from './esm/vk-pixel-C4h7LkyE.js';
export { x as xPixel } from './esm/x-pixel-kn4d0v9S.js';
export { y as yandexMetrica } from './esm/yandex-metrica-BddlPdal.js';
export { y as youtube } from './esm/youtube-RdUeoxOl.js';
import './esm/gtag-ly5R55dC.js';

/** In the script-tag file, as it has to happen before the page's scripts. */
function findApp() {
    const { ilumeeConsentRecord: record, webkit, ilumeeConsentBridge: android, ReactNativeWebView } = window;
    const ports = [webkit?.messageHandlers?.ilumeeConsent, android, ReactNativeWebView];
    const { currentScript } = document;
    return {
        record,
        // Bound now, before the page can put its own in the place of these methods.
        senders: ports.flatMap((port) => port?.postMessage?.bind(port) ?? []),
        getRecord: android?.getRecord?.bind(android),
        isFirst: !!currentScript && currentScript === document.querySelector('script:not([type="application/json"])'),
    };
}

let types;
let policy;
let refusal;
/**
 * Makes the one policy of this library: for its own files, and for what it has held and now gives back. Browsers
 * without Trusted Types need none.
 * @returns the error where the page does not allow it
 */
function createTrustedPolicy() {
    const same = (text) => text;
    types = window.trustedTypes;
    try {
        policy ??= types?.createPolicy('ilumee-consent', { createHTML: same, createScript: same, createScriptURL: same });
    }
    catch {
        refusal = Error('consent: all stays held. Add ilumee-consent to "trusted-types" in the Content-Security-Policy');
    }
    return refusal;
}
/**
 * Text in the form that the browser takes it in where the page requires Trusted Types.
 * @throws where the page does not allow the policy: without it every attempt would be one more violation
 */
function trust(kind, text) {
    if (refusal)
        throw refusal;
    return policy ? policy[`create${kind}`](text) : text;
}
/** The same for the value of an attribute; one that takes any text takes this too. */
const trustAttribute = (name, value) => trust(name === 'srcdoc' ? 'HTML' : name.startsWith('on') ? 'Script' : 'ScriptURL', value);
/** Whether the page has vouched for the value by a policy of its own. */
const isTrusted = (value) => !!types && (types.isHTML(value) || types.isScript(value) || types.isScriptURL(value));

/**
 * Scripts that no browser has started yet. Not all marked ones are: what came from `innerHTML`, another document,
 * or a clone of these counts as already started in every browser (measured in three).
 */
const startable = new WeakSet();
/** Those of them that code has made: a policy with 'strict-dynamic' trusts these without a nonce. */
const made = new WeakSet();
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
const noteStartable = (script) => void made.add(script);
const isMade = (script) => made.has(script);
const isStartable = (script) => startable.has(script) || made.has(script) || (unfinished.has(script) && script.async);
/** The same script in the held form, as one that can be started. */
function heldCopy(script) {
    const copy = document.createElement('script');
    for (const { name, value } of script.attributes)
        copy.setAttribute(name, trustAttribute(name, value));
    if (!script.dataset.category && script.type)
        copy.dataset.type = script.type;
    copy.type = 'text/plain';
    // What SVG calls `href`.
    if (script.dataset.href)
        copy.dataset.src ??= script.dataset.href;
    copy.nonce = script.nonce;
    // One of SVG has no `text`; its copy is one of HTML.
    copy.text = trust('Script', script.textContent);
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

/** What SVG has besides: attributes that it reads as CSS, and what an animation makes of an attribute. */
const DRAWN = 'mask|cursor|fill|stroke|clip-path|filter|marker-start|marker-mid|marker-end';
const ANIMATED = 'to|from|values';
/** Attributes by which an element requests something, as `element attribute`. HTML's parser makes `img` of `image`. */
const ADDRESS = RegExp(`^(?:(?:script|im(?:g|age)|i?frame|source|video|audio|track|embed|input) src|(?:im(?:g|age)|source) srcset|(?:link|base) (?:href|imagesrcset)|video poster|object data|(?:image|use|feimage|script) (?:\\S+:)?href|(?:body|t\\w+) background|a(?:rea)? ping|iframe srcdoc|\\S+ (?:style|${DRAWN})|(?:set|animate) (?:${ANIMATED}))$`);
/** Attributes with CSS in them, where an address stands in brackets; elements of a page's own may have such of their own. */
const CSS = RegExp(`^(?:style|${DRAWN})$`);
/** Attributes that hold one address and nothing else. The others hold more than one, or one among other text. */
const SINGLE = /^(?:src|.*href|poster|data|background)$/i;
/** Properties of HTML's elements by which code gives them an address, `srcset` first: an image takes whichever it has by then. */
const ADDRESS_PROPERTIES = 'srcset src href poster data background ping imageSrcset srcdoc'.split(' ');
/** Every attribute of the table. `xlink:href` is held, and let go, as the `href` that all browsers know too. */
const ADDRESS_NAMES = `${ADDRESS_PROPERTIES.join('|').toLowerCase()}|xlink:href|style|${DRAWN}|${ANIMATED}`.split('|');
/** The element's name in the words of the Fetch standard, where it has one. */
const destinationOf = (localName) => (localName === 'img' ? 'image' : localName);
/** What a `blob:` worker or frame holds, read at once; empty where it can not be read. */
function readBlob(url) {
    try {
        const request = new XMLHttpRequest();
        request.open('GET', url, false);
        request.send();
        return request.responseText;
    }
    catch {
        return '';
    }
}
/** The code or markup that an address itself is; empty where it is none. */
function textInside(url) {
    const [, scheme] = /^\s*(blob|data|javascript):/i.exec(url) ?? [];
    const text = scheme === 'blob' ? readBlob(url) : scheme ? url : '';
    return text.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
}
/** For whom code or markup is held: for the vendor whose address stands in it. */
function heldCode(text, destination, { askText }) {
    const held = askText(text, destination);
    // A stranger's address in code is no request yet.
    return held?.vendor ? held : undefined;
}
/** The same for an address that is code or markup itself. */
const heldInside = (url, destination, context) => heldCode(textInside(url), destination, context);
/** What inline code imports: `import "…"`, `import(…)`, `import … from "…"`, `export … from "…"`. */
const IMPORT = /\b(?:import(?:\s*\()?|(?:im|ex)port\b[^"'`(){};]{0,999}(?:\{[^}]{0,9999}\}\s*)?from)\s*["'`]([^"'`]+)/g;
/** For whom a script with this text is held now. */
const heldScript = (type = '', text, { ask, askText }) => /^(speculationrules|importmap)$/.test(type)
    ? askText(text, 'script')
    : /^$|module|javascript/i.test(type)
        ? [...text.matchAll(IMPORT)].map(([, url]) => ask(url, 'script', true)).find(Boolean)
        : undefined;
/** For whom an attribute with this value is held now. */
function heldAddress(localName, attribute, value, context) {
    if (!ADDRESS.test(`${localName} ${attribute}`.toLowerCase()) || (CSS.test(attribute) && !value.includes('(')))
        return undefined;
    const destination = destinationOf(localName);
    return SINGLE.test(attribute)
        ? (context.ask(value, destination, true) ??
            (localName === 'iframe' ? heldInside(value, destination, context) : undefined))
        : context.askText(value, destination);
}

/** The attributes that wait in `data-*`. A page may give names of those that SVG alone has to other elements' data. */
const ADDRESSES = ADDRESS_NAMES.filter((name) => !name.includes(':'));
const OF_HTML = ADDRESSES.slice(0, ADDRESSES.indexOf('style') + 1);
const addressesOf = (element) => 'ownerSVGElement' in element ? ADDRESSES : OF_HTML;
const isAny = (names) => `:is(${names.map((name) => `[data-${name}]`).join()})`;
/**
 * A script that the page author marked, `<script type="text/plain" data-category="analytics">`, or one that code
 * has made and the gate has marked: its type is still the code's.
 */
const MARKED_SCRIPTS = 'script[data-category]:is([type="text/plain" i],[data-src]:not([src]))';
/** Scripts that need no answer. */
const NECESSARY_SCRIPTS = 'script[type="text/plain" i][data-category=necessary]';
/** Any other marked element: its address waits in `data-src`, `data-srcset`, `data-href`, ... */
const MARKED_ELEMENTS = `template[data-category],[data-category]:not(script)${isAny(OF_HTML)},[data-category]:is(svg,svg *):not(script)${isAny(ADDRESSES)}`;
/** A server, which may import this, has none. */
const { matches, querySelectorAll } = (globalThis.Element?.prototype ?? {});
const isElement = (node) => node?.nodeType === 1;
/** By call, as in a form a field lies over the form's own property of its name. */
const isMatch = (node, selector) => isElement(node) && matches.call(node, selector);
/** What is in a node. */
const findIn = (node, selector) => (isElement(node)
    ? querySelectorAll.call(node, selector)
    : node.querySelectorAll?.(selector)) ?? [];
/** For whom an element waits. */
const markOf = ({ dataset }) => ({
    category: dataset.category ?? '',
    vendor: dataset.vendor,
});
function describe(element) {
    // Not by `dataset`, whose names cost a quarter of the time in which thousands of tags are released (measured).
    const names = element.localName === 'script' ? ['src', 'href'] : addressesOf(element);
    const name = names.find((waiting) => element.getAttribute(`data-${waiting}`));
    return {
        url: element.getAttribute(name ? `data-${name}` : 'src') ?? '',
        destination: destinationOf(element.localName),
        ...markOf(element),
        element,
    };
}

const putBack = (element) => element.parentNode?.insertBefore(element, element.nextSibling);
const reload = (element) => element.closest('video,audio')?.load();
function createElementGate() {
    // Taken before the gate puts its own over it: what is released once is let through although its vendor is not.
    const { setAttribute, getAttribute } = Element.prototype;
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
            const isNewFrame = document.readyState === 'loading' && element.localName === 'iframe';
            const start = () => {
                for (const name of addressesOf(element)) {
                    const address = getAttribute.call(element, `data-${name}`);
                    if (address === null || (isNewFrame && !before.has(element)))
                        continue;
                    if (element.localName === 'style') {
                        had[name] = element.textContent;
                        element.textContent = address;
                        continue;
                    }
                    had[name] = element.getAttribute(name);
                    setAttribute.call(element, name, trustAttribute(name, address));
                }
            };
            // Chromium forgets an address that a frame gets just after the parser has put it in.
            if (isNewFrame)
                setTimeout(start);
            else
                start();
            // Chromium goes by what an animation had when it was put in. A track that had no address has failed; in Firefox (153)
            // it starts again as it comes into the page, and only there.
            if (/^(?:set|track)$/.test(element.localName))
                putBack(element);
            else
                reload(element);
        },
        hold(element) {
            if (element instanceof HTMLTemplateElement)
                element.content.append(...(contents.get(element) ?? []));
            for (const [name, value] of Object.entries(before.get(element) ?? {})) {
                if (element.localName === 'style')
                    element.textContent = value;
                else if (value === null)
                    element.removeAttribute(name);
                else
                    element.setAttribute(name, trustAttribute(name, value));
            }
            before.delete(element);
            // What it has loaded, frames, media and objects forget with a new start only.
            putBack(element);
            reload(element);
        },
    };
}

/** `Reflect.apply` as it was before any page code ran. */
const callNative = apply;
/** Each patch with the native that it stands for. */
const natives = new WeakMap();
/** Lets a patch say what its native says of itself. */
function patchToString({ Function }) {
    const { toString } = Function.prototype;
    patch(Function.prototype, 'toString', (self) => callNative(toString, natives.get(self) ?? self, []));
}
/** The same handler for a native that answers with a promise: what the parameters throw rejects it, as natively. */
const rejecting = (handler) => (self, parameters, go) => {
    try {
        return handler(self, parameters, go);
    }
    catch (error) {
        return Promise.reject(error);
    }
};
/**
 * Puts a handler over methods and constructors (or over getters or setters) of one object, where they exist. A Proxy
 * of the native keeps name, length and `[native code]`, and throws what the native throws.
 * @param isBare for what a page calls thousands of times: the handler is not `guarded`, so it calls no function of the
 * language that a page could have replaced
 */
function patch(owner, names, handler, kind = 'value', isBare = kind === 'get') {
    for (const name of names.split(/\s/)) {
        const descriptor = owner && getOwnPropertyDescriptor(owner, name);
        const native = descriptor?.[kind];
        if (!native)
            continue;
        const handle = isBare ? handler : guarded(handler);
        const value = new Proxy(native, {
            // What a page puts on `Object.prototype` is no trap.
            __proto__: null,
            apply: (_, self, parameters) => handle(self, parameters, (given = parameters) => outside(() => apply(native, self, given))),
            construct: (_, parameters, target) => handle(target, parameters, (given = parameters) => outside(() => construct(native, given, target))),
        });
        natives.set(value, native);
        define(owner, name, { ...descriptor, [kind]: value });
        // Not that of `Audio`, which makes what HTMLAudioElement is the constructor of.
        if (native.prototype?.constructor === native)
            define(native.prototype, 'constructor', { value, writable: true, configurable: true });
    }
}
/** Gives a kind of node its own copy of accessors that it inherits, so that others are not slowed down by a patch. */
function shadow(owner, inherited, names) {
    for (const name of names)
        define(owner, name, getOwnPropertyDescriptor(inherited, name));
}
/**
 * Turns a parameter that is an object into text, for the native too: it is asked once, as it could answer otherwise
 * the second time. A Trusted Types object stays what it is.
 */
function toText(parameters, at = 0) {
    const value = parameters[at];
    return value && (typeof value === 'object' || typeof value === 'function') && !isTrusted(value)
        ? (parameters[at] = outside(() => `${value}`))
        : value;
}

/** Where each event's time is noted. Deprecated, but the one live source that every engine has. */
const TIMES = { DOMContentLoaded: 'domContentLoadedEventStart', load: 'loadEventStart' };
const isOver = (type) => performance.timing[TIMES[type]] > 0;
/** Late listeners wait under a name of their own, so that the browser itself keeps their rules. */
const LATE = 'ilumee-consent-late-';
/** A tag that is written in pieces: the parser would take the first piece of a script for all of it. */
const UNFINISHED = /<script\b(?![^]*<\/script\s*>)|<[a-z/!][^>]*$/i;
function callLate(target, type) {
    const event = new Event(LATE + type, { bubbles: true });
    define(event, 'type', { value: type });
    define(event, 'target', { value: document });
    target.dispatchEvent(event);
}
/**
 * @param onWritten takes the scripts that a late script wrote, held, once they stand in the document
 */
function createLatePage(onWritten) {
    /** Scripts that may write, with what takes their markup. */
    const writers = new WeakMap();
    /** Undefined until the first late script. */
    let isOpen;
    let onload = window.onload;
    addEventListener('load', () => (onload = window.onload));
    /** The browser's own parser takes what a script writes, piece by piece; what it made moves behind the script. */
    function letWrite(writer) {
        let parser;
        let last = writer;
        let rest = '';
        let isTrustedRest = true;
        writers.set(writer, (markup, isVouched) => {
            rest += markup;
            isTrustedRest &&= isVouched;
            if (UNFINISHED.test(rest))
                return;
            if (!parser) {
                parser = document.implementation.createHTMLDocument('');
                parser.write(trust('HTML', '<body>'));
            }
            // What the page has not vouched for fails as it would have failed in the page.
            parser.write(isTrustedRest ? trust('HTML', rest) : rest);
            rest = '';
            isTrustedRest = true;
            // A parser without a window takes noscript for content.
            for (const element of parser.querySelectorAll('noscript'))
                element.remove();
            const scripts = [...parser.scripts].map((script) => {
                const copy = heldCopy(script);
                script.replaceWith(copy);
                return copy;
            });
            const nodes = [...parser.body.childNodes];
            last.after(...nodes);
            last = nodes.at(-1) ?? last;
            onWritten(scripts, writer);
        });
    }
    /** What a late script waits for before it happens must also come after the late scripts behind it. */
    const isLate = (type) => !!isOpen && (isOver(type) || (type === 'DOMContentLoaded' && writers.has(document.currentScript)));
    function install() {
        const { prototype } = EventTarget;
        for (const end of ['', '\n']) {
            patch(Document.prototype, end ? 'writeln' : 'write', (self, markup, go) => {
                const write = isOpen && self === document && writers.get(document.currentScript);
                if (write)
                    write(markup.join('') + end, markup.every(isTrusted));
                else
                    go();
            });
        }
        patch(prototype, 'addEventListener', (self, [type, listener, options], go) => 
        // Called by its name alone it has no `this`.
        isLate(type) && [document, window, undefined].includes(self)
            ? go([LATE + type, listener, { capture: options === true, ...options, once: true }])
            : go(), 'value', true);
        patch(prototype, 'removeEventListener', (_, [type, ...rest], go) => {
            go();
            go([LATE + type, ...rest]);
        }, 'value', true);
    }
    return {
        open() {
            if (isOpen)
                return;
            // Pages without late scripts keep their functions.
            if (isOpen === undefined)
                install();
            isOpen = true;
            onload = window.onload;
        },
        letWrite,
        finish(isLoaded) {
            if (!isOver('DOMContentLoaded'))
                return;
            callLate(document, 'DOMContentLoaded');
            if (!isLoaded)
                return;
            if (isOver('load')) {
                if (isOpen && window.onload && window.onload !== onload) {
                    window.addEventListener('load', window.onload, { once: true });
                }
                callLate(window, 'load');
            }
            isOpen &&= false;
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
    // From before the gate put its own in their place: what goes through these is the gate's own doing.
    const { addEventListener: listen, insertBefore, setAttribute, getAttribute, removeAttribute } = Element.prototype;
    const queued = new WeakSet();
    /** Scripts that run one after the other, and how many have had their turn: 5,000 `shift()`s are not linear. */
    let inOrder = [];
    let turn = 0;
    /** Where the next script goes that the running one writes. */
    let writeAt = 0;
    let deferred = [];
    /** What has to happen before the next one's turn. */
    const awaited = new Set();
    const asyncInFlight = new Set();
    const hints = [];
    /** Goes on in a task of its own; a timer would be slowed down in a hidden tab. */
    const nextTask = new MessageChannel();
    nextTask.port1.onmessage = () => settle(awaited, nextTask);
    function settle(among, what) {
        among.delete(what);
        advance();
    }
    /** Until the script has run, or could not, it is among these. */
    function keep(among, script) {
        among.add(script);
        for (const type of ['load', 'error'])
            listen.call(script, type, () => settle(among, script), { once: true });
    }
    /** Lets the browser fetch a script whose turn has not come: fetched in parallel, run in order. */
    function preload(script) {
        const hint = document.createElement('link');
        hint.rel = isModule(script) ? 'modulepreload' : 'preload';
        hint.nonce = script.nonce || ownNonce;
        setAttribute.call(hint, 'as', 'script');
        // A hint that differs from the script in one of these is fetched besides (measured).
        for (const { name, value } of script.attributes) {
            if (/^(crossorigin|integrity|referrerpolicy|fetchpriority)$/.test(name))
                setAttribute.call(hint, name, value);
        }
        setAttribute.call(hint, 'href', script.dataset.src ?? script.src);
        insertBefore.call(document.head, hint, null);
        hints.push(hint);
    }
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
        // Another tool may have put accessors of its own on the element.
        if (src !== undefined)
            setAttribute.call(script, 'src', trust('ScriptURL', src));
        if (type)
            setAttribute.call(script, 'type', type);
        else if (/^text.plain$/i.test(getAttribute.call(script, 'type') ?? ''))
            removeAttribute.call(script, 'type');
        if (category)
            onRelease(script);
        outside(() => insertBefore.call(script.parentNode, script, script.nextSibling));
    }
    function startInTurn(script) {
        writeAt = turn;
        if (isAwaited(script))
            keep(awaited, script);
        start(script);
        if (!isModule(script) || isExternal(script))
            return;
        // No browser tells when an inline module has run; an empty script behind it in the browser's own queue does.
        const marker = document.createElement('script');
        marker.async = false;
        marker.nonce = ownNonce;
        marker.src = trust('ScriptURL', 'data:text/javascript,');
        marker.onload = marker.onerror = () => marker.remove();
        keep(awaited, marker);
        script.after(marker);
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
    const advance = guarded(() => {
        const end = performance.now() + SLICE_MS;
        while (!awaited.size) {
            const script = next();
            if (!script) {
                turn = 0;
                if (!deferred.length)
                    hints.splice(0).forEach((hint) => hint.remove());
                return page.finish(!asyncInFlight.size);
            }
            if (script.isConnected && mayRun(script))
                startInTurn(script);
            else
                queued.delete(script);
            if (performance.now() > end) {
                awaited.add(nextTask);
                nextTask.port2.postMessage(0);
            }
        }
    });
    // On window: after the listeners that the page has on the document.
    addEventListener('DOMContentLoaded', advance);
    return {
        add(scripts) {
            for (const script of scripts) {
                if (queued.has(script))
                    continue;
                queued.add(script);
                const external = isExternal(script);
                if (isAwaited(script) && script.hasAttribute('async')) {
                    keep(asyncInFlight, script);
                    start(script);
                    continue;
                }
                const later = isModule(script) || (external && script.defer);
                const ahead = awaited.size || inOrder.length > turn || later;
                (later ? deferred : inOrder).push(script);
                if (isAwaited(script) && ahead)
                    preload(script);
            }
        },
        advance,
        takeBack() {
            for (const among of [awaited, asyncInFlight]) {
                for (const script of among) {
                    if (!(script instanceof HTMLScriptElement) || mayRun(script) !== false)
                        continue;
                    script.replaceWith(heldCopy(script));
                    // A script runs in the document that it was started in, or not at all.
                    document.implementation.createHTMLDocument('').adoptNode(script);
                    settle(among, script);
                }
            }
        },
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
/** Elements of a foreign namespace, as XML has them, have no `dataset`, and request nothing. */
const canWait = (node) => 'dataset' in node;
function createMarkupGate({ mayRun, onHold, onRelease, ownNonce }) {
    /** Nodes that may stand in a shadow tree or a frame, where the document does not find them. */
    const touched = new Set();
    /** What the parser had not finished when it was looked at. */
    let unready = [];
    /** Where to look; undefined: everywhere. */
    let among;
    function find(selector) {
        if (among) {
            const found = among.flatMap((node) => [
                ...(isMatch(node, selector) ? [node] : []),
                ...(node.firstChild ? findIn(node, selector) : []),
            ]);
            return [...new Set(found)].filter((canWait));
        }
        const roots = new Set([document]);
        for (const reference of touched) {
            const root = reference.deref()?.getRootNode();
            if (!root || root === document)
                touched.delete(reference);
            // What the page has taken out is looked at when it comes back.
            else if (root.isConnected && (root instanceof ShadowRoot || root.defaultView)) {
                roots.add(root);
            }
        }
        return [...roots].flatMap((root) => [...root.querySelectorAll(selector)]).filter((canWait));
    }
    const elements = createElementGate();
    const told = new WeakSet();
    let once = new WeakSet();
    let watchesScripts = false;
    let isStarted = false;
    const isAllowed = (element) => once.has(element) || mayRun(markOf(element));
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
                return void unready.push(element);
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
    const hasNonce = (script) => !ownNonce || !!script.nonce || isMade(script) || (script.async && !isStartable(script));
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
            else
                unready.push(script);
        }
        queue.add(ready);
        queue.advance();
    }
    const update = guarded((added) => {
        isStarted = true;
        among = added && [...unready, ...added];
        unready = [];
        for (const element of find(MARKED_ELEMENTS)) {
            try {
                updateElement(element);
            }
            catch (error) {
                // The page's own, of a custom element perhaps: the next one is let in, and a withdrawal goes on.
                outside(() => reportError(error));
            }
        }
        updateScripts();
        among = undefined;
    });
    // The last scripts of the page are whole, deferred ones may run.
    document.addEventListener('readystatechange', () => isStarted && update());
    /** What was touched in this task; undefined: nothing. */
    let due;
    return {
        update,
        touch(node) {
            touched.add(new WeakRef(node));
            watchesScripts = true;
            if (!isStarted)
                return;
            if (!due) {
                queueMicrotask(() => {
                    const nodes = due;
                    due = undefined;
                    update(nodes);
                });
            }
            (due ??= []).push(node);
        },
        isReleased: (element) => elements.isReleased(element),
        releaseOnce: guarded((element) => {
            once.add(element);
            updateElement(element);
        }),
        endOnce() {
            once = new WeakSet();
            queue.takeBack();
        },
        held: () => find(`${MARKED_SCRIPTS},${MARKED_ELEMENTS}`)
            .filter((element) => !elements.isReleased(element))
            .map(describe),
        watchScripts() {
            watchesScripts = true;
        },
    };
}

/** What hands a window out. */
const INTERFACES$1 = `HTMLIFrameElement HTMLFrameElement HTMLObjectElement HTMLEmbedElement MessageEvent
DocumentPictureInPicture DocumentPictureInPictureEvent`;
/**
 * Gates windows of the page's own origin before page code can take natives from them.
 * @param install patches one realm; it calls the function it gets when nodes may have been put into its documents,
 * and returns one that listens in it, if it could
 * @returns a function that gates a window, unless it is another site's; one that is gated already it watches on
 */
function createRealms(install) {
    const { addEventListener } = EventTarget.prototype;
    /** What watches each of them. By the realm's own objects: the window of a frame stays the same when it is navigated. */
    const gated = new WeakMap();
    const gate = guarded((window) => {
        try {
            // A document stands for its window.
            const realm = (window.defaultView ?? window);
            const watched = gated.get(realm.Object);
            if (watched)
                return watched();
            const seen = new WeakSet();
            let newest;
            const look = guarded(() => {
                // Browsers number frames as they come, and one that is moved comes anew: behind the last one that was seen
                // are the new ones.
                for (let index = realm.length - 1; index >= 0 && !seen.has(realm[index]); index--) {
                    seen.add(realm[index]);
                    gate(realm[index]);
                }
            });
            const listen = install(realm, () => {
                // Without a function of the language, nor asking for what is not there: pages put in thousands of nodes.
                const { length } = realm;
                const last = length && realm[length - 1];
                if (last !== newest)
                    look();
                newest = last;
            });
            const gateFrame = ({ target }) => {
                const { contentWindow } = target;
                if (contentWindow)
                    gate(contentWindow);
            };
            // The next document is there by then; none of its scripts has run in Chromium and Firefox, those in the first
            // part of it have in WebKit (measured). A timer would come late where a popup covers this page, and a message
            // goes by way of another process in WebKit.
            const gateNext = () => {
                assign(document.createElement('details'), { ontoggle: () => gate(realm), open: true });
            };
            const observer = new MutationObserver(() => gate(realm));
            // Whenever the window is met: `document.open` takes all listeners away, and so does the first page of a frame,
            // which gets the window of the empty one before it.
            const watch = () => {
                const { document } = realm;
                addEventListener.call(realm, 'pagehide', gateNext);
                addEventListener.call(document, 'load', gateFrame, true);
                // The page itself is watched already.
                if (realm !== globalThis.window)
                    observer.observe(document, { childList: true, subtree: true });
                listen?.();
                look();
            };
            gated.set(realm.Object, watch);
            for (const type of INTERFACES$1.split(/\s/)) {
                patch(realm[type]?.prototype, 'contentWindow contentDocument source window', (_, __, go) => {
                    const found = go();
                    gate(found);
                    return found;
                }, 'get');
            }
            watch();
        }
        catch {
            // Another site's window: its requests are not this page's.
        }
    });
    return gate;
}

/** A worker that ends with an `error` event. */
const NO_WORKER = 'data:text/javascript,throw%20"held"';
/** An address that fails by itself: constructors do not throw, their events tell. */
const NOWHERE$1 = '//0.0.0.0:9';
/** Bound to nothing, or it would keep the worker. */
function closePort() {
    this.port.close();
}
/** What a browser takes as a list: anything that can be gone through. */
const listOf = (given) => typeof given === 'object' ? outside(() => [...given]) : [given];
/** WebSocket, EventSource, WebTransport, workers and RTCPeerConnection: what stays open. */
function gateConnections(realm, context) {
    const { ask, owner, ownersIn, remember } = context;
    const { DOMException, RTCPeerConnection } = realm;
    const gate = (names, nowhere) => names.split(' ').forEach((name) => {
        const isWorker = nowhere === NO_WORKER;
        const destination = isWorker ? 'worker' : name.toLowerCase();
        patch(realm, name, (_, parameters, go) => {
            const url = toText(parameters);
            const code = isWorker ? textInside(`${url}`) : '';
            if (ask(url, destination) ?? heldCode(code, destination, context)) {
                // No options: a protocol or a module type must not change how it fails.
                return go([isWorker ? trust('ScriptURL', nowhere) : nowhere]);
            }
            const opened = go();
            for (const granted of [owner(url, destination) ?? ownersIn(code, destination)].flat()) {
                remember(granted, opened, opened.close ?? opened.terminate ?? closePort);
            }
            return opened;
        });
    });
    gate('WebSocket WebSocketStream', `wss:${NOWHERE$1}`);
    gate('EventSource WebTransport', `https:${NOWHERE$1}`);
    gate('Worker SharedWorker', NO_WORKER);
    const isHeld = ({ urls = [] }) => listOf(urls).some((url) => ask(url, 'webrtc'));
    const gatePeer = (self, parameters, go) => {
        const given = parameters[0]?.iceServers;
        const servers = listOf(given ?? []);
        if (given)
            parameters[0] = { __proto__: parameters[0], iceServers: servers.filter((server) => !isHeld(server)) };
        const peer = go();
        for (const { urls = [] } of servers) {
            const granted = owner(listOf(urls)[0], 'webrtc');
            if (granted)
                remember(granted, peer ?? self, RTCPeerConnection.prototype.close);
        }
        return peer;
    };
    patch(realm, 'RTCPeerConnection', gatePeer);
    // Chromium has the same constructor under two names.
    if ('webkitRTCPeerConnection' in realm)
        realm.webkitRTCPeerConnection = realm.RTCPeerConnection;
    patch(RTCPeerConnection?.prototype, 'setConfiguration', gatePeer);
    const refuse = (owner, name, destination, error) => patch(owner, name, rejecting((_, parameters, go) => {
        const url = toText(parameters);
        return (ask(url, destination) ?? heldInside(`${url}`, destination, context))
            ? Promise.reject(new DOMException('held', error))
            : go();
    }));
    patch(realm.CredentialsContainer?.prototype, 'get', rejecting((_, [options], go) => listOf(options?.identity?.providers ?? []).some(({ configURL }) => ask(configURL, 'webidentity'))
        ? Promise.reject(new DOMException('held', 'NetworkError'))
        : go()));
    refuse(realm.Worklet?.prototype, 'addModule', 'worklet', 'AbortError');
    refuse(realm.ServiceWorkerContainer?.prototype, 'register', 'serviceworker', 'SecurityError');
}

/** Properties whose value can be an address; a browser may know them with a prefix too. */
const PROPERTIES = `background background-image border-image border-image-source list-style list-style-image content
cursor mask mask-image mask-box-image mask-box-image-source clip-path shape-outside box-reflect filter backdrop-filter
fill stroke marker marker-start marker-mid marker-end offset offset-path src`;
const { isView } = ArrayBuffer;
const { get: byteLength } = getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength');
/** A font itself, also of another realm, whatever it says of itself. */
function isBinary(value) {
    try {
        return isView(value) || callNative(byteLength, value, []) >= 0;
    }
    catch {
        return false;
    }
}
/** It would load with the next text that is in it. */
function removeFont() {
    document.fonts.delete(this);
}
/**
 * Puts a handler over methods or setters that take CSS: they get it without what is held first, and whole once that
 * is granted, unless there is something else by then.
 * @param at which of the parameters it is
 * @param read what is there now
 */
function gateCss({ askText, withoutHeld, wait, ownersIn, remember }, owner, names, kind, at = 0, read) {
    const setWithoutHeld = guarded((self, parameters, go, text, held) => {
        const whole = [...parameters];
        parameters[at] = withoutHeld(text);
        const result = go();
        const readNow = () => read?.(self, parameters);
        const kept = readNow();
        wait(held, () => readNow() === kept && go(whole));
        return result;
    });
    patch(owner, names, (self, parameters, go) => {
        const isFont = names === 'FontFace';
        const text = isFont && isBinary(parameters[1]) ? '' : `${toText(parameters, at)}`;
        const held = askText(text, 'style');
        if (held)
            return setWithoutHeld(self, parameters, go, text, held);
        const made = go();
        const granted = isFont && ownersIn(text, 'font')[0];
        if (granted)
            remember(granted, made, removeFont);
        return made;
    }, kind, true);
}
/** Addresses in styles that code writes. */
function gateStyle(realm, context) {
    const { askText, withoutHeld, wait } = context;
    const { CSSStyleDeclaration, CSSStyleSheet, CSSGroupingRule, CSSStyleRule, KeyframeEffect } = realm;
    const { CSSStyleProperties, CSS2Properties, CSSFontFaceDescriptors, CSSFunctionDescriptors, StylePropertyMap } = realm;
    for (const { prototype } of [CSSStyleSheet, CSSGroupingRule, CSSStyleRule]) {
        patch(prototype, 'insertRule', (self, parameters, go) => {
            const rule = `${toText(parameters)}`;
            const held = askText(rule, 'style');
            if (!held)
                return go();
            const index = go([withoutHeld(rule), parameters[1]]);
            const put = self.cssRules[index];
            wait(held, () => {
                const now = [...self.cssRules].indexOf(put);
                if (now < 0)
                    return;
                self.deleteRule(now);
                go([rule, now]);
            });
            return index;
        });
    }
    patch(CSSStyleSheet.prototype, 'addRule', (self, parameters, go) => {
        const rule = `${toText(parameters)}{${toText(parameters, 1)}}`;
        if (!askText(rule, 'style'))
            return go();
        self.insertRule(rule, parameters[2] ?? self.cssRules.length);
        // As the method itself always answers.
        return -1;
    });
    const { prototype } = CSSStyleDeclaration;
    gateCss(context, CSSStyleSheet.prototype, 'replace replaceSync', 'value');
    gateCss(context, realm.CSSKeyframesRule.prototype, 'appendRule', 'value');
    gateCss(context, prototype, 'cssText', 'set', 0, ({ cssText }) => cssText);
    gateCss(context, prototype, 'setProperty', 'value', 1, (self, [name]) => self.getPropertyValue(name));
    for (const descriptors of [CSSFontFaceDescriptors, CSSFunctionDescriptors])
        gateCss(context, descriptors?.prototype, 'src result', 'set', 0, ({ cssText }) => cssText);
    // Chromium's are not on the prototype; an accessor that is put there is called (measured).
    const owner = (CSSStyleProperties ?? CSS2Properties ?? CSSStyleDeclaration).prototype;
    const { style } = new realm.Image();
    const camelCased = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());
    const gateProperty = (name) => {
        for (const property of [name, camelCased(name), camelCased(name.replace(/^-/, ''))]) {
            if (!(property in style))
                continue;
            define(owner, property, {
                configurable: true,
                enumerable: true,
                get() {
                    return this === owner ? undefined : this.getPropertyValue(name);
                },
                set(value) {
                    this.setProperty(name, value);
                },
            });
        }
    };
    // Not by methods of arrays: a frame is gated among what the page has made of them.
    for (const name of PROPERTIES.split(/\s/))
        for (const prefix of ['', '-webkit-', '-moz-'])
            gateProperty(prefix + name);
    patch(StylePropertyMap?.prototype, 'set append', (_, [, ...values], go) => {
        const held = askText(values.join(), 'image');
        if (!held)
            return go();
        wait(held, go);
    });
    const { getKeyframes, setKeyframes } = KeyframeEffect.prototype;
    const { get: effectOf } = getOwnPropertyDescriptor(realm.Animation.prototype, 'effect');
    /** Takes what is held out of keyframes as the browser has read them, whatever they were given as. */
    const clean = (effect) => {
        const frames = callNative(getKeyframes, effect, []);
        let isHeld = false;
        for (const frame of frames) {
            for (const name of Object.keys(frame)) {
                const text = `${frame[name]}`;
                if (!askText(text, 'image'))
                    continue;
                isHeld = true;
                frame[name] = withoutHeld(text);
            }
        }
        // What is animated to nowhere is not animated; to bring it back later would be of no use.
        if (isHeld)
            callNative(setKeyframes, effect, [frames]);
    };
    patch(realm.Element.prototype, 'animate', (_, _parameters, go) => {
        const animation = go();
        clean(callNative(effectOf, animation, []));
        return animation;
    });
    patch(realm, 'KeyframeEffect', (_, _parameters, go) => {
        const effect = go();
        clean(effect);
        return effect;
    });
    patch(KeyframeEffect.prototype, 'setKeyframes', (self, _, go) => {
        go();
        clean(self);
    });
    patch(realm.CSS, 'registerProperty', (_, parameters, go) => {
        const [given] = parameters;
        const value = toText([outside(() => given?.initialValue)]);
        const text = `${value}`;
        if (value !== undefined)
            parameters[0] = { __proto__: given, initialValue: askText(text, 'style') ? withoutHeld(text) : value };
        return go();
    });
    gateCss(context, realm, 'FontFace', 'value', 1);
}

/** Interfaces, as in `HTMLScriptElement`, some of whose properties take an address. */
const INTERFACES = 'Script Image IFrame Frame Link Base Source Media Video Track Embed Object Input Body Anchor Area';
/** Methods that put nodes in, wherever they are found. */
const INSERTIONS = `appendChild insertBefore replaceChild cloneNode append prepend replaceChildren before after replaceWith
insertAdjacentElement insertAdjacentText moveBefore adoptNode importNode insertNode surroundContents`;
const SELECTOR = ADDRESS_NAMES.map((name) => `[${name.replace('xlink:', '*|')}]`).join() + ',script,style,template';
/** Elements that request, or hold a window, by themselves. */
const BUSY = {
    __proto__: null,
    script: 1,
    style: 1,
    link: 1,
    iframe: 1,
    frame: 1,
    object: 1,
    embed: 1,
    // Which gets a copy of an option.
    selectedcontent: 1,
};
const XLINK = 'http://www.w3.org/1999/xlink';
const NAMES = RegExp(`^(?:.*:)?(?:${ADDRESS_NAMES.join('|')})$`, 'i');
/** The addresses that code gives to elements, and elements that come from inert documents. */
function createElementSinks(context) {
    const { ask, askText, withoutHeld, wait, touch, hear, mayWait, isReleased, shadowTrees } = context;
    // By call: a field of a form lies over the form's own property of its name.
    const { setAttribute, removeAttribute, removeAttributeNS, getAttribute, getAttributeNS, hasAttribute } = Element.prototype;
    const { getRootNode } = Node.prototype;
    const getter = (owner, name) => getOwnPropertyDescriptor(owner, name).get;
    const nodeType = getter(Node.prototype, 'nodeType');
    const ownerDocument = getter(Node.prototype, 'ownerDocument');
    const nameOf = getter(Element.prototype, 'localName');
    const firstElementChild = getter(Element.prototype, 'firstElementChild');
    /** Elements that the gate marked, not the page's author. */
    const marked = new WeakSet();
    /** Inert trees that were looked at; what code gives to their elements later is asked about by itself. */
    let seen = new WeakSet();
    /** Scripts of an open page from which a grant was taken: they would run again when they are released. */
    const ran = new WeakSet();
    let wasShut = false;
    /** Not what only looks like one. */
    function isNode(value) {
        try {
            return !!value && typeof value === 'object' && !!apply(nodeType, value, []);
        }
        catch {
            return false;
        }
    }
    /**
     * Most of what pages put in: no node, a text, or an element of theirs with nothing but text in it. Asked first, as the
     * other questions take three times as long as the browser does.
     */
    function isPlain(value) {
        // Frameworks say `null` for "at the end"; what threw would cost more than all the rest.
        if (!value || typeof value !== 'object')
            return true;
        try {
            const type = apply(nodeType, value, []);
            return ((type === 3 ||
                (type === 1 && !BUSY[apply(nameOf, value, [])] && !apply(firstElementChild, value, []))) &&
                apply(ownerDocument, value, []) === document &&
                !wasShut);
        }
        catch {
            // It only looks like a node.
            return true;
        }
    }
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
        const local = name.replace(/.*:/, '');
        const waiting = `data-${element.localName === 'script' ? 'src' : local}`;
        setAttribute.call(element, waiting, value);
        removeAttribute.call(element, name);
        removeAttributeNS.call(element, XLINK, local);
        markAs(element, held);
        if (element.localName === 'script') {
            // What code makes runs when it arrives, unless it says otherwise.
            if (element.async)
                setAttribute.call(element, 'async', '');
            // One of SVG takes no `src`: a copy of it runs.
            if (!element.isConnected && 'text' in element)
                noteStartable(element);
        }
        // What has started to load goes with the frame's window.
        if (element.isConnected && element.localName === 'iframe')
            element.parentNode.insertBefore(element, element.nextSibling);
        // What it took under a grant it goes on loading, or begins to when it is played.
        if (wasShut && name === 'src')
            element.closest('video,audio')?.load();
        if (!mayWait(held)) {
            // To the code that asked it is a request that was blocked.
            setTimeout(() => element.dispatchEvent(new Event('error')));
        }
        else if (!element.isConnected && /^(?:img|audio|video)$/.test(element.localName)) {
            wait(held, () => {
                // In the page by now, it is released with the others there.
                if (!element.isConnected && getAttribute.call(element, waiting) === value) {
                    setAttribute.call(element, name, value);
                }
            });
        }
    }
    /** Where the page requires Trusted Types, text without a policy's word fails here as it would have failed there. */
    function vouched({ localName }, name, value) {
        if (isTrusted(value) || (localName !== 'script' && name !== 'srcdoc'))
            return `${value}`;
        const probe = document.createElement(localName);
        setAttribute.call(probe, name, value);
        return getAttribute.call(probe, name);
    }
    /**
     * Whether the address was held. One that passes takes the place of one that waits.
     * @param isGiven by code, not found in markup
     */
    const holds = guarded((element, name, value, isGiven) => {
        // One of XML requests nothing, and has nowhere to wait.
        if (!isElement(element) || !('dataset' in element))
            return false;
        const text = `${value}`;
        const held = heldAddress(element.localName, name, text, context);
        if (held)
            mark(element, name, isGiven ? vouched(element, name, value) : text, held);
        else if (marked.has(element))
            removeAttribute.call(element, `data-${name}`);
        return !!held;
    });
    /** @param given what it is about to get besides, as the parameters of a method or a setter */
    const holdInline = guarded((script, given = []) => {
        const added = given.map((value, at) => (isNode(value) ? value.textContent : toText(given, at)));
        const together = added.join('');
        // Behind its own text, in the place of it, or after the word that says where.
        const text = [script.textContent + together, together, added.at(-1)].join('\n');
        const held = heldScript(script.type, text, context);
        if (!held)
            return;
        disarm(script);
        markAs(script, held);
    });
    /** One that was put in without a text runs when it gets one. */
    function holdText(script, given) {
        if (script?.localName !== 'script' || hasAttribute.call(script, 'src') || ran.has(script))
            return;
        // `insertAdjacentText` says first where it goes: that may be beside.
        const [where] = given;
        if (typeof where !== 'string' || !firstMatch(/^(?:beforebegin|afterend)$/i, where))
            holdInline(script, given);
    }
    const holdStyle = guarded((style) => {
        const text = style.textContent;
        const held = askText(text, 'style');
        if (!held)
            return;
        const kept = (style.textContent = withoutHeld(text));
        wait(held, () => style.textContent === kept && (style.textContent = text));
    });
    function holdElement(element, hasRun) {
        const { localName, shadowRoot } = element;
        const isScript = localName === 'script';
        if (hasRun && isScript && (element.textContent || isMatch(element, '[src],[*|href]')))
            ran.add(element);
        if (isReleased(element) || isMatch(element, MARKED_SCRIPTS) || ran.has(element))
            return;
        for (const name of ADDRESS_NAMES) {
            // XML may have given the namespace another prefix.
            const value = name === 'xlink:href' ? getAttributeNS.call(element, XLINK, 'href') : getAttribute.call(element, name);
            if (value !== null && holds(element, name, value) && isScript)
                disarm(element);
        }
        if (isScript && !hasAttribute.call(element, 'src'))
            holdInline(element);
        else if (localName === 'style')
            holdStyle(element);
        else if (localName === 'template')
            hold(element.content);
        if (shadowRoot) {
            hear(shadowRoot);
            hold(shadowRoot, hasRun);
            if (shadowRoot.querySelector('[data-category]'))
                touch(shadowRoot);
        }
    }
    const hold = guarded((root, hasRun) => {
        if (isElement(root))
            holdElement(root, hasRun);
        if (root.firstChild)
            for (const element of findIn(root, SELECTOR))
                holdElement(element, hasRun);
    });
    const holdTree = guarded((root) => {
        if (seen.has(root))
            return;
        seen.add(root);
        hold(root);
    });
    /** Rules that code has put into a sheet itself: as if it put them in now. */
    function holdRules(sheet) {
        try {
            [...sheet.cssRules].forEach(({ cssText }, at) => {
                if (askText(cssText, 'style')) {
                    sheet.deleteRule(at);
                    sheet.insertRule(cssText, at);
                }
            });
        }
        catch {
            // Another site's sheet is closed to code.
        }
    }
    /** Also in shadow trees, and in frames of the page's own origin. A field of a form may have the name of either. */
    function holdEverywhere(root) {
        hold(root, true);
        [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])].forEach(holdRules);
        for (const element of root.querySelectorAll('*')) {
            for (const inner of [
                element.shadowRoot ?? shadowTrees.get(element),
                element.contentDocument,
            ])
                if (inner && inner.nodeType > 8)
                    holdEverywhere(inner);
        }
    }
    /**
     * Whatever an inert document parsed requested nothing there; now it is about to.
     * @param into what the node is put into, or beside, or itself if it is copied
     */
    function holdForeign(node, into) {
        const { localName } = node;
        // Also where another tool has kept the browser's own setters.
        if (BUSY[localName])
            hold(node);
        // Its text is as that of a style.
        else if (node.target === 'xml-stylesheet')
            holdStyle(node);
        const home = node.ownerDocument ?? node;
        if (!home.defaultView)
            holdTree(callNative(getRootNode, node, []));
        // Made under a grant that is gone. What builds a tree outside of the page pays once, when the tree is put in.
        else if (wasShut && !node.isConnected && (into === node || into.isConnected !== false))
            hold(node);
    }
    return {
        hold,
        shut() {
            wasShut = true;
            seen = new WeakSet();
            holdEverywhere(document);
        },
        hasMarked: (element) => marked.has(element),
        gate(realm, _, onInserted) {
            const { Node, Element, Document, DocumentFragment, CharacterData, DocumentType, Range, Attr } = realm;
            const holdsGiven = guarded((element, name, parameters, at) => holds(element, name.toLowerCase(), toText(parameters, at), true));
            for (const type of INTERFACES.split(' ')) {
                const prototype = realm[`HTML${type}Element`]
                    ?.prototype;
                for (const property of ADDRESS_PROPERTIES) {
                    const name = property.toLowerCase();
                    patch(prototype, property, (self, parameters, go) => (holdsGiven(self, name, parameters, 0) ? undefined : go()), 'set', true);
                    // A loader that looks for its own script must find it.
                    patch(prototype, property, (self, _, go) => {
                        const value = marked.has(self) ? getAttribute.call(self, `data-${name}`) : null;
                        return value === null || hasAttribute.call(self, name)
                            ? go()
                            : /src$|href/.test(name)
                                ? new URL(value, self.baseURI).href
                                : value;
                    }, 'get');
                }
            }
            /** By name and value, wherever they stand in what the method is called with. */
            const attributeAt = (at) => (self, parameters, go) => {
                const name = `${toText(parameters, at)}`;
                return parameters.length > at + 1 &&
                    firstMatch(NAMES, name) &&
                    // A chart fills thousands of elements with colours.
                    (firstMatch(SINGLE, name) ||
                        firstMatch(/[:/\\&]/, `${toText(parameters, at + 1)}`) ||
                        callNative(hasAttribute, self, ['data-category'])) &&
                    holdsGiven(self, name, parameters, at + 1)
                    ? undefined
                    : go();
            };
            patch(Element.prototype, 'setAttribute', attributeAt(0), 'value', true);
            patch(Element.prototype, 'setAttributeNS', attributeAt(1), 'value', true);
            patch(Element.prototype, 'setAttributeNode setAttributeNodeNS', (self, [attribute], go) => attribute && holds(self, attribute.name, attribute.value) ? null : go());
            shadow(Attr.prototype, Node.prototype, ['nodeValue', 'textContent']);
            patch(Attr.prototype, 'value nodeValue textContent', (self, parameters, go) => (holdsGiven(self.ownerElement, self.name, parameters, 0) ? undefined : go()), 'set');
            patch(realm.NamedNodeMap.prototype, 'setNamedItem setNamedItemNS', (_, [attribute], go) => {
                const { localName = '', value = '' } = (attribute ?? {});
                const mayHold = NAMES.test(localName) && (ask(value, 'image', true) ?? askText(value, 'image'));
                // Whose it becomes is known afterwards, when a script has begun to load.
                if (mayHold)
                    attribute.value = 'data:,';
                const result = go();
                if (mayHold && !holds(attribute.ownerElement, localName, value))
                    attribute.value = value;
                return result;
            });
            for (const { prototype } of [realm.HTMLStyleElement, realm.SVGStyleElement]) {
                shadow(prototype, Node.prototype, ['textContent']);
                gateCss(context, prototype, 'textContent', 'set');
            }
            const script = realm.HTMLScriptElement.prototype;
            shadow(script, Node.prototype, ['textContent']);
            shadow(script, realm.HTMLElement.prototype, ['innerText']);
            shadow(script, Element.prototype, ['innerHTML']);
            patch(script, 'text textContent innerText innerHTML', (self, parameters, go) => {
                holdText(self, parameters);
                return go();
            }, 'set', true);
            const owners = new WeakMap();
            for (const type of ['Image', 'FEImage', 'Use', 'Script']) {
                patch(realm[`SVG${type}Element`].prototype, 'href', (self, _, go) => {
                    const href = go();
                    owners.set(href, self);
                    return href;
                }, 'get', false);
            }
            patch(realm.SVGAnimatedString.prototype, 'baseVal', (self, parameters, go) => (holdsGiven(owners.get(self), 'href', parameters, 0) ? undefined : go()), 'set');
            // One that was never in the page may have waited for this.
            patch(realm.HTMLMediaElement.prototype, 'play load', (self, _, go) => {
                if (wasShut && isElement(self))
                    hold(self);
                return go();
            }, 'value', true);
            patch(realm, 'Audio', (_, parameters, go) => {
                const audio = go([]);
                if (parameters[0] !== undefined)
                    audio.src = parameters[0];
                audio.preload = 'auto';
                return audio;
            });
            for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData, DocumentType, Range]) {
                for (const method of INSERTIONS.split(/\s/)) {
                    const isCopy = method === 'cloneNode';
                    // What it puts in is plain, what it moves may not be.
                    const isAround = method === 'surroundContents';
                    const isBeside = /^(?:before|after|replaceWith)$/.test(method);
                    patch(prototype, method, (self, parameters, go) => {
                        let mayHaveFrame = isAround;
                        if (isCopy) {
                            if (isNode(self))
                                holdForeign(self, self);
                        }
                        else
                            for (let at = 0; at < parameters.length; at++)
                                if (!isPlain(parameters[at])) {
                                    mayHaveFrame = true;
                                    holdForeign(parameters[at], self);
                                }
                        // A text is put in by what stands beside it too.
                        const owner = (self?.localName && !isBeside ? self : self?.parentNode);
                        if (!isCopy)
                            holdText(owner, parameters);
                        const result = go();
                        if (owner?.localName === 'style')
                            holdStyle(owner);
                        if (mayHaveFrame)
                            onInserted();
                        return result;
                    }, 'value', true);
                }
            }
        },
    };
}

/** Left out by the URL parser, wherever they stand. */
const GAP = '[\\t\\n\\r]*';
const SCHEME = `\\b(?:${'https?|wss?'.replace(/\w\??/g, `$&${GAP}`)}):`;
const BEGIN = '(?<![^\\s"\'`(=,;])';
const SLASH = '[/\\\\]';
/** A line may end in an address or after it: what follows is caught as `more`. */
const addressFrom = (start) => RegExp(`(?:${SCHEME}|${BEGIN}${start})[/\\\\\\t\\n\\r]*[^\\s"'\`<>(),;]*(?=([\\t\\n\\r][^ "'\`<>(),;]{0,999})?)`, 'gi');
/**
 * An address in other text (HTML, CSS, srcset), as the URL parser takes one: with its protocol, or with a slash where
 * an address can begin.
 */
const TEXT_ADDRESS = addressFrom(`\\.*${SLASH}`);
/** The same with a host in it. */
const FAR_ADDRESS = addressFrom(SLASH + GAP + SLASH);
/** Found in every text that one of these is in. */
const MAYBE_ADDRESS = RegExp(`[&\\\\]|${SCHEME}|${BEGIN}\\.*/`, 'i');
/** What of CSS can have an address in it: strings and what stands in brackets; comments, so that no quote there counts. */
const CSS_TOKEN = /\\[^]|\/\*[^]*?(?:\*\/|$)|(["'])(?:\\[^]|(?!\1)[^\\\n])*\1?|\((?:\\[^]|[^\\"'()])+/g;
const NAMED = {
    __proto__: null,
    amp: '&',
    bsol: '\\',
    colon: ':',
    commat: '@',
    lpar: '(',
    num: '#',
    percnt: '%',
    period: '.',
    quest: '?',
    sol: '/',
    Tab: '',
    NewLine: '',
};
/** A quote would end a value that it does not end for the browser. */
const signOf = (code, written) => code < 65_536 && code !== 34 && code !== 39 ? String.fromCharCode(code) : written;
/** HTML with signs in the place of references. */
const fromHtml = (text) => 
// Looked for at once, not by two expressions: pages set 100 kB of HTML.
!text.includes('&')
    ? text
    : text
        .replace(/&#(x?)([\da-f]+);?/gi, (all, isHex, digits) => signOf(parseInt(digits, isHex ? 16 : 10), all))
        .replace(/&(\w+);/g, (all, name) => NAMED[name] ?? all);
/** CSS with signs in the place of escapes. */
const fromCss = (text) => text.replace(/\\(?:([\da-f]{1,6})(?:\r\n|\s)?|\r?\n|([^]))/gi, (all, digits, sign) => digits ? signOf(parseInt(digits, 16), all) : sign === '"' || sign === "'" ? all : (sign ?? ''));
/** Text as the browser reads it, to look for addresses in: as HTML, and behind that as CSS where it has escapes. */
function unescaped(text) {
    const html = fromHtml(text);
    return html.includes('\\') ? `${html}\n${fromCss(html)}` : html;
}

/** White space as HTML has it: `\s` has more, which is part of a name or a value. */
const SPACE = '\\t\\n\\f\\r ';
/** As the browser divides attributes: `=` may begin a name, and only after one does a quote begin a value. */
const NAME = `[^${SPACE}/>][^${SPACE}/>=]*`;
const VALUE = `(?:[${SPACE}]*=[${SPACE}]*("[^"]*"|'[^']*'|[^${SPACE}"'>][^${SPACE}>]*)?)?`;
const ATTRIBUTE = RegExp(`(${NAME})${VALUE}`, 'g');
const ATTRIBUTES = `((?:[${SPACE}/]+|${NAME}${VALUE})*)`;
/**
 * A start tag up to its first `>`, even if that stands in a value: this may be no tag but text (of a comment, a
 * `textarea`, an end tag) that ends there, and the next tag is looked for from there on. The attributes are taken as a
 * whole (a lookahead is not gone back into): an end that is not there must not cost more than one way through.
 */
const TAG$1 = RegExp(`<([a-z][^${SPACE}/>]*)(?=${ATTRIBUTES})(?=\\2(?:>|$))[^>]*>?`, 'gi');
/** Comments, elements that have nothing but text in them, and (caught) other tags: none of it begins in another. */
const TOKEN = RegExp(`<!--(?:-?>|[^]*?(?:--!?>|$))|<(textarea|title|script|style|iframe|xmp|noembed|noframes)(?=[${SPACE}/>])(?=${ATTRIBUTES})\\2(?:>|$)[^]*?(?=</\\1[${SPACE}/>]|$)|(</?[a-z][^${SPACE}/>]*(?=${ATTRIBUTES})\\5(?:>|$))|<[!?/][^>]*`, 'gi');
/** Elements in which these have more than text, or that have text or more as it happens. */
const UNSURE = /<(?:svg|math|select|frameset|noscript|plaintext|col)/i;
/**
 * Markup in which no text looks like a tag, each sign in its place; the same where the parser alone knows what is text:
 * a script's can go on behind its first end tag.
 */
const withoutTexts = (html) => UNSURE.test(html) || html.slice(html.search(/<script/i)).includes('<!--')
    ? html
    : html.replace(TOKEN, (token, _raw, _attributes, _value, tag) => tag ? token : token.replace(/(?!^)</g, ' '));
/** A style's or script's text, also where no end tag closes it. Up to the next of them, as the first may stand in a comment. */
const textBehind = (tag, rest) => RegExp(`^[^]*?(?=</?${tag}|$)`, 'i').exec(rest)[0];
const unquote = (value) => fromHtml(value.replace(/^["']|["']$/g, ''));
const marks = ({ category, vendor }, quote) => ` data-category=${quote + category + quote}${vendor ? ` data-vendor=${quote + vendor + quote}` : ''} `;
/** Without a sign that would end what it is put into. */
const asReferences = (text) => text.replace(/[^\w:/.-]/gu, (sign) => `&#${sign.codePointAt(0)};`);
/**
 * HTML, with a held address somewhere in it, in which what is held is marked as held; the same string where nothing is.
 * Tag by tag, as pages write markup in pieces.
 * @param runsScripts whether scripts in it would run (`document.write`; `innerHTML` runs none)
 * @param isBody whether it is parsed as what stands in an element of HTML, and as a whole
 * @param quote around what is added: XML needs one; in HTML it may stand in what is no tag but part of a value, that
 * must not end by it
 */
const holdHtml = guarded((html, runsScripts, context, isBody, quote = '') => {
    /** By their place: what comes in the place of how many characters. */
    const edits = new Map();
    (isBody ? withoutTexts(html) : html).replace(TAG$1, (_tag, written, attributes, _value, at) => {
        const name = written.toLowerCase();
        const isScript = name === 'script';
        const start = at + 1 + written.length;
        // Not a tag: its end has not come.
        if (html[start + attributes.length] !== '>')
            return '';
        let held;
        let type;
        let kind;
        let added = '';
        if (!isScript || runsScripts)
            attributes.replace(ATTRIBUTE, (_attribute, writtenAs, value, place) => {
                const attribute = writtenAs.toLowerCase();
                const found = value && heldAddress(name, attribute, unquote(value), context);
                held ??= found || undefined;
                if (found)
                    edits.set(start + place, [writtenAs.length, `data-${attribute.replace(/.*:/, '')}`]);
                if (attribute === 'type') {
                    type ??= start + place;
                    kind ??= unquote(value ?? '');
                }
                return '';
            });
        const end = start + attributes.length + 1;
        if (isScript && runsScripts)
            held ??= heldScript(kind, textBehind(name, html.slice(end)), context);
        if (name === 'style') {
            const text = textBehind(name, html.slice(end));
            const mine = context.askText(text, name);
            if (mine) {
                held = mine;
                added = `data-style=${quote}${asReferences(text)}${quote} `;
                text.replace(CSS_TOKEN, (token, _quote, at) => {
                    const kept = context.withoutHeld(token);
                    if (kept !== token)
                        edits.set(end + at, [token.length, kept]);
                    return '';
                });
            }
        }
        if (held) {
            edits.set(start, [0, marks(held, quote) + added + (isScript ? `type=${quote}text/plain${quote} ` : '')]);
            if (isScript && type)
                edits.set(type, [4, 'data-type']);
        }
        return '';
    });
    let result = '';
    let from = 0;
    for (const [at, [length, text]] of [...edits].sort(([one], [other]) => one - other)) {
        // One that begins in another goes with it.
        if (at >= from)
            result += html.slice(from, at) + text;
        from = Math.max(from, at + length);
    }
    return result + html.slice(from);
});

/**
 * A comment, a tag, or a script as a whole; or, as what is caught, all from one on the end of which has not come. Only
 * behind `=` does a quote open a value.
 */
const TAG = /<(?:!--[^]*?--|(?:script\b[^]*?<\/script[^>]*|(?!script\b)[a-z](?:=\s*(?:"[^"]*"|'[^']*')|=(?!\s*["'])|[^=>])*)>|((?:[a-z][^]*)?$))/gi;
/** An element in which text is not what it is in others. */
const isOdd = (node) => firstMatch(/svg|Math|select|frameset/, `${node?.namespaceURI} ${node?.localName}`);
/** What was written of a tag that is not whole, by document. */
const rests = new WeakMap();
/**
 * Gives the handler whole tags: of one that is written in pieces no piece has an address in it. The parser shows
 * nothing of it before its end either.
 */
function gateWriting(prototype, handle) {
    const { write } = prototype;
    const finish = guarded((document) => {
        const rest = [rests.get(document)];
        // It may be more than the beginning of a tag: the parser alone knows what a comment or a text is.
        if (rests.delete(document))
            handle(document, rest, () => outside(() => callNative(write, document, rest)));
    });
    for (const end of ['', '\n'])
        patch(prototype, end ? 'writeln' : 'write', (self, parameters, go) => {
            const rest = rests.get(self);
            const pieces = rest ? [rest, ...parameters] : parameters;
            const text = pieces.map((_, at) => `${toText(pieces, at)}`).join('');
            let index;
            text.replace(TAG, (_, rest, at) => {
                if (rest !== undefined)
                    index = at;
                return '';
            });
            const isWhole = index === undefined;
            if (isWhole && pieces.length < 2)
                return handle(self, pieces, go);
            const give = (given) => (pieces.every(isTrusted) ? trust('HTML', given) : given);
            const whole = [give(text.slice(0, index))];
            rests.delete(self);
            // The line ends behind the rest.
            handle(self, whole, isWhole ? () => go(whole) : () => outside(() => callNative(write, self, whole)));
            if (isWhole)
                return;
            rests.set(self, give(text.slice(index) + end));
            // Behind a script of the page its own markup goes on.
            if (self.currentScript)
                queueMicrotask(() => finish(self));
        });
    patch(prototype, 'open close', (self, _, go) => {
        finish(self);
        return go();
    });
}
/**
 * HTML that code gives to the browser. What DOMParser and inert documents parse loads nothing there; it is looked
 * at when it is put into the page.
 * @param onParsed called after markup with a frame in it
 */
function gateMarkup(realm, context, holdStyle, onParsed) {
    // Now: the window of a frame that is gone has none of them.
    const { Element, ShadowRoot, Range, Document, XMLDocument } = realm;
    const typeOfArea = getOwnPropertyDescriptor(realm.HTMLTextAreaElement.prototype, 'type').get;
    /** One in which there is nothing but text, whatever is put in; not what only says that it is one. */
    const isText = (element) => {
        try {
            return (element.localName === 'textarea' &&
                !!apply(typeOfArea, element, []) &&
                element.ownerDocument.contentType === 'text/html');
        }
        catch {
            return false;
        }
    };
    const touchShadows = guarded((root) => root.querySelectorAll?.('*').forEach(({ shadowRoot }) => {
        if (!shadowRoot)
            return;
        context.hear(shadowRoot);
        context.touch(shadowRoot);
    }));
    const handler = (runsScripts, makesShadows) => (self, parameters, go) => {
        let isHeld = false;
        let hasShadows;
        const node = self?.startContainer ?? self;
        const quote = (node?.ownerDocument ?? node) instanceof XMLDocument ? '"' : '';
        // Of the texts that are no markup none looks like it; what may be no text are options.
        for (let at = 0; at < (makesShadows ? 1 : parameters.length); at++) {
            const given = toText(parameters, at);
            const text = `${given}`;
            if (makesShadows)
                hasShadows ??= firstMatch(/shadowroot/i, text);
            if (!context.askText(text, 'markup'))
                continue;
            const runs = runsScripts || parameters[1]?.runScripts;
            const isBody = !(runs || quote || isOdd(self) || isOdd(self.parentElement));
            const kept = holdHtml(text, runs, context, isBody, quote);
            // What passes is the very object that came.
            if (kept === text)
                continue;
            parameters[at] = isTrusted(given) ? trust('HTML', kept) : kept;
            isHeld = true;
        }
        const result = go();
        const place = node?.nodeType ? node : result;
        if (isHeld)
            context.touch(place);
        if (hasShadows)
            touchShadows(place);
        if (self.localName === 'style')
            holdStyle(self);
        onParsed();
        return result;
    };
    for (const { prototype } of [Element, ShadowRoot]) {
        const set = handler(false, false);
        patch(prototype, 'innerHTML', (self, parameters, go) => (isText(self) ? go() : set(self, parameters, go)), 'set', true);
        patch(prototype, 'outerHTML', set, 'set', true);
        patch(prototype, 'insertAdjacentHTML', set, 'value', true);
        patch(prototype, 'setHTML setHTMLUnsafe', handler(false, true), 'value', true);
    }
    // Nobody can look into a closed shadow tree that the parser has made.
    const parse = handler(false, true);
    patch(Document, 'parseHTML parseHTMLUnsafe', (_, parameters, go) => firstMatch(/shadowroot/i, `${toText(parameters)}`) ? parse(Document, parameters, go) : go());
    patch(Range.prototype, 'createContextualFragment', handler(true, false));
    patch(realm.XSLTProcessor?.prototype, 'transformToFragment', (_, parameters, go) => {
        const [source, output] = parameters;
        if (!output?.defaultView)
            return go();
        // What is made for a page loads at once.
        const fragment = go([source, output.cloneNode()]);
        return fragment && output.adoptNode(fragment);
    });
    gateWriting(Document.prototype, handler(true, true));
    const insert = handler(false, false);
    patch(Document.prototype, 'execCommand', (self, parameters, go) => {
        const command = `${toText(parameters)}`.toLowerCase();
        if (command === 'insertimage' && context.ask(toText(parameters, 2), 'image'))
            return false;
        // What is inserted as text shows the visitor what it is.
        if (command === 'inserthtml')
            return insert(self, parameters, go);
        const result = go();
        // Frames in what it has moved are new ones.
        onParsed();
        return result;
    });
}

/** Forms that lead to a held address. */
function createFormGate(ask) {
    const { getAttribute, replaceWith } = Element.prototype;
    const { addEventListener } = EventTarget.prototype;
    let last;
    let lastForm;
    // A field lies over the form's own property of its name.
    const isHeldForm = (form, submitter) => !!ask((submitter && getAttribute.call(submitter, 'formaction')) ?? getAttribute.call(form, 'action') ?? '', 'form');
    const onSubmit = guarded((event) => {
        const form = event.target;
        // Code may send the event to anything.
        if (!isElement(form))
            return;
        // What is sent is gathered in the same task; an event that code has made sends nothing.
        if (event.isTrusted) {
            last = event;
            lastForm = form;
            setTimeout(() => (last = lastForm = undefined));
        }
        if (isHeldForm(form, event.submitter))
            event.preventDefault();
        // A listener may give it another address.
        else if (event.eventPhase === 1)
            listen(event.currentTarget, 'submit', onSubmit, { once: true });
    });
    /** A listener may have stopped the event besides. A form that is in no document is not sent. */
    const onData = guarded(({ target }) => {
        const form = target;
        if (lastForm !== form || last.defaultPrevented || !isHeldForm(form, last.submitter))
            return;
        const mark = document.createComment('');
        replaceWith.call(form, mark);
        setTimeout(() => mark.replaceWith(form));
    });
    const listen = (target, type, listener, options) => addEventListener.call(target, type, listener, options);
    return {
        isHeldForm,
        hear(target) {
            listen(target, 'submit', onSubmit, true);
            listen(target, 'formdata', onData, true);
        },
    };
}
/**
 * Windows and forms that lead to a held address.
 * @returns a function that hears the realm's forms, again when its document has dropped what listens
 */
function gateNavigation(realm, { ask, owner, remember, isHeldForm, hear, shadowTrees, onOpened }) {
    // With three parameters that of a document is that of a window; with fewer it drops what listens.
    for (const place of [realm, realm.Document.prototype])
        patch(place, 'open', (_, parameters, go) => {
            const url = parameters.length > (place === realm ? 0 : 2) ? toText(parameters) : '';
            if (url && ask(url, 'document'))
                return null;
            const opened = go();
            onOpened(opened);
            const granted = url ? owner(url, 'document') : undefined;
            // `open` also gives the page's own window, or the one around it.
            if (opened && granted && opened !== realm && opened !== realm.top)
                remember(granted, opened, opened.close);
            return opened;
        });
    patch(realm.DocumentPictureInPicture?.prototype, 'requestWindow', async (_, __, go) => {
        const opened = await go();
        onOpened(opened);
        return opened;
    });
    patch(realm.HTMLFormElement.prototype, 'submit', (self, _, go) => self instanceof realm.HTMLFormElement && isHeldForm(self) ? undefined : go());
    // Nobody outside of a shadow tree hears of its forms.
    patch(realm.Element.prototype, 'attachShadow', (self, _, go) => {
        const root = go();
        shadowTrees.set(self, root);
        hear(root);
        return root;
    });
    return () => hear(realm);
}

/** A port that every browser refuses before it connects: a request to it fails as a blocked one does. */
const NOWHERE = '//0.0.0.0:9';
const sizeOf = (body) => {
    const { size, byteLength, length } = Object(body ?? '');
    return size ?? byteLength ?? length ?? 0;
};
/** fetch, XMLHttpRequest, sendBeacon and fetchLater. */
function gateNetwork(realm, { ask, owner, wait, mayWait, remember }) {
    const { AbortController, AbortSignal, Request } = realm;
    const request = realm.XMLHttpRequest.prototype;
    const { open, abort } = request;
    const { get: urlOf } = Object.getOwnPropertyDescriptor(Request.prototype, 'url');
    /** The address of a Request, also of one of another realm, and whatever it says of itself. */
    const requested = (value) => {
        try {
            return urlOf.call(value);
        }
        catch {
            return undefined;
        }
    };
    const sent = new WeakMap();
    /** What ends each body that may still be coming in. */
    const incoming = new WeakMap();
    function stop() {
        incoming.get(this).abort();
    }
    const signalOf = (given, init) => init?.signal ?? (requested(given) === undefined ? undefined : given.signal);
    const withSignal = (init, signal, own) => ({
        ...init,
        signal: AbortSignal.any(signal ? [signal, own] : [own]),
    });
    const gateFetch = (_, parameters, send) => {
        const [given, init] = parameters;
        const url = requested(given) ?? toText(parameters);
        const owned = owner(url, 'fetch');
        if (!owned)
            return send();
        const held = ask(url, 'fetch');
        const signal = signalOf(given, init);
        const go = () => {
            // The first browsers without `any` are of 2023: there a request in flight is not aborted by a withdrawal.
            if (!AbortSignal.any)
                return send();
            const controller = new AbortController();
            const forget = remember(owned, controller, controller.abort);
            const answer = send([parameters[0], withSignal(init, signal, controller.signal)]);
            answer.then(({ body }) => {
                forget();
                if (!body)
                    return;
                // For as long as the body itself is there: no event tells that it was read to its end.
                incoming.set(body, controller);
                remember(owned, body, stop);
            }, forget);
            return answer;
        };
        if (!held || signal?.aborted)
            return go();
        // What can not be sent at all fails at once. Without the body itself, which is read once.
        if (requested(given) === undefined)
            new Request(url, { ...init, body: init?.body && '' });
        return new Promise((resolve, reject) => {
            const fail = () => reject(new realm.TypeError('Failed to fetch'));
            if (!mayWait(held))
                return fail();
            const cancel = wait(held, () => resolve(go()), fail, sizeOf(init?.body));
            signal?.addEventListener('abort', () => cancel() && reject(signal.reason), { once: true });
        });
    };
    patch(realm, 'fetch', rejecting(gateFetch));
    patch(request, 'open', (self, parameters, go) => {
        const url = toText(parameters, 1);
        const result = go();
        sent.get(self)?.cancel?.();
        sent.set(self, { url, isAsync: parameters.length < 3 || !!parameters[2] });
        return result;
    });
    patch(request, 'send', (self, [body], send) => {
        const state = sent.get(self);
        const owned = state && owner(state.url, 'xmlhttprequest');
        if (!owned)
            return send();
        const { url, isAsync } = state;
        const held = ask(url, 'xmlhttprequest');
        const go = () => {
            self.addEventListener('loadend', remember(owned, self, abort), { once: true });
            send();
        };
        if (!held)
            return go();
        const fail = () => {
            const { timeout } = self;
            callNative(open, self, ['GET', location.protocol + NOWHERE, isAsync]);
            if (isAsync)
                self.timeout = timeout;
            send([]);
        };
        if (!isAsync || !mayWait(held))
            return fail();
        const cancel = wait(held, go, fail, sizeOf(body));
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
    patch(request, 'abort', (self, _, go) => {
        if (sent.get(self)?.cancel?.())
            end(self, 'abort');
        else
            go();
    });
    /** Nobody else keeps them until their requests go out. */
    const later = new Set();
    const gateLater = (target, name, destination) => patch(target, name, (_, parameters, send) => {
        const [given, init] = parameters;
        const url = requested(given) ?? toText(parameters);
        const held = ask(url, destination);
        const owned = name === 'fetchLater' && owner(url, destination);
        const go = () => {
            if (!owned || !AbortSignal.any)
                return send();
            const controller = new AbortController();
            const signal = signalOf(given, init);
            later.add(controller);
            remember(owned, controller, controller.abort);
            signal?.addEventListener('abort', () => later.delete(controller));
            return send([parameters[0], withSignal(init, signal, controller.signal)]);
        };
        if (!held)
            return go();
        // After a denial it must not go out: what it tells is from before.
        const waits = mayWait(held) && !!wait(held, go, () => { }, sizeOf(init));
        return name === 'fetchLater' ? { activated: false } : waits;
    });
    // Another tool may have put its own on the navigator itself.
    for (const target of [realm.Navigator.prototype, realm.navigator])
        gateLater(target, 'sendBeacon', 'beacon');
    gateLater(realm, 'fetchLater', 'fetch');
}

const { parse, now } = Date;
/** Whether each end that is written in a cookie's text is past; true where none is. */
const isPast = (text) => [...text.matchAll(/;\s*(?:max-age|(expires))\s*=\s*([^;]*)/gi)].every(([, isDate, end]) => isDate ? parse(end) <= now() : +end <= 0);
/** Cookies, both storages, IndexedDB and caches: what may not be written stays as it is; reading works. */
function gateStorage(realm, { mayStore }) {
    patch(realm.Document.prototype, 'cookie', (_, parameters, go) => {
        const text = `${toText(parameters)}`;
        // One without a name is read back like a name without a value.
        const [, name = '', value] = /^[\s=]*([^=;]*?)\s*(?:=\s*([^;]*))?(?:;|$)/.exec(text) ?? [];
        if (mayStore('cookie', name, value === '' && isPast(text)))
            go();
    }, 'set');
    for (const method of ['set', 'delete']) {
        patch(realm.CookieStore?.prototype, method, rejecting((_, parameters, go) => {
            const [given] = parameters;
            const isText = parameters.length > 1 || Object(given) !== given;
            const name = isText ? toText(parameters) : toText([outside(() => given.name)]);
            // The browser gets the name that was asked about.
            if (!isText && name !== undefined)
                parameters[0] = { __proto__: given, name };
            return mayStore('cookie', `${name}`, method === 'delete') ? go() : Promise.resolve();
        }));
    }
    for (const method of ['setItem', 'removeItem']) {
        patch(realm.Storage.prototype, method, (self, parameters, go) => mayStore(self === realm.sessionStorage ? 'sessionStorage' : 'localStorage', `${toText(parameters)}`, method === 'removeItem')
            ? go()
            : undefined);
    }
    patch(realm.IDBFactory?.prototype, 'open', (self, parameters, go) => {
        const name = `${toText(parameters)}`;
        const request = go();
        // A database that is not there yet is not made: the request ends with an error event. Reading works.
        if (!mayStore('indexedDB', name)) {
            request.addEventListener('upgradeneeded', (event) => {
                event.stopImmediatePropagation();
                request.transaction.abort();
                // In WebKit an empty one would stay.
                if (!event.oldVersion)
                    self.deleteDatabase(name);
            });
        }
        return request;
    });
    // Named by vendors as their databases are.
    patch(realm.CacheStorage?.prototype, 'open', rejecting((_, parameters, go) => mayStore('indexedDB', `${toText(parameters)}`)
        ? go()
        : Promise.reject(new realm.DOMException('held', 'SecurityError'))));
}

/** How much may wait: an SDK that nobody answers must not fill the memory. The oldest is dropped. */
const MOST_ITEMS = 200;
const MOST_BYTES = 256_000;
/** @param mayWait false once the visitor has answered */
function createWaitingCalls(isGranted, mayWait) {
    const calls = new Map();
    let total = 0;
    const end = (take, how) => {
        take();
        try {
            how?.();
        }
        catch {
            // The frame that asked is gone.
        }
    };
    return {
        add(held, go, fail, bytes = 0) {
            const take = () => {
                const isThere = calls.delete(take);
                if (isThere)
                    total -= bytes;
                return isThere;
            };
            calls.set(take, [held, go, fail]);
            total += bytes;
            for (const [oldest, [, , drop]] of calls) {
                if (calls.size <= MOST_ITEMS && total <= MOST_BYTES)
                    break;
                end(oldest, drop);
            }
            return take;
        },
        items: () => [...calls.values()].map(([held]) => held),
        settle() {
            for (const [take, [held, go, fail]] of [...calls]) {
                if (isGranted(held))
                    end(take, go);
                else if (fail && !mayWait(held))
                    end(take, fail);
            }
        },
    };
}

/** The address of the script that called, as far as the stack tells. */
function caller() {
    try {
        const addresses = `${new Error().stack}`.match(/https?:\/\/[^\s)]+?(?=:\d+:\d+)/g);
        return document.currentScript?.src || addresses?.at(-1);
    }
    catch {
        // What the page has put in the place of the stack.
        return undefined;
    }
}
/** What came into the page, without what came inside of it: in a deep page each element is looked through once. */
function addedBy(changes) {
    const added = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    const isRoot = (node) => 
    // A shadow tree is in nobody's subtree.
    node.nodeType === 1 && (!added.has(node.parentNode) || !!node.shadowRoot);
    return [...added].filter(isRoot);
}
/** Joins what is held by its markup with what is held by its address or its name. */
function createGate({ settings, isGranted, mayLoad, isOpen, onHold, onRelease, ownNonce }) {
    const { vendors, cookie, rules, gate } = settings;
    const known = compileRules(vendors, { ...gate, categories: rules.categories, ownHost: location.host });
    const opened = new Set();
    const forgotten = new FinalizationRegistry((entry) => opened.delete(entry));
    let isSwept = false;
    const idOf = ({ vendor, category }) => rules.vendors.has(vendor) ? vendor : category;
    const mayRun = (item) => mayLoad(idOf(item));
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
                : mayLoad(id);
        },
        onHold,
        onRelease,
        ownNonce,
    });
    function owner(url, destination) {
        const found = decide(url, destination, known, document.baseURI);
        return found && { url: `${url}`, destination, element: undefined, ...found };
    }
    const ask = guarded((url, destination, quietly) => {
        const item = owner(url, destination);
        if (!item || mayRun(item))
            return undefined;
        // `localStorage.name = …` calls nothing that could be patched.
        if (!isSwept)
            setTimeout(sweep);
        isSwept = true;
        if (quietly)
            return item;
        // Whoever hears of it can not make another's of what waits.
        const told = Object.freeze({ ...item, source: caller() });
        onHold(told);
        return told;
    });
    const addressesIn = (text) => {
        const readable = unescaped(text);
        // Most pages are full of paths of their own, and hardly any rule is about such a one. (As text: an element may
        // be named `baseURI`.)
        const mayBeOwn = known.ownPaths.test(readable.replace(/\\/g, '/')) || !`${document.baseURI}`.includes(`//${known.ownHost}/`);
        const found = [];
        readable.replace(mayBeOwn ? TEXT_ADDRESS : FAR_ADDRESS, (address, more = '') => {
            found.push(address, ...(more ? [address + more] : []));
            return '';
        });
        return found;
    };
    const askText = guarded((text, destination) => {
        for (const address of addressesIn(text)) {
            const held = ask(address, destination, true);
            if (held)
                return held;
        }
        return undefined;
    });
    const context = {
        ask,
        // Most texts have no address in them.
        askText: (text, destination) => (firstMatch(MAYBE_ADDRESS, text) ? askText(text, destination) : undefined),
        withoutHeld: guarded((text) => text.replace(CSS_TOKEN, (token, quote = '') => askText(token, 'style') ? (token[0] === '/' ? ' ' : `${token[0]}data:,${quote}`) : token)),
        owner: guarded(owner),
        ownersIn: guarded((text, destination) => addressesIn(text)
            .map((address) => owner(address, destination))
            .filter((item) => !!item?.vendor)),
        mayWait,
        wait: waiting.add,
        remember(item, object, end) {
            const entry = { item, reference: new WeakRef(object), end: end };
            opened.add(entry);
            forgotten.register(object, entry);
            return () => void opened.delete(entry);
        },
        touch: markup.touch,
        ...createFormGate(ask),
        isReleased: markup.isReleased,
        mayStore,
        shadowTrees: new WeakMap(),
        onOpened: (window) => gateRealm(window),
    };
    const elements = createElementSinks(context);
    /** By what must not be missed if another one fails. */
    const sinks = [
        gateStorage,
        patchToString,
        elements.gate,
        (realm, _, onInserted) => gateMarkup(realm, context, elements.hold, onInserted),
        gateNetwork,
        gateConnections,
        gateStyle,
        gateNavigation,
    ];
    /** The record, its mirror, and what waits for the consent log. */
    const isOurs = (name) => name === cookie.name || name === `${cookie.name}_log`;
    function mayStore(kind, name, isErased) {
        if (isOurs(name))
            return false;
        try {
            const owners = isErased ? [] : ownersOf(settings, kind, name);
            return !owners.length || owners.some(({ id, category }) => isGranted(idOf({ vendor: id, category })));
        }
        catch {
            // A pattern that is no regular expression: the configuration's check tells it.
            return true;
        }
    }
    /** Takes back keys that were written as properties of a storage. */
    const sweep = guarded(() => {
        isSwept = false;
        if ([gate.unknown, ...rules.categories, ...rules.vendors.keys()].every(isGranted))
            return;
        for (const kind of ['localStorage', 'sessionStorage']) {
            try {
                const storage = window[kind];
                for (const key of Object.keys(storage)) {
                    if (!isOurs(key) && !mayStore(kind, key))
                        delete storage[key];
                }
            }
            catch {
                // Blocked: nothing was written either.
            }
        }
    });
    addEventListener('pagehide', sweep);
    // Code that only stores calls nothing by which it would be noticed.
    setInterval(sweep, 1000);
    /** Gates the frames that came last into the page. */
    let look;
    const gateRealm = createRealms((realm, onInserted) => {
        look ??= onInserted;
        let listen = undefined;
        for (const sink of sinks) {
            try {
                listen = sink(realm, context, onInserted);
            }
            catch {
                // What this one gates, the frame's own code has taken away.
            }
        }
        return listen;
    });
    gateRealm(window);
    return {
        ...markup,
        hasMarked: elements.hasMarked,
        // Also called by timers, where nothing else is on guard.
        update: guarded(() => {
            markup.update();
            waiting.settle();
        }),
        updateAdded(changes) {
            // Most of what comes is one element that nobody marked.
            markup.update(addedBy(changes).filter((element) => element.firstChild || element.hasAttribute('data-category')));
        },
        hold(changes) {
            // Of a frame that the parser has made.
            look?.();
            if (document.readyState !== 'complete')
                addedBy(changes).forEach((element) => elements.hold(element));
            for (const { target } of changes) {
                // Written anew, by what drops all that listens.
                if (target === document)
                    gateRealm(window);
                if (target.localName === 'style')
                    elements.hold(target);
            }
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
            elements.shut();
        },
        held: () => [...markup.held(), ...waiting.items()],
    };
}

/** Lets the site's own workers be, in `gate.allow`. */
const OWN_WORKERS = 'self-workers';
/** A rule as a source of a policy, for its host and those below it. A policy knows no `*` inside a path. */
function toSources(rule) {
    // Before the check it may be an object that can not be made a text.
    if (typeof rule !== 'string')
        return [];
    const [, host = '', port = ':*', path = ''] = /^\??(?:\*\.)?([^/:]+)(:\d+)?(\/[^*?]*)?/.exec(rule) ?? [];
    const prefix = /[*?]/.test(rule) ? path.replace(/[^/]+$/, '') : path;
    return host ? [host + port + prefix, `*.${host}${port}${prefix}`] : [];
}
/**
 * The Content Security Policy of mode `seal`: the site itself, `gate.allow`, and the hosts of what is granted. It
 * stops what no script can, and binds frames and workers too. Inline code runs: whether it may is the site's choice.
 * @param own the origin that the library's own files come from
 */
function sealPolicy({ vendors, gate }, isGranted, own) {
    const allow = [gate.allow ?? []].flat();
    const listed = new Map(vendors.map((vendor) => [vendor.id, vendor]));
    const granted = [...new Map([...builtInVendors(), ...listed]).values()].filter(({ id, category }) => isGranted(listed.has(id) ? id : category));
    const hosts = [...allow, ...granted.flatMap(({ hosts }) => hosts)].flatMap(toSources);
    const sources = ["'self'", own, 'data: blob:', ...hosts].join(' ');
    const workers = allow.includes(OWN_WORKERS) ? sources : "'none'";
    return `default-src ${sources} 'unsafe-inline' 'unsafe-eval'; worker-src ${workers}`;
}
function originOf(url) {
    try {
        return new URL(url, document.baseURI).origin;
    }
    catch {
        // The configuration's check tells it.
        return '';
    }
}
/** Puts the policy into force, where anything is denied. */
function createSeal({ settings, origin, load, isGranted, onError }) {
    const { rules, cookie, log } = settings;
    const own = log?.url ? `${origin} ${originOf(log.url)}` : origin;
    function tighten() {
        if ([...rules.categories, ...rules.vendors.keys()].every(isGranted))
            return;
        const meta = document.createElement('meta');
        meta.httpEquiv = 'Content-Security-Policy';
        meta.content = sealPolicy(settings, isGranted, own);
        document.head.append(meta);
    }
    tighten();
    const loaded = load('ask').then(({ surviveReload }) => surviveReload(cookie.name), onError);
    return { tighten, reload: () => void loaded.then((reload) => reload?.()) };
}

// Taken before page code can put its own over them: a click that a script made must not pass for a person's.
const {
  addEventListener: listen
} = EventTarget.prototype;
const {
  composedPath
} = Event.prototype;
function createNoticeHost(name, onAction) {
  const element = document.createElement(name);
  const root = element.attachShadow({
    mode: 'open'
  });
  const onClick = guarded(event => {
    for (const node of composedPath.call(event)) {
      const action = node.dataset?.action;
      if (action) return onAction(action, event.isTrusted);
      if (node === root) return;
    }
  });
  listen.call(element, 'click', onClick);
  return {
    element,
    root
  };
}

/** Listens for clicks on `data-consent-action`, also on elements that come later, and for links to `#consent`. */
function listenForActions(onAction, signal) {
    const onClick = (event) => {
        const control = event.target.closest?.('[data-consent-action]');
        const action = control?.dataset.consentAction;
        // The notice's own controls ask for more, of which markup knows nothing.
        if (!/^(accept-all|reject-all|preferences|revoke)$/.test(action))
            return;
        event.preventDefault();
        onAction(action, event.isTrusted);
    };
    const onHash = () => {
        if (location.hash === '#consent')
            onAction('preferences', false);
    };
    addEventListener('hashchange', onHash, { signal: signal });
    onHash();
    // In the capture phase: a page that stops the event on its way must not keep a withdrawal from us.
    listen.call(document, 'click', onClick, { capture: true, signal: signal });
}

const ENGLISH = {
  ...words,
  categories: {}
};
const FALLBACK = '[part=fallback]';
/**
 * Asks where the notice is late, or does not come: a sentence and two buttons alike. A `section`, as the banner is,
 * which takes its place when it comes, with the focus.
 * @returns a function that says it in other words, and tells in which language
 */
function createFallback(root, settings) {
  const {
    controller,
    rules
  } = settings;
  const add = (parent, name, part) => {
    const element = document.createElement(name);
    element.setAttribute('part', part);
    element.dataset.action = part;
    parent.appendChild(element);
    return element;
  };
  const section = add(root, 'section', 'fallback');
  const text = add(section, 'p', '');
  const accept = add(section, 'button', 'accept-all');
  const reject = add(section, 'button', 'reject-all');
  section.dir = 'auto';
  return (words = ENGLISH) => {
    const purposes = rules.categories.map(id => words.categories[id] ?? id);
    section.setAttribute('aria-label', words.title);
    // Once: a name may hold such a word, too.
    text.textContent = words.ask.replace(/{(c?)\w+}/g, (_, isController) => isController ? controller?.name ?? words.thisSite : purposes.join(', '));
    accept.textContent = words.acceptAll;
    reject.textContent = words.rejectAll;
    return section.lang = words.language;
  };
}

/**
 * Above the page, the host is a sheet of nothing along its lower edge; what stands on it takes the pointer again.
 * `!important` in a shadow root is stronger than in the page: no reset of the page undresses or hides the notice.
 */
const STYLE = `:host{all:initial!important;display:block!important;color-scheme:inherit!important}
:host([popover]){position:fixed!important;inset:auto 0 0!important;z-index:2147483647!important;pointer-events:none!important}
[hidden]{display:none!important}
[part=reopen],[part=fallback]{padding:.4em .9em;font:.875em system-ui;pointer-events:auto;
background:var(--ilumee-background,Canvas);color:var(--ilumee-text,CanvasText);border:1px solid}
[part=reopen]{position:absolute;inset:auto auto 12px 12px;border-radius:9em}
[part=reopen][data-aside]{inset:auto 12px 12px auto}
[part=fallback]{max-height:50vh;overflow:auto;display:grid;grid-template-columns:repeat(2,minmax(0,12em));gap:.5em}
[part=fallback] p{grid-column:1/3}
[part=fallback] button{font:inherit;min-height:44px}
[part=reopen]:focus-visible{outline:auto;outline-offset:2px}
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
  addEventListener('focusin', ({
    target
  }) => {
    const {
      left,
      top,
      right,
      bottom
    } = button.getBoundingClientRect();
    const focused = target.getBoundingClientRect();
    // What has the focus must be seen, at the end of the page too, where nothing can be scrolled free.
    if (left <= focused.left && top <= focused.top && right >= focused.right && bottom >= focused.bottom) button.toggleAttribute('data-aside');
  });
  return button;
}

/** How long a visitor waits for the notice before they can answer without it. Unit: ms. */
const LATE_MS = 5_000;
/** No language is called `auto`, so that it leaves the choice to the page, as one does that we have not. */
const currentLanguage = (set = 'auto') => pickLanguage([set, document.documentElement.lang, ...navigator.languages]);
/** @param checked resolves when the configuration may be shown */
function createNoticeControl(owner, checked) {
  const {
    settings,
    load,
    view,
    onAction,
    onError
  } = owner;
  const {
    root: parent,
    reopen: hasReopen,
    layout,
    theme = 'auto'
  } = settings.notice;
  /** What the site has chosen; the page's own language may change while it is open. */
  let {
    language: chosen
  } = settings.notice;
  const {
    element,
    root
  } = createNoticeHost('ilumee-consent', onAction);
  const reopen = createReopenButton(root);
  const state = {
    banner: false,
    preferences: false,
    language: currentLanguage(chosen),
    frames: new Map()
  };
  let drawing;
  let loading;
  /** What has been drawn when this has come. */
  let due;
  let isRemoved = false;
  /** There is something to be seen. */
  let isWanted = false;
  element.id = 'ilumee-consent';
  /** Everything at once: files that wait for each other would show the notice late. */
  async function loadDrawing() {
    const {
      language
    } = state;
    const texts = language === 'en' ? undefined : load(language).catch(onError);
    const details = settings.vendors.some(({
      builtIn
    }) => builtIn) ? load('vendors').catch(onError) : undefined;
    const needed = [texts, load('ask'), load('notice'), details, checked];
    const [loaded, {
      createDrawing
    }, module, vendors] = await Promise.all(needed);
    drawing ??= createDrawing({
      ...owner,
      vendors,
      root,
      state,
      draw,
      createHost: createNoticeHost
    }, module);
    return loaded;
  }
  function findParent() {
    try {
      return typeof parent === 'string' ? document.querySelector(parent) : parent.nodeType ? parent : null;
    } catch {
      // None, or no selector; the check of the configuration says so.
    }
  }
  /** As the page has it, as soon as that is known; what neither page nor site has set is the visitor's. */
  function dress() {
    const isUnset = theme === 'auto' && getComputedStyle(document.documentElement).colorScheme === 'normal';
    reopen.style.colorScheme = isUnset ? 'light dark' : theme === 'auto' ? '' : theme;
  }
  /** Puts the host into the page: above everything, or where the site wants it. */
  function place() {
    if (!element.isConnected) {
      const place = findParent();
      // It may be in what the parser has not read yet.
      if (parent && !place && document.readyState === 'loading') return;
      if (place) {
        element.removeAttribute('popover');
        return place.append(element);
      }
      element.setAttribute('popover', 'manual');
      document.documentElement.insertBefore(element, document.body);
    }
    // Above a dialog of the page it would be seen, and could not be reached.
    if (element.popover && !element.matches(':popover-open') && !document.querySelector(':modal')) {
      element.showPopover();
    }
  }
  const findFallback = () => root.querySelector(FALLBACK);
  /** Lets the visitor answer although nothing has come to ask with. */
  function fallBack() {
    const {
      banner,
      preferences,
      language
    } = state;
    if (layout === 'none' || !(banner || preferences) || root.querySelector('section,dialog[open]')) return;
    dress();
    const speak = createFallback(root, settings);
    state.shown = speak();
    findFallback().style.colorScheme = reopen.style.colorScheme;
    if (language !== 'en') load(language).then(({
      messages
    }) => state.shown = speak(messages), onError);
  }
  const isLost = () => isWanted && !element.isConnected;
  function mend(wasRemoved) {
    // With the next frame: page code that takes it out each time must not keep this task from its end.
    if (isLost()) requestAnimationFrame(() => isLost() && draw());else if (isWanted) place();
    if (!wasRemoved) return;
    state.wasRemoved = true;
    if ([...state.frames.keys()].some(({
      isConnected
    }) => !isConnected)) draw();
  }
  const loaded = () => loading ??= loadDrawing().catch(error => {
    loading = undefined;
    throw error;
  });
  function draw() {
    if (isRemoved) return;
    const {
      banner,
      preferences,
      language,
      frames
    } = state;
    const isOpen = banner || preferences;
    reopen.hidden = isOpen || hasReopen === false || layout === 'none' || !view().record;
    reopen.textContent = REOPEN_LABELS[language];
    element.lang = language;
    isWanted = isOpen || !reopen.hidden;
    // With the next frame, which makes the page's style anyway; asked for now it would be made twice.
    if (!reopen.hidden) requestAnimationFrame(dress);
    if (isWanted) place();
    if (!isOpen) findFallback()?.remove();
    if (!isOpen && !drawing && !frames.size) return;
    const texts = loaded();
    // Many frames that are held in one task are drawn at once.
    if (texts === due) return;
    due = texts;
    texts.then(loaded => {
      due = undefined;
      // A language that was set before the last one, and comes after it, is not drawn.
      return language === state.language ? drawing.draw(loaded) : undefined;
    }).catch(error => {
      onError(error);
      fallBack();
    });
  }
  addEventListener('DOMContentLoaded', event => {
    if (!reopen.hidden) dress();
    mend(event);
  });
  // A dialog of the page has made room.
  listen.call(document, 'close', mend, true);
  function setLanguage(tag) {
    chosen = tag;
    state.language = currentLanguage(tag);
    loading = undefined;
    draw();
  }
  const onLanguage = guarded(() => currentLanguage(chosen) !== state.language && setLanguage(chosen));
  new MutationObserver(onLanguage).observe(document.documentElement, {
    attributeFilter: ['lang']
  });
  return {
    state,
    show(layer) {
      state[layer] = true;
      draw();
      setTimeout(fallBack, LATE_MS);
    },
    hide() {
      state.banner = state.preferences = false;
      draw();
    },
    draw,
    mend,
    describe: () => loaded().then(texts => drawing.describe(texts)),
    setLanguage,
    // The fallback does not say all that a hash would stand for.
    hash: () => findFallback() ? null : drawing?.hash() ?? null,
    act: (...parameters) => drawing?.act(...parameters),
    remove() {
      isRemoved = true;
      isWanted = false;
      element.remove();
      drawing?.remove();
    }
  };
}

/** Whether the browser sends Global Privacy Control. Source: https://w3c.github.io/gpc/ */
const hasGlobalPrivacyControl = () => navigator.globalPrivacyControl === true;

/** Google's tools that obey consent mode. */
const GOOGLE = /^google-(tag-manager|analytics|ads|publisher)$/;
const toArguments = function () {
    // gtag.js and Tag Manager act only on an Arguments object; they ignore an array that is pushed.
    // eslint-disable-next-line prefer-rest-params
    return arguments;
};
/**
 * Google Consent Mode v2: a default of "denied" before any Google tag, an update as soon as the answer is known and
 * at every change, then the event `ilumee_consent_update` for triggers of Tag Manager. Only on pages where a Google
 * vendor is configured, or where there is a `dataLayer`, whether a tag before ours has made it or one after it does.
 * Source: https://developers.google.com/tag-platform/security/guides/consent (read 2026-11-22)
 * @returns tells Google what is granted now
 */
function createGoogleConsentMode({ vendors, rules, google }, isGranted, grantedIds) {
    const page = window;
    let layer;
    /** Our default in it. */
    let first;
    /** Behind our commands at the start of the list. */
    let end = 0;
    /** What was granted when Google was told last; undefined: there was nothing to tell yet. */
    let told;
    /** Before all that no Google tag has read yet, so that also a tag before ours finds it first. */
    function put(...command) {
        const entry = toArguments(...command);
        if (command[1] === 'default')
            first = entry;
        if (page.google_tag_manager)
            layer.push(entry);
        else
            layer.splice(end++, 0, entry);
    }
    function putConsent(command, more) {
        /** By a listed vendor's own grant, or its category's. A yes to analytics is none to advertising. */
        const state = (category, vendor = '') => command === 'update' && isGranted(rules.vendors.has(vendor) ? vendor : category) ? 'granted' : 'denied';
        const ads = state('advertising', 'google-ads');
        const functional = state('functional');
        put('consent', command, {
            ad_storage: ads,
            ad_user_data: ads,
            ad_personalization: ads,
            analytics_storage: state('analytics', 'google-analytics'),
            functionality_storage: functional,
            personalization_storage: functional,
            security_storage: state('necessary'),
            ...more,
        });
    }
    function putUpdate() {
        putConsent('update');
        const granted = Object.fromEntries(rules.categories.map((id) => [id, isGranted(id)]));
        layer.push({ event: 'ilumee_consent_update', ilumee_consent: granted });
    }
    function begin(given) {
        if (!Array.isArray(given) || given === layer)
            return;
        // A copy of the list has all of it already.
        const isTold = !!first && given.includes(first);
        layer = given;
        if (isTold)
            return;
        end = 0;
        const { waitForUpdate, region, adsDataRedaction, urlPassthrough } = { ...google };
        putConsent('default', { ...(waitForUpdate && { wait_for_update: waitForUpdate }), ...(region && { region }) });
        if (adsDataRedaction)
            put('set', 'ads_data_redaction', true);
        if (urlPassthrough)
            put('set', 'url_passthrough', true);
        if (told !== undefined)
            putUpdate();
    }
    if (page.dataLayer)
        begin(page.dataLayer);
    else {
        let value;
        // A tag after ours makes the list, and pushes its first command in the next breath. Until then the list is
        // undefined, and in no list of the page's globals; only `'dataLayer' in window` tells that something waits for it.
        Object.defineProperty(page, 'dataLayer', {
            configurable: true,
            get: () => value,
            set: (given) => begin((value = given)),
        });
        if (vendors.some(({ id }) => GOOGLE.test(id)))
            page.dataLayer = [];
    }
    return () => {
        const granted = grantedIds().join();
        if (granted === told)
            return;
        told = granted;
        if (layer)
            putUpdate();
    };
}

/**
 * The message carries nothing: whoever hears it reads the cookie, so no page script can slip in an answer.
 * @param onChange called when another tab answered, or when this page comes back from the back/forward cache
 * @param signal closes the channel
 */
function openChannel(name, onChange, signal) {
    let channel;
    const open = () => {
        try {
            channel = new BroadcastChannel(name);
            channel.onmessage = onChange;
        }
        catch {
            // No BroadcastChannel (opaque origins): the storage event is left.
        }
    };
    const close = () => {
        channel?.close();
        channel = undefined;
    };
    const options = { signal: signal };
    open();
    addEventListener('storage', ({ key }) => (key === name || key === null) && onChange(), options);
    // A channel left open can keep the page out of the back/forward cache.
    addEventListener('pagehide', close, options);
    addEventListener('pageshow', ({ persisted }) => {
        if (!persisted)
            return;
        open();
        onChange();
    }, options);
    signal?.addEventListener('abort', close);
    return { announce: () => channel?.postMessage(0) };
}

/*! js-cookie v3.0.8 | MIT */

var defaultConverter = {
    write: function (value) {
    return encodeURIComponent(value).replace(
      /%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g,
      decodeURIComponent
    )
  }
};

function init(converter, defaultAttributes) {
  function set(name, value, attributes) {

    attributes = Object.assign({}, defaultAttributes, attributes);

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

    return (      name + '=' + converter.write(value, name) + stringifiedAttributes)
  }

  return { set: set }
}

var api = init(defaultConverter, { path: '/' });

/** How cookies are read and written, found before page code can put its own in its place. */
let cookies = {};
function keepCookies() {
    for (let owner = document; owner; owner = Object.getPrototypeOf(owner)) {
        const found = getOwnPropertyDescriptor(owner, 'cookie');
        if (found)
            return void (cookies = found);
    }
}
/** By js-cookie, which gives the cookie's text; the build takes its own write out. */
const set = (...parameters) => void apply(cookies.set, document, [api.set(...parameters)]);
/** The values of a cookie, as they are written: one for each domain and path that holds one. */
const valuesOf = (name) => apply(cookies.get, document, [])
    .split('; ')
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
/**
 * The text of the cookie: undefined where there is none, null where two domains hold one each (no page can tell
 * which of them the visitor answered). Throws where it can not be decoded.
 */
function readCookie(name) {
    const [value, other] = valuesOf(name);
    return !value || other !== undefined ? value && null : fromCookieValue(value);
}
/** Takes the cookie away on every domain it can be on. */
function clearCookie(name) {
    for (const domain of cookieDomains())
        set(name, '', { domain, expires: -1 });
}
/**
 * Writes the one cookie; a copy left on another domain would make it unreadable. The widest domain is found by
 * writing and reading back: which suffixes are public is the browser's knowledge, not ours. Throws where none takes it:
 * cookies are off, or the domain that is configured is not the page's.
 */
function writeCookie({ name, domain }, text, expires) {
    const value = toCookieText(text);
    clearCookie(name);
    for (const place of domain === 'auto' ? cookieDomains().reverse() : [domain]) {
        const secure = location.protocol === 'https:';
        set(name, value, { domain: place, expires: new Date(expires), sameSite: 'Lax', secure });
        if (valuesOf(name).length)
            return;
    }
    throw Error();
}
/** Erases the cookies whose pattern is a plain name (`^_ga$`); returns the names of those that were there. */
function clearExactCookies(patterns) {
    const names = patterns.map(({ match }) => /^\^([\w-]+)\$$/.exec(match)?.[1] ?? '');
    try {
        const found = names.filter((name) => valuesOf(name).length);
        for (const name of found)
            clearCookie(name);
        return found;
    }
    catch {
        // A sandboxed frame has none.
        return [];
    }
}

const grants = (record) => !!record && Object.values(record.choices).includes(true);
function createRecordStore(options) {
    const { name } = options;
    /** Before page code can put its own in their place. */
    let storage = {};
    try {
        storage = localStorage;
    }
    catch {
        // Blocked: each call fails.
    }
    const { getItem, setItem, removeItem } = storage;
    const put = (key, text) => void apply(setItem, storage, [key, text]);
    keepCookies();
    const quietly = (action) => {
        try {
            action();
        }
        catch {
            // Storage that is blocked or full: the answer holds for this page and is asked again on the next.
        }
    };
    function mirror() {
        try {
            return { ...JSON.parse(apply(getItem, storage, [name])) };
        }
        catch {
            return {};
        }
    }
    const parse = (record) => parseRecord(JSON.stringify(record), Date.now());
    const history = () => [mirror().history].flat().filter(parse);
    const note = (part) => quietly(() => put(name, JSON.stringify({ ...mirror(), ...part })));
    function look(isAgain) {
        try {
            const text = readCookie(name);
            const fromCookie = parseRecord(text, Date.now());
            const copy = parse(mirror().record);
            // The consent log's answer sets the cookie, and can come after a newer answer, such as a withdrawal. Any script
            // can write the mirror, so that a yes in it does not count beside a cookie.
            const isBehind = !!copy && copy.id === fromCookie?.id && copy.time > fromCookie.time && !grants(copy);
            // Safari keeps script-written cookies for seven days; the mirror outlives them. With cookies
            // turned off nothing may be remembered by another way.
            const isLost = text === undefined && navigator.cookieEnabled && !(isAgain && grants(copy));
            return { found: isBehind || isLost ? copy : fromCookie, copy, isBehind };
        }
        catch {
            return { found: null, isBehind: false };
        }
    }
    return {
        mirror,
        history,
        note,
        put,
        read: () => look().found,
        settle(isAgain) {
            const { found, copy = null, isBehind } = look(isAgain);
            if (found && (copy || !isAgain) && !isSameAnswer(found, copy))
                note({ record: found });
            if (isBehind)
                quietly(() => writeCookie(options, JSON.stringify(found), found.expires));
            return { found, isBehind };
        },
        write(record) {
            try {
                writeCookie(options, JSON.stringify(record), record.expires);
            }
            catch {
                console.warn(`consent: the browser keeps no cookie ${name} here`);
            }
            note({ record, history: [...history(), record].slice(-20) });
        },
        clear() {
            quietly(() => clearCookie(name));
            quietly(() => apply(removeItem, storage, [name]));
        },
    };
}

/** How long after its `load` event a page is left alone. Unit: ms. */
const AFTER_HYDRATION_MS = 300;
/** How often a page that changes is looked through as a whole. Unit: ms. */
const LOOK_MS = 100;
const allFalse = (ids) => Object.fromEntries(ids.map((id) => [id, false]));
/** A tag that was away when another one withdrew has its own sessionStorage still. */
function leftoversOf(settings) {
    try {
        return Object.keys(sessionStorage).flatMap((key) => ownersOf(settings, 'sessionStorage', key));
    }
    catch {
        return [];
    }
}
/** Puts the parts together and starts them. */
function startConsent({ settings, load, check, nonce = '', origin = '', signal }) {
    const { rules, vendors } = settings;
    /** Untouched by the gate, and by what the page puts over it later. */
    const ownFetch = window.fetch.bind(window);
    const app = settings.bridge ? findApp() : undefined;
    const { emit: send, on } = createEvents();
    const emit = (event, detail) => outside(() => send(event, detail));
    const { userActivation } = navigator;
    const isActive = userActivation && getOwnPropertyDescriptor(Object.getPrototypeOf(userActivation), 'isActive')?.get;
    /** Told of instead of all that it leads to. */
    const refused = createTrustedPolicy();
    const gpc = hasGlobalPrivacyControl();
    const ids = [...rules.categories, ...rules.vendors.keys()];
    /** Each resolves what waits for one grant, if it is there. */
    const waiting = new Set();
    /** What vendors were told last. */
    const told = new Map();
    let record = null;
    /** The last record, also one that no longer counts. */
    let previous = null;
    let isStarted = false;
    let isRefused = false;
    /** In mode `seal`: what was granted when the page started. What is granted later counts from the next page. */
    let sealedWith;
    let channel;
    let texts;
    let forms;
    const state = () => ({ record, rules, gpc });
    const unanswered$1 = () => unanswered(state());
    const isGranted$1 = (id) => id === 'necessary' ||
        (isStarted && !isClosed && isGranted(id, state()) && (!sealedWith || sealedWith.includes(id)));
    /** The id that consent is given under: of a vendor that is not listed its category. */
    const idOf = ({ id, category }) => (rules.vendors.has(id) ? id : category);
    const isAllowed = (vendor) => isGranted$1(idOf(vendor));
    const grantedIds = () => ids.filter(isGranted$1);
    let lastError;
    const onError = (error) => {
        if (refused && isRefused)
            return;
        isRefused = !!refused;
        // Whoever waits for the same file is told the same.
        if (error === lastError)
            return;
        lastError = error;
        console.error(refused ? refused.message : error);
        emit('error', refused ?? error);
    };
    /** In advanced mode a vendor's tag is loaded in any case: what it may store and use, its signal says. */
    const isAlways = (id) => vendors.some((vendor) => vendor.id === id && vendor.load === 'always');
    const mayLoad = (id) => isGranted$1(id) || (isStarted && !isClosed && isAlways(id));
    const updateGoogle = createGoogleConsentMode(settings, isGranted$1, grantedIds);
    /** Where there is nothing to tell yet, Google's tags go on waiting. */
    function tellGoogle(isAnswer) {
        if (!isClosed && (isAnswer || record || grantedIds().length))
            updateGoogle();
    }
    const context = {
        nonce,
        categories: rules.categories,
        isGranted: isGranted$1,
        scriptUrl: (url) => trust('ScriptURL', url),
    };
    /** At once, or where the vendor's code is in a chunk, when that has come. */
    function tell(vendor, granted) {
        if (!vendor.hasPreset || vendor.tell)
            return outside(() => tellVendor(vendor, granted, context));
        load('presets').then(({ completePreset }) => {
            vendors.forEach(completePreset);
            // The answer may have changed by then; that was told too.
            if (isGranted$1(vendor.id) === granted)
                tellVendor(vendor, granted, context);
        }, onError);
    }
    // Before the gate, which lets nobody write the record: by the browser's own methods.
    const store = createRecordStore(settings.cookie);
    /** False while the page is only prerendered: read when somebody looks at it. */
    const stored = !document.prerendering && store.settle().found;
    // Fetched while the rest starts: a first visitor waits for them.
    if (!app && !(stored || store.read()) && unanswered$1().length)
        Promise.all([load('ask'), load('notice')]).catch(() => { });
    const gate = createGate({
        settings,
        isGranted: isGranted$1,
        mayLoad,
        isOpen(id) {
            const open = unanswered(state());
            return open.includes(id) || open.includes(rules.vendors.get(id) ?? id);
        },
        ownNonce: nonce,
        onHold(item) {
            const { element } = item;
            if (element instanceof HTMLIFrameElement) {
                const standIn = () => {
                    // One of another document has no place here.
                    if (gate.isReleased(element) || element.ownerDocument !== document)
                        return;
                    notice.state.frames.set(element, item);
                    if (isStarted)
                        notice.draw();
                };
                // A framework that takes over the server's markup must find it as it was sent.
                if (document.readyState !== 'complete' && gate.hasMarked(element)) {
                    addEventListener('load', () => setTimeout(standIn, AFTER_HYDRATION_MS));
                }
                else
                    standIn();
            }
            emit('hold', item);
        },
        onRelease(item) {
            if (notice.state.frames.delete(item.element))
                notice.draw();
            emit('release', item);
        },
    });
    /** Whether the configuration is right, where that is not known from an earlier page. */
    const isRight = check && check.signature !== store.mirror().checked ? check.run().catch((error) => onError(error)) : undefined;
    let isClosed = !!(isRight ?? refused);
    const notice = createNoticeControl({
        settings,
        load,
        view: () => ({
            record,
            previous,
            gpc,
            isGranted: isGranted$1,
            asked: unanswered$1(),
        }),
        onAction,
        onError,
        emit,
        answer: guarded(answer),
        releaseOnce: gate.releaseOnce,
        receipt,
    }, isRight);
    /** Tells vendors and lets wait what may run now. */
    const release = guarded(() => {
        for (const vendor of vendors) {
            const granted = isGranted$1(vendor.id);
            if (told.get(vendor) === granted || !mayLoad(vendor.id))
                continue;
            told.set(vendor, granted);
            tell(vendor, granted);
        }
        if (grantedIds().length)
            gate.watchScripts();
        gate.update();
        for (const tryAgain of waiting)
            tryAgain();
    });
    /** Most pages show no fact of the record and have no preferences in them, and load nothing for it. */
    function fillTexts() {
        if (!forms && document.querySelector('[data-consent-attach]')) {
            forms = load('forms').then((loaded) => loaded.attachToMarked(attachments), onError);
        }
        if (!document.querySelector('[data-consent-text],[data-consent-preferences]'))
            return;
        // Once: loading changes the page, and every change brings us here.
        texts ??= load('ask').catch(onError);
        void texts.then((loaded) => loaded?.fillTexts(record, rules.policy, notice));
    }
    /** Erases what vendors left. Where the code for it does not load: what has an exact name, and the rest on the next page. */
    async function erase(traced) {
        const report = {
            vendors: traced.map(({ id }) => id).filter((id) => rules.vendors.has(id)),
            cookies: [],
            storage: [],
            notErased: [],
        };
        const setToErase = (toErase) => store.note({ toErase });
        if (!traced.length)
            return report;
        setToErase([...new Set(traced.map(idOf))]);
        try {
            return await (await load('rights')).eraseTraces(traced, { settings, isAllowed, setToErase });
        }
        catch (error) {
            onError(error);
            const notErased = [{ what: 'the rest', why: 'the erasing code did not load; it is done on the next page' }];
            return { ...report, cookies: clearExactCookies(traced.flatMap(({ cookies }) => cookies)), notErased };
        }
    }
    /** Takes over a record, or none: shuts the gate within this task, opens it after the next paint. */
    function take(next, alsoStopped = []) {
        const before = grantedIds();
        record = next;
        previous = next ?? previous;
        const isLost = (id) => before.includes(id) && !isGranted$1(id);
        if (before.some(isLost)) {
            seal?.tighten();
            gate.shut();
            gate.update();
        }
        if (ids.some((id) => !before.includes(id) && isGranted(id, state())))
            seal?.reload();
        tellGoogle(true);
        const isStopped = (id) => alsoStopped.includes(id) || isLost(id);
        const stopped = vendors.filter((vendor) => (isStopped(vendor.id) || alsoStopped.includes(vendor.category)) && !isAllowed(vendor));
        for (const vendor of stopped) {
            told.set(vendor, false);
            tell(vendor, false);
        }
        const unlisted = settings.unlisted().filter(({ category }) => isStopped(category));
        const report = erase([...stopped, ...unlisted]);
        notice.draw();
        fillTexts();
        emit('change', record);
        // After the next paint, or soon where the browser does not paint (a hidden tab). A second call finds nothing to do.
        requestAnimationFrame(() => setTimeout(release));
        setTimeout(release, 200);
        return report;
    }
    const sendToLog = () => void load('log').then((log) => log.sendToLog({ settings, store, fetch: ownFetch }, record), onError);
    /** Takes over what was answered, or that all is forgotten, and tells the other tabs. */
    function takeOver(next, alsoStopped) {
        if (next) {
            store.write(next);
            notice.hide();
            if (settings.log?.url) {
                store.note({ toSend: true });
                sendToLog();
            }
        }
        else {
            store.clear();
            previous = null;
        }
        const report = take(next, alsoStopped);
        channel?.announce();
        return report;
    }
    function answer(chosen, method, alsoStopped) {
        const updates = plain(chosen);
        // Always on: no answer to it is kept.
        delete updates.necessary;
        const given = {
            choices: mergeChoices(state(), updates),
            asked: askedVendors(state(), updates),
            method,
            language: notice.state.shown ?? notice.state.language,
            notice: notice.hash(),
            gpc,
            earlier: standingFromEarlier(state(), updates),
        };
        return takeOver(createRecord(given, rules, previous, Date.now()), alsoStopped);
    }
    /** The stored record, if it still counts. */
    function toCounting(found) {
        previous = found ?? previous;
        return found && stillCounts(found, rules, Date.now()) ? whatStands(found, rules) : null;
    }
    /** The record changed elsewhere: in another tab, or while this page lay in the back/forward cache. */
    function readAgain() {
        const { found, isBehind } = store.settle(true);
        const next = toCounting(found);
        if (isBehind)
            channel?.announce();
        if (isSameAnswer(next, record))
            return;
        void take(next);
        if (next)
            notice.hide();
        else
            ask();
    }
    function ask() {
        if (unanswered$1().length)
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
        if (grantsMore(state(), plain(updates)) &&
            (isActive ? apply(isActive, userActivation, []) : userActivation?.isActive) === false) {
            throw new ConsentError('needs-user-activation', 'no click or key yet', 'Call it in a click handler');
        }
        void answer(updates, 'api');
        return record;
    }
    function revoke(given) {
        const options = (typeof given === 'string' || Array.isArray(given) ? { ids: given } : (given ?? {}));
        const which = [options.ids ?? rules.categories].flat();
        checkIds(which, 'revoke');
        // Also vendors that were not granted: an earlier visit may have left traces.
        const report = answer(allFalse(which), 'revoke', which);
        if (options.reload)
            void report.then(() => location.reload());
        return report;
    }
    /** What a control asks for. A click that a script made never grants anything. */
    function onAction(action, byPerson, element) {
        const left = unanswered$1();
        // Where everything is answered the banner was asked for again, and its buttons are about everything.
        const asked = record && left.length && !notice.state.preferences && !element ? left : undefined;
        if (action === 'reject-all' || (action === 'accept-all' && byPerson)) {
            void answer(sameForAll(action === 'accept-all', state(), asked), action);
        }
        else if (/preferences$/.test(action))
            notice.show('preferences');
        else if (/^(revoke|withdraw)$/.test(action))
            void revoke();
        else
            notice.act(action, byPerson, element);
    }
    const getConsent = () => record;
    /** The answer of the app around this page comes before the question. */
    const connectToApp = async () => {
        const deny = (denied) => void answer(allFalse(denied), 'restore');
        const { connect } = await load('bridge');
        const onChange = (listener) => void on('change', listener);
        await connect({ app: app, settings, getRecord: getConsent, isGranted: isGranted$1, onChange, restore: takeOver, deny });
    };
    const attachments = { getRecord: getConsent, onChange: (listener) => on('change', listener) };
    const attachTo = (form) => {
        const attached = load('forms').then((forms) => forms.attachTo(form, attachments), onError);
        return () => void attached.then((detach) => detach?.());
    };
    async function receipt() {
        const { createReceipt } = await load('rights');
        return createReceipt({ settings, record, history: store.history(), isGranted: isGranted$1, load, onError });
    }
    const api = {
        ready: new Promise((resolve) => on('ready', resolve)),
        version: "0.1.0",
        getConsent,
        has: isGranted$1,
        whenGranted: (id) => new Promise((resolve) => {
            const tryAgain = () => {
                if (!isGranted$1(id))
                    return;
                waiting.delete(tryAgain);
                resolve();
            };
            waiting.add(tryAgain);
            tryAgain();
        }),
        acceptAll: () => answerByApi(sameForAll(true, state())),
        rejectAll: () => answerByApi(sameForAll(false, state())),
        setConsent(given) {
            // Read once: an accessor could say yes when asked again.
            const updates = plain(given);
            checkIds(Object.keys(updates), 'setConsent');
            for (const id in updates) {
                if (typeof updates[id] !== 'boolean')
                    throw new ConsentError('setConsent', `"${id}" is no answer`, 'true or false');
            }
            return answerByApi(updates);
        },
        revoke,
        show: () => notice.show('banner'),
        showPreferences: () => notice.show('preferences'),
        hide: notice.hide,
        describe: notice.describe,
        on(event, listener) {
            const off = on(event, listener);
            if (event === 'hold') {
                gate.watchScripts();
                gate.update();
            }
            return off;
        },
        subscribe: (listener) => on('change', listener),
        getSnapshot: getConsent,
        receipt,
        attachTo,
        setLanguage: notice.setLanguage,
        held: gate.held,
        push: (callback) => outside(() => callSafely(() => callback(api))),
        init() { },
    };
    for (const [name, method] of Object.entries(api)) {
        if (typeof method === 'function')
            Object.assign(api, { [name]: guarded(method) });
    }
    /** Takes over the stored answer and lets the page go on accordingly. Not while the page is only prerendered. */
    function start(found) {
        isStarted = true;
        record = toCounting(found);
        // The signal takes back what was granted before it was there.
        const denied = record?.gpc ? [] : ids.filter((id) => record?.choices[id] && isDeniedByGpc(id, state()));
        const toErase = [store.mirror().toErase].flat();
        if (denied.length)
            void answer(allFalse(denied), 'gpc');
        // Where the signal answers for everything there is, nothing is left to ask.
        else if (gpc && !record && !unanswered$1().length)
            void answer(allFalse(rules.categories), 'gpc');
        // Later, as a page has to wait for the first look into a storage.
        (window.requestIdleCallback ?? setTimeout)(() => {
            const left = leftoversOf(settings);
            if (toErase.some(Boolean))
                left.push(...[...vendors, ...settings.unlisted()].filter((vendor) => toErase.includes(idOf(vendor))));
            void erase([...new Set(left)].filter((vendor) => !isAllowed(vendor)));
        });
        if (settings.log?.url && store.mirror().toSend)
            sendToLog();
        channel = openChannel(settings.cookie.name, guarded(readAgain), signal);
        listenForActions(guarded(onAction), signal);
        if (seal)
            sealedWith = ids.filter((id) => isGranted(id, state()));
        tellGoogle();
        release();
        fillTexts();
        addEventListener('DOMContentLoaded', fillTexts);
        notice.draw();
        if (app)
            connectToApp().catch(onError).then(ask);
        else
            ask();
        if (!isRight)
            emit('ready', record);
        void isRight?.then((right) => {
            isClosed = !right || !!refused;
            if (right)
                store.note({ checked: check.signature });
            // By what is usable of it there may be something to ask; where the check did not come, nothing is new.
            else if (right === false)
                ask();
            tellGoogle();
            release();
            emit('ready', record);
        });
    }
    let isLooking = false;
    /**
     * A look through the whole page, also for what was marked when it was there already. Its cost is the page's size:
     * one for many changes.
     */
    function lookSoon() {
        if (isLooking)
            return;
        isLooking = true;
        setTimeout(() => {
            isLooking = false;
            gate.update();
            fillTexts();
        }, LOOK_MS);
    }
    const seal = settings.gate.mode === 'seal'
        ? createSeal({
            settings,
            origin,
            load,
            // By the stored answer, also where a page that is prerendered does not count it yet.
            isGranted: (id) => isAlways(id) || isGranted(id, { ...state(), record: record ?? toCounting(store.read()) }),
            onError,
        })
        : undefined;
    const onChanges = guarded((changes) => {
        noteAdded(changes);
        gate.hold(changes);
        if (!isStarted)
            return;
        gate.updateAdded(changes);
        if (document.readyState !== 'loading')
            lookSoon();
        notice.mend(changes.some(({ removedNodes }) => removedNodes.length));
    });
    new MutationObserver(onChanges).observe(document, { childList: true, subtree: true });
    if (refused)
        onError(refused);
    if (stored === false) {
        const onShown = guarded(() => start(store.settle().found));
        document.addEventListener('prerenderingchange', onShown, { once: true });
    }
    else
        start(stored);
    return { api: Object.freeze(api), notice, takeOver, ask };
}

/** Whether a library of this kind is on the page already. A queue (an array) is not. */
const isPublished = () => !!window.IlumeeConsent && !Array.isArray(window.IlumeeConsent);
/** Puts the public object on `window`, where no script can replace it, and calls what waited for it. */
function publish(api) {
    const queue = window.IlumeeConsent;
    Object.defineProperty(window, 'IlumeeConsent', { value: api, writable: false, configurable: false });
    if (Array.isArray(queue))
        for (const callback of queue)
            api.push(callback);
}

let instance;
/**
 * Starts the gate and the notice, and publishes `window.IlumeeConsent`. Call it once, in the browser, before the
 * code that it has to hold; a second call warns and returns the first instance, also after `destroy()`.
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
    const { errors, doubts, usable } = checkConfig(config, completeConfig);
    for (const error of errors)
        throw error;
    for (const doubt of doubts)
        console.warn(doubt);
    const settings = completeConfig(usable);
    const listening = new AbortController();
    const { api, notice, takeOver, ask } = startConsent({ settings, load: loadImported, signal: listening.signal });
    publish(api);
    return (instance = Object.freeze({
        ...api,
        reset() {
            takeOver(null);
            ask();
        },
        destroy() {
            notice.remove();
            listening.abort();
        },
        restore(record) {
            if (!settings.allowRestore)
                throw new ConsentError('restore', 'it is not allowed', 'Set allowRestore: true');
            const now = Date.now();
            const given = parseRecord(JSON.stringify(record), now);
            if (!given || !stillCounts(given, settings.rules, now)) {
                throw new ConsentError('restore', 'the record is damaged or no longer counts', 'Let the visitor answer again');
            }
            const restored = Object.freeze({ ...whatStands(given, settings.rules), method: 'restore' });
            takeOver(restored);
            return restored;
        },
    }));
}

export { ConsentError, createConsent };
