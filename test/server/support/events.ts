import { createHash, randomUUID } from 'node:crypto';
import type { ConsentRecord } from '../../../src/consent/types.js';
import type { LoggedEvent, SentEvent } from '../../../src/server/index.js';
import { HASH } from '../../unit/support/builders.js';

export const SITE = 'https://site.example';
export const LOG = 'https://site.example/consent';
export const TOKEN = 'a-token-of-the-tests';

const DAY_MS = 864e5;
const iso = (time: number): string => new Date(time).toISOString();

/** An answer given a minute ago by a visitor who is new. */
export function aRecord(parts: Partial<ConsentRecord> = {}): ConsentRecord {
  const time = Date.now() - 60_000;
  return {
    schema: 1,
    id: randomUUID(),
    policy: '2026-01-15',
    first: iso(time),
    time: iso(time),
    expires: iso(time + 180 * DAY_MS),
    choices: { functional: false, analytics: true, advertising: false },
    asked: '',
    method: 'save',
    language: 'kk',
    notice: HASH,
    gpc: false,
    ...parts,
  };
}

export const anEvent = (parts: Partial<SentEvent> = {}): SentEvent => ({
  event: randomUUID(),
  sequence: 1,
  record: aRecord(),
  ...parts,
});

/** `count` answers of one visitor, a second apart. */
export function aChain(count: number, parts: Partial<ConsentRecord> = {}): SentEvent[] {
  const first = aRecord(parts);
  return Array.from({ length: count }, (_, index) => ({
    event: randomUUID(),
    sequence: index + 1,
    record: { ...first, time: iso(Date.parse(first.time) + index * 1_000), choices: { analytics: index % 2 === 0 } },
  }));
}

export interface RequestParts {
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  /** On top of those of a page on the log's own origin; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly method?: string;
  readonly url?: string;
}

/** What a page sends. */
export function aPost(
  events: unknown,
  { body, headers = {}, method = 'POST', url = `${LOG}/records` }: RequestParts = {},
) {
  const all = { origin: SITE, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return new Request(url, {
    method,
    headers: given,
    body: body ?? JSON.stringify({ events }),
    // Node's own types do not know it yet; a stream needs it.
    ...({ duplex: 'half' } as object),
  });
}

/** What the operator asks. */
export const aQuestion = (path: string, { method = 'GET', token = TOKEN as string | null } = {}): Request =>
  new Request(`${LOG}${path}`, { method, headers: token === null ? {} : { authorization: `Bearer ${token}` } });

/** The hash of an event, made anew from what the documentation says, without the log's code. */
export function expectedHash(logged: LoggedEvent): string {
  const event = { ...logged, hash: undefined };
  const sorted = (value: unknown): unknown =>
    value && typeof value === 'object'
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((name) => [name, sorted((value as never)[name])]),
        )
      : value;
  return createHash('sha256')
    .update(JSON.stringify(sorted(event)))
    .digest('hex');
}
