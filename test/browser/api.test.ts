import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accept, consentPage, part, record, reject, type ConsentPage } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test } from './support/test.js';

const SITE = 'http://site.test/';
const ROOT = new URL('../../', import.meta.url);

/** Marked, and tells a host of its own when it runs. */
const tag = (category = 'analytics') =>
  `<script type="text/plain" data-category="${category}">fetch('http://ran.test/${category}')</script>`;

const ALL = { functional: true, analytics: true, advertising: true };
const NONE = { functional: false, analytics: false, advertising: false };

async function visit(server: RecordingServer, page: Page, options: ConsentPage = {}): Promise<void> {
  server.page('site.test', '/', consentPage(options));
  await page.goto(SITE);
}

/** A page that runs code of its own: unlike what a test evaluates, no person has acted when that runs. */
async function visitScript(server: RecordingServer, page: Page, code: string, more: ConsentPage = {}) {
  await visit(server, page, { ...more, body: `${more.body ?? ''}<script>${code}</script>` });
}

const log = (page: Page) => page.evaluate<unknown[]>('log');

/** Code that notes what a call throws. */
const attempt = (call: string) =>
  `try { ${call}; window.thrown = null; } catch (error) { window.thrown = error.name + ' ' + error.message; }`;

async function expectReleased(server: RecordingServer, category = 'analytics'): Promise<void> {
  await server.waitFor({ host: 'ran.test', path: `/${category}` });
}

async function expectHeld(server: RecordingServer): Promise<void> {
  await server.quiet(400);
  expect(server.requests({ host: 'ran.test' })).toEqual([]);
}

// The object

test('is one frozen object that no script can replace', async ({ server, page }) => {
  await visit(server, page);
  const tampered = await page.evaluate(`(() => {
    const before = IlumeeConsent;
    const { has } = before;
    window.IlumeeConsent = {};
    try { Object.defineProperty(window, 'IlumeeConsent', { value: {} }); } catch {}
    try { delete window.IlumeeConsent; } catch {}
    before.has = () => true;
    before.more = 1;
    return { same: window.IlumeeConsent === before, has: before.has === has, more: 'more' in before };
  })()`);
  expect(tampered).toEqual({ same: true, has: true, more: false });
});

test('has every member of the public API, and none that only the site’s own code may call', async ({
  server,
  page,
}) => {
  await visit(server, page);
  const members = await page.evaluate<string[]>('Object.keys(IlumeeConsent)');
  expect(members).toEqual(
    expect.arrayContaining(
      (
        'ready getConsent has whenGranted acceptAll rejectAll setConsent revoke show showPreferences hide on ' +
        'subscribe getSnapshot receipt attachTo setLanguage held version push init'
      ).split(' '),
    ),
  );
  expect(members.filter((name) => ['reset', 'destroy', 'restore'].includes(name))).toEqual([]);
});

test('version is that of the package', async ({ server, page }) => {
  await visit(server, page);
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  expect(await page.evaluate('IlumeeConsent.version')).toBe(version);
});

test('ready resolves with null for a new visitor and with the record for a returning one', async ({ server, page }) => {
  await visit(server, page);
  expect(await page.evaluate('IlumeeConsent.ready')).toBeNull();
  await accept(page);
  const given = await record(page);
  await page.reload();
  expect(await page.evaluate('IlumeeConsent.ready')).toEqual(given);
});

test('getConsent gives a record that page code can not change', async ({ server, page }) => {
  await visit(server, page);
  expect(await record(page)).toBeNull();
  await reject(page);
  await page.evaluate(`try { IlumeeConsent.getConsent().choices.analytics = true; } catch {}
    try { IlumeeConsent.getConsent().method = 'accept-all'; } catch {}`);
  expect(await record(page)).toMatchObject({ method: 'reject-all', choices: NONE });
  expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
});

test('has answers for categories, vendors, what is necessary and what is unknown', async ({ server, page }) => {
  const config = { vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'] }] };
  await visit(server, page, { config });
  const answers = () =>
    page.evaluate(`['necessary', 'analytics', 'acme', 'advertising', 'nonsense', 'toString'].map(IlumeeConsent.has)`);
  expect(await answers()).toEqual([true, false, false, false, false, false]);
  await page.evaluate('IlumeeConsent.setConsent({ analytics: true })');
  await expect.poll(answers).toEqual([true, true, true, false, false, false]);
});

test('whenGranted resolves at the grant, and at once where it has been given', async ({ server, page }) => {
  await visitScript(
    server,
    page,
    `window.log = [];
    IlumeeConsent.whenGranted('analytics').then(() => log.push('analytics'));
    IlumeeConsent.whenGranted('advertising').then(() => log.push('advertising'));`,
  );
  await page.evaluate('IlumeeConsent.rejectAll()');
  expect(await log(page)).toEqual([]);
  await page.evaluate('IlumeeConsent.setConsent({ analytics: true })');
  await expect.poll(() => log(page)).toEqual(['analytics']);
  expect(await page.evaluate(`IlumeeConsent.whenGranted('analytics').then(() => 'at once')`)).toBe('at once');
});

// Answers

for (const call of ['acceptAll()', 'setConsent({ analytics: true })']) {
  test(`${call} is refused while no person has acted on the page`, async ({ server, page }) => {
    await visitScript(
      server,
      page,
      `window.active = navigator.userActivation.isActive;${attempt(`IlumeeConsent.${call}`)}`,
      {
        body: tag(),
      },
    );
    expect(await page.evaluate('active')).toBe(false);
    expect(await page.evaluate('thrown')).toMatch(/^ConsentError .*needs-user-activation/);
    expect(await record(page)).toBeNull();
    await expectHeld(server);
  });

  test(`${call} grants in a click handler, and is recorded as the API’s`, async ({ server, page }) => {
    await visit(server, page, {
      body: `${tag()}<button id="agree" onclick="returned = IlumeeConsent.${call}">Agree</button>`,
    });
    await page.click('#agree');
    await expectReleased(server);
    expect(await record(page)).toMatchObject({ method: 'api', choices: { analytics: true } });
    expect(await page.evaluate('returned === IlumeeConsent.getConsent()')).toBe(true);
    await part(page, 'banner').waitFor({ state: 'detached' });
  });
}

for (const call of ['rejectAll()', 'setConsent({ analytics: false })', 'revoke()']) {
  test(`${call} needs no gesture`, async ({ server, page }) => {
    await visit(server, page);
    await accept(page);
    await visitScript(server, page, attempt(`IlumeeConsent.${call}`));
    expect(await page.evaluate('thrown')).toBeNull();
    expect(await record(page)).toMatchObject({ choices: { analytics: false } });
  });
}

test('setConsent leaves the other answers as they are', async ({ server, page }) => {
  await visit(server, page);
  await page.evaluate('IlumeeConsent.setConsent({ analytics: true })');
  await page.evaluate('IlumeeConsent.setConsent({ functional: true })');
  expect(await record(page)).toMatchObject({ choices: { functional: true, analytics: true, advertising: false } });
});

test('setConsent names an id that is none of this site’s', async ({ server, page }) => {
  await visit(server, page);
  await page.evaluate(attempt('IlumeeConsent.setConsent({ analytcs: false })'));
  expect(await page.evaluate('thrown')).toMatch(/^ConsentError .*analytcs.*analytics/);
  expect(await record(page)).toBeNull();
});

// Withdrawal

const ACME = {
  id: 'acme',
  category: 'analytics',
  hosts: ['acme.test'],
  cookies: [{ match: '^_acme' }],
  storage: ['localStorage:/^_acme/', 'sessionStorage:_acme_session', 'indexedDB:/^acme-/'],
};
const BETA = { id: 'beta', category: 'analytics', hosts: ['beta.test'], cookies: [{ match: '^_beta$' }] };

/** What the vendors would have stored. */
const STORE = `(async () => {
  document.cookie = '_acme_id=1; Path=/; Max-Age=999';
  document.cookie = '_acme_wide=1; Path=/; Max-Age=999; Domain=site.test';
  document.cookie = '_beta=1; Path=/; Max-Age=999';
  document.cookie = 'own=1; Path=/; Max-Age=999';
  localStorage.setItem('_acme_id', '1');
  localStorage.setItem('own', '1');
  sessionStorage.setItem('_acme_session', '1');
  await new Promise((resolve) => {
    indexedDB.open('acme-events').onsuccess = ({ target }) => { target.result.close(); resolve(); };
  });
})()`;

interface Report {
  readonly vendors: string[];
  readonly cookies: string[];
  readonly storage: string[];
  readonly notErased: { what: string; why: string }[];
}

test('revoke reports what was stopped and erased, and leaves the rest of the site alone', async ({ server, page }) => {
  await visit(server, page, { config: { vendors: [ACME, BETA] } });
  await accept(page);
  await expect.poll(() => page.evaluate(`IlumeeConsent.has('acme')`)).toBe(true);
  await page.evaluate(STORE);
  const report = await page.evaluate<Report>('IlumeeConsent.revoke()');
  expect(report.vendors).toEqual(['acme', 'beta']);
  expect([...report.cookies].sort()).toEqual(['_acme_id', '_acme_wide', '_beta']);
  expect([...report.storage].sort()).toEqual([
    'indexedDB:acme-events',
    'localStorage:_acme_id',
    'sessionStorage:_acme_session',
  ]);
  const left = await page.evaluate<string>(`(async () => JSON.stringify([document.cookie, Object.keys(localStorage),
    Object.keys(sessionStorage), (await indexedDB.databases()).map(({ name }) => name)]))()`);
  expect(left).not.toMatch(/_acme|_beta|acme-/);
  expect(left).toMatch(/own=1.*own/);
});

test('revoke reports what it can not erase, and why', async ({ server, page }) => {
  await visit(server, page, { config: { vendors: [ACME] } });
  await accept(page);
  const { notErased } = await page.evaluate<Report>('IlumeeConsent.revoke()');
  expect(notErased.map(({ what }) => what).join()).toContain('acme');
  expect(notErased.every(({ why }) => why.length > 0)).toBe(true);
});

test('revoke reports although two tabs have the vendor’s database open', async ({ server, page, context }) => {
  await visit(server, page, { config: { vendors: [ACME] } });
  await accept(page);
  const other = await context.newPage();
  await other.goto(SITE);
  for (const tab of [page, other]) {
    await expect.poll(() => tab.evaluate(`IlumeeConsent.has('acme')`)).toBe(true);
    await tab.evaluate(`new Promise((resolve) => {
      indexedDB.open('acme-events').onsuccess = ({ target }) => { window.database = target.result; resolve(); };
    })`);
  }
  const report = page.evaluate<Report>('IlumeeConsent.revoke()');
  const waited = new Promise<undefined>((resolve) => setTimeout(resolve, 10_000));
  expect(await Promise.race([report, waited])).toMatchObject({ vendors: ['acme'] });
});

test('revoke erases cookies on every path and parent domain of the page', async ({ server, page, context }) => {
  const html = consentPage({ config: { vendors: [ACME] } });
  for (const path of ['/', '/shop/cart/list']) server.page('www.site.test', path, html);
  const url = 'http://www.site.test/shop/cart/list';
  await page.goto(url);
  await accept(page);
  for (const domain of ['www.site.test', '.www.site.test', '.site.test']) {
    for (const [index, path] of ['/', '/shop', '/shop/', '/shop/cart', '/shop/cart/list'].entries()) {
      await context.addCookies([{ name: `_acme_${domain.length}_${index}`, value: '1', domain, path }]);
    }
  }
  const left = async () => (await context.cookies(url)).map(({ name }) => name).filter((name) => /^_acme/.test(name));
  expect(await left()).toHaveLength(15);
  await page.evaluate('IlumeeConsent.revoke()');
  expect(await left()).toEqual([]);
});

for (const ids of [`'acme'`, `['acme']`, `{ ids: 'acme' }`, `{ ids: ['acme'] }`]) {
  test(`revoke(${ids}) takes one vendor away and leaves the others`, async ({ server, page }) => {
    await visit(server, page, { config: { vendors: [ACME, BETA] } });
    await accept(page);
    await expect.poll(() => page.evaluate(`IlumeeConsent.has('acme')`)).toBe(true);
    await page.evaluate(STORE);
    const { vendors, cookies } = await page.evaluate<Report>(`IlumeeConsent.revoke(${ids})`);
    expect(vendors).toEqual(['acme']);
    expect(cookies).not.toContain('_beta');
    expect(await page.evaluate(`['acme', 'beta', 'analytics', 'advertising'].map(IlumeeConsent.has)`)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
}

test('revoke of a category takes its vendors away', async ({ server, page }) => {
  await visit(server, page, { config: { vendors: [ACME, BETA] } });
  await accept(page);
  const { vendors } = await page.evaluate<Report>(`IlumeeConsent.revoke('analytics')`);
  expect(vendors).toEqual(['acme', 'beta']);
  expect(await record(page)).toMatchObject({ choices: { ...ALL, analytics: false } });
});

test('revoke can load the page again, and does not unless asked', async ({ server, page }) => {
  await visit(server, page);
  await accept(page);
  await page.evaluate('window.mark = 1; IlumeeConsent.revoke()');
  await server.quiet(300);
  expect(await page.evaluate('window.mark')).toBe(1);
  const loaded = page.waitForEvent('load');
  await page.evaluate('void IlumeeConsent.revoke({ reload: true })');
  await loaded;
  expect(await page.evaluate('window.mark')).toBeUndefined();
});

test('revoke tells the vendor by the signal that the site has configured', async ({ server, page }) => {
  const config = {
    vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'], signal: 'acme.consent', stop: 'acme.stop' }],
  };
  await visitScript(
    server,
    page,
    `window.log = []; window.acme = { consent: (given) => log.push(given), stop: () => log.push('stop') };`,
    { config },
  );
  await accept(page);
  await expect.poll(() => log(page)).toEqual([true]);
  await page.evaluate('IlumeeConsent.revoke()');
  expect(await log(page)).toEqual([true, false, 'stop']);
});

// Events

test('ready is told to late listeners too, with the record', async ({ server, page }) => {
  await visit(server, page);
  await accept(page);
  await page.reload();
  const told = await page.evaluate(`new Promise((resolve) => IlumeeConsent.on('ready', resolve))`);
  expect(told).toEqual(await record(page));
});

test('change is told at every answer and withdrawal, with the record, until the listener is taken off', async ({
  server,
  page,
}) => {
  await visitScript(
    server,
    page,
    `window.log = []; window.off = IlumeeConsent.on('change', (record) => log.push(record.method));`,
  );
  await accept(page);
  await page.evaluate('IlumeeConsent.rejectAll()');
  await page.evaluate('IlumeeConsent.revoke()');
  expect(await log(page)).toEqual(['accept-all', 'api', 'revoke']);
  await page.evaluate('off()');
  await page.evaluate('IlumeeConsent.rejectAll()');
  expect(await log(page)).toHaveLength(3);
});

test('show and hide are told with the layer', async ({ server, page }) => {
  await visitScript(
    server,
    page,
    `window.log = [];
    for (const event of ['show', 'hide']) IlumeeConsent.on(event, (layer) => log.push(layer ? event + ' ' + layer : event));`,
  );
  await reject(page);
  await page.evaluate('IlumeeConsent.showPreferences()');
  await part(page, 'preferences').waitFor();
  await page.evaluate('IlumeeConsent.hide()');
  const told = await log(page);
  expect(told.filter((event) => event !== 'show banner')).toEqual(['hide', 'show preferences', 'hide']);
});

test('hold and release are told with what is held', async ({ server, page }) => {
  await visitScript(
    server,
    page,
    `window.log = [];
    for (const event of ['hold', 'release']) {
      IlumeeConsent.on(event, ({ url, category, destination }) => log.push([event, url, category, destination]));
    }`,
    { body: `<script type="text/plain" data-category="analytics" src="http://ran.test/analytics"></script>` },
  );
  await expect.poll(() => log(page)).toEqual([['hold', 'http://ran.test/analytics', 'analytics', 'script']]);
  await accept(page);
  await expectReleased(server);
  expect((await log(page)).at(-1)).toEqual(['release', 'http://ran.test/analytics', 'analytics', 'script']);
});

test('error is told when a file of the library does not load', async ({ server, page }) => {
  await visitScript(server, page, `window.log = []; IlumeeConsent.on('error', (error) => log.push(String(error)));`);
  await accept(page);
  expect(await log(page)).toEqual([]);
  await page.context().route(/\/dist\/.*\.ru-/, (route) => route.abort());
  await page.evaluate(`IlumeeConsent.setLanguage('ru'); IlumeeConsent.showPreferences();`);
  await expect.poll(async () => (await log(page)).join()).toContain('.ru-');
});

test('every event is also a CustomEvent on the document', async ({ server, page, context }) => {
  await context.addInitScript(`window.seen = {};
    for (const name of ['ready', 'change', 'show', 'hide', 'hold', 'release']) {
      document.addEventListener('ilumee-consent:' + name, (event) => {
        seen[name] = event instanceof CustomEvent && (event.detail?.method ?? event.detail?.category ?? event.detail ?? null);
      });
    }`);
  const body = `<iframe data-category="analytics" data-src="http://ran.test/analytics" title="Chart"></iframe>`;
  await visit(server, page, { body });
  await accept(page);
  await expectReleased(server);
  expect(await page.evaluate('seen')).toEqual({
    ready: null,
    show: 'banner',
    hold: 'analytics',
    hide: null,
    change: 'accept-all',
    release: 'analytics',
  });
});

test('a listener that throws stops neither the next one nor the answer', async ({ server, page }) => {
  await visitScript(
    server,
    page,
    `window.log = [];
    IlumeeConsent.on('change', () => { throw new Error('mine'); });
    IlumeeConsent.on('change', () => log.push('next'));`,
    { body: tag() },
  );
  await accept(page);
  await expectReleased(server);
  expect(await log(page)).toEqual(['next']);
});

test('subscribe and getSnapshot keep the contract of a store', async ({ server, page }) => {
  await visit(server, page);
  const seen = await page.evaluate(`(() => {
    const { subscribe, getSnapshot, rejectAll } = IlumeeConsent;
    const snapshots = [];
    const off = subscribe(() => snapshots.push(getSnapshot()));
    const before = getSnapshot();
    rejectAll();
    const stable = getSnapshot() === getSnapshot();
    const told = snapshots.length;
    const current = snapshots[0] === getSnapshot();
    off();
    rejectAll();
    return { before, stable, told, current, changed: snapshots[0] !== getSnapshot(), after: snapshots.length };
  })()`);
  expect(seen).toEqual({ before: null, stable: true, told: 1, current: true, changed: true, after: 1 });
});

// The rest of the object

test('receipt gives the visitor’s copy of the record, and rejects while there is none', async ({ server, page }) => {
  const config = {
    controller: { name: 'AYENK LLP', registration: 'BIN 180440039847', country: 'KZ' },
    vendors: [{ id: 'acme', name: 'Acme', category: 'analytics', country: 'US', hosts: ['acme.test'] }],
    disclosure: { dataCollected: ['IP address'] },
  };
  await visit(server, page, { config });
  expect(await page.evaluate(`IlumeeConsent.receipt().then(() => 'resolved', (error) => error.name)`)).toBe(
    'ConsentError',
  );
  await accept(page);
  await expect.poll(() => page.evaluate(`IlumeeConsent.has('acme')`)).toBe(true);
  const { id, time, expires, notice } = (await record(page))!;
  expect(await page.evaluate('IlumeeConsent.receipt()')).toMatchObject({
    record_id: id,
    privacy_notice: { version: '1', language: 'en', sha256: notice },
    parties: [{ party_name: 'AYENK LLP', registration: 'BIN 180440039847', country: 'KZ' }, { party_id: 'acme' }],
    article_8: {
      term: { from: time, until: expires },
      third_parties: { allowed: true, recipients: ['acme'] },
      cross_border: { allowed: true, countries: ['US'] },
      publication: false,
      data_collected: ['IP address'],
    },
  });
});

test('setLanguage changes the language of what is shown, and auto gives the page’s back', async ({ server, page }) => {
  await visit(server, page);
  const button = part(page, 'accept-all');
  await button.waitFor();
  expect(await button.textContent()).toBe('Accept all');
  await page.evaluate(`IlumeeConsent.setLanguage('ru')`);
  await expect.poll(() => button.textContent()).toBe('Принять все');
  await page.evaluate(`IlumeeConsent.setLanguage('auto')`);
  await expect.poll(() => button.textContent()).toBe('Accept all');
});

test('held lists what waits, in document order, and nothing once it is released', async ({ server, page }) => {
  const body = `<script type="text/plain" data-category="analytics" src="http://ran.test/analytics"></script>
    <img data-category="advertising" data-src="http://ran.test/advertising" alt="">`;
  await visit(server, page, { body });
  const held = () => page.evaluate(`IlumeeConsent.held().map(({ url, category }) => [url, category])`);
  expect(await held()).toEqual([
    ['http://ran.test/analytics', 'analytics'],
    ['http://ran.test/advertising', 'advertising'],
  ]);
  await accept(page);
  await expectReleased(server);
  await expect.poll(held).toEqual([]);
});

test('show, showPreferences and hide open and close the two layers', async ({ server, page }) => {
  await visit(server, page);
  await reject(page);
  await part(page, 'banner').waitFor({ state: 'detached' });
  await page.evaluate('IlumeeConsent.show()');
  await part(page, 'banner').waitFor();
  await page.evaluate('IlumeeConsent.hide()');
  await part(page, 'banner').waitFor({ state: 'detached' });
  await page.evaluate('IlumeeConsent.showPreferences()');
  await part(page, 'preferences').waitFor();
  await page.evaluate('IlumeeConsent.hide()');
  await part(page, 'preferences').waitFor({ state: 'detached' });
  expect(await record(page)).toMatchObject({ method: 'reject-all' });
});

test('push calls back at once', async ({ server, page }) => {
  await visit(server, page);
  const called = `(() => { let got; IlumeeConsent.push((api) => { got = api; }); return got === IlumeeConsent; })()`;
  expect(await page.evaluate(called)).toBe(true);
});

test('a queue that stands before an async script tag is drained at the start', async ({ server, page }) => {
  const start = server.hold('/dist/ilumee-consent.js');
  server.page(
    'site.test',
    '/',
    consentPage({
      attributes: { 'data-policy-version': '1', async: true },
      head: `<script>
        window.IlumeeConsent ||= [];
        window.log = [];
        IlumeeConsent.push((api) => log.push(typeof api.has));
        IlumeeConsent.push(() => { throw new Error('mine'); });
        IlumeeConsent.push((api) => log.push(api === window.IlumeeConsent));
      </script>`,
    }),
  );
  await page.goto(SITE, { waitUntil: 'domcontentloaded' });
  expect(await log(page)).toEqual([]);
  start();
  await expect.poll(() => log(page)).toEqual(['function', true]);
  await part(page, 'banner').waitFor();
});

test('data-manual waits for init, of which only the first call counts', async ({ server, page }) => {
  await visitScript(server, page, `window.log = []; IlumeeConsent.ready.then(() => log.push('ready'));`, {
    attributes: { 'data-manual': true },
    body: tag(),
  });
  await expectHeld(server);
  expect(await part(page, 'banner').count()).toBe(0);
  expect(await record(page)).toBeNull();
  expect(await page.evaluate(`['necessary', 'analytics'].map(IlumeeConsent.has)`)).toEqual([true, false]);
  expect(await log(page)).toEqual([]);
  await page.evaluate(
    `IlumeeConsent.init({ policy: { version: '7' } }); IlumeeConsent.init({ policy: { version: '8' } });`,
  );
  await accept(page);
  await expectReleased(server);
  expect(await record(page)).toMatchObject({ policy: '7' });
  expect(await log(page)).toEqual(['ready']);
});

test('init changes nothing on a page that has started by itself', async ({ server, page }) => {
  await visit(server, page);
  await page.evaluate(`IlumeeConsent.init({ policy: { version: '7' } })`);
  await accept(page);
  expect(await record(page)).toMatchObject({ policy: '1' });
});

test('a second copy steps aside with a warning', async ({ server, page, context }) => {
  const warnings: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await visit(server, page, {
    head: `<script>window.first = IlumeeConsent</script>
      <script src="/dist/ilumee-consent.js?again" data-policy-version="2"></script>`,
    body: tag(),
  });
  expect(warnings.join()).toContain('already on this page');
  expect(await page.evaluate('first === IlumeeConsent')).toBe(true);
  await accept(page);
  await expectReleased(server);
  expect(await page.locator('ilumee-consent').count()).toBe(1);
  expect(await record(page)).toMatchObject({ policy: '1' });
  expect(server.requests({ host: 'ran.test' })).toHaveLength(1);
});

// The npm build

/** A page that imports the npm build; the instance is `window.consent`. */
function modulePage(config: object, { start = true, body = '' } = {}): string {
  return `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,">
    <script type="module">
      import * as library from '/dist/index.js';
      window.library = library;
      ${start ? `window.consent = library.createConsent(${JSON.stringify(config)});` : ''}
    </script><body>${body}`;
}

const NPM = { policy: { version: '1' } };

async function visitModule(server: RecordingServer, page: Page, config: object = NPM, more = {}): Promise<void> {
  server.page('site.test', '/', modulePage(config, more));
  await page.goto(SITE);
}

test('an import alone starts nothing', async ({ server, page, context }) => {
  await visitModule(server, page, NPM, { start: false });
  expect(await page.evaluate('typeof library.createConsent')).toBe('function');
  expect(
    await page.evaluate(`[typeof window.IlumeeConsent, document.querySelectorAll('ilumee-consent').length]`),
  ).toEqual(['undefined', 0]);
  expect(await context.cookies()).toEqual([]);
});

test('the npm build can be imported where there is no page, and says so when it is started there', async () => {
  const { createConsent, ConsentError } = await import(new URL('dist/index.js', ROOT).href);
  expect(() => createConsent(NPM)).toThrow(ConsentError);
});

test('createConsent holds, asks, records and releases', async ({ server, page }) => {
  await visitModule(server, page, NPM, { body: tag() });
  await part(page, 'banner').waitFor();
  await expectHeld(server);
  await accept(page);
  await expectReleased(server);
  expect(await page.evaluate('consent.getConsent() === window.IlumeeConsent.getConsent()')).toBe(true);
  expect(await record(page)).toMatchObject({ method: 'accept-all' });
});

test('createConsent called twice gives the first instance and a warning', async ({ server, page, context }) => {
  const warnings: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await visitModule(server, page);
  expect(await page.evaluate(`library.createConsent({ policy: { version: '2' } }) === consent`)).toBe(true);
  expect(warnings).toHaveLength(1);
});

test('only the npm instance can reset, destroy and restore', async ({ server, page }) => {
  await visitModule(server, page);
  const has = (owner: string) => page.evaluate(`['reset', 'destroy', 'restore'].map((name) => typeof ${owner}[name])`);
  expect(await has('consent')).toEqual(['function', 'function', 'function']);
  expect(await has('window.IlumeeConsent')).toEqual(['undefined', 'undefined', 'undefined']);
  expect(await page.evaluate('Object.isFrozen(consent)')).toBe(true);
});

test('reset forgets the answer and asks again', async ({ server, page, context }) => {
  await visitModule(server, page);
  await accept(page);
  await part(page, 'banner').waitFor({ state: 'detached' });
  expect(await context.cookies()).toHaveLength(1);
  await page.evaluate('consent.reset()');
  await part(page, 'banner').waitFor();
  expect(await record(page)).toBeNull();
  expect(await context.cookies()).toEqual([]);
  await page.reload();
  await part(page, 'banner').waitFor();
  expect(await record(page)).toBeNull();
});

test('destroy takes the notice out and leaves the gate shut', async ({ server, page }) => {
  const body = `${tag()}<button id="ask" data-consent-action="preferences">Cookies</button>`;
  await visitModule(server, page, NPM, { body });
  await part(page, 'banner').waitFor();
  await page.evaluate('consent.destroy()');
  expect(await page.locator('ilumee-consent').count()).toBe(0);
  await page.click('#ask');
  await page.evaluate(`consent.setLanguage('ru'); consent.show()`);
  await page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<iframe data-category="analytics" data-src="/"></iframe>')`,
  );
  await expectHeld(server);
  expect(await page.locator('ilumee-consent').count()).toBe(0);
});

test('restore refuses a record unless the site allows it', async ({ server, page }) => {
  await visitModule(server, page);
  await accept(page);
  const given = await record(page);
  await page.evaluate('consent.reset()');
  await page.evaluate(attempt(`consent.restore(${JSON.stringify(given)})`));
  expect(await page.evaluate('thrown')).toMatch(/^ConsentError .*restore.*allowRestore/);
  expect(await record(page)).toBeNull();
});

test('restore takes over a record of the site’s own account system', async ({ server, page }) => {
  await visitModule(server, page, { ...NPM, allowRestore: true }, { body: tag() });
  await accept(page);
  await expectReleased(server);
  const given = (await record(page))!;
  await page.evaluate('consent.reset()');
  await page.reload();
  server.clear();
  await part(page, 'banner').waitFor();
  await expectHeld(server);
  await page.evaluate(`consent.restore(${JSON.stringify(given)})`);
  await expectReleased(server);
  expect(await record(page)).toEqual({ ...given, method: 'restore' });
  await page.reload();
  expect(await record(page)).toMatchObject({ id: given.id, method: 'restore' });
});

test('restore refuses a damaged record and one that no longer counts', async ({ server, page }) => {
  await visitModule(server, page, { ...NPM, allowRestore: true });
  await accept(page);
  const given = (await record(page))!;
  await page.evaluate('consent.reset()');
  for (const wrong of [null, {}, { ...given, time: 'yesterday' }, { ...given, policy: '0' }]) {
    await page.evaluate(attempt(`consent.restore(${JSON.stringify(wrong)})`));
    expect(await page.evaluate('thrown')).toMatch(/^ConsentError .*restore/);
  }
  expect(await record(page)).toBeNull();
});

// The markup API

const CONTROLS = ['accept-all', 'reject-all', 'preferences', 'revoke']
  .map((action) => `<button id="${action}" data-consent-action="${action}"><b>${action}</b></button>`)
  .join('');

for (const later of [false, true]) {
  const when = later ? ' that comes later' : '';
  const options = (): ConsentPage =>
    later
      ? {
          body: `<div id="late"></div><script>setTimeout(() => { late.innerHTML = ${JSON.stringify(CONTROLS)}; })</script>`,
        }
      : { body: CONTROLS };

  test(`a click on data-consent-action="accept-all"${when} grants everything`, async ({ server, page }) => {
    await visit(server, page, options());
    await page.click('#accept-all b');
    expect(await record(page)).toMatchObject({ method: 'accept-all', choices: ALL });
    await part(page, 'banner').waitFor({ state: 'detached' });
  });

  test(`a click on data-consent-action="reject-all"${when} denies everything`, async ({ server, page }) => {
    await visit(server, page, options());
    await page.click('#reject-all b');
    expect(await record(page)).toMatchObject({ method: 'reject-all', choices: NONE });
  });

  test(`a click on data-consent-action="preferences"${when} opens the preferences`, async ({ server, page }) => {
    await visit(server, page, options());
    await page.click('#preferences b');
    await part(page, 'preferences').waitFor();
    expect(await record(page)).toBeNull();
  });

  test(`a click on data-consent-action="revoke"${when} withdraws`, async ({ server, page }) => {
    await visit(server, page, options());
    await accept(page);
    await part(page, 'banner').waitFor({ state: 'detached' });
    await page.click('#revoke b');
    expect(await record(page)).toMatchObject({ method: 'revoke', choices: NONE });
  });
}

test('a click that a script makes on data-consent-action grants nothing', async ({ server, page }) => {
  await visit(server, page, { body: CONTROLS + tag() });
  await part(page, 'banner').waitFor();
  await page.evaluate(`document.getElementById('accept-all').click();
    document.getElementById('accept-all').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));`);
  expect(await record(page)).toBeNull();
  await expectHeld(server);
  await page.click('#accept-all');
  await expectReleased(server);
});

test('a click that a script makes on data-consent-action rejects and withdraws', async ({ server, page }) => {
  await visit(server, page, { body: CONTROLS });
  await page.evaluate(`document.getElementById('reject-all').click()`);
  expect(await record(page)).toMatchObject({ method: 'reject-all' });
  await page.evaluate(`document.getElementById('revoke').click()`);
  expect(await record(page)).toMatchObject({ method: 'revoke' });
});

const FACTS = ['policy-version', 'date', 'id']
  .map((fact) => `<span id="${fact}" data-consent-text="${fact}">?</span>`)
  .join('');

test('data-consent-text shows policy version, date and id of the record', async ({ server, page }) => {
  await visit(server, page, { body: FACTS });
  const text = (id: string) => page.locator(`#${id}`).textContent();
  await expect.poll(() => text('policy-version')).toBe('1');
  expect(await text('id')).toBe('');
  expect(await text('date')).toBe('');
  await accept(page);
  const { id, time } = (await record(page))!;
  await expect.poll(() => text('id')).toBe(id);
  expect(await text('date')).toContain(String(new Date(time).getFullYear()));
});

test('data-consent-text fills elements that come later', async ({ server, page }) => {
  await visit(server, page);
  await accept(page);
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(FACTS)})`);
  await expect.poll(() => page.locator('#id').textContent()).toBe((await record(page))!.id);
});

// Mistakes in the configuration

interface Mistake {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly config?: object;
  /** Words that name the option and its value. */
  readonly names: readonly string[];
  /** What the fix has to mention. */
  readonly fix: RegExp;
}

const vendor = (more: object) => ({ vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'], ...more }] });

const IN_ATTRIBUTES: Readonly<Record<string, Mistake>> = {
  'an unknown attribute': {
    attributes: { 'data-policy-verison': '1' },
    names: ['data-policy-verison', '1'],
    fix: /policy/,
  },
  'no policy version': { attributes: {}, names: ['policy.version', 'nothing'], fix: /data-policy-version/ },
  'days out of range': {
    attributes: { 'data-consent-max-age-days': '0' },
    names: ['max-age-days', '0'],
    fix: /400|180/,
  },
  'days that are no number': {
    attributes: { 'data-consent-max-age-days': 'six months' },
    names: ['max-age-days', 'six months'],
    fix: /400|180/,
  },
  'an unknown scope': {
    attributes: { 'data-gate-scope': 'everything' },
    names: ['gate-scope', 'everything'],
    fix: /declared/,
  },
  'an unknown theme': { attributes: { 'data-notice-theme': 'neon' }, names: ['notice-theme', 'neon'], fix: /light/ },
  'a switch that is neither on nor off': {
    attributes: { 'data-notice-reopen': 'maybe' },
    names: ['notice-reopen', 'maybe'],
    fix: /true/,
  },
  'a script for a link': {
    attributes: { 'data-policy-url': 'javascript:alert(1)' },
    names: ['policy-url', 'javascript:alert(1)'],
    fix: /\/privacy|path/,
  },
};

const IN_CONFIG: Readonly<Record<string, Mistake>> = {
  'an unknown group': { config: { banner: { layout: 'bar' } }, names: ['banner', 'layout'], fix: /notice/ },
  'an unknown option': { config: { notice: { colour: 'red' } }, names: ['notice.colour', 'red'], fix: /README|layout/ },
  'days out of range': {
    config: { consent: { maxAgeDays: 401 } },
    names: ['consent.maxAgeDays', '401'],
    fix: /400|180/,
  },
  'days in a text': { config: { consent: { maxAgeDays: '180' } }, names: ['consent.maxAgeDays', '"180"'], fix: /180/ },
  'fewer days for a no than for a yes': {
    config: { consent: { maxAgeDays: 100, maxAgeDaysDenied: 50 } },
    names: ['consent.maxAgeDaysDenied', '50'],
    fix: /maxAgeDays|alike/,
  },
  'an unknown model': {
    config: { consent: { model: 'opt-maybe' } },
    names: ['consent.model', 'opt-maybe'],
    fix: /opt-in/,
  },
  'an unknown model of a region': {
    config: { consent: { regions: { 'US-CA': 'sometimes' } } },
    names: ['consent.regions', 'sometimes'],
    fix: /opt-out/,
  },
  'a text for a list': {
    config: { consent: { honourGpc: 'advertising' } },
    names: ['consent.honourGpc', 'advertising'],
    fix: /\["advertising"\]/,
  },
  'a list for the categories': { config: { categories: ['analytics'] }, names: ['categories', 'analytics'], fix: /\{/ },
  'a vendor without an id': { config: { vendors: [{ name: 'Acme' }] }, names: ['vendors', 'Acme'], fix: /id/ },
  'a vendor of a category that is not there': {
    config: vendor({ category: 'marketing' }),
    names: ['vendors', 'marketing'],
    fix: /category/,
  },
  'a vendor that is there twice': {
    config: { vendors: [...vendor({}).vendors, ...vendor({}).vendors] },
    names: ['vendors', 'acme'],
    fix: /one of them/,
  },
  'a cookie pattern that is no regular expression': {
    config: vendor({ cookies: [{ match: '(_acme' }] }),
    names: ['vendors', '(_acme'],
    fix: /regular expression/,
  },
  'a storage rule of an unknown kind': {
    config: vendor({ storage: ['cache:_acme'] }),
    names: ['vendors', 'cache:_acme'],
    fix: /storage|localStorage/,
  },
  'an unknown layout': { config: { notice: { layout: 'popup' } }, names: ['notice.layout', 'popup'], fix: /bar/ },
  'a cookie name with a space': {
    config: { cookie: { name: 'my cookie' } },
    names: ['cookie.name', 'my cookie'],
    fix: /letters|ilumee_consent/,
  },
  'a script for a link': {
    config: { disclosure: { rightsUrl: 'javascript:alert(1)' } },
    names: ['disclosure.rightsUrl', 'javascript:alert(1)'],
    fix: /\/privacy|path/,
  },
};

/** The message says which option it is about, what it got, and what to do. */
function expectExplained(message: string, { names, fix }: Mistake): void {
  for (const word of names) expect(message.replaceAll('\\', '')).toContain(word);
  expect(message).toMatch(fix);
}

/** The gate is shut, the notice asks, and the page works. */
async function expectShut(server: RecordingServer, page: Page): Promise<void> {
  await accept(page);
  await expect.poll(() => record(page)).toMatchObject({ method: 'accept-all' });
  await part(page, 'banner').waitFor({ state: 'detached' });
  await expectHeld(server);
  expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
  expect(await page.evaluate('works')).toBe(true);
}

const BODY = `${tag()}<script>window.works = true;</script>`;

test('without a mistake the page of the following tests is released', async ({ server, page, problems }) => {
  await visit(server, page, { config: vendor({}), body: BODY });
  await accept(page);
  await expectReleased(server);
  expect(problems).toEqual([]);
});

const scriptTagMistakes = [
  ...Object.entries(IN_ATTRIBUTES).map(([what, mistake]) => [`${what} in an attribute`, mistake] as const),
  ...Object.entries(IN_CONFIG).map(([what, mistake]) => [`${what} in the JSON block`, mistake] as const),
];

for (const [what, mistake] of scriptTagMistakes) {
  test(`explains ${what}, and keeps the gate shut`, async ({ server, page, problems }) => {
    const { attributes = {}, config } = mistake;
    const isVersionGiven = 'data-policy-version' in attributes || mistake.names[0] !== 'policy.version';
    const all = { ...(isVersionGiven && { 'data-policy-version': '1' }), ...attributes };
    await visit(server, page, { attributes: all, body: BODY, ...(config && { config }) });
    await expect.poll(() => problems.length, { message: 'console errors' }).toBeGreaterThan(0);
    expectExplained(problems.join('\n'), mistake);
    await expectShut(server, page);
  });
}

test('explains a JSON block that is no JSON, and keeps the gate shut', async ({ server, page, problems }) => {
  const html = consentPage({ config: {}, body: BODY });
  server.page('site.test', '/', html.replace('data-ilumee-consent>{}', 'data-ilumee-consent>{ "notice": }'));
  await page.goto(SITE);
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  expectExplained(problems.join('\n'), {
    names: ['data-ilumee-consent', '"notice":'],
    fix: /comma|quote/,
  });
  await expectShut(server, page);
});

for (const [what, mistake] of Object.entries(IN_CONFIG)) {
  test(`createConsent throws on ${what}, and starts nothing`, async ({ server, page }) => {
    await visitModule(server, page, NPM, { start: false, body: BODY });
    await page.evaluate(attempt(`library.createConsent(${JSON.stringify({ ...NPM, ...mistake.config })})`));
    const thrown = await page.evaluate<string>('thrown');
    expect(thrown).toMatch(/^ConsentError /);
    expectExplained(thrown, mistake);
    await expectHeld(server);
    expect(await page.evaluate('[typeof window.IlumeeConsent, works]')).toEqual(['undefined', true]);
  });
}

test('createConsent throws without a policy version', async ({ server, page }) => {
  await visitModule(server, page, NPM, { start: false });
  await page.evaluate(attempt('library.createConsent({})'));
  expectExplained(await page.evaluate<string>('thrown'), { names: ['policy.version'], fix: /version/ });
});

// What goes along with a category

test('no script brings back a vendor that the visitor refused', async ({ server, page }) => {
  const config = { vendors: [{ id: 'acme', category: 'analytics' }] };
  const again = `setTimeout(() => { ${attempt('IlumeeConsent.setConsent({ analytics: true })')} })`;
  await visit(server, page, { config });
  await page.evaluate('IlumeeConsent.setConsent({ analytics: true, acme: false })');
  await visitScript(server, page, again, { config });
  await expect.poll(() => page.evaluate('window.thrown')).toContain('needs-user-activation');
  expect(await page.evaluate('IlumeeConsent.has("acme")')).toBe(false);
});

test('an answer is true or false, and what is necessary is none', async ({ server, page }) => {
  await visit(server, page);
  for (const wrong of ['"no"', '1', 'null', 'undefined'])
    expect(await page.evaluate(`${attempt(`IlumeeConsent.setConsent({ analytics: ${wrong} })`)} thrown`)).toContain(
      'answer',
    );
  expect(await record(page)).toBeNull();
  await page.evaluate('IlumeeConsent.setConsent({ analytics: true, necessary: false })');
  await page.evaluate('IlumeeConsent.revoke("necessary")');
  expect((await record(page))!.choices).toEqual({ ...NONE, analytics: true });
});
