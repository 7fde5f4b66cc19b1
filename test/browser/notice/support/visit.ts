import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { REOPEN_LABELS } from '../../../../src/languages/pick.js';
import { consentPage, part, reject, type ConsentPage } from '../../support/consent-page.js';
import type { RecordingServer } from '../../support/recording-server.js';

export const SITE = 'http://site.test/';

/** The site's pages; all alike. */
export const PATHS = ['/', '/next', '/deep/page'];

/** `eye`, in every page that is visited: what can be seen of the notice. */
export const EYE = readFileSync(new URL('eye.js', import.meta.url), 'utf8');

export const LANGUAGES = Object.keys(REOPEN_LABELS);

export const RIGHT_TO_LEFT = ['ar'];

/** Those with the longest words, and the one that runs the other way: where one of them fits, the others do. */
export const LONG_LANGUAGES = ['en', 'ru', 'kk', 'de', 'ar'].filter((language) => LANGUAGES.includes(language));

export const LAYOUTS = ['bar', 'box', 'center'] as const;

export const VENDORS = [
  {
    id: 'acme',
    name: 'Acme',
    category: 'analytics',
    country: 'KZ',
    policyUrl: 'https://acme.example/privacy',
    hosts: ['acme.test'],
    cookies: [{ match: '^_acme$', ttl: '1y' }],
    storage: ['localStorage:/^_acme/'],
  },
  {
    id: 'beta',
    name: 'Beta',
    category: 'advertising',
    country: 'US',
    policyUrl: 'https://beta.example/privacy',
    hosts: ['beta.test'],
    cookies: [{ match: '^_beta', ttl: '90d' }],
  },
  {
    id: 'film',
    name: 'Film Ltd',
    category: 'functional',
    country: 'DE',
    hosts: ['film.test'],
  },
];

/** A site that tells everything there is to tell. */
export const CONFIG = {
  policy: { version: '2026-01-15', url: '/privacy' },
  controller: { name: 'AYENK LLP', registration: 'BIN 180440039847', country: 'KZ', contact: '/contacts' },
  vendors: VENDORS,
  disclosure: { dataCollected: ['IP address', 'cookies'], publication: false, rightsUrl: '/privacy#rights' },
};

export const PURPOSES = ['functional', 'analytics', 'advertising'] as const;

export const EMBED = `<iframe data-category="functional" data-vendor="film" data-src="http://film.test/embed"
  title="Our film" width="400" height="225"></iframe>`;

export interface NoticePage extends ConsentPage {
  /** Of the page. Default: `en`. */
  readonly language?: string;
}

const prepared = new WeakSet<Page>();

/** Loads the page, and waits until the banner asks and nothing moves any more. */
export async function visit(server: RecordingServer, page: Page, options: NoticePage = {}): Promise<void> {
  await open(server, page, options);
  await part(page, 'banner').waitFor();
  await still(page);
}

/** A visitor who has rejected everything comes again; nothing is shown but the reopen button. */
export async function visitAgain(server: RecordingServer, page: Page, options: NoticePage = {}): Promise<void> {
  await open(server, page, options);
  await reject(page);
  await page.reload();
  await reopen(page).waitFor();
}

/** Loads the page. The policy's version is in the configuration, so the script tag has no attributes. */
export async function open(server: RecordingServer, page: Page, options: NoticePage = {}): Promise<void> {
  const { config = CONFIG, attributes = {}, language = 'en', ...rest } = options;
  if (!prepared.has(page)) await page.addInitScript({ content: EYE });
  prepared.add(page);
  const html = consentPage({ config: { ...CONFIG, ...config }, attributes, ...rest });
  for (const path of PATHS) server.page('site.test', path, html.replace('lang="en"', `lang="${language}"`));
  await page.goto(SITE);
}

export const withLayout = (layout: string, notice: object = {}): ConsentPage => ({
  config: { notice: { layout, ...notice } },
});

export const reopen = (page: Page): Locator => page.locator('#ilumee-consent [part~="reopen"]');

export const toggle = (page: Page, category: string): Locator =>
  part(page, 'preferences').locator(`input[name="${category}"]`);

export async function openPreferences(page: Page): Promise<void> {
  await part(page, 'open-preferences').click();
  await part(page, 'preferences').waitFor();
  await still(page);
}

/** Opens every list that opens. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(`for (const details of eye.all('details')) details.open = true`);
}

/** Draws the notice in another language, without loading the page again. */
export async function speak(page: Page, language: string): Promise<void> {
  const button = part(page, 'accept-all').first();
  const before = await button.textContent();
  if ((await page.locator('#ilumee-consent').getAttribute('lang')) === language) return;
  await page.evaluate(`IlumeeConsent.setLanguage(${JSON.stringify(language)})`);
  await expect.poll(() => button.textContent(), { message: `speaks ${language}` }).not.toBe(before);
  await still(page);
}

/** Asks `eye`. */
export function see<Result>(page: Page, question: string): Promise<Result> {
  return page.evaluate<Result>(`eye.${question}`);
}

export const still = (page: Page): Promise<void> => see(page, 'still()');

export const focused = (page: Page): Promise<string> => see(page, 'focused()');

/** Presses Tab until this is focused; says how often. */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<number> {
  for (let presses = 1; presses <= 100; presses++) {
    await page.keyboard.press(key);
    if ((await focused(page)) === name) return presses;
  }
  throw new Error(`100 times ${key} did not reach ${name}`);
}

/** What the visitor can read in a layer as it stands. */
export async function textOf(page: Page, layer: 'banner' | 'preferences'): Promise<string> {
  return (await part(page, layer).innerText()).replace(/\s+/g, ' ');
}
