import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { ConsentRecord } from '../../src/consent/types.js';
import type * as Evidence from '../../src/evidence/index.js';
import { schemaErrors } from '../unit/support/receipt-schema.js';
import { accept, consentPage, part, record, reject, type ConsentPage } from './support/consent-page.js';
import type { RecordedRequest } from './support/recorded-request.js';
import type { RecordingServer, Reply } from './support/recording-server.js';
import { expect, openContext, test } from './support/test.js';

const SITE = 'http://site.test/';
const EVIDENCE = fileURLToPath(new URL('../../dist/evidence.js', import.meta.url));
const NO_ATTRIBUTES = { attributes: {} };

async function visit(server: RecordingServer, page: Page, options: ConsentPage = {}): Promise<void> {
  server.page('site.test', '/', consentPage(options));
  await page.goto(SITE);
}

async function openPreferences(page: Page): Promise<void> {
  await page.locator('#ilumee-consent [data-action="open-preferences"]:visible').first().click();
  await part(page, 'preferences').waitFor();
}

/** What the page downloads on this click. */
async function downloadOn(page: Page, action: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.locator(`#ilumee-consent dialog [data-action="${action}"]`).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

// Receipts

const SHOP = {
  policy: { version: '2026-01-15', url: '/privacy' },
  controller: { name: 'AYENK LLP', registration: 'BIN 180440039847', country: 'KZ', contact: '/contacts' },
  vendors: [
    { id: 'acme', name: 'Acme', category: 'analytics', country: 'US', hosts: ['acme.test'], policyUrl: '/acme' },
  ],
  disclosure: { dataCollected: ['IP address'], publication: false, requests: { url: '/requests' } },
};

test('every receipt of a visit fits the published schema and tells what was done', async ({ server, page }) => {
  await visit(server, page, { config: SHOP, ...NO_ATTRIBUTES });
  const states: string[][] = [];
  const note = async () => {
    const receipt = await page.evaluate<Evidence.ConsentReceipt>('IlumeeConsent.receipt()');
    expect(schemaErrors(receipt)).toEqual([]);
    states.push(receipt.events.map(({ event_state }) => event_state.replace('dpv:', '')));
  };
  await accept(page);
  await note();
  await page.evaluate(`IlumeeConsent.revoke('analytics')`);
  await note();
  await page.evaluate('IlumeeConsent.rejectAll()');
  await note();
  expect(states).toEqual([
    ['ConsentGiven'],
    ['ConsentGiven', 'ConsentWithdrawn'],
    ['ConsentGiven', 'ConsentWithdrawn', 'ConsentWithdrawn'],
  ]);
});

test('the receipt can be had as JSON and as a page in the visitor’s language', async ({ server, page, problems }) => {
  await visit(server, page, { config: { ...SHOP, notice: { language: 'ru' } }, ...NO_ATTRIBUTES });
  await accept(page);
  await openPreferences(page);
  const { id } = (await record(page))!;
  const json = await downloadOn(page, 'receipt');
  expect(schemaErrors(JSON.parse(json.text))).toEqual([]);
  const readable = await downloadOn(page, 'receipt-page');
  expect(readable.name).toBe(`consent-receipt-${id}.html`);
  expect(problems).toEqual([]);
  server.page('site.test', '/receipt', readable.text);
  await page.goto(`${SITE}receipt`);
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  expect(await page.locator('h1').textContent()).toBe('Подтверждение согласия');
  expect(await page.locator('body').textContent()).toContain(id);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px');
});

test('a request in writing is prefilled, and goes to the site’s form', async ({ server, page, context }) => {
  server.page('site.test', '/requests', '<title>Requests</title>');
  await visit(server, page, { config: SHOP, ...NO_ATTRIBUTES });
  await accept(page);
  await openPreferences(page);
  const { id, time } = (await record(page))!;
  const dialog = page.locator('#ilumee-consent dialog');
  await dialog
    .locator('details', { has: page.locator('textarea') })
    .locator('summary')
    .click();
  await dialog.locator('select').selectOption('access');
  const text = await dialog.locator('textarea').inputValue();
  for (const part of ['AYENK LLP, BIN 180440039847', 'which, from where', id, time, '2026-01-15']) {
    expect(text).toContain(part);
  }
  expect(await downloadOn(page, 'request-download')).toEqual({ name: `request-access-${id}.txt`, text });
  const opened = context.waitForEvent('page');
  await dialog.locator('[data-action="request-send"]').click();
  const { searchParams } = new URL((await opened).url());
  expect(searchParams.get('request')).toBe('access');
  expect(searchParams.get('consent_id')).toBe(id);
});

// The hash of what was shown

const { noticeHash } = (await import(EVIDENCE)) as typeof Evidence;

for (const language of ['en', 'ru', 'kk']) {
  test(`the hash in the record is the one that an auditor computes from the configuration: ${language}`, async ({
    server,
    browser,
  }) => {
    const texts = { acceptAll: { en: 'Agree', ru: 'Согласен', kk: 'Келісемін' }, save: 'OK' };
    const configs = [
      { ...SHOP, notice: { language } },
      { ...SHOP, notice: { language, texts } },
      { ...SHOP, notice: { language }, policy: { ...SHOP.policy, version: '2026-03-01', changes: { en: 'New.' } } },
      // What is told of vendors of the built-in list comes from it, and of presets also from what they take.
      {
        ...SHOP,
        notice: { language },
        vendors: ['google-analytics', { id: 'yandex-metrica', options: { counter: 1 } }],
      },
    ];
    const hashes: string[] = [];
    for (const config of configs) {
      const context = await openContext(browser);
      const page = await context.newPage();
      await visit(server, page, { config, ...NO_ATTRIBUTES });
      await accept(page);
      const answered = (await record(page))!;
      expect(answered.language).toBe(language);
      expect(answered.notice).toBe(await noticeHash(config, { language: answered.language }));
      hashes.push(answered.notice!);
      await openPreferences(page);
      await part(page, 'save').click();
      const saved = (await record(page))!;
      expect(saved.notice).toBe(await noticeHash(config, { language, layer: 'preferences', version: saved.policy }));
      await context.close();
    }
    expect(new Set(hashes).size).toBe(configs.length);
  });
}

// A new version of the policy

test('a new version asks about what it touches, and lets the other answers stand', async ({ server, page }) => {
  const body = ['analytics', 'advertising']
    .map((id) => `<script type="text/plain" data-category="${id}">fetch('http://ran.test/${id}')</script>`)
    .join('');
  await visit(server, page, { body });
  await accept(page);
  await server.waitFor({ path: '/advertising' });
  server.clear();
  const policy = { version: '2', changes: 'Names a new network.', affects: { 1: ['advertising'] } };
  await visit(server, page, { config: { policy }, ...NO_ATTRIBUTES, body });
  await part(page, 'banner').waitFor();
  const text = await part(page, 'banner').textContent();
  expect(text).toContain('Names a new network.');
  expect(text).toMatch(/: Advertising \(/);
  expect(text).not.toContain('Analytics');
  await server.waitFor({ path: '/analytics' });
  await server.quiet(300);
  expect(server.requests({ path: '/advertising' })).toEqual([]);
  await reject(page);
  expect(await record(page)).toMatchObject({
    policy: '2',
    choices: { functional: true, analytics: true, advertising: false },
    earlier: { 1: ['functional', 'analytics'] },
  });
  const [cookie] = await page.context().cookies();
  expect(cookie!.name.length + cookie!.value.length).toBeLessThan(1000);
  await page.reload();
  await page.locator('#ilumee-consent [part~="reopen"]').waitFor();
  expect(await part(page, 'banner').count()).toBe(0);
});

// The log

interface Sent {
  readonly event: string;
  readonly sequence: number;
  readonly record: ConsentRecord;
}

const LOG = { config: { log: { url: '/consent' } } };
const RECORDS = '/consent/records';
const eventsOf = ({ body }: RecordedRequest): readonly Sent[] => (JSON.parse(body) as { events: Sent[] }).events;
const answer = (body: object, status = 200, headers = {}): Reply => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});
const acknowledge = (request: RecordedRequest): Reply =>
  answer({ acknowledged: eventsOf(request).map(({ event }) => event), rejected: [] });
const posts = (server: RecordingServer) => server.requests({ path: RECORDS, method: 'POST' });
/** The log has been told all, and the page knows it. */
const isEmpty = (page: Page) =>
  expect
    .poll(() => page.evaluate<unknown>(`JSON.parse(localStorage.ilumee_consent_log ?? '{}').events?.length`))
    .toBe(0);

test('each answer is sent to the log, once', async ({ server, page, problems }) => {
  server.route('site.test', RECORDS, acknowledge);
  await visit(server, page, LOG);
  await accept(page);
  const given = await record(page);
  const [first] = await server.waitFor({ path: RECORDS });
  expect(first!.headers['content-type']).toBe('application/json');
  expect(eventsOf(first!)).toEqual([{ event: expect.stringMatching(/^[\da-f-]{36}$/), sequence: 1, record: given }]);
  await isEmpty(page);
  await page.reload();
  await page.evaluate('IlumeeConsent.revoke()');
  const [, second] = await server.waitFor({ path: RECORDS }, { count: 2 });
  expect(eventsOf(second!)).toMatchObject([{ sequence: 2, record: { id: given!.id, method: 'revoke' } }]);
  await isEmpty(page);
  await page.reload();
  await server.quiet(500);
  expect(posts(server)).toHaveLength(2);
  expect(problems).toEqual([]);
});

test('a log that does not answer holds up no click, and what it has not acknowledged goes out on the next page', async ({
  server,
  page,
}) => {
  const release = server.hold(RECORDS);
  server.route('site.test', RECORDS, acknowledge);
  await visit(server, page, LOG);
  await accept(page);
  expect(await record(page)).toMatchObject({ method: 'accept-all' });
  const [lost] = await server.waitFor({ path: RECORDS });
  server.page('site.test', '/next', consentPage(LOG));
  await page.goto(`${SITE}next`);
  const [, again] = await server.waitFor({ path: RECORDS }, { count: 2 });
  expect(eventsOf(again!)).toEqual(eventsOf(lost!));
  release();
  await isEmpty(page);
});

for (const [what, reply] of [
  ['503', answer({ error: 'unavailable' }, 503)],
  ['404, as before it is there', { status: 404, body: 'Not found' }],
  ['500 and no JSON', { status: 500, body: '<h1>Error</h1>' }],
] as [string, Reply][]) {
  test(`a log that answers ${what} gets the answers when it is back, all of them in order`, async ({
    server,
    page,
  }) => {
    server.route('site.test', RECORDS, reply);
    await visit(server, page, LOG);
    await accept(page);
    await server.waitFor({ path: RECORDS });
    await page.evaluate('IlumeeConsent.revoke()');
    await page.evaluate('IlumeeConsent.rejectAll()');
    await page.reload();
    server.clear();
    server.route('site.test', RECORDS, acknowledge);
    await page.reload();
    const [sent] = await server.waitFor({ path: RECORDS });
    expect(eventsOf(sent!).map(({ sequence, record: { method } }) => [sequence, method])).toEqual([
      [1, 'accept-all'],
      [2, 'revoke'],
      [3, 'api'],
    ]);
    await isEmpty(page);
  });
}

test('tries again by itself on the same page', async ({ server, page }) => {
  let isBack = false;
  server.route('site.test', RECORDS, (request) => (isBack ? acknowledge(request) : answer({}, 502)));
  await visit(server, page, LOG);
  await accept(page);
  await server.waitFor({ path: RECORDS });
  isBack = true;
  await isEmpty(page);
});

test('leaves the log alone for as long as it asks', async ({ server, page }) => {
  server.route('site.test', RECORDS, answer({ error: 'unavailable' }, 503, { 'retry-after': '3600' }));
  await visit(server, page, LOG);
  await accept(page);
  await server.waitFor({ path: RECORDS });
  await expect.poll(() => page.evaluate('JSON.parse(localStorage.ilumee_consent_log).notBefore')).toBeGreaterThan(0);
  await page.reload();
  await server.quiet(1_500);
  expect(posts(server)).toHaveLength(1);
});

test('what the log will never take is given up, and said once', async ({ server, page, context }) => {
  const warnings: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'warning' && message.text().includes('consent')) warnings.push(message.text());
  });
  server.route('site.test', RECORDS, (request) =>
    answer({ acknowledged: [], rejected: eventsOf(request).map(({ event }) => ({ event, error: 'schema' })) }, 422),
  );
  await visit(server, page, LOG);
  await accept(page);
  await isEmpty(page);
  expect(warnings).toEqual([expect.stringMatching(/the log does not take .*schema/)]);
  await page.reload();
  await server.quiet(500);
  expect(posts(server)).toHaveLength(1);
});

test('a log that counts otherwise, because storage was cleared here, gets the number it wants', async ({
  server,
  page,
}) => {
  server.route('site.test', RECORDS, (request) => {
    const [{ event, sequence }] = eventsOf(request) as [Sent];
    return sequence === 6
      ? acknowledge(request)
      : answer({ acknowledged: [], rejected: [{ event, error: 'conflict', status: 409, next: 6 }] }, 409);
  });
  await visit(server, page, LOG);
  await accept(page);
  await server.waitFor({ path: RECORDS }, { count: 2 });
  await isEmpty(page);
  await page.evaluate('IlumeeConsent.rejectAll()');
  const third = (await server.waitFor({ path: RECORDS }, { count: 3 }))[2]!;
  expect(eventsOf(third)[0]!.sequence).toBe(7);
});

test('page code neither writes the queue nor stands between it and the log, whatever is held', async ({
  server,
  page,
}) => {
  const down = answer({}, 503);
  server.route('log.test', RECORDS, down);
  const config = { log: { url: 'http://log.test/consent' }, gate: { scope: 'all' } };
  await visit(server, page, { config });
  await page.evaluate(`fetch = () => Promise.reject(new Error('patched'))`);
  await accept(page);
  const [sent] = await server.waitFor({ host: 'log.test', path: RECORDS, method: 'POST' });
  expect(eventsOf(sent!)).toHaveLength(1);
  await page.evaluate(
    `localStorage.setItem('ilumee_consent_log', '{}'); localStorage.removeItem('ilumee_consent_log')`,
  );
  server.clear();
  server.route('log.test', RECORDS, acknowledge);
  await page.reload();
  const [again] = await server.waitFor({ host: 'log.test', path: RECORDS, method: 'POST' });
  expect(eventsOf(again!)).toEqual(eventsOf(sent!));
});

test('the policy of mode seal lets the log in', async ({ server, page, problems }) => {
  server.route('log.test', RECORDS, acknowledge);
  const config = { log: { url: 'http://log.test/consent' }, gate: { mode: 'seal' } };
  await visit(server, page, { config, meta: true });
  await reject(page);
  await server.waitFor({ host: 'log.test', path: RECORDS, method: 'POST' });
  await isEmpty(page);
  expect(problems).toEqual([]);
});

test('of two tabs one sends', async ({ server, page, context }) => {
  server.route('site.test', RECORDS, acknowledge);
  await visit(server, page, LOG);
  const other = await context.newPage();
  await other.goto(SITE);
  await accept(page);
  await isEmpty(page);
  await expect.poll(() => record(other)).not.toBeNull();
  await server.quiet(800);
  expect(posts(server)).toHaveLength(1);
});

test('a page that is only prerendered sends nothing', async ({ server, page, context }) => {
  server.route('site.test', RECORDS, answer({}, 503));
  await visit(server, page, LOG);
  await accept(page);
  await server.waitFor({ path: RECORDS });
  await context.addInitScript(`
    let isPrerendering = true;
    Object.defineProperty(Document.prototype, 'prerendering', { get: () => isPrerendering });
    addEventListener('activate', () => {
      isPrerendering = false;
      document.dispatchEvent(new Event('prerenderingchange'));
    });`);
  await page.reload();
  server.clear();
  await server.quiet(800);
  expect(posts(server)).toEqual([]);
  await page.evaluate(`dispatchEvent(new Event('activate'))`);
  await server.waitFor({ path: RECORDS });
});

test('a site without a log loads nothing for it and sends nothing', async ({ server, page }) => {
  await visit(server, page);
  await accept(page);
  await server.quiet(500);
  expect(server.requests({ path: /ilumee-consent\.(log|bridge|forms)-/ })).toEqual([]);
  expect(server.requests({ method: 'POST' })).toEqual([]);
});

// Forms

test('a form that is attached carries id, policy version and time', async ({ server, page }) => {
  server.route('site.test', '/send', { body: 'OK' });
  const form = (name: string, more = '') =>
    `<form id="${name}" method="post" action="/send" ${more}><input name="message" value="Hello"><button>Send</button></form>`;
  const body = form('called') + form('marked', 'data-consent-attach') + form('plain');
  await visit(server, page, { body });
  await page.evaluate(`window.undo = IlumeeConsent.attachTo(called)`);
  await expect.poll(() => page.locator('form input[name="consent_id"]').count()).toBe(2);
  const submit = async (name: string): Promise<Record<string, string>> => {
    server.clear();
    await page.locator(`#${name} button`).click();
    const [sent] = await server.waitFor({ path: '/send' });
    await page.goto(SITE);
    await page.locator('#marked input[name="consent_id"]').waitFor({ state: 'attached' });
    return Object.fromEntries(new URLSearchParams(sent!.body));
  };
  expect(await submit('marked')).toEqual({ message: 'Hello' });
  await accept(page);
  const { id, policy, time } = (await record(page))!;
  const facts = { message: 'Hello', consent_id: id, consent_policy: policy, consent_time: time };
  await expect.poll(() => page.locator('#marked input[name="consent_id"]').inputValue()).toBe(id);
  expect(await submit('marked')).toEqual(facts);
  expect(await submit('plain')).toEqual({ message: 'Hello' });
  await page.reload();
  await page.evaluate(`window.undo = IlumeeConsent.attachTo(called)`);
  await page.locator('#called input[name="consent_id"]').waitFor({ state: 'attached' });
  // What a framework throws away is sent all the same.
  await page.evaluate(`called.querySelectorAll('[type=hidden]').forEach((input) => input.remove())`);
  expect(await page.evaluate(`Object.fromEntries(new FormData(called))`)).toEqual(facts);
  await page.evaluate(`undo()`);
  await expect.poll(() => page.evaluate(`Object.fromEntries(new FormData(called))`)).toEqual({ message: 'Hello' });
});

// Apps

const aRecord = (granted: boolean, minutesAgo = 60): ConsentRecord => {
  const time = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  return {
    schema: 1,
    id: '0b54ab2c-6f1e-4a5c-9c39-1c9f6f3e2a11',
    policy: '1',
    first: time,
    time,
    expires: new Date(Date.now() + 864e6).toISOString(),
    choices: { functional: granted, analytics: granted, advertising: granted },
    asked: '',
    method: 'api',
    language: 'kk',
    notice: null,
    gpc: false,
  };
};
const BRIDGE = { config: { bridge: true } };

/** What each kind of app puts into its web view before the page's first script. */
const APPS: Record<string, (record: string) => string> = {
  'iOS, which answers': (json) => `window.webkit = { messageHandlers: { ilumeeConsent: {
    postMessage(text) { (window.told ??= []).push(text); return Promise.resolve(${json}); } } } };`,
  'Android, which is asked': (json) => `window.ilumeeConsentBridge = {
    getRecord: () => JSON.stringify(${json}), postMessage(text) { (window.told ??= []).push(text); } };`,
  'React Native, which leaves it': (json) => `window.ilumeeConsentRecord = ${json};
    window.ReactNativeWebView = { postMessage(text) { (window.told ??= []).push(text); } };`,
};

for (const [name, script] of Object.entries(APPS)) {
  test(`the record of an app is taken over, and the page’s given back: ${name}`, async ({ server, page, context }) => {
    const given = aRecord(true);
    await context.addInitScript(script(JSON.stringify(given)));
    await visit(server, page, BRIDGE);
    await expect.poll(() => record(page)).toMatchObject({ id: given.id, method: 'restore', time: given.time });
    expect(await part(page, 'banner').count()).toBe(0);
    expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(true);
    await page.evaluate('IlumeeConsent.revoke()');
    const last = () => page.evaluate<{ record: ConsentRecord }>(`JSON.parse(told.at(-1))`);
    await expect.poll(async () => (await last()).record?.method).toBe('revoke');
    // What the app still has is older than the withdrawal.
    await page.reload();
    await page.locator('#ilumee-consent [part~="reopen"]').waitFor();
    await expect.poll(() => page.evaluate('window.told?.length')).toBeGreaterThan(0);
    expect(await record(page)).toMatchObject({ method: 'revoke', choices: { analytics: false } });
  });
}

test('a script of the page grants nothing over the bridge, in no way', async ({ server, page }) => {
  const grant = JSON.stringify(aRecord(true));
  const forged = Object.values(APPS)
    .map((script) => script(grant))
    .join('\n');
  // Before the library, which then is not the first script; and after it.
  const html = consentPage({ ...BRIDGE, head: `<script>${forged}</script>` });
  server.page('site.test', '/', html);
  server.page('site.test', '/before', html.replace('<script src=', `<script>${forged}</script><script src=`));
  for (const path of ['', 'before']) {
    await page.goto(SITE + path);
    await part(page, 'banner').waitFor();
    await page.evaluate(`dispatchEvent(new CustomEvent('ilumee-consent-app', { detail: ${grant} }));
      dispatchEvent(new Event('ilumee-consent-app'));
      postMessage(${grant}, '*');`);
    await server.quiet(1_200);
    expect(await record(page)).toBeNull();
    expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
  }
});

test('an app’s withdrawal counts at once, whoever brings it', async ({ server, page }) => {
  await visit(server, page, BRIDGE);
  await accept(page);
  await expect.poll(() => page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(true);
  const denial = JSON.stringify(aRecord(false, -0.5));
  await page.evaluate(`dispatchEvent(new CustomEvent('ilumee-consent-app', { detail: ${denial} }))`);
  expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
  expect(await record(page)).toMatchObject({ method: 'restore', choices: { analytics: false } });
});
