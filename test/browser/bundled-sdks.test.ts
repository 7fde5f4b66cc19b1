import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/chromium.mjs';
import { bundle } from './pages-keep-working/support/bundle.js';
import { accept, consentPage, part } from './support/consent-page.js';
import { startHttpsFront } from './support/https-front.js';
import type { RecordingServer } from './support/recording-server.js';
import { storedItems } from './support/tags.js';
import { expect, test as base } from './support/test.js';

const SITE = 'http://site.test/';

/** A maker's package from npm, as a site bundles it: unmarked, and called as soon as it is there. */
interface BundledSdk {
  readonly name: string;
  /** The hosts it sends to and loads from. */
  readonly hosts: readonly string[];
  readonly code: string;
  /** Where it stands in the configuration; not at all, where scope `known` holds it without. */
  readonly vendors?: readonly string[];
  /** What a script that it loads does; what the package itself brings is the maker's own. */
  readonly hosted?: { readonly host: string; readonly path: string; readonly code: string };
}

const SDKS: readonly BundledSdk[] = [
  {
    name: 'posthog-js',
    hosts: ['us.i.posthog.com', 'us-assets.i.posthog.com'],
    code: `import posthog from 'posthog-js';
      posthog.init('phc_test', { api_host: 'https://us.i.posthog.com', request_queue_config: { flush_interval_ms: 250 } });
      window.track = (event) => posthog.capture(event);`,
  },
  {
    name: 'mixpanel-browser',
    hosts: ['api-js.mixpanel.com'],
    code: `import mixpanel from 'mixpanel-browser';
      mixpanel.init('0123456789abcdef0123456789abcdef', { batch_flush_interval_ms: 250 });
      window.track = (event) => mixpanel.track(event);`,
  },
  {
    name: '@sentry/browser',
    hosts: ['o1.ingest.sentry.io'],
    vendors: ['sentry'],
    code: `import * as Sentry from '@sentry/browser';
      Sentry.init({ dsn: 'https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/1', dedupe: false });
      window.track = (event) => Sentry.captureMessage(event);`,
  },
  {
    // Without its own consent option it gives up, until the next page, where it may not set its cookie at once.
    name: '@datadog/browser-rum with trackingConsent "not-granted"',
    hosts: ['browser-intake-datadoghq.com'],
    vendors: ['datadog-rum'],
    code: `import { datadogRum } from '@datadog/browser-rum';
      datadogRum.init({ applicationId: '12345678-1234-1234-1234-123456789012', clientToken: 'pub0', site: 'datadoghq.com',
        sessionSampleRate: 100, sessionReplaySampleRate: 0, telemetrySampleRate: 0, trackingConsent: 'not-granted' });
      // It keeps what it has for half a minute, or until the page is hidden.
      window.track = (event) => { datadogRum.addAction(event); window.dispatchEvent(new Event('beforeunload')); };`,
  },
  {
    name: 'plausible-tracker',
    hosts: ['plausible.io'],
    code: `import Plausible from 'plausible-tracker';
      const { trackEvent } = Plausible({ domain: 'site.test', trackLocalhost: true });
      window.track = (event) => trackEvent(event);`,
  },
  {
    name: '@datapunt/matomo-tracker-js (unverified: a stand-in for the matomo.js that it loads)',
    hosts: ['site.matomo.cloud'],
    code: `import MatomoTracker from '@datapunt/matomo-tracker-js';
      const tracker = new MatomoTracker({ urlBase: 'https://site.matomo.cloud', siteId: 1 });
      window.track = (event) => tracker.trackEvent({ category: 'test', action: event });`,
    // Sends each tracked event by a pixel, and keeps its visitor in a cookie.
    hosted: {
      host: 'site.matomo.cloud',
      path: '/matomo.js',
      code: `document.cookie = '_pk_id.1.abcd=1; path=/; max-age=86400';
        const send = (command) => {
          if (command[0] === 'trackEvent') new Image().src = 'https://site.matomo.cloud/matomo.php?e_a=' + command[2];
        };
        _paq.forEach(send);
        window._paq = { push: send };`,
    },
  },
];

/** The server plays the vendors' real hosts, over https too. */
const test = base.extend('browser', { scope: 'file' }, async ({ server }, { onCleanup }) => {
  const front = await startHttpsFront(server.port);
  const hosts = SDKS.flatMap((sdk) => sdk.hosts);
  const browser = await launchBrowser({ shell: true, port: front.port, hosts, args: ['--ignore-certificate-errors'] });
  onCleanup(async () => {
    await browser.close();
    await front.close();
  });
  return browser;
});

const foreign = (server: RecordingServer): string[] =>
  server
    .requests()
    .filter(({ host }) => host !== 'site.test')
    .map(({ host, path }) => host + path);

/** Whether anything that arrived speaks of this event. */
const hasArrived = (server: RecordingServer, event: string): boolean =>
  server.requests().some(({ host, body, query }) => {
    const text = body + decodeURIComponent(query.toString());
    const encoded = new URLSearchParams(body).get('data') ?? '';
    return host !== 'site.test' && (text + Buffer.from(encoded, 'base64').toString('utf8')).includes(event);
  });

for (const { name, code, vendors = [], hosted } of SDKS) {
  async function open(server: RecordingServer, page: Page): Promise<void> {
    const bundled = await bundle(`${code}\ntrack('event-at-once');`);
    server.script('site.test', '/app.js', bundled);
    if (hosted) server.script(hosted.host, hosted.path, hosted.code);
    const config = { policy: { version: '1' }, vendors };
    server.page('site.test', '/', consentPage({ config, attributes: {}, body: '<script src="/app.js"></script>' }));
    await page.goto(SITE);
    await part(page, 'banner').waitFor();
  }

  test(`${name}, bundled unmarked and called at once, sends and stores nothing before the grant, works after it, and is silent from the task of the withdrawal`, async ({
    server,
    page,
  }) => {
    await open(server, page);
    await page.evaluate(`track('event-before')`);
    await server.quiet(700);
    expect(foreign(server)).toEqual([]);
    expect(await storedItems(page)).toEqual([]);

    await accept(page);
    await expect.poll(() => page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(true);
    await expect
      .poll(async () => {
        await page.evaluate(`track('event-after')`);
        return hasArrived(server, 'event-after');
      })
      .toBe(true);

    await page.evaluate(`IlumeeConsent.revoke(); track('event-late')`);
    await server.quiet(400);
    expect(hasArrived(server, 'event-late')).toBe(false);
    server.clear();
    await page.evaluate(`track('event-later')`);
    await server.quiet(700);
    expect(foreign(server)).toEqual([]);
  });
}
