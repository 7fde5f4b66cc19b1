import type { EngineName } from './engines.js';
import type { Setting } from './page.js';

export type Gated = Exclude<Setting, 'control'>;

/** For the README's table; what goes through `gateHtml` has no other way round. */
export type Measured = Exclude<Gated, 'html'>;

/** The ways that do nothing in an engine even without any gate: with the reason. */
export const NOT_HERE: Readonly<Record<EngineName, Readonly<Record<string, string>>>> = {
  chromium: {},
  firefox: {
    'markup: link manifest': 'Firefox on the desktop reads no manifest',
    'markup: speculation rules': 'Firefox has none',
    'markup: a ping': 'Firefox sends none, by default',
    'dom: a.ping, clicked': 'Firefox sends none, by default',
    'dom: speculation rules': 'Firefox has none',
    'dom: setHTMLUnsafe that runs scripts': 'Firefox knows no such option',
    'dom: svg marker-end in innerHTML': 'Firefox loads no marker of another document',
    'style: attributeStyleMap.set': 'Firefox has no attributeStyleMap',
    'style: rule.styleMap.set': 'Firefox has no styleMap',
    'style: style.clipPath': 'Firefox loads none for a paragraph',
    'style: rule.style.src of a font-face': 'in Firefox it can not be set',
    'network: fetchLater': 'Firefox has no fetchLater',
    'network: WebSocketStream': 'Firefox has no WebSocketStream',
    'network: paint worklet': 'Firefox has no paint worklet',
    'realms: the window of an object element': 'in Firefox an object element has no window before it has loaded',
  },
  webkit: {
    'markup: link prefetch': 'WebKit prefetches nothing, by default',
    'markup: link manifest': 'WebKitGTK reads no manifest',
    'markup: speculation rules': 'WebKit has none',
    'dom: link.href prefetch': 'WebKit prefetches nothing, by default',
    'dom: speculation rules': 'WebKit has none',
    'dom: setHTML': 'WebKit has no setHTML',
    'dom: setHTMLUnsafe that runs scripts': 'WebKit knows no such option',
    'dom: svg marker-end in innerHTML': 'WebKit loads no marker of another document',
    'dom: svg set of an address': 'WebKit animates no href',
    'dom: svg animate in innerHTML': 'WebKit animates no href',
    'style: rule.styleMap.set': 'WebKit loads nothing for it',
    'style: style.clipPath': 'WebKit loads none for a paragraph',
    'network: fetchLater': 'WebKit has no fetchLater',
    'network: WebSocketStream': 'WebKit has no WebSocketStream',
    'network: WebTransport': 'WebKitGTK is built without WebTransport',
    'network: RTCPeerConnection': 'WebKitGTK is built without WebRTC',
    'network: RTCPeerConnection.setConfiguration': 'WebKitGTK is built without WebRTC',
    'network: paint worklet': 'WebKit has no paint worklet',
    'storage: cookieStore.set': 'it writes Secure cookies, and WebKit keeps none for a page over http',
  },
};

/** The ways that do something only now and then, without any gate: with the reason. Held they must be all the same. */
export const UNSTEADY: Readonly<Record<EngineName, Readonly<Record<string, string>>>> = {
  chromium: {
    'dom: speculation rules':
      'Chromium prefetches nothing for a page in the background, as one is that has opened a window',
  },
  firefox: {
    'markup: link prefetch': 'Firefox prefetches when nothing else loads',
    'dom: link.href prefetch': 'Firefox prefetches when nothing else loads',
    'dom: link.href preconnect': 'Firefox opens no connection where it has just opened one',
  },
  webkit: {
    'markup: link icon': 'WebKit loads no second icon, so none that is released',
    'dom: link.href icon': "WebKit loads an icon when it becomes the page's, and only once",
  },
};

const markup = (...names: readonly string[]): string[] => names.map((name) => `markup: ${name}`);

/** Scripts can do these, and nothing in a page can hold them: they ask nothing that could be patched. */
const BY_SCRIPT: readonly string[] = [
  'network: import()',
  'network: import() by new Function',
  'network: Worker of the site that fetches',
  'network: SharedWorker of the site that fetches',
  'network: service worker of the site that fetches',
  'realms: contentWindow.location',
  // A link leads where it says; the visitor follows it.
  'dom: a target, clicked',
  // Asking at every text of a page would slow all of them down.
  'style: data of the text in a style',
];

/** Asked for as the tag is parsed, in every engine. */
const AT_ONCE = markup(
  'link stylesheet',
  'link stylesheet for print',
  'link preload',
  'link modulepreload',
  'link preconnect',
  'style import',
  'svg feImage',
);

/** The preload scanner of every engine asks for these before a script sees them. */
const SCANNED = markup(
  'script src',
  'script async src',
  'script defer src',
  'img src',
  'img srcset',
  'picture source',
  'img in a declarative shadow root',
  'video poster',
  'svg image',
  'built-in vendor, script src',
  'built-in vendor, img src',
  'own origin, script src',
  'own origin, img src',
);

const ALWAYS = [...BY_SCRIPT, ...AT_ONCE];

const SCANNED_BY_CHROMIUM = [...SCANNED, ...markup('module script src', 'svg script', 'input image')];

const CHROMIUM = [...ALWAYS, ...markup('iframe src', 'object data', 'embed src', 'link prefetch', 'style url')];

const FIREFOX = [
  ...ALWAYS,
  ...SCANNED,
  // The scanner does not know that a template's content is not for loading.
  'marked: marked template',
  ...markup('svg script', 'object data', 'style url', 'style font-face', 'style attribute'),
  ...markup('body background', 'table background', 'link prefetch'),
];

/** WebKit runs the first scripts of a page in the task in which the page before it goes. */
const NEXT_PAGES_IN_WEBKIT = ['realms: the second page of a frame'];

/** In WebKit a timer of the page's that is due may come before the gate hears of the new page. */
const BEFORE_THE_GATE_IN_WEBKIT = [
  'realms: the same before it has loaded',
  'windows: the second page of a window that was opened',
];

const WEBKIT = [
  ...ALWAYS,
  ...NEXT_PAGES_IN_WEBKIT,
  ...SCANNED,
  ...markup('module script src', 'input image', 'style attribute', 'table background', 'style url', 'style font-face'),
];

/** What the scanners of Firefox and WebKit ask for before `seal` has its policy in force. */
const SCANNED_BEFORE_SEAL = markup('link stylesheet', 'link preload', 'link preconnect', 'style import');

const without = (list: readonly string[], ...names: readonly string[]): string[] =>
  list.filter((way) => !names.includes(way));

/**
 * An image asks as it is made, the gate hears as it is put into the page, and which comes first depends on where
 * the parser paused.
 */
const IMAGES = markup(
  'img src',
  'img srcset',
  'picture source',
  'img in a declarative shadow root',
  'built-in vendor, img src',
  'own origin, img src',
);

/** What arrives although it should wait; the suite fails for any other, and for one of these that no longer does. */
export const LEAKS: Readonly<Record<EngineName, Readonly<Record<Gated, readonly string[]>>>> = {
  chromium: {
    gate: [...CHROMIUM, ...SCANNED_BY_CHROMIUM, ...markup('style attribute', 'style font-face', 'table background')],
    meta: [...CHROMIUM, ...IMAGES],
    seal: markup('link preconnect', 'own origin, img src'),
    html: [],
  },
  firefox: {
    gate: FIREFOX,
    meta: FIREFOX,
    seal: [...SCANNED, ...SCANNED_BEFORE_SEAL, 'marked: marked template', ...markup('svg script', 'svg feImage')],
    html: [],
  },
  webkit: {
    gate: WEBKIT,
    meta: WEBKIT,
    seal: [
      ...NEXT_PAGES_IN_WEBKIT,
      ...without(SCANNED, 'markup: svg image'),
      ...SCANNED_BEFORE_SEAL,
      ...markup('module script src', 'input image'),
    ],
    html: [],
  },
};

/** WebKit keeps what a style has loaded: the second time it does not always ask for it. */
const STYLES_IN_WEBKIT = [...markup('style url', 'style font-face'), 'style: data of the text in a style'];

/** Of those, what arrives only sometimes: a race between the parser and the gate. */
export const SOMETIMES: Readonly<Record<EngineName, Readonly<Partial<Record<Gated, readonly string[]>>>>> = {
  chromium: {
    gate: markup(
      'iframe src',
      'object data',
      'embed src',
      'link prefetch',
      'style url',
      'style attribute',
      'style font-face',
      'table background',
    ),
    meta: [...IMAGES, ...markup('iframe src', 'object data', 'embed src', 'link prefetch', 'style url')],
    seal: markup('own origin, img src'),
  },
  firefox: {
    gate: [...IMAGES, ...markup('object data', 'link prefetch', 'video poster', 'style font-face')],
    meta: [...IMAGES, ...markup('object data', 'link prefetch', 'video poster', 'style font-face')],
    seal: IMAGES,
  },
  webkit: {
    gate: [...NEXT_PAGES_IN_WEBKIT, ...BEFORE_THE_GATE_IN_WEBKIT, ...STYLES_IN_WEBKIT],
    meta: [...NEXT_PAGES_IN_WEBKIT, ...BEFORE_THE_GATE_IN_WEBKIT, ...STYLES_IN_WEBKIT],
    seal: [...NEXT_PAGES_IN_WEBKIT, ...BEFORE_THE_GATE_IN_WEBKIT],
  },
};

/** What fails at once instead of waiting for an answer (DESIGN.md section 6), so that a grant brings nothing back. */
export const NOT_RELEASED: readonly string[] = [
  'windows: window.open()',
  // Their windows are closed by then.
  'windows: fetch of a window that was opened',
  'windows: document.write into a window that was opened',
  'windows: the second page of a window that was opened',
  // Its image has been asked for where the page itself is.
  'realms: a relative address in a frame with a base',
  'dom: form.submit()',
  'dom: form.requestSubmit()',
  'dom: form.requestSubmit() in a shadow root',
  'dom: form.requestSubmit(), its action set by a listener',
  'dom: form.requestSubmit(), its action set by a listener that stops the event',
  'dom: form.requestSubmit() in a declarative shadow root',
  'realms: contentDocument.write of a form, submitted',
  'dom: button formaction, clicked',
  'dom: a target, clicked',
  'dom: a.ping, clicked',
  'markup: a ping',
  // It has failed for want of the map.
  'markup: import map and import()',
  // Looked for in the page, where it is not.
  'dom: innerHTML, never attached',
  // Nothing of it is kept to be done again.
  'dom: link.imageSrcset preload',
  "dom: execCommand('insertImage')",
  'style: element.animate',
  'style: element.animate of a Set',
  'style: new KeyframeEffect',
  'style: effect.setKeyframes',
  'style: CSS.registerProperty',
  'style: FontFace',
  'network: XMLHttpRequest, synchronous',
  'network: WebSocket',
  'network: WebSocketStream',
  'network: EventSource',
  'network: WebTransport',
  'network: RTCPeerConnection',
  'network: RTCPeerConnection.setConfiguration',
  'network: Worker of a vendor',
  'network: Worker of a blob that fetches',
  'network: Worker of a blob that imports a script',
  'network: Worker of a blob module',
  'network: Worker of a data: URL that fetches',
  'network: SharedWorker of a vendor',
  'network: service worker of a vendor',
  'network: audio worklet',
  'network: paint worklet',
];

/**
 * What a reload does not bring back, although the policy of `seal` is gone. With the text of a style Firefox keeps that
 * a policy has stopped its images; so it does in a page without the library (seen in 153).
 */
export const NOT_RELOADED: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: [],
  firefox: ['markup: style url', 'style: data of the text in a style'],
  webkit: [],
};
