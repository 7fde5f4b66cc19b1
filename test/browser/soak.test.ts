// A single-page application that goes through thousands of routes: nothing of the library stays of a route that is
// gone. `npm run test:full` goes through 10,000 of them, `npm test` through a few.
import type { CDPSession } from 'playwright-core';
import { consentPage, part } from './support/consent-page.js';
import { expect, test } from './support/test.js';

const ROUTES = process.env.SOAK === 'full' ? 10_000 : 200;
/** Until the engine has compiled what it compiles, and every chunk is there. */
const WARM_UP = 200;
/** Of what was there after warming up. */
const MOST = 1.1;

/** The application. Every route takes the last one's tags out and brings its own; half of them are let in. */
const APP = `
  <main id="app"></main>
  <script>
    customElements.define('x-card', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<img src="http://acme.test/card.gif"><iframe data-category="functional" data-src="http://film.test/card"></iframe>';
      }
    });
    let leave = () => {};
    const quietly = () => {};
    function show(n) {
      leave();
      const app = document.getElementById('app');
      const aborter = new AbortController();
      const make = (name, properties) => Object.assign(document.createElement(name), properties);
      app.innerHTML =
        '<h2>Route ' + n + '</h2>' +
        '<script type="text/plain" data-category="analytics">window.ran = (window.ran || 0) + 1;<\\/script>' +
        '<iframe data-category="functional" data-src="http://film.test/' + n + '" title="Film" width="200" height="100"></iframe>' +
        '<img src="http://acme.test/' + n % 50 + '.gif"><img src="/own.gif"><x-card></x-card>' +
        '<template data-category="analytics"><p>In a template</p></template>' +
        '<div style="background-image: url(http://acme.test/style.gif)"></div>';
      app.append(make('script', { src: 'http://acme.test/tag.js', async: true }));
      app.append(make('script', { src: '/own.js', async: true }));
      app.append(make('script', { type: 'text/plain', textContent: 'window.ran++' }));
      app.lastChild.dataset.category = 'advertising';
      if (n % 5 === 0) {
        const frame = app.appendChild(make('iframe', {}));
        frame.contentWindow.fetch('http://acme.test/frame').catch(quietly);
      }
      new Image().src = 'http://acme.test/pixel.gif?n=' + n % 50;
      fetch('http://acme.test/fetch', { signal: aborter.signal }).catch(quietly);
      fetch('/own.json').catch(quietly);
      const request = new XMLHttpRequest();
      request.open('GET', 'http://acme.test/xhr');
      request.send();
      if (n % 7 === 0) navigator.sendBeacon('http://acme.test/beacon', 'x');
      const off = IlumeeConsent.on('change', () => app.dataset.changed = n);
      IlumeeConsent.whenGranted('analytics').then(quietly);
      leave = () => {
        aborter.abort();
        request.abort();
        off();
        app.replaceChildren();
      };
    }
    /** An answer, then routes from here on, a task or more for each. */
    window.walk = async (from, count) => {
      if (from % 50) IlumeeConsent.acceptAll();
      else await IlumeeConsent.revoke();
      await new Promise((done) => setTimeout(done, 20));
      for (let n = from; n < from + count; n++) {
        show(n);
        await new Promise((done) => n % 5 ? setTimeout(done) : requestAnimationFrame(() => setTimeout(done)));
      }
    };
    /** The page as it was before the first route. */
    window.rest = async () => {
      leave();
      leave = () => {};
      await IlumeeConsent.revoke();
      await new Promise((done) => setTimeout(done, 1500));
    };
  </script>`;

const CONFIG = {
  vendors: [
    { id: 'acme', category: 'analytics', hosts: ['acme.test'], cookies: [{ match: '^_acme' }] },
    { id: 'film', name: 'Film', category: 'functional', hosts: ['film.test'] },
  ],
};

interface Weight {
  readonly objects: number;
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly documents: number;
  readonly held: number;
}

/** The parts of a heap snapshot that are read. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  readonly nodes: number[];
}

/** What is no object of a page: the engine's compiled code, and what DevTools keeps of each request. */
const NO_OBJECT = ['hidden', 'code', 'native', 'synthetic', 'object shape'];

/**
 * How many objects, functions, lists and texts there are, and their bytes; of lists without what holds their items: the
 * engine's table of a WeakMap stays as large as it was between two collections.
 */
async function weighObjects(devTools: CDPSession): Promise<Pick<Weight, 'objects' | 'heap'>> {
  let text = '';
  const add = ({ chunk }: { chunk: string }): void => void (text += chunk);
  devTools.on('HeapProfiler.addHeapSnapshotChunk', add);
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devTools.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(text) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  let objects = 0;
  let heap = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = types[0][nodes[at + fields.indexOf('type')]!]!;
    if (NO_OBJECT.includes(type)) continue;
    objects++;
    if (type !== 'array') heap += nodes[at + fields.indexOf('self_size')]!;
  }
  return { objects, heap };
}

async function weigh(devTools: CDPSession): Promise<Weight> {
  // Finalizers run after a collection, and let go of more.
  for (let n = 0; n < 4; n++) {
    await devTools.send('HeapProfiler.collectGarbage');
    await new Promise((done) => setTimeout(done, 100));
  }
  const { objects, heap } = await weighObjects(devTools);
  const { jsEventListeners, nodes, documents } = await devTools.send('Memory.getDOMCounters');
  const { result } = await devTools.send('Runtime.evaluate', { expression: 'IlumeeConsent.held().length' });
  return { objects, heap, listeners: jsEventListeners, nodes, documents, held: result.value as number };
}

test(
  `after ${ROUTES} routes with tags, embeds and requests, held and let in, objects, heap, listeners, nodes and held lists are what they were`,
  { timeout: 1_800_000 },
  async ({ server, page, context, problems }) => {
    server.script('site.test', '/own.js', 'window.own = true');
    for (const path of ['/own.json', '/own.gif']) server.route('site.test', path, { status: 204 });
    server.script('acme.test', '/tag.js', 'window.tagged = (window.tagged ?? 0) + 1');
    server.page('site.test', '/', consentPage({ config: CONFIG, body: APP }));
    await page.goto('http://site.test/');
    await part(page, 'banner').waitFor();
    const devTools = await context.newCDPSession(page);
    // What the page throws, without its stack: the addresses in it are none of files here.
    const run = (code: string): Promise<unknown> =>
      page.evaluate(code).catch((error: Error) => {
        throw new Error(error.message.split('\n')[0]);
      });
    /** In pieces: each begins with a gesture, as a person's click is one, and that counts for some seconds only. */
    const walk = async (from: number, count: number): Promise<void> => {
      for (let n = from; n < from + count; n += 25) {
        await run(`walk(${n}, 25)`);
        server.clear();
      }
      await run('rest()');
    };
    await walk(0, WARM_UP);
    const before = await weigh(devTools);
    await walk(WARM_UP, ROUTES);
    const after = await weigh(devTools);
    console.info(JSON.stringify({ before, after }));
    expect(await page.evaluate('window.tagged > 0 && window.ran > 0')).toBe(true);
    expect(after.held).toBeLessThanOrEqual(before.held);
    expect(after.documents).toBeLessThanOrEqual(before.documents);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners * MOST);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * MOST);
    expect(after.objects).toBeLessThanOrEqual(before.objects * MOST);
    expect(after.heap).toBeLessThanOrEqual(before.heap * MOST);
    // What the browser says of a held XHR, which fails as a blocked one does.
    expect(problems.filter((text) => !text.includes('ERR_UNSAFE_PORT'))).toEqual([]);
  },
);
