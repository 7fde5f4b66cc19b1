import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { describe, expect, test as base } from 'vitest';
import { launchBrowser } from '../../scripts/chromium.mjs';
import { START, toConfig, toSnippets } from '../../examples/playground/configuration.js';
import { axe, startDemo, type Demo } from './support/demo.js';
import { accept, part, record, reject } from './support/consent-page.js';
import { openContext } from './support/test.js';

const PAGES = ['/', '/privacy', '/contact', '/custom-ui', '/embeds', '/gtm', '/npm', '/react', '/playground'];

/** The notice has tests of its own. */
const NOTICE = ['#ilumee-consent', 'ilumee-consent-placeholder'];

const test = base
  .extend('demo', { scope: 'file' }, async ({}, { onCleanup }) => {
    const demo = await startDemo();
    onCleanup(() => demo.close());
    return demo;
  })
  .extend('browser', { scope: 'file' }, async ({ demo }, { onCleanup }) => {
    const browser = await launchBrowser({ shell: true, port: demo.port, hosts: ['localhost', '127.0.0.1'] });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visitor', async ({ browser, demo }, { onCleanup }) => {
    await demo.reset();
    const visitor = await openVisitor(browser);
    onCleanup(() => visitor.context.close());
    return visitor;
  });

interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors and uncaught exceptions. */
  readonly problems: readonly string[];
  /** Requests for any other computer. */
  readonly elsewhere: readonly string[];
}

async function openVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await openContext(browser, options);
  const problems: string[] = [];
  const elsewhere: string[] = [];
  context.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname)) elsewhere.push(request.url());
  });
  return { context, page: await context.newPage(), problems, elsewhere };
}

/** As long as a tag would take that is not held. */
const settle = (page: Page) => page.waitForTimeout(600);

const names = async (demo: Demo) => (await demo.arrived()).map(({ vendor }) => vendor.replace(/ \(.*/, ''));

const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('every example page', () => {
  for (const path of PAGES) {
    test(`${path} sends nothing before consent, reports no error, fits a phone, and pleases axe in light and dark`, async ({
      demo,
      visitor,
    }) => {
      const { page, problems, elsewhere } = visitor;
      await page.goto(demo.url + path);
      await page.locator('h1').first().waitFor();
      await settle(page);
      expect(problems).toEqual([]);
      expect(elsewhere).toEqual([]);
      expect(await demo.arrived()).toEqual([]);
      expect(await axe(page, NOTICE)).toEqual([]);

      await page.setViewportSize({ width: 375, height: 700 });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await widest(page)).toBe(375);
      expect(await axe(page, NOTICE)).toEqual([]);
    });
  }
});

describe('embeds', () => {
  const placeholders = (page: Page) => page.locator('ilumee-consent-placeholder [part~="placeholder"]');

  test('load one once, all after a grant, and go back to placeholders', async ({ demo, visitor: { page } }) => {
    await page.goto(`${demo.url}/embeds`);
    await reject(page);
    await expect.poll(() => placeholders(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Add a map' }).click();
    await expect.poll(() => placeholders(page).count()).toBe(3);
    expect(await demo.arrived()).toEqual([]);

    await page.locator('.maps ilumee-consent-placeholder [part~="load-once"]').first().click();
    await expect.poll(() => names(demo)).toEqual(['Map']);
    expect(await placeholders(page).count()).toBe(2);

    await page.locator('ilumee-consent-placeholder [part~="always-allow"]').first().click();
    await expect.poll(async () => [...new Set(await names(demo))].sort()).toEqual(['Map', 'Posts', 'Video player']);
    await page.locator('.post-card').waitFor();
    expect(await placeholders(page).count()).toBe(0);

    await page.getByRole('main').getByRole('button', { name: 'Withdraw consent' }).click();
    await expect.poll(() => placeholders(page).count()).toBe(3);
  });
});

describe('Google Tag Manager', () => {
  test('the container comes after the grant, fires what is granted, and falls silent', async ({
    demo,
    visitor: { page },
  }) => {
    await page.goto(`${demo.url}/gtm`);
    await accept(page);
    await expect.poll(() => names(demo)).toEqual(expect.arrayContaining(['Tag Manager', 'Ad pixel']));
    await settle(page);
    const before = (await demo.arrived()).length;
    await page.getByRole('button', { name: 'Push an event' }).click();
    await expect.poll(async () => (await demo.arrived()).length).toBe(before + 2);

    await page.getByRole('main').getByRole('button', { name: 'Withdraw consent' }).click();
    await page.getByRole('button', { name: 'Push an event' }).click();
    await settle(page);
    expect((await demo.arrived()).length).toBe(before + 2);
  });
});

describe('React', () => {
  test('the component follows the banner, and its switches are answers', async ({ demo, visitor: { page } }) => {
    await page.goto(`${demo.url}/react`);
    const analytics = page.getByRole('switch', { name: 'Analytics' });
    expect(await analytics.isChecked()).toBe(false);
    await accept(page);
    await expect.poll(() => analytics.isChecked()).toBe(true);
    await expect.poll(() => names(demo)).toContain('Video player');

    await analytics.click();
    await expect.poll(async () => (await record(page))?.choices.analytics).toBe(false);
    await page.getByRole('main').getByRole('button', { name: 'Withdraw consent' }).click();
    await expect.poll(async () => (await record(page))?.method).toBe('revoke');
    await page.getByRole('region', { name: 'What withdrawing did' }).getByText('"vendors"').waitFor();
  });
});

describe('a notice of the site’s own', () => {
  const banner = (page: Page) => page.getByRole('region', { name: 'Your privacy' });
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Privacy preferences' });
  const stored = (page: Page) => record(page).then((answer) => answer?.choices);

  test('asks in the place of the built-in one, and takes a yes', async ({ demo, visitor: { page } }) => {
    await page.goto(`${demo.url}/custom-ui`);
    await banner(page).waitFor();
    expect(await banner(page).textContent()).toContain('AYENK LLP asks for your consent');
    expect(await part(page, 'banner').count()).toBe(0);
    const [yes, no] = await Promise.all(
      ['Accept all', 'Reject all'].map((name) =>
        banner(page)
          .getByRole('button', { name })
          .evaluate((button) => {
            const { color, backgroundColor, fontWeight } = getComputedStyle(button);
            return [button.clientWidth, button.clientHeight, color, backgroundColor, fontWeight];
          }),
      ),
    );
    expect(yes).toEqual(no);
    await banner(page).getByRole('button', { name: 'Accept all' }).click();
    await page.locator('[data-said]:not(:empty)').waitFor({ state: 'attached' });
    expect(await banner(page).count()).toBe(0);
    await expect.poll(async () => new Set(await names(demo)).size).toBe(4);
    expect(await page.locator('iframe.video').isVisible()).toBe(true);

    await page.reload();
    await expect.poll(() => page.locator('iframe.video').isVisible()).toBe(true);
    expect(await banner(page).count()).toBe(0);
  });

  test('closes its preferences without an answer, and saves single choices', async ({ demo, visitor: { page } }) => {
    await page.goto(`${demo.url}/custom-ui`);
    await banner(page).getByRole('button', { name: 'Preferences' }).click();
    await dialog(page).waitFor();
    expect(await axe(page, NOTICE)).toEqual([]);
    for (const toggle of await dialog(page).getByRole('switch').all()) expect(await toggle.isChecked()).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(await record(page)).toBeNull();
    expect(await banner(page).count()).toBe(1);

    await page.getByRole('contentinfo').getByRole('button', { name: 'Cookie settings' }).click();
    await dialog(page)
      .getByRole('switch', { name: /^Analytics/ })
      .click();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => stored(page)).toEqual({ functional: false, analytics: true, advertising: false });
    expect(await dialog(page).count()).toBe(0);
    expect(await banner(page).count()).toBe(0);
  });

  test('lets one embed load, and shows what a withdrawal did', async ({ demo, visitor: { context, page } }) => {
    await page.goto(`${demo.url}/custom-ui`);
    await banner(page).getByRole('button', { name: 'Reject all' }).click();
    await page.getByRole('button', { name: 'Allow this player' }).click();
    await expect.poll(() => names(demo)).toEqual(['Video player']);
    await expect.poll(() => stored(page)).toMatchObject({ functional: false, 'demo-video': true });
    // As an earlier visit has left it.
    await context.addCookies([{ name: 'ph_left_posthog', value: '1', url: demo.url }]);

    await page.getByRole('main').getByRole('button', { name: 'Withdraw consent' }).click();
    await page.getByText('Erased: ph_left_posthog').waitFor();
    await page.getByRole('button', { name: 'Allow this player' }).waitFor();
    expect(await page.locator('iframe.video').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.cookie)).not.toContain('ph_left');
  });

  test('follows the page’s language', async ({ demo, visitor: { page } }) => {
    await page.goto(`${demo.url}/custom-ui`);
    await banner(page).waitFor();
    await page.getByRole('link', { name: 'Қаз' }).click();
    await page.getByRole('region', { name: 'Сіздің құпиялылығыңыз' }).waitFor();
  });
});

describe('the playground', () => {
  const choose = (page: Page, name: string, value: string) =>
    page.locator(`.playground [name="${name}"][value="${value}"]`).check();
  const code = (page: Page) => page.locator('[data-code]').innerText();

  /** The frame at phone width, once it shows the banner of what was chosen last. */
  async function phone(page: Page, ready: (banner: string) => boolean = Boolean): Promise<Frame> {
    const element = await page.locator('.phone iframe').elementHandle();
    const frame = (await element!.contentFrame())!;
    const banner = () =>
      frame
        .locator('#ilumee-consent [part~="banner"]')
        .evaluate((found) => found.outerHTML, undefined, { timeout: 500 })
        .catch(() => '');
    await expect.poll(async () => ready(await banner())).toBe(true);
    return frame;
  }

  test('shows what is chosen in a page that asks, and forgets the answer between changes', async ({
    demo,
    visitor: { page, problems },
  }) => {
    await page.setViewportSize({ width: 1400, height: 1600 });
    await page.goto(`${demo.url}/playground`);
    await choose(page, 'width', 'phone');
    const frame = await phone(page);
    await frame.locator('#ilumee-consent [part~="accept-all"]').click();
    await expect.poll(() => frame.locator('[data-state="runs"]').count()).toBe(3);

    await choose(page, 'layout', 'box');
    await choose(page, 'style', 'ink');
    await choose(page, 'scheme', 'dark');
    await page.getByLabel('Language').selectOption('ar');
    await page.getByLabel('Controller').fill('Acme & Söhne');
    const changed = await phone(page, (banner) => banner.includes('Acme &amp; Söhne'));
    const banner = changed.locator('#ilumee-consent [part~="banner"]');
    expect(await banner.getAttribute('class')).toContain('box');
    expect(await banner.evaluate((found) => getComputedStyle(found).backgroundColor)).toBe('rgb(0, 0, 0)');
    expect(await changed.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await changed.locator('[data-state="runs"]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('finds vendors, and copies the code that it shows', async ({ demo, visitor: { context, page } }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
    await page.goto(`${demo.url}/playground`);
    await page.getByLabel('Search the built-in list').fill('metrica ana');
    await expect.poll(() => page.locator('.vendors label:visible').count()).toBe(1);
    await page.getByLabel('Yandex Metrica').check();
    await choose(page, 'form', 'json');
    expect(await code(page)).toContain('"yandex-metrica"');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('[data-code]').textContent(),
    );
  });

  test('says what is wrong beside the field, and offers no code that the library refuses', async ({
    demo,
    visitor: { page },
  }) => {
    await page.goto(`${demo.url}/playground`);
    await page.getByLabel('Contact').fill('javascript:alert(1)');
    await page.getByText('Write an address such as').waitFor();
    expect(await page.getByLabel('Contact').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: 'Copy' }).isDisabled()).toBe(true);
    expect(await axe(page, NOTICE)).toEqual([]);
    await page.getByLabel('Contact').fill('mailto:us@acme.example');
    await expect.poll(() => page.getByRole('button', { name: 'Copy' }).isDisabled()).toBe(false);
  });

  const KINDS = ['tag', 'json', 'npm'] as const;
  const SETTINGS = {
    'as it comes': START,
    'with everything else': {
      ...START,
      layout: 'center',
      theme: 'dark',
      language: 'ru',
      reopen: false,
      categories: ['analytics', 'advertising'],
      vendors: ['yandex-metrica', 'vk-pixel', 'google-maps'],
      name: '"Ромашка" & \'Ко\' </script>',
      registration: '007',
      country: 'RU',
      contact: 'mailto:us@acme.example',
      version: '3',
      url: '/a?b=1&c="2"',
      scope: 'declared',
    },
    sealed: { ...START, mode: 'seal', scope: 'all', name: '12' },
  };

  /** What can be seen of the settings from outside, after all that the notice shows has been shown. */
  async function outcome(page: Page, demo: Demo, kind: (typeof KINDS)[number], chosen: typeof START) {
    const snippet = toSnippets(toConfig(chosen), { src: '/dist/ilumee-consent.js' })[kind];
    const head =
      kind === 'npm'
        ? `<script type="importmap">{"imports":{"@ilumee/consent":"/dist/index.js"}}</script><script type="module">${snippet}</script>`
        : snippet;
    await page.route(`${demo.url}/snippet`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body></body></html>`,
      }),
    );
    await page.goto(`${demo.url}/snippet`);
    await part(page, 'banner').waitFor();
    const banner = await part(page, 'banner').evaluate((found) => found.outerHTML);
    await part(page, 'open-preferences').click();
    await part(page, 'preferences').waitFor();
    const preferences = await part(page, 'preferences').evaluate((found) => found.outerHTML);
    const held = await page.evaluate(async () => {
      const hosts = [
        'connect.facebook.net/signals/x',
        'mc.yandex.ru/watch/1',
        'maps.googleapis.com/x',
        'else.example/',
      ];
      for (const host of hosts) Object.assign(new Image(), { src: `https://${host}` });
      await new Promise((done) => setTimeout(done));
      type Api = { held(): { url: string; category: string }[]; rejectAll(): unknown };
      const items = (window as unknown as { IlumeeConsent: Api }).IlumeeConsent.held();
      return items.map(({ url, category }) => `${category}: ${url}`);
    });
    const policies = await page.locator('meta[http-equiv]').evaluateAll((found) => found.length);
    await part(page, 'reject-all').last().click();
    await expect.poll(() => record(page)).not.toBeNull();
    const { choices, asked, policy, notice, language } = (await record(page))!;
    const reopen = await page.locator('#ilumee-consent [part~="reopen"]:visible').count();
    await page.unroute(`${demo.url}/snippet`);
    return { banner, preferences, held, policies, choices, asked, policy, notice, language, reopen };
  }

  for (const [which, chosen] of Object.entries(SETTINGS)) {
    test(`all three snippets, ${which}, give the same page`, async ({ demo, browser }) => {
      const outcomes = [];
      for (const kind of KINDS) {
        const { context, page, problems } = await openVisitor(browser);
        outcomes.push(await outcome(page, demo, kind, chosen));
        expect(problems.filter((text) => !/ERR_CONNECTION_REFUSED/.test(text))).toEqual([]);
        await context.close();
      }
      const [tag, json, npm] = outcomes;
      expect(json).toEqual(tag);
      expect(npm).toEqual(tag);
      expect(tag!.policy).toBe(chosen.version);
      expect(tag!.choices).toEqual(Object.fromEntries(chosen.categories.map((id) => [id, false])));
      expect(tag!.banner).toContain(chosen.layout);
      expect(tag!.reopen).toBe(chosen.reopen ? 1 : 0);
      expect(tag!.policies).toBe(chosen.mode === 'seal' ? 1 : 0);
      expect(tag!.held.length).toBe({ declared: 2, known: 2, all: 4 }[chosen.scope]);
    });
  }
});

describe('the themes', () => {
  /** The lowest contrast of any text in a shadow root with what lies behind it (WCAG 2.2, 1.4.3), and whose it is. */
  const lowest = (page: Page, host: string) =>
    page
      .locator(host)
      .first()
      .evaluate((element) => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        const read = (color: string): [number, number, number, number] => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
          return [red, green, blue, alpha];
        };
        const luminance = (color: string): number => {
          const [red, green, blue] = read(color)
            .slice(0, 3)
            .map((value) => value / 255)
            .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
        };
        const behind = (from: Element | null): string => {
          for (let node = from; node; node = node.parentElement) {
            const { backgroundColor } = getComputedStyle(node);
            if (read(backgroundColor)[3] === 255) return backgroundColor;
          }
          return 'white';
        };
        let found = { contrast: 21, text: '' };
        const texts = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const owner = text.parentElement;
          if (!owner?.checkVisibility() || owner.localName === 'style' || !text.textContent!.trim()) continue;
          const [one, other] = [luminance(getComputedStyle(owner).color), luminance(behind(owner))];
          const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          if (contrast < found.contrast) found = { contrast, text: text.textContent!.trim() };
        }
        return found;
      });

  for (const style of ['paper', 'ink', 'round']) {
    test(`${style} keeps every text at 4.5:1, in light and in dark`, async ({ demo, visitor: { page } }) => {
      await page.route(`${demo.url}/themed`, (route) => {
        const { tag } = toSnippets(toConfig(START), { style, src: '/dist/ilumee-consent.js', themes: '/themes/' });
        const frame = `<iframe data-category="functional" data-src="/nothing" title="A video" width="640" height="360"></iframe>`;
        const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">${tag}</head><body>${frame}</body></html>`;
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${demo.url}/themed`);
        await part(page, 'banner').waitFor();
        await page.locator('ilumee-consent-placeholder [part~="load-once"]').waitFor();
        const background = await part(page, 'banner').evaluate((found) => getComputedStyle(found).backgroundColor);
        expect(Number(/\d+/.exec(background)![0]) > 99, colorScheme).toBe(colorScheme === 'light');
        for (const host of ['#ilumee-consent', 'ilumee-consent-placeholder']) {
          const { contrast, text } = await lowest(page, host);
          expect(contrast, `${colorScheme}, ${text}`).toBeGreaterThanOrEqual(4.5);
        }
        await part(page, 'open-preferences').click();
        await part(page, 'preferences').waitFor();
        for (const summary of await page.locator('#ilumee-consent summary').all()) await summary.click();
        const { contrast, text } = await lowest(page, '#ilumee-consent');
        expect(contrast, `${colorScheme}, ${text}`).toBeGreaterThanOrEqual(4.5);
      }
    });
  }
});
