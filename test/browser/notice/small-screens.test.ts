// Phones, zoom, large text and wide spacing: A3, A4 and A13 to A16 of the accessibility assertions.
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/chromium.mjs';
import { part, record } from '../support/consent-page.js';
import { expect, openContext, test } from '../support/test.js';
import {
  EMBED,
  focused,
  LONG_LANGUAGES,
  LAYOUTS,
  openDetails,
  openPreferences,
  reopen,
  see,
  speak,
  still,
  toggle,
  visit,
  visitAgain,
  withLayout,
} from './support/visit.js';

const SCREENS = {
  'a desktop': { width: 1280, height: 720 },
  'a phone of 320 px': { width: 320, height: 568 },
  '1280 x 1024 at 400 % zoom': { width: 320, height: 256 },
  'a phone held sideways': { width: 568, height: 256 },
} as const;

/** Longer than any screen, with links up to its very end. */
const LONG_PAGE =
  Array.from(
    { length: 24 },
    (_, n) => `<p style="margin: 80px 0"><a href="#${n}" id="link-${n}">Link number ${n}</a></p>`,
  ).join('') +
  '<footer><a href="#imprint" id="imprint">Imprint</a> <a href="#privacy" id="privacy">Privacy</a></footer>';

/** Exactly as high as the screen, with a link in its last line. */
const SHORT_PAGE = `<style>body { margin: 0 } main { height: calc(100vh - 100px) } h1 { margin: 0; height: 60px }</style>
  <main></main><a href="#end" id="end" style="display: block; height: 40px">At the end</a>`;

interface Stop {
  readonly name: string;
  readonly hidden: number;
}

/** Tabs through the whole page, forwards and back, and says how much of each of its stops is hidden. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  const last = await page.evaluate<string>(`[...document.querySelectorAll('body a')].at(-1).id`);
  const first = await page.evaluate<string>(`document.querySelector('body a').id`);
  for (const [key, end] of [
    ['Tab', last],
    ['Shift+Tab', first],
  ] as const) {
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press(key);
      // Two frames: the browser scrolls to it, and the notice may make room for it.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const name = await focused(page);
      if (name.startsWith('notice:') || name === 'body') continue;
      stops.push({ name: `${key} ${name}`, hidden: await see<number>(page, 'focusedHiddenShare()') });
      if (name === end) break;
    }
  }
  return stops;
}

for (const [screen, size] of Object.entries(SCREENS)) {
  const isComfortable = size.height >= 568;
  test(`${isComfortable ? 'A4: no focused link of the page is even partly' : 'A3: no focused link of the page is wholly'} under the banner, on ${screen}`, async ({
    server,
    page,
  }) => {
    await page.setViewportSize(size);
    for (const layout of LAYOUTS) {
      await visit(server, page, { ...withLayout(layout), body: LONG_PAGE });
      const stops = await walk(page);
      expect(stops.length, layout).toBeGreaterThanOrEqual(26);
      const hidden = stops.filter((stop) => stop.hidden > (isComfortable ? 0 : 0.99));
      expect(hidden, layout).toEqual([]);
    }
  });
}

test('A3: on a page that does not scroll, a focused link in the last line is not wholly under the banner', async ({
  server,
  page,
}) => {
  for (const size of Object.values(SCREENS)) {
    await page.setViewportSize(size);
    for (const layout of LAYOUTS) {
      await visit(server, page, { ...withLayout(layout), body: SHORT_PAGE });
      const stops = await walk(page);
      for (const { name, hidden } of stops) expect(hidden, `${name}, ${layout}, ${size.width}`).toBeLessThan(1);
    }
  }
});

test('A3: the reopen button goes to the other corner where it would wholly cover a focused link', async ({
  server,
  page,
}) => {
  const corners = ['left', 'right'].map(
    (side) => `<a href="#${side}" id="${side}" style="position: absolute; ${side}: 30px">Link</a>`,
  );
  const body = `<style>body { margin: 0 } footer { position: fixed; inset: auto 0 0; height: 40px }</style><footer>${corners.join('')}</footer>`;
  await visitAgain(server, page, { body });
  for (const id of ['left', 'right', 'left']) {
    await page.focus(`#${id}`);
    const [link, button] = [await page.locator(`#${id}`).boundingBox(), await reopen(page).boundingBox()];
    const isBeside = button!.x > link!.x + link!.width || button!.x + button!.width < link!.x;
    expect(isBeside, id).toBe(true);
  }
});

/** What a notice must be on any screen: nothing cut off, nothing to be scrolled sideways. */
async function expectWhole(page: Page, where: string): Promise<void> {
  await still(page);
  expect(await see(page, 'sideways()'), where).toEqual([]);
  expect(await see(page, 'cutTexts()'), where).toEqual([]);
}

/** Every control can be brought into view and then be clicked. */
async function expectReachable(page: Page, layer: 'banner' | 'preferences', where: string): Promise<void> {
  const selector =
    layer === 'banner' ? 'section button, section a' : 'dialog button, dialog a, dialog input, dialog summary';
  const unreachable = await see(
    page,
    `all('${selector}').filter(eye.isSeen).filter((control) => {
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      return !eye.isReachable(control);
    }).map(eye.nameOf)`,
  );
  expect(unreachable, where).toEqual([]);
}

for (const layout of LAYOUTS) {
  test(`A13: at 320 px and at 400 % zoom nothing of the banner is cut, and half of the screen stays free (${layout})`, async ({
    server,
    page,
  }) => {
    for (const screen of ['a phone of 320 px', '1280 x 1024 at 400 % zoom'] as const) {
      await page.setViewportSize(SCREENS[screen]);
      await visit(server, page, { ...withLayout(layout), body: LONG_PAGE });
      for (const language of LONG_LANGUAGES) {
        await speak(page, language);
        const where = `${language}, ${screen}`;
        await expectWhole(page, where);
        expect(await see(page, 'coveredShare()'), where).toBeLessThanOrEqual(0.5);
        expect((await see<{ height: number }>(page, `box('banner')`)).height, where).toBeLessThanOrEqual(
          SCREENS[screen].height / 2,
        );
        await expectReachable(page, 'banner', where);
      }
    }
  });
}

test('A13: at 320 px and at 400 % zoom nothing of the preferences is cut, and every control is reached', async ({
  server,
  page,
}) => {
  for (const screen of ['a phone of 320 px', '1280 x 1024 at 400 % zoom'] as const) {
    await page.setViewportSize(SCREENS[screen]);
    await visit(server, page, { body: EMBED });
    await openPreferences(page);
    await openDetails(page);
    for (const language of LONG_LANGUAGES) {
      await speak(page, language);
      await openDetails(page);
      await expectWhole(page, `${language}, ${screen}`);
      await expectReachable(page, 'preferences', `${language}, ${screen}`);
    }
  }
});

test('A13: a placeholder at 320 px, and one of a small frame, cut no text off', async ({ server, page }) => {
  await page.setViewportSize(SCREENS['a phone of 320 px']);
  const small = EMBED.replace('400', '200').replace('225', '120');
  await visit(server, page, {
    body: `${EMBED}<div style="width: 280px">${EMBED}</div>${small}<div style="height: 600px"></div>`,
  });
  await expect.poll(() => page.locator('[part~="placeholder"]').count()).toBe(3);
  for (const language of LONG_LANGUAGES) {
    await speak(page, language);
    expect(await see(page, 'cutTexts()'), language).toEqual([]);
    for (const button of await page.locator('[part~="load-once"], [part~="always-allow"]').all()) {
      await button.click({ trial: true });
    }
  }
});

test('a placeholder of a frame that is too small for it is large enough to be used; of a few pixels there is none', async ({
  server,
  page,
}) => {
  const frame = ([width, height]: readonly number[]) =>
    `<div>${EMBED.replace('400', String(width)).replace('225', String(height))}</div>`;
  const seen = [
    [88, 31],
    [120, 60],
    [450, 20],
    [468, 60],
  ];
  const unseen = [
    [1, 1],
    [20, 20],
    [300, 1],
  ];
  await visit(server, page, { body: [...seen, ...unseen].map(frame).join('') + '<div style="height: 600px"></div>' });
  const shown = page.locator('ilumee-consent-placeholder:visible');
  await expect.poll(() => shown.count()).toBe(seen.length);
  for (const language of LONG_LANGUAGES) {
    await speak(page, language);
    expect(await see(page, 'cutTexts()'), language).toEqual([]);
    expect(await see(page, 'sideways()'), language).toEqual([]);
    for (const place of await shown.all()) {
      const { width, height } = (await place.boundingBox())!;
      expect([width >= 160, height >= 120], language).toEqual([true, true]);
      for (const button of await place.locator('button').all()) await button.click({ trial: true });
    }
  }
});

test('both answers are seen without scrolling on a phone held sideways', async ({ server, page }) => {
  await page.setViewportSize({ width: 667, height: 375 });
  for (const layout of LAYOUTS) {
    await visit(server, page, withLayout(layout));
    for (const language of LONG_LANGUAGES) {
      await speak(page, language);
      for (const name of ['accept-all', 'reject-all'] as const) {
        const { y, height } = (await part(page, name).first().boundingBox())!;
        expect(y + height, `${layout}, ${language}, ${name}`).toBeLessThanOrEqual(375);
      }
    }
  }
});

test('on a phone of 375 px the banner’s text is read without scrolling, in the languages of the library’s own visitors', async ({
  server,
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await visit(server, page);
  for (const language of LONG_LANGUAGES) {
    await speak(page, language);
    const hidden = await see<number>(
      page,
      `all('[part~="text"]').map((text) => text.scrollHeight - text.clientHeight)[0]`,
    );
    expect(hidden, language).toBeLessThanOrEqual(1);
  }
});

test('the whole way at 320 px: read, choose, save, open again, withdraw', async ({ server, page }) => {
  await page.setViewportSize(SCREENS['a phone of 320 px']);
  await visit(server, page, { body: LONG_PAGE });
  await openPreferences(page);
  await toggle(page, 'analytics').check();
  await part(page, 'save').click();
  expect(await record(page)).toMatchObject({ method: 'save', choices: { analytics: true, advertising: false } });
  await reopen(page).click();
  await part(page, 'withdraw').click();
  expect(await record(page)).toMatchObject({ method: 'revoke' });
});

test('A14: for who has set text of twice the size, all of it has grown and nothing is cut', async ({
  server,
  page,
  onTestFinished,
}) => {
  const options = { body: EMBED };
  const viewport = { width: 1280, height: 720 };
  // The browser's own setting, which a page's font size for its root does not reach.
  const browser = await launchBrowser({
    shell: true,
    port: server.port,
    args: ['--blink-settings=defaultFontSize=32'],
  });
  onTestFinished(() => browser.close());
  const largePage = await (await openContext(browser, { viewport })).newPage();
  await page.setViewportSize(viewport);
  for (const layout of LAYOUTS) {
    await visit(server, page, { ...withLayout(layout), ...options });
    await visit(server, largePage, { ...withLayout(layout), ...options });
    await expectWhole(largePage, layout);
    await expectReachable(largePage, 'banner', layout);
    const [before, after] = [await textSizes(page), await textSizes(largePage)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, size] of Object.entries(before)) {
      expect(after[name]! / size, `${name}, ${layout}`).toBeCloseTo(2, 1);
    }
  }
  await openPreferences(largePage);
  await openDetails(largePage);
  await expectWhole(largePage, 'preferences');
  await expectReachable(largePage, 'preferences', 'preferences');
  await part(largePage, 'preferences').locator('[part~="reject-all"]').click();
  await reopen(largePage).waitFor();
  const size = await largePage.evaluate('parseFloat(getComputedStyle(eye.part("reopen")).fontSize)');
  expect(size).toBeGreaterThanOrEqual(24);
});

const textSizes = (page: Page) =>
  see<Record<string, number>>(
    page,
    `all('section p, section button, [part~="placeholder"] p, [part~="placeholder"] button').reduce((sizes, element, n) => {
      sizes[n + ' ' + eye.nameOf(element)] = parseFloat(getComputedStyle(element).fontSize);
      return sizes;
    }, {})`,
  );

/** WCAG 1.4.12, as its bookmarklet sets it. */
const SPACING = `for (const { shadowRoot } of [eye.host(), ...document.querySelectorAll('ilumee-consent-placeholder')]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
    + 'p { margin-bottom: 2em !important }');
  shadowRoot.adoptedStyleSheets.push(sheet);
}`;

for (const width of [1280, 320]) {
  test(`A15: wider spacing of lines, words and letters cuts nothing off (${width} px wide)`, async ({
    server,
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    for (const layout of LAYOUTS) {
      await visit(server, page, { ...withLayout(layout), body: EMBED });
      await page.evaluate(SPACING);
      for (const language of LONG_LANGUAGES) {
        await speak(page, language);
        await expectWhole(page, `${layout}, ${language}`);
        await expectReachable(page, 'banner', `${layout}, ${language}`);
      }
    }
    await openPreferences(page);
    await openDetails(page);
    await page.evaluate(SPACING);
    await expectWhole(page, 'preferences');
    await expectReachable(page, 'preferences', 'preferences');
  });
}

test('A16: on a phone held sideways the banner leaves half of the screen, and everything can be answered', async ({
  server,
  page,
}) => {
  await page.setViewportSize(SCREENS['a phone held sideways']);
  for (const layout of LAYOUTS) {
    await visit(server, page, { ...withLayout(layout), body: LONG_PAGE });
    for (const language of LONG_LANGUAGES) {
      await speak(page, language);
      await expectWhole(page, `${layout}, ${language}`);
      expect(await see(page, 'coveredShare()'), `${layout}, ${language}`).toBeLessThanOrEqual(0.5);
      await expectReachable(page, 'banner', `${layout}, ${language}`);
    }
  }
  await openPreferences(page);
  await expectWhole(page, 'preferences');
  await expectReachable(page, 'preferences', 'preferences');
  await toggle(page, 'analytics').check();
  await part(page, 'save').click();
  expect(await record(page)).toMatchObject({ method: 'save', choices: { analytics: true } });
});

for (const zoom of [1.5, 2]) {
  test(`a zoom of ${zoom} on the page makes neither layer larger than the window, nor hides a link`, async ({
    server,
    page,
  }) => {
    const sizes = [SCREENS['a phone of 320 px'], { width: 375, height: 667 }, SCREENS['a desktop']];
    const head = `<style>html { zoom: ${zoom} }</style>`;
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const layout of LAYOUTS) {
        const where = `${layout}, ${size.width}`;
        await visit(server, page, { ...withLayout(layout), head, body: LONG_PAGE });
        await expectWhole(page, where);
        const banner = await see<DOMRect>(page, `box('banner')`);
        expect(banner.height, where).toBeLessThanOrEqual(size.height / 2 + 1);
        // What the page keeps free is what the banner takes.
        const free = await page.evaluate<number>(
          `parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom)`,
        );
        expect(Math.abs(free * zoom - (size.height - banner.top)), where).toBeLessThanOrEqual(zoom);
        await expectReachable(page, 'banner', where);
      }
      await openPreferences(page);
      const { left, top, right, bottom } = await see<DOMRect>(page, `box('preferences')`);
      expect([left >= 0, top >= 0, right <= size.width, bottom <= size.height], `${size.width}`).toEqual(
        Array(4).fill(true),
      );
      await openDetails(page);
      await expectWhole(page, `preferences, ${size.width}`);
      await expectReachable(page, 'preferences', `preferences, ${size.width}`);
    }
  });
}

test('preferences in a box that is as wide as what is in it are as wide as the page lets them be', async ({
  server,
  page,
}) => {
  const body = '<div style="display: flex"><p>Menu</p><div data-consent-preferences></div></div>';
  await visit(server, page, { body });
  const inPage = page.locator('ilumee-consent-preferences');
  await inPage.locator('[part~="save"]').waitFor();
  expect((await inPage.boundingBox())!.width).toBeGreaterThan(400);
});

/** What a page may have set for its own texts; a placeholder lies among them. */
const PAGE_TEXT = `html { font-size: 62.5% } body { font: 10px/1 monospace; letter-spacing: .3em; text-transform: uppercase;
  white-space: nowrap; text-indent: 2em }`;

test('placeholders and preferences in the page have the visitor’s size of text, whatever the page’s is', async ({
  server,
  page,
  onTestFinished,
}) => {
  const options = { head: `<style>${PAGE_TEXT}</style>`, body: `${EMBED}<div data-consent-preferences></div>` };
  const large = await launchBrowser({ shell: true, port: server.port, args: ['--blink-settings=defaultFontSize=32'] });
  onTestFinished(() => large.close());
  const largePage = await (await openContext(large, { viewport: { width: 1280, height: 720 } })).newPage();
  for (const [shown, least] of [
    [page, 14],
    [largePage, 28],
  ] as const) {
    await visit(server, shown, options);
    await shown.locator('ilumee-consent-preferences [part~="save"]').waitFor();
    const styles = await shown.evaluate<readonly { name: string; size: number; other: string }[]>(`
      [...document.querySelectorAll('ilumee-consent-placeholder, ilumee-consent-preferences')].flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('p:not([role]), button, h2, h3, small, summary, dt, dd, code')].map((element) => {
          const style = getComputedStyle(element);
          const other = [style.letterSpacing, style.textTransform, style.whiteSpace, style.textIndent].join();
          return { name: eye.nameOf(element), size: parseFloat(style.fontSize), other };
        }))`);
    expect(styles.length).toBeGreaterThan(20);
    expect(styles.filter(({ size }) => size < least)).toEqual([]);
    expect(new Set(styles.map(({ other }) => other))).toEqual(new Set(['normal,none,normal,0px']));
  }
});
