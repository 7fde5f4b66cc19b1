// How the work grows with the page: by counting the calls of natives, never by the clock.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expectLinear, leaps } from '../unit/complexity/growth.js';
import { accept, consentPage, part } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test } from './support/test.js';

const SITE = 'http://site.test/';
const SIZES = [100, 200, 400, 800];

/**
 * In the page before the library: `counted` are the calls of natives, and what selectors look through and find. Timers
 * of a tenth and a fifth of a second wait for `later()`: whether and how often they run must not be a matter of the
 * computer's speed.
 */
const COUNT = `{
  window.counted = 0;
  const { apply } = Reflect;
  const wrap = (owner, name, weigh = () => 1) => {
    const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (!descriptor) throw new Error('There is no ' + name);
    for (const kind of ['value', 'get', 'set']) {
      const native = descriptor[kind];
      if (typeof native !== 'function') continue;
      descriptor[kind] = { [name](...parameters) {
        const result = apply(native, this, parameters);
        counted += weigh(this, result);
        return result;
      } }[name];
    }
    Object.defineProperty(owner, name, descriptor);
  };
  const { get: childCount } = Object.getOwnPropertyDescriptor(Element.prototype, 'childElementCount');
  const all = Document.prototype.getElementsByTagName;
  const allIn = Element.prototype.getElementsByTagName;
  const size = (root) => root.nodeType === 9 ? all.call(root, '*').length : root.nodeType === 1 ? allIn.call(root, '*').length : root.childElementCount;
  // What a selector looks through, and what it finds.
  for (const { prototype } of [Document, Element, DocumentFragment]) {
    wrap(prototype, 'querySelectorAll', (root, { length }) => 1 + length + size(root));
    wrap(prototype, 'querySelector', (root) => 1 + size(root));
  }
  for (const name of ['matches', 'closest', 'getAttribute', 'hasAttribute', 'setAttribute', 'removeAttribute', 'shadowRoot', 'insertAdjacentElement', 'after', 'before', 'remove'])
    wrap(Element.prototype, name);
  for (const name of ['isConnected', 'firstChild', 'nextSibling', 'parentNode', 'childNodes', 'getRootNode', 'contains', 'insertBefore', 'textContent'])
    wrap(Node.prototype, name);
  wrap(HTMLElement.prototype, 'dataset');
  wrap(SVGElement.prototype, 'dataset');
  wrap(HTMLIFrameElement.prototype, 'contentWindow');
  wrap(Document.prototype, 'cookie');
  wrap(Document.prototype, 'createElement');
  wrap(EventTarget.prototype, 'addEventListener');
  wrap(EventTarget.prototype, 'dispatchEvent');
  wrap(window, 'getComputedStyle');
  wrap(window, 'queueMicrotask');
  wrap(WeakRef.prototype, 'deref');
  wrap(Reflect, 'apply');
  const { URL: NativeUrl, MutationObserver: Native } = window;
  window.URL = class extends NativeUrl { constructor(...parameters) { super(...parameters); counted++; } };
  window.MutationObserver = class extends Native {
    constructor(callback) {
      super((records, observer) => {
        for (const { addedNodes, removedNodes } of records) counted += 1 + addedNodes.length + removedNodes.length;
        callback(records, observer);
      });
    }
  };
  const { setTimeout: start } = window;
  let waiting = [];
  window.setTimeout = (run, ms = 0, ...parameters) => ms === 100 || ms === 200 ? waiting.push(() => run(...parameters)) : start(run, ms, ...parameters);
  window.later = () => { const due = waiting; waiting = []; for (const run of due) run(); };
  /** A task of its own. */
  const { port1, port2 } = new MessageChannel();
  let go;
  port1.onmessage = () => go();
  window.task = () => new Promise((resolve) => { go = resolve; port2.postMessage(0); });
  window.calm = async () => { for (let round = 0; round < 3; round++) { await new Promise(requestAnimationFrame); await new Promise((done) => start(done, 20)); later(); } };
}`;

const CONFIG = { policy: { version: '1' }, vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'] }] };

interface Options {
  readonly body?: string;
  /** Instead of the library: what it is compared with. */
  readonly instead?: string;
}

async function visit(server: RecordingServer, page: Page, { body = '', instead }: Options = {}): Promise<void> {
  const html = consentPage({ config: CONFIG, attributes: {}, body, meta: true });
  const counted = html.replace('<script type="application/json"', `<script>${COUNT}</script>$&`);
  const other = instead && counted.replace(/<script src="[^"]*"><\/script>/, `<script>${instead}</script>`);
  server.page('site.test', '/', other ?? counted);
  await page.goto(SITE);
}

/** The banner is there, and what it fetches while the page is idle: its element in the page is a change like others. */
async function comeToRest(page: Page): Promise<void> {
  await part(page, 'banner').waitFor();
  await page.waitForFunction(
    `performance.getEntriesByType('resource').some(({ name }) => name.includes('.preferences-'))`,
  );
}

/** The count at each size. */
async function counts(
  sizes: readonly number[],
  count: (size: number) => Promise<number>,
): Promise<(readonly [number, number])[]> {
  const found: (readonly [number, number])[] = [];
  for (const size of sizes) found.push([size, await count(size)]);
  return found;
}

/** The smaller of two: a page that changes is looked through every 100 ms, on a busy machine once more than needed. */
const least = async (count: () => Promise<number>): Promise<number> => Math.min(await count(), await count());

/** What the code's doing costs, once everything has come to rest. */
const cost = (page: Page, code: string): Promise<number> =>
  page.evaluate<number>(`(async () => {
    await calm();
    counted = 0;
    ${code}
    await calm();
    return counted;
  })()`);

const IMAGE = `Object.assign(document.createElement('img'), { src: 'http://acme.test/' + index })`;
const PLAIN = `Object.assign(document.createElement('p'), { className: 'a' })`;
const MARKED = `(() => {
  const image = document.createElement('img');
  image.dataset.category = 'analytics';
  image.dataset.src = 'http://acme.test/' + index;
  return image;
})()`;
const FRAME = `Object.assign(document.createElement('iframe'), { src: 'http://acme.test/' + index, width: 100, height: 100 })`;
const MARKED_SCRIPT = `(() => {
  const script = document.createElement('script');
  script.dataset.category = 'analytics';
  return Object.assign(script, { type: 'text/plain', text: 'window.ran = (window.ran ?? 0) + 1' });
})()`;

const oneByOne = (what: string, size: number): string =>
  `for (let index = 0; index < ${size}; index++) { document.body.append(${what}); await task(); }`;
const inOneTask = (what: string, size: number): string =>
  `for (let index = 0; index < ${size}; index++) document.body.append(${what});`;
const asMarkup = (what: string, size: number): string =>
  `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(what)}.repeat(${size}));`;

test('the counter would see an observer that looks through the whole page at each change (control)', async ({
  server,
  page,
}) => {
  const instead = `new MutationObserver(() => {
    for (const element of document.querySelectorAll('[data-category]')) element.getAttribute('data-category');
  }).observe(document, { childList: true, subtree: true });`;
  const found = await counts(SIZES, async (size) => {
    await visit(server, page, { instead });
    return cost(page, oneByOne(MARKED, size));
  });
  expect(leaps(found).map(([size]) => size)).toEqual([200, 400, 800]);
});

describe('holding n nodes takes n times as much as holding one', () => {
  test.for([
    ['held images that come one by one', (size: number) => oneByOne(IMAGE, size)],
    ['held images that come in one task', (size: number) => inOneTask(IMAGE, size)],
    ['held images in markup', (size: number) => asMarkup('<img src="http://acme.test/a">', size)],
    ['marked images that come one by one', (size: number) => oneByOne(MARKED, size)],
    ['marked images in markup', (size: number) => asMarkup('<img data-category=analytics data-src="http://acme.test/a">', size)], // prettier-ignore
    ['nodes that nobody holds, one by one', (size: number) => oneByOne(PLAIN, size)],
    ['nodes that nobody holds, in one task', (size: number) => inOneTask(PLAIN, size)],
  ] as const)('%s', async ([, code], { server, page }) => {
    const found = await counts(SIZES, async (size) => {
      await visit(server, page);
      await comeToRest(page);
      return cost(page, code(size));
    });
    expectLinear(found);
  });

  test.for([
    ['held frames that come one by one', (size: number) => oneByOne(FRAME, size)],
    ['held frames that come in one task', (size: number) => inOneTask(FRAME, size)],
  ] as const)('%s, each with a placeholder', async ([, code], { server, page }) => {
    const found = await counts([25, 50, 100], async (size) => {
      await visit(server, page);
      await comeToRest(page);
      const calls = await cost(page, code(size));
      await expect.poll(() => page.locator('ilumee-consent-placeholder').count()).toBe(size);
      return calls;
    });
    expectLinear(found);
  });

  test.for([
    ['a flat page', (size: number) => '<img src="http://acme.test/a">'.repeat(size)],
    ['a deep page', (size: number) => '<div><img src="http://acme.test/a">'.repeat(size / 4)],
    ['marked tags', (size: number) => '<script type="text/plain" data-category="analytics" src="http://acme.test/a.js"></script>'.repeat(size)], // prettier-ignore
  ] as const)('what the parser reads: %s', async ([, markup], { server, page }) => {
    const found = await counts(SIZES, async (size) => {
      await visit(server, page, { body: markup(size) });
      await comeToRest(page);
      return page.evaluate<number>('calm().then(() => counted)');
    });
    expectLinear(found);
  });
});

describe('releasing n tags takes n times as much as releasing one', () => {
  const mark = 'type="text/plain" data-category="analytics"';

  test.for([
    ['inline scripts', `<script ${mark}>window.ran = (window.ran ?? 0) + 1</script>`, SIZES],
    ['files, in their order', `<script ${mark} src="http://cdn.test/ran.js"></script>`, [50, 100, 200]],
    ['files that come when they come', `<script ${mark} async src="http://cdn.test/ran.js"></script>`, [50, 100, 200]],
    ['images', `<img data-category="analytics" data-src="http://cdn.test/ran.svg" onload="window.ran = (window.ran ?? 0) + 1">`, SIZES], // prettier-ignore
  ] as const)('%s', async ([, tag, sizes], { server, page }) => {
    server.script('cdn.test', '/ran.js', 'window.ran = (window.ran ?? 0) + 1');
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    server.route('cdn.test', '/ran.svg', { body: svg, headers: { 'content-type': 'image/svg+xml' } });
    async function release(size: number): Promise<number> {
      await page.context().clearCookies();
      await visit(server, page, { body: tag.repeat(size) });
      await page.evaluate('localStorage.clear()');
      await page.reload();
      await comeToRest(page);
      await page.evaluate('calm().then(() => { counted = 0; })');
      await accept(page);
      await expect.poll(() => page.evaluate('window.ran')).toBe(size);
      return page.evaluate<number>('calm().then(() => counted)');
    }
    expectLinear(await counts(sizes, (size) => least(() => release(size))));
  });

  test.for([
    ['marked images', MARKED],
    ['marked scripts', MARKED_SCRIPT],
  ] as const)('%s that come one by one after the grant', async ([, what], { server, page }) => {
    await visit(server, page);
    await accept(page);
    const found = await counts(SIZES, async (size) => {
      await visit(server, page);
      return cost(page, oneByOne(what, size));
    });
    expectLinear(found);
  });
});
