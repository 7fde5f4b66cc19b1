import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/chromium.mjs';
import { accept, consentPage, part, reject, type ConsentPage } from './support/consent-page.js';
import { startHttpsFront } from './support/https-front.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test as base } from './support/test.js';

const SITE = 'http://site.test/';

/** The server plays Google's host, over https too. */
const test = base.extend('browser', { scope: 'file' }, async ({ server }, { onCleanup }) => {
  const front = await startHttpsFront(server.port);
  const hosts = ['www.googletagmanager.com'];
  const browser = await launchBrowser({ shell: true, port: front.port, hosts, args: ['--ignore-certificate-errors'] });
  onCleanup(async () => {
    await browser.close();
    await front.close();
  });
  return browser;
});

/** Tag Manager's container as a page has it: the list is made, told of the start, and the script comes later. */
const GTM = `<script>
  window.dataLayer = window.dataLayer || [];
  dataLayer.push({ 'gtm.start': 1, event: 'gtm.js' });
  (() => { const tag = document.createElement('script'); tag.async = true;
    tag.src = 'https://www.googletagmanager.com/gtm.js?id=GTM-TEST1'; document.head.append(tag); })();
</script>`;

/** gtag.js as a page has it: the script is asked for first. */
const GTAG = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-TEST1"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date(0));
  gtag('config', 'G-TEST1');
</script>`;

/**
 * Reads the list as Google's scripts do: what is in it, then what is pushed; of commands only Arguments objects. Notes
 * the consent that there is at each of them.
 */
const READER = `(() => {
  window.google_tag_manager = {};
  window.seen = [];
  const state = {};
  const read = (entry) => {
    if (Object.prototype.toString.call(entry) === '[object Arguments]') {
      const [name, command, values] = entry;
      if (name === 'consent') Object.assign(state, values);
      seen.push([name, typeof command === 'object' ? 0 : command, state.analytics_storage ?? 'not set', state.ad_storage]);
    } else if (entry.event) seen.push([entry.event, 0, state.analytics_storage ?? 'not set', state.ad_storage]);
  };
  const { push } = dataLayer;
  dataLayer.push = (...entries) => { const length = push.apply(dataLayer, entries); entries.forEach(read); return length; };
  [...dataLayer].forEach(read);
})();`;

const LISTED = { policy: { version: '1' }, vendors: ['google-tag-manager', 'google-analytics', 'google-ads'] };

/** Where Google's tag stands. Held as configured or built-in vendors are, and let through from the start. */
const PLACES: readonly [string, (tag: string, page: ConsentPage) => string][] = [
  ['before ours', (tag, page) => consentPage(page).replace('<script', `${tag}<script`)],
  ['after ours', (tag, page) => consentPage({ ...page, head: tag })],
];

const through = (config: object = {}): object => ({
  policy: { version: '1' },
  gate: { allow: ['www.googletagmanager.com'] },
  ...config,
});

/** Google's script comes when ours has run, as it does from afar. */
async function openWithLateGoogle(server: RecordingServer, page: Page): Promise<void> {
  const open = ['/gtm.js', '/gtag/js'].map((path) => server.hold(path));
  await page.goto(SITE, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('typeof IlumeeConsent')).toBe('object');
  for (const release of open) release();
  await expect.poll(() => page.evaluate('!!window.seen')).toBe(true);
}

function serve(server: RecordingServer, html: string): void {
  for (const path of ['/gtm.js', '/gtag/js']) server.script('www.googletagmanager.com', path, READER);
  server.page('site.test', '/', html);
}

const seen = (page: Page) => page.evaluate<unknown[][]>('window.seen');

const DENIED = 'denied';
const ALL_DENIED = {
  ad_storage: DENIED,
  ad_user_data: DENIED,
  ad_personalization: DENIED,
  analytics_storage: DENIED,
  functionality_storage: DENIED,
  personalization_storage: DENIED,
  security_storage: DENIED,
};
const granted = (...keys: readonly (keyof typeof ALL_DENIED)[]) => ({
  ...ALL_DENIED,
  security_storage: 'granted',
  ...Object.fromEntries(keys.map((key) => [key, 'granted'])),
});

/** The list as it is: Arguments objects with their type, others by their JSON. */
const layer = (page: Page) =>
  page.evaluate<unknown[]>(`[...(window.dataLayer ?? [])].map((entry) => {
    const type = Object.prototype.toString.call(entry);
    return type === '[object Arguments]' ? [type, ...entry] : entry;
  })`);

const command = (...parameters: readonly unknown[]) => ['[object Arguments]', ...parameters];

for (const [place, build] of PLACES) {
  for (const [name, tag, first] of [
    ['Tag Manager', GTM, 'gtm.js'],
    ['gtag.js', GTAG, 'js'],
  ] as const) {
    test(`${name} ${place} finds the default first, and hears of the answer at once`, async ({ server, page }) => {
      serve(server, build(tag, { config: through(), attributes: {} }));
      await openWithLateGoogle(server, page);
      const [start, ...rest] = await seen(page);
      expect(start).toEqual(['consent', 'default', 'denied', 'denied']);
      expect(rest[0]).toEqual([first, 0, 'denied', 'denied']);
      expect(rest.filter(([, what]) => what === 'update')).toEqual([]);
      await accept(page);
      await expect
        .poll(async () => (await seen(page)).slice(-2))
        .toEqual([
          ['consent', 'update', 'granted', 'granted'],
          ['ilumee_consent_update', 0, 'granted', 'granted'],
        ]);
      await page.evaluate('void IlumeeConsent.revoke("analytics")');
      expect((await seen(page)).slice(-2)).toEqual([
        ['consent', 'update', 'denied', 'granted'],
        ['ilumee_consent_update', 0, 'denied', 'granted'],
      ]);
    });

    test(`${name} ${place} starts with the stored answer on the next page`, async ({ server, page }) => {
      serve(server, build(tag, { config: through(), attributes: {} }));
      await page.goto(SITE);
      await accept(page);
      await page.goto('about:blank');
      await openWithLateGoogle(server, page);
      const commands = (await seen(page)).filter(([event]) => event !== 'ilumee_consent_update');
      expect(commands.slice(0, 3)).toEqual([
        ['consent', 'default', 'denied', 'denied'],
        ['consent', 'update', 'granted', 'granted'],
        [first, 0, 'granted', 'granted'],
      ]);
    });
  }
}

test('a container that runs before ours is told as soon as ours runs: too late for its first tags', async ({
  server,
  page,
}) => {
  const tag = `<script>${READER.replace('(() => {', '(() => { window.dataLayer = [{ event: "gtm.js" }];')}</script>`;
  serve(server, PLACES[0]![1](tag, { config: through(), attributes: {} }));
  await page.goto(SITE);
  await accept(page);
  await expect.poll(() => seen(page)).toHaveLength(4);
  expect((await seen(page)).map(([event, what, analytics]) => [event, what, analytics])).toEqual([
    ['gtm.js', 0, 'not set'],
    ['consent', 'default', 'denied'],
    ['consent', 'update', 'granted'],
    ['ilumee_consent_update', 0, 'granted'],
  ]);
});

test('the page of a configured Google vendor has the default, in Arguments objects, with its options, before any tag', async ({
  server,
  page,
}) => {
  const google = { waitForUpdate: 500, adsDataRedaction: true, urlPassthrough: true };
  serve(server, consentPage({ config: { ...LISTED, google }, attributes: {}, head: GTM }));
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
  expect(await layer(page)).toEqual([
    command('consent', 'default', { ...ALL_DENIED, wait_for_update: 500 }),
    command('set', 'ads_data_redaction', true),
    command('set', 'url_passthrough', true),
    { 'gtm.start': 1, event: 'gtm.js' },
  ]);
  expect(server.requests({ host: 'www.googletagmanager.com' })).toEqual([]);
  await accept(page);
  await expect.poll(() => page.evaluate('!!window.seen')).toBe(true);
  expect((await seen(page)).find(([event]) => event === 'gtm.js')).toEqual(['gtm.js', 0, 'granted', 'granted']);
});

test('each key follows its own category, and never advertising that of analytics', async ({ server, page }) => {
  serve(server, consentPage({ config: LISTED, attributes: {} }));
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
  await page.mouse.click(5, 5);
  const last = async () => ((await layer(page)).filter(Array.isArray).at(-1) as unknown[])[3];
  const set = (choices: object) => page.evaluate(`void IlumeeConsent.setConsent(${JSON.stringify(choices)})`);
  await set({ analytics: true, advertising: false, functional: false });
  expect(await last()).toEqual(granted('analytics_storage'));
  await set({ analytics: false, advertising: true });
  expect(await last()).toEqual(granted('ad_storage', 'ad_user_data', 'ad_personalization'));
  await set({ advertising: false, functional: true });
  expect(await last()).toEqual(granted('functionality_storage', 'personalization_storage'));
  await set({ analytics: true, 'google-analytics': false });
  expect(await last()).toEqual(granted('functionality_storage', 'personalization_storage'));
});

test('a rejection is told too, once, and the event for triggers names every category', async ({ server, page }) => {
  serve(server, consentPage({ config: LISTED, attributes: {} }));
  await page.goto(SITE);
  await reject(page);
  await expect.poll(() => layer(page)).toHaveLength(3);
  expect(await layer(page)).toEqual([
    command('consent', 'default', ALL_DENIED),
    command('consent', 'update', granted()),
    {
      event: 'ilumee_consent_update',
      ilumee_consent: { functional: false, analytics: false, advertising: false },
    },
  ]);
});

test('a list that the page makes anew has the default and the answer in it again', async ({ server, page }) => {
  serve(server, consentPage({ config: LISTED, attributes: {} }));
  await page.goto(SITE);
  await accept(page);
  await expect.poll(() => layer(page)).toHaveLength(3);
  await page.evaluate('window.dataLayer = []');
  expect((await layer(page)).map((entry) => (entry as unknown[])[2] ?? (entry as { event: string }).event)).toEqual([
    'default',
    'update',
    'ilumee_consent_update',
  ]);
});

test('a page without Google has no list, no gtag, and nothing for Google, whatever the visitor answers', async ({
  server,
  page,
}) => {
  serve(server, consentPage({ config: { policy: { version: '1' }, vendors: ['meta-pixel'] }, attributes: {} }));
  await page.goto(SITE);
  await accept(page);
  await expect.poll(() => page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(true);
  await page.evaluate('void IlumeeConsent.revoke()');
  expect(await page.evaluate('[typeof dataLayer, typeof gtag, typeof google_tag_data]')).toEqual([
    'undefined',
    'undefined',
    'undefined',
  ]);
});

test('`var dataLayer` and `const dataLayer` of a page work as ever', async ({ server, page, problems }) => {
  serve(
    server,
    consentPage({
      config: through(),
      attributes: {},
      head: `<script>var dataLayer = dataLayer || []; dataLayer.push(1);</script>`,
    }),
  );
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
  expect(await page.evaluate('[dataLayer === window.dataLayer, dataLayer.length, dataLayer[1]]')).toEqual([true, 2, 1]);
  serve(server, consentPage({ config: through(), attributes: {}, head: `<script>const dataLayer = [1];</script>` }));
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
  expect(await page.evaluate('dataLayer')).toEqual([1]);
  expect(problems).toEqual([]);
});
