import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/chromium.mjs';
import type { ConsentRecord } from '../../src/consent/types.js';
import { createConsentLog, readConsent, toNodeListener, type History } from '../../src/server/index.js';
import { accept, consentPage, part, record } from './support/consent-page.js';
import { openContext } from './support/test.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TOKEN = 'a-token-of-the-tests';
/** To browsers a trustworthy origin, so that it may set cookies that are `Secure`. */
const SITE = 'http://localhost';
const POLICY = { version: '1' };

const log = createConsentLog({ database: 'memory://', allowedOrigins: [SITE], token: TOKEN, path: '/consent' });
const toLog = toNodeListener(log);

let config: object;
/** What the log waits for before it answers; `down` in its place is a log that is away. */
let before: Promise<void> | 'down' | undefined;
/** What the server saw of the visitor when it rendered the last page. */
let rendered: ConsentRecord | null;

/** A page that has `consent.reset()`. */
const importedPage = (): string => `<!doctype html><title>Page</title><script type="module">
  import { createConsent } from '/dist/index.js';
  window.consent = createConsent(${JSON.stringify(config)});
</script>`;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/' } = request;
  if (url.startsWith('/dist/')) {
    response.setHeader('content-type', 'text/javascript');
    return void createReadStream(DIST + url.slice('/dist/'.length)).pipe(response);
  }
  if (url.startsWith('/consent/')) {
    if (before === 'down') return void response.writeHead(503, { 'retry-after': '1' }).end();
    await before;
    return toLog(request, response);
  }
  rendered = readConsent(request, { policy: POLICY });
  response.setHeader('content-type', 'text/html').end(url === '/imported' ? importedPage() : consentPage({ config }));
}

const server = createServer((request, response) => void answer(request, response));
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await log.ready();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  browser = await launchBrowser({ shell: true, port: (server.address() as AddressInfo).port, hosts: ['localhost'] });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await log.close();
});
beforeEach(async () => {
  config = { policy: POLICY, log: { url: '/consent' } };
  before = undefined;
  context = await openContext(browser);
  page = await context.newPage();
});
afterEach(() => context.close());

const consentCookies = async () => (await context.cookies(SITE)).filter(({ name }) => name === 'ilumee_consent');

async function history(subject: string): Promise<History> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  return (await (await log.handle(new Request(`${SITE}/consent/subjects/${subject}`, { headers }))).json()) as History;
}

/** Waits until the log has so many answers of the visitor, and the page knows it. */
async function untilLogged(count: number): Promise<History> {
  const { id } = (await record(page))!;
  await expect.poll(async () => (await history(id)).events?.length).toBe(count);
  await expect
    .poll(() => page.evaluate<number>(`JSON.parse(localStorage.ilumee_consent_log ?? '{}').events?.length`))
    .toBe(0);
  return history(id);
}

/** As Safari does after seven days: what scripts have written goes, what came over HTTP stays. */
async function forgetWhatScriptsWrote(): Promise<void> {
  // On this page, which is not https, the library writes without `Secure`, and the log with it.
  for (const { secure, ...cookie } of await consentCookies()) if (!secure) await context.clearCookies(cookie);
  await page.evaluate('localStorage.clear(); sessionStorage.clear()');
}

test('every answer of a visitor is in the log, in a chain that is intact', async () => {
  await page.goto(SITE);
  await accept(page);
  const given = await record(page);
  await untilLogged(1);
  await page.evaluate('IlumeeConsent.revoke()');
  const withdrawn = await record(page);
  const { events, chain } = await untilLogged(2);
  expect(events.map((event) => event.record)).toEqual([given, withdrawn]);
  expect(chain).toEqual({ intact: true, problems: [] });
});

test('the log sets the cookie over HTTP, and a server reads the same answer from it', async () => {
  await page.goto(SITE);
  await accept(page);
  const given = await record(page);
  await untilLogged(1);
  const cookies = await consentCookies();
  expect(cookies).toMatchObject([{ path: '/', secure: true, sameSite: 'Lax', domain: 'localhost' }]);
  expect(cookies[0]!.expires).toBeGreaterThan(Date.now() / 1_000 + 179 * 86_400);
  await page.reload();
  expect([rendered, await record(page)]).toEqual([given, given]);
});

test('Safari forgets what scripts wrote after seven days: no second banner, thanks to the log’s cookie', async () => {
  await page.goto(SITE);
  await accept(page);
  const given = await record(page);
  await untilLogged(1);
  await forgetWhatScriptsWrote();
  await page.reload();
  await page.locator('#ilumee-consent [part~="reopen"]').waitFor();
  expect(await part(page, 'banner').count()).toBe(0);
  expect(await record(page)).toEqual(given);
});

test('without a log the same visitor is asked again', async () => {
  config = { policy: POLICY };
  await page.goto(SITE);
  await accept(page);
  expect(await consentCookies()).toMatchObject([{ secure: false }]);
  await forgetWhatScriptsWrote();
  await page.reload();
  await part(page, 'banner').waitFor();
  expect(await record(page)).toBeNull();
});

test('a visitor whose browser has forgotten how far it counted goes on in the same chain', async () => {
  await page.goto(SITE);
  await accept(page);
  await untilLogged(1);
  await forgetWhatScriptsWrote();
  await page.reload();
  await page.evaluate('IlumeeConsent.ready');
  await page.evaluate('IlumeeConsent.rejectAll()');
  const { events, chain } = await untilLogged(2);
  expect([events.map(({ record: { method } }) => method), chain.intact]).toEqual([['accept-all', 'api'], true]);
});

test('an answer of the log that comes late does not undo a withdrawal', async () => {
  await page.goto(SITE);
  let release!: () => void;
  before = new Promise((resolve) => (release = resolve));
  const sent = page.waitForRequest(/\/consent\/records/);
  await accept(page);
  await sent;
  await page.evaluate('IlumeeConsent.revoke()');
  const withdrawn = await record(page);
  const answered = page.waitForResponse(/\/consent\/records/);
  release();
  before = 'down';
  await answered;
  await page.reload();
  await page.evaluate('IlumeeConsent.ready');
  expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
  before = undefined;
  await untilLogged(2);
  const [cookie] = await consentCookies();
  expect(readConsent(`ilumee_consent=${cookie!.value}`)).toEqual(withdrawn);
});

test('a visitor who is forgotten before the log has answered stays forgotten, and their answer is logged', async () => {
  await page.goto(`${SITE}/imported`);
  before = 'down';
  const refused = page.waitForResponse(/\/consent\/records/);
  await accept(page);
  const { id } = (await record(page))!;
  await refused;
  await page.evaluate('consent.reset()');
  before = undefined;
  await expect.poll(async () => (await history(id)).events?.length).toBe(1);
  await page.reload();
  await part(page, 'banner').waitFor();
  expect([await record(page), await consentCookies()]).toEqual([null, []]);
});
