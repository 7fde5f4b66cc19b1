import type { Page } from 'playwright-core';
import { consentPage, type ConsentPage } from './consent-page.js';
import type { RecordingServer } from './recording-server.js';
import { eventNames, markedTags, mixpanel, posthog, serveSdks, type Sdk } from './sdks.js';

/** A vendor's tag on a gated page, with a way to see what it sends. */
export interface Tag {
  readonly vendor: Sdk['vendor'];
  /** Marked for the gate. Sends `<id>-start` when it runs and `<id>-leave` when the page goes away. */
  readonly markup: string;
  /** Code that sends one more event. */
  track(event: string): string;
  /** The names of its events that have arrived. */
  events(server: RecordingServer): string[];
}

const COLLECTOR = 'collect.site.test';

/**
 * A tag as small vendors write them: it stores, fetches, and loads a pixel at every event, and goes on by a timer.
 * Its collector is a subdomain of the site, so what it sends carries the site's cookies.
 */
const plainTag: Tag = {
  vendor: {
    id: 'acme',
    name: 'Acme',
    category: 'analytics',
    hosts: [COLLECTOR],
    cookies: [{ match: '^_acme' }],
    storage: ['localStorage:/^_acme/', 'sessionStorage:/^_acme/'],
  },
  markup: `<script type="text/plain" data-category="analytics" data-vendor="acme">
    window.acme = (event) => {
      document.cookie = '_acme=1; Path=/; Max-Age=86400; Domain=site.test';
      try {
        localStorage.setItem('_acme_id', '1');
        sessionStorage.setItem('_acme_session', '1');
      } catch {}
      fetch('http://${COLLECTOR}/event?event=' + event, { credentials: 'include' }).catch(() => {});
      new Image().src = 'http://${COLLECTOR}/pixel.gif?event=' + event;
    };
    acme('acme-start');
    let ticks = 0;
    setInterval(() => acme('acme-tick-' + ++ticks), 100);
    addEventListener('pagehide', () => navigator.sendBeacon('http://${COLLECTOR}/event?event=acme-leave'));
  </script>`,
  track: (event) => `acme('${event}');`,
  events: (server) => server.requests({ host: COLLECTOR }).map(({ query }) => query.get('event') ?? ''),
};

const sdkTag = (sdk: Sdk): Tag => ({
  vendor: sdk.vendor,
  markup: markedTags(sdk),
  track: sdk.track,
  events: (server) => eventNames(server),
});

/** Two real SDKs and a tag without one. */
export const TAGS: readonly Tag[] = [sdkTag(posthog), sdkTag(mixpanel), plainTag];

/** A page with one vendor's tag on it, the vendor configured. */
export function tagPage({ vendor, markup }: Tag, { config, ...more }: ConsentPage = {}): string {
  return consentPage({ config: { vendors: [vendor], ...config }, body: markup, ...more });
}

/** Serves the tag's page at `/` and `/next`, and whatever it loads. */
export function serveTag(server: RecordingServer, tag: Tag, options: ConsentPage = {}): void {
  serveSdks(server);
  for (const path of ['/', '/next']) server.page('site.test', path, tagPage(tag, options));
}

/** All that has left for anyone but the site itself, as `vendor.test/tag.js`. */
export function foreignRequests(server: RecordingServer): string[] {
  const foreign = server.requests().filter(({ host }) => host !== 'site.test');
  return foreign.map(({ host, path }) => host + path);
}

/** The files of the library that were asked for, by name without the hash, in order. */
export function libraryFiles(server: RecordingServer): string[] {
  const files = server.requests({ path: /^\/dist\// });
  return files.map(({ path }) => path.replace(/^\/dist\/(.*?)(-[\w-]{8})?\.js$/, '$1'));
}

/** What is stored, as `cookie:_acme`, without what is the library's own. */
export async function storedItems(page: Page): Promise<string[]> {
  const items = await page.evaluate<string[]>(`(async () => [
    ...document.cookie.split('; ').filter(Boolean).map((pair) => 'cookie:' + pair.split('=')[0]),
    ...Object.keys(localStorage).map((key) => 'localStorage:' + key),
    ...Object.keys(sessionStorage).map((key) => 'sessionStorage:' + key),
    ...(await indexedDB.databases()).map(({ name }) => 'indexedDB:' + name),
  ])()`);
  return items.filter((item) => !item.endsWith(':ilumee_consent'));
}
