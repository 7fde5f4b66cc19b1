import type { Page } from 'playwright-core';
import { beforeAll, describe } from 'vitest';
import { accept } from '../support/consent-page.js';
import { LONGEST_WAIT_MS } from '../support/longest-wait.js';
import type { RecordingServer } from '../support/recording-server.js';
import { expect, test } from '../support/test.js';
import { bundle, packageFile } from './support/bundle.js';
import {
  ACCEPTED,
  arrive,
  CONFIG,
  CONTROL,
  expectHeldUnlessOpen,
  HELD,
  REVOKED,
  SITE,
  stagePage,
  UNANSWERED,
  watchWarnings,
  type StagePage,
  type Visit,
} from './support/stages.js';

/** Where somebody else's script stands. */
const PLACES = [
  { place: 'before ours', put: (tag: string): StagePage => ({ before: tag }) },
  { place: 'after ours', put: (tag: string): StagePage => ({ head: tag }) },
] as const;
const PLACE_CASES = PLACES.map((one) => [one.place, one] as const);

/** Both orders while it matters most; then one for each stage. */
const CASES = [
  { stage: CONTROL, ...PLACES[0] },
  { stage: UNANSWERED, ...PLACES[0] },
  { stage: UNANSWERED, ...PLACES[1] },
  { stage: ACCEPTED, ...PLACES[1] },
  { stage: REVOKED, ...PLACES[0] },
].map((one) => [`${one.place}, ${one.stage.when}`, one] as const);

/** Asks by each way that others patch for a thing of the site and for a held one; says what came of the site's. */
const REQUESTS = `
  const settled = [];
  const note = (name) => { settled.push(name); };
  const ask = (path, base = '') => {
    fetch(base + '/fetch' + path).then(() => note('fetch' + path), () => note('no fetch' + path));
    const request = new XMLHttpRequest();
    request.onload = () => note('xhr' + path);
    request.onerror = () => note('no xhr' + path);
    request.open('POST', base + '/xhr' + path);
    request.send('body');
    navigator.sendBeacon(base + '/beacon' + path, 'x');
    const image = new Image();
    image.onload = image.onerror = () => note('image' + path);
    image.src = base + '/image' + path;
    const script = document.createElement('script');
    script.onload = () => note('script' + path);
    script.onerror = () => note('no script' + path);
    script.src = base + '/script' + path;
    document.head.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img alt="" src="' + base + '/markup' + path + '">');
  };`;

const KINDS = ['fetch', 'xhr', 'beacon', 'image', 'script', 'markup'];
const OWN = ['fetch-own', 'image-own', 'script-own', 'xhr-own'];

/** The page asks for both; what is the site's comes, what is held does not, and nothing runs twice. */
async function expectRequestsAsEver({ server, page }: Visit, isOpen: boolean): Promise<void> {
  for (const kind of KINDS) {
    const reply = kind === 'script' ? { headers: { 'content-type': 'text/javascript' } } : {};
    server.route('site.test', `/${kind}-own`, reply);
    server.route('vendor.test', `/${kind}-held`, reply);
  }
  const settled = await page.evaluate<string[]>(`new Promise((done) => {
    ${REQUESTS}
    ask('-own');
    ask('-held', '${HELD}');
    const end = Date.now() + ${LONGEST_WAIT_MS};
    (function wait() {
      const own = settled.filter((name) => /^(fetch|xhr|image|script)-own$/.test(name));
      own.length >= 4 || Date.now() > end ? setTimeout(() => done(settled), 50) : setTimeout(wait, 20);
    })();
  })`);
  expect(settled.filter((name) => name.endsWith('-own')).sort()).toEqual(OWN);
  for (const kind of KINDS) {
    await server.waitFor({ host: 'site.test', path: `/${kind}-own` });
    if (isOpen) await server.waitFor({ host: 'vendor.test', path: `/${kind}-held` });
  }
  await server.quiet(100);
  const arrived = (host: string) => server.requests({ host }).filter(({ method }) => method !== 'OPTIONS');
  const held = arrived('vendor.test').map(({ path }) => path);
  expect(held.sort()).toEqual(isOpen ? KINDS.map((kind) => `/${kind}-held`).sort() : []);
  const own = arrived('site.test').filter(({ path }) => path.endsWith('-own'));
  expect(own.map(({ path }) => path).sort()).toEqual(KINDS.map((kind) => `/${kind}-own`).sort());
}

/** The browser's own words about what was refused or is missing; nobody's bug. */
const withoutNetwork = (problems: readonly string[]): string[] =>
  problems.filter((problem) => !/^(Failed to load resource|WebSocket connection)/.test(problem));

describe('@sentry/browser', () => {
  let sentry = '';
  beforeAll(async () => {
    sentry = await bundle(`
      import * as Sentry from '@sentry/browser';
      window.Sentry = Sentry;
      Sentry.init({
        dsn: 'http://key@errors.test/1',
        integrations: [Sentry.browserTracingIntegration(), Sentry.replayIntegration()],
        tracesSampleRate: 1,
        replaysOnErrorSampleRate: 1,
        sendClientReports: false,
      });`);
  });

  const reports = (server: RecordingServer): string =>
    server
      .requests({ host: 'errors.test', method: 'POST' })
      .map(({ body }) => body)
      .join('\n');

  test.for(CASES)(
    '%s: requests go as ever, errors are reported',
    async ([, { stage, put }], { server, page, problems }) => {
      server.script('site.test', '/sentry.js', sentry);
      await arrive({ server, page }, stage, put('<script src="/sentry.js"></script>'));
      await expectRequestsAsEver({ server, page }, stage.isOpen);
      expect(withoutNetwork(problems)).toEqual([]);
      await page.evaluate(`{
      history.pushState(null, '', '/pushed');
      setTimeout(() => { throw new RangeError('on purpose'); });
    }`);
      await expect.poll(() => reports(server)).toContain('on purpose');
      const error = reports(server);
      for (const crumb of ['/fetch-own', '/xhr-own', '/pushed']) expect(error).toContain(crumb);
      await expect.poll(() => withoutNetwork(problems)).toEqual(['on purpose']);
    },
  );

  // Before ours it keeps the browser's own fetch, which nobody can hold.
  test('after ours: its reports are held when the configuration lists it', async ({ server, page }) => {
    server.script('site.test', '/sentry.js', sentry);
    const listed = { id: 'errors', category: 'functional', hosts: ['errors.test'] };
    await arrive({ server, page }, UNANSWERED, {
      head: '<script src="/sentry.js"></script>',
      config: { ...CONFIG, vendors: [...CONFIG.vendors, listed] },
    });
    await page.evaluate(`setTimeout(() => { throw new RangeError('on purpose'); })`);
    await server.quiet(500);
    expect(server.requests({ host: 'errors.test' })).toEqual([]);
    await accept(page);
    await page.evaluate(`setTimeout(() => { throw new RangeError('once more'); })`);
    await expect.poll(() => reports(server)).toContain('once more');
  });
});

describe('zone.js', () => {
  const tag = '<script src="/zone.js"></script>';

  function serveZone(server: RecordingServer): void {
    server.script('site.test', '/zone.js', packageFile('zone.js/bundles/zone.umd.min.js'));
    server.script('site.test', '/own.js', '');
    server.page('site.test', '/own', 'own');
  }

  /** Starts each kind of task inside a zone, without await, which leaves it; gives where they come back. */
  const TASKS = `Zone.current.fork({ name: 'mine' }).run(() => {
    const tasks = {
      fetch: (done) => fetch('/own').then(done),
      xhr: (done) => { const x = new XMLHttpRequest(); x.open('GET', '/own'); x.onload = done; x.send(); },
      image: (done) => { const i = new Image(); i.onerror = done; i.src = '/missing.gif'; },
      listener: (done) => { const i = new Image(); i.addEventListener('error', done); i.src = '/missing.gif'; },
      script: (done) => { const s = document.createElement('script'); s.onload = done; s.src = '/own.js'; document.head.append(s); },
      socket: (done) => { new WebSocket('ws://site.test/live').onclose = done; },
      frame: (done) => { const f = document.createElement('iframe'); f.onload = done; f.srcdoc = 'x'; document.body.append(f); },
      observer: (done) => { const d = document.createElement('div'); new MutationObserver(done).observe(d, { attributes: true }); d.title = 'x'; },
      timer: (done) => setTimeout(done),
      animation: (done) => requestAnimationFrame(done),
    };
    return Promise.all(Object.entries(tasks).map(([name, start]) =>
      new Promise((done) => start(() => done(name + ' in ' + Zone.current.name)))));
  })`;

  test.for(CASES)(
    '%s: requests go as ever, tasks keep their zone',
    async ([, { stage, put }], { server, page, problems }) => {
      serveZone(server);
      await arrive({ server, page }, stage, put(tag));
      const zones = await page.evaluate<string[]>(TASKS);
      expect(zones).toHaveLength(10);
      expect(zones.filter((zone) => !zone.endsWith(' in mine'))).toEqual([]);
      await expectRequestsAsEver({ server, page }, stage.isOpen);
      expect(withoutNetwork(problems)).toEqual([]);
    },
  );

  test.for(PLACE_CASES)(
    '%s: a request that waited for the answer comes back in its zone',
    async ([, { put }], { server, page }) => {
      serveZone(server);
      await arrive({ server, page }, UNANSWERED, put(tag));
      await page.evaluate(`{
      window.zones = [];
      Zone.current.fork({ name: 'mine' }).run(() => {
        fetch('${HELD}/fetch').then(() => zones.push('fetch ' + Zone.current.name));
        const x = new XMLHttpRequest();
        x.addEventListener('load', () => zones.push('xhr ' + Zone.current.name));
        x.open('GET', '${HELD}/xhr');
        x.send();
      });
    }`);
      await server.quiet(200);
      expect(server.requests({ host: 'vendor.test' })).toEqual([]);
      await accept(page);
      await expect.poll(() => page.evaluate<string[]>('zones.toSorted()')).toEqual(['fetch mine', 'xhr mine']);
    },
  );
});

describe('vanilla-cookieconsent 3', () => {
  const RUN = `CookieConsent.run({
    autoShow: false,
    categories: { necessary: { enabled: true, readOnly: true }, other: {} },
    language: { default: 'en', translations: { en: { consentModal: { title: 'x' }, preferencesModal: { sections: [] } } } },
  });`;
  const tag = '<script src="/cookieconsent.js"></script>';
  const serveIt = (server: RecordingServer): void =>
    server.script('site.test', '/cookieconsent.js', packageFile('vanilla-cookieconsent/dist/cookieconsent.umd.js'));

  test.for(CASES)('%s: requests go as ever', async ([, { stage, put }], { server, page, problems }) => {
    serveIt(server);
    const { before, head = '' } = put(tag);
    await arrive({ server, page }, stage, { before, head, body: `<script>${RUN}</script>` });
    await expectRequestsAsEver({ server, page }, stage.isOpen);
    await page.evaluate(`CookieConsent.acceptCategory('all')`);
    expect(await page.evaluate(`CookieConsent.acceptedCategory('other')`)).toBe(true);
    expect(withoutNetwork(problems)).toEqual([]);
  });

  test.for(PLACE_CASES)(
    '%s: a script that both hold runs once both agree, and once',
    async ([, { put }], { server, page, problems }) => {
      serveIt(server);
      // It loads one after the other: what stands behind a script that we hold waits too.
      server.script('vendor.test', '/both.js', 'window.both = (window.both ?? 0) + 1');
      server.script('site.test', '/theirs.js', 'window.theirs = (window.theirs ?? 0) + 1');
      await arrive({ server, page }, UNANSWERED, {
        ...put(tag),
        body: `<script type="text/plain" data-category="other" src="/theirs.js"></script>
        <script type="text/plain" data-category="other" src="${HELD}/both.js"></script>
        <script>${RUN}</script>`,
      });
      await page.evaluate(`CookieConsent.acceptCategory('all')`);
      await expect.poll(() => page.evaluate('window.theirs')).toBe(1);
      await server.quiet(200);
      expect(server.requests({ path: '/both.js' })).toEqual([]);
      await accept(page);
      await expect.poll(() => page.evaluate('window.both')).toBe(1);
      await server.quiet(200);
      expect(await page.evaluate('[both, theirs]')).toEqual([1, 1]);
      expect(problems).toEqual([]);
    },
  );
});

describe('yett', () => {
  const tag = `<script>window.YETT_BLACKLIST = [/other\\.test\\/refused/];</script><script src="/yett.js"></script>`;

  const insert = (url: string, way: string): string => `{
    const script = document.createElement('script');
    ${way === 'src' ? `script.src = '${url}';` : `script.setAttribute('src', '${url}');`}
    document.head.append(script);
  }`;

  test.for(CASES)(
    '%s: requests go as ever, and it holds what it was told to',
    async ([, { stage, put }], { server, page, problems }) => {
      server.script('site.test', '/yett.js', packageFile('yett/dist/yett.min.js'));
      server.script('other.test', '/refused.js', 'window.refused = 1');
      await arrive({ server, page }, stage, put(tag));
      await expectRequestsAsEver({ server, page }, stage.isOpen);
      for (const way of ['src', 'attribute']) {
        await page.evaluate(insert(`http://other.test/refused.js?${way}`, way));
        await page.evaluate(insert(`${HELD}/${way}.js`, way));
        await expectHeldUnlessOpen(server, stage, { path: `/${way}.js` });
      }
      expect(server.requests({ path: '/refused.js' })).toEqual([]);
      await page.evaluate('yett.unblock()');
      await expect.poll(() => page.evaluate('window.refused')).toBe(1);
      expect(withoutNetwork(problems)).toEqual([]);
    },
  );
});

describe('an ad blocker', () => {
  const REFUSES = /other\.test/;
  /** As extensions and scriptlets do it: functions and setters replaced, elements removed as they come. */
  const tag = `<script>{
    const refuses = (url) => ${REFUSES}.test(String(url?.url ?? url));
    const { fetch } = window;
    window.fetch = new Proxy(fetch, {
      apply: (target, self, parameters) =>
        refuses(parameters[0]) ? Promise.reject(new TypeError('refused')) : Reflect.apply(target, self, parameters),
    });
    const { open } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method, url, ...rest) {
      if (refuses(url)) throw new Error('refused');
      return open.call(this, method, url, ...rest);
    };
    const { sendBeacon } = navigator;
    navigator.sendBeacon = (url, data) => refuses(url) || sendBeacon.call(navigator, url, data);
    const native = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src');
    Object.defineProperty(HTMLScriptElement.prototype, 'src', {
      ...native,
      set(url) { if (!refuses(url)) native.set.call(this, url); },
    });
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (name !== 'src' || !refuses(value)) setAttribute.apply(this, arguments);
    };
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.localName === 'script' && refuses(node.src)) node.remove();
      }
    }).observe(document, { childList: true, subtree: true });
  }</script>`;

  test.for(CASES)(
    '%s: requests go as ever, and it refuses what it refuses',
    async ([, { stage, put }], { server, page, problems }) => {
      await arrive({ server, page }, stage, put(tag));
      await expectRequestsAsEver({ server, page }, stage.isOpen);
      const refused = await page.evaluate<string[]>(`(async () => {
      const refused = [];
      await fetch('http://other.test/').catch(({ message }) => refused.push(message));
      try { new XMLHttpRequest().open('GET', 'http://other.test/'); } catch ({ message }) { refused.push(message); }
      refused.push(String(navigator.sendBeacon('http://other.test/')));
      const script = document.createElement('script');
      script.src = 'http://other.test/x.js';
      refused.push(script.src);
      return refused;
    })()`);
      expect(refused).toEqual(['refused', 'refused', 'true', '']);
      expect(server.requests({ host: 'other.test' })).toEqual([]);
      expect(withoutNetwork(problems)).toEqual([]);
    },
  );

  test('that lets nobody replace what it has replaced does not stop the gate', async ({ server, page, problems }) => {
    const before = `<script>{
      const keep = (owner, name) => {
        const { value } = Object.getOwnPropertyDescriptor(owner, name);
        Object.defineProperty(owner, name, { value, writable: false, configurable: false });
      };
      keep(window, 'fetch');
      keep(XMLHttpRequest.prototype, 'open');
      keep(Element.prototype, 'setAttribute');
      Object.freeze(Navigator.prototype);
      Object.freeze(Storage.prototype);
      Object.defineProperty(HTMLImageElement.prototype, 'src', { configurable: false });
      Object.defineProperty(Document.prototype, 'cookie', { configurable: false });
    }</script>`;
    await arrive({ server, page }, UNANSWERED, { before });
    expect(await page.evaluate(`typeof IlumeeConsent.getConsent`)).toBe('function');
    await page.evaluate(`{
      const script = document.createElement('script');
      script.src = '${HELD}/script.js';
      document.head.append(script);
    }`);
    await server.quiet(200);
    expect(server.requests({ host: 'vendor.test' })).toEqual([]);
    expect(await page.evaluate(`fetch('/').then(({ status }) => status)`)).toBe(200);
    await accept(page);
    await server.waitFor({ path: '/script.js' });
    expect(problems).toEqual([]);
  });
});

describe('all of them at once', () => {
  test.for(PLACE_CASES)(
    '%s: no recursion, and requests go as ever',
    async ([, { put }], { server, page, problems }) => {
      server.script('site.test', '/zone.js', packageFile('zone.js/bundles/zone.umd.min.js'));
      server.script('site.test', '/yett.js', packageFile('yett/dist/yett.min.js'));
      server.script(
        'site.test',
        '/sentry.js',
        await bundle(`import { init } from '@sentry/browser'; init({ dsn: 'http://key@errors.test/1' });`),
      );
      const tags = `<script src="/zone.js"></script><script>window.YETT_BLACKLIST = [/refused/]</script>
      <script src="/yett.js"></script><script src="/sentry.js"></script>`;
      await arrive({ server, page }, UNANSWERED, put(tags));
      await expectRequestsAsEver({ server, page }, false);
      await accept(page);
      // What waited goes out now.
      await server.quiet(1000);
      server.clear();
      await expectRequestsAsEver({ server, page }, true);
      expect(withoutNetwork(problems)).toEqual([]);
    },
  );
});

describe('a second copy of the library', () => {
  const COPIES = [
    { copy: 'the same file', head: '<script src="/dist/ilumee-consent.js?again" data-policy-version="2"></script>' },
    { copy: 'the full file', head: '<script src="/dist/ilumee-consent.full.js" data-policy-version="2"></script>' },
    {
      copy: 'the npm build',
      head: `<script type="module">
        import { createConsent } from '/dist/index.js';
        createConsent({ policy: { version: '2' } });
      </script>`,
    },
  ];

  /** What the first copy has put into the page, by identity. */
  const PATCHED = `[
    fetch, XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send, Navigator.prototype.sendBeacon,
    Element.prototype.setAttribute, Node.prototype.appendChild, Node.prototype.insertBefore, Storage.prototype.setItem,
    document.write, document.createElement, WebSocket, EventSource, Worker, window.open,
    ...[[HTMLImageElement, 'src'], [HTMLScriptElement, 'src'], [HTMLIFrameElement, 'src'], [HTMLIFrameElement, 'contentWindow'],
      [Element, 'innerHTML'], [Document, 'cookie']].map(([{ prototype }, name]) => Object.getOwnPropertyDescriptor(prototype, name))
      .flatMap(({ get, set }) => [get, set]),
  ]`;

  test.for(COPIES.map(({ copy, head }) => [copy, head] as const))(
    '%s steps aside with a warning and patches nothing',
    async ([, head], { server, page, context, problems }) => {
      const warnings = watchWarnings(context);
      server.page(
        'site.test',
        '/',
        stagePage(UNANSWERED, {
          head: `<script>window.first = IlumeeConsent; window.patched = ${PATCHED};</script>${head}`,
        }),
      );
      await page.goto(SITE);
      await expect.poll(() => warnings.join()).toContain('already on this page');
      expect(warnings).toHaveLength(1);
      expect(
        await page.evaluate(`first === IlumeeConsent && ${PATCHED}.every((one, index) => one === patched[index])`),
      ).toBe(true);
      await page.evaluate(`window.held = []; IlumeeConsent.on('hold', ({ url }) => held.push(url))`);
      await page.evaluate(`void fetch('${HELD}/once').catch(() => {})`);
      expect(await page.evaluate('held')).toEqual([`${HELD}/once`]);
      await accept(page);
      await server.waitFor({ path: '/once' });
      server.clear();
      await expectRequestsAsEver({ server, page }, true);
      expect(await page.locator('ilumee-consent, #ilumee-consent').count()).toBe(1);
      expect(withoutNetwork(problems)).toEqual([]);
    },
  );
});

/** A look at what the control is for: without a gate the vendor's requests all arrive. */
test('without the gate all that is to be held arrives', async ({
  server,
  page,
}: {
  server: RecordingServer;
  page: Page;
}) => {
  await arrive({ server, page }, CONTROL);
  await expectRequestsAsEver({ server, page }, true);
});
