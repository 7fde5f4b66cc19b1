import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import type { ConsentReceipt } from '../../src/receipt/types.js';
import type { RevocationReport } from '../../src/revoke/report.js';
import { accept, consentPage, cookies, part, record, reject } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { libraryFiles, storedItems } from './support/tags.js';
import { expect, test } from './support/test.js';

const SITE = 'http://site.test/';

test.override({ hosts: ['mc.yandex.ru', 'www.youtube.com'] });

/** What vendors' code writes, wherever it came from: here the page's own script has it, as bundled SDKs do. */
const WRITE = `function writeAll() {
  for (const name of ['_ga', '_ga_ABC123', '_gid', '_gcl_au', '_fbp', '_ym_uid', '_ym_d', '_pk_id.1.1fff']) {
    document.cookie = name + '=1; Path=/; Max-Age=86400';
  }
  for (const key of ['_ym_uid', '_ym12345678:0_reqNum', 'ph_x_posthog', 'ajs_anonymous_id', 'tmr_lvid']) {
    try { localStorage.setItem(key, '1'); } catch {}
  }
  localStorage['_hjSessionUser_1'] = '1';
  sessionStorage.setItem('__ym_tab_guid', '1');
  const request = indexedDB.open('mixpanelBrowserDb');
  request.onsuccess = () => request.result.close();
}
function writeOwn() {
  for (const name of ['PHPSESSID', 'csrftoken', 'uid', 'cart', 'lang', 'wordpress_logged_in_x']) {
    document.cookie = name + '=1; Path=/; Max-Age=86400';
  }
  localStorage.setItem('theme', 'dark');
  sessionStorage.setItem('step', '2');
  document.cookie = '_vis_opt_out=1; Path=/; Max-Age=86400';
  indexedDB.open('shop').onsuccess = ({ target }) => target.result.close();
}`;

const THEIRS = [
  ...['_fbp', '_ga', '_ga_ABC123', '_gcl_au', '_gid', '_pk_id.1.1fff', '_ym_d', '_ym_uid'].map(
    (name) => `cookie:${name}`,
  ),
  'indexedDB:mixpanelBrowserDb',
  ...['_hjSessionUser_1', '_ym12345678:0_reqNum', '_ym_uid', 'ajs_anonymous_id', 'ph_x_posthog', 'tmr_lvid'].map(
    (key) => `localStorage:${key}`,
  ),
  'sessionStorage:__ym_tab_guid',
].sort();

const OWN = [
  ...['PHPSESSID', '_vis_opt_out', 'cart', 'csrftoken', 'lang', 'uid', 'wordpress_logged_in_x'].map(
    (name) => `cookie:${name}`,
  ),
  'indexedDB:shop',
  'localStorage:theme',
  'sessionStorage:step',
].sort();

const stored = async (page: Page): Promise<string[]> => (await storedItems(page)).sort();

async function visit(server: RecordingServer, page: Page, config: object = {}, body = ''): Promise<void> {
  server.page(
    'site.test',
    '/',
    consentPage({ config, body: `<script>${WRITE} writeAll(); writeOwn();</script>${body}` }),
  );
  await page.goto(SITE);
}

/** After the sweep of what was written as a property. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    'new Promise((resolve) => { fetch("http://mc.yandex.ru/x").catch(() => {}); setTimeout(resolve, 200); })',
  );

for (const [title, config] of [
  ['that the site has not listed', {}],
  [
    'that the site lists',
    {
      vendors: [
        'google-analytics',
        'google-ads',
        'meta-pixel',
        'yandex-metrica',
        'posthog',
        'mixpanel',
        'segment',
        'mailru-top',
        'hotjar',
        'matomo',
      ],
    },
  ],
] as const) {
  describe(`built-in vendors ${title}`, () => {
    test('store nothing before the answer, and the site all of its own', async ({ server, page }) => {
      await visit(server, page, config);
      await settled(page);
      expect(await stored(page)).toEqual(OWN);
    });

    test('store what they like after a grant', async ({ server, page }) => {
      await visit(server, page, config);
      await accept(page);
      await expect.poll(() => page.evaluate('IlumeeConsent.has("analytics")')).toBe(true);
      await page.evaluate('writeAll()');
      await expect.poll(() => stored(page)).toEqual([...OWN, ...THEIRS].sort());
    });

    test('store nothing after a refusal, also on the next page', async ({ server, page }) => {
      await visit(server, page, config);
      await reject(page);
      await page.evaluate('writeAll()');
      await page.reload();
      await settled(page);
      expect(await stored(page)).toEqual(OWN);
    });

    test('have nothing left after a withdrawal, and can write nothing any more', async ({ server, page }) => {
      await visit(server, page, config);
      await accept(page);
      await expect.poll(() => page.evaluate('IlumeeConsent.has("analytics")')).toBe(true);
      await page.evaluate('writeAll()');
      await expect.poll(() => stored(page)).toEqual([...OWN, ...THEIRS].sort());
      const report = await page.evaluate<RevocationReport>('IlumeeConsent.revoke()');
      expect([...report.cookies.map((name) => `cookie:${name}`), ...report.storage].sort()).toEqual(THEIRS);
      expect(report.vendors).toEqual(
        expect.arrayContaining(['google-analytics', 'yandex-metrica', 'posthog', 'hotjar']),
      );
      expect(await stored(page)).toEqual(OWN);
      await page.evaluate('writeAll()');
      await settled(page);
      expect(await stored(page)).toEqual(OWN);
    });
  });
}

test('a category that is withdrawn takes what its built-in vendors left, and leaves the others theirs', async ({
  server,
  page,
}) => {
  await visit(server, page);
  await accept(page);
  await expect.poll(() => page.evaluate('IlumeeConsent.has("analytics")')).toBe(true);
  await page.evaluate('writeAll()');
  const report = await page.evaluate<RevocationReport>(`IlumeeConsent.revoke('advertising')`);
  expect(report.cookies).toEqual(['_gcl_au', '_fbp']);
  const left = await stored(page);
  expect(left).toContain('cookie:_ga');
  expect(left).not.toContain('cookie:_fbp');
});

test('what the site lists only is held in scope declared', async ({ server, page }) => {
  await visit(server, page, { gate: { scope: 'declared' }, vendors: ['yandex-metrica'] });
  await settled(page);
  const found = await stored(page);
  expect(found.filter((item) => /_ym/.test(item))).toEqual([]);
  expect(found).toContain('cookie:_ga');
});

test('a payment’s cookie is held only where the site lists who takes the payment', async ({
  server,
  page,
  context,
}) => {
  const pay = `<script>document.cookie = '__stripe_mid=1; Path=/';</script>`;
  await visit(server, page, {}, pay);
  expect(await cookies(context, SITE)).toHaveProperty('__stripe_mid');
  await context.clearCookies();
  await visit(server, page, { vendors: ['stripe'] }, pay);
  expect(await cookies(context, SITE)).not.toHaveProperty('__stripe_mid');
});

describe('a vendor that is listed by its id', () => {
  const config = { controller: { name: 'Acme', country: 'KZ' }, vendors: ['yandex-metrica', 'microsoft-clarity'] };

  test('is named in the preferences, with country, policy and cookies', async ({ server, page }) => {
    await visit(server, page, config);
    const banner = await part(page, 'banner').textContent();
    expect(banner).toContain('Russia');
    expect(banner).toContain('United States');
    await part(page, 'open-preferences').click();
    const row = page.locator('#ilumee-consent tbody', { hasText: 'Yandex Metrica' });
    expect(await row.textContent()).toMatch(/Russia.*_ym_uid.*_ym_\*.*yandexuid \(yandex\.ru\).*1 year/s);
    expect(await row.locator('a').getAttribute('href')).toBe('https://yandex.com/legal/confidential/');
  });

  test('is named in the receipt', async ({ server, page }) => {
    await visit(server, page, config);
    await accept(page);
    const { article_8, parties } = await page.evaluate<ConsentReceipt>('IlumeeConsent.receipt()');
    expect(article_8.cross_border.countries).toEqual(['RU', 'US']);
    expect(parties.map(({ party_name }) => party_name)).toEqual(['Acme', 'Yandex Metrica', 'Microsoft Clarity']);
  });

  test('is asked about by its id where the file of names does not load', async ({ server, page }) => {
    await page.route(/ilumee-consent\.vendors-/, (route) => route.abort());
    await visit(server, page, config);
    await part(page, 'open-preferences').click();
    await page.locator('#ilumee-consent tr', { hasText: 'yandex-metrica' }).waitFor({ state: 'attached' });
    await part(page, 'preferences').locator('[part=accept-all]').click();
    expect(await record(page)).toMatchObject({ method: 'accept-all' });
  });

  test('costs a returning visitor no further file, if it has no consent call', async ({ server, page }) => {
    await visit(server, page, { vendors: ['hotjar', 'roistat'] });
    await accept(page);
    await page.goto('about:blank');
    server.clear();
    await page.goto(SITE);
    await settled(page);
    expect(libraryFiles(server)).toEqual(['ilumee-consent']);
  });
});

test('a frame of a built-in vendor that is not listed is named in its placeholder', async ({ server, page }) => {
  await visit(
    server,
    page,
    {},
    `<iframe data-category="functional" data-vendor="youtube" title="Film" width="300" height="200"
    data-src="https://www.youtube.com/embed/x"></iframe>`,
  );
  const placeholder = page.locator('ilumee-consent-placeholder [part=placeholder]');
  await expect.poll(() => placeholder.textContent()).toContain('YouTube');
});

describe('on a site without the category of a built-in vendor', () => {
  const asked = `fetch('http://mc.yandex.ru/watch/1', { mode: 'no-cors' }).then(() => 'sent', () => 'refused')`;
  const write = `(() => { document.cookie = '_ym_uid=1; Path=/'; return /_ym_uid/.test(document.cookie); })()`;

  test.for([
    ['released with the category for what is unknown', { categories: { marketing: {} }, unknown: 'marketing' }, true],
    ['never released where there is none for what is unknown', { categories: { functional: {} } }, false],
  ] as const)(
    'its requests and its cookies are %s',
    async ([, { categories, ...gate }, isReleased], { server, page }) => {
      server.page('site.test', '/', consentPage({ config: { categories, gate } }));
      await page.goto(SITE);
      await part(page, 'banner').waitFor();
      expect(await page.evaluate(write)).toBe(false);
      await accept(page);
      const [category = ''] = Object.keys(categories);
      await expect.poll(() => page.evaluate(`IlumeeConsent.has('${category}')`)).toBe(true);
      expect(await page.evaluate(asked)).toBe(isReleased ? 'sent' : 'refused');
      expect(await page.evaluate(write)).toBe(isReleased);
      expect(server.requests({ host: 'mc.yandex.ru' })).toHaveLength(isReleased ? 1 : 0);
    },
  );
});
