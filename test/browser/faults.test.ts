// What breaks around the library. Each time the page works, the gate is shut, and the console says it once.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { chunkPath } from './support/chunks.js';
import { accept, consentPage, part, record, reject, traverse, type ConsentPage } from './support/consent-page.js';
import { held, heldFile, log, serveFiles, settle } from './support/held-tags.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test } from './support/test.js';
import { openWithoutCookies } from './support/visitors.js';

const SITE = 'http://site.test/';
const NEXT = `${SITE}next`;

const SAY = `<script>
  window.log = [];
  window.say = (word) => { log.push(word); };
  window.works = true;
</script>`;

const ALL_DENIED = { functional: false, analytics: false, advertising: false };
const ALL_GRANTED = { functional: true, analytics: true, advertising: true };

/** The same page at `/` and `/next`. */
async function visit(
  server: RecordingServer,
  page: Page,
  { head = '', ...options }: ConsentPage = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const html = consentPage({ body: held('say("tag")'), ...options, head: SAY + head });
  for (const path of ['/', '/next']) server.page('site.test', path, html, headers);
  // A file that does not come holds up the load event.
  await page.goto(SITE, { waitUntil: 'domcontentloaded' });
}

const fallback = (page: Page | Frame): Locator => page.locator('#ilumee-consent [part~="fallback"]');
const button = (page: Page | Frame, name: 'accept-all' | 'reject-all'): Locator =>
  fallback(page).locator(`[part~="${name}"]`);

/** What the library, not the browser, has said. */
const said = (problems: readonly string[]): string[] =>
  problems.filter((text) => !/^Failed to (?:load resource|find a valid digest)|blocked by CORS policy/.test(text));

async function expectShut(page: Page): Promise<void> {
  await settle(page);
  expect(await page.evaluate('works')).toBe(true);
  expect(await log(page)).toEqual([]);
  expect(await page.evaluate(`['analytics', 'advertising', 'functional'].filter(IlumeeConsent.has)`)).toEqual([]);
}

// A chunk that does not come

const FAULTS: Readonly<Record<string, (server: RecordingServer, context: BrowserContext, path: string) => unknown>> = {
  'is not there': (server, _, path) => server.route('site.test', path, { status: 404 }),
  'breaks off': (_, context, path) => context.route(`**${path}`, (route) => route.abort('connectionreset')),
  'is blocked by an ad blocker': (_, context, path) =>
    context.route(`**${path}`, (route) => route.abort('blockedbyclient')),
  'is another file': (server, _, path) => server.script('site.test', path, 'window.works = false;'),
};

for (const [fault, cause] of Object.entries(FAULTS)) {
  test(`where the notice ${fault}, the visitor answers without it`, async ({ server, page, context, problems }) => {
    await cause(server, context, chunkPath('notice'));
    await visit(server, page);
    await fallback(page).waitFor();
    await expectShut(page);
    expect(said(problems)).toEqual([expect.stringContaining('did not load')]);
    await button(page, 'accept-all').click();
    await expect.poll(() => log(page)).toEqual(['tag']);
    expect(await fallback(page).count()).toBe(0);
    // What it would be the hash of was not shown.
    expect(await record(page)).toMatchObject({
      method: 'accept-all',
      choices: ALL_GRANTED,
      notice: null,
      language: 'en',
    });
    await page.goto(NEXT);
    await expect.poll(() => log(page)).toEqual(['tag']);
    expect(await fallback(page).count()).toBe(0);
    expect(said(problems)).toHaveLength(1);
  });

  test(`where what the notice needs to ask ${fault}, the visitor answers without it, and nothing runs while the configuration is not checked`, async ({
    server,
    page,
    context,
    problems,
  }) => {
    const path = chunkPath('ask');
    await cause(server, context, path);
    await visit(server, page);
    await fallback(page).waitFor();
    await expectShut(page);
    expect(said(problems)).toEqual([expect.stringContaining('did not load')]);
    await button(page, 'accept-all').click();
    await expect.poll(() => record(page)).toMatchObject({ method: 'accept-all', notice: null });
    await expectShut(page);
    expect(said(problems)).toHaveLength(1);
    await context.unrouteAll();
    server.script('site.test', path, readFileSync(new URL(`../..${path}`, import.meta.url), 'utf8'));
    await page.goto(NEXT);
    await expect.poll(() => log(page)).toEqual(['tag']);
  });
}

for (const chunk of ['notice', 'ask']) {
  test(`where ${chunk} takes longer than a visitor waits, they answer without it, and it takes the place when it comes`, async ({
    server,
    page,
    problems,
  }) => {
    const arrive = server.hold(chunkPath(chunk));
    await visit(server, page);
    await fallback(page).waitFor();
    await expectShut(page);
    await button(page, 'reject-all').focus();
    arrive();
    await part(page, 'banner').waitFor();
    await expect.poll(() => fallback(page).count()).toBe(0);
    // Whoever was about to press it still is.
    expect(
      await page.evaluate(`document.getElementById('ilumee-consent').shadowRoot.activeElement.getAttribute('part')`),
    ).toBe('reject-all');
    await page.keyboard.press('Enter');
    await part(page, 'banner').waitFor({ state: 'detached' });
    expect(await record(page)).toMatchObject({ method: 'reject-all', notice: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(problems).toEqual([]);
  });
}

test('who has answered without the notice is not asked once more when it comes', async ({ server, page }) => {
  const arrive = server.hold(chunkPath('notice'));
  await visit(server, page);
  await button(page, 'reject-all').click();
  expect(await record(page)).toMatchObject({ method: 'reject-all', choices: ALL_DENIED, notice: null });
  arrive();
  await server.quiet(300);
  await settle(page);
  expect(await page.locator('#ilumee-consent section').count()).toBe(0);
  await page.locator('#ilumee-consent [part~="reopen"]').waitFor();
  await expectShut(page);
});

test('the next page tries the notice again', async ({ server, page }) => {
  server.route('site.test', chunkPath('notice'), { status: 404 });
  await visit(server, page);
  await fallback(page).waitFor();
  server.reset();
  await visit(server, page);
  await part(page, 'banner').waitFor();
  expect(await fallback(page).count()).toBe(0);
});

test('where the notice is in time, no fallback follows', async ({ server, page }) => {
  await visit(server, page);
  await part(page, 'banner').waitFor();
  await page.waitForTimeout(5_500);
  expect(await fallback(page).count()).toBe(0);
});

const withoutNotice = (server: RecordingServer): unknown =>
  server.route('site.test', chunkPath('notice'), { status: 404 });

test('the fallback is a region with a name and two buttons alike, reached first by Tab', async ({ server, page }) => {
  withoutNotice(server);
  await visit(server, page, { body: '<a href="#">Link</a>' });
  const region = page.getByRole('region', { name: 'Your privacy' });
  await region.waitFor();
  expect(await region.innerText()).toContain(
    'This site asks for your consent to store and read data on your device for: functional, analytics, advertising.',
  );
  const [yes, no] = await Promise.all(
    (['accept-all', 'reject-all'] as const).map((name) =>
      button(page, name).evaluate((element) => {
        const { width, height, top } = element.getBoundingClientRect();
        const { color, backgroundColor, font, borderColor } = getComputedStyle(element);
        return { width, height, top, color, backgroundColor, font, borderColor };
      }),
    ),
  );
  expect(yes).toEqual(no);
  expect(yes!.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await record(page)).toMatchObject({ method: 'reject-all' });
});

test('the fallback names the site’s own controller and categories, as text', async ({ server, page }) => {
  withoutNotice(server);
  const controller = { name: '<img src=x onerror="works = false"> & $& Ltd' };
  await visit(server, page, { config: { controller, categories: { analytics: {} } } });
  expect(await fallback(page).innerText()).toContain(`${controller.name} asks for your consent`);
  expect(await fallback(page).innerText()).toContain('for: analytics.');
  expect(await page.evaluate('works')).toBe(true);
});

test('the fallback speaks the page’s language where that has come, and English where not', async ({ server, page }) => {
  withoutNotice(server);
  const config = { notice: { language: 'ru' } };
  await visit(server, page, { config });
  await expect.poll(() => button(page, 'reject-all').textContent()).toBe('Отклонить все');
  expect(await fallback(page).getAttribute('lang')).toBe('ru');
  expect(await fallback(page).innerText()).not.toMatch(/analytics|This site/);
  server.route('site.test', chunkPath('ru'), { status: 404 });
  await page.reload();
  await fallback(page).waitFor();
  await settle(page);
  expect(await button(page, 'reject-all').textContent()).toBe('Reject all');
  await button(page, 'reject-all').click();
  expect(await record(page)).toMatchObject({ language: 'en' });
});

test('a click that a script makes grants nothing in the fallback, and rejects', async ({ server, page }) => {
  withoutNotice(server);
  await visit(server, page);
  await fallback(page).waitFor();
  const clicked = (name: string): Promise<unknown> =>
    page.evaluate(`document.getElementById('ilumee-consent').shadowRoot.querySelector('[part=${name}]').click()`);
  await clicked('accept-all');
  expect(await record(page)).toBeNull();
  await expectShut(page);
  await clicked('reject-all');
  expect(await record(page)).toMatchObject({ method: 'reject-all' });
});

test('the fallback needs nothing that a strict policy refuses', async ({ server, page, context }) => {
  await context.addInitScript(`window.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));`);
  withoutNotice(server);
  const policy = "default-src 'none'; img-src data:; script-src 'nonce-x' 'strict-dynamic'; style-src 'self'";
  const html = consentPage({ attributes: { 'data-policy-version': '1', nonce: 'x' } });
  server.page('site.test', '/', html, { 'content-security-policy': policy });
  await page.goto(SITE);
  await button(page, 'reject-all').click();
  expect(await record(page)).toMatchObject({ method: 'reject-all' });
  expect(await page.evaluate('violations')).toEqual([]);
});

test('print shows nothing of the fallback', async ({ server, page }) => {
  withoutNotice(server);
  await visit(server, page);
  await fallback(page).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await fallback(page).isVisible()).toBe(false);
});

test('a site that draws its own notice gets no fallback', async ({ server, page }) => {
  withoutNotice(server);
  await visit(server, page, { config: { notice: { layout: 'none' } } });
  await server.quiet(300);
  await settle(page);
  expect(await fallback(page).count()).toBe(0);
});

for (const chunk of ['notice', 'preferences']) {
  test(`who comes back can withdraw where ${chunk} is not there`, async ({ server, page }) => {
    await visit(server, page);
    await accept(page);
    await expect.poll(() => log(page)).toEqual(['tag']);
    server.route('site.test', chunkPath(chunk), { status: 404 });
    await page.goto(NEXT);
    await page.locator('#ilumee-consent [part~="reopen"]').click();
    await button(page, 'reject-all').click();
    expect(await record(page)).toMatchObject({ choices: ALL_DENIED, notice: null });
    await page.locator('#ilumee-consent [part~="reopen"]').waitFor();
  });
}

// Cookies and storage

test('with cookies off an answer counts on its page, can be withdrawn there, and is asked for again', async ({
  server,
}) => {
  const { context, close } = await openWithoutCookies(server.port);
  try {
    const problems: string[] = [];
    context.on('weberror', (error) => problems.push(error.error().message));
    const warnings: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
      if (message.type() === 'warning') warnings.push(message.text());
    });
    const page = await context.newPage();
    await visit(server, page, { config: { vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'] }] } });
    await part(page, 'banner').waitFor();
    await expectShut(page);
    await accept(page);
    await expect.poll(() => log(page)).toEqual(['tag']);
    expect(warnings).toEqual(['consent: the browser keeps no cookie ilumee_consent here']);
    expect(await page.evaluate('IlumeeConsent.revoke()')).toMatchObject({ vendors: ['acme'], cookies: [] });
    expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
    await page.goto(NEXT);
    await part(page, 'banner').waitFor();
    await expectShut(page);
    expect(problems).toEqual([]);
  } finally {
    await close();
    server.reset();
  }
});

test('where localStorage is full, the cookie remembers', async ({ server, page, problems }) => {
  const fill = `let text = 'x'.repeat(1 << 20);
    while (text) try { localStorage.setItem('full' + localStorage.length, text) } catch { text = text.slice(text.length / 2 + 1) }`;
  await visit(server, page, { head: `<script>${fill}</script>` });
  await part(page, 'banner').waitFor();
  await accept(page);
  await expect.poll(() => log(page)).toEqual(['tag']);
  expect(await page.evaluate(`localStorage.getItem('ilumee_consent')`)).toBeNull();
  await page.goto(NEXT);
  await expect.poll(() => log(page)).toEqual(['tag']);
  expect(await part(page, 'banner').count()).toBe(0);
  expect(await page.evaluate('IlumeeConsent.revoke().then(() => IlumeeConsent.has("analytics"))')).toBe(false);
  await page.goto(SITE);
  await page.locator('#ilumee-consent [part~="reopen"]').waitFor();
  await expectShut(page);
  expect(problems).toEqual([]);
});

test('where setItem alone throws, the cookie remembers', async ({ server, page, context, problems }) => {
  await context.addInitScript(
    `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  );
  await visit(server, page);
  await reject(page);
  await page.goto(NEXT);
  await page.locator('#ilumee-consent [part~="reopen"]').waitFor();
  await expectShut(page);
  expect(problems).toEqual([]);
});

test('without IndexedDB everything else is held, also in frames, and erased', async ({
  server,
  page,
  context,
  problems,
}) => {
  await context.addInitScript(`for (const name of ['indexedDB', 'IDBFactory']) delete window[name];
    delete Window.prototype.indexedDB;`);
  const config = {
    vendors: [
      { id: 'acme', category: 'analytics', hosts: ['acme.test'], storage: ['indexedDB:/^acme/', 'localStorage:acme'] },
    ],
  };
  await visit(server, page, { config });
  expect(await page.evaluate('typeof IDBFactory')).toBe('undefined');
  await part(page, 'banner').waitFor();
  await page.evaluate(`fetch('http://acme.test/page').catch(() => {});
    const frame = document.createElement('iframe');
    document.body.append(frame);
    void frame.contentWindow.fetch('http://acme.test/frame').catch(() => {});`);
  await server.quiet(300);
  expect(server.requests({ host: 'acme.test' })).toEqual([]);
  await accept(page);
  await server.waitFor({ host: 'acme.test' }, { count: 2 });
  await page.evaluate(`localStorage.setItem('acme', '1')`);
  expect(await page.evaluate('IlumeeConsent.revoke()')).toMatchObject({ storage: ['localStorage:acme'] });
  expect(problems).toEqual([]);
});

// In a frame

/** A page of `host` with our page in a frame. */
async function visitFramed(
  server: RecordingServer,
  page: Page,
  { host = 'other.test', sandbox = '', ...options }: { host?: string; sandbox?: string } & ConsentPage,
): Promise<Frame> {
  server.page('site.test', '/framed', consentPage({ body: held('say("tag")'), ...options, head: SAY }));
  server.page(
    host,
    '/outer',
    `<!doctype html><link rel="icon" href="data:,"><title>Outer</title><iframe ${sandbox} width="900" height="600" src="${SITE}framed"></iframe>`,
  );
  await page.goto(`http://${host}/outer`);
  return (await page.waitForSelector('iframe')).contentFrame() as Promise<Frame>;
}

const inFrame = (frame: Frame, name: string): Locator => frame.locator(`#ilumee-consent [part~="${name}"]`);

test('in a frame of another site the page asks, releases, and remembers as far as the browser lets it', async ({
  server,
  page,
  problems,
}) => {
  const frame = await visitFramed(server, page, {});
  await inFrame(frame, 'accept-all').click();
  await expect.poll(() => frame.evaluate('log')).toEqual(['tag']);
  const again = await visitFramed(server, page, {});
  const remembers = await again.evaluate('IlumeeConsent.getConsent() !== null');
  if (!remembers) await inFrame(again, 'banner').waitFor();
  await expect.poll(() => again.evaluate('log')).toEqual(remembers ? ['tag'] : []);
  expect(await inFrame(again, 'banner').count()).toBe(remembers ? 0 : 1);
  expect(problems).toEqual([]);
});

const SANDBOX = 'sandbox="allow-scripts"';

test('in a sandboxed frame, where cookies and storages throw, an answer counts on its page and can be withdrawn', async ({
  server,
  page,
  problems,
}) => {
  const config = {
    vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'], cookies: [{ match: '^_acme$' }] }],
  };
  const options = { host: 'site.test', sandbox: SANDBOX, config };
  const frame = await visitFramed(server, page, options);
  expect(await frame.evaluate(`try { document.cookie } catch (error) { error.name }`)).toBe('SecurityError');
  await inFrame(frame, 'banner').waitFor();
  expect(await frame.evaluate('log')).toEqual([]);
  await inFrame(frame, 'accept-all').click();
  await expect.poll(() => frame.evaluate('log')).toEqual(['tag']);
  expect(await frame.evaluate('IlumeeConsent.revoke()')).toMatchObject({ vendors: ['acme'], cookies: [], storage: [] });
  expect(await frame.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
  const again = await visitFramed(server, page, options);
  await inFrame(again, 'banner').waitFor();
  expect(await again.evaluate('log')).toEqual([]);
  expect(problems).toEqual([]);
});

test('in a sandboxed frame of a site that sends no CORS headers, the visitor answers without the notice, and withdraws', async ({
  server,
  page,
  problems,
}) => {
  for (const name of ['notice', 'ask', 'rights', 'preferences']) {
    const path = chunkPath(name);
    server.route('site.test', path, {
      body: readFileSync(new URL(`../..${path}`, import.meta.url), 'utf8'),
      headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': null },
    });
  }
  const frame = await visitFramed(server, page, { host: 'site.test', sandbox: SANDBOX });
  await button(frame, 'accept-all').click();
  expect(await frame.evaluate('IlumeeConsent.getConsent().choices')).toEqual(ALL_GRANTED);
  // The configuration could not be checked.
  expect(await frame.evaluate('log')).toEqual([]);
  expect(said(problems)).toEqual([expect.stringContaining('did not load')]);
  expect(await frame.evaluate('IlumeeConsent.revoke()')).toMatchObject({ cookies: [] });
  expect(await frame.evaluate('IlumeeConsent.getConsent().choices')).toEqual(ALL_DENIED);
  expect(await frame.evaluate('works')).toBe(true);
});

// Time

test('tags of an answer from the future wait, and its page asks', async ({ server, page, context }) => {
  const now = Date.now();
  await context.clock.setFixedTime(now + 400 * 864e5);
  await visit(server, page);
  await accept(page);
  await expect.poll(() => log(page)).toEqual(['tag']);
  await context.clock.setFixedTime(now);
  await page.goto(NEXT);
  await part(page, 'banner').waitFor();
  await expectShut(page);
});

test('a withdrawal counts although the clock has gone back since the grant', async ({
  server,
  page,
  context,
  problems,
}) => {
  const now = Date.now();
  await context.clock.setFixedTime(now);
  await visit(server, page);
  await accept(page);
  await expect.poll(() => log(page)).toEqual(['tag']);
  const other = await context.newPage();
  await other.goto(NEXT);
  await expect.poll(() => log(other)).toEqual(['tag']);
  await context.clock.setFixedTime(now - 3_600_000);
  await page.evaluate('IlumeeConsent.revoke()');
  await expect.poll(() => other.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
  for (const time of [now - 3_600_000, now + 1_000]) {
    await context.clock.setFixedTime(time);
    await page.goto(NEXT);
    expect(await record(page)).toMatchObject({ method: 'revoke', choices: ALL_DENIED });
    await expectShut(page);
  }
  expect(problems).toEqual([]);
});

// The network

test('offline an answer counts, tags that need no network run, and a withdrawal erases what it can', async ({
  server,
  page,
  context,
  problems,
}) => {
  const config = {
    vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'], cookies: [{ match: '^_acme$' }] }],
  };
  const body = heldFile('file') + held('say("inline")');
  await visit(server, page, { config, body });
  await part(page, 'banner').waitFor();
  await page.evaluate(`void (window.sent = fetch('http://acme.test/').then(() => 'sent', (error) => error.name))`);
  await context.setOffline(true);
  await accept(page);
  await expect.poll(() => log(page)).toEqual(['inline']);
  expect(await page.evaluate('sent')).toBe('TypeError');
  await page.evaluate(`document.cookie = '_acme=1; Path=/'`);
  problems.length = 0;
  expect(await page.evaluate('IlumeeConsent.revoke()')).toMatchObject({
    cookies: ['_acme'],
    notErased: [{ what: 'the rest' }],
  });
  expect(said(problems)).toEqual([expect.stringContaining('did not load')]);
  await context.setOffline(false);
  await page.goto(NEXT);
  expect(await record(page)).toMatchObject({ method: 'revoke' });
  await expectShut(page);
});

test('a page that comes over five seconds asks while it comes, and what comes after the answer runs in order', async ({
  server,
  page,
  problems,
}) => {
  const tags = ['one', 'two', 'three', 'four'].map((word) => held(`say("${word}")`)).join('<p>Text</p>');
  const html = consentPage({ head: SAY, body: `${tags}<p id="end">End</p>` });
  const start = html.indexOf('<h1>');
  // Cut where no author would: within tags, words and scripts.
  const length = Math.ceil((html.length - start) / 9);
  const parts = [
    html.slice(0, start),
    ...Array.from({ length: 9 }, (_, n) => html.slice(start + n * length).slice(0, length)),
  ];
  server.route('site.test', '/', { pieces: { parts, everyMs: 500 }, headers: { 'content-type': 'text/html' } });
  await page.goto(SITE, { waitUntil: 'commit' });
  await part(page, 'banner').waitFor();
  expect(await page.evaluate('document.readyState')).toBe('loading');
  expect(await log(page)).toEqual([]);
  await page.waitForFunction('document.querySelectorAll("p").length > 1');
  await accept(page);
  await page.waitForFunction('log.length > 0');
  expect(await page.evaluate('document.readyState')).toBe('loading');
  await page.waitForSelector('#end', { state: 'attached' });
  await expect.poll(() => log(page)).toEqual(['one', 'two', 'three', 'four']);
  expect(problems).toEqual([]);
});

// Haste

test('a double click on accept is one answer, and each tag runs once', async ({ server, page, problems }) => {
  await visit(server, page, { body: held('say("one")') + heldFile('file') + held('say("two")') });
  serveFiles(server, 'file');
  await part(page, 'banner').waitFor();
  const box = (await part(page, 'accept-all').boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount: 2 });
  await expect.poll(() => log(page)).toEqual(['one', 'file', 'two']);
  await settle(page);
  expect(await log(page)).toEqual(['one', 'file', 'two']);
  expect(await record(page)).toMatchObject({ method: 'accept-all' });
  expect(await page.evaluate(`JSON.parse(localStorage.getItem('ilumee_consent')).history.length`)).toBe(1);
  expect(await part(page, 'banner').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('a no in the frame of the yes wins, and nothing runs', async ({ server, page, context, problems }) => {
  await visit(server, page, { body: held('say("one")') + heldFile('file') });
  serveFiles(server, 'file');
  await part(page, 'banner').waitFor();
  await page.evaluate(`document.addEventListener('click', () => {
    window.between = IlumeeConsent.has('analytics');
    IlumeeConsent.rejectAll();
  })`);
  await accept(page);
  expect(await page.evaluate('between')).toBe(true);
  await server.quiet(300);
  await expectShut(page);
  expect(server.requests({ host: 'vendor.test' })).toEqual([]);
  expect(await record(page)).toMatchObject({ method: 'api', choices: ALL_DENIED });
  expect((await context.cookies(SITE)).filter(({ name }) => name === 'ilumee_consent')).toHaveLength(1);
  await page.goto(NEXT);
  await expectShut(page);
  expect(problems).toEqual([]);
});

test('two real clicks in one frame, yes and no, leave what the record says', async ({ server, page, context }) => {
  await visit(server, page);
  await part(page, 'banner').waitFor();
  const devTools = await context.newCDPSession(page);
  const events = [];
  for (const name of ['accept-all', 'reject-all'] as const) {
    const { x, y, width, height } = (await part(page, name).boundingBox())!;
    const at = { x: x + width / 2, y: y + height / 2, button: 'left', clickCount: 1 } as const;
    events.push({ ...at, type: 'mousePressed' } as const, { ...at, type: 'mouseReleased' } as const);
  }
  await Promise.all(events.map((event) => devTools.send('Input.dispatchMouseEvent', event)));
  await server.quiet(300);
  await settle(page);
  const { choices } = (await record(page))!;
  expect(await log(page)).toEqual(choices.analytics ? ['tag'] : []);
  await page.goto(NEXT);
  await settle(page);
  expect((await record(page))!.choices).toEqual(choices);
  expect(await log(page)).toEqual(choices.analytics ? ['tag'] : []);
});

// In the middle of a release

const tag = (category: string, word: string): string =>
  `<script type="text/plain" data-category="${category}">say("${word}")</script>`;

test('a further yes during a release runs what it adds, and nothing twice', async ({ server, page, problems }) => {
  serveFiles(server, 'slow');
  const arrive = server.hold('/slow.js');
  const body = tag('advertising', 'ad') + tag('analytics', 'one') + heldFile('slow') + tag('analytics', 'two');
  await visit(server, page, { body });
  await part(page, 'banner').waitFor();
  await page.evaluate('IlumeeConsent.setConsent({ analytics: true })');
  await server.waitFor({ path: '/slow.js' });
  await expect.poll(() => log(page)).toEqual(['one']);
  await page.evaluate('IlumeeConsent.acceptAll()');
  await settle(page);
  arrive();
  await expect.poll(() => log(page)).toEqual(['one', 'slow', 'two', 'ad']);
  await settle(page);
  expect(await log(page)).toHaveLength(4);
  expect(problems).toEqual([]);
});

for (const attributes of ['', 'async', 'defer', 'data-type="module" crossorigin']) {
  test(`a file that is on its way at the withdrawal does not run (${attributes || 'classic'}), and does after the next yes`, async ({
    server,
    page,
    problems,
  }) => {
    serveFiles(server, 'slow');
    const arrive = server.hold('/slow.js');
    await visit(server, page, { body: heldFile('slow', attributes) + held('say("after")') });
    await accept(page);
    await server.waitFor({ path: '/slow.js' });
    const before = await log(page);
    await page.evaluate('void IlumeeConsent.revoke()');
    arrive();
    await server.quiet(300);
    await settle(page);
    expect(await log(page)).toEqual(before);
    expect(await page.evaluate('IlumeeConsent.held().map(({ url }) => url)')).toContain('http://vendor.test/slow.js');
    await page.evaluate('IlumeeConsent.acceptAll()');
    await expect.poll(async () => (await log(page)).sort()).toEqual(['after', 'slow']);
    await settle(page);
    expect(await log(page)).toHaveLength(2);
    expect(problems).toEqual([]);
  });
}

test('who leaves in the middle of a release finds it done on the next page', async ({ server, page, problems }) => {
  serveFiles(server, 'slow');
  const arrive = server.hold('/slow.js');
  await visit(server, page, { body: held('say("one")') + heldFile('slow') + held('say("two")') });
  await accept(page);
  await server.waitFor({ path: '/slow.js' });
  await page.goto(NEXT, { waitUntil: 'commit' });
  arrive();
  await expect.poll(() => log(page)).toEqual(['one', 'slow', 'two']);
  expect(await part(page, 'banner').count()).toBe(0);
  expect(problems).toEqual([]);
});

const MANY = 400;

/** Leaves in the middle of a release; the page stays in the back/forward cache. */
async function leaveInTheMiddle(server: RecordingServer, page: Page): Promise<void> {
  const tags = Array.from({ length: MANY }, (_, n) =>
    held(`for (const end = performance.now() + 2; performance.now() < end; ); say(${n})`),
  );
  const head = `<script>addEventListener('pagehide', () => { window.left = log.length; })</script>`;
  await visit(server, page, { head, body: tags.join('') });
  server.page('site.test', '/elsewhere', '<!doctype html><title>Elsewhere</title><p>Elsewhere</p>');
  await part(page, 'banner').waitFor();
  await page.evaluate(`document.addEventListener('click', () => { location.href = '/elsewhere'; })`);
  await accept(page);
  await page.waitForURL('**/elsewhere');
}

test('a page that was left in the middle of a release goes on when it comes back from the back/forward cache', async ({
  server,
  wholeContext,
}) => {
  const page = await wholeContext.newPage();
  await leaveInTheMiddle(server, page);
  expect(await traverse(page, -1)).toEqual({ fromCache: true });
  expect(await page.evaluate('left')).toBeLessThan(MANY);
  await expect.poll(() => log(page)).toEqual(Array.from({ length: MANY }, (_, n) => n));
  expect(await part(page, 'banner').count()).toBe(0);
});

test('a page that was left in the middle of a release releases nothing more when another tab has withdrawn meanwhile', async ({
  server,
  wholeContext,
}) => {
  const page = await wholeContext.newPage();
  await leaveInTheMiddle(server, page);
  const other = await wholeContext.newPage();
  await other.goto(NEXT);
  await other.evaluate('IlumeeConsent.revoke()');
  await other.close();
  expect(await traverse(page, -1)).toEqual({ fromCache: true });
  await expect.poll(() => record(page)).toMatchObject({ method: 'revoke' });
  await settle(page);
  const left = await page.evaluate<number>('left');
  expect(left).toBeLessThan(MANY);
  await page.waitForTimeout(400);
  // The slice that it stood before may still run: the news comes in the same moment.
  expect((await log(page)).length).toBeLessThan(left + 20);
  expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
});

// Many tabs

const TABS = process.env.FAULTS === 'full' ? 50 : 15;

test(`${TABS} tabs that answer at once end with one answer, the same in every tab, cookie and mirror, and none that still runs tags`, async ({
  server,
  page,
  context,
  problems,
}) => {
  const body = held(`setInterval(() => { fetch('http://acme.test/tick').catch(() => {}); }, 250)`);
  const config = { vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'] }] };
  await visit(server, page, { config, body });
  const tabs = [page];
  for (let n = 1; n < TABS; n++) tabs.push(await context.newPage());
  for (const tab of tabs.slice(1)) await tab.goto(SITE, { waitUntil: 'commit' });
  await Promise.all(tabs.map((tab) => tab.waitForFunction('window.IlumeeConsent')));
  /** What every tab, the cookie and the mirror say, each once. */
  const answers = async (): Promise<unknown[]> => {
    const found = await Promise.all(
      tabs.map((tab) =>
        tab.evaluate<string[]>(`[
          IlumeeConsent.getConsent(),
          JSON.parse(decodeURIComponent(/ilumee_consent=([^;]*)/.exec(document.cookie)?.[1] ?? 'null')),
          JSON.parse(localStorage.getItem('ilumee_consent')).record,
        ].map((record) => JSON.stringify(record))`),
      ),
    );
    return [...new Set(found.flat())];
  };
  // First without a record, each with an id of its own, then with one that all know.
  for (let round = 0; round < 3; round++) {
    const at = Date.now() + 1_500;
    await Promise.all(
      tabs.map((tab, n) =>
        tab.evaluate(`void setTimeout(() => {
          ${(n + round) % 2 ? 'IlumeeConsent.acceptAll()' : 'IlumeeConsent.rejectAll()'};
          window.hasAnswered = ${round};
        }, ${at} - Date.now())`),
      ),
    );
    await Promise.all(tabs.map((tab) => tab.waitForFunction(`window.hasAnswered === ${round}`)));
    await expect.poll(answers).toHaveLength(1);
    await page.waitForTimeout(500);
    expect(await answers()).toHaveLength(1);
    const { choices } = (await record(page))!;
    const allowed = await Promise.all(tabs.map((tab) => tab.evaluate(`IlumeeConsent.has('acme')`)));
    expect(new Set(allowed)).toEqual(new Set([choices.analytics]));
    if (choices.analytics) continue;
    server.clear();
    await page.waitForTimeout(600);
    expect(server.requests({ host: 'acme.test' })).toEqual([]);
  }
  expect(problems).toEqual([]);
});
