// A24: axe-core in Chromium, in every layout, theme, direction and state.
import { expect, test } from '../support/test.js';
import { axePage, COMBINATIONS, walkWithAxe } from './support/axe.js';
import { EYE, SITE } from './support/visit.js';

for (const { layout, theme, viewport } of COMBINATIONS) {
  // What "auto" looks like in the light is what "light" does.
  const colorScheme = theme === 'light' ? 'light' : 'dark';
  test(`A24: axe-core finds nothing in Chromium: ${layout}, ${theme}, ${viewport.width} px`, async ({
    server,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    server.page('site.test', '/', axePage(layout, theme));
    expect(await walkWithAxe(page, EYE, SITE)).toEqual([]);
  });
}
