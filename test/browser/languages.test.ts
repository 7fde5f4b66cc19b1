import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { REOPEN_LABELS, type Language } from '../../src/languages/pick.js';
import { loadImported } from '../../src/loaders/imported.js';
import { consentPage, part, record, type ConsentPage } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { libraryFiles } from './support/tags.js';
import { expect, openContext, test } from './support/test.js';

const SITE = 'http://site.test/';
const DIST = new URL('../../dist/', import.meta.url);
const ACCEPT_EN = 'Accept all';

interface LanguagePage extends ConsentPage {
  /** Of `<html>`. */
  readonly lang: string;
}

function serve(server: RecordingServer, { lang, ...page }: LanguagePage): void {
  server.page('site.test', '/', consentPage(page).replace('lang="en"', `lang="${lang}"`));
}

async function visit(server: RecordingServer, page: Page, options: LanguagePage): Promise<void> {
  serve(server, options);
  await page.goto(SITE);
  await part(page, 'accept-all').waitFor();
}

/** What the accept button says, and in which language and direction the notice says that it is. */
async function shown(page: Page): Promise<readonly (string | null)[]> {
  const host = page.locator('#ilumee-consent');
  const text = await part(page, 'accept-all').first().textContent();
  return [text, await host.getAttribute('lang'), await host.getAttribute('dir')];
}

/** Serves the chunk of a language with one byte changed: the same code, and another letter on a button. */
function alter(server: RecordingServer, language: Language): void {
  const name = readdirSync(DIST).find((file) => file.startsWith(`ilumee-consent.${language}-`))!;
  const code = readFileSync(new URL(name, DIST));
  const at = code.indexOf('acceptAll:"') + 'acceptAll:"'.length;
  // The second byte of a letter of two.
  code[at + 1]! ^= 1;
  server.script('site.test', `/dist/${name}`, code);
}

const chunksOf = (server: RecordingServer): string[] =>
  libraryFiles(server)
    .map((name) => name.replace('ilumee-consent.', ''))
    .filter((name) => name.length === 2);

const PAGES: readonly (readonly [lang: string, language: Language, dir: string])[] = [
  ['en-GB', 'en', 'ltr'],
  ['kk', 'kk', 'ltr'],
  ['kz', 'kk', 'ltr'],
  ['ru-KZ', 'ru', 'ltr'],
  ['ar', 'ar', 'rtl'],
  ['pt-BR', 'pt', 'ltr'],
  ['zh', 'zh', 'ltr'],
  ['zh-TW', 'zh', 'ltr'],
  ['uz-Cyrl-UZ', 'uz', 'ltr'],
  ['tr', 'tr', 'ltr'],
  ['de-AT', 'de', 'ltr'],
  ['fr', 'fr', 'ltr'],
  ['es-419', 'es', 'ltr'],
  ['it', 'it', 'ltr'],
];

for (const [lang, language, dir] of PAGES) {
  test(`E24: a page in ${lang} is asked in ${language}, ${dir}, and records it`, async ({ server, page, problems }) => {
    const acceptAll = language === 'en' ? ACCEPT_EN : (await loadImported(language)).messages.acceptAll;
    await visit(server, page, { lang });
    expect(await shown(page)).toEqual([acceptAll, language, dir]);
    expect(chunksOf(server)).toEqual(language === 'en' ? [] : [language]);
    await part(page, 'accept-all').click();
    const reopen = page.locator('#ilumee-consent [part~="reopen"]');
    await expect.poll(() => reopen.textContent()).toBe(REOPEN_LABELS[language]);
    expect(await reopen.isVisible()).toBe(true);
    expect(await record(page)).toMatchObject({ language });
    expect(problems).toEqual([]);
  });
}

test('in Arabic the notice is laid out from right to left, whatever the page’s own direction', async ({
  server,
  page,
}) => {
  await visit(server, page, { lang: 'ar' });
  const directions = await page.evaluate<string[]>(`
    ['banner', 'accept-all'].map((name) =>
      getComputedStyle(document.getElementById('ilumee-consent').shadowRoot.querySelector('[part~=' + name + ']')).direction)`);
  expect(directions).toEqual(['rtl', 'rtl']);
});

test('a returning visitor in any language loads no file for the label of the reopen button', async ({
  server,
  page,
}) => {
  await visit(server, page, { lang: 'ar' });
  await part(page, 'reject-all').click();
  await expect.poll(() => record(page)).not.toBeNull();
  await page.goto('about:blank');
  server.clear();
  serve(server, { lang: 'de' });
  await page.goto(SITE);
  await expect.poll(() => page.locator('#ilumee-consent [part~="reopen"]').textContent()).toBe(REOPEN_LABELS.de);
  await server.quiet(300);
  expect(libraryFiles(server)).toEqual(['ilumee-consent']);
});

// Names that Chromium has not, although it says that it supports the language

for (const [language, sentence] of [
  ['kk', 'Деректер берілетін елдер: Америка Құрама Штаттары, Ирландия, Перу.'],
  ['uz', 'Ma’lumotlar quyidagi mamlakatlarga ham uzatiladi: Amerika Qo‘shma Shtatlari, Irlandiya va Peru.'],
] as const) {
  test(`names countries in ${language}, and what has no name there in Russian or Latin letters`, async ({
    server,
    page,
  }) => {
    const vendors = ['US', 'IE', 'PE'].map((country) => ({ id: `acme-${country.toLowerCase()}`, country }));
    await visit(server, page, { lang: language, config: { vendors, controller: { country: 'KZ' } } });
    expect(await part(page, 'banner').textContent()).toContain(sentence);
  });
}

// The order of choice

test('the page’s language comes before the browser’s', async ({ server, browser }) => {
  const context = await openContext(browser, { locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    await visit(server, page, { lang: 'kk' });
    expect((await shown(page))[1]).toBe('kk');
    server.reset();
    await visit(server, page, { lang: 'ja' });
    expect((await shown(page))[1]).toBe('fr');
  } finally {
    await context.close();
  }
});

test('what is set comes before both; a language that there is not leaves the choice to them', async ({
  server,
  page,
}) => {
  await visit(server, page, { lang: 'de', attributes: { 'data-policy-version': '1', 'data-language': 'it' } });
  expect((await shown(page))[1]).toBe('it');
  for (const [set, language, acceptAll] of [
    ['tr-TR', 'tr', 'Tümünü kabul et'],
    ['tlh', 'de', 'Alle akzeptieren'],
    ['zh', 'zh', '全部接受'],
    ['auto', 'de', 'Alle akzeptieren'],
  ]) {
    await page.evaluate(`IlumeeConsent.setLanguage('${set}')`);
    await expect.poll(() => shown(page)).toEqual([acceptAll, language, 'ltr']);
  }
});

// Where a file does not load

for (const language of ['kk', 'ar'] as const) {
  const instead = language === 'kk' ? 'ru' : 'en';
  test(`a ${language} file that differs by one byte does not run: the notice asks in ${instead}`, async ({
    server,
    page,
    problems,
  }) => {
    alter(server, language);
    await visit(server, page, { lang: language });
    const acceptAll = instead === 'en' ? ACCEPT_EN : (await loadImported(instead)).messages.acceptAll;
    expect(await shown(page)).toEqual([acceptAll, instead, 'ltr']);
    expect(problems.join('\n')).toMatch(/integrity/);
    await part(page, 'reject-all').click();
    await expect.poll(() => record(page)).toMatchObject({ language: instead });
  });
}

test('asks in English where neither the Kazakh nor the Russian file is the one that was built', async ({
  server,
  page,
}) => {
  alter(server, 'kk');
  alter(server, 'ru');
  await visit(server, page, { lang: 'kk' });
  expect(await shown(page)).toEqual([ACCEPT_EN, 'en', 'ltr']);
});

test('loads Russian and Kazakh beside the other files, the others right after "ask"', async ({ server, page }) => {
  const names = (): string[] => libraryFiles(server).map((name) => name.replace('ilumee-consent.', ''));
  const release = server.hold(`/dist/${readdirSync(DIST).find((file) => file.startsWith('ilumee-consent.ask-'))!}`);
  serve(server, { lang: 'kk' });
  // A page has loaded when the files it asked for have.
  await page.goto(SITE, { waitUntil: 'commit' });
  await expect.poll(() => names().slice().sort()).toEqual(['ask', 'ilumee-consent', 'kk', 'notice']);
  await page.evaluate(`IlumeeConsent.setLanguage('de')`);
  await server.quiet(300);
  expect(names()).not.toContain('de');
  release();
  await expect.poll(() => names()).toContain('de');
  await expect.poll(() => shown(page)).toEqual(['Alle akzeptieren', 'de', 'ltr']);
});

test('the notice follows the page when its language changes, and not where the site has set one', async ({
  server,
  page,
}) => {
  await visit(server, page, { lang: 'en' });
  await page.evaluate('document.documentElement.lang = "ru"');
  await expect.poll(async () => (await shown(page))[1]).toBe('ru');
  await page.evaluate('IlumeeConsent.setLanguage("de")');
  await expect.poll(async () => (await shown(page))[1]).toBe('de');
  await page.evaluate('document.documentElement.lang = "fr"');
  await page.waitForTimeout(200);
  expect((await shown(page))[1]).toBe('de');
});
