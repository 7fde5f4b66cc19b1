import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { chunkPath } from './support/chunks.js';
import {
  accept,
  consentPage,
  expectAlongLowerEdge,
  part,
  record,
  reject,
  type ConsentPage,
} from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { libraryFiles } from './support/tags.js';
import { expect, test } from './support/test.js';

const SITE = 'http://site.test/';
const CDN = 'http://cdn.test/dist/ilumee-consent.js';
const FULL = '/dist/ilumee-consent.full.js';
const ROOT = new URL('../../', import.meta.url);

const POLICY = { 'data-policy-version': '1' };

/** An external tag and an inline one behind it. */
const tags = (nonce = '') => `
  <script type="text/plain" data-category="analytics" ${nonce} src="http://vendor.test/tag.js"></script>
  <script type="text/plain" data-category="analytics" ${nonce}>window.inline = window.external + 1;</script>`;

async function visit(
  server: RecordingServer,
  page: Page,
  options: ConsentPage = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  server.script('vendor.test', '/tag.js', 'window.external = 1; console.info(window.external);');
  server.page('site.test', '/', consentPage(options), headers);
  await page.goto(SITE);
}

const readDist = (path: string) => readFileSync(new URL(`.${path}`, ROOT), 'utf8');

/** Everything a Content Security Policy has refused, on every page. */
async function watchViolations(context: BrowserContext): Promise<(page: Page) => Promise<string[]>> {
  await context.addInitScript(`window.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      violations.push(effectiveDirective + ' ' + blockedURI);
    });`);
  return (page) => page.evaluate<string[]>('violations');
}

/** Notes what the library says of its own failures. */
const ON_ERROR = `<script>window.errors = []; IlumeeConsent.on('error', (error) => errors.push(String(error)));
  window.works = true;</script>`;

const hasRun = (page: Page) => expect.poll(() => page.evaluate('window.inline'));

async function expectHeld(server: RecordingServer, page: Page): Promise<void> {
  await server.quiet(400);
  expect(server.requests({ host: 'vendor.test' })).toEqual([]);
  expect(await page.evaluate('window.inline')).toBeUndefined();
}

// From another origin, under a policy

const DIRECTIVES = "style-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'";
const POLICIES: Readonly<Record<string, string | null>> = {
  'without a policy': null,
  'under a nonce policy': `script-src 'nonce-x'; ${DIRECTIVES}`,
  'under a nonce policy with strict-dynamic': `script-src 'nonce-x' 'strict-dynamic'; ${DIRECTIVES}`,
};

for (const [where, policy] of Object.entries(POLICIES)) {
  const headers: Readonly<Record<string, string>> = policy ? { 'content-security-policy': policy } : {};
  const nonce = policy ? 'nonce="x"' : '';
  const attributes = { ...POLICY, crossorigin: true, ...(policy && { nonce: 'x' }) } as const;

  test(`asks, records and releases from another origin ${where}`, async ({ server, page, context, problems }) => {
    const violations = await watchViolations(context);
    await visit(server, page, { src: CDN, attributes, body: tags(nonce) }, headers);
    await part(page, 'banner').waitFor();
    await expectHeld(server, page);
    await accept(page);
    await hasRun(page).toBe(2);
    expect(await record(page)).toMatchObject({ method: 'accept-all' });
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    expect(server.requests({ host: 'site.test', path: /^\/dist\// })).toEqual([]);
  });

  test(`opens preferences, changes the language and withdraws from another origin ${where}`, async ({
    server,
    page,
    context,
    problems,
  }) => {
    const violations = await watchViolations(context);
    const config = {
      vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'], cookies: [{ match: '^_acme$' }] }],
    };
    await visit(server, page, { src: CDN, attributes, config }, headers);
    await part(page, 'open-preferences').click();
    await part(page, 'preferences').waitFor();
    await page.evaluate(`IlumeeConsent.setLanguage('ru')`);
    await part(page, 'preferences').getByRole('button', { name: 'Принять все' }).click();
    await expect.poll(() => page.evaluate(`IlumeeConsent.has('acme')`)).toBe(true);
    await page.evaluate(`document.cookie = '_acme=1'`);
    expect(await page.evaluate('IlumeeConsent.revoke()')).toMatchObject({ cookies: ['_acme'] });
    expect(await page.evaluate('IlumeeConsent.receipt()')).toMatchObject({ article_8: { publication: false } });
    expect(libraryFiles(server)).toEqual(
      expect.arrayContaining(['notice', 'preferences', 'ru', 'rights'].map((name) => `ilumee-consent.${name}`)),
    );
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test(`looks from another origin ${where} as it is meant to`, async ({ server, page }) => {
    await visit(server, page, { src: CDN, attributes }, headers);
    await part(page, 'banner').waitFor();
    await expectAlongLowerEdge(page);
  });
}

test('a page under a policy gets the violations that the tests above do not have', async ({
  server,
  page,
  context,
}) => {
  const violations = await watchViolations(context);
  const headers = { 'content-security-policy': POLICIES['under a nonce policy']! };
  await visit(server, page, { src: CDN, attributes: { ...POLICY, crossorigin: true } }, headers);
  await expect.poll(() => violations(page)).toEqual([`script-src-elem ${CDN}`]);
});

// What was built, and nothing else

const integrity = /integrity="(sha384-[^"]+)"/.exec(readFileSync(new URL('README.md', ROOT), 'utf8'))?.[1] ?? '';

test('the README gives the hash of the script-tag file', () => {
  const hash = createHash('sha384').update(readDist('/dist/ilumee-consent.js')).digest('base64');
  expect(integrity).toBe(`sha384-${hash}`);
});

test('the script tag works with that hash, and only the file of that hash runs', async ({ server, page, problems }) => {
  const options = { src: CDN, attributes: { ...POLICY, crossorigin: true as const, integrity }, body: tags() };
  await visit(server, page, options);
  await accept(page);
  await hasRun(page).toBe(2);
  expect(problems).toEqual([]);
  server.script('cdn.test', '/dist/ilumee-consent.js', `${readDist('/dist/ilumee-consent.js')} `);
  await page.goto(SITE);
  expect(await page.evaluate('typeof window.IlumeeConsent')).toBe('undefined');
});

for (const src of ['/dist/ilumee-consent.js', CDN]) {
  const { hostname } = new URL(src, SITE);

  test(`a notice chunk that differs by one byte does not run, from ${hostname}`, async ({ server, page }) => {
    const path = chunkPath('notice');
    const built = readDist(path);
    // One byte, and the page would show it.
    const changed = built.replace('Reject all', 'Reject alL');
    expect(changed).not.toBe(built);
    server.script(hostname, path, changed);
    const attributes = { ...POLICY, crossorigin: true } as const;
    const options = { src, attributes, body: ON_ERROR + tags() };
    await visit(server, page, options);
    await expect.poll(() => page.evaluate('errors')).toEqual([expect.stringContaining(path)]);
    expect(await part(page, 'banner').count()).toBe(0);
    expect(await page.evaluate('works')).toBe(true);
    await expectHeld(server, page);
    server.script(hostname, path, built);
    await page.goto(SITE);
    await part(page, 'banner').waitFor();
    expect(await part(page, 'reject-all').textContent()).toBe('Reject all');
    expect(await page.evaluate('errors')).toEqual([]);
  });
}

test('a changed chunk does not run at a second try either', async ({ server, page }) => {
  const path = chunkPath('notice');
  server.script('site.test', path, `${readDist(path)}\nwindow.changed = true;`);
  await visit(server, page, { body: ON_ERROR });
  await expect.poll(() => page.evaluate('errors.length')).toBe(1);
  await page.evaluate('IlumeeConsent.showPreferences()');
  await expect.poll(() => page.evaluate('errors.length')).toBe(2);
  expect(server.requests({ path })).not.toHaveLength(0);
  expect(await page.evaluate('window.changed')).toBeUndefined();
  // The same code, asked for by the page itself.
  await page.evaluate(
    `document.head.append(Object.assign(document.createElement('script'), { src: '${path}?again' }))`,
  );
  await expect.poll(() => page.evaluate('window.changed')).toBe(true);
});

test('a notice chunk that is not there leaves the page working and the gate shut', async ({ server, page }) => {
  server.route('site.test', chunkPath('notice'), { status: 404 });
  await visit(server, page, { body: ON_ERROR + tags() });
  await expect.poll(() => page.evaluate('errors.length')).toBeGreaterThan(0);
  expect(await page.evaluate('works')).toBe(true);
  expect(await part(page, 'banner').count()).toBe(0);
  await expectHeld(server, page);
  expect(await record(page)).toBeNull();
});

test('a preferences chunk that is not there leaves the banner to answer with', async ({ server, page }) => {
  server.route('site.test', chunkPath('preferences'), { status: 404 });
  await visit(server, page, { body: ON_ERROR + tags() });
  await part(page, 'open-preferences').click();
  await expect.poll(() => page.evaluate('errors.length')).toBeGreaterThan(0);
  await accept(page);
  await hasRun(page).toBe(2);
  await part(page, 'banner').waitFor({ state: 'detached' });
});

test('an erasing chunk that is not there erases exact names at once and the rest on the next page', async ({
  server,
  page,
}) => {
  const config = {
    vendors: [
      {
        id: 'acme',
        category: 'analytics',
        hosts: ['acme.test'],
        cookies: [{ match: '^_acme$' }, { match: '^_acme_' }],
        storage: ['localStorage:/^_acme/'],
      },
    ],
  };
  const path = chunkPath('rights');
  server.route('site.test', path, { status: 404 });
  await visit(server, page, { config });
  await accept(page);
  await expect.poll(() => page.evaluate(`IlumeeConsent.has('acme')`)).toBe(true);
  await page.evaluate(`document.cookie = '_acme=1; Max-Age=999'; document.cookie = '_acme_id=1; Max-Age=999';
    localStorage.setItem('_acme', '1');`);
  expect(await page.evaluate('IlumeeConsent.revoke()')).toMatchObject({ vendors: ['acme'], cookies: ['_acme'] });
  const left = () => page.evaluate<string>(`document.cookie + Object.keys(localStorage)`);
  expect(await left()).toContain('_acme_id');
  server.script('site.test', path, readDist(path));
  await page.reload();
  await expect.poll(left).not.toContain('_acme');
});

// How many files

test('the first visit asks for the script, the notice and, when idle, the preferences, each once', async ({
  server,
  page,
}) => {
  await visit(server, page);
  await part(page, 'banner').waitFor();
  // The check of the configuration is a file of its own; a browser that has seen it pass does not load it again.
  const files = () => libraryFiles(server).filter((file) => file !== 'ilumee-consent.ask');
  await expect.poll(files).toEqual(['ilumee-consent', 'ilumee-consent.notice', 'ilumee-consent.preferences']);
  await settled(page);
  expect(files()).toHaveLength(3);
});

const settled = (page: Page) =>
  page.evaluate(
    'IlumeeConsent.ready.then(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))))',
  );

test('a returning visitor asks for one file of the library', async ({ server, page }) => {
  await visit(server, page, { body: tags() });
  await accept(page);
  await hasRun(page).toBe(2);
  await page.goto('about:blank');
  server.clear();
  await page.goto(SITE);
  await hasRun(page).toBe(2);
  await settled(page);
  expect(libraryFiles(server)).toEqual(['ilumee-consent']);
});

test('a returning visitor who rejected asks for one file too', async ({ server, page }) => {
  await visit(server, page, { body: tags() });
  await reject(page);
  await page.goto('about:blank');
  server.clear();
  await page.goto(SITE);
  await settled(page);
  expect(libraryFiles(server)).toEqual(['ilumee-consent']);
});

test('a returning visitor with a held embed asks for the notice and what comes with it, for its placeholder', async ({
  server,
  page,
}) => {
  const body = '<iframe data-category="functional" data-src="http://film.test/embed" title="Film"></iframe>';
  await visit(server, page, { body });
  await reject(page);
  await page.goto('about:blank');
  server.clear();
  await page.goto(SITE);
  await page.locator('[part~="placeholder"]').waitFor();
  await settled(page);
  const files = ['', '.ask', '.notice', '.preferences'].map((name) => `ilumee-consent${name}`);
  expect(libraryFiles(server).sort()).toEqual(files);
});

test('ilumee-consent.full.js does everything without a second file', async ({ server, page, problems }) => {
  const config = {
    vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.test'], cookies: [{ match: '^_acme' }] }],
  };
  const embed = '<iframe data-category="functional" data-src="http://film.test/embed" title="Film"></iframe>';
  await visit(server, page, { src: FULL, config, body: tags() + embed });
  await page.locator('[part~="placeholder"]').waitFor();
  await part(page, 'open-preferences').click();
  await part(page, 'preferences').waitFor();
  await page.evaluate(`IlumeeConsent.setLanguage('kk')`);
  await part(page, 'preferences').getByRole('button', { name: 'Барлығын қабылдау' }).click();
  await hasRun(page).toBe(2);
  await page.evaluate(`document.cookie = '_acme_id=1'`);
  expect(await page.evaluate('IlumeeConsent.revoke()')).toMatchObject({ cookies: ['_acme_id'] });
  expect(await page.evaluate('IlumeeConsent.receipt()')).toMatchObject({ article_8: { publication: false } });
  await settled(page);
  expect(libraryFiles(server)).toEqual(['ilumee-consent.full']);
  expect(problems).toEqual([]);
});

test('ilumee-consent.full.js explains a mistake without a second file', async ({ server, page, problems }) => {
  const config = { consent: { maxAgeDays: 0 } };
  await visit(server, page, { src: FULL, config, body: tags() });
  await expect.poll(() => problems.join()).toMatch(/consent\.maxAgeDays.*400/);
  expect(libraryFiles(server)).toEqual(['ilumee-consent.full']);
});

// How the tag is written

for (const attribute of ['async', 'defer']) {
  test(`holds and releases marked tags when its own tag is ${attribute}`, async ({ server, page, problems }) => {
    const attributes = { ...POLICY, [attribute]: true as const };
    await visit(server, page, { attributes, body: tags() });
    await part(page, 'banner').waitFor();
    await expectHeld(server, page);
    await accept(page);
    await hasRun(page).toBe(2);
    expect(problems).toEqual([]);
  });
}

test('an async tag that arrives long after the page releases what waits', async ({ server, page }) => {
  const arrive = server.hold('/dist/ilumee-consent.js');
  server.script('vendor.test', '/tag.js', 'window.external = 1;');
  server.page('site.test', '/', consentPage({ attributes: { ...POLICY, async: true }, body: tags() }));
  await page.goto(SITE, { waitUntil: 'domcontentloaded' });
  await expectHeld(server, page);
  arrive();
  await accept(page);
  await hasRun(page).toBe(2);
});

test('works in a page without a body yet, before all else in the head', async ({ server, page }) => {
  await visit(server, page, { meta: true, body: tags() });
  await accept(page);
  await hasRun(page).toBe(2);
});
