import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { consentPage } from '../../support/consent-page.js';
import { CONFIG, EMBED, LANGUAGES, LAYOUTS, RIGHT_TO_LEFT } from './visit.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core is asked in: a page that has been opened by whatever drives the browser. */
export interface AxePage {
  goto(url: string): Promise<unknown>;
  evaluate<Result>(code: string): Promise<Result>;
}

export const THEMES = ['light', 'dark', 'auto'] as const;

/** A page that has nothing wrong by itself. */
export function axePage(layout: string, theme: string): string {
  const body = `<main><p>Text with <a href="#a">a link</a>.</p>${EMBED}
    <button type="button" data-consent-action="preferences">Privacy</button>
    <h2>Your choices</h2><div data-consent-preferences></div></main>`;
  return consentPage({ config: { ...CONFIG, notice: { layout, theme } }, attributes: {}, body }).replace(
    '<h1>Page</h1>',
    '<header><h1>Page</h1></header>',
  );
}

/** What axe-core has against the page as it stands, by rule and element. Its own words are in the rule's name. */
async function faults(page: AxePage, where: string): Promise<string[]> {
  const found = await page.evaluate<string[]>(`(async () => {
    await eye.still();
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      // Off by default, since it is new in WCAG 2.2.
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) =>
      id + ' at ' + target.flat().join(' ') + ': ' + [...any, ...all, ...none].map(({ message }) => message).join('; ')));
  })()`);
  return found.map((fault) => `${where}: ${fault}`);
}

const click = (page: AxePage, part: string, layer = '') =>
  page.evaluate(`eye.all('${layer} [part~="${part}"]').find(eye.isSeen).click()`);

async function waitUntil(page: AxePage, condition: string): Promise<void> {
  await page.evaluate(`(async () => {
    for (let n = 0; !(${condition}); n++) {
      if (n > 400) throw new Error(${JSON.stringify(`not yet: ${condition}`)});
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  })()`);
}

async function speak(page: AxePage, language: string): Promise<void> {
  const before = await page.evaluate<string>(`eye.part('accept-all').textContent`);
  await page.evaluate(`IlumeeConsent.setLanguage('${language}')`);
  await waitUntil(page, `eye.part('accept-all').textContent !== ${JSON.stringify(before)}`);
}

const DIALOG = `eye.all('dialog').find(eye.isSeen)`;

/** A language of the other direction; until there is one, of another script. */
const OTHER = LANGUAGES.find((language) => RIGHT_TO_LEFT.includes(language)) ?? 'kk';

/**
 * Every layer of the notice in one layout and theme, in both directions, on one page that is loaded once:
 * banner and placeholder, preferences closed and opened up, what is announced after saving, and the reopen button.
 * The preferences that stand in the page are looked at with everything else.
 */
export async function walkWithAxe(page: AxePage, eye: string, url: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (where: string) => void found.push(...(await faults(page, where)));
  await page.goto(url);
  await page.evaluate(eye);
  await page.evaluate(AXE);
  await waitUntil(page, `eye.part('banner') && eye.part('placeholder')`);
  await look('banner and placeholder');
  await speak(page, OTHER);
  await look(`banner and placeholder, ${OTHER}`);
  await click(page, 'open-preferences');
  await waitUntil(page, DIALOG);
  await page.evaluate(`for (const details of eye.all('details')) details.open = true`);
  await look(`preferences, ${OTHER}`);
  await speak(page, 'en');
  await look('preferences');
  await click(page, 'save', 'dialog');
  await waitUntil(page, `!${DIALOG} && eye.all('[role=status]')[0].textContent.trim()`);
  await look('after saving');
  await page.evaluate('IlumeeConsent.showPreferences()');
  await waitUntil(page, DIALOG);
  await look('preferences of somebody who has answered');
  await page.evaluate(`localStorage.clear()`);
  return found;
}

/** So high that nothing is scrolled out of view: axe-core passes over what it can not see, or takes it for hidden. */
const HEIGHT = 3000;

export const COMBINATIONS = [
  ...LAYOUTS.flatMap((layout) => THEMES.map((theme) => ({ layout, theme, viewport: { width: 1280, height: HEIGHT } }))),
  { layout: 'bar', theme: 'auto', viewport: { width: 320, height: HEIGHT } },
];
