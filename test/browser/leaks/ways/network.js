// Ways by which a script sends or fetches without an element.
import { blobUrl, frame } from '../site/page-tools.js';

const ignore = () => {};

export const network = {
  'fetch of a string': (t) => void fetch(t.url('a.json')).catch(ignore),
  'fetch of a URL': (t) => void fetch(new URL(t.url('a.json'))).catch(ignore),
  'fetch of a Request': (t) => void fetch(new Request(t.url('a.json'))).catch(ignore),
  'fetch of an object with toString': (t) => void fetch({ toString: () => t.url('a.json') }).catch(ignore),
  'fetch keepalive': (t) => void fetch(t.url('a.json'), { method: 'POST', keepalive: true, body: 'x' }).catch(ignore),
  'fetch with credentials': (t) => void fetch(t.proxied('a.json'), { credentials: 'include' }).catch(ignore),
  fetchLater: (t) => void fetchLater(t.proxied('a.json'), { activateAfter: 0 }),
  XMLHttpRequest: (t) => {
    const request = new XMLHttpRequest();
    request.open('GET', t.url('a.json'));
    request.send();
  },
  'XMLHttpRequest, synchronous': (t) => {
    const request = new XMLHttpRequest();
    request.open('GET', t.url('a.json'), false);
    request.send();
  },
  sendBeacon: (t) => void navigator.sendBeacon(t.url('a'), 'x'),
  WebSocket: (t) => void new WebSocket(t.url('a').replace('http', 'ws')),
  WebSocketStream: (t) => void new WebSocketStream(t.url('a').replace('http', 'ws')).opened.catch(ignore),
  EventSource: (t) => void new EventSource(t.url('a')),
  WebTransport: (t) => {
    const transport = new WebTransport(t.datagrams('https'));
    for (const promise of [transport.ready, transport.closed]) promise.catch(ignore);
  },
  RTCPeerConnection: async (t) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: t.datagrams('stun') }] });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
  },
  'RTCPeerConnection.setConfiguration': async (t) => {
    const connection = new RTCPeerConnection();
    connection.setConfiguration({ iceServers: [{ urls: [t.datagrams('stun')] }] });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
  },
  'import()': (t) => void import(t.url('a.js')).catch(ignore),
  'import() by new Function': (t) => void new Function('url', 'return import(url)')(t.url('a.js')).catch(ignore),
  'Worker of a vendor': (t) => void new Worker(t.proxied('a.js')),
  'Worker of a blob that fetches': (t) => void new Worker(blobUrl(`fetch('${t.url('a.json')}')`)),
  'Worker of a blob that imports a script': (t) => void new Worker(blobUrl(`importScripts('${t.url('a.js')}')`)),
  'Worker of a blob module': (t) => void new Worker(blobUrl(`import '${t.url('a.js')}'`), { type: 'module' }),
  'Worker of a data: URL that fetches': (t) => void new Worker(`data:text/javascript,fetch('${t.url('a.json')}')`),
  'Worker of the site that fetches': (t) => new Worker('/files/fetching-worker.js').postMessage(t.url('a.json')),
  'SharedWorker of a vendor': (t) => void new SharedWorker(t.proxied('a.js')),
  'SharedWorker of the site that fetches': (t) =>
    new SharedWorker('/files/fetching-worker.js', t.token).port.postMessage(t.url('a.json')),
  'service worker of a vendor': (t) =>
    void navigator.serviceWorker.register(t.proxied('a.js'), { scope: t.proxied('') }).catch(ignore),
  'service worker of the site that fetches': async (t) => {
    const scope = `/files/scope-${t.token}/`;
    const registration = await navigator.serviceWorker.register('/files/fetching-worker.js', { scope });
    (registration.installing ?? registration.waiting ?? registration.active).postMessage(t.url('a.json'));
  },
  'audio worklet': (t) => void new AudioContext().audioWorklet.addModule(t.url('a.js')).catch(ignore),
  'paint worklet': (t) => void CSS.paintWorklet.addModule(t.url('a.js')).catch(ignore),
  'Request of another realm': (t) => {
    const request = new (frame().contentWindow.Request)(t.url('a.json'));
    fetch(request).catch(ignore);
  },
  'built-in vendor, fetch': (t) => void fetch(t.builtIn('a.json')).catch(ignore),
  'built-in vendor, sendBeacon': (t) => void navigator.sendBeacon(t.builtIn('a'), 'x'),
};
