// A24 and the keyboard, in Firefox: one browser, one page for each layout and theme.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { ensureFirefox } from '../../../scripts/firefox.mjs';
import { consentPage } from '../support/consent-page.js';
import { isEngineHere } from '../support/engine-here.js';
import { LONGEST_WAIT_MS } from '../support/longest-wait.js';
import { startRecordingServer, type RecordingServer } from '../support/recording-server.js';
import { expect, DIST, test } from '../support/test.js';
import { axePage, COMBINATIONS, walkWithAxe, type AxePage } from './support/axe.js';
import { startFirefox } from './support/firefox.js';
import { CONFIG, EYE } from './support/visit.js';

describe.runIf(isEngineHere('Firefox', ensureFirefox))('in Firefox', () => {
  let server: RecordingServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startRecordingServer();
    server.folder('/dist/', DIST);
    // What "auto" looks like in the light is what "light" does.
    browser = await startFirefox(true);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const url = () => `http://site.test:${server.port}/`;

  async function withPage<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(LONGEST_WAIT_MS);
      return await use(page);
    } finally {
      await context.close();
    }
  }

  const asAxePage = (page: Page): AxePage => ({
    goto: (address) => page.goto(address, { waitUntil: 'domcontentloaded' }),
    evaluate: async <Result>(code: string) => (await page.evaluate(code)) as Result,
  });

  for (const { layout, theme, viewport } of COMBINATIONS) {
    test(`A24: axe-core finds nothing in Firefox: ${layout}, ${theme}, ${viewport.width} px`, async () => {
      server.page('site.test', '/', axePage(layout, theme));
      const found = await withPage(async (page) => {
        await page.setViewport(viewport);
        return walkWithAxe(asAxePage(page), EYE, url());
      });
      expect(found).toEqual([]);
    });
  }

  test('A2, A5: in Firefox, too, Tab reaches the banner first, and Escape gives the focus back', async () => {
    const body = Array.from({ length: 20 }, (_, n) => `<a href="#${n}">Link ${n}</a> `).join('');
    server.page('site.test', '/', consentPage({ config: CONFIG, attributes: {}, body }));
    await withPage(async (page) => {
      await page.goto(url());
      await page.evaluate(EYE);
      await page.waitForFunction(`eye.part('banner')`);
      const focused = () => page.evaluate('eye.focused()');
      expect(await focused()).toBe('body');
      const stops: unknown[] = [];
      while (stops.at(-1) !== 'notice:open-preferences' && stops.length < 8) {
        await page.keyboard.press('Tab');
        stops.push(await focused());
      }
      expect(stops.slice(-3)).toEqual(['notice:accept-all', 'notice:reject-all', 'notice:open-preferences']);
      expect(stops.length).toBeLessThanOrEqual(4);
      await page.keyboard.press('Enter');
      await page.waitForFunction(`eye.part('preferences')`);
      expect(await page.evaluate(`eye.deepFocus().closest('dialog') !== null`)).toBe(true);
      await page.keyboard.press('Escape');
      await page.waitForFunction(`!eye.part('preferences')`);
      expect(await focused()).toBe('notice:open-preferences');
      expect(await page.evaluate('IlumeeConsent.getConsent()')).toBeNull();
    });
  });
});
