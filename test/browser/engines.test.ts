// The main ways through the library, in every engine: real clicks, and what truly reaches the server.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ensureBrowser, launchBrowser } from '../../scripts/chromium.mjs';
import { ensureFirefox } from '../../scripts/firefox.mjs';
import { ensureWebKit } from '../../scripts/webkit.mjs';
import { launchFirefox, startWebKit, type Engine, type Session } from './leaks/engines.js';
import { consentPage } from './support/consent-page.js';
import { isEngineHere } from './support/engine-here.js';
import { startRecordingServer, type RecordingServer } from './support/recording-server.js';
import { DIST, openContext } from './support/test.js';

const SITE = 'http://site.test/';
const NEXT = `${SITE}next`;

interface EngineOfATest {
  readonly name: string;
  /** Throws where there is none and none can be installed. */
  ensure(): unknown;
  /** Every `*.test` is this port of this computer, and nothing else is reached. */
  start(port: number): Promise<Engine>;
}

const ENGINES: readonly EngineOfATest[] = [
  { name: 'Chromium', ensure: ensureBrowser, start: startChromium },
  {
    name: 'Firefox',
    ensure: ensureFirefox,
    start: (port) => launchFirefox(`/\\.test$/.test(host) ? 'PROXY 127.0.0.1:${port}' : 'PROXY 127.0.0.1:1'`),
  },
  {
    name: 'WebKitGTK',
    ensure: ensureWebKit,
    start(port) {
      // Memory is cleaned up all the time: what nothing but its own listeners refers to is gone at once.
      process.env.JSC_collectContinuously = '1';
      return startWebKit({ proxyPort: port });
    },
  },
];

async function startChromium(port: number): Promise<Engine> {
  const browser = await launchBrowser({ port });
  return {
    name: 'chromium',
    version: browser.version(),
    async visit() {
      const context = await openContext(browser);
      const page = await context.newPage();
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: <Result>(code: string) => page.evaluate<Result>(code),
        click: (x, y) => page.mouse.click(x, y),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

const VENDORS = [
  {
    id: 'acme',
    name: 'Acme',
    category: 'analytics',
    hosts: ['acme.test'],
    cookies: [{ match: '^_acme$' }],
    storage: ['localStorage:_acme'],
  },
  { id: 'beta', name: 'Beta', category: 'advertising', hosts: ['beta.test'] },
];

/** Marked tags in the order in which they must run, and unmarked ones that only their address tells. */
const BODY = `
  <script type="text/plain" data-category="analytics">say('inline');
    document.cookie = '_acme=1; Path=/; Max-Age=9999';
    try { localStorage.setItem('_acme', '1'); } catch {}
    setInterval(() => { fetch('http://acme.test/tick').catch(() => {}); }, 100);
  </script>
  <script type="text/plain" data-category="analytics" src="http://acme.test/slow.js"></script>
  <script type="text/plain" data-category="analytics" defer src="http://acme.test/deferred.js"></script>
  <script type="text/plain" data-category="analytics">say('after');</script>
  <script type="text/plain" data-category="advertising">say('ad'); fetch('http://beta.test/ad').catch(() => {});</script>
  <iframe data-category="functional" data-src="http://film.test/embed" title="Film" width="300" height="150"></iframe>
  <script>
    fetch('http://acme.test/by-address').then(() => say('by address'), () => {});
    new Image().src = 'http://beta.test/pixel.gif';
  </script>`;

const RELEASED = ['inline', 'slow', 'after', 'ad', 'deferred'];

function servePages(server: RecordingServer): void {
  const head = '<script>window.log = []; window.say = (word) => { log.push(word); };</script>';
  const config = { vendors: VENDORS, notice: { language: 'en' } };
  const html = consentPage({ config, head, body: BODY, meta: true });
  for (const path of ['/', '/next']) server.page('site.test', path, html);
  server.route('acme.test', '/slow.js', {
    body: 'say("slow")',
    headers: { 'content-type': 'text/javascript' },
    delayMs: 150,
  });
  server.script('acme.test', '/deferred.js', 'say("deferred")');
}

for (const { name, ensure, start } of ENGINES) {
  if (!isEngineHere(name, ensure)) continue;

  describe.sequential(`in ${name}`, () => {
    let server: RecordingServer;
    let engine: Engine;

    beforeAll(async () => {
      server = await startRecordingServer();
      server.folder('/dist/', DIST);
      servePages(server);
      engine = await start(server.port);
    });

    afterAll(async () => {
      await engine?.close();
      await server?.close();
    });

    async function visit(): Promise<Session> {
      server.clear();
      const session = await engine.visit();
      onTestFinished(() => session.close());
      await session.goto(SITE);
      return session;
    }

    const log = (session: Session): Promise<string[]> => session.evaluate('log');
    /** Of our own alone: a fetch by its address may be done at any time. */
    const ran = async (session: Session): Promise<string[]> =>
      (await log(session)).filter((word) => word !== 'by address');
    const consent = <Result>(session: Session, code: string): Promise<Result> =>
      session.evaluate<Result>(`IlumeeConsent.${code}`);
    const foreign = (): string[] => {
      const hosts = server.requests().map(({ host, path }) => host + path);
      return hosts.filter((url) => /^(?:acme|beta|film)\.test/.test(url));
    };

    const find = (name: string): string =>
      `document.querySelector('#ilumee-consent')?.shadowRoot.querySelector('[part~="${name}"]')`;
    const isShown = (session: Session, name: string): Promise<boolean> =>
      session.evaluate(`!!${find(name)}?.getClientRects().length`);

    /** A real click on an element of the notice, where it has come to rest. */
    async function press(session: Session, element: string): Promise<void> {
      let last = '';
      await expect
        .poll(
          async () => {
            const before = last;
            last = await session.evaluate<string>(`(() => {
              const element = ${element};
              element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
              const box = element?.getBoundingClientRect();
              // A slow engine shows the first frame of an animation for longer than two questions are apart.
              const moves = element?.getRootNode().getAnimations().some(({ playState }) => playState === 'running');
              return box?.width && !moves ? [box.x + box.width / 2, box.y + box.height / 2].join() : '';
            })()`);
            return last !== '' && last === before;
          },
          { message: element, interval: 60 },
        )
        .toBe(true);
      const [x = 0, y = 0] = last.split(',').map(Number);
      await session.click(x, y);
    }

    async function load(session: Session, url: string): Promise<void> {
      await session.goto(url);
      // WebDriver's session does not wait for the page.
      await expect
        .poll(() =>
          session.evaluate(`location.href === '${url}' && document.readyState === 'complete'`).catch(() => false),
        )
        .toBe(true);
    }

    async function expectAsked(session: Session): Promise<void> {
      await expect.poll(() => isShown(session, 'accept-all').catch(() => false)).toBe(true);
      expect(await consent(session, 'getConsent()')).toBeNull();
    }

    test('nothing runs or leaves before the answer; a yes releases everything in order, is recorded and is not asked for again', async () => {
      const session = await visit();
      await expectAsked(session);
      await server.quiet(300);
      expect(foreign()).toEqual([]);
      expect(await log(session)).toEqual([]);
      await press(session, find('accept-all'));
      await expect.poll(() => ran(session)).toEqual(RELEASED);
      await expect
        .poll(foreign)
        .toEqual(
          expect.arrayContaining(['film.test/embed', 'acme.test/by-address', 'beta.test/pixel.gif', 'beta.test/ad']),
        );
      expect(await isShown(session, 'banner')).toBe(false);
      expect(await consent(session, 'getConsent()')).toMatchObject({
        method: 'accept-all',
        choices: { functional: true, analytics: true, advertising: true },
        language: 'en',
        notice: expect.stringMatching(/^[\da-f]{64}$/),
      });
      await load(session, NEXT);
      await expect.poll(() => ran(session)).toEqual(RELEASED);
      expect(await isShown(session, 'banner')).toBe(false);
      expect(await consent(session, 'getConsent().method')).toBe('accept-all');

      // And the way back, by the notice alone.
      expect(await session.evaluate('document.cookie')).toContain('_acme=1');
      await press(session, find('reopen'));
      await press(session, find('withdraw'));
      await expect.poll(() => consent(session, `has('acme')`)).toBe(false);
      await expect.poll(() => session.evaluate('document.cookie')).not.toContain('_acme=');
      await expect.poll(() => session.evaluate(`localStorage.getItem('_acme')`)).toBeNull();
      await server.quiet(200);
      server.clear();
      await server.quiet(500);
      expect(foreign()).toEqual([]);
      await load(session, SITE);
      await expect.poll(() => isShown(session, 'reopen')).toBe(true);
      await server.quiet(300);
      expect(await log(session)).toEqual([]);
      expect(foreign()).toEqual([]);
      expect(await consent(session, 'getConsent().method')).toBe('revoke');
    });

    test('a no keeps everything out, on this page and the next, which does not ask', async () => {
      const session = await visit();
      await expectAsked(session);
      await press(session, find('reject-all'));
      await expect.poll(() => consent(session, 'getConsent()?.method')).toBe('reject-all');
      await load(session, NEXT);
      await expect.poll(() => isShown(session, 'reopen')).toBe(true);
      await server.quiet(300);
      expect(await isShown(session, 'banner')).toBe(false);
      expect(await log(session)).toEqual([]);
      expect(foreign()).toEqual([]);
    });

    test('saved preferences let in what was chosen, and nothing else', async () => {
      const session = await visit();
      await expectAsked(session);
      await press(session, find('open-preferences'));
      const toggle = `${find('preferences')}?.querySelector('input[name="analytics"]')`;
      await press(session, toggle);
      await expect.poll(() => session.evaluate(`${toggle}.checked`)).toBe(true);
      await press(session, find('save'));
      await expect.poll(() => consent(session, 'getConsent()?.method')).toBe('save');
      await expect.poll(() => ran(session)).toEqual(['inline', 'slow', 'after', 'deferred']);
      expect(await consent(session, 'getConsent()')).toMatchObject({
        method: 'save',
        choices: { functional: false, analytics: true, advertising: false },
      });
      expect(foreign().filter((url) => !url.startsWith('acme.test'))).toEqual([]);
      await load(session, NEXT);
      await expect.poll(() => ran(session)).toEqual(['inline', 'slow', 'after', 'deferred']);
      expect(await isShown(session, 'banner')).toBe(false);
      expect(foreign().filter((url) => !url.startsWith('acme.test'))).toEqual([]);
    });
  });
}
