// Ways by which a script uses the natives of another realm of the same origin.
import { attached, blobUrl, frame, loaded, make, place } from '../site/page-tools.js';

const ignore = () => {};
const script = (code) => `<script>${code}</script>`;
const fetching = (t) => `fetch('${t.url('a.json')}').catch(() => {})`;

export const realms = {
  'contentWindow.fetch': (t) => void frame().contentWindow.fetch(t.url('a.json')).catch(ignore),
  'contentWindow.Image': (t) => {
    new (frame().contentWindow.Image)().src = t.url('a.png');
  },
  'contentWindow.XMLHttpRequest': (t) => {
    const request = new (frame().contentWindow.XMLHttpRequest)();
    request.open('GET', t.url('a.json'));
    request.send();
  },
  'contentWindow.navigator.sendBeacon': (t) => void frame().contentWindow.navigator.sendBeacon(t.url('a'), 'x'),
  'contentWindow.eval': (t) => frame().contentWindow.eval(fetching(t)),
  'contentWindow.location': (t) => {
    frame().contentWindow.location = t.url('a.html');
  },
  'frames[] after append': (t) => {
    place().append(document.createElement('iframe'));
    void frames[frames.length - 1].fetch(t.url('a.json')).catch(ignore);
  },
  'frames[] after innerHTML': (t) => {
    place().innerHTML = '<iframe></iframe>';
    void frames[frames.length - 1].fetch(t.url('a.json')).catch(ignore);
  },
  'window[name] after append': (t) => {
    attached('iframe', { name: t.slug });
    void window[t.slug].fetch(t.url('a.json')).catch(ignore);
  },
  'a frame in a frame': (t) => {
    const inner = frame().contentDocument;
    const element = inner.body.appendChild(inner.createElement('iframe'));
    void element.contentWindow.fetch(t.url('a.json')).catch(ignore);
  },
  'a frame in a closed shadow root': (t) => {
    const element = document.createElement('iframe');
    attached('div').attachShadow({ mode: 'closed' }).append(element);
    void element.contentWindow.fetch(t.url('a.json')).catch(ignore);
  },
  'the window of an object element': (t) => {
    const element = attached('object', { data: 'about:blank', type: 'text/html' });
    if (!element.contentWindow) throw new Error('An object element has no window here at once.');
    void element.contentWindow.fetch(t.url('a.json')).catch(ignore);
  },
  'contentDocument.createElement': (t) => {
    const inner = frame().contentDocument;
    const element = inner.createElement('script');
    element.src = t.url('a.js');
    inner.body.append(element);
  },
  'an image of contentDocument, put into the page': (t) => {
    const element = frame().contentDocument.createElement('img');
    element.src = t.url('a.png');
    place().append(element);
  },
  'contentDocument.body.innerHTML': (t) => {
    frame().contentDocument.body.innerHTML = `<img src="${t.url('a.png')}">`;
  },
  'a relative address in a frame with a base': (t) => {
    const inner = frame().contentDocument;
    inner.head.innerHTML = `<base href="${t.url('')}">`;
    inner.body.innerHTML = '<img src="a.png">';
  },
  'contentDocument.write in pieces': (t) => {
    const inner = frame().contentDocument;
    inner.open();
    for (const piece of ['<img src="', t.url('a.png'), '">']) inner.write(piece);
    inner.close();
  },
  'contentDocument.write of an image': (t) => {
    const inner = frame().contentDocument;
    inner.open();
    inner.write(`<img src="${t.url('a.png')}">`);
    inner.close();
  },
  'contentDocument.write of a form, submitted': (t) => {
    const inner = frame().contentDocument;
    inner.open();
    inner.write(`<iframe name="${t.slug}"></iframe><form target="${t.slug}" method="post"></form>`);
    inner.close();
    inner.forms[0].action = t.url('a');
    inner.forms[0].requestSubmit();
  },
  'contentDocument.write of a script that fetches': (t) => {
    const inner = frame().contentDocument;
    inner.open();
    inner.write(script(fetching(t)));
    inner.close();
  },
  'srcdoc script that fetches': (t) => loaded(attached('iframe', { srcdoc: script(fetching(t)) })),
  'blob: frame that fetches': (t) => loaded(attached('iframe', { src: blobUrl(script(fetching(t)), 'text/html') })),
  'javascript: frame that fetches': (t) => {
    attached('iframe', { src: `javascript:void ${fetching(t)}` });
  },
  'a frame of the site that fetches': (t) =>
    loaded(attached('iframe', { src: `/files/fetching.html#${t.url('a.json')}` })),
  'a frame of the site, its fetch used from here': async (t) => {
    const element = attached('iframe', { src: '/files/empty.html' });
    await loaded(element);
    void element.contentWindow.fetch(t.url('a.json')).catch(ignore);
  },
  'fetch of about:blank, kept until it has loaded': async (t) => {
    const element = frame();
    const kept = element.contentWindow.fetch;
    await new Promise((resolve) => setTimeout(resolve));
    void kept.call(element.contentWindow, t.url('a.json')).catch(ignore);
  },
  'a frame that the parser made in a frame': async (t) => {
    const element = attached('iframe', { srcdoc: '<iframe srcdoc="x"></iframe>' });
    await loaded(element);
    void element.contentWindow[0].fetch(t.url('a.json')).catch(ignore);
  },
  'the same before it has loaded': async (t) => {
    attached('iframe', { srcdoc: '<iframe srcdoc="x"></iframe>' });
    const outer = frames[frames.length - 1];
    while (!outer.length) await new Promise((resolve) => setTimeout(resolve));
    // Of this page: what the frame itself asks for ends with its first page.
    void outer[0].fetch.call(window, t.url('a.json')).catch(ignore);
  },
  'the second page of a frame': async (t) => {
    const element = attached('iframe', { src: '/files/empty.html' });
    await loaded(element);
    element.src = `/files/fetching.html#${t.url('a.json')}`;
    await loaded(element);
  },
  'the source of a message of the second page': async (t) => {
    const element = make('iframe', { srcdoc: 'x' });
    attached('div').attachShadow({ mode: 'open' }).append(element);
    await loaded(element);
    const said = new Promise((resolve) =>
      addEventListener('message', ({ data, source }) => data === t.slug && resolve(source)),
    );
    element.srcdoc = script(`parent.postMessage('${t.slug}', '*')`);
    void (await said).fetch(t.url('a.json')).catch(ignore);
  },
};
