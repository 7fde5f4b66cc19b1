// A1 to A25 of the accessibility assertions (WCAG 2.2 AA, ARIA Authoring Practices), by their numbers. Here is what
// shows at any size; the keyboard, small screens, colours and axe-core have files of their own.
import type { CDPSession, Page } from 'playwright-core';
import { accept, part, record, reject } from '../support/consent-page.js';
import { expect, test } from '../support/test.js';
import { withGpc } from '../support/visitors.js';
import {
  CONFIG,
  EMBED,
  focused,
  LANGUAGES,
  LAYOUTS,
  open,
  openDetails,
  openPreferences,
  PATHS,
  PURPOSES,
  reopen,
  RIGHT_TO_LEFT,
  see,
  SITE,
  speak,
  still,
  tabTo,
  textOf,
  toggle,
  visit,
  visitAgain,
  withLayout,
} from './support/visit.js';

/** A node of the tree that assistive technology reads. */
interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  const devTools: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = await devTools.send('Accessibility.getFullAXTree');
  await devTools.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      properties: Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
    }));
}

for (const layout of LAYOUTS) {
  test(`A1: the banner is a named region, neither a dialog nor a trap (${layout})`, async ({ server, page }) => {
    await visit(server, page, { ...withLayout(layout), body: '<a id="first" href="#top">First link</a>' });
    const nodes = await accessibleNodes(page);
    expect(nodes.filter(({ role }) => role === 'region').map(({ name }) => name)).toEqual(['Your privacy']);
    expect(nodes.filter(({ role }) => role.includes('dialog'))).toEqual([]);
    expect(nodes.filter(({ properties }) => properties.modal)).toEqual([]);
    await tabTo(page, 'notice:open-preferences');
    await tabTo(page, 'first');
  });
}

test('A7: every control is a native element of its kind', async ({ server, page }) => {
  await visit(server, page, { body: EMBED });
  await openPreferences(page);
  await openDetails(page);
  const strange = await see(
    page,
    `all('[role], [tabindex], [data-action], [onclick]').filter((element) => {
      const role = element.getAttribute('role');
      const isNative = element.matches('button, a[href], summary, input[type=checkbox], input[type=search]');
      const isControl = element.dataset.action || element.tabIndex >= 0
        || ['button', 'switch', 'checkbox', 'link', 'tab', 'menuitem'].includes(role);
      return isControl && !isNative;
    }).map(eye.nameOf)`,
  );
  expect(strange).toEqual([]);
  const switches = await see<string[]>(
    page,
    `all('[role=switch]').map(({ localName, type }) => localName + ' ' + type)`,
  );
  expect(new Set(switches)).toEqual(new Set(['input checkbox']));
});

test('A7: the name of a switch stays when its state changes', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  const nameAndState = async () =>
    (await accessibleNodes(page))
      .filter(({ role }) => role === 'switch')
      .map(({ name, properties }) => ({ name, checked: properties.checked }));
  const before = await nameAndState();
  expect(before.map(({ checked }) => checked)).toEqual(before.map(() => 'false'));
  for (const purpose of PURPOSES) await toggle(page, purpose).check();
  const after = await nameAndState();
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  expect(after.slice(0, PURPOSES.length).map(({ checked }) => checked)).toContain('true');
});

test('A8: a switch is called what is written beside it: the name of its purpose', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  for (const language of LANGUAGES) {
    await speak(page, language);
    // What is necessary comes first, and has no switch.
    const titles = await see<string[]>(page, `all('dialog h3').map((title) => title.innerText.trim())`);
    for (const title of titles.slice(1, 1 + PURPOSES.length)) {
      expect(await page.getByRole('switch', { name: title, exact: true }).count(), title).toBe(1);
    }
  }
});

const MAIN_BUTTONS = ['accept-all', 'reject-all', 'open-preferences', 'save', 'load-once', 'always-allow', 'withdraw'];

for (const width of [1280, 320]) {
  test(`A9: every target is 24 px or more, or has room around it, the main buttons 44 px or more (${width} px wide)`, async ({
    server,
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    for (const layout of LAYOUTS) {
      await visit(server, page, { ...withLayout(layout), body: EMBED });
      await expectTargets(page, layout);
    }
    await openPreferences(page);
    await openDetails(page);
    await expectTargets(page, 'preferences');
    await part(page, 'preferences').locator('[part~="reject-all"]').click();
    await reopen(page).click();
    await part(page, 'withdraw').waitFor();
    await expectTargets(page, 'preferences of somebody who has answered');
    await part(page, 'close').click();
    await reopen(page).waitFor();
    await expectTargets(page, 'reopen button');
  });
}

async function expectTargets(page: Page, where: string): Promise<void> {
  await still(page);
  const targets = await see<Target[]>(page, 'targets()');
  expect(targets.length).toBeGreaterThan(0);
  for (const { name, part, width, height, hasRoom } of targets) {
    const isMain = part !== null && MAIN_BUTTONS.includes(part);
    const smallest = Math.min(width, height);
    if (isMain) expect(smallest, `${name}, ${where}`).toBeGreaterThanOrEqual(44);
    else expect(smallest >= 24 || hasRoom, `${name}, ${where}: ${width} x ${height}`).toBe(true);
  }
}

interface Target {
  readonly name: string;
  readonly part: string | null;
  readonly width: number;
  readonly height: number;
  /** Small, but with nothing near it. */
  readonly hasRoom: boolean;
}

/** What a screen reader is told without being asked. */
const announced = (page: Page): Promise<string[]> =>
  see(page, `all('[role=status], [aria-live=polite]').map((region) => region.textContent.trim()).filter(Boolean)`);

for (const [how, answer] of [
  ['a yes in the banner', accept],
  ['a no in the banner', reject],
  [
    'saved preferences',
    async (page: Page) => {
      await openPreferences(page);
      await toggle(page, 'analytics').check();
      await part(page, 'save').click();
    },
  ],
] as const) {
  test(`A17: ${how} is announced in a live region that was there before, without moving the focus to it`, async ({
    server,
    page,
  }) => {
    await visit(server, page);
    expect(await announced(page)).toEqual([]);
    await page.evaluate(`region = eye.all('[role=status]')[0]`);
    await answer(page);
    await expect.poll(() => announced(page)).toEqual(['Your choice has been saved.']);
    expect(await page.evaluate(`region.isConnected && region === eye.all('[role=status]')[0]`)).toBe(true);
    expect(await page.evaluate(`!!region.closest('dialog, section, [inert], [aria-hidden=true]')`)).toBe(false);
    expect(await see(page, `deepFocus() !== region`)).toBe(true);
    const status = (await accessibleNodes(page)).filter(({ role }) => role === 'status');
    expect(status).toHaveLength(1);
  });
}

test('A17: it is announced, too, where there is no reopen button', async ({ server, page }) => {
  await visit(server, page, { config: { notice: { reopen: false } } });
  await reject(page);
  await expect.poll(() => announced(page)).toEqual(['Your choice has been saved.']);
  expect((await accessibleNodes(page)).filter(({ role }) => role === 'status')).toHaveLength(1);
});

test('A17: a withdrawal is announced', async ({ server, page }) => {
  await visitAgain(server, page);
  await reopen(page).click();
  await part(page, 'withdraw').click();
  await part(page, 'preferences').waitFor({ state: 'detached' });
  await expect.poll(async () => (await announced(page)).length).toBe(1);
});

test('A17: an answer under Global Privacy Control says that the opt-out is honoured', async ({
  server,
  page,
  context,
}) => {
  await withGpc(context);
  await visit(server, page);
  expect(await textOf(page, 'banner')).toContain('Global Privacy Control');
  await accept(page);
  await expect.poll(async () => (await announced(page)).join(' ')).toMatch(/Global Privacy Control|opt-out/i);
});

for (const layout of LAYOUTS) {
  test(`A18: nothing moves for who has asked for less motion, and nothing for longer than half a second (${layout})`, async ({
    server,
    page,
  }) => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ reducedMotion });
      await open(server, page, withLayout(layout));
      await page.evaluate('moved = eye.watchMotion()');
      await part(page, 'open-preferences').click();
      await part(page, 'preferences').waitFor();
      await toggle(page, 'analytics').check();
      await part(page, 'close').click();
      await part(page, 'preferences').waitFor({ state: 'detached' });
      await accept(page);
      await reopen(page).waitFor();
      const moved = await page.evaluate<string[]>('[...moved]');
      if (reducedMotion === 'reduce') expect(moved.filter((name) => !name.endsWith(' 0'))).toEqual([]);
      for (const name of moved) expect(Number(name.split(' ')[1]), name).toBeLessThanOrEqual(500);
      await page.context().clearCookies();
      await page.evaluate('localStorage.clear()');
    }
  });
}

for (const language of LANGUAGES) {
  test(`A20: the notice says which language it is in, and its direction: ${language}`, async ({ server, page }) => {
    await visit(server, page, { language, body: EMBED });
    await openPreferences(page);
    const direction = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
    const said = await page.evaluate(`[document.querySelector('#ilumee-consent'),
      document.querySelector('ilumee-consent-placeholder')].map((host) => [host.lang, getComputedStyle(
        host.shadowRoot.querySelector('button')).direction])`);
    expect(said).toEqual([
      [language, direction],
      [language, direction],
    ]);
    const start = await see<{ title: number; close: number }>(
      page,
      `host() && ({ title: eye.all('dialog h2')[0].getBoundingClientRect().left, close: eye.box('close').left })`,
    );
    direction === 'ltr'
      ? expect(start.close).toBeGreaterThan(start.title)
      : expect(start.close).toBeLessThan(start.title);
  });
}

test('A20: Russian that stands in for Kazakh is marked as Russian', async ({ server, page, context }) => {
  await context.route(/\/dist\/.*\.kk-/, (route) => route.abort());
  await visit(server, page, { language: 'kk' });
  expect(await part(page, 'accept-all').textContent()).toBe('Принять все');
  const lang = await see(page, `part('accept-all').closest('[lang]')?.lang ?? eye.host().lang`);
  expect(lang).toBe('ru');
});

const languageOf = (page: Page, words: string) =>
  see<string | undefined>(
    page,
    `all('*').findLast((element) => element.textContent === ${JSON.stringify(words)})?.closest('[lang]')?.lang`,
  );

test('A20: what the site says in one language alone is marked as that language', async ({ server, page }) => {
  await open(server, page);
  await accept(page);
  const changes = { en: 'Names our new analytics vendor.' };
  const categories = {
    analytics: {
      name: { en: 'Statistics', ru: 'Статистика' },
      description: { en: 'Counts who reads what.' },
    },
    advertising: { name: { de: 'Reklame', ar: 'دعاية' } },
  };
  await visit(server, page, {
    language: 'ru',
    config: { categories, policy: { ...CONFIG.policy, version: '2026-06-01', changes } },
  });
  expect(await textOf(page, 'banner')).toContain(changes.en);
  expect(await languageOf(page, changes.en)).toBe('en');
  expect(await languageOf(page, 'Counts who reads what')).toBe('en');
  expect(await languageOf(page, 'Reklame')).toBe('de');
  await part(page, 'open-preferences').click();
  await part(page, 'preferences').waitFor();
  expect(await textOf(page, 'preferences')).toContain(changes.en);
  expect(await see(page, `all('dialog [lang]').map(({ lang, textContent }) => lang + ': ' + textContent)`)).toEqual([
    'en: Names our new analytics vendor.',
    'en: Counts who reads what.',
    'de: Reklame',
  ]);
});

test('A21: the banner waits as long as it takes', async ({ server, page }) => {
  await page.clock.install();
  await visit(server, page);
  await page.clock.fastForward('24:00:00');
  await server.quiet(200);
  expect(await part(page, 'banner').isVisible()).toBe(true);
  expect(await record(page)).toBeNull();
});

test('A22: the reopen button has the same place and the same name on every page', async ({ server, page }) => {
  await visitAgain(server, page);
  const found: object[] = [];
  for (const path of PATHS) {
    await page.goto(new URL(path, SITE).href);
    await reopen(page).waitFor();
    const [button] = (await accessibleNodes(page)).filter(({ role }) => role === 'button');
    found.push({ ...(await see<object>(page, `box('reopen')`)), name: button?.name });
  }
  expect(found[0]).toMatchObject({ name: 'Cookie settings' });
  expect(found).toEqual(PATHS.map(() => found[0]));
});

test('A23: the headings of the preferences are a list of the purposes', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  const headings = await see<string[]>(
    page,
    `all('dialog h1, dialog h2, dialog h3, dialog h4').map(({ localName, innerText }) => localName + ' ' + innerText)`,
  );
  expect(headings.slice(0, 5)).toEqual([
    'h2 Privacy preferences',
    'h3 Necessary',
    'h3 Functional',
    'h3 Analytics',
    'h3 Advertising',
  ]);
  const read = (await accessibleNodes(page)).filter(({ role }) => role === 'heading').map(({ name }) => name);
  expect([...read].sort()).toEqual(headings.map((heading) => heading.slice(3)).sort());
});

test('A23: cookies are in tables with headers, and at 320 px each value still has its label', async ({
  server,
  page,
}) => {
  await visit(server, page);
  await openPreferences(page);
  await openDetails(page);
  const tables = await see<{ columns: number; rows: number }[]>(
    page,
    `all('dialog table').map((table) => ({
      columns: table.querySelectorAll('th[scope=col]').length, rows: table.querySelectorAll('th[scope^=row]').length }))`,
  );
  expect(tables.length).toBeGreaterThan(0);
  for (const { columns, rows } of tables) {
    expect(columns).toBeGreaterThanOrEqual(3);
    expect(rows).toBeGreaterThanOrEqual(1);
  }
  await page.setViewportSize({ width: 320, height: 568 });
  await still(page);
  expect(await see(page, 'sideways()')).toEqual([]);
  // Side by side, four columns leave a cookie's name no room on a phone.
  const cells = await see<{ left: number; width: number }[]>(
    page,
    `all('dialog td').filter((cell) => eye.isSeen(cell) && cell.textContent.trim())
      .map((cell) => cell.getBoundingClientRect()).map(({ left, width }) => ({ left, width }))`,
  );
  for (const { width } of cells) expect(width).toBeGreaterThanOrEqual(120);
});

test('A25: accept and reject are next to each other in the tab order, and no link comes between', async ({
  server,
  page,
}) => {
  await visit(server, page);
  const stops: string[] = [];
  for (let n = 0; n < 8 && !stops.includes('notice:open-preferences'); n++) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  const yes = stops.indexOf('notice:accept-all');
  expect(yes).toBeGreaterThanOrEqual(0);
  expect(stops[yes + 1]).toBe('notice:reject-all');
  expect(await see(page, `part('accept-all').tabIndex + eye.part('reject-all').tabIndex`)).toBe(0);
});
