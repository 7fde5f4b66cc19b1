// E1 to E24 of the assertions about consent in the EU and the UK: one test or more for each, by its number.
import type { Page } from 'playwright-core';
import { accept, part, record, reject, traverse } from '../support/consent-page.js';
import type { RecordingServer } from '../support/recording-server.js';
import { foreignRequests, storedItems, TAGS, serveTag } from '../support/tags.js';
import { expect, test } from '../support/test.js';
import { DOUBLE_NEGATIVES, LEGITIMATE_INTEREST, STEERING } from './support/wording.js';
import {
  CONFIG,
  EMBED,
  EYE,
  LANGUAGES,
  LAYOUTS,
  open,
  openDetails,
  openPreferences,
  PATHS,
  PURPOSES,
  reopen,
  see,
  SITE,
  speak,
  tabTo,
  textOf,
  toggle,
  VENDORS,
  visit,
  visitAgain,
  withLayout,
} from './support/visit.js';

const DAY_MS = 86_400_000;

const tag = (category: string) =>
  `<script type="text/plain" data-category="${category}">fetch('http://ran.test/${category}')</script>`;

const ALL_TAGS = PURPOSES.map(tag).join('');

/** What a site with its vendors' own code on it would send and store, marked and unmarked. */
const BUSY_BODY = `${ALL_TAGS}${EMBED}
  <script type="text/plain" data-category="analytics" data-vendor="acme">
    document.cookie = '_acme=1; Path=/; Max-Age=86400';
    localStorage.setItem('_acme_id', '1');
  </script>
  <script>
    document.cookie = '_beta=1; Path=/; Max-Age=86400';
    fetch('http://beta.test/collect').catch(() => {});
    navigator.sendBeacon('http://acme.test/beacon');
    new Image().src = 'http://beta.test/pixel.gif';
  </script>`;

const granted = (page: Page) =>
  page.evaluate<string[]>(`${JSON.stringify(PURPOSES)}.filter((id) => IlumeeConsent.has(id))`);

async function expectAsked(page: Page): Promise<void> {
  await part(page, 'banner').waitFor();
}

async function expectNotAsked(page: Page): Promise<void> {
  await page.evaluate('IlumeeConsent.ready');
  await reopen(page).waitFor();
  expect(await part(page, 'banner').count()).toBe(0);
}

/** The page again, so many days later by the visitor's clock. */
async function returnAfter(page: Page, days: number): Promise<void> {
  await page.clock.setFixedTime(Date.now() + days * DAY_MS);
  await page.reload();
}

/** The page again, after the site has changed its configuration. */
async function returnTo(server: RecordingServer, page: Page, config: object): Promise<void> {
  await open(server, page, { config });
}

test('E1: before an answer nothing is stored and no vendor is asked for anything', async ({
  server,
  page,
  context,
}) => {
  await visit(server, page, { body: BUSY_BODY });
  await server.quiet(400);
  expect(foreignRequests(server)).toEqual([]);
  expect(await storedItems(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await accept(page);
  await server.waitFor({ host: 'beta.test', path: '/pixel.gif' });
  await server.waitFor({ host: 'film.test', path: '/embed' });
  await expect.poll(() => storedItems(page)).toEqual(expect.arrayContaining(['cookie:_acme', 'localStorage:_acme_id']));
});

for (const layout of LAYOUTS) {
  test(`E2: refusing everything is offered beside accepting everything, without scrolling (${layout})`, async ({
    server,
    page,
  }) => {
    for (const size of [
      { width: 1280, height: 720 },
      { width: 320, height: 568 },
    ]) {
      await page.setViewportSize(size);
      await visit(server, page, withLayout(layout));
      const siblings = await see(page, `part('accept-all').parentElement === eye.part('reject-all').parentElement`);
      expect(siblings).toBe(true);
      for (const name of ['accept-all', 'reject-all']) {
        expect(await see(page, `isReachable(eye.part('${name}'))`), `${name} at ${size.width}`).toBe(true);
      }
    }
  });

  test(`E3: accept and reject are buttons of the same size, weight and colours (${layout})`, async ({
    server,
    page,
  }) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 720 });
      await visit(server, page, withLayout(layout));
      const expectAlike = async (where: string) => {
        const [first, second] = await looks(page, 'section');
        expect(first.tag, where).toBe('button');
        expect(Math.abs(first.width - second.width), where).toBeLessThanOrEqual(1);
        expect(Math.abs(first.height - second.height), where).toBeLessThanOrEqual(1);
        expect(second.styles, where).toEqual(first.styles);
      };
      for (const language of LANGUAGES) {
        await speak(page, language);
        await expectAlike(`${language}, ${width} px`);
      }
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAlike(`${colorScheme}, ${width} px`);
        expect(await see(page, 'faintTexts()')).toEqual([]);
      }
    }
  });
}

test('E3: the preferences treat accept and reject alike, too', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  const [first, second] = await looks(page, 'dialog');
  expect(first).toEqual(second);
});

interface Look {
  readonly tag: string;
  readonly width: number;
  readonly height: number;
  readonly styles: Readonly<Record<string, string>>;
}

function looks(page: Page, layer: 'section' | 'dialog'): Promise<[Look, Look]> {
  return see(page, `all('${layer} [part~="accept-all"], ${layer} [part~="reject-all"]').map(eye.look)`);
}

for (const [answer, name] of [
  [accept, 'accept-all'],
  [reject, 'reject-all'],
] as const) {
  test(`E4: refusing takes no more actions than accepting: one click (${name})`, async ({ server, page }) => {
    await visit(server, page);
    await answer(page);
    expect(await record(page)).toMatchObject({ method: name });
    await part(page, 'banner').waitFor({ state: 'detached' });
  });
}

test('E4: with the keyboard, too, either answer is one key once it is reached, and they are neighbours', async ({
  server,
  page,
}) => {
  await visit(server, page);
  await tabTo(page, 'notice:accept-all');
  expect(await tabTo(page, 'notice:reject-all')).toBe(1);
  await page.keyboard.press('Enter');
  expect(await record(page)).toMatchObject({ method: 'reject-all' });
});

test('E5: nothing but what is necessary is on before the visitor turns it on', async ({ server, page }) => {
  await visit(server, page);
  expect(await granted(page)).toEqual([]);
  await openPreferences(page);
  await openDetails(page);
  const switches = page.getByRole('switch');
  expect(await switches.count()).toBeGreaterThanOrEqual(PURPOSES.length);
  for (const box of await switches.all()) expect(await box.isChecked()).toBe(false);
  expect(
    await see(page, `all('input[type=checkbox], input[type=radio]').filter(({ checked }) => checked).length`),
  ).toBe(0);
  await toggle(page, 'analytics').check();
  expect(await toggle(page, 'analytics').isChecked()).toBe(true);
});

test('E6: closing, scrolling, waiting, clicking around and going on to other pages grants nothing', async ({
  server,
  page,
}) => {
  const body = `${ALL_TAGS}<a id="on" href="/next">Go on</a><p id="text">Text</p><div style="height: 3000px"></div>`;
  await visit(server, page, { body });
  await page.mouse.wheel(0, 800);
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageUp');
  await page.click('#text');
  await openPreferences(page);
  await toggle(page, 'analytics').check();
  await page.keyboard.press('Escape');
  await part(page, 'preferences').waitFor({ state: 'detached' });
  await openPreferences(page);
  await toggle(page, 'advertising').check();
  await part(page, 'close').click();
  await part(page, 'preferences').waitFor({ state: 'detached' });
  await page.evaluate('IlumeeConsent.hide()');
  await page.click('#on');
  await expectAsked(page);
  await traverse(page, -1);
  await server.quiet(600);
  expect(await record(page)).toBeNull();
  expect(await granted(page)).toEqual([]);
  expect(server.requests({ host: 'ran.test' })).toEqual([]);
});

for (const purpose of PURPOSES) {
  test(`E7: ${purpose} can be accepted alone and refused alone`, async ({ server, page }) => {
    await visit(server, page, { body: ALL_TAGS });
    await openPreferences(page);
    await toggle(page, purpose).check();
    await part(page, 'save').click();
    await part(page, 'preferences').waitFor({ state: 'detached' });
    expect(await granted(page)).toEqual([purpose]);
    await server.waitFor({ host: 'ran.test', path: `/${purpose}` });

    await reopen(page).click();
    await part(page, 'preferences').waitFor();
    await toggle(page, purpose).uncheck();
    for (const other of PURPOSES.filter((id) => id !== purpose)) await toggle(page, other).check();
    await part(page, 'save').click();
    await part(page, 'preferences').waitFor({ state: 'detached' });
    expect(await granted(page)).toEqual(PURPOSES.filter((id) => id !== purpose));
  });
}

test('E8: each purpose is named before the buttons, and described before anything is on', async ({ server, page }) => {
  await visit(server, page);
  const before = await page.evaluate<string>(`(() => {
    const range = document.createRange();
    range.setStartBefore(eye.part('banner'));
    range.setEndBefore(eye.part('accept-all'));
    return range.toString();
  })()`);
  for (const name of ['Functional', 'Analytics', 'Advertising']) expect(before).toContain(name);
  await openPreferences(page);
  for (const purpose of PURPOSES) {
    const description = await see<string | undefined>(
      page,
      `all('dialog [part~="category"]').find((category) => category.querySelector('[name="${purpose}"]'))
        ?.innerText.split('\\n').find((line) => line.length > 15)`,
    );
    expect(description, purpose).toBeDefined();
    expect(description!.length, purpose).toBeLessThan(160);
  }
});

test('E9: the first layer says who is responsible, with the registration', async ({ server, page }) => {
  await visit(server, page);
  const text = await textOf(page, 'banner');
  expect(text).toContain('AYENK LLP');
  expect(text).toContain('BIN 180440039847');
});

test('E10: the first layer says how many receive data, and one click shows who', async ({ server, page }) => {
  await visit(server, page);
  expect(await textOf(page, 'banner')).toMatch(/\b3 (vendors|recipients|companies|partners)\b/);
  await openPreferences(page);
  const preferences = part(page, 'preferences');
  for (const { name } of VENDORS) {
    expect(await preferences.getByText(name).filter({ visible: true }).count(), name).toBeGreaterThan(0);
  }
});

test('E11: the first layer says that one can withdraw, and where, by the name that is there afterwards', async ({
  server,
  page,
}) => {
  await visit(server, page);
  expect(await textOf(page, 'banner')).toContain('withdraw');
  const said: Record<string, string> = {};
  for (const language of LANGUAGES) {
    await speak(page, language);
    said[language] = await textOf(page, 'banner');
  }
  await reject(page);
  await reopen(page).waitFor();
  for (const language of LANGUAGES) {
    await page.evaluate(`IlumeeConsent.setLanguage('${language}')`);
    await expect.poll(() => page.locator('#ilumee-consent').getAttribute('lang')).toBe(language);
    expect(said[language], language).toContain((await reopen(page).textContent())!.trim());
  }
});

test('E12: on every page one click opens the preferences again', async ({ server, page }) => {
  await visitAgain(server, page, { body: '<div style="height: 3000px"></div>' });
  for (const path of PATHS) {
    await page.goto(new URL(path, SITE).href);
    await page.mouse.wheel(0, 1500);
    await reopen(page).click();
    await part(page, 'preferences').waitFor();
  }
});

test('E13: withdrawing everything takes no more actions than giving everything', async ({ server, page }) => {
  await visitAgain(server, page);
  // From the same page, with nothing open: two actions each.
  await reopen(page).click();
  await part(page, 'accept-all').first().click();
  expect(await granted(page)).toEqual([...PURPOSES]);
  await part(page, 'preferences').waitFor({ state: 'detached' });
  await reopen(page).click();
  await part(page, 'withdraw').click();
  expect(await granted(page)).toEqual([]);
  expect(await record(page)).toMatchObject({ method: 'revoke' });
});

test('E13: the site can offer the withdrawal in one click, as the banner offers the grant', async ({
  server,
  page,
}) => {
  await visit(server, page, { body: '<button data-consent-action="revoke">Withdraw</button>' });
  await accept(page);
  expect(await granted(page)).toEqual([...PURPOSES]);
  await page.click('[data-consent-action]');
  expect(await granted(page)).toEqual([]);
});

for (const layout of LAYOUTS) {
  test(`E14: the page can be read, scrolled and used while the banner asks (${layout})`, async ({ server, page }) => {
    await visit(server, page, {
      ...withLayout(layout),
      body: `<button id="own" onclick="this.textContent = 'Done'">Own</button><input id="field">
        <p id="text">Text</p><div style="height: 3000px"></div>`,
    });
    await page.click('#own');
    expect(await page.textContent('#own')).toBe('Done');
    await page.click('#field');
    await page.keyboard.type('typed');
    expect(await page.inputValue('#field')).toBe('typed');
    await page.mouse.wheel(0, 500);
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
    const obstacles = await page.evaluate(`[document.documentElement, document.body].flatMap((element) => {
      const { overflow, filter, pointerEvents, userSelect } = getComputedStyle(element);
      return [overflow !== 'visible' && overflow, filter !== 'none' && filter, pointerEvents !== 'auto' && pointerEvents,
        userSelect === 'none' && userSelect, element.inert && 'inert', element.ariaHidden].filter(Boolean);
    })`);
    expect(obstacles).toEqual([]);
    expect(await see(page, 'coveredShare()')).toBeLessThanOrEqual(0.5);
  });
}

test('E15: the preferences say how long each cookie stays and who gets the data', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  await openDetails(page);
  const preferences = part(page, 'preferences');
  const text = await textOf(page, 'preferences');
  expect(text).toMatch(/_acme.*\b1 ?y(ear)?\b/);
  expect(text).toMatch(/_beta.*\b(90 ?d(ays)?|3 months)\b/);
  for (const fact of ['Acme', 'Beta', 'Film Ltd', 'Kazakhstan', 'United States', 'Germany'])
    expect(text).toContain(fact);
  expect(await preferences.getByRole('link', { name: /Beta/ }).first().getAttribute('href')).toBe(
    'https://beta.example/privacy',
  );
});

test('E16: what is necessary has no switch and is not called consent', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  expect(await toggle(page, 'necessary').count()).toBe(0);
  expect(await page.getByRole('switch', { name: 'Necessary' }).count()).toBe(0);
  const text = await see<string>(
    page,
    `all('dialog [part~="category"]').find((category) => category.textContent.includes('Necessary')).textContent`,
  );
  expect(text).toContain('Always on');
  expect(text).not.toMatch(/consent|agree|accept/i);
});

test('E17: no layer, in no language, speaks of legitimate interest or offers to object', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  await openDetails(page);
  const names = await see<string[]>(page, `all('input[type=checkbox]').map(({ name }) => name)`);
  const known = [...PURPOSES, ...VENDORS.map(({ id }) => id)] as string[];
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  for (const language of LANGUAGES) {
    await speak(page, language);
    const text = (await textOf(page, 'banner')) + (await textOf(page, 'preferences'));
    expect(text, language).not.toMatch(LEGITIMATE_INTEREST);
  }
});

test('E18: the wording neither steers nor confuses, in any language', async ({ server, page }) => {
  await visit(server, page);
  await openPreferences(page);
  for (const language of LANGUAGES) {
    await speak(page, language);
    const text = (await textOf(page, 'banner')) + (await textOf(page, 'preferences'));
    expect(text, language).not.toMatch(STEERING);
    expect(text, language).not.toMatch(DOUBLE_NEGATIVES);
    const [yes, no] = await Promise.all(
      (['accept-all', 'reject-all'] as const).map(async (name) =>
        (await part(page, name).first().textContent())!.trim(),
      ),
    );
    // Neither answer is explained away: both are as short, and say the same “all”.
    expect(Math.abs(yes!.split(/\s+/).length - no!.split(/\s+/).length), `${yes} | ${no}`).toBeLessThanOrEqual(1);
    expect(Math.max(yes!.length, no!.length), `${yes} | ${no}`).toBeLessThanOrEqual(32);
    expect(yes! + no!, language).not.toMatch(/[!?❤👍]/u);
  }
});

for (const [answer, name] of [
  [accept, 'a yes'],
  [reject, 'a no'],
] as const) {
  test(`E19: ${name} is stored, and not asked again for six months`, async ({ server, page, context }) => {
    await visit(server, page);
    await answer(page);
    const [cookie] = await context.cookies();
    expect(Math.abs(cookie!.expires - Date.now() / 1000 - 180 * 86_400)).toBeLessThan(120);
    await returnAfter(page, 179);
    await expectNotAsked(page);
  });

  test(`E20: ${name} that is older than six months counts as none`, async ({ server, page }) => {
    await visit(server, page, { body: ALL_TAGS });
    await answer(page);
    await server.quiet(200);
    server.clear();
    await returnAfter(page, 181);
    await expectAsked(page);
    expect(await record(page)).toBeNull();
    expect(await granted(page)).toEqual([]);
    await server.quiet(300);
    expect(server.requests({ host: 'ran.test' })).toEqual([]);
  });
}

test('E20: no site can make an answer count for more than 400 days', async ({ server, page, problems }) => {
  await open(server, page, { config: { consent: { maxAgeDays: 401 } }, body: ALL_TAGS });
  await expect.poll(() => problems.join()).toContain('consent.maxAgeDays');
  await server.quiet(300);
  expect(server.requests({ host: 'ran.test' })).toEqual([]);
});

test('E21: the record says who, when, which text and how', async ({ server, page }) => {
  const before = Date.now();
  await visit(server, page);
  await accept(page);
  const stored = (await record(page))!;
  expect(stored).toMatchObject({
    id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
    policy: '2026-01-15',
    method: 'accept-all',
    language: 'en',
    notice: expect.stringMatching(/^[\da-f]{64}$/),
    choices: { functional: true, analytics: true, advertising: true },
  });
  expect(Date.parse(stored.time)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(stored.time)).toBeLessThanOrEqual(Date.now());
});

test('E22: a new policy version asks again', async ({ server, page }) => {
  await visit(server, page);
  await accept(page);
  await returnTo(server, page, { policy: { ...CONFIG.policy, version: '2026-06-01' } });
  await expectAsked(page);
  expect(await granted(page)).toEqual([]);
});

test('E22: a new vendor and a new purpose are asked about', async ({ server, page }) => {
  await visit(server, page);
  await accept(page);
  const gamma = { id: 'gamma', name: 'Gamma', category: 'analytics', hosts: ['gamma.test'] };
  await returnTo(server, page, { vendors: [...VENDORS, gamma] });
  await expectAsked(page);
  expect(await page.evaluate(`IlumeeConsent.has('gamma')`)).toBe(false);
  await accept(page);
  const categories = { functional: {}, analytics: {}, advertising: {}, research: { name: 'Research' } };
  await returnTo(server, page, { vendors: [...VENDORS, gamma], categories });
  await expectAsked(page);
  expect(await page.evaluate(`IlumeeConsent.has('research')`)).toBe(false);
});

test('E22: a change of looks or of a button’s words does not ask again', async ({ server, page }) => {
  await visit(server, page);
  await accept(page);
  await returnTo(server, page, { notice: { layout: 'box', theme: 'dark', texts: { acceptAll: 'Agree to all' } } });
  await expectNotAsked(page);
  expect(await granted(page)).toEqual([...PURPOSES]);
});

test('E23: withdrawing in the preferences stops running tags at once and erases what they stored', async ({
  server,
  page,
}) => {
  const plain = TAGS.find(({ vendor }) => vendor.id === 'acme')!;
  serveTag(server, plain);
  await page.addInitScript({ content: EYE });
  await page.goto(SITE);
  await accept(page);
  await expect.poll(() => plain.events(server)).toContain('acme-tick-2');
  await expect.poll(() => storedItems(page)).toContain('cookie:_acme');
  await reopen(page).click();
  await part(page, 'withdraw').click();
  // What left before the click may still be on its way.
  await server.quiet(50);
  server.clear();
  await page.evaluate(plain.track('after-withdrawal'));
  await page.waitForTimeout(400);
  expect(foreignRequests(server)).toEqual([]);
  await expect.poll(() => storedItems(page)).toEqual([]);
});

for (const language of LANGUAGES) {
  test(`E24: the notice speaks the page’s language: ${language}`, async ({ server, page }) => {
    await visit(server, page, { language: `${language}-XX` });
    expect(await page.locator('#ilumee-consent').getAttribute('lang')).toBe(language);
    const accepts = await part(page, 'accept-all').textContent();
    language === 'en' ? expect(accepts).toBe('Accept all') : expect(accepts).not.toBe('Accept all');
    await openPreferences(page);
    expect((await textOf(page, 'preferences')).includes('Save choices')).toBe(language === 'en');
  });
}
