import type { Page } from 'playwright-core';
import { accept, consentPage, cookies, part, record } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test } from './support/test.js';

const SITE = 'http://site.test/';
const CONFIG = {
  categories: { analytics: {}, advertising: {} },
  vendors: [{ id: 'acme', category: 'analytics', hosts: ['vendor.test'] }],
};

/** A record such as a visitor's yes would leave. */
const FORGED = JSON.stringify({
  schema: 1,
  id: '12345678-1234-4234-8234-123456789012',
  policy: '1',
  first: '2026-01-01T00:00:00.000Z',
  time: '2026-01-01T00:00:00.000Z',
  expires: '2099-01-01T00:00:00.000Z',
  choices: { analytics: true, advertising: true, acme: true },
  asked: '',
  method: 'accept-all',
  language: 'en',
  notice: null,
  gpc: false,
});

/** What has the new value is done without any function that may have been replaced by then. */
const PREPARE = `
  const { defineProperty } = Object;
  const NativePromise = Promise;
  const forged = ${FORGED};
  const put = (owner, name, value) => defineProperty(owner, name, { __proto__: null, value, configurable: true, writable: true });
  const lie = (owner, names, answer) => { for (const name of names.split(' ')) put(owner, name, function () { return answer; }); };
  const pollute = (name, value) => defineProperty(Object.prototype, name, { __proto__: null, configurable: true, get: () => value, set() {} });
  const cookieOf = (owner) => defineProperty(owner, 'cookie', {
    get: () => 'ilumee_consent=' + encodeURIComponent(JSON.stringify(forged)), set() {},
  });
  const empty = { next: () => ({ done: true }) };`;

/** By name: what a page script does once the library has started. */
const TAMPERINGS: Readonly<Record<string, string>> = {
  'array-finds-nothing': `lie(Array.prototype, 'find findLast at'); lie(Array.prototype, 'indexOf', -1);`,
  'array-says-no': `lie(Array.prototype, 'some every includes', false);`,
  'array-says-yes': `lie(Array.prototype, 'some every includes', true);`,
  'array-is-empty': `put(Array.prototype, 'map', () => []); put(Array.prototype, 'filter', () => []);
    put(Array.prototype, 'flatMap', () => []); put(Array.prototype, 'flat', () => []); put(Array.prototype, 'slice', () => []);`,
  'array-does-nothing': `lie(Array.prototype, 'forEach push splice sort join concat', 0);`,
  'array-iterator': `put(Array.prototype, Symbol.iterator, () => empty);`,
  'array-iterator-next': `put(Object.getPrototypeOf([].values()), 'next', () => ({ done: true }));`,
  'array-other-values': `put(Array.prototype, Symbol.iterator, function* () { yield '/fine'; yield '/fine'; });`,
  'array-statics': `lie(Array, 'isArray', false); put(Array, 'from', () => []);`,
  'array-species': `defineProperty(Array, Symbol.species, { get: () => function () { return {}; } });`,
  'array-constructor': `Array.prototype.constructor = { [Symbol.species]: function () { return {}; } };`,
  'map-gets-nothing': `lie(Map.prototype, 'get'); lie(Map.prototype, 'has', false); lie(WeakMap.prototype, 'get'); lie(WeakMap.prototype, 'has', false);`,
  'map-has-all': `lie(Map.prototype, 'has', true); lie(WeakMap.prototype, 'has', true); lie(Map.prototype, 'get', 'necessary');`,
  'set-has-all': `lie(Set.prototype, 'has', true); lie(WeakSet.prototype, 'has', true);`,
  'set-has-nothing': `lie(Set.prototype, 'has', false); lie(WeakSet.prototype, 'has', false); lie(Set.prototype, 'add'); lie(WeakSet.prototype, 'add');`,
  'set-iterator': `put(Set.prototype, Symbol.iterator, () => empty); put(Map.prototype, Symbol.iterator, () => empty);`,
  'map-keeps-nothing': `lie(Map.prototype, 'set delete'); lie(WeakMap.prototype, 'set delete');`,
  'weak-reference': `lie(WeakRef.prototype, 'deref');`,
  'string-is-empty': `lie(String.prototype, 'replace replaceAll slice toLowerCase trim toString', ''); put(String.prototype, 'split', () => []);`,
  'string-matches-nothing': `lie(String.prototype, 'match', null); put(String.prototype, 'matchAll', () => []); lie(String.prototype, 'indexOf', -1);`,
  'string-says-yes': `lie(String.prototype, 'startsWith endsWith includes', true);`,
  'string-says-no': `lie(String.prototype, 'startsWith endsWith includes', false);`,
  'expression-exec': `lie(RegExp.prototype, 'exec', null);`,
  'expression-test-no': `lie(RegExp.prototype, 'test', false);`,
  'expression-test-yes': `lie(RegExp.prototype, 'test', true);`,
  'expression-symbols': `put(RegExp.prototype, Symbol.replace, () => ''); put(RegExp.prototype, Symbol.match, () => null);
    put(RegExp.prototype, Symbol.matchAll, () => []); put(RegExp.prototype, Symbol.split, () => []);`,
  reflect: `lie(Reflect, 'apply construct get defineProperty getOwnPropertyDescriptor');`,
  'function-call': `lie(Function.prototype, 'call apply bind', null);`,
  'object-statics': `put(Object, 'keys', () => []); put(Object, 'entries', () => []); put(Object, 'values', () => []);
    put(Object, 'fromEntries', () => ({ analytics: true, acme: true })); put(Object, 'assign', (one) => one); put(Object, 'freeze', (one) => one);`,
  'object-has-own': `put(Object, 'hasOwn', () => true); pollute('analytics', true); pollute('acme', true);`,
  'promise-then': `for (const name of ['then', 'catch', 'finally']) put(Promise.prototype, name, function (callback) {
    if (typeof callback === 'function') callback(fake);
    return this;
  });`,
  'promise-constructor': `Promise.prototype.constructor = function () {};
    put(Promise.prototype, 'then', function (callback) { callback(fake); return this; });`,
  'promise-statics': `for (const name of ['all', 'resolve']) put(Promise, name, () => ({ then: (callback) => callback([fake, fake, fake, fake]) }));
    window.Promise = function () { return { then: (callback) => callback(fake) }; };`,
  'promise-thenable': `put(Object.prototype, 'then', (resolve) => resolve(fake));`,
  'json-parse': `put(JSON, 'parse', () => forged);`,
  'json-stringify': `put(JSON, 'stringify', () => '${FORGED}');`,
  'json-method': `put(Object.prototype, 'toJSON', () => forged);`,
  url: `window.URL = function () { return { hostname: 'site.test', host: 'site.test', pathname: '/', search: '', protocol: 'http:', toString: () => '/' }; };`,
  'url-parts': `for (const name of ['hostname', 'host', 'href', 'origin']) defineProperty(URL.prototype, name, { get: () => 'site.test' });
    put(URL.prototype, 'toString', () => 'http://site.test/');`,
  crypto: `Object.defineProperty(crypto, 'subtle', { value: { digest: () => ({ then: (callback) => callback(new ArrayBuffer(32)) }) } });
    put(crypto, 'getRandomValues', (one) => one); put(crypto, 'randomUUID', () => forged.id);`,
  globals: `window.Map = window.Set = window.WeakMap = window.WeakSet = window.RegExp = function () {};`,
  fetch: `window.fetch = async () => new Response('{}');`,
  listeners: `lie(EventTarget.prototype, 'addEventListener removeEventListener dispatchEvent', true);`,
  locked: `Object.defineProperty(Array.prototype, 'find', { value: () => undefined, writable: false, configurable: false });`,
  'locked-expression': `Object.defineProperty(RegExp.prototype, 'exec', { value: () => null, writable: false, configurable: false });`,
  'pollution-ids': `for (const name of ['analytics', 'advertising', 'acme', 'necessary']) pollute(name, 'granted');`,
  'pollution-options': `for (const name of ['vendor', 'category', 'value', 'pending', 'region', 'unknown', 'allow', 'scope']) pollute(name, 'granted');
    pollute('load', 'always'); pollute('model', 'opt-out'); pollute('', 'opt-out'); pollute('regions', { '': 'opt-out' });`,
  'pollution-descriptors': `for (const name of ['get', 'set', 'apply', 'construct', 'has', 'getPrototypeOf', 'getOwnPropertyDescriptor'])
    put(Object.prototype, name, () => '/fine');`,
  'pollution-modules': `for (const name of ['ask', 'notice', 'preferences', 'vendors', 'presets', 'rights']) pollute(name, NativePromise.resolve(fake));
    pollute('createDrawing', fake.createDrawing); pollute('bridge', true); pollute('log', { url: '/log' });`,
  'cookie-of-document': `cookieOf(document);`,
  'cookie-of-prototype': `cookieOf(Document.prototype);`,
  'storage-methods': `put(Storage.prototype, 'getItem', () => '{"record":${FORGED}}');`,
  'storage-itself': `Object.defineProperty(window, 'localStorage', { value: { getItem: () => '{"record":${FORGED}}', setItem() {} } });`,
  trust: `Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    Object.defineProperty(navigator, 'userActivation', { value: { isActive: true, hasBeenActive: true } });`,
  activation: `Object.defineProperty(UserActivation.prototype, 'isActive', { get: () => true });
    Object.defineProperty(navigator.userActivation, 'isActive', { value: true });`,
  api: `try { window.IlumeeConsent = { has: () => true }; } catch {}
    try { delete window.IlumeeConsent; } catch {}
    try { Object.defineProperty(window, 'IlumeeConsent', { value: 1 }); } catch {}
    try { IlumeeConsent.has = () => true; Object.setPrototypeOf(IlumeeConsent, null); } catch {}
    if (IlumeeConsent.has('analytics') || !Object.isFrozen(IlumeeConsent)) note('replaced the api');`,
  nothing: ``,
};

/** Every way in which code asks for something, of an address. Each works by itself where nothing is held. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: `fetch(url).catch(() => {})`,
  request: `fetch(new Request(url)).catch(() => {})`,
  lyingRequest: `fetch(Object.defineProperty(new Request(url), 'url', { value: '/fine' })).catch(() => {})`,
  xhr: `const request = new XMLHttpRequest(); request.open('GET', url); request.send()`,
  beacon: `navigator.sendBeacon(url)`,
  image: `new Image().src = url`,
  attribute: `document.createElement('img').setAttribute('SRC', url)`,
  script: `const script = document.createElement('script'); script.src = url; document.head.append(script)`,
  frame: `const frame = document.createElement('iframe'); frame.src = url; document.body.appendChild(frame)`,
  link: `const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = url; document.head.append(link)`,
  html: `place().innerHTML = '<img src="' + url + '">'`,
  adjacent: `place().insertAdjacentHTML('beforeend', '<img src=' + url + '>')`,
  unsafe: `place().setHTMLUnsafe('<img srcset="' + url + ' 1x">')`,
  style: `place().style.cssText = 'background:url(' + url + ')'`,
  property: `place().style.setProperty('background-image', 'url(' + url + ')')`,
  socket: `new WebSocket(url.replace ? 'ws' + url.substring(4) : url)`,
  events: `new EventSource(url)`,
  changing: `let turn = 0; new EventSource({ toString: () => (turn++ ? url : '/fine') })`,
  changingImage: `let turn = 0; new Image().src = { toString: () => (turn++ ? url : '/fine') }`,
  fresh: `const frame = document.createElement('iframe'); document.body.append(frame);
    frame.contentWindow.fetch(url).catch(() => {}); new frame.contentWindow.Image().src = url + '-image'`,
  freshByIndex: `place().innerHTML = '<iframe></iframe>'; frames[frames.length - 1].fetch(url).catch(() => {})`,
  freshDocument: `const frame = document.createElement('iframe');
    frame.srcdoc = '<script>fetch("' + url + '").catch(() => {})</' + 'script>'; document.body.append(frame)`,
};
const ways = Object.entries(WAYS)
  .map(([name, code]) => `attempt(() => { const url = base + '${name}'; ${code}; });`)
  .join('\n');

/** What scripts try that want a yes. */
const ATTACKS = `
  attempt(() => IlumeeConsent.on('hold', (item) => { attempt(() => { item.category = 'necessary'; item.vendor = undefined; }); }));
  attempt(() => IlumeeConsent.acceptAll());
  attempt(() => IlumeeConsent.setConsent({ analytics: true }));
  attempt(() => { document.cookie = 'ilumee_consent=' + encodeURIComponent('${FORGED}') + ';path=/'; });
  attempt(() => cookieStore.set('ilumee_consent', encodeURIComponent('${FORGED}')));
  attempt(() => localStorage.setItem('ilumee_consent', '{"record":${FORGED}}'));
  attempt(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument.cookie = 'ilumee_consent=' + encodeURIComponent('${FORGED}') + ';path=/';
    frame.contentWindow.localStorage.setItem('ilumee_consent', '{"record":${FORGED}}');
  });
  attempt(() => new BroadcastChannel('ilumee_consent').postMessage(forged));
  attempt(() => dispatchEvent(new StorageEvent('storage', { key: 'ilumee_consent', newValue: '{"record":${FORGED}}' })));
  attempt(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));`;

/** Clicks and keys that no person made, at every control there is. */
const CLICKS = `
  for (const host of document.querySelectorAll('*')) {
    const root = host.shadowRoot;
    if (!root) continue;
    for (const control of root.querySelectorAll('[data-action=accept-all],[data-action=save],[data-action=always-allow],[data-action=load-once]')) {
      control.click();
      for (const Kind of [MouseEvent, PointerEvent]) {
        control.dispatchEvent(new Kind('click', { bubbles: true, composed: true, cancelable: true }));
      }
      control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
  }
  for (const control of document.querySelectorAll('[data-consent-action=accept-all]')) control.click();`;

/** A page that is tampered with, that then tries everything, and says how it went to the page around it. */
function tamperedPage(name: string, hasLibrary = true): string {
  const html = consentPage({
    config: CONFIG,
    body: `<button data-consent-action="accept-all">Yes</button>
      <script type="text/plain" data-category="analytics">note('ran a held tag');</script>
      <script type="text/plain" data-category="analytics" src="http://vendor.test/${name}/marked"></script>
      <iframe data-category="analytics" data-src="http://vendor.test/${name}/embed" title="Film"></iframe>
      <script>{
        const result = parent.results['${name}'] = { works: false, notes: '' };
        window.note = (text) => { result.notes += text + '; '; };
        const later = setTimeout.bind(window);
        const attempt = (work) => { try { const promise = work(); } catch {} };
        const place = () => document.body.appendChild(document.createElement('div'));
        const fake = {
          __proto__: null,
          createDrawing(owner) { attempt(() => owner.answer({ analytics: true }, 'save')); return fake; },
          createNoticeUi: () => fake, check: () => true, draw() {}, act() {}, describe() {}, messages: {},
          connect({ restore }) { attempt(() => restore(${FORGED})); }, sendToLog() {}, completePreset() {},
        };
        const base = 'http://vendor.test/${name}/';
        ${PREPARE}
        ${TAMPERINGS[name] ?? ''}
        ${ways}
        ${hasLibrary ? ATTACKS : ''}
        later(() => {
          const base = 'http://vendor.test/${name}/later-';
          ${ways}
          attempt(() => { ${CLICKS} });
          later(() => {
            attempt(() => {
              if (IlumeeConsent.has('analytics') || IlumeeConsent.has('acme')) note('is granted');
              if (IlumeeConsent.getConsent()) note('has a record');
            });
            result.works = true;
          }, 700);
        }, 900);
      }</script>`,
  });
  return hasLibrary ? html : html.replace(/<script src="\/dist[^>]*><\/script>/, '');
}

interface Result {
  readonly works: boolean;
  readonly notes: string;
}

/** Opens a page for each of these names, all at once, and waits for what they say. */
async function openTampered(
  server: RecordingServer,
  page: Page,
  names: readonly string[],
  hasLibrary = true,
): Promise<Readonly<Record<string, Result>>> {
  for (const name of names) server.page('site.test', `/${name}`, tamperedPage(name, hasLibrary));
  server.route('vendor.test', '/', { body: '' });
  const frames = names.map((name) => `<iframe src="/${name}" width="400" height="300"></iframe>`).join('');
  server.page('site.test', '/all', `<!doctype html><script>window.results = {};</script>${frames}`);
  await page.goto(`${SITE}all`);
  await expect
    .poll(() => page.evaluate<number>('Object.values(results).filter(({ works }) => works).length'))
    .toBe(names.length);
  await server.quiet(300);
  return page.evaluate<Readonly<Record<string, Result>>>('results');
}

const asked = (server: RecordingServer): string[] => server.requests({ host: 'vendor.test' }).map(({ path }) => path);

test('the ways that are tried below all work on a page without the library', async ({ server, page }) => {
  await openTampered(server, page, ['nothing'], false);
  const arrived = asked(server);
  // Browsers ask a value that changes once; it would be another one for whoever asks twice.
  const names = Object.keys(WAYS).filter((way) => !way.startsWith('changing'));
  const expected = names.flatMap((way) => [`/nothing/${way}`, `/nothing/later-${way}`]);
  expect(expected.filter((path) => !arrived.includes(path))).toEqual([]);
});

const names = Object.keys(TAMPERINGS);
const PER_PAGE = 14;
for (let from = 0; from < names.length; from += PER_PAGE) {
  const some = names.slice(from, from + PER_PAGE);

  test(`no consent is given, and nothing leaves, by tampering with ${some.join(', ')}`, async ({
    server,
    page,
    context,
  }) => {
    const results = await openTampered(server, page, some);
    expect(results).toEqual(Object.fromEntries(some.map((name) => [name, { works: true, notes: '' }])));
    expect(asked(server)).toEqual([]);
    expect(Object.keys(await cookies(context, SITE))).toEqual([]);
  });
}

// What a person does counts as what it is

/** Lies that would make a yes of what is written down, or of what is asked for. */
const REWRITE = `
  const yes = (text) => String(text).split('false').join('true').split('%3Afalse').join('%3Atrue');
  const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  const { setItem } = Storage.prototype;
  const { stringify } = JSON;
  for (const owner of [document, Document.prototype]) {
    defineProperty(owner, 'cookie', {
      configurable: true, get: () => yes(native.get.call(document)), set: (text) => native.set.call(document, yes(text)),
    });
  }
  Storage.prototype.setItem = function (key, text) { return setItem.call(this, key, yes(text)); };
  JSON.stringify = (...given) => yes(stringify(...given));
  put(Object.prototype, 'toJSON', () => forged);
  Object.fromEntries = () => ({ analytics: true, advertising: true });
  Array.prototype.map = () => [['analytics', true], ['advertising', true]];
  Event.prototype.composedPath = () => [document.querySelector('[data-consent-action=accept-all]')];`;

function serveRewritten(server: RecordingServer, more = ''): void {
  const body = `<button data-consent-action="accept-all" data-action="accept-all">Yes</button>
    <script type="text/plain" data-category="analytics" src="http://vendor.test/marked"></script>
    <script>${more}
      window.tamper = () => { ${PREPARE} ${REWRITE} };
    </script>`;
  server.page('site.test', '/', consentPage({ config: CONFIG, body }));
}

test('a rejection stays one, on this page and on the next, whatever is done to what writes it down', async ({
  server,
  page,
  context,
}) => {
  serveRewritten(server);
  await page.goto(SITE);
  const button = part(page, 'reject-all');
  const { x, y, width, height } = (await button.boundingBox())!;
  // Nothing of the test's own works in such a page: a click at a place needs none of it.
  await page.evaluate('tamper()').catch(() => {});
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect.poll(async () => Object.keys(await cookies(context, SITE))).toEqual(['ilumee_consent']);
  const [text = ''] = Object.values(await cookies(context, SITE));
  expect(JSON.parse(decodeURIComponent(text))).toMatchObject({
    method: 'reject-all',
    choices: { analytics: false, advertising: false },
  });
  await page.goto(SITE);
  expect(await record(page)).toMatchObject({ choices: { analytics: false, advertising: false } });
  await server.quiet(300);
  expect(asked(server)).toEqual([]);
});

test('what is written into localStorage as a property grants nothing while the page is open', async ({
  server,
  page,
}) => {
  serveRewritten(server);
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
  await page.evaluate(`{
    localStorage.ilumee_consent = '{"record":${FORGED}}';
    dispatchEvent(new StorageEvent('storage', { key: 'ilumee_consent' }));
    new BroadcastChannel('ilumee_consent').postMessage(0);
    // The browser itself tells this page of what another document wrote.
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentWindow.localStorage.ilumee_consent = '{"record":${FORGED.replace('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z')}}';
  }`);
  await server.quiet(500);
  expect(await record(page)).toBeNull();
  expect(asked(server)).toEqual([]);
  await accept(page);
  await server.waitFor({ host: 'vendor.test', path: '/marked' });
});

test('a script’s click counts on reject and withdraw, and a person’s on accept, also where addEventListener was replaced', async ({
  server,
  page,
}) => {
  serveRewritten(server, 'EventTarget.prototype.addEventListener = function () {};');
  await page.goto(SITE);
  await part(page, 'reject-all').waitFor();
  const click = (name: string) =>
    page.evaluate(
      `document.querySelector('#ilumee-consent').shadowRoot.querySelector('[data-action=${name}]').click()`,
    );
  await click('accept-all');
  expect(await record(page)).toBeNull();
  await click('reject-all');
  expect(await record(page)).toMatchObject({ method: 'reject-all' });
  await page.evaluate('IlumeeConsent.showPreferences()');
  await part(page, 'preferences').waitFor();
  await accept(page);
  expect(await record(page)).toMatchObject({ method: 'accept-all' });
  await page.evaluate('IlumeeConsent.showPreferences()');
  await part(page, 'withdraw').waitFor();
  await click('withdraw');
  expect(await record(page)).toMatchObject({ method: 'revoke', choices: { analytics: false } });
});

test('an accessor that says yes when it is read again grants nothing', async ({ server, page }) => {
  serveRewritten(server);
  await page.goto(SITE);
  await page.evaluate(`{
    let turn = 0;
    IlumeeConsent.setConsent({ get analytics() { return turn++ > 0; } });
  }`);
  expect(await record(page)).toMatchObject({ choices: { analytics: false } });
});

test('natives of a window that a click has opened are gated too', async ({ server, page, context }) => {
  const body = `<button id="open">Open</button><script>
    document.querySelector('#open').onclick = () => {
      const opened = open('about:blank');
      opened.fetch('http://vendor.test/opened').catch(() => {});
      new opened.Image().src = 'http://vendor.test/opened-image';
      window.opened = true;
    };</script>`;
  server.page('site.test', '/', consentPage({ config: CONFIG, body }));
  await page.goto(SITE);
  await page.locator('#open').click();
  await expect.poll(() => page.evaluate('window.opened')).toBe(true);
  await server.quiet(400);
  expect(asked(server)).toEqual([]);
  expect(context.pages()).toHaveLength(2);
});
