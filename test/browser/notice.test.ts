import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { accept, consentPage, part, record, reject, type ConsentPage } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { libraryFiles } from './support/tags.js';
import { expect, test } from './support/test.js';
import { withGpc } from './support/visitors.js';

const SITE = 'http://site.test/';

const CONFIG = {
  controller: { name: 'AYENK LLP', registration: 'BIN 180440039847', country: 'KZ' },
  vendors: [
    {
      id: 'acme',
      name: 'Acme',
      category: 'analytics',
      country: 'KZ',
      hosts: ['acme.test'],
      cookies: [{ match: '^_acme$', ttl: '1y' }],
    },
    {
      id: 'beta',
      name: 'Beta',
      category: 'advertising',
      country: 'US',
      policyUrl: 'https://beta.example/privacy',
      hosts: ['beta.test'],
    },
  ],
};

const tag = (category: string) =>
  `<script type="text/plain" data-category="${category}">fetch('http://ran.test/${category}')</script>`;

async function visit(server: RecordingServer, page: Page, options: ConsentPage = {}): Promise<void> {
  server.page('site.test', '/', consentPage(options));
  await page.goto(SITE);
}

/** A visitor who has answered; the page is loaded again, so that nothing is shown. */
async function visitAnswered(server: RecordingServer, page: Page, options: ConsentPage = {}): Promise<void> {
  await visit(server, page, options);
  await reject(page);
  await page.reload();
  await reopen(page).waitFor();
}

const reopen = (page: Page) => page.locator('#ilumee-consent [part~="reopen"]');
const toggle = (page: Page, category: string) => page.locator(`#ilumee-consent input[name="${category}"]`);

async function openPreferences(page: Page): Promise<void> {
  await part(page, 'open-preferences').click();
  await part(page, 'preferences').waitFor();
}

/** A click that a script makes, with everything an event can claim but `isTrusted`. */
async function clickByScript(locator: Locator): Promise<void> {
  await locator.evaluate((element: unknown) => {
    const target = element as { click(): void; dispatchEvent(event: unknown): void };
    const { MouseEvent } = globalThis as unknown as { MouseEvent: new (type: string, init: object) => unknown };
    target.click();
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 1 }));
  });
}

async function expectReleased(server: RecordingServer, category: string): Promise<void> {
  await server.waitFor({ host: 'ran.test', path: `/${category}` });
}

async function expectHeld(server: RecordingServer, category: string): Promise<void> {
  await server.quiet(400);
  expect(server.requests({ host: 'ran.test', path: `/${category}` })).toEqual([]);
}

// What shows, by the assertions of the law and of accessibility, is in notice/.

// The banner

test('the banner names controller, purposes, vendors, countries, term and how to withdraw', async ({
  server,
  page,
}) => {
  await visit(server, page, {
    config: CONFIG,
    attributes: { 'data-policy-version': '1', 'data-policy-url': '/privacy' },
  });
  const banner = part(page, 'banner');
  await banner.waitFor();
  const text = (await banner.textContent()) ?? '';
  for (const fact of [
    'AYENK LLP',
    'Functional',
    'Analytics',
    'Advertising',
    '2 vendors',
    'United States',
    '180 days',
    'withdraw at any time',
  ]) {
    expect(text).toContain(fact);
  }
  expect(text).not.toContain('Kazakhstan');
  expect(await banner.getByRole('link').getAttribute('href')).toBe('/privacy');
});

test('the banner is above everything on the page', async ({ server, page }) => {
  await visit(server, page, {
    body: '<div style="position: fixed; inset: 0; z-index: 2147483647; background: white">Overlay</div>',
  });
  await part(page, 'banner').waitFor();
  await accept(page);
  expect(await record(page)).toMatchObject({ method: 'accept-all' });
});

// Preferences

test('saving with one category ticked grants that one', async ({ server, page }) => {
  await visit(server, page, { body: tag('analytics') + tag('advertising') });
  await openPreferences(page);
  await toggle(page, 'analytics').check();
  await part(page, 'save').click();
  await part(page, 'preferences').waitFor({ state: 'detached' });
  expect(await record(page)).toMatchObject({
    method: 'save',
    choices: { functional: false, analytics: true, advertising: false },
  });
  await expectReleased(server, 'analytics');
  await expectHeld(server, 'advertising');
});

test('saving with nothing ticked denies everything', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  await part(page, 'save').click();
  expect(await record(page)).toMatchObject({
    method: 'save',
    choices: { functional: false, analytics: false, advertising: false },
  });
});

test('the switches show what stands, when the preferences are opened again', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  await toggle(page, 'analytics').check();
  await part(page, 'save').click();
  await page.reload();
  await reopen(page).click();
  await part(page, 'preferences').waitFor();
  expect(await toggle(page, 'analytics').isChecked()).toBe(true);
  expect(await toggle(page, 'advertising').isChecked()).toBe(false);
});

test('the close button closes the preferences without saving', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  await toggle(page, 'analytics').check();
  await part(page, 'close').click();
  await part(page, 'preferences').waitFor({ state: 'detached' });
  expect(await record(page)).toBeNull();
});

test('the preferences show id, policy version and date of the answer once there is one', async ({ server, page }) => {
  await visit(server, page, { attributes: { 'data-policy-version': '2026-01-15' } });
  await openPreferences(page);
  expect(await part(page, 'preferences').textContent()).not.toContain('Consent ID');
  await part(page, 'close').click();
  await reject(page);
  const { id, time } = (await record(page))!;
  await reopen(page).click();
  await part(page, 'preferences').waitFor();
  const text = (await part(page, 'preferences').textContent()) ?? '';
  for (const fact of [id, '2026-01-15', String(new Date(time).getFullYear())]) expect(text).toContain(fact);
});

test('a visitor who has answered withdraws in the preferences', async ({ server, page }) => {
  await visit(server, page, { body: tag('analytics') });
  await accept(page);
  await expectReleased(server, 'analytics');
  await reopen(page).click();
  await part(page, 'withdraw').click();
  expect(await record(page)).toMatchObject({ method: 'revoke', choices: { analytics: false } });
  await part(page, 'preferences').waitFor({ state: 'detached' });
  await page.reload();
  await reopen(page).waitFor();
  server.clear();
  await expectHeld(server, 'analytics');
});

test('a visitor who has not answered is offered neither withdrawal nor receipt', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  const preferences = part(page, 'preferences');
  expect(await preferences.getByRole('button', { name: /withdraw|receipt/i }).count()).toBe(0);
  await part(page, 'reject-all').last().click();
  await reopen(page).click();
  expect(await preferences.getByRole('button', { name: /withdraw|receipt/i }).count()).toBe(3);
});

test('the receipt is downloaded as a file of JSON', async ({ server, page }) => {
  await visitAnswered(server, page);
  await reopen(page).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download receipt' }).click();
  const file = await download;
  const { id } = (await record(page))!;
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ record_id: id });
});

test('a returning visitor finds the reopen button, which has loaded nothing', async ({ server, page }) => {
  await visitAnswered(server, page);
  server.clear();
  await page.reload();
  await reopen(page).waitFor();
  expect(await reopen(page).textContent()).toBe('Cookie settings');
  await server.quiet(300);
  expect(libraryFiles(server)).toEqual(['ilumee-consent']);
  await reopen(page).click();
  await part(page, 'preferences').waitFor();
  expect(libraryFiles(server)).toContain('ilumee-consent.preferences');
});

test('the reopen button is left out where the site has its own', async ({ server, page }) => {
  await visit(server, page, { config: { notice: { reopen: false } } });
  await reject(page);
  await page.reload();
  await page.evaluate('IlumeeConsent.ready');
  expect(await record(page)).not.toBeNull();
  await server.quiet(200);
  expect(await reopen(page).isVisible()).toBe(false);
});

// Placeholders of held embeds

const EMBED = `<iframe data-category="functional" data-vendor="film" data-src="http://film.test/embed" title="Our film"
  width="400" height="225"></iframe>`;
const FILM = { vendors: [{ id: 'film', name: 'Film Ltd', category: 'functional', hosts: ['film.test'] }] };

const placeholder = (page: Page) => page.locator('[part~="placeholder"]');
const action = (page: Page, name: string) => placeholder(page).locator(`[part~="${name}"]`);

test('a held embed shows what it is and who would receive data', async ({ server, page }) => {
  await visit(server, page, { config: FILM, body: EMBED });
  await placeholder(page).waitFor();
  const text = await placeholder(page).textContent();
  expect(text).toContain('Our film');
  expect(text).toContain('Film Ltd');
  await server.quiet(300);
  expect(server.requests({ host: 'film.test' })).toEqual([]);
});

test('the placeholder is as large as the embed', async ({ server, page }) => {
  await visit(server, page, { config: FILM, body: EMBED });
  await placeholder(page).waitFor();
  const box = (await page.locator('ilumee-consent-placeholder').boundingBox())!;
  expect(Math.abs(box.width - 404)).toBeLessThan(5);
  expect(Math.abs(box.height - 229)).toBeLessThan(5);
});

test('“load once” loads this embed alone, for this page alone', async ({ server, page }) => {
  const second = EMBED.replace('embed"', 'second"');
  await visit(server, page, { config: FILM, body: EMBED + second });
  await expect.poll(() => placeholder(page).count()).toBe(2);
  await action(page, 'load-once').first().click();
  await server.waitFor({ host: 'film.test', path: '/embed' });
  expect(await record(page)).toBeNull();
  expect(await placeholder(page).count()).toBe(1);
  server.clear();
  await page.reload();
  await expect.poll(() => placeholder(page).count()).toBe(2);
  await server.quiet(300);
  expect(server.requests({ host: 'film.test' })).toEqual([]);
});

test('“always allow” grants the category, and is recorded as an embed’s', async ({ server, page }) => {
  await visit(server, page, { config: FILM, body: EMBED });
  await action(page, 'always-allow').click();
  await server.waitFor({ host: 'film.test', path: '/embed' });
  expect(await record(page)).toMatchObject({
    method: 'embed',
    choices: { functional: true, analytics: false, advertising: false },
  });
  expect(await placeholder(page).count()).toBe(0);
});

test('an allowed embed loads at once on the next page, without a placeholder', async ({ server, page }) => {
  await visit(server, page, { config: FILM, body: EMBED });
  await accept(page);
  await server.waitFor({ host: 'film.test', path: '/embed' });
  await page.goto('about:blank');
  server.clear();
  await page.goto(SITE);
  await server.waitFor({ host: 'film.test', path: '/embed' });
  expect(await placeholder(page).count()).toBe(0);
  expect(libraryFiles(server)).toEqual(['ilumee-consent']);
});

test('an embed that is released is asked for once', async ({ server, page }) => {
  await visit(server, page, { config: FILM, body: EMBED });
  await accept(page);
  await server.waitFor({ host: 'film.test', path: '/embed' });
  await server.quiet(300);
  expect(server.requests({ host: 'film.test' })).toHaveLength(1);
});

test('an embed gives way to its placeholder again at the withdrawal', async ({ server, page }) => {
  await visit(server, page, { config: FILM, body: EMBED });
  await accept(page);
  await server.waitFor({ host: 'film.test', path: '/embed' });
  await expect.poll(() => placeholder(page).count()).toBe(0);
  expect(await page.locator('iframe').isVisible()).toBe(true);
  await page.evaluate('IlumeeConsent.revoke()');
  await placeholder(page).waitFor();
  expect(await page.locator('iframe').getAttribute('src')).toBeNull();
  expect(page.frames()).toHaveLength(1 + (await page.locator('iframe').count()));
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .join(),
  ).not.toContain('film.test');
});

// Languages

const LANGUAGES = {
  en: ['Accept all', 'Cookie settings', 'Load once'],
  ru: ['Принять все', 'Настройки cookie', 'Загрузить один раз'],
  kk: ['Барлығын қабылдау', 'Cookie баптаулары', 'Бір рет жүктеу'],
} as const;

for (const [language, [acceptAll, settings, loadOnce]] of Object.entries(LANGUAGES)) {
  test(`speaks ${language} on a page in that language`, async ({ server, page }) => {
    const html = consentPage({ config: FILM, body: EMBED }).replace('lang="en"', `lang="${language}-KZ"`);
    server.page('site.test', '/', html);
    await page.goto(SITE);
    const button = part(page, 'accept-all');
    await button.waitFor();
    expect(await button.textContent()).toBe(acceptAll);
    expect(await action(page, 'load-once').textContent()).toBe(loadOnce);
    expect(await page.locator('#ilumee-consent').getAttribute('lang')).toBe(language);
    await button.click();
    await expect.poll(() => reopen(page).textContent()).toBe(settings);
    expect(await record(page)).toMatchObject({ language });
  });

  test(`speaks ${language} where data-language says so`, async ({ server, page }) => {
    await visit(server, page, { attributes: { 'data-policy-version': '1', 'data-language': language } });
    await part(page, 'accept-all').waitFor();
    expect(await part(page, 'accept-all').textContent()).toBe(acceptAll);
    await openPreferences(page);
    expect(await part(page, 'preferences').getByRole('button', { name: acceptAll, exact: true }).count()).toBe(1);
  });

  test(`speaks ${language} after setLanguage, with banner, preferences and placeholders`, async ({ server, page }) => {
    const before = language === 'ru' ? 'kk' : 'ru';
    const attributes = { 'data-policy-version': '1', 'data-language': before };
    await visit(server, page, { config: FILM, body: EMBED, attributes });
    await part(page, 'accept-all').waitFor();
    await placeholder(page).waitFor();
    await openPreferences(page);
    await page.evaluate(`IlumeeConsent.setLanguage('${language}')`);
    await expect.poll(() => part(page, 'accept-all').allTextContents()).toEqual([acceptAll, acceptAll]);
    await expect.poll(() => action(page, 'load-once').textContent()).toBe(loadOnce);
  });
}

test('a language that arrives after one that was set later is not shown', async ({ server, page, context }) => {
  let arrive = (): void => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await context.route(/\/dist\/.*\.de-/, async (route) => {
    await held;
    await route.continue();
  });
  await visit(server, page);
  await part(page, 'accept-all').waitFor();
  const asked = page.waitForRequest(/\.de-/);
  const came = page.waitForEvent('requestfinished', (request) => /\.de-/.test(request.url()));
  await page.evaluate(`IlumeeConsent.setLanguage('de')`);
  await asked;
  await page.evaluate(`IlumeeConsent.setLanguage('ru')`);
  await expect.poll(() => part(page, 'accept-all').textContent()).toBe('Принять все');
  arrive();
  await came;
  // The file runs, and would be drawn, in tasks of its own.
  await page.waitForTimeout(300);
  expect(await part(page, 'accept-all').textContent()).toBe('Принять все');
  expect(await page.locator('#ilumee-consent').getAttribute('lang')).toBe('ru');
});

test('answers in Russian, not in English, where the Kazakh texts do not load', async ({ server, page, context }) => {
  await context.route(/\/dist\/.*\.kk-/, (route) => route.abort());
  await visit(server, page, { attributes: { 'data-policy-version': '1', 'data-language': 'kk' } });
  await part(page, 'accept-all').waitFor();
  expect(await part(page, 'accept-all').textContent()).toBe('Принять все');
});

test('says the site’s own texts in place of the built-in ones', async ({ server, page }) => {
  await visit(server, page, { config: { notice: { texts: { acceptAll: { en: 'Agree', ru: 'Согласен' } } } } });
  await part(page, 'accept-all').waitFor();
  expect(await part(page, 'accept-all').textContent()).toBe('Agree');
});

// Granting needs a person

test('a click that a script makes on accept grants nothing', async ({ server, page }) => {
  await visit(server, page, { body: tag('analytics') });
  await part(page, 'accept-all').waitFor();
  await clickByScript(part(page, 'accept-all'));
  expect(await record(page)).toBeNull();
  await expectHeld(server, 'analytics');
  await accept(page);
  await expectReleased(server, 'analytics');
});

test('a click that a script makes on save grants nothing', async ({ server, page }) => {
  await visit(server, page, { body: tag('analytics') });
  await openPreferences(page);
  await toggle(page, 'analytics').check();
  await clickByScript(part(page, 'save'));
  expect(await record(page)).toBeNull();
  await expectHeld(server, 'analytics');
  await part(page, 'save').click();
  await expectReleased(server, 'analytics');
});

for (const name of ['load-once', 'always-allow']) {
  test(`a click that a script makes on the placeholder’s ${name} loads nothing`, async ({ server, page }) => {
    await visit(server, page, { config: FILM, body: EMBED });
    await placeholder(page).waitFor();
    await clickByScript(action(page, name));
    expect(await record(page)).toBeNull();
    await server.quiet(400);
    expect(server.requests({ host: 'film.test' })).toEqual([]);
    await action(page, name).click();
    await server.waitFor({ host: 'film.test' });
  });
}

test('page code that patches events can not pass its own click off as a person’s', async ({ server, page }) => {
  await visit(server, page, {
    head: `<script>
      Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
      Event.prototype.composedPath = () => [];
      EventTarget.prototype.addEventListener = function () {};
      navigator.userActivation && Object.defineProperty(navigator, 'userActivation', { value: { isActive: true } });
    </script>`,
    body: tag('analytics'),
  });
  await part(page, 'accept-all').waitFor();
  await clickByScript(part(page, 'accept-all'));
  expect(await record(page)).toBeNull();
  await expectHeld(server, 'analytics');
  await accept(page);
  await expectReleased(server, 'analytics');
});

test('a click that a script makes on reject counts', async ({ server, page }) => {
  await visit(server, page);
  await part(page, 'reject-all').waitFor();
  await part(page, 'reject-all').evaluate((button: unknown) => (button as { click(): void }).click());
  expect(await record(page)).toMatchObject({ method: 'reject-all' });
});

test('a click that a script makes on withdraw counts', async ({ server, page }) => {
  await visit(server, page);
  await accept(page);
  await reopen(page).click();
  await part(page, 'withdraw').evaluate((button: unknown) => (button as { click(): void }).click());
  expect(await record(page)).toMatchObject({ method: 'revoke' });
});

test('a click that a script makes on save counts where it grants nothing', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  await part(page, 'save').evaluate((button: unknown) => (button as { click(): void }).click());
  expect(await record(page)).toMatchObject({ method: 'save', choices: { analytics: false } });
});

// Global Privacy Control

const BOTH = tag('analytics') + tag('advertising');

test('under GPC the banner says that advertising stays off, and without it does not', async ({
  server,
  page,
  context,
}) => {
  await visit(server, page);
  await part(page, 'banner').waitFor();
  expect(await part(page, 'banner').textContent()).not.toContain('Global Privacy Control');
  await withGpc(context);
  await page.reload();
  await part(page, 'banner').waitFor();
  const text = await part(page, 'banner').textContent();
  expect(text).toContain('Global Privacy Control');
  expect(text).toContain('“Advertising” stays off');
});

test('under GPC accept all leaves advertising denied, grants the rest, and records the signal', async ({
  server,
  page,
  context,
}) => {
  await withGpc(context);
  await visit(server, page, { body: BOTH });
  await accept(page);
  await expectReleased(server, 'analytics');
  expect(await record(page)).toMatchObject({
    method: 'accept-all',
    gpc: true,
    choices: { functional: true, analytics: true, advertising: false },
  });
  await expectHeld(server, 'advertising');
});

test('under GPC accept all in the preferences leaves advertising denied too', async ({ server, page, context }) => {
  await withGpc(context);
  await visit(server, page, { body: BOTH });
  await openPreferences(page);
  expect(await part(page, 'preferences').textContent()).toContain('Global Privacy Control');
  await part(page, 'preferences').getByRole('button', { name: 'Accept all' }).click();
  await expectReleased(server, 'analytics');
  await expectHeld(server, 'advertising');
});

test('under GPC the switch of advertising, saved, grants it', async ({ server, page, context }) => {
  await withGpc(context);
  await visit(server, page, { body: BOTH });
  await openPreferences(page);
  await toggle(page, 'advertising').check();
  await part(page, 'save').click();
  await expectReleased(server, 'advertising');
  expect(await record(page)).toMatchObject({ method: 'save', gpc: true, choices: { advertising: true } });
  server.clear();
  await page.reload();
  await expectReleased(server, 'advertising');
});

test('a grant of advertising is taken back when the signal appears, and the others stand', async ({
  server,
  page,
  context,
}) => {
  await visit(server, page, { body: BOTH });
  await accept(page);
  await expectReleased(server, 'advertising');
  expect(await record(page)).toMatchObject({ gpc: false });
  await page.goto('about:blank');
  await withGpc(context);
  await server.quiet(100);
  server.clear();
  await page.goto(SITE);
  await expectReleased(server, 'analytics');
  await expectHeld(server, 'advertising');
  expect(await record(page)).toMatchObject({
    method: 'gpc',
    gpc: true,
    choices: { functional: true, analytics: true, advertising: false },
  });
  expect(await part(page, 'banner').count()).toBe(0);
});

test('GPC denies analytics too where the site says so', async ({ server, page, context }) => {
  await withGpc(context);
  await visit(server, page, { body: BOTH, config: { consent: { honourGpc: ['analytics', 'advertising'] } } });
  await accept(page);
  await expect
    .poll(() => record(page))
    .toMatchObject({ choices: { functional: true, analytics: false, advertising: false } });
  await expectHeld(server, 'analytics');
});

test('GPC alone answers nothing: the banner still asks', async ({ server, page, context }) => {
  await withGpc(context);
  await visit(server, page, { body: BOTH });
  await part(page, 'banner').waitFor();
  expect(await record(page)).toBeNull();
  await expectHeld(server, 'analytics');
});
