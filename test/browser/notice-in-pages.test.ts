// The notice among what pages do: their styles, their dialogs, their routers, their own place for it.
import type { Page } from 'playwright-core';
import { accept, consentPage, part, record, reject, type ConsentPage } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test } from './support/test.js';

const SITE = 'http://site.test/';

async function visit(server: RecordingServer, page: Page, options: ConsentPage = {}, url = SITE): Promise<void> {
  server.page('site.test', '/', consentPage(options));
  await page.goto(url);
}

const reopen = (page: Page) => page.locator('#ilumee-consent [part~="reopen"]');
const hosts = (page: Page) => page.locator('ilumee-consent').count();

/** What lies uppermost in the middle of a button: the notice's host, or something of the page. */
const uppermostOver = (page: Page, name: 'accept-all') =>
  page.evaluate<string>(`(() => {
    const button = document.querySelector('ilumee-consent').shadowRoot.querySelector('[part=${name}]');
    const { left, top, width, height } = button.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2).localName;
  })()`);

const frames = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))');

// Styles of the page

/** How the banner and its button look, and where they are. */
const look = (page: Page) =>
  page.evaluate<object>(`(() => {
    const root = document.querySelector('ilumee-consent').shadowRoot;
    return ['banner', 'accept-all', 'open-preferences'].map((name) => {
      const element = root.querySelector('[part=' + name + ']');
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, display, font, padding, borderTopWidth, opacity, visibility, textAlign } = getComputedStyle(element);
      return { x, y, width, height, color, backgroundColor, display, font, padding, borderTopWidth, opacity, visibility, textAlign };
    });
  })()`);

const HOSTILE = `
  html { font-size: 4px !important }
  *, ilumee-consent { all: unset !important }
  ilumee-consent, section, dialog, button, p, div { display: none !important; visibility: hidden !important;
    opacity: 0 !important; position: static !important; transform: scale(0) !important; clip-path: inset(50%) !important;
    pointer-events: none !important; z-index: -1 !important; font-size: 1px !important; color: transparent !important }`;

test('no style of the page undresses or hides the banner', async ({ server, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(server, page);
  await part(page, 'banner').waitFor();
  await frames(page);
  const plain = await look(page);
  await visit(server, page, { head: `<style>${HOSTILE}</style>` });
  await part(page, 'banner').waitFor();
  await frames(page);
  expect(await look(page)).toEqual(plain);
  await accept(page);
  expect(await record(page)).toMatchObject({ method: 'accept-all' });
});

test('an element with the highest z-index that comes later does not cover the banner', async ({ server, page }) => {
  await visit(server, page);
  await part(page, 'banner').waitFor();
  await page.evaluate(`document.body.append(Object.assign(document.createElement('div'),
    { style: 'position: fixed; inset: 0; z-index: 2147483647; background: red' }))`);
  expect(await uppermostOver(page, 'accept-all')).toBe('ilumee-consent');
});

test('a modal dialog of the page covers the banner, which comes back after it', async ({ server, page }) => {
  await visit(server, page, { body: '<dialog style="width: 100vw; max-width: none; height: 100vh">Ours</dialog>' });
  await part(page, 'banner').waitFor();
  await page.evaluate(`document.querySelector('dialog').showModal()`);
  expect(await uppermostOver(page, 'accept-all')).toBe('dialog');
  await page.evaluate(`document.querySelector('dialog').close()`);
  expect(await uppermostOver(page, 'accept-all')).toBe('ilumee-consent');
  await accept(page);
  expect(await record(page)).toMatchObject({ method: 'accept-all' });
});

test('a modal dialog that was open first is not covered, and the banner is there after it', async ({
  server,
  page,
}) => {
  await visit(server, page, {
    body: `<dialog style="width: 100vw; max-width: none; height: 100vh">Ours</dialog>
      <script>document.querySelector('dialog').showModal(); IlumeeConsent.hide(); IlumeeConsent.show();</script>`,
  });
  await part(page, 'banner').waitFor({ state: 'attached' });
  await page.evaluate(`document.querySelector('dialog').close()`);
  await expect.poll(() => uppermostOver(page, 'accept-all')).toBe('ilumee-consent');
  expect(await page.evaluate(`document.querySelector('ilumee-consent').matches(':popover-open')`)).toBe(true);
  await accept(page);
});

test('the banner is not printed', async ({ server, page }) => {
  await visit(server, page);
  await part(page, 'banner').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await part(page, 'banner').isVisible()).toBe(false);
});

// Routers

const SWAPS = {
  'replaces the body': `document.body.replaceWith(document.createElement('body'))`,
  'replaces all there is in <html>': `document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'))`,
  'moves it into the body': `document.body.append(document.querySelector('ilumee-consent'))`,
};

for (const [what, code] of Object.entries(SWAPS)) {
  test(`the banner is there once, above the page, after a router that ${what}`, async ({ server, page }) => {
    await visit(server, page);
    await part(page, 'banner').waitFor();
    await page.evaluate(code);
    await frames(page);
    await part(page, 'banner').waitFor();
    expect(await hosts(page)).toBe(1);
    expect(await page.evaluate(`document.querySelector('ilumee-consent').matches(':popover-open')`)).toBe(true);
    await accept(page);
    expect(await record(page)).toMatchObject({ method: 'accept-all' });
  });
}

test('preferences that a router has taken out are a dialog again', async ({ server, page }) => {
  await visit(server, page);
  await part(page, 'open-preferences').click();
  await part(page, 'preferences').waitFor();
  await page.evaluate(SWAPS['replaces all there is in <html>']);
  await frames(page);
  await expect
    .poll(() =>
      part(page, 'preferences')
        .evaluate((dialog: { matches(s: string): boolean }) => dialog.matches(':modal'))
        .catch(() => false),
    )
    .toBe(true);
});

test('page code that takes the banner out each time does not hang the page', async ({ server, page }) => {
  await visit(server, page, {
    head: `<script>new MutationObserver(() => document.querySelector('ilumee-consent')?.remove())
      .observe(document, { childList: true, subtree: true })</script>`,
  });
  await server.quiet(500);
  expect(await page.evaluate('1 + 1')).toBe(2);
});

// A place of the site's own

test('with a root, the notice lies in that element, in the flow of the page', async ({ server, page }) => {
  await visit(server, page, {
    config: { notice: { root: '#place' } },
    body: '<div id="place"></div><p id="after">After</p>',
  });
  await part(page, 'banner').waitFor();
  expect(await page.locator('#place > ilumee-consent').count()).toBe(1);
  const banner = (await part(page, 'banner').boundingBox())!;
  const after = (await page.locator('#after').boundingBox())!;
  expect(after.y).toBeGreaterThanOrEqual(banner.y + banner.height);
  await accept(page);
  expect(await record(page)).toMatchObject({ method: 'accept-all' });
});

test('without the element that root names, the notice is above the page', async ({ server, page }) => {
  await visit(server, page, { config: { notice: { root: '#nowhere' } } });
  await part(page, 'banner').waitFor();
  expect(await page.locator('html > ilumee-consent').count()).toBe(1);
});

const inPage = (page: Page) => page.locator('ilumee-consent-preferences');

test('preferences stand in the page where it wants them, and take answers', async ({ server, page }) => {
  await visit(server, page, { body: '<div data-consent-preferences></div>' });
  const box = inPage(page).locator('input[name=analytics]');
  await box.waitFor();
  expect(await inPage(page).locator('dialog').count()).toBe(0);
  await box.check();
  await inPage(page).locator('[part=save]').click();
  expect(await record(page)).toMatchObject({ method: 'save', choices: { analytics: true, advertising: false } });
  expect((await record(page))!.notice).toMatch(/^[\da-f]{64}$/);
  await page.evaluate('IlumeeConsent.rejectAll()');
  await expect.poll(() => box.isChecked()).toBe(false);
});

test('an answer in preferences of the page is recorded with what they told, not the banner', async ({
  server,
  page,
}) => {
  await visit(server, page, { body: '<div data-consent-preferences></div>' });
  await part(page, 'banner').waitFor();
  await inPage(page).locator('[part=reject-all]').click();
  const inThePage = (await record(page))!.notice;
  await page.evaluate('IlumeeConsent.showPreferences()');
  await part(page, 'preferences').locator('[part=reject-all]').click();
  expect((await record(page))!.notice).toBe(inThePage);
  await page.evaluate('IlumeeConsent.show()');
  await part(page, 'banner').waitFor();
  await reject(page);
  expect((await record(page))!.notice).toMatch(/^[\da-f]{64}$/);
  expect((await record(page))!.notice).not.toBe(inThePage);
});

test('with layout none, too, preferences of the page record what they told', async ({ server, page }) => {
  await visit(server, page, {
    config: { notice: { layout: 'none' } },
    body: '<div data-consent-preferences></div>',
  });
  await inPage(page).locator('[part=reject-all]').click();
  expect((await record(page))!.notice).toMatch(/^[\da-f]{64}$/);
  await page.evaluate('IlumeeConsent.rejectAll()');
  expect((await record(page))!.notice).toBeNull();
});

test('preferences stand in an element that comes later, for a returning visitor too', async ({ server, page }) => {
  await visit(server, page);
  await reject(page);
  await page.reload();
  await reopen(page).waitFor();
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<div data-consent-preferences></div>')`);
  await inPage(page).locator('[part=withdraw]').waitFor();
  expect(await page.locator('[data-consent-preferences] > ilumee-consent-preferences').count()).toBe(1);
});

test('vendors are a list where a table has no room, also when the window changes', async ({ server, page }) => {
  const vendors = [{ id: 'acme', name: 'Acme', category: 'analytics', hosts: ['acme.test'] }];
  await visit(server, page, { config: { vendors }, body: '<div data-consent-preferences></div>' });
  await part(page, 'open-preferences').click();
  const dialog = part(page, 'preferences');
  for (const preferences of [dialog, inPage(page)])
    await preferences.locator('table').first().waitFor({ state: 'attached' });
  await page.setViewportSize({ width: 400, height: 720 });
  for (const preferences of [dialog, inPage(page)])
    await expect.poll(() => preferences.locator('table').count()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const preferences of [dialog, inPage(page)])
    await preferences.locator('table').first().waitFor({ state: 'attached' });
});

test('preferences of the page are not kept when their element has gone', async ({ server, page, context }) => {
  await visit(server, page);
  await reject(page);
  const devTools = await context.newCDPSession(page);
  const weigh = async () => {
    await devTools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devTools.send('Memory.getDOMCounters');
    return { nodes, jsEventListeners };
  };
  const route = async () => {
    await page.evaluate(`document.body.innerHTML = '<div data-consent-preferences></div>'`);
    await inPage(page).locator('[part=withdraw]').waitFor();
  };
  for (let n = 0; n < 4; n++) await route();
  const before = await weigh();
  for (let n = 0; n < 32; n++) await route();
  const after = await weigh();
  // Some are let go of later, when others come.
  expect(after.nodes).toBeLessThan(before.nodes * 3);
  expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners * 3);
});

test('a link to #consent opens the preferences, as often as it is followed', async ({ server, page }) => {
  await visit(server, page, { body: '<a id="link" href="#consent">Cookies</a>' });
  await reject(page);
  for (let n = 0; n < 2; n++) {
    await page.click('#link');
    await part(page, 'preferences').waitFor();
    await page.keyboard.press('Escape');
    await part(page, 'preferences').waitFor({ state: 'detached' });
  }
  await page.goto(`${SITE}?again#consent`).catch(() => {});
  server.page('site.test', '/again', consentPage());
  await page.goto(`${SITE}again#consent`);
  await part(page, 'preferences').waitFor();
});

test('with layout none the site draws its own notice by what the API tells', async ({ server, page }) => {
  await visit(server, page, {
    config: {
      notice: { layout: 'none', language: 'kk' },
      controller: { name: 'AYENK LLP' },
      vendors: [{ id: 'acme', name: 'Acme', category: 'analytics', country: 'US' }],
    },
    body: `<button id="own" onclick="IlumeeConsent.acceptAll()">Own</button>
      <script>window.told = []; for (const name of ['show', 'hide']) IlumeeConsent.on(name, (what) => told.push(name, what));</script>`,
  });
  await expect.poll(() => page.evaluate('told')).toEqual(['show', 'banner']);
  expect(await part(page, 'banner').count()).toBe(0);
  const told = await page.evaluate<{
    language: string;
    sentences: string[];
    categories: object[];
    vendors: object[];
    messages: Record<string, string>;
  }>('IlumeeConsent.describe()');
  expect(told).toMatchObject({
    language: 'kk',
    policyChanged: false,
    gpc: false,
    messages: { acceptAll: 'Барлығын қабылдау' },
  });
  expect(told.sentences[0]).toContain('AYENK LLP');
  expect(told.categories[1]).toMatchObject({ id: 'analytics', name: 'Аналитика', asked: true, granted: false });
  expect(told.vendors[0]).toMatchObject({ id: 'acme', name: 'Acme', country: 'US' });
  await page.click('#own');
  expect(await record(page)).toMatchObject({ method: 'api', notice: null });
  await expect.poll(() => page.evaluate('told')).toEqual(['show', 'banner', 'hide', null]);
  expect(await reopen(page).isVisible()).toBe(false);
});

// Themes and languages

const background = (page: Page) =>
  part(page, 'banner').evaluate(
    (banner: unknown) =>
      (globalThis as never as { getComputedStyle(of: unknown): { backgroundColor: string } }).getComputedStyle(banner)
        .backgroundColor,
  );
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(27, 30, 35)';

test('the theme follows the page’s color-scheme before the visitor’s, also when it changes', async ({
  server,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visit(server, page, {
    head: '<style>:root.night { color-scheme: dark } :root.day { color-scheme: light }</style>',
  });
  await part(page, 'banner').waitFor();
  expect(await background(page)).toBe(LIGHT);
  await page.evaluate(`document.documentElement.className = 'night'`);
  expect(await background(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(`document.documentElement.className = 'day'`);
  expect(await background(page)).toBe(LIGHT);
  await page.evaluate(`document.documentElement.className = ''`);
  expect(await background(page)).toBe(DARK);
});

test('the reopen button has the theme that is set, whatever the visitor’s', async ({ server, page }) => {
  const background = () =>
    page.evaluate(
      `getComputedStyle(document.querySelector('ilumee-consent').shadowRoot.querySelector('[part=reopen]')).backgroundColor`,
    );
  await page.emulateMedia({ colorScheme: 'light' });
  await visit(server, page, { config: { notice: { theme: 'dark' } } });
  await reject(page);
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background()).toBe(dark);
  await visit(server, page, { config: { notice: { theme: 'light' } } });
  expect(await background()).not.toBe(dark);
});

test('the reopen button follows the page’s color-scheme before the visitor’s, also on a later visit', async ({
  server,
  page,
}) => {
  const isDark = () =>
    page.evaluate(
      `/^rgb\\(\\d\\d?,/.test(getComputedStyle(document.querySelector('ilumee-consent').shadowRoot.querySelector('[part=reopen]')).backgroundColor)`,
    );
  const head = '<style>:root.night { color-scheme: dark } :root.day { color-scheme: light }</style>';
  await page.emulateMedia({ colorScheme: 'light' });
  await visit(server, page, { head: `${head}<script>document.documentElement.className = 'night'</script>` });
  await reject(page);
  expect(await isDark()).toBe(true);
  await page.reload();
  expect(await isDark()).toBe(true);
  await page.evaluate(`document.documentElement.className = 'day'`);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark()).toBe(false);
  await visit(server, page);
  expect(await isDark()).toBe(true);
});

test('custom properties of the page give the notice its colours', async ({ server, page }) => {
  await visit(server, page, { head: '<style>:root { --ilumee-background: rgb(1, 2, 3) }</style>' });
  await part(page, 'banner').waitFor();
  expect(await background(page)).toBe('rgb(1, 2, 3)');
});

// Focus

test('who answers by the keyboard goes on where they were', async ({ server, page }) => {
  await visit(server, page, { body: '<input id="field">' });
  await part(page, 'banner').waitFor();
  await page.focus('#field');
  await part(page, 'reject-all').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('field');
});

test('who came from nowhere finds the focus on the button that opens the preferences again', async ({
  server,
  page,
}) => {
  await visit(server, page);
  await part(page, 'banner').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(`document.activeElement.shadowRoot?.activeElement?.getAttribute('part')`))
    .toBe('reopen');
});

test('the banner makes room for what has the focus where the page can not scroll', async ({ server, page }) => {
  await visit(server, page, {
    body: '<a id="tab" href="#x" style="position: fixed; bottom: 8px; left: 40%">Tab bar</a><a id="top" href="#y">Top</a>',
  });
  await part(page, 'banner').waitFor();
  const isCovered = (id: string) =>
    page.evaluate<boolean>(`(() => {
      const { left, top, width, height } = document.getElementById('${id}').getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2).id !== '${id}';
    })()`);
  expect(await isCovered('tab')).toBe(true);
  await page.focus('#tab');
  await expect.poll(() => isCovered('tab')).toBe(false);
});

test('what is saved, and what is withdrawn, is said to screen readers', async ({ server, page }) => {
  await visit(server, page);
  const status = page.locator('#ilumee-consent [part=status]');
  await part(page, 'banner').waitFor();
  expect(await status.textContent()).toBe('');
  await reject(page);
  await expect.poll(() => status.textContent()).toBe('Your choice has been saved.');
  await page.evaluate('void IlumeeConsent.revoke()');
  await expect.poll(() => status.textContent()).toBe('Your consent has been withdrawn.');
});

test('after accept the page is painted without the banner before the first tag runs', async ({ server, page }) => {
  await visit(server, page, {
    head: `<script>
      window.painted = false;
      addEventListener('click', () => requestAnimationFrame(() => setTimeout(() => { painted = true; })), true);
    </script>`,
    body: `<script type="text/plain" data-category="analytics">
      window.ran = { painted, banner: !!document.querySelector('ilumee-consent').shadowRoot.querySelector('[part=banner]') };
    </script>`,
  });
  await accept(page);
  await expect.poll(() => page.evaluate('window.ran')).toEqual({ painted: true, banner: false });
});

// Embeds

const FRAME = 'data-category="functional" data-src="http://film.test/embed" title="Film"';
const placeholder = (page: Page) => page.locator('ilumee-consent-placeholder');

test('a placeholder lies as its frame does in a box that keeps a ratio', async ({ server, page }) => {
  await visit(server, page, {
    head: '<style>.ratio { position: relative; width: 400px; padding-top: 225px } .ratio iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }</style>',
    body: `<div class="ratio"><iframe ${FRAME}></iframe></div>`,
  });
  await placeholder(page).locator('[part=placeholder]').waitFor();
  const box = (await page.locator('.ratio').boundingBox())!;
  expect(box.height).toBe(225);
  expect(await placeholder(page).boundingBox()).toEqual(box);
});

test('a frame that nobody is to see has no placeholder to be seen', async ({ server, page }) => {
  await visit(server, page, {
    body: `<iframe ${FRAME} width="0" height="0" style="display: none"></iframe><iframe ${FRAME} width="400" height="200" style="display: block"></iframe>`,
  });
  await placeholder(page).last().locator('[part=load-once]').waitFor();
  expect(await placeholder(page).first().isVisible()).toBe(false);
  expect(await placeholder(page).last().isVisible()).toBe(true);
  await accept(page);
  await expect.poll(() => placeholder(page).count()).toBe(0);
  const shown = await page.evaluate(`[...document.querySelectorAll('iframe')].map(({ style }) => style.display)`);
  expect(shown).toEqual(['none', 'block']);
});

test('the keyboard loads an embed', async ({ server, page }) => {
  await visit(server, page, { body: `<iframe ${FRAME} width="400" height="200"></iframe>` });
  await placeholder(page).locator('[part=load-once]').focus();
  await page.keyboard.press('Enter');
  await server.waitFor({ host: 'film.test', path: '/embed' });
  expect(await record(page)).toBeNull();
});

// Many vendors

test('more than ten vendors are searched by name', async ({ server, page }) => {
  const vendors = Array.from({ length: 11 }, (_, n) => ({
    id: `v${n}`,
    name: `Vendor ${'abcdefghijk'[n]}`,
    category: n % 2 ? 'analytics' : 'advertising',
  }));
  await visit(server, page, { config: { vendors } });
  await part(page, 'open-preferences').click();
  const preferences = part(page, 'preferences');
  const rows = preferences.locator('[data-name]');
  await preferences.getByRole('searchbox', { name: 'Search vendors' }).fill('vendor C');
  await expect.poll(() => rows.filter({ visible: true }).count()).toBe(1);
  expect(await rows.filter({ visible: true }).textContent()).toContain('Vendor c');
  expect(await preferences.locator('[role=status]').textContent()).toBe('1 vendor');
  await preferences.getByRole('searchbox').fill('nobody');
  expect(await preferences.locator('[role=status]').textContent()).toBe('No vendor of that name.');
});

test('what a search finds is said outside the closed request of a visitor who has answered', async ({
  server,
  page,
}) => {
  const vendors = Array.from({ length: 11 }, (_, n) => ({ id: `v${n}`, category: 'analytics' }));
  await visit(server, page, { config: { vendors } });
  await reject(page);
  await page.evaluate('IlumeeConsent.showPreferences()');
  await part(page, 'preferences').getByRole('searchbox').fill('nobody');
  const said = part(page, 'preferences').getByRole('status').filter({ hasText: 'No vendor of that name.' });
  expect(await said.isVisible()).toBe(true);
});

test('ten vendors and fewer are not searched', async ({ server, page }) => {
  await visit(server, page, { config: { vendors: [{ id: 'acme', category: 'analytics' }] } });
  await part(page, 'open-preferences').click();
  await part(page, 'preferences').waitFor();
  expect(await part(page, 'preferences').getByRole('searchbox').count()).toBe(0);
});
