// The notice by keyboard alone: A2, A5, A6, A11 and A25 of the accessibility assertions, and the way there and back.
import type { Page } from 'playwright-core';
import { part, record } from '../support/consent-page.js';
import { expect, test } from '../support/test.js';
import {
  EMBED,
  focused,
  LAYOUTS,
  openDetails,
  openPreferences,
  reopen,
  see,
  still,
  tabTo,
  toggle,
  visit,
  visitAgain,
  withLayout,
} from './support/visit.js';

/** As many links as a page has in its header and menu. */
const MENU = Array.from({ length: 67 }, (_, n) => `<a href="#${n}">Link ${n}</a> `).join('');

const PAGE_LINK = '<a id="first" href="#top">First link</a>';

/** Every stop from here until one comes again. */
async function tabStops(page: Page, key = 'Tab'): Promise<string[]> {
  const stops: string[] = [];
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press(key);
    const stop = await see<string>(page, `nameOf(eye.deepFocus())`);
    if (stop === stops[0]) return stops;
    stops.push(stop);
  }
  throw new Error(`no way round by ${key}: ${stops.join(', ')}`);
}

for (const layout of LAYOUTS) {
  test(`A2: the banner takes no focus, and Tab reaches its answers before the 67 links of the page (${layout})`, async ({
    server,
    page,
  }) => {
    await visit(server, page, { ...withLayout(layout), body: MENU });
    expect(await focused(page)).toBe('body');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^notice:/);
    await page.reload();
    await part(page, 'banner').waitFor();
    expect(await tabTo(page, 'notice:accept-all')).toBeLessThanOrEqual(2);
  });
}

test('A2: the banner takes no focus from a field that somebody is typing in', async ({ server, page }) => {
  await visit(server, page, { body: '<input id="field">' });
  await page.focus('#field');
  await page.evaluate('IlumeeConsent.hide()');
  await page.keyboard.type('ab');
  await page.evaluate('IlumeeConsent.show()');
  await part(page, 'banner').waitFor();
  await page.keyboard.type('cd');
  expect(await page.inputValue('#field')).toBe('abcd');
});

for (const [key, name] of [
  ['Enter', 'accept-all'],
  ['Space', 'reject-all'],
] as const) {
  test(`${key} on ${name} answers, and Tab goes on from there`, async ({ server, page }) => {
    await visit(server, page, { body: PAGE_LINK });
    await tabTo(page, `notice:${name}`);
    await page.keyboard.press(key);
    expect(await record(page)).toMatchObject({ method: name });
    await part(page, 'banner').waitFor({ state: 'detached' });
    // Not from the end of the page: to the reopen button, or the page's first link.
    await page.keyboard.press('Tab');
    expect(['notice:reopen', 'first']).toContain(await focused(page));
  });
}

test('Escape neither answers nor closes the banner', async ({ server, page }) => {
  await visit(server, page);
  await tabTo(page, 'notice:accept-all');
  await page.keyboard.press('Escape');
  expect(await record(page)).toBeNull();
  expect(await part(page, 'banner').isVisible()).toBe(true);
});

test('A5: the preferences are a modal dialog with a visible title, which gets the focus', async ({ server, page }) => {
  await visit(server, page, { body: PAGE_LINK });
  await tabTo(page, 'notice:open-preferences');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Privacy preferences' });
  await dialog.waitFor();
  const devTools = await page.context().newCDPSession(page);
  const { nodes } = await devTools.send('Accessibility.getFullAXTree');
  const [node] = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'dialog');
  expect(node?.properties?.find(({ name }) => name === 'modal')?.value.value).toBe(true);
  expect(await see(page, `isSeen(eye.all('#preferences-title, dialog h2')[0])`)).toBe(true);
  expect(await see(page, `deepFocus().localName`)).toBe('h2');
  expect(await part(page, 'close').isVisible()).toBe(true);
});

test('A5: Tab and Shift+Tab go round inside the preferences', async ({ server, page }) => {
  await visit(server, page, { body: PAGE_LINK });
  await openPreferences(page);
  await openDetails(page);
  const inside = async () => see<boolean>(page, `deepFocus().closest('dialog') !== null`);
  const controls = await see<number>(page, `controls().filter((control) => control.closest('dialog')).length`);
  for (const key of ['Tab', 'Shift+Tab']) {
    const seen = new Set<string>();
    for (let n = 0; n < controls * 2 + 4; n++) {
      await page.keyboard.press(key);
      const stop = await focused(page);
      // At its end the browser's own controls follow, for which the page has nothing focused.
      expect(stop === 'body' || (await inside()), `${key}: ${stop}`).toBe(true);
      seen.add(await see<string>(page, `nameOf(eye.deepFocus()) + eye.controls().indexOf(eye.deepFocus())`));
    }
    expect(seen.size).toBeGreaterThanOrEqual(controls);
  }
});

test('A5: Escape closes the preferences without saving, also when a second one follows at once', async ({
  server,
  page,
}) => {
  await visit(server, page);
  for (let n = 0; n < 2; n++) {
    await openPreferences(page);
    await toggle(page, 'analytics').focus();
    await page.keyboard.press('Space');
    expect(await toggle(page, 'analytics').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await part(page, 'preferences').waitFor({ state: 'detached' });
    expect(await record(page)).toBeNull();
    expect(await part(page, 'banner').isVisible()).toBe(true);
  }
  await openPreferences(page);
  expect(await toggle(page, 'analytics').isChecked()).toBe(false);
});

test('A5: the focus goes back to the button of the banner that opened the preferences', async ({ server, page }) => {
  await visit(server, page);
  await tabTo(page, 'notice:open-preferences');
  await page.keyboard.press('Enter');
  await part(page, 'preferences').waitFor();
  await page.keyboard.press('Escape');
  await part(page, 'preferences').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('notice:open-preferences');
});

test('A5: the focus goes back to the reopen button, also after saving', async ({ server, page }) => {
  await visitAgain(server, page, { body: PAGE_LINK });
  for (const leave of ['Escape', 'save'] as const) {
    await reopen(page).focus();
    await page.keyboard.press('Enter');
    await part(page, 'preferences').waitFor();
    if (leave === 'Escape') await page.keyboard.press('Escape');
    else {
      await part(page, 'save').focus();
      await page.keyboard.press('Enter');
    }
    await part(page, 'preferences').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page), { message: leave }).toBe('notice:reopen');
  }
});

for (const leave of ['close', 'save', 'reject-all'] as const) {
  test(`A5: the focus goes back to the site’s own button that opened the preferences (${leave})`, async ({
    server,
    page,
  }) => {
    await visitAgain(server, page, { body: '<button id="own" data-consent-action="preferences">Privacy</button>' });
    await page.focus('#own');
    await page.keyboard.press('Enter');
    await part(page, 'preferences').waitFor();
    await part(page, 'preferences').locator(`[part~="${leave}"]`).focus();
    await page.keyboard.press('Enter');
    await part(page, 'preferences').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('own');
  });
}

test('the focus is in the notice or back in the page after saving what the banner opened', async ({ server, page }) => {
  await visit(server, page, { body: PAGE_LINK });
  await tabTo(page, 'notice:open-preferences');
  await page.keyboard.press('Enter');
  await part(page, 'preferences').waitFor();
  await tabTo(page, 'notice:save');
  await page.keyboard.press('Enter');
  await part(page, 'preferences').waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  expect(['notice:reopen', 'first']).toContain(await focused(page));
});

test('A6: behind the preferences nothing can be clicked, focused or scrolled, and the preferences scroll', async ({
  server,
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 400 });
  await visit(server, page, {
    body: `<button id="own" onclick="this.textContent = 'Clicked'">Own</button><div style="height: 3000px"></div>`,
  });
  await openPreferences(page);
  const { x, y } = (await page.locator('#own').boundingBox())!;
  await page.mouse.click(x + 5, y + 5);
  expect(await page.textContent('#own')).toBe('Own');
  await page.evaluate(`document.getElementById('own').focus()`);
  expect(await focused(page)).not.toBe('own');
  await page.mouse.move(10, 200);
  await page.mouse.wheel(0, 500);
  const dialog = (await part(page, 'preferences').boundingBox())!;
  await page.mouse.move(dialog.x + dialog.width / 2, dialog.y + dialog.height / 2);
  await page.mouse.wheel(0, 300);
  const scrolled = () =>
    see<number>(page, `all('dialog, dialog *').reduce((most, { scrollTop }) => Math.max(most, scrollTop), 0)`);
  await expect.poll(scrolled).toBeGreaterThan(0);
  // To its end and on: the rest must not reach the page.
  await page.mouse.wheel(0, 20_000);
  await page.mouse.wheel(0, 500);
  await still(page);
  expect(await page.evaluate('scrollY')).toBe(0);
});

test('A6: the page scrolls again once the preferences are closed', async ({ server, page }) => {
  await visit(server, page, { body: '<div style="height: 3000px"></div>' });
  await openPreferences(page);
  await page.keyboard.press('Escape');
  await part(page, 'preferences').waitFor({ state: 'detached' });
  await page.mouse.move(300, 100);
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
});

for (const scheme of ['light', 'dark', 'forced-colors'] as const) {
  test(`A11: every stop of the keyboard shows that it has the focus (${scheme})`, async ({ server, page }) => {
    const colorScheme = scheme === 'dark' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme, forcedColors: scheme === 'forced-colors' ? 'active' : 'none' });
    await visit(server, page, { body: EMBED });
    await expectRings(page, 6);
    await openPreferences(page);
    await openDetails(page);
    await expectRings(page, 16);
    await part(page, 'preferences').locator('[part~="reject-all"]').click();
    await reopen(page).waitFor();
    await expectRings(page, 3);
  });
}

async function expectRings(page: Page, stops: number): Promise<void> {
  for (let n = 0; n < stops; n++) {
    await page.keyboard.press('Tab');
    await still(page);
    if (!(await focused(page)).startsWith('notice:')) continue;
    const ring = await see<{ name: string; width: number; contrast: number }>(page, 'focusRing()');
    expect(ring.width, ring.name).toBeGreaterThanOrEqual(2);
    expect(ring.contrast, ring.name).toBeGreaterThanOrEqual(3);
  }
}

test('a placeholder is reached and answered by keyboard, and the focus is not lost', async ({ server, page }) => {
  await visitAgain(server, page, { body: `${PAGE_LINK}${EMBED}<a id="after" href="#end">After</a>` });
  await tabTo(page, 'notice:load-once');
  await page.keyboard.press('Enter');
  await server.waitFor({ host: 'film.test', path: '/embed' });
  await expect.poll(() => page.locator('[part~="placeholder"]').count()).toBe(0);
  await page.keyboard.press('Tab');
  expect(['iframe', 'after']).toContain(await focused(page));
});

test('A25: the stops of the banner are its links and its three buttons, each once', async ({ server, page }) => {
  await visit(server, page);
  const stops = (await tabStops(page)).filter((stop) => stop !== 'body');
  for (const name of ['accept-all', 'reject-all', 'open-preferences']) {
    expect(
      stops.filter((stop) => stop.startsWith(name)),
      name,
    ).toHaveLength(1);
  }
});
