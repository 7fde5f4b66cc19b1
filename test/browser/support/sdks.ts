import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RecordedRequest } from './recorded-request.js';
import type { RecordingServer } from './recording-server.js';

/** An SDK as its maker publishes it on npm. */
export interface Sdk {
  readonly src: string;
  /** Starts it; captures `<id>-start` at once, and `<id>-leave` by sendBeacon at pagehide. */
  readonly start: string;
  /** Code that captures one more event. */
  readonly track: (event: string) => string;
  /** What a site owner writes into `vendors`: where it sends and all that it stores. */
  readonly vendor: {
    readonly id: string;
    readonly name: string;
    readonly category: string;
    readonly hosts: readonly string[];
    readonly cookies: readonly { readonly match: string }[];
    readonly storage: readonly string[];
  };
}

export const posthog: Sdk = {
  src: 'http://vendor.test/posthog.js',
  // The listener comes first: posthog sends its queue from a pagehide listener of its own.
  start: `
addEventListener('pagehide', () => posthog.capture('posthog-leave'));
posthog.init('phc_test', {
  api_host: 'http://posthog.sink.test',
  request_queue_config: { flush_interval_ms: 250 },
});
posthog.capture('posthog-start');`,
  track: (event) => `posthog.capture('${event}');`,
  vendor: {
    id: 'posthog',
    name: 'PostHog',
    category: 'analytics',
    hosts: ['vendor.test/posthog.js', 'posthog.sink.test'],
    cookies: [{ match: '^ph_' }],
    storage: ['localStorage:/^ph_/', 'sessionStorage:/^ph_/'],
  },
};

export const mixpanel: Sdk = {
  src: 'http://vendor.test/mixpanel.js',
  start: `
mixpanel.init('mp_test', { api_host: 'http://mixpanel.sink.test', batch_flush_interval_ms: 250 });
mixpanel.track('mixpanel-start');
addEventListener('pagehide', () => mixpanel.track('mixpanel-leave', {}, { transport: 'sendBeacon' }));`,
  track: (event) => `mixpanel.track('${event}');`,
  vendor: {
    id: 'mixpanel',
    name: 'Mixpanel',
    category: 'analytics',
    hosts: ['vendor.test/mixpanel.js', 'mixpanel.sink.test'],
    cookies: [{ match: '^mp_' }],
    storage: ['localStorage:/^__mpq_/', 'sessionStorage:/^mp_/', 'indexedDB:/^mixpanel(Browser|Flags)Db$/'],
  },
};

/** Puts both on `vendor.test`, unmodified, in the builds that load no further code. */
export function serveSdks({ script }: RecordingServer): void {
  script('vendor.test', '/posthog.js', readPackage('posthog-js/dist/array.no-external.js'));
  script('vendor.test', '/mixpanel.js', readPackage('mixpanel-browser/dist/mixpanel.umd.js'));
}

/** The tags as the vendor's documentation has them. */
export function plainTags({ src, start }: Sdk): string {
  return `<script src="${src}"></script>\n<script>${start}</script>`;
}

/** The same tags, marked for the gate. */
export function markedTags({ src, start, vendor }: Sdk): string {
  const mark = `type="text/plain" data-category="${vendor.category}" data-vendor="${vendor.id}"`;
  return `<script ${mark} src="${src}"></script>\n<script ${mark}>${start}</script>`;
}

/**
 * The names of the events that have reached either SDK's sink, in order of arrival.
 * mixpanel repeats what is still unconfirmed when a page goes away.
 */
export function eventNames(server: RecordingServer): string[] {
  const sent = server.requests({ method: 'POST' });
  return sent.filter(({ host }) => host.endsWith('.sink.test')).flatMap(readEvents);
}

function readEvents({ body }: RecordedRequest): string[] {
  const encoded = new URLSearchParams(body).get('data');
  const json = encoded ? Buffer.from(encoded, 'base64').toString('utf8') : body;
  return [...json.matchAll(/"event":"([^"]*)"/g)].map(([, name = '']) => name);
}

function readPackage(file: string): Buffer {
  const [name = '', ...path] = file.split('/');
  const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return readFileSync(join(root, ...path));
}
