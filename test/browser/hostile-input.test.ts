// What a configuration, a page or a record carries is text to visitors, whatever is in it.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { accept, consentPage, part, record, type ConsentPage } from './support/consent-page.js';
import { startDemo } from './support/demo.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, openContext, test } from './support/test.js';
import { LINK_OPTIONS } from '../unit/support/link-options.js';

const SITE = 'http://site.test/';

const PAYLOADS = [
  '<img src=x onerror="window.polluted=1">',
  '</style><script>window.polluted=2</script>',
  '"><svg onload="window.polluted=3">',
  '</textarea></script><iframe srcdoc="<script>parent.polluted=4</script>">',
  '\u202e<b>evil</b>\u2069',
  '{constructor}{__proto__}&lt;i&gt;',
] as const;
/** All of them in one text, so that each place gets each. */
const EVIL = PAYLOADS.join(' ');

/** What runs, or leads away, when it is followed. Browsers drop what stands before and within a scheme. */
const LINKS = [
  'javascript:window.polluted=5',
  ' \u0001JaVaScRiPt:window.polluted=5',
  'java\tscript:window.polluted=5',
  'jav\nascript:window.polluted=5',
  'data:text/html,<script>opener.polluted=6</script>',
  'vbscript:x',
  'blob:http://site.test/x',
  'file:///etc/passwd',
] as const;

/** A site whose every text is this; links are right, so that everything is drawn. */
const siteOf = (text: string, version = '1') => ({
  policy: { version, url: '/privacy', changes: { en: text } },
  controller: { name: text, registration: text, country: 'KZ', contact: '/contacts' },
  categories: { analytics: { name: text, description: { en: text } }, advertising: {}, functional: { name: text } },
  vendors: [
    {
      id: 'acme',
      name: text,
      category: 'analytics',
      country: text,
      policyUrl: 'https://acme.example/privacy',
      hosts: ['acme.test'],
      cookies: [{ match: '^_acme', ttl: text }],
      data: [text, 'constructor', '__proto__'],
    },
    { id: 'film', name: text, category: 'functional', hosts: ['film.test'] },
  ],
  disclosure: {
    dataCollected: [text, 'constructor', 'toString'],
    publication: false,
    rightsUrl: '/rights',
    requests: { url: '/requests' },
  },
  notice: {
    texts: { acceptAll: text, title: { en: text }, preferencesText: text, withdrawHow: text, receiptTitle: text },
  },
});

const frameOf = (title: string): string =>
  `<iframe id="frame" width="300" height="400" data-category="functional" data-vendor="film" data-src="http://film.test/x" title="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

async function visit(server: RecordingServer, page: Page, options: ConsentPage): Promise<void> {
  server.page('site.test', '/', consentPage({ attributes: {}, ...options }));
  await page.goto(SITE);
}

async function openPreferences(page: Page): Promise<void> {
  await page.locator('#ilumee-consent [data-action="open-preferences"]:visible').first().click();
  await part(page, 'preferences').waitFor();
  await page.evaluate(`for (const host of document.querySelectorAll('#ilumee-consent'))
    for (const details of host.shadowRoot.querySelectorAll('details')) details.open = true`);
}

/** Of everything the library has drawn: what is more than text in it. */
const STRANGERS = `[...document.querySelectorAll('#ilumee-consent,ilumee-consent-placeholder,ilumee-consent-preferences')]
  .flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('*')])
  .filter((element) => /^(img|script|svg|iframe|style|object|embed|b|i)$/.test(element.localName)
    || element.getAttributeNames().some((name) => /^on/.test(name))
    || (element.localName === 'a' && !/^(https?|mailto|tel):$/.test(element.protocol)))
  .map(({ outerHTML }) => outerHTML.slice(0, 200))`;

/** The text that is drawn, as it is read. */
const DRAWN = `[...document.querySelectorAll('#ilumee-consent,ilumee-consent-placeholder')]
  .map(({ shadowRoot }) => shadowRoot.textContent + [...shadowRoot.querySelectorAll('textarea')].map(({ value }) => value)).join(' ')`;

async function expectOnlyText(page: Page): Promise<void> {
  expect(await page.evaluate(STRANGERS)).toEqual([]);
  // What would have run does so a little later.
  await page.evaluate('new Promise((done) => setTimeout(done, 50))');
  expect(await page.evaluate('window.polluted')).toBeUndefined();
  expect(await page.evaluate('({}).polluted')).toBeUndefined();
}

describe('markup in every text of the site is shown as text', () => {
  test('in the banner, the preferences, a placeholder and a request', async ({ server, page, problems }) => {
    await visit(server, page, { config: siteOf(EVIL), body: frameOf(EVIL) });
    await part(page, 'banner').waitFor();
    await page.locator('ilumee-consent-placeholder [part~="placeholder"]').waitFor();
    await expectOnlyText(page);
    expect(await part(page, 'banner').innerText()).toContain('<img src=x onerror="window.polluted=1">');
    expect(await page.locator('ilumee-consent-placeholder p').innerText()).toContain('<svg onload');
    await accept(page);
    await expect.poll(() => record(page)).not.toBeNull();
    await openPreferences(page);
    await expectOnlyText(page);
    const drawn = await page.evaluate<string>(DRAWN);
    for (const payload of PAYLOADS) expect(drawn).toContain(payload);
    // The kinds of data that have the name of something every object has.
    expect(drawn).toContain('constructor');
    expect(drawn).not.toContain('native code');
    expect(problems).toEqual([]);
  });

  test('in what changed, where the policy has a new version', async ({ server, page, problems }) => {
    await visit(server, page, { config: siteOf('Word', '0') });
    await accept(page);
    await expect.poll(() => record(page)).not.toBeNull();
    await visit(server, page, { config: siteOf(EVIL, EVIL) });
    await part(page, 'banner').waitFor();
    expect(await part(page, 'banner').innerText()).toContain(PAYLOADS[1]);
    await expectOnlyText(page);
    expect(problems).toEqual([]);
  });

  test('in the files: the receipt that is a page runs nothing, and its JSON says what was given', async ({
    server,
    page,
    problems,
  }) => {
    await visit(server, page, { config: siteOf(EVIL, EVIL) });
    await accept(page);
    await expect.poll(() => record(page)).not.toBeNull();
    await openPreferences(page);
    const download = async (action: string): Promise<string> => {
      const waiting = page.waitForEvent('download');
      await page.locator(`#ilumee-consent dialog [data-action="${action}"]`).click();
      return readFile(await (await waiting).path(), 'utf8');
    };
    const json = JSON.parse(await download('receipt')) as { parties: { party_name: string }[] };
    expect(json.parties.map(({ party_name }) => party_name)).toEqual([EVIL, EVIL, EVIL]);
    const readable = await download('receipt-page');
    const request = await download('request-download');
    expect(request).toContain(PAYLOADS[0]);
    server.page('site.test', '/receipt', readable);
    await page.goto(`${SITE}receipt`);
    expect(await page.title()).toBe(EVIL.replace(/\s+/g, ' '));
    expect(await page.locator('img,script,svg,iframe,b,i').count()).toBe(0);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.evaluate('window.polluted')).toBeUndefined();
    expect(problems).toEqual([]);
  });

  test('in the page’s own element, and in a form', async ({ server, page }) => {
    const body = `<p id="version" data-consent-text="policy-version"></p><form data-consent-attach></form>`;
    await visit(server, page, { config: siteOf('Word', EVIL), body });
    await accept(page);
    await expect.poll(() => page.locator('#version').textContent()).toBe(EVIL);
    expect(await page.locator('#version *').count()).toBe(0);
    await expect.poll(() => page.locator('[name=consent_policy]').inputValue()).toBe(EVIL.replace(/\s+/g, ' '));
    await expectOnlyText(page);
  });

  test('where it came by attributes of the script tag', async ({ server, page, problems }) => {
    const attributes = { 'data-policy-version': EVIL, 'data-controller': EVIL, 'data-debug': true } as const;
    await visit(server, page, { attributes });
    await part(page, 'banner').waitFor();
    expect(await part(page, 'banner').innerText()).toContain(PAYLOADS[2]);
    await expectOnlyText(page);
    expect(problems).toEqual([]);
  });
});

test('a link with another scheme is told by its option, its value and the fix, and is in nothing that is shown', async ({
  server,
  page,
  problems,
}) => {
  for (const [index, link] of LINKS.entries()) {
    const [option, toConfig] = LINK_OPTIONS[index % LINK_OPTIONS.length]!;
    problems.length = 0;
    const config = { policy: { version: '1' }, controller: { name: 'Site' }, ...toConfig(link) };
    await visit(server, page, {
      config,
      body: '<script type="text/plain" data-category="analytics">window.ran = 1</script>',
    });
    await part(page, 'banner').waitFor();
    const links = await page.evaluate<string[]>(
      `[...document.querySelector('#ilumee-consent').shadowRoot.querySelectorAll('a')].map(({ href }) => href)`,
    );
    expect(links.filter((href) => !href.startsWith('http://site.test/'))).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`consent: ${option}: expected `);
    expect(problems[0]).toContain(JSON.stringify(link).slice(1, 30));
    expect(problems[0]).toMatch(/\. (Use|Write) /);
    // The configuration is wrong: nothing is released, whatever is answered.
    await accept(page);
    await expectOnlyText(page);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    await page.context().clearCookies();
    await page.evaluate('localStorage.clear()');
  }
});

/** What is wider than its place: the page, or a part that would then scroll sideways. */
const TOO_WIDE = `[document.documentElement, ...[...document.querySelectorAll('#ilumee-consent,ilumee-consent-placeholder')]
  .flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('section,dialog,[part],table,p,h2,h3,button')])]
  .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
  .map(({ localName, scrollWidth, clientWidth }) => localName + ' ' + scrollWidth + ' > ' + clientWidth)`;

describe('a word of 20,000 letters', () => {
  const WORD = 'w'.repeat(20_000);

  for (const layout of ['bar', 'box', 'center']) {
    test(`breaks no page of 320 px (${layout})`, async ({ server, page }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      const { notice, ...rest } = siteOf(WORD);
      await visit(server, page, {
        config: { ...rest, notice: { ...notice, layout } },
        head: '<meta name="viewport" content="width=device-width">',
        body: frameOf(WORD),
      });
      await part(page, 'banner').waitFor();
      await page.locator('ilumee-consent-placeholder [part~="placeholder"]').waitFor();
      expect(await page.evaluate(TOO_WIDE)).toEqual([]);
      // All three answers can still be reached.
      for (const name of ['accept-all', 'reject-all', 'open-preferences'] as const) {
        await part(page, name).first().scrollIntoViewIfNeeded();
        expect(await part(page, name).first().isVisible()).toBe(true);
      }
      await openPreferences(page);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      expect(await page.evaluate(TOO_WIDE)).toEqual([]);
      await part(page, 'close').click();
      await part(page, 'preferences').waitFor({ state: 'detached' });
    });
  }
});

describe('names that every object has', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  const json = (text: string, key: string): object => JSON.parse(text.replaceAll('KEY', key)) as object;
  const PLACES: readonly (readonly [option: string, config: string])[] = [
    ['KEY', '{"policy":{"version":"1"},"KEY":{"polluted":1}}'],
    ['categories', '{"policy":{"version":"1"},"categories":{"analytics":{},"KEY":{}}}'],
    ['vendors', '{"policy":{"version":"1"},"vendors":["KEY"]}'],
    ['policy.changes', '{"policy":{"version":"1","changes":{"KEY":"x"}}}'],
    ['notice.texts', '{"policy":{"version":"1"},"notice":{"texts":{"KEY":{"en":"x"}}}}'],
    ['policy.affects', '{"policy":{"version":"1","affects":{"KEY":["analytics"]}}}'],
    ['policy.version', '{"policy":{"version":"KEY"}}'],
    ['consent.regions', '{"policy":{"version":"1"},"consent":{"regions":{"KEY":"opt-out"}}}'],
    ['gate.KEY', '{"policy":{"version":"1"},"gate":{"KEY":{"polluted":1}}}'],
  ];
  const TAGS = KEYS.map(
    (key) => `<script type="text/plain" data-category="${key}">window.ran = 1</script>
      <script type="text/plain" data-category="analytics" data-vendor="${key}">window.ran = 2</script>
      <img data-category="${key}" data-src="http://held.test/${key}">
      <button id="${key}" data-consent-action="${key}">${key}</button>`,
  ).join('');

  for (const key of KEYS) {
    test(`"${key}" is refused in each option, and pollutes and grants nothing`, async ({ server, page, problems }) => {
      for (const [option, text] of PLACES) {
        problems.length = 0;
        await page.context().clearCookies();
        await visit(server, page, { config: json(text, key), body: TAGS });
        await part(page, 'banner').waitFor();
        expect(problems.join('\n')).toContain(`consent: ${option.replace('KEY', key)}: expected`);
        await page.locator(`#${key}`).click();
        await expectOnlyText(page);
        expect(await page.evaluate(`[IlumeeConsent.has('${key}'), IlumeeConsent.getConsent(), window.ran]`)).toEqual([false, null, undefined]); // prettier-ignore
      }
      expect(server.requests({ host: 'held.test' })).toEqual([]);
    });

    test(`"${key}" in a stored record and as an action grants nothing`, async ({ server, page, problems }) => {
      await visit(server, page, { attributes: { 'data-policy-version': '1' } });
      await accept(page);
      await expect.poll(() => record(page)).not.toBeNull();
      const stored = (await page.context().cookies()).find(({ name }) => name === 'ilumee_consent')!;
      const forged = decodeURIComponent(stored.value).replace('"analytics":true', `"${key}":true`);
      await page.evaluate('localStorage.clear()');
      await page.context().clearCookies();
      await page.context().addCookies([{ ...stored, value: encodeURIComponent(forged) }]);
      await visit(server, page, { attributes: { 'data-policy-version': '1' }, body: TAGS });
      await page.locator('#ilumee-consent').waitFor({ state: 'attached' });
      await page.locator(`#${key}`).click();
      expect(await page.evaluate(`[IlumeeConsent.has('${key}'), IlumeeConsent.has('analytics'), window.ran]`)).toEqual([false, false, undefined]); // prettier-ignore
      await expect(page.evaluate(`IlumeeConsent.setConsent(JSON.parse('{"${key}":true}'))`)).rejects.toThrow(
        'setConsent',
      );
      await expectOnlyText(page);
      expect(problems).toEqual([]);
    });
  }

  test('as attributes of the script tag are told as options that nobody knows', async ({ server, page, problems }) => {
    for (const [attribute, option] of [
      ['data-__proto__', '__proto__'],
      ['data-constructor', 'constructor'],
      ['data-to-string', 'toString'],
      ['data-has-own-property', 'hasOwnProperty'],
    ] as const) {
      problems.length = 0;
      await visit(server, page, { attributes: { 'data-policy-version': '1', [attribute]: '{"polluted":1}' } });
      await part(page, 'banner').waitFor();
      expect(problems, option).toHaveLength(1);
      expect(problems[0]).toMatch(/^consent: .*: expected an option that exists/);
      expect(problems[0]).not.toContain('native code');
      await expectOnlyText(page);
    }
  });

  test('and any other action that markup does not know do nothing', async ({ server, page, problems }) => {
    const actions = ['always-allow', 'load-once', 'save', 'close', 'receipt', 'withdraw', 'x-preferences', ''];
    const body = actions.map((action, at) => `<button id="b${at}" data-consent-action="${action}">x</button>`).join('');
    await visit(server, page, { attributes: { 'data-policy-version': '1' }, body });
    await part(page, 'banner').waitFor();
    for (const at of actions.keys()) await page.locator(`#b${at}`).click();
    expect(await record(page)).toBeNull();
    expect(await part(page, 'banner').isVisible()).toBe(true);
    expect(await part(page, 'preferences').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

test('a configuration that can not be read is told in one line, and the gate stays shut', async ({
  server,
  page,
  problems,
}) => {
  const odd = [
    `{ policy: { version: '1' }, x: 10n }`,
    `(() => { const config = { policy: { version: '1' } }; config.self = config; return config; })()`,
    `{ get policy() { throw new RangeError('mine'); } }`,
    `new Proxy({}, { ownKeys() { throw new RangeError('mine'); } })`,
  ];
  for (const config of odd) {
    problems.length = 0;
    const body = '<script type="text/plain" data-category="analytics">window.ran = 1</script>';
    await visit(server, page, { attributes: { 'data-manual': true }, body });
    await page.evaluate(`void IlumeeConsent.init(${config})`);
    await expect.poll(() => problems.length).toBe(1);
    expect(problems[0]).toMatch(/^consent: init: expected an object that can be read/);
    await part(page, 'banner').waitFor();
    await accept(page);
    await expectOnlyText(page);
    expect(await page.evaluate(`[IlumeeConsent.has('analytics'), window.ran]`)).toEqual([false, undefined]);
    await page.context().clearCookies();
    await page.evaluate('localStorage.clear()');
  }
});

test('an element that a framework has made a cycle of may be the root', async ({ server, page, problems }) => {
  await visit(server, page, { attributes: { 'data-manual': true }, body: '<div id="root"></div>' });
  await page.evaluate(`{
    const root = document.querySelector('#root');
    root.__reactFiber = { stateNode: root };
    void IlumeeConsent.init({ policy: { version: '1' }, notice: { root } });
  }`);
  await page.locator('#root #ilumee-consent [part~="banner"]').waitFor();
  expect(problems).toEqual([]);
});

describe('the demo', () => {
  test('shows a hostile record of the log, and hostile words of the playground, as text', async () => {
    const { launchBrowser } = await import('../../scripts/chromium.mjs');
    const demo = await startDemo();
    const browser = await launchBrowser({ port: demo.port, hosts: ['localhost'] });
    try {
      const context = await openContext(browser, { viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      await page.route('**/consent/subjects/*', (route) =>
        route.fulfill({
          json: {
            events: [
              { sequence: 1, hash: EVIL, previous: EVIL, record: { time: '2026-03-01T12:00:00.000Z', method: EVIL, policy: `${EVIL}${'w'.repeat(20_000)}`, choices: { [EVIL]: true } } },
            ],
            chain: { intact: true, problems: [] },
            deletion: null,
          },
        }),
      ); // prettier-ignore
      await page.goto(`${demo.url}/consent-log`);
      await page.locator('[data-lookup] [name=token]').fill('x');
      await page.locator('[data-lookup] [name=subject]').fill('0b54ab2c-6f1e-4a5c-9c39-1c9f6f3e2a11');
      await page.locator('[data-lookup]').evaluate((form) => (form as HTMLFormElement).requestSubmit());
      await expect.poll(() => page.locator('[data-events] tr').count()).toBe(1);
      expect(await page.locator('[data-events]').innerText()).toContain(PAYLOADS[0]);
      expect(await page.locator('[data-events] :is(img,script,svg,iframe,b)').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);

      await page.goto(`${demo.url}/playground`);
      await page.locator('.controls [name=name]').fill(EVIL);
      await page.locator('.controls [name=registration]').fill(EVIL);
      await page.locator('.controls [name=version]').fill(`${EVIL}1`);
      const frame = page.frameLocator('[data-frame]').first();
      await expect.poll(() => frame.locator('#ilumee-consent [part~="banner"]').innerText()).toContain(PAYLOADS[0]);
      await expect.poll(() => page.locator('[data-code]').textContent()).toContain('onerror');
      expect(await page.locator('[data-code] *').count()).toBe(0);
      for (const one of page.frames()) expect(await one.evaluate('window.polluted')).toBeUndefined();
    } finally {
      await browser.close();
      await demo.close();
    }
  });
});
