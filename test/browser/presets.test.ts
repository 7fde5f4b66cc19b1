import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/chromium.mjs';
import { accept, consentPage, part, record, reject, type ConsentPage } from './support/consent-page.js';
import { startHttpsFront } from './support/https-front.js';
import { PRESET_CASES, type PresetCase } from './support/preset-cases.js';
import type { RecordingServer } from './support/recording-server.js';
import { libraryFiles, storedItems } from './support/tags.js';
import { expect, test as base } from './support/test.js';

const SITE = 'http://site.test/';
const NONCE = 'n1';

const HOSTS = PRESET_CASES.flatMap(({ src, collector = '' }) =>
  [src, collector].filter(Boolean).map((address) => new URL(address!).hostname),
);

/** The server plays the vendors' real hosts, over https too. */
const test = base.extend('browser', { scope: 'file' }, async ({ server }, { onCleanup }) => {
  const front = await startHttpsFront(server.port);
  const args = ['--ignore-certificate-errors'];
  const browser = await launchBrowser({ shell: true, port: front.port, hosts: [...new Set(HOSTS)], args });
  onCleanup(async () => {
    await browser.close();
    await front.close();
  });
  return browser;
});

const TOOLS = `window.said = []; window.runs = 0;
  window.calls = (list) => Array.from(list, (entry) => ('length' in Object(entry) ? Array.from(entry) : [entry]));`;

/** What the case's script leaves and sends, besides what it is told. */
function standIn({ id, standIn: code = '', cookie, key }: PresetCase, collector: string): string {
  const [kind, name] = key?.split(':') ?? [];
  return `(() => {
    runs++;
    ${code}
    ${cookie ? `document.cookie = ${JSON.stringify(`${cookie}=1; Path=/; Max-Age=86400`)};` : ''}
    ${kind ? `${kind}.setItem('${name}', '1');` : ''}
    fetch('${collector}?from=${id}', { mode: 'no-cors' }).catch(() => {});
  })();`;
}

/** Whatever left for anyone but the site. */
const foreign = (server: RecordingServer): string[] =>
  server
    .requests()
    .filter(({ host }) => host !== 'site.test')
    .map(({ host, path }) => host + path);

const visit = async (server: RecordingServer, page: Page, options: ConsentPage): Promise<void> => {
  server.page('site.test', '/', consentPage(options));
  await page.goto(SITE);
};

/** A second grant, by the preferences: the banner is gone. */
async function acceptAgain(page: Page): Promise<void> {
  await page.evaluate('IlumeeConsent.showPreferences()');
  await part(page, 'accept-all').first().click();
  await expect.poll(() => record(page)).toMatchObject({ method: 'accept-all' });
}

for (const preset of PRESET_CASES) {
  const { id, options, src, globals = [], cookie, key, told = 'null', granted = null, revoked, again } = preset;
  const { silencer, writtenFrom } = preset;
  const name = typeof options === 'string' || typeof options === 'number' ? id : `${id} ${JSON.stringify(options)}`;

  const standsIn = writtenFrom
    ? `a stand-in written from ${writtenFrom}`
    : 'unverified: a stand-in for the hosted script';

  test(`${name} loads its tag once after the grant and obeys (${standsIn})`, async ({ server, page, problems }) => {
    const address = src ? new URL(src) : undefined;
    // Beside the script, where the same rule holds it.
    const collector = preset.collector ?? (address ? new URL('./collect', src!).href : '');
    if (address) server.script(address.hostname, address.pathname, standIn(preset, collector));
    server.page(
      'site.test',
      '/',
      consentPage({
        config: { vendors: [{ id, options }] },
        attributes: { 'data-policy-version': '1', nonce: NONCE },
        head: `<script nonce="${NONCE}">${TOOLS}</script>`,
      }),
      // A script of anyone else runs by the nonce or not at all.
      { 'content-security-policy': `script-src 'self' 'nonce-${NONCE}'` },
    );
    const asked = () => server.requests({ host: address?.hostname, path: address?.pathname });
    const has = (names: readonly string[]) =>
      page.evaluate<string[]>(`${JSON.stringify(names)}.filter((name) => window[name] !== undefined)`);

    await page.goto(SITE);
    await part(page, 'banner').waitFor();
    await server.quiet(150);
    expect(foreign(server)).toEqual([]);
    expect(await storedItems(page)).toEqual([]);
    expect(await has(globals)).toEqual([]);

    await accept(page);
    if (!address) {
      await server.quiet(300);
      expect(foreign(server)).toEqual([]);
      return;
    }
    const [request] = await server.waitFor({ host: address.hostname, path: address.pathname });
    const query = request!.query.toString();
    expect(address.search.includes('MINUTE') ? /^\d+=$/.test(query) : query).toEqual(
      address.search.includes('MINUTE') || address.searchParams.toString(),
    );
    await server.waitFor({ path: new URL(collector).pathname });
    expect(await page.evaluate(`document.querySelector('script[src^="${src!.split('?')[0]}"]').nonce`)).toBe(NONCE);
    expect(await has(globals)).toEqual(globals);
    await expect.poll(() => page.evaluate(told)).toEqual(granted);
    const stored = [cookie && `cookie:${cookie}`, key].filter(Boolean);
    expect((await storedItems(page)).sort()).toEqual(stored.sort());

    await page.evaluate('IlumeeConsent.revoke()');
    expect(await page.evaluate(told)).toEqual(revoked ?? granted);
    expect(await storedItems(page)).toEqual(silencer ? [`cookie:${silencer}`] : []);
    server.clear();
    await page.evaluate(`void fetch('${collector}?late').catch(() => {})`);
    await server.quiet(150);
    expect(foreign(server)).toEqual([]);

    await acceptAgain(page);
    if (again) await expect.poll(() => page.evaluate(told)).toEqual(again);
    if (silencer) await expect.poll(() => storedItems(page)).not.toContain(`cookie:${silencer}`);
    await page.evaluate(`void fetch('${collector}?again', { mode: 'no-cors' })`);
    await server.waitFor({ path: new URL(collector).pathname });
    expect(asked()).toEqual([]);
    expect(await page.evaluate('runs')).toBe(1);
    expect(problems).toEqual([]);
  });
}

test('every preset has a case here', () => {
  const files = readdirSync(new URL('../../src/vendors/presets/', import.meta.url));
  const ids = files.map((file) => file.replace(/\.ts$/, '')).filter((id) => !['index', 'gtag'].includes(id));
  expect([...new Set(PRESET_CASES.map(({ id }) => id))].sort()).toEqual(ids.sort());
});

// How one is named

test('an attribute of the script tag names a preset and its main option', async ({ server, page }) => {
  const attributes = {
    'data-policy-version': '1',
    'data-google-analytics': 'G-TEST1',
    'data-matomo': '{"url":"https://stats.test/","siteId":3}',
    'data-2gis': 'true',
  };
  await visit(server, page, { attributes });
  await accept(page);
  await server.waitFor({ host: 'www.googletagmanager.com', path: '/gtag/js' });
  await server.waitFor({ host: 'stats.test', path: '/matomo.js' });
  expect(await page.evaluate('_paq.find(([name]) => name === "setSiteId")')).toEqual(['setSiteId', '3']);
});

test('a returning visitor of a page that names a preset loads one file more, once', async ({ server, page }) => {
  const config = { policy: { version: '1' }, vendors: [{ id: 'plausible', options: 'site.test' }, 'meta-pixel'] };
  await visit(server, page, { config, attributes: {} });
  await accept(page);
  await server.waitFor({ host: 'plausible.io' });
  await page.goto('about:blank');
  server.clear();
  await page.goto(SITE);
  await server.waitFor({ host: 'plausible.io' });
  await server.quiet(300);
  expect(libraryFiles(server)).toEqual(['ilumee-consent', 'ilumee-consent.presets']);
});

test('a page that lists a vendor without consent call by its id loads no presets', async ({ server, page }) => {
  await visit(server, page, { config: { policy: { version: '1' }, vendors: ['hotjar'] }, attributes: {} });
  await accept(page);
  await expect.poll(() => page.evaluate(`IlumeeConsent.has('hotjar')`)).toBe(true);
  await server.quiet(400);
  expect(libraryFiles(server)).not.toContain('ilumee-consent.presets');
});

test.for([
  [{ id: 'google-analytics', options: 'UA-1' }, 'vendors.google-analytics.measurementId', '"UA-1"', 'G-XXXXXXXXXX'],
  [{ id: 'rudderstack', options: 'key' }, 'vendors.rudderstack.dataPlaneUrl', 'nothing', 'https://'],
  [{ id: 'meta-pixel', options: { pixel: '1' } }, 'vendors.meta-pixel.pixel', '"1"', 'There are: pixelId'],
  [{ id: 'acme', hosts: ['acme.test'], options: 'x' }, 'vendors.acme.options', 'no preset', '"tag"'],
] as const)(
  'a wrong option of %j is told, and nothing runs',
  async ([vendor, option, value, fix], { server, page, problems }) => {
    await visit(server, page, {
      config: { policy: { version: '1' }, vendors: [vendor, { id: 'plausible', options: 'site.test' }] },
      attributes: {},
    });
    await accept(page);
    await expect.poll(() => problems.join()).toContain(option);
    expect(problems.join()).toContain(value);
    expect(problems.join()).toContain(fix);
    await server.quiet(400);
    expect(foreign(server)).toEqual([]);
  },
);

// A vendor of the site's own

test('a tag that the site declares itself is loaded, prepared, told and stopped like a preset’s', async ({
  server,
  page,
}) => {
  const acme = {
    id: 'acme',
    category: 'analytics',
    hosts: ['acme.test'],
    cookies: [{ match: '^_acme$' }],
    tag: { src: 'https://acme.test/tag.js', attributes: { 'data-site': '7' } },
    prepare: 'acmePrepare',
    signal: 'acmeSignal',
    stop: 'acmeStop',
  };
  server.script(
    'acme.test',
    '/tag.js',
    `said.push('tag ' + document.currentScript.dataset.site); document.cookie = '_acme=1; path=/';`,
  );
  await visit(server, page, {
    config: { policy: { version: '1' }, vendors: [acme] },
    attributes: {},
    head: `<script>${TOOLS} for (const name of ['Prepare', 'Signal', 'Stop']) window['acme' + name] = (granted) => { said.push(name + ' ' + granted); };</script>`,
  });
  await part(page, 'banner').waitFor();
  expect(await page.evaluate('said')).toEqual([]);
  await accept(page);
  await expect.poll(() => page.evaluate('said')).toEqual(['Prepare false', 'Signal true', 'tag 7']);
  await page.evaluate('IlumeeConsent.revoke()');
  expect(await storedItems(page)).toEqual([]);
  await acceptAgain(page);
  const after = ['Prepare false', 'Signal true', 'tag 7', 'Signal false', 'Stop false', 'Signal true'];
  await expect.poll(() => page.evaluate('said')).toEqual(after);
});

// Listed by the id alone

test('a vendor whose code the page loads itself is told by its id alone', async ({ server, page }) => {
  const mark = 'type="text/plain" data-category="analytics"';
  await visit(server, page, {
    config: { policy: { version: '1' }, vendors: ['mixpanel', 'yandex-metrica'] },
    attributes: {},
    head: `<script>${TOOLS}</script>
      <script ${mark} data-vendor="mixpanel">window.mixpanel = { opt_out_tracking() { said.push('mixpanel out'); } };</script>
      <script ${mark} data-vendor="yandex-metrica">window.ym = (...given) => { said.push(given); }; window.yaCounter77 = {};</script>`,
  });
  await accept(page);
  await expect.poll(() => page.evaluate('!!(window.mixpanel && window.ym)')).toBe(true);
  await page.evaluate('IlumeeConsent.revoke()');
  await expect.poll(() => page.evaluate('said')).toEqual(['mixpanel out', [77, 'destruct']]);
  expect(await page.evaluate('disableYaCounter77')).toBe(true);
  expect(foreign(server)).toEqual([]);
});

// Advanced mode

test('in advanced mode the tag is loaded before the answer, told that nothing is granted, and stores nothing', async ({
  server,
  page,
}) => {
  server.script(
    'connect.facebook.net',
    '/en_US/fbevents.js',
    standIn(
      PRESET_CASES.find(({ id }) => id === 'meta-pixel')!,
      'https://connect.facebook.net/signals/collect',
    ),
  );
  const vendor = { id: 'meta-pixel', options: '777', load: 'always' };
  await visit(server, page, {
    config: { policy: { version: '1' }, vendors: [vendor, { id: 'plausible', options: 'site.test' }] },
    attributes: {},
    head: `<script>${TOOLS}</script>`,
  });
  await server.waitFor({ host: 'connect.facebook.net', path: '/signals/collect' });
  const before = [
    ['consent', 'revoke'],
    ['init', '777'],
    ['track', 'PageView'],
    ['consent', 'revoke'],
  ];
  expect(await page.evaluate('calls(fbq.queue)')).toEqual(before);
  expect(await page.evaluate(`IlumeeConsent.has('meta-pixel')`)).toBe(false);
  expect(await storedItems(page)).toEqual([]);
  expect(server.requests({ host: 'plausible.io' })).toEqual([]);
  await reject(page);
  await page.reload();
  await expect.poll(() => page.evaluate('window.fbq && calls(fbq.queue)')).toEqual(before);
  await acceptAgain(page);
  await expect.poll(() => page.evaluate('calls(fbq.queue)')).toEqual([...before, ['consent', 'grant']]);
  await page.evaluate('IlumeeConsent.revoke()');
  expect(await page.evaluate('calls(fbq.queue)')).toEqual([...before, ['consent', 'grant'], ['consent', 'revoke']]);
  expect(await page.evaluate('runs')).toBe(1);
});

// One at a time

test('a vendor that fails stops no other, and its tag is not loaded without its "denied"', async ({ server, page }) => {
  const config = {
    policy: { version: '1' },
    vendors: [
      { id: 'meta-pixel', options: '1' },
      { id: 'acme', category: 'analytics', hosts: ['acme.test'], signal: 'acmeSignal' },
      { id: 'plausible', options: 'site.test' },
    ],
  };
  await visit(server, page, {
    config,
    attributes: {},
    head: `<script>window.acmeSignal = () => { throw new Error('acme'); };
      Object.defineProperty(window, 'fbq', { get() { throw new Error('fbq'); } });</script>`,
  });
  await accept(page);
  await server.waitFor({ host: 'plausible.io' });
  await server.quiet(300);
  expect(foreign(server)).toEqual(['plausible.io/js/script.js']);
});

test('a grant that is taken back before the presets have come starts nothing', async ({ server, page }) => {
  const vendors = [{ id: 'matomo', options: 'https://stats.test/' }];
  await visit(server, page, { config: { policy: { version: '1' }, vendors }, attributes: {} });
  await accept(page);
  await server.waitFor({ host: 'stats.test', path: '/matomo.js' });
  const chunk = readdirSync(new URL('../../dist/', import.meta.url)).find((file) => file.includes('.presets-'))!;
  const open = server.hold(`/dist/${chunk}`);
  await page.goto('about:blank');
  server.clear();
  await page.goto(SITE, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(`window.IlumeeConsent?.has('matomo')`)).toBe(true);
  await page.evaluate('void IlumeeConsent.revoke()');
  open();
  await server.quiet(500);
  expect(foreign(server)).toEqual([]);
  expect(await page.evaluate('window._paq')).toBeUndefined();
});
