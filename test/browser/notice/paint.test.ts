// What the notice does to the page's painting: it shifts nothing, is not the largest paint, and is gone before tags run.
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/chromium.mjs';
import { accept, part } from '../support/consent-page.js';
import { startDemo } from '../support/demo.js';
import { expect, openContext, test } from '../support/test.js';
import {
  CONFIG,
  EMBED,
  EYE,
  LAYOUTS,
  open,
  openPreferences,
  reopen,
  see,
  still,
  toggle,
  withLayout,
} from './support/visit.js';

const WATCH_SHIFTS = `<script>
  window.shifts = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => shifts.push(value)))
    .observe({ type: 'layout-shift', buffered: true });
</script>`;

/** Shifts within half a second of an input count as wanted, so only what comes unasked can be seen at once. */
const settled = (page: Page) => page.evaluate('new Promise((resolve) => setTimeout(resolve, 700))');

for (const layout of LAYOUTS) {
  test(`nothing of the page shifts as the notice comes, changes and goes (${layout})`, async ({ server, page }) => {
    await open(server, page, {
      ...withLayout(layout),
      head: WATCH_SHIFTS,
      body: `<p>Text</p>${EMBED}<p>More text</p><div style="height: 3000px"></div><footer>End</footer>`,
    });
    const places = () =>
      page.evaluate(`[...document.querySelectorAll('h1, p')].map((element) => element.getBoundingClientRect().top)`);
    await part(page, 'banner').waitFor();
    await page.locator('[part~="placeholder"]').waitFor();
    await settled(page);
    const before = await places();
    // By script, which no browser excuses as an input would be.
    await page.evaluate('IlumeeConsent.showPreferences()');
    await part(page, 'preferences').waitFor();
    await settled(page);
    await page.evaluate('IlumeeConsent.rejectAll()');
    await part(page, 'preferences').waitFor({ state: 'detached' });
    await reopen(page).waitFor();
    await settled(page);
    expect(await page.evaluate('shifts')).toEqual([]);
    expect(await places()).toEqual(before);
    await page.evaluate(
      `document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 200px' }))`,
    );
    await expect.poll(() => page.evaluate('shifts.length'), { message: 'a shift is seen' }).toBeGreaterThan(0);
  });
}

test('nothing shifts in a window with a scroll bar, either, when the preferences hold the page', async ({
  server,
  page,
}) => {
  await open(server, page, {
    body: '<h2 style="text-align: center">Centred</h2><div style="height: 3000px"></div>',
    head: '<style>::-webkit-scrollbar { width: 15px } html { overflow-y: scroll }</style>',
  });
  await part(page, 'banner').waitFor();
  await still(page);
  const left = () => page.evaluate(`document.querySelector('h2').getBoundingClientRect().width`);
  const before = await left();
  await openPreferences(page);
  await toggle(page, 'analytics').check();
  expect(await left()).toBe(before);
});

/** Proves by the order of a frame's steps, not by a clock: tags may only run after it has been painted. */
const WATCH_FRAMES = `<script>
  window.frames_ = { laidOut: 0, current: 0, goneIn: null };
  const probe = document.createElement('div');
  document.documentElement.append(probe);
  // Runs after every animation frame callback and the layout of a frame, and right before its paint.
  new ResizeObserver(() => { frames_.laidOut = frames_.current; }).observe(probe);
  (function frame() {
    frames_.current++;
    probe.style.width = 10 + (frames_.current % 2) + 'px';
    requestAnimationFrame(frame);
  })();
  window.ran = [];
  window.note = () => {
    const banner = document.getElementById('ilumee-consent')?.shadowRoot.querySelector('[part~="banner"]');
    const isGone = !banner || !banner.checkVisibility();
    ran.push({ isGone, goneIn: frames_.goneIn, laidOut: frames_.laidOut });
  };
  document.addEventListener('ilumee-consent:show', () => {
    const { shadowRoot } = document.getElementById('ilumee-consent');
    new MutationObserver(() => {
      if (frames_.goneIn === null && !shadowRoot.querySelector('[part~="banner"]')) frames_.goneIn = frames_.current;
    }).observe(shadowRoot, { childList: true, subtree: true });
  });
</script>`;

test('a frame without the banner is painted before the first of 100 released tags runs', async ({ server, page }) => {
  const tags = Array.from({ length: 100 }, () => `<script type="text/plain" data-category="analytics">note()</script>`);
  await open(server, page, { head: WATCH_FRAMES, body: tags.join('') });
  await part(page, 'banner').waitFor();
  await still(page);
  await accept(page);
  await expect.poll(() => page.evaluate('ran.length')).toBe(100);
  const [first] = await page.evaluate<{ isGone: boolean; goneIn: number | null; laidOut: number }[]>('ran');
  expect(first!.isGone).toBe(true);
  expect(first!.goneIn).not.toBeNull();
  expect(first!.laidOut).toBeGreaterThan(first!.goneIn!);
});

test('the banner’s text is not the largest paint of the demo page, on a desktop or a phone', async ({
  onTestFinished,
}) => {
  const demo = await startDemo();
  const browser = await launchBrowser({ shell: true, port: demo.port, hosts: ['localhost', '127.0.0.1'] });
  onTestFinished(async () => {
    await browser.close();
    await demo.close();
  });
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    for (const language of ['en', 'ru', 'kk']) {
      const context = await openContext(browser, { viewport });
      const page = await context.newPage();
      await page.addInitScript({ content: EYE });
      await page.goto(`${demo.url}/?lang=${language}`);
      await part(page, 'banner').waitFor();
      await still(page);
      const largest = await page.evaluate<{ tag: string | null; painted: number }>(`new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntries().at(-1);
          // What is in a shadow tree is not told by name.
          setTimeout(() => resolve({ tag: entry.element && entry.element.localName, painted: entry.size }), 300);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      })`);
      expect(largest.tag, `${language}, ${viewport.width}`).toMatch(/^(h1|p|h2|img|svg)$/);
      await context.close();
    }
  }
});

test('what is painted largest is told by null where it is the banner’s (control)', async ({ server, page }) => {
  // Without the motion: what fades in is not counted.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(server, page, { config: CONFIG });
  await part(page, 'banner').waitFor();
  const tag = await page.evaluate(`new Promise((resolve) => {
    const seen = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries()))
      .observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(seen.at(-1).element?.localName ?? null), 500);
  })`);
  expect(tag).toBeNull();
  expect(await see(page, `isSeen(eye.part('banner'))`)).toBe(true);
});
