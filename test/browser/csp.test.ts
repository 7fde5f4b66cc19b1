import type { BrowserContext, Page } from 'playwright-core';
import {
  accept,
  consentPage,
  expectAlongLowerEdge,
  part,
  record,
  reject,
  type ConsentPage,
} from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test } from './support/test.js';

const SITE = 'http://site.test/';
const FILES = ['/dist/ilumee-consent.js', '/dist/ilumee-consent.full.js'];

/** The policy of issue 7. Frames are what a page of embeds has to allow in any case; reports go to our own server. */
const STRICT = `default-src 'none'; script-src 'nonce-x' 'strict-dynamic'; style-src 'self'; connect-src 'self';
  frame-src http://film.test http://vendor.test; report-uri /csp-report`.replace(/\s+/g, ' ');
const trustedTypes = (...names: string[]) =>
  `${STRICT}; require-trusted-types-for 'script'; trusted-types ${names.join(' ')}`;
const POLICIES = { 'a strict policy': STRICT, 'Trusted Types': trustedTypes('ilumee-consent') };

const CONFIG = {
  policy: { version: '1', url: '/privacy' },
  vendors: [
    { id: 'acme', name: 'Acme', category: 'analytics', hosts: ['vendor.test'], cookies: [{ match: '^_acme$' }] },
    { id: 'tagged', category: 'analytics', hosts: ['tagged.test'], tag: { src: 'http://tagged.test/tag.js' } },
    { id: 'film', category: 'functional', hosts: ['film.test'] },
  ],
};

/** Every kind of tag that can be held, and an embed. */
const TAGS = `
  <script type="text/plain" data-category="analytics" nonce="x">ran('inline');</script>
  <script type="text/plain" data-category="analytics" nonce="x" src="http://vendor.test/external.js"></script>
  <script type="text/plain" data-category="analytics" nonce="x" data-src="http://vendor.test/data-src.js"></script>
  <script type="text/plain" data-category="analytics" nonce="x" data-type="module">ran('inline-module');</script>
  <script type="text/plain" data-category="analytics" nonce="x" data-type="module" src="http://vendor.test/module.js"></script>
  <script type="text/plain" data-category="analytics" nonce="x" async src="http://vendor.test/async.js"></script>
  <script type="text/plain" data-category="analytics" nonce="x">ran('last');</script>
  <template data-category="analytics"><script nonce="x">ran('template');</script></template>
  <iframe data-category="functional" data-src="http://film.test/embed" title="Film" width="300" height="200"></iframe>`;
const TAG_NAMES = 'async data-src external inline inline-module last module tagged template'.split(' ');

const HEAD = `<script nonce="x">window.order = []; window.ran = (name) => order.push(name); window.works = true;</script>`;

interface Violations {
  /** What the page heard of, and what arrived at the report address. */
  all(): Promise<string[]>;
}

async function watchViolations(context: BrowserContext, server: RecordingServer, page: Page): Promise<Violations> {
  const heard: string[] = [];
  await context.exposeFunction('tellViolation', (text: string) => heard.push(text));
  await context.addInitScript(`addEventListener('securitypolicyviolation', (violation) =>
    tellViolation(violation.effectiveDirective + ' ' + violation.blockedURI + ' ' + violation.sample));`);
  return {
    async all() {
      // A report leaves in a task of its own.
      await page.waitForTimeout(300);
      const reports = server.requests({ path: '/csp-report' });
      return [...heard, ...reports.map(({ body }) => `report: ${body}`)];
    },
  };
}

function serve(server: RecordingServer, policy: string, options: ConsentPage): void {
  for (const name of TAG_NAMES) server.script('vendor.test', `/${name}.js`, `ran('${name}');`);
  server.script('tagged.test', '/tag.js', `ran('tagged');`);
  server.page('film.test', '/embed', '<p>Film</p>');
  server.route('site.test', '/csp-report', { status: 204 });
  const html = consentPage({
    attributes: { nonce: 'x' },
    config: CONFIG,
    ...options,
    head: HEAD + (options.head ?? ''),
  }).replace('<link rel="icon" href="data:,">', '');
  server.page('site.test', '/', html, { 'content-security-policy': policy });
}

const order = (page: Page) => page.evaluate<string[]>('[...order].sort()');
const vendorRequests = (server: RecordingServer): string[] =>
  server
    .requests({ host: 'vendor.test' })
    .map(({ path }) => path.slice(1))
    .sort();

for (const [where, policy] of Object.entries(POLICIES)) {
  for (const src of FILES) {
    const file = src.split('/').at(-1)!;

    test(`${file} does all it does under ${where}, without one violation`, async ({
      server,
      page,
      context,
      problems,
    }) => {
      const violations = await watchViolations(context, server, page);
      serve(server, policy, { src, body: TAGS });
      await page.goto(SITE);
      await part(page, 'banner').waitFor();
      // As it is meant to look: along the lower edge, as wide as the page.
      await expectAlongLowerEdge(page);
      await page.locator('[part~="placeholder"]').waitFor();
      expect(await order(page)).toEqual([]);
      expect(vendorRequests(server)).toEqual([]);

      await accept(page);
      await expect.poll(() => order(page)).toEqual(TAG_NAMES);
      await server.waitFor({ host: 'film.test' });
      expect(await record(page)).toMatchObject({ method: 'accept-all' });

      // The reopen button, the language, all that can be downloaded, saving.
      await page.locator('#ilumee-consent [part~="reopen"]').click();
      const preferences = part(page, 'preferences');
      await preferences.waitFor();
      await page.evaluate(`IlumeeConsent.setLanguage('ru')`);
      await preferences.getByRole('button', { name: 'Принять все' }).waitFor();
      for (const name of ['receipt', 'receipt-page', 'request-download']) {
        if (name === 'request-download') await preferences.locator('[part~="requests"] summary').click();
        const download = page.waitForEvent('download');
        await preferences.locator(`[data-action="${name}"]`).click();
        expect((await download).suggestedFilename()).toMatch(/^(consent-receipt|request)-/);
      }
      await preferences.getByRole('switch').nth(1).click();
      await part(page, 'save').click();
      await expect.poll(() => record(page)).toMatchObject({ method: 'save', language: 'ru' });

      await page.evaluate(`document.cookie = '_acme=1'`);
      await page.evaluate('IlumeeConsent.revoke()');
      expect(await record(page)).toMatchObject({ method: 'revoke' });
      expect(await violations.all()).toEqual([]);
      expect(problems).toEqual([]);
    });

    test(`${file} holds after a rejection and loads an embed once under ${where}, without one violation`, async ({
      server,
      page,
      context,
      problems,
    }) => {
      const violations = await watchViolations(context, server, page);
      serve(server, policy, { src, body: TAGS });
      await page.goto(SITE);
      await reject(page);
      await page.reload();
      await page.locator('[part~="load-once"]').click();
      await server.waitFor({ host: 'film.test' });
      await server.quiet(300);
      expect(await order(page)).toEqual([]);
      expect(vendorRequests(server)).toEqual([]);
      expect(await violations.all()).toEqual([]);
      expect(problems).toEqual([]);
    });
  }
}

// A page that uses Trusted Types itself

/** The page's own policy, and every sink that takes its values, for one host. Written with a name for what comes. */
const SINKS = `
  const site = trustedTypes.createPolicy('site', {
    createHTML: (text) => text, createScript: (text) => text, createScriptURL: (text) => text,
  });
  const place = () => document.body.appendChild(document.createElement('div'));
  const frame = (url) => site.createHTML('<iframe src="' + url + '"></iframe>');
  const script = (give) => {
    const element = document.createElement('script');
    give(element);
    document.body.append(element);
  };
  const SINKS = {
    'src.js': (url) => script((element) => { element.src = site.createScriptURL(url); }),
    'attribute.js': (url) => script((element) => element.setAttribute('src', site.createScriptURL(url))),
    'innerHTML': (url) => { place().innerHTML = frame(url); },
    'outerHTML': (url) => { place().outerHTML = frame(url); },
    'adjacent': (url) => place().insertAdjacentHTML('beforeend', frame(url)),
    'unsafe': (url) => place().setHTMLUnsafe(frame(url)),
    'fragment': (url) => {
      const range = document.createRange();
      range.selectNode(document.body);
      place().append(range.createContextualFragment(frame(url)));
    },
    'parsed': (url) => {
      const parsed = new DOMParser().parseFromString(frame(url), 'text/html');
      place().append(...parsed.body.children);
    },
    'srcdoc': (url) => {
      const element = document.createElement('iframe');
      element.srcdoc = frame(url);
      document.body.append(element);
    },
  };
  const use = (host) => { for (const name in SINKS) SINKS[name]('http://' + host + '/own-' + name); };`;
const SINK_NAMES =
  'own-adjacent own-attribute.js own-fragment own-innerHTML own-outerHTML own-parsed own-src.js own-srcdoc own-unsafe own-written';

/** Of what the page asks of another host than its own, by path. */
const asked = (server: RecordingServer, host: string): string =>
  [...new Set(server.requests({ host, path: /^\/own-/ }).map(({ path }) => path.slice(1)))].sort().join(' ');

test('values of the page’s own Trusted Types policy pass, are held, and are released, without one violation', async ({
  server,
  page,
  context,
  problems,
}) => {
  const violations = await watchViolations(context, server, page);
  const policy = trustedTypes('ilumee-consent', 'site').replace('frame-src', 'frame-src http://free.test');
  serve(server, policy, {
    body: `<script nonce="x">${SINKS}
      document.write(frame('http://free.test/own-written'));
      document.write(frame('http://vendor.test/own-written'));
      use('free.test');
      use('vendor.test');
    </script>
    <script type="text/plain" data-category="analytics" nonce="x">
      document.write(site.createHTML('<p id="la'), site.createHTML('te">Late</p>'));
      ran('late');
    </script>`,
  });
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
  await expect.poll(() => asked(server, 'free.test')).toBe(SINK_NAMES);
  expect(asked(server, 'vendor.test')).toBe('');
  await accept(page);
  await expect.poll(() => asked(server, 'vendor.test')).toBe(SINK_NAMES);
  await expect.poll(() => order(page)).toContain('late');
  expect(await page.locator('#late').textContent()).toBe('Late');
  expect(await violations.all()).toEqual([]);
  expect(problems).toEqual([]);
});

test('text that no policy has vouched for fails as it would without the library, also where it is held', async ({
  server,
  page,
  context,
}) => {
  const violations = await watchViolations(context, server, page);
  serve(server, trustedTypes('ilumee-consent'), {
    body: `<script nonce="x">
      window.failed = [];
      const attempt = (name, code) => { try { code(); } catch (error) { failed.push(name + ' ' + error.name); } };
      const url = 'http://vendor.test/own-text.js';
      const script = document.createElement('script');
      document.body.append(script);
      attempt('src', () => { script.src = url; });
      attempt('attribute', () => script.setAttribute('src', url));
      attempt('srcdoc', () => { document.createElement('iframe').srcdoc = '<script src="' + url + '"></' + 'script>'; });
      attempt('innerHTML', () => { document.body.innerHTML = '<iframe src="' + url + '"></iframe>'; });
    </script>`,
  });
  await page.goto(SITE);
  await accept(page);
  await server.quiet(500);
  expect(await page.evaluate('failed')).toEqual(
    ['src', 'attribute', 'srcdoc', 'innerHTML'].map((name) => `${name} TypeError`),
  );
  expect(asked(server, 'vendor.test')).toBe('');
  const found = await violations.all();
  expect(found.filter((violation) => /^require-trusted-types-for/.test(violation))).toHaveLength(4);
  // The browser reports two of the same kind once.
  expect(
    found.filter((violation) => !/^require-trusted-types-for|"require-trusted-types-for"/.test(violation)),
  ).toEqual([]);
});

for (const src of FILES) {
  test(`where "trusted-types" does not name our policy, ${src.split('/').at(-1)} stays shut and says what to add`, async ({
    server,
    page,
    context,
  }) => {
    const violations = await watchViolations(context, server, page);
    const lines: string[] = [];
    page.on('console', (message) => {
      // The browser says besides that it has made no policy.
      if (/^(Error: )?consent: /.test(message.text())) lines.push(message.text());
    });
    serve(server, trustedTypes('site'), { src, body: TAGS });
    await page.goto(SITE);
    await server.quiet(700);
    expect(lines).toEqual([expect.stringMatching(/Add ilumee-consent to "trusted-types"/)]);
    expect(await page.evaluate('works')).toBe(true);
    await page.evaluate(`IlumeeConsent.rejectAll()`);
    // Also for a visitor who has agreed on another page.
    await page.mouse.click(5, 5);
    await page.evaluate(`IlumeeConsent.acceptAll()`);
    await server.quiet(500);
    expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(false);
    expect(await order(page)).toEqual([]);
    expect(vendorRequests(server)).toEqual([]);
    // The browser's own, of the policy that was not made.
    const heard = await violations.all();
    expect(heard.filter((violation) => !/^(report: .*)?trusted-types|"trusted-types/.test(violation))).toEqual([]);
  });
}
