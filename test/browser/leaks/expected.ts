import type { EngineName } from './engines.js';
import type { Setting } from './page.js';

export type Gated = Exclude<Setting, 'control'>;

/** The ways that do nothing in an engine even without any gate: with the reason. */
export const NOT_HERE: Readonly<Record<EngineName, Readonly<Record<string, string>>>> = {
  chromium: {},
  firefox: {
    'markup: link manifest': 'Firefox on the desktop reads no manifest',
    'markup: speculation rules': 'Firefox has none',
    'markup: a ping': 'Firefox sends none, by default',
    'dom: a.ping, clicked': 'Firefox sends none, by default',
    'dom: speculation rules': 'Firefox has none',
    'style: attributeStyleMap.set': 'Firefox has no attributeStyleMap',
    'style: rule.styleMap.set': 'Firefox has no styleMap',
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
    'style: rule.styleMap.set': 'WebKit loads nothing for it',
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
    'dom: link.href icon': "WebKit loads an icon when it becomes the page's, and only once",
  },
};

/** Beyond page JavaScript in every engine: the browser acts before a script can, or where no script reaches. */
const BEYOND: readonly string[] = [
  'markup: iframe src',
  'markup: link stylesheet',
  'markup: link stylesheet for print',
  'markup: link preload',
  'markup: link modulepreload',
  'markup: link preconnect',
  'markup: object data',
  'markup: embed src',
  'markup: body background',
  'markup: style attribute',
  'markup: style url',
  'markup: style import',
  'network: import()',
  'network: import() by new Function',
  'network: Worker of the site that fetches',
  'network: SharedWorker of the site that fetches',
  'network: service worker of the site that fetches',
];

/** The preload scanner asks for these before a script sees them, where nothing turns it off. */
const PRELOADED: readonly string[] = [
  'markup: script src',
  'markup: script async src',
  'markup: script defer src',
  'markup: module script src',
  'markup: img src',
  'markup: img srcset',
  'markup: picture source',
  'markup: video poster',
  'markup: input image',
  'markup: built-in vendor, script src',
  'markup: built-in vendor, img src',
  'markup: own origin, script src',
  'markup: own origin, img src',
];

/** What arrives although it should wait; the suite fails for any other, and for one of these that no longer does. */
export const LEAKS: Readonly<Record<EngineName, Readonly<Record<Gated, readonly string[]>>>> = {
  chromium: {
    gate: [...BEYOND, ...PRELOADED],
    meta: BEYOND,
    seal: ['markup: link preconnect'],
  },
  firefox: { gate: [...BEYOND, ...PRELOADED], meta: [...BEYOND, ...PRELOADED], seal: ['markup: link preconnect'] },
  webkit: { gate: [...BEYOND, ...PRELOADED], meta: [...BEYOND, ...PRELOADED], seal: ['markup: link preconnect'] },
};

/** Of those, what arrives only sometimes: a race between the parser and the gate. */
export const SOMETIMES: Readonly<Record<EngineName, Readonly<Partial<Record<Gated, readonly string[]>>>>> = {
  chromium: { gate: ['markup: iframe src'] },
  firefox: {},
  webkit: {},
};

/** What fails at once instead of waiting for an answer (DESIGN.md section 6), so that a grant brings nothing back. */
export const NOT_RELEASED: readonly string[] = [
  'windows: window.open()',
  // Their windows are closed by then.
  'windows: fetch of a window that was opened',
  'windows: document.write into a window that was opened',
  'dom: form.submit()',
  'dom: form.requestSubmit()',
  'dom: button formaction, clicked',
  'dom: a target, clicked',
  'dom: a.ping, clicked',
  'markup: a ping',
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
