import type { Page } from 'playwright-core';
import { openUndriven } from '../../scripts/chromium.mjs';
import { accept, cookies, part, record, reject, traverse } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { foreignRequests, libraryFiles, serveTag, storedItems, tagPage, TAGS, type Tag } from './support/tags.js';
import { expect, test } from './support/test.js';
import { openWithoutCookies, throwingStorage } from './support/visitors.js';

const SITE = 'http://site.test/';
const NEXT = 'http://site.test/next';
const DAY_MS = 864e5;

/** Longer than any of the tags keeps an event to itself. Unit: ms. */
const LONG_ENOUGH = 500;

/** A page without the library, to go to and come back from. */
const ELSEWHERE = '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">';

for (const tag of TAGS) {
  const { id, name } = tag.vendor;
  const started = `${id}-start`;

  const hasSent = (server: RecordingServer, event: string) =>
    expect.poll(() => tag.events(server), { message: `${name}: ${event}` }).toContain(event);

  /** A visitor who has accepted, and whose tag has sent its first event. */
  async function openAccepted(server: RecordingServer, page: Page): Promise<void> {
    serveTag(server, tag);
    await page.goto(SITE);
    await accept(page);
    await hasSent(server, started);
  }

  /** Goes to an empty page, and forgets what the one before has sent. */
  async function leave(server: RecordingServer, page: Page): Promise<void> {
    await page.goto('about:blank');
    await server.quiet(200);
    server.clear();
  }

  /** The tag's code does not run, or not yet: nothing leaves and nothing is stored. */
  async function expectHeld(server: RecordingServer, page: Page): Promise<void> {
    await server.quiet(LONG_ENOUGH);
    expect(foreignRequests(server)).toEqual([]);
    expect(await storedItems(page)).toEqual([]);
  }

  test(`${name} asks for nothing and stores nothing until the visitor accepts`, async ({ server, page }) => {
    serveTag(server, tag);
    await page.goto(SITE);
    await part(page, 'banner').waitFor();
    await expectHeld(server, page);
    await accept(page);
    await hasSent(server, started);
    expect(await storedItems(page)).not.toEqual([]);
  });

  test(`${name} sets cookies that the site then gets, from the acceptance on`, async ({ server, page }) => {
    serveTag(server, tag);
    await page.goto(SITE);
    await page.goto(NEXT);
    expect(server.requests({ path: '/next' })[0]?.cookies).toEqual({});
    await accept(page);
    await hasSent(server, started);
    await page.goto(SITE);
    const carried = server.requests({ host: 'site.test', path: '/' }).at(-1)?.cookies ?? {};
    const own = Object.keys(carried).filter((cookie) => cookie !== 'ilumee_consent');
    expect(own).not.toEqual([]);
    expect(own.filter((cookie) => !tag.vendor.cookies.some(({ match }) => new RegExp(match).test(cookie)))).toEqual([]);
  });

  test(`${name} sends its last event when an accepted page goes away`, async ({ server, page }) => {
    await openAccepted(server, page);
    await page.goto(NEXT);
    await hasSent(server, `${id}-leave`);
  });

  test(`${name} runs at once on the next page, without banner or a second file`, async ({ server, page }) => {
    await openAccepted(server, page);
    await leave(server, page);
    await page.goto(NEXT);
    await hasSent(server, started);
    await page.evaluate('new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300)))');
    expect(libraryFiles(server)).toEqual(['ilumee-consent']);
    expect(await part(page, 'banner').count()).toBe(0);
  });

  test(`${name} falls silent in the task of the withdrawal, without a reload`, async ({ server, page }) => {
    await openAccepted(server, page);
    await page.evaluate(tag.track('before'));
    await hasSent(server, 'before');
    await page.evaluate(`window.mark = 1; IlumeeConsent.revoke(); ${tag.track('after')}`);
    await server.quiet(LONG_ENOUGH);
    server.clear();
    await page.evaluate(tag.track('later'));
    await server.quiet(LONG_ENOUGH);
    await page.goto(NEXT);
    await server.quiet(LONG_ENOUGH);
    expect(foreignRequests(server)).toEqual([]);
  });

  test(`${name} sends nothing that it tracks right after the call of revoke()`, async ({ server, page }) => {
    await openAccepted(server, page);
    await page.evaluate(`${tag.track('before')} IlumeeConsent.revoke(); ${tag.track('after')}`);
    await server.quiet(LONG_ENOUGH);
    expect(tag.events(server)).not.toContain('after');
    await page.evaluate(`IlumeeConsent.showPreferences()`);
    await accept(page);
    await page.evaluate(tag.track('again'));
    await hasSent(server, 'again');
  });

  test(`${name} has no cookie and no key left after a withdrawal, however it goes on`, async ({ server, page }) => {
    await openAccepted(server, page);
    const keys = async () => (await storedItems(page)).filter((item) => !item.startsWith('indexedDB:'));
    expect(await keys()).not.toEqual([]);
    await page.evaluate('IlumeeConsent.revoke()');
    expect(await keys()).toEqual([]);
    await page.evaluate(tag.track('after'));
    await server.quiet(1500);
    expect(await keys()).toEqual([]);
  });

  test(`${name} stays away when the page is loaded again after a withdrawal`, async ({ server, page }) => {
    await openAccepted(server, page);
    await page.evaluate('IlumeeConsent.revoke()');
    await server.quiet(LONG_ENOUGH);
    server.clear();
    await page.reload();
    await expectHeld(server, page);
    expect(await part(page, 'banner').count()).toBe(0);
    expect(await record(page)).toMatchObject({ method: 'revoke' });
  });

  test(`${name} stays away after a rejection, also on the next page`, async ({ server, page }) => {
    serveTag(server, tag);
    await page.goto(SITE);
    await reject(page);
    await part(page, 'banner').waitFor({ state: 'detached' });
    await expectHeld(server, page);
    await page.reload();
    await expectHeld(server, page);
    await page.evaluate('IlumeeConsent.showPreferences()');
    await accept(page);
    await hasSent(server, started);
  });

  test(`${name} is held again, and asked about, when the policy version changes`, async ({ server, page }) => {
    await openAccepted(server, page);
    await leave(server, page);
    server.page('site.test', '/next', tagPage(tag, { attributes: { 'data-policy-version': '2' } }));
    await page.goto(NEXT);
    await part(page, 'banner').waitFor();
    await server.quiet(LONG_ENOUGH);
    expect(foreignRequests(server)).toEqual([]);
    await accept(page);
    await hasSent(server, started);
    expect(await record(page)).toMatchObject({ policy: '2' });
  });

  test(`${name} is held again, and asked about, when the answer has expired`, async ({ server, page, context }) => {
    await openAccepted(server, page);
    await leave(server, page);
    await context.clock.setFixedTime(Date.now() + 181 * DAY_MS);
    await page.goto(SITE);
    await part(page, 'banner').waitFor();
    await server.quiet(LONG_ENOUGH);
    expect(foreignRequests(server)).toEqual([]);
  });

  test(`${name} still runs on the last day of an answer`, async ({ server, page, context }) => {
    await openAccepted(server, page);
    await leave(server, page);
    await context.clock.setFixedTime(Date.now() + 179 * DAY_MS);
    await page.goto(SITE);
    await hasSent(server, started);
    expect(await part(page, 'banner').count()).toBe(0);
  });

  test(`${name} is held, and asked about, while the consent cookie is damaged`, async ({
    server,
    page,
    context,
    problems,
  }) => {
    serveTag(server, tag);
    await context.addCookies([
      { name: 'ilumee_consent', value: '%7B%22choices%22:%7B%22analytics%22:true', url: SITE },
    ]);
    await page.goto(SITE);
    await part(page, 'banner').waitFor();
    await expectHeld(server, page);
    expect(problems).toEqual([]);
    await accept(page);
    await hasSent(server, started);
  });

  test(`${name} is held on each page, and asked about, where cookies are blocked`, async ({ server }) => {
    const { context, close } = await openWithoutCookies(server.port);
    try {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(error.error().message));
      const page = await context.newPage();
      serveTag(server, tag);
      await page.goto(SITE);
      expect(await page.evaluate(`document.cookie = 'probe=1'; document.cookie`)).toBe('');
      await part(page, 'banner').waitFor();
      await server.quiet(LONG_ENOUGH);
      expect(foreignRequests(server)).toEqual([]);
      expect(errors).toEqual([]);
      await accept(page);
      await server.waitFor({ host: new URL(`http://${tag.vendor.hosts[0]}`).hostname });
      await leave(server, page);
      await page.goto(NEXT);
      await part(page, 'banner').waitFor();
      await server.quiet(LONG_ENOUGH);
      expect(foreignRequests(server)).toEqual([]);
    } finally {
      await close();
      server.reset();
    }
  });

  test(`${name} is held, released and remembered where the storages throw`, async ({ server, page, context }) => {
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(error.error().message));
    await throwingStorage(context);
    serveTag(server, tag);
    await page.goto(SITE);
    await part(page, 'banner').waitFor();
    await server.quiet(LONG_ENOUGH);
    expect(foreignRequests(server)).toEqual([]);
    expect(errors).toEqual([]);
    await accept(page);
    const host = new URL(`http://${tag.vendor.hosts[0]}`).hostname;
    await server.waitFor({ host });
    await page.goto(NEXT);
    await server.waitFor({ host }, { count: 2 });
    expect(await part(page, 'banner').count()).toBe(0);
  });

  test(`${name} is released in every tab when one accepts, without a reload`, async ({ server, page, context }) => {
    serveTag(server, tag);
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(SITE);
      await part(tab, 'banner').waitFor();
      await tab.evaluate('window.mark = 1');
    }
    await expectHeld(server, other);
    await accept(page);
    await part(other, 'banner').waitFor({ state: 'detached' });
    await expect.poll(() => other.evaluate(`IlumeeConsent.has('${id}')`)).toBe(true);
    await expect.poll(() => other.evaluate(`try { ${tag.track('other-tab')} true } catch { false }`)).toBe(true);
    await hasSent(server, 'other-tab');
    expect(await other.evaluate('mark')).toBe(1);
  });

  test(`${name} falls silent in every tab when one withdraws`, async ({ server, page, context }) => {
    await openAccepted(server, page);
    const other = await context.newPage();
    await other.goto(SITE);
    await hasSent(server, started);
    await expect.poll(() => other.evaluate(`try { ${tag.track('other-tab')} true } catch { false }`)).toBe(true);
    await hasSent(server, 'other-tab');
    await page.evaluate('void IlumeeConsent.revoke()');
    await expect.poll(() => other.evaluate(`IlumeeConsent.has('${id}')`)).toBe(false);
    await server.quiet(LONG_ENOUGH);
    server.clear();
    await other.evaluate(tag.track('after'));
    await server.quiet(LONG_ENOUGH);
    expect(foreignRequests(server)).toEqual([]);
  });

  test(`${name} is released on a page that lay in the back/forward cache when another tab accepted`, async ({
    server,
    wholeContext: context,
  }) => {
    const page = await context.newPage();
    serveTag(server, tag);
    server.page('site.test', '/elsewhere', ELSEWHERE);
    await page.goto(SITE);
    await part(page, 'banner').waitFor();
    await page.goto(`${SITE}elsewhere`);
    const other = await context.newPage();
    await other.goto(NEXT);
    await accept(other);
    await hasSent(server, started);
    await other.close();
    await server.quiet(LONG_ENOUGH);
    server.clear();
    expect(await traverse(page, -1)).toEqual({ fromCache: true });
    await hasSent(server, started);
    await part(page, 'banner').waitFor({ state: 'detached' });
  });

  test(`${name} is silent on a page that lay in the back/forward cache when another tab withdrew`, async ({
    server,
    wholeContext: context,
  }) => {
    const page = await context.newPage();
    await openAccepted(server, page);
    server.page('site.test', '/elsewhere', ELSEWHERE);
    await page.goto(`${SITE}elsewhere`);
    const other = await context.newPage();
    await other.goto(NEXT);
    await hasSent(server, started);
    await other.evaluate('IlumeeConsent.revoke()');
    await other.close();
    await server.quiet(LONG_ENOUGH);
    server.clear();
    // The other tab deletes the vendor's databases, and a cached page that has one open is thrown out.
    const hasDatabase = tag.vendor.storage.some((rule) => rule.startsWith('indexedDB:'));
    expect(await traverse(page, -1)).toEqual({ fromCache: !hasDatabase });
    await page.evaluate(`try { ${tag.track('after')} } catch {}`);
    await server.quiet(LONG_ENOUGH);
    expect(foreignRequests(server)).toEqual([]);
  });

  test(`${name} has no session key left on the next page of a tab that was away when another one withdrew`, async ({
    server,
    page,
    context,
  }) => {
    await openAccepted(server, page);
    await expect.poll(() => page.evaluate('sessionStorage.length')).toBeGreaterThan(0);
    await page.goto('about:blank');
    const other = await context.newPage();
    await other.goto(SITE);
    await other.evaluate('IlumeeConsent.revoke()');
    await other.close();
    await page.goto(NEXT);
    expect(await record(page)).toMatchObject({ method: 'revoke' });
    await expect.poll(() => page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
  });

  test(`${name} waits for the activation of a prerendered page and the answer there`, async ({ server }) => {
    await expectPrerendered(server, tag);
  });

  test(`${name} waits for the activation of a prerendered page also with stored consent`, async ({
    server,
    page,
    context,
  }) => {
    await openAccepted(server, page);
    const { ilumee_consent: stored } = await cookies(context, SITE);
    await leave(server, page);
    await expectPrerendered(server, tag, stored);
  });
}

/**
 * Opens a page that prerenders the tag's page in a browser that nothing drives, and activates it. The pages tell the
 * server what they see.
 */
async function expectPrerendered(server: RecordingServer, tag: Tag, stored?: string): Promise<void> {
  const rules = JSON.stringify({ prerender: [{ urls: ['/prerendered'], eagerness: 'immediate' }] });
  const consent = stored ? `ilumee_consent=${stored}; Path=/; Max-Age=86400; SameSite=Lax` : null;
  serveTag(server, tag);
  server.page(
    'site.test',
    '/',
    `${ELSEWHERE}<script type="speculationrules">${rules}</script>
    <script>fetch('/go').then(() => { location.href = '/prerendered'; })</script>`,
    { 'set-cookie': consent },
  );
  server.page(
    'site.test',
    '/prerendered',
    tagPage(tag, {
      body: `${tag.markup}<script>
        const tell = (what) => fetch('/told-' + what + '?' + new URLSearchParams({
          prerendering: document.prerendering,
          notice: document.querySelectorAll('ilumee-consent').length,
          record: JSON.stringify(IlumeeConsent.getConsent()),
          granted: IlumeeConsent.has('analytics'),
        }));
        addEventListener('load', () => setTimeout(() => tell('loaded'), 300));
        IlumeeConsent.on('show', () => tell('shown'));
        IlumeeConsent.on('ready', () => tell('ready'));
      </script>`,
    }),
  );
  const activate = server.hold('/go');
  const browser = openUndriven({ port: server.port, url: SITE });
  try {
    const [loaded] = await server.waitFor({ path: '/told-loaded' });
    expect(Object.fromEntries(loaded!.query)).toEqual({
      prerendering: 'true',
      notice: '0',
      record: 'null',
      granted: 'false',
    });
    await server.quiet(LONG_ENOUGH);
    expect(foreignRequests(server)).toEqual([]);
    expect(server.requests({ path: /told-(shown|ready)/ })).toEqual([]);
    activate();
    await server.waitFor({ path: '/told-ready' });
    if (stored) {
      await expect.poll(() => tag.events(server)).toContain(`${tag.vendor.id}-start`);
    } else {
      await server.waitFor({ path: '/told-shown' });
      await server.quiet(LONG_ENOUGH);
      expect(foreignRequests(server)).toEqual([]);
    }
  } finally {
    activate();
    await browser.close();
    server.reset();
  }
}
