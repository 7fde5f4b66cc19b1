import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { ConsentRecord } from '../../src/consent/types.js';
import { accept, consentPage, cookies, part, record, reject, type ConsentPage } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, openContext, test } from './support/test.js';

const SITE = 'http://site.test/';
const DAY_MS = 864e5;
/** Between two clocks that are read one after the other. */
const MOMENT_MS = 20_000;

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const ACME = { id: 'acme', name: 'Acme', category: 'analytics', hosts: ['acme.test'] };
const BETA = { id: 'beta', name: 'Beta', category: 'analytics', hosts: ['beta.test'] };

/** A marked tag that tells when it runs. */
const tag = (category: string, vendor = '') =>
  `<script type="text/plain" data-category="${category}" ${vendor && `data-vendor="${vendor}"`}>
    fetch('http://ran.test/${vendor || category}');
  </script>`;

async function visit(server: RecordingServer, page: Page, options: ConsentPage = {}, host = 'site.test') {
  server.page(host, '/', consentPage(options));
  await page.goto(`http://${host}/`);
}

/** The record of a visitor who accepts on this page. */
async function acceptOn(server: RecordingServer, page: Page, options: ConsentPage = {}): Promise<ConsentRecord> {
  await visit(server, page, options);
  await accept(page);
  return (await record(page))!;
}

/** The page asks: the banner stands there, and there is no record that counts. */
async function expectAsked(page: Page): Promise<void> {
  await part(page, 'banner').waitFor();
  expect(await record(page)).toBeNull();
}

/** The page does not ask. The reopen button is drawn in the same step as the banner would be. */
async function expectNotAsked(page: Page): Promise<void> {
  await page.locator('#ilumee-consent [part~="reopen"]').waitFor();
  expect(await record(page)).not.toBeNull();
  expect(await part(page, 'banner').count()).toBe(0);
}

const consentCookies = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => name === 'ilumee_consent');

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

// What is in it

test('says in the record what was answered, when, to which policy and how', async ({ server, page }) => {
  const config = { consent: { region: 'KZ' } };
  const given = await acceptOn(server, page, { config, attributes: { 'data-policy-version': '2026-01-15' } });
  expect(given).toMatchObject({
    id: expect.stringMatching(UUID),
    policy: '2026-01-15',
    first: expect.stringMatching(ISO_TIME),
    time: expect.stringMatching(ISO_TIME),
    expires: expect.stringMatching(ISO_TIME),
    choices: { functional: true, analytics: true, advertising: true },
    method: 'accept-all',
    language: 'en',
    notice: expect.stringMatching(/^[\da-f]{64}$/),
    gpc: false,
    region: 'KZ',
  });
  expect(given.schema).toBe(1);
  expect(given.first).toBe(given.time);
  expect(Math.abs(Date.parse(given.time) - Date.now())).toBeLessThan(MOMENT_MS);
  expect(daysBetween(given.time, given.expires)).toBe(180);
});

test('records a rejection in the same form', async ({ server, page }) => {
  await visit(server, page);
  await reject(page);
  expect(await record(page)).toMatchObject({
    choices: { functional: false, analytics: false, advertising: false },
    method: 'reject-all',
    notice: expect.stringMatching(/^[\da-f]{64}$/),
  });
});

test('records saved preferences with what was chosen', async ({ server, page }) => {
  await visit(server, page);
  await part(page, 'open-preferences').click();
  await page.locator('#ilumee-consent input[name="analytics"]').check();
  await part(page, 'save').click();
  expect(await record(page)).toMatchObject({
    choices: { functional: false, analytics: true, advertising: false },
    method: 'save',
  });
});

test('records a withdrawal as one, and what stood before as history', async ({ server, page }) => {
  await acceptOn(server, page);
  await page.evaluate('IlumeeConsent.revoke()');
  expect(await record(page)).toMatchObject({
    choices: { functional: false, analytics: false, advertising: false },
    method: 'revoke',
  });
  const types = await page.evaluate(`IlumeeConsent.receipt().then(({ events }) => events.map((e) => e.method))`);
  expect(types).toEqual(['accept-all', 'revoke']);
});

test('records an answer of the API as one', async ({ server, page }) => {
  await visit(server, page);
  await page.evaluate('IlumeeConsent.rejectAll()');
  expect(await record(page)).toMatchObject({ method: 'api' });
});

test('records no hash where no notice was shown', async ({ server, page }) => {
  await acceptOn(server, page);
  await page.evaluate('IlumeeConsent.rejectAll()');
  expect(await record(page)).toMatchObject({ notice: null });
});

test('records the same hash for the same words, and another for others', async ({ server, page, browser }) => {
  const hashes: (string | null)[] = [];
  for (const title of ['Your choice', 'Your choice', 'Your cookies']) {
    const context = await openContext(browser);
    const config = { notice: { texts: { title } } };
    hashes.push((await acceptOn(server, await context.newPage(), { config })).notice);
    await context.close();
  }
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[2]).not.toBe(hashes[0]);
  await page.close();
});

test('records the language the notice was shown in', async ({ server, page }) => {
  const given = await acceptOn(server, page, { config: { notice: { language: 'ru' } } });
  expect(given.language).toBe('ru');
});

test('keeps id and first time over all answers, and renews the time', async ({ server, page }) => {
  const first = await acceptOn(server, page);
  await page.evaluate('IlumeeConsent.rejectAll()');
  await page.reload();
  const second = (await record(page))!;
  expect(second).toMatchObject({ id: first.id, first: first.first });
  expect(Date.parse(second.time)).toBeGreaterThan(Date.parse(first.time));
  expect(daysBetween(second.time, second.expires)).toBe(180);
});

test('keeps id and first time when a new policy version is answered', async ({ server, page }) => {
  const { id, first } = await acceptOn(server, page);
  const second = await acceptOn(server, page, { attributes: { 'data-policy-version': '2' } });
  expect(second).toMatchObject({ id, first, policy: '2' });
});

test('gives two visitors two ids', async ({ server, page, browser }) => {
  const { id } = await acceptOn(server, page);
  const context = await openContext(browser);
  expect((await acceptOn(server, await context.newPage())).id).not.toBe(id);
  await context.close();
});

test('keeps a history of at most 20 answers', async ({ server, page }) => {
  await acceptOn(server, page);
  await page.evaluate('for (let n = 0; n < 30; n++) IlumeeConsent.rejectAll()');
  const times = await page.evaluate<string[]>(
    `IlumeeConsent.receipt().then(({ events }) => events.map((event) => event.event_time))`,
  );
  expect(times).toHaveLength(20);
  expect(times).toEqual([...times].sort());
  expect(times.at(-1)).toBe((await record(page))!.time);
});

// Where it is

test('keeps the record in one cookie of this host, for as long as the answer counts', async ({
  server,
  page,
  context,
}) => {
  const { expires } = await acceptOn(server, page);
  const found = await consentCookies(context);
  expect(found).toEqual([
    expect.objectContaining({ domain: 'site.test', path: '/', sameSite: 'Lax', secure: false, httpOnly: false }),
  ]);
  expect(Math.abs(found[0]!.expires * 1000 - Date.parse(expires))).toBeLessThan(MOMENT_MS);
});

test('marks the cookie Secure on https', async ({ page, context }) => {
  await serveSecurely(context, consentPage());
  await page.goto('https://site.test/');
  await accept(page);
  expect(await consentCookies(context)).toEqual([expect.objectContaining({ secure: true, sameSite: 'Lax' })]);
});

test('sends the cookie to this host alone by default', async ({ server, page, context }) => {
  await visit(server, page, {}, 'www.site.test');
  await accept(page);
  expect(Object.keys(await cookies(context, 'http://www.site.test/'))).toEqual(['ilumee_consent']);
  expect(await cookies(context, SITE)).toEqual({});
  expect(await cookies(context, 'http://shop.www.site.test/')).toEqual({});
});

test('data-cookie-domain="auto" shares the cookie with the widest domain there is', async ({
  server,
  page,
  context,
}) => {
  const options = { attributes: { 'data-policy-version': '1', 'data-cookie-domain': 'auto' } };
  await visit(server, page, options, 'www.site.test');
  await accept(page);
  expect((await context.cookies()).map(({ name, domain }) => [name, domain])).toEqual([
    ['ilumee_consent', '.site.test'],
  ]);
  await visit(server, page, options, 'shop.site.test');
  await expectNotAsked(page);
});

test('a configured domain is the cookie’s', async ({ server, page, context }) => {
  const options = { attributes: { 'data-policy-version': '1', 'data-cookie-domain': 'www.site.test' } };
  await visit(server, page, options, 'www.site.test');
  await accept(page);
  expect((await consentCookies(context)).map(({ domain }) => domain)).toEqual(['.www.site.test']);
});

test('a configured name is the cookie’s', async ({ server, page, context }) => {
  const options = { attributes: { 'data-policy-version': '1', 'data-cookie-name': 'my_answer' } };
  await acceptOn(server, page, options);
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['my_answer']);
  await page.reload();
  await expectNotAsked(page);
});

test('needs less than 1,000 bytes, also with 20 vendors that differ from their category', async ({
  server,
  page,
  context,
}) => {
  const ids = (
    'google-tag-manager google-analytics google-ads google-publisher microsoft-uet microsoft-clarity meta-pixel ' +
    'tiktok-pixel linkedin-insight pinterest-tag snap-pixel reddit-pixel yandex-metrica yandex-ads mailru-top ' +
    'vk-pixel liveinternet cloudflare-analytics vercel-analytics adobe-analytics'
  ).split(' ');
  expect(ids).toHaveLength(20);
  const config = {
    vendors: ids.map((id) => ({ id, category: 'analytics', hosts: [`${id}.test`] })),
    consent: { region: 'KZ-ALA' },
  };
  await acceptOn(server, page, { config, attributes: { 'data-policy-version': '2026-01-15' } });
  const denied = Object.fromEntries(ids.map((id) => [id, false]));
  await page.evaluate(`IlumeeConsent.setConsent(${JSON.stringify(denied)})`);
  await page.reload();
  expect(await page.evaluate(`${JSON.stringify(ids)}.filter((id) => IlumeeConsent.has(id))`)).toEqual([]);
  expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(true);
  const [cookie] = await consentCookies(context);
  expect(`ilumee_consent=${cookie!.value}`.length).toBeLessThan(1000);
});

test('survives the loss of the cookie by its mirror in localStorage', async ({ server, page, context }) => {
  const given = await acceptOn(server, page);
  await context.clearCookies();
  await page.reload();
  await expectNotAsked(page);
  expect(await record(page)).toEqual(given);
});

test('survives the loss of the mirror by the cookie', async ({ server, page, context }) => {
  const given = await acceptOn(server, page);
  await context.addInitScript(`localStorage.clear()`);
  await page.reload();
  await expectNotAsked(page);
  expect(await record(page)).toEqual(given);
});

test('is gone when all that the site has stored is cleared, while a page of it is open', async ({
  server,
  page,
  context,
}) => {
  await acceptOn(server, page);
  server.page('site.test', '/plain', '<!doctype html><title>Without the library</title>');
  const other = await context.newPage();
  await other.goto(`${SITE}plain`);
  // Behind the library's own listener. First the storage, then the cookies, as a browser may do it.
  await page.evaluate(`void (window.cleared = new Promise((done) => addEventListener('storage', done)))`);
  await other.evaluate('localStorage.clear()');
  await page.evaluate('cleared.then(() => {})');
  await context.clearCookies();
  await page.reload();
  await expectAsked(page);
});

// When it counts no longer

test('asks again after the days that maxAgeDays says', async ({ server, page, context }) => {
  const config = { consent: { maxAgeDays: 30 } };
  const { time, expires } = await acceptOn(server, page, { config });
  expect(daysBetween(time, expires)).toBe(30);
  await context.clock.setFixedTime(Date.parse(time) + 29 * DAY_MS);
  await page.reload();
  await expectNotAsked(page);
  await context.clock.setFixedTime(Date.parse(time) + 31 * DAY_MS);
  await page.reload();
  await expectAsked(page);
});

test('counts a no as long as a yes, unless the site sets it apart', async ({ server, page }) => {
  await visit(server, page, { config: { consent: { maxAgeDays: 30 } } });
  await reject(page);
  const alike = (await record(page))!;
  expect(daysBetween(alike.time, alike.expires)).toBe(30);
  await visit(server, page, { config: { consent: { maxAgeDays: 30, maxAgeDaysDenied: 90 } } });
  await page.evaluate('IlumeeConsent.rejectAll()');
  const apart = (await record(page))!;
  expect(daysBetween(apart.time, apart.expires)).toBe(90);
});

test('asks again when the site has shortened maxAgeDays since', async ({ server, page, context }) => {
  const { time } = await acceptOn(server, page);
  await context.clock.setFixedTime(Date.parse(time) + 31 * DAY_MS);
  await page.reload();
  await expectNotAsked(page);
  await visit(server, page, { config: { consent: { maxAgeDays: 30 } } });
  await expectAsked(page);
});

test('takes a record from the future for none', async ({ server, page, context }) => {
  const { time } = await acceptOn(server, page);
  await page.reload();
  await expectNotAsked(page);
  await context.clock.setFixedTime(Date.parse(time) - 3_600_000);
  await page.reload();
  await expectAsked(page);
});

for (const [damage, value] of Object.entries({
  'is empty': '',
  'is no JSON': '{%22schema%22',
  'can not be decoded': '%E0%A4%A',
  'is a list': '[]',
  'is null': 'null',
  'lacks most fields': '{%22schema%22:1%2C%22choices%22:{%22analytics%22:true}}',
})) {
  test(`asks as if for the first time when the cookie ${damage}`, async ({ server, page, context, problems }) => {
    await acceptOn(server, page, { body: tag('analytics') });
    await server.waitFor({ path: '/analytics' });
    await context.addCookies([{ name: 'ilumee_consent', value, url: SITE }]);
    server.clear();
    await page.reload();
    await expectAsked(page);
    await server.quiet(300);
    expect(server.requests({ path: '/analytics' })).toEqual([]);
    expect(problems).toEqual([]);
    await accept(page);
    await server.waitFor({ path: '/analytics' });
  });
}

test('asks when a field of the record has a value that it can not have', async ({ server, page, context }) => {
  const given = await acceptOn(server, page);
  const { ilumee_consent: stored = '' } = await cookies(context, SITE);
  const put = async (value: string) => {
    await context.addCookies([{ name: 'ilumee_consent', value, url: SITE }]);
    await page.reload();
  };
  for (const [right, wrong] of [
    [given.id, 'me'],
    [given.notice!, 'x'],
    [given.time, 'yesterday'],
    ['accept-all', 'guess'],
    ['true', '1'],
  ] as const) {
    expect(stored).toContain(right);
    await put(stored.replaceAll(right, wrong));
    await expectAsked(page);
  }
  await put(stored);
  await expectNotAsked(page);
});

test('asks when two domains hold a record each, and leaves one', async ({ server, page, context }) => {
  await visit(server, page, {}, 'www.site.test');
  await accept(page);
  await page.reload();
  await expectNotAsked(page);
  const { ilumee_consent: value = '' } = await cookies(context, 'http://www.site.test/');
  await context.addCookies([{ name: 'ilumee_consent', value, domain: '.site.test', path: '/' }]);
  await page.reload();
  await expectAsked(page);
  await accept(page);
  await expect.poll(async () => (await consentCookies(context)).length).toBe(1);
  await page.reload();
  await expectNotAsked(page);
});

// What is asked again

test('asks about a new vendor alone, while the other answers stand', async ({ server, page }) => {
  await acceptOn(server, page, { config: { vendors: [ACME] } });
  const body = tag('analytics', 'acme') + tag('analytics', 'beta');
  await visit(server, page, { config: { vendors: [ACME, BETA] }, body });
  const banner = part(page, 'banner');
  await banner.waitFor();
  const asked = await banner.textContent();
  expect(asked).toContain('Beta');
  expect(asked).not.toContain('Analytics');
  expect(asked).not.toContain('Acme');
  await server.waitFor({ path: '/acme' });
  expect(await page.evaluate(`IlumeeConsent.has('acme')`)).toBe(true);
  expect(await page.evaluate(`IlumeeConsent.has('beta')`)).toBe(false);
  await server.quiet(300);
  expect(server.requests({ path: '/beta' })).toEqual([]);
  await accept(page);
  await server.waitFor({ path: '/beta' });
  await page.reload();
  await expectNotAsked(page);
});

test('a no to a new vendor leaves the other answers as they are', async ({ server, page }) => {
  await acceptOn(server, page, { config: { vendors: [ACME] } });
  await visit(server, page, { config: { vendors: [ACME, BETA] } });
  await reject(page);
  await page.reload();
  await expectNotAsked(page);
  expect(await page.evaluate(`['analytics', 'acme', 'beta', 'advertising'].map(IlumeeConsent.has)`)).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

test('asks about a new category alone, while the other answers stand', async ({ server, page }) => {
  await acceptOn(server, page, { config: { categories: { analytics: {} } } });
  const config = { categories: { analytics: {}, advertising: {} } };
  await visit(server, page, { config, body: tag('analytics') + tag('advertising') });
  const banner = part(page, 'banner');
  await banner.waitFor();
  const asked = await banner.textContent();
  expect(asked).toContain('Advertising');
  expect(asked).not.toContain('Analytics');
  await server.waitFor({ path: '/analytics' });
  await server.quiet(300);
  expect(server.requests({ path: '/advertising' })).toEqual([]);
  await reject(page);
  expect(await record(page)).toMatchObject({ choices: { analytics: true, advertising: false } });
});

test('says what changed to those who answered an earlier policy version, and to no one else', async ({
  server,
  page,
  browser,
}) => {
  await acceptOn(server, page);
  const changed = { config: { policy: { version: '2', changes: 'Names our new vendor.' } }, attributes: {} };
  await visit(server, page, changed);
  await expectAsked(page);
  expect(await part(page, 'banner').textContent()).toContain('Names our new vendor.');
  const context = await openContext(browser);
  const first = await context.newPage();
  await visit(server, first, changed);
  await expectAsked(first);
  expect(await part(first, 'banner').textContent()).not.toContain('Names our new vendor.');
  await context.close();
});

const CALIFORNIA = { regions: { 'US-CA': 'opt-out' }, region: 'US-CA' };
const ELSEWHERE = { regions: { 'US-CA': 'opt-out' }, region: 'US-TX' };

test('lets tags run until the visitor says no, in a region with that rule alone', async ({ server, page }) => {
  const body = tag('analytics');
  await visit(server, page, { config: { consent: ELSEWHERE }, body });
  await expectAsked(page);
  await server.quiet(300);
  expect(server.requests({ path: '/analytics' })).toEqual([]);
  await visit(server, page, { config: { consent: CALIFORNIA }, body });
  await server.waitFor({ path: '/analytics' });
  await expectAsked(page);
  await reject(page);
  server.clear();
  await page.reload();
  await expectNotAsked(page);
  await server.quiet(300);
  expect(server.requests({ path: '/analytics' })).toEqual([]);
});

test('asks again where the rule is stricter than the one the answer was given under', async ({ server, page }) => {
  await acceptOn(server, page, { config: { consent: CALIFORNIA } });
  await page.reload();
  await expectNotAsked(page);
  await visit(server, page, { config: { consent: ELSEWHERE }, body: tag('analytics') });
  await expectAsked(page);
  await server.quiet(300);
  expect(server.requests({ path: '/analytics' })).toEqual([]);
});

test('an answer given under the stricter rule counts under the laxer one', async ({ server, page }) => {
  await acceptOn(server, page, { config: { consent: ELSEWHERE } });
  await visit(server, page, { config: { consent: CALIFORNIA } });
  await expectNotAsked(page);
});

// Who may write it

const WRITES: Readonly<Record<string, (name: string) => string>> = {
  'document.cookie': (name) => `document.cookie = '${name}=x; Path=/'`,
  'document.cookie with odd spaces': (name) => `document.cookie = '\\t ${name} = x ;Path=/; Domain=site.test'`,
  'the setter of document.cookie': (name) =>
    `Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document, '${name}=x; Path=/')`,
  'an expired document.cookie': (name) => `document.cookie = '${name}=; Path=/; Max-Age=0'`,
  'localStorage.setItem': (name) => `localStorage.setItem('${name}', 'x')`,
  'localStorage.removeItem': (name) => `localStorage.removeItem('${name}')`,
};

const SECURE_WRITES: Readonly<Record<string, (name: string) => string>> = {
  'cookieStore.set': (name) => `cookieStore.set('${name}', 'x')`,
  'cookieStore.set with an object': (name) => `cookieStore.set({ name: '${name}', value: 'x' })`,
  'cookieStore.delete': (name) => `cookieStore.delete('${name}')`,
  'cookieStore.delete with an object': (name) => `cookieStore.delete({ name: '${name}' })`,
};

/** All that is stored under a name, after a piece of code has run. */
const storedAfter = (page: Page, code: string, name: string) =>
  page.evaluate<string>(`(async () => {
    await ${code ? `(async () => ${code})()` : 'null'};
    return JSON.stringify([
      document.cookie.split('; ').filter((pair) => pair.startsWith('${name}=')),
      localStorage.getItem('${name}'),
    ]);
  })()`);

/** A script of the page writes under another name, and can not under the record's. */
async function expectRefused(page: Page, write: (name: string) => string): Promise<void> {
  await page.evaluate(`document.cookie = 'other=1; Path=/'; localStorage.setItem('other', '1')`);
  const other = await storedAfter(page, '', 'other');
  expect(await storedAfter(page, write('other'), 'other')).not.toBe(other);
  const own = await storedAfter(page, '', 'ilumee_consent');
  expect(own).toContain('accept-all');
  expect(await storedAfter(page, write('ilumee_consent'), 'ilumee_consent')).toBe(own);
}

for (const [how, write] of Object.entries(WRITES)) {
  test(`refuses page code that would change the record by ${how}`, async ({ server, page }) => {
    await acceptOn(server, page);
    await expectRefused(page, write);
    await page.reload();
    await expectNotAsked(page);
  });
}

for (const [how, write] of Object.entries(SECURE_WRITES)) {
  test(`refuses page code that would change the record by ${how}`, async ({ page, context }) => {
    await serveSecurely(context, consentPage());
    await page.goto('https://site.test/');
    await accept(page);
    await expectRefused(page, write);
    await page.reload();
    await expectNotAsked(page);
  });
}

test('refuses a consent cookie that page code writes before anyone has answered', async ({
  server,
  page,
  context,
  browser,
}) => {
  await acceptOn(server, page);
  const { ilumee_consent: value = '' } = await cookies(context, SITE);
  const stranger = await openContext(browser);
  const other = await stranger.newPage();
  await visit(server, other);
  const mirror = await page.evaluate<string>(`localStorage.getItem('ilumee_consent')`);
  await other.evaluate(`document.cookie = ${JSON.stringify(`ilumee_consent=${value}; Path=/; Max-Age=86400`)};
    localStorage.setItem('ilumee_consent', ${JSON.stringify(mirror)});`);
  await other.reload();
  await expectAsked(other);
  await stranger.addCookies([{ name: 'ilumee_consent', value, url: SITE }]);
  await other.reload();
  await expectNotAsked(other);
  await stranger.close();
});

/** The page and the library on https, which the recording server does not speak. */
async function serveSecurely(context: BrowserContext, html: string): Promise<void> {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  await context.route('https://site.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    return route.fulfill({ path: dist + pathname.replace('/dist/', '') });
  });
}
