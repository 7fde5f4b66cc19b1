// Contrast from what the browser has computed and painted: A10, A12 and A19 of the accessibility assertions.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { part } from '../support/consent-page.js';
import { expect, test } from '../support/test.js';
import {
  EMBED,
  LAYOUTS,
  openDetails,
  openPreferences,
  reopen,
  see,
  still,
  toggle,
  visit,
  withLayout,
} from './support/visit.js';

interface SwitchLook {
  readonly thumb: 'left' | 'right';
  readonly thumbContrast: number;
  readonly edgeContrast: number;
}

/** A switch as it is painted. */
async function paintedSwitch(page: Page, category: string): Promise<SwitchLook> {
  await still(page);
  const picture = await toggle(page, category).screenshot({ animations: 'disabled' });
  return see(page, `switchLook('data:image/png;base64,${picture.toString('base64')}')`);
}

async function expectContrast(page: Page, where: string): Promise<void> {
  await still(page);
  expect(await see(page, 'faintTexts()'), where).toEqual([]);
  expect(await see(page, 'faintEdges()'), where).toEqual([]);
}

/** The theme set, and what the visitor’s system says. */
const THEMES = [
  { theme: 'light', colorScheme: 'light' },
  { theme: 'light', colorScheme: 'dark' },
  { theme: 'dark', colorScheme: 'light' },
  { theme: 'dark', colorScheme: 'dark' },
  { theme: 'auto', colorScheme: 'light' },
  { theme: 'auto', colorScheme: 'dark' },
] as const;

for (const { theme, colorScheme } of THEMES) {
  test(`A10: text, edges and switches stand out: theme ${theme}, ${colorScheme} system`, async ({ server, page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(server, page, { ...withLayout('bar', { theme }), body: EMBED });
    await expectContrast(page, 'banner and placeholder');
    await openPreferences(page);
    await openDetails(page);
    await expectContrast(page, 'preferences');
    for (const isOn of [false, true]) {
      await toggle(page, 'analytics').setChecked(isOn);
      const { thumbContrast, edgeContrast } = await paintedSwitch(page, 'analytics');
      expect(thumbContrast, `thumb, ${isOn}`).toBeGreaterThanOrEqual(3);
      expect(edgeContrast, `edge, ${isOn}`).toBeGreaterThanOrEqual(3);
    }
    await part(page, 'preferences').locator('[part~="reject-all"]').click();
    await reopen(page).click();
    await part(page, 'withdraw').waitFor();
    await expectContrast(page, 'preferences of somebody who has answered');
    await part(page, 'close').click();
    await reopen(page).waitFor();
    await expectContrast(page, 'reopen button');
  });

  test(`A12: a switch shows by its thumb’s place whether it is on: theme ${theme}, ${colorScheme} system`, async ({
    server,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await visit(server, page, withLayout('bar', { theme }));
    await openPreferences(page);
    expect((await paintedSwitch(page, 'analytics')).thumb).toBe('left');
    await toggle(page, 'analytics').check();
    expect((await paintedSwitch(page, 'analytics')).thumb).toBe('right');
    // Beside one that is on, one that is off still does not look it.
    expect((await paintedSwitch(page, 'advertising')).thumb).toBe('left');
  });
}

test('A10: every layout has the same contrast, on a page of any colour', async ({ server, page }) => {
  for (const background of ['#000', '#fff', '#777']) {
    for (const layout of LAYOUTS) {
      const head = `<style>html, body { background: ${background}; color: ${background} }</style>`;
      await visit(server, page, { ...withLayout(layout), head });
      await expectContrast(page, `${layout} on ${background}`);
    }
  }
});

const OWN_THEMES = new URL('../../../examples/themes/', import.meta.url);
/** So many that one searches. */
const MANY = Array.from({ length: 12 }, (_, n) => ({ id: `vendor-${n}`, name: `Vendor ${n}`, category: 'analytics' }));

for (const file of ['', ...readdirSync(OWN_THEMES).filter((name) => name.endsWith('.css'))]) {
  test(`A10: text, edges, the search and every ring around the focus stand out, light and dark: ${file || 'as built'}`, async ({
    server,
    page,
  }) => {
    const head = `<style>${file && readFileSync(new URL(file, OWN_THEMES), 'utf8')}</style>`;
    for (const theme of ['light', 'dark']) {
      await visit(server, page, { config: { vendors: MANY, notice: { theme } }, head, body: EMBED });
      await expectContrast(page, `${theme}, banner`);
      await expectRings(page, 4, `${theme}, banner`);
      await openPreferences(page);
      await expectContrast(page, `${theme}, preferences`);
      await expectRings(page, 12, `${theme}, preferences`);
      const hint = await see<number>(page, `textContrast(eye.all('[part~="search"]')[0], '::placeholder')`);
      expect(hint, `${theme}, search`).toBeGreaterThanOrEqual(4.5);
    }
  });
}

/** Tabs on, and looks at what is around each stop. */
async function expectRings(page: Page, stops: number, where: string): Promise<void> {
  for (let n = 0; n < stops; n++) {
    await page.keyboard.press('Tab');
    const { name, width, contrast } = await see<{ name: string; width: number; contrast: number }>(page, 'focusRing()');
    expect(width, `${where}, ${name}`).toBeGreaterThanOrEqual(2);
    expect(contrast, `${where}, ${name}`).toBeGreaterThanOrEqual(3);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`A19: under forced colours everything has an edge and the switches can be read (${colorScheme})`, async ({
    server,
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    for (const layout of LAYOUTS) {
      await visit(server, page, { ...withLayout(layout), body: EMBED });
      await expectEdges(page, 'section, section button, [part~="placeholder"], [part~="placeholder"] button');
      await expectContrast(page, layout);
    }
    await openPreferences(page);
    await openDetails(page);
    await expectEdges(page, 'dialog, dialog [part~="actions"] button, dialog input');
    await expectContrast(page, 'preferences');
    const off = await paintedSwitch(page, 'analytics');
    await toggle(page, 'analytics').check();
    const on = await paintedSwitch(page, 'analytics');
    expect([off.thumb, on.thumb]).toEqual(['left', 'right']);
    for (const look of [off, on]) {
      expect(look.thumbContrast).toBeGreaterThanOrEqual(3);
      expect(look.edgeContrast).toBeGreaterThanOrEqual(3);
    }
    await part(page, 'preferences').locator('[part~="reject-all"]').click();
    await reopen(page).waitFor();
    await expectEdges(page, '[part~="reopen"]');
  });
}

/** A border on at least one side: of backgrounds and shadows nothing is left. */
async function expectEdges(page: Page, selector: string): Promise<void> {
  const bare = await see(
    page,
    `all('${selector}').filter(eye.isSeen).filter((element) => {
      const style = getComputedStyle(element);
      const hasEdge = ['Top', 'Right', 'Bottom', 'Left'].some((side) =>
        style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) >= 1);
      return !hasEdge && (style.outlineStyle === 'none' || !parseFloat(style.outlineWidth));
    }).map(eye.nameOf)`,
  );
  expect(bare).toEqual([]);
}

test('print shows the page alone', async ({ server, page }) => {
  for (const layout of LAYOUTS) {
    await visit(server, page, { ...withLayout(layout), body: EMBED });
    await page.emulateMedia({ media: 'print' });
    expect(await see(page, `all('section, [part~="reopen"]').filter(eye.isSeen).length`), layout).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await part(page, 'banner').waitFor();
  }
  await openPreferences(page);
  await page.emulateMedia({ media: 'print' });
  expect(await see(page, `all('dialog, section').filter(eye.isSeen).length`)).toBe(0);
});
