import { consentPage, cookies, traverse } from './support/consent-page.js';
import { openUndriven } from '../../scripts/chromium.mjs';
import { eventNames, mixpanel, plainTags, posthog, serveSdks } from './support/sdks.js';
import { expect, test } from './support/test.js';

const SITE = 'http://site.test/';

/** What these tests compare against: a site without any consent tool. */
const plainPage = (markup: string) => `<!doctype html><title>Page</title><link rel="icon" href="data:,">${markup}`;

test('records an ungated tag and the cookies that it carries', async ({ server, page }) => {
  server.script('vendor.test', '/tag.js', 'window.ran = true', {
    headers: { 'set-cookie': 'seen=1' },
  });
  server.page('vendor.test', '/', plainPage('<script src="/tag.js"></script>'));
  await page.goto('http://vendor.test/');
  await page.reload();
  expect(await page.evaluate('ran')).toBe(true);
  const tags = server.requests({ host: 'vendor.test', path: '/tag.js' });
  expect(tags.map((tag) => tag.cookies)).toEqual([{}, { seen: '1' }]);
});

for (const sdk of [posthog, mixpanel]) {
  const { id, name } = sdk.vendor;

  test(`${name} sends at once and by beacon at the end when nothing holds it`, async ({ server, page, context }) => {
    serveSdks(server);
    server.page('site.test', '/', plainPage(plainTags(sdk)));
    server.page('site.test', '/next', plainPage(''));
    await page.goto(SITE);
    await expect.poll(() => eventNames(server)).toContain(`${id}-start`);
    expect(Object.keys(await cookies(context, SITE))).toHaveLength(1);
    await page.goto(`${SITE}next`);
    await expect.poll(() => eventNames(server)).toContain(`${id}-leave`);
  });

  test(`${name} stores what its vendor entry names and nothing else`, async ({ server, page }) => {
    serveSdks(server);
    server.page('site.test', '/', plainPage(plainTags(sdk)));
    await page.goto(SITE);
    await expect.poll(() => eventNames(server)).toContain(`${id}-start`);
    const stored = await page.evaluate<string[]>(`(async () => [
      ...document.cookie.split('; ').map((pair) => 'cookie:' + pair.split('=')[0]),
      ...Object.keys(localStorage).map((key) => 'localStorage:' + key),
      ...Object.keys(sessionStorage).map((key) => 'sessionStorage:' + key),
      ...(await indexedDB.databases()).map(({ name }) => 'indexedDB:' + name),
    ])()`);
    const named = [...sdk.vendor.cookies.map(({ match }) => `cookie:/${match}/`), ...sdk.vendor.storage];
    expect(stored.filter((item) => !named.some((rule) => covers(rule, item)))).toEqual([]);
    expect(named.filter((rule) => !stored.some((item) => covers(rule, item)))).toEqual([]);
  });
}

test('answers a held path only when the test lets it', async ({ server, page }) => {
  server.script('vendor.test', '/slow.js', 'window.order = ["slow"]');
  server.page(
    'site.test',
    '/',
    plainPage('<script src="http://vendor.test/slow.js"></script><script>order.push("next")</script>'),
  );
  const release = server.hold('/slow.js');
  await page.goto(SITE, { waitUntil: 'commit' });
  await server.waitFor({ path: '/slow.js' });
  expect(await page.evaluate('typeof order')).toBe('undefined');
  release();
  await page.waitForLoadState();
  expect(await page.evaluate('order')).toEqual(['slow', 'next']);
});

test('records bodies, WebSocket attempts and https hosts', async ({ server, page }) => {
  server.page('site.test', '/', plainPage(''));
  await page.goto(SITE);
  await page.evaluate(`(async () => {
    const zipped = new Blob(['hello']).stream().pipeThrough(new CompressionStream('gzip'));
    await fetch('http://sink.test/e', { method: 'POST', body: await new Response(zipped).blob() });
    await fetch('https://vendor.test/').catch(() => {});
    await new Promise((resolve) => { new WebSocket('ws://sink.test/live').onerror = resolve; });
  })()`);
  expect(server.requests({ host: 'sink.test', method: 'POST' })[0]?.body).toBe('hello');
  expect(server.requests({ host: 'vendor.test', method: 'TLS' })).not.toEqual([]);
  expect(server.requests({ host: 'sink.test', path: '/live' })).toHaveLength(1);
});

test('reaches no host but the ones that the server plays', async ({ server, page, problems }) => {
  server.page('site.test', '/', plainPage('<script src="http://example.org/a.js"></script>'));
  await page.goto(SITE);
  expect(problems.join()).toContain('ERR_CONNECTION_REFUSED');
  expect(new Set(server.requests().map(({ host }) => host))).toEqual(new Set(['site.test']));
});

test('says whether a page came out of the back/forward cache', async ({ server, wholeContext }) => {
  const page = await wholeContext.newPage();
  server.page('site.test', '/', plainPage('<script>window.mark = Math.random()</script>'));
  server.page('site.test', '/next', plainPage('<script>addEventListener("unload", () => {})</script>'));
  await page.goto(SITE);
  const mark = await page.evaluate('mark');
  await page.goto(`${SITE}next`);
  expect(await traverse(page, -1)).toEqual({ fromCache: true });
  expect(await page.evaluate('mark')).toBe(mark);
  expect(await traverse(page, 1)).toEqual({ fromCache: false });
});

test('prerenders in a browser that nothing drives', async ({ server, hosts }) => {
  const rules = JSON.stringify({ prerender: [{ urls: ['/next'], eagerness: 'immediate' }] });
  server.page(
    'site.test',
    '/',
    plainPage(`<script type="speculationrules">${rules}</script>
      <script>fetch('/go').then(() => { location.href = '/next'; })</script>`),
  );
  server.page(
    'site.test',
    '/next',
    plainPage(`<script>
      fetch('/prerendering-' + document.prerendering);
      document.addEventListener('prerenderingchange', () => fetch('/activated'));
    </script>`),
  );
  const activate = server.hold('/go');
  const browser = openUndriven({ port: server.port, hosts, url: SITE });
  try {
    await server.waitFor({ path: '/prerendering-true' });
    expect(server.requests({ path: '/activated' })).toEqual([]);
    activate();
    await server.waitFor({ path: '/activated' });
  } finally {
    await browser.close();
    server.reset();
  }
});

test('writes options into a page without breaking its markup', async ({ server, page }) => {
  server.script('site.test', '/tool.js', 'window.tag = { ...document.currentScript.dataset }');
  const attributes = { 'data-controller': 'A "quoted" & <odd> name', 'data-manual': true } as const;
  const config = { notice: { texts: { title: '</script><b>' } } };
  server.page('site.test', '/', consentPage({ src: '/tool.js', attributes, config }));
  await page.goto(SITE);
  expect(await page.evaluate('tag')).toEqual({ controller: 'A "quoted" & <odd> name', manual: '' });
  const block = 'JSON.parse(document.querySelector("[data-ilumee-consent]").textContent)';
  expect(await page.evaluate(block)).toEqual(config);
});

/** Whether a rule such as `localStorage:/^ph_/` names an item such as `localStorage:ph_x`. */
function covers(rule: string, item: string): boolean {
  const [, kind = '', pattern = ''] = /^(\w+):\/(.*)\/$/.exec(rule) ?? [];
  return item.startsWith(`${kind}:`) && new RegExp(pattern).test(item.slice(kind.length + 1));
}
