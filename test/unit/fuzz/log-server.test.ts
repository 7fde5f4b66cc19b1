// @vitest-environment node
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createConsentLog, type Database } from '../../../src/server/index.js';
import { anEvent, LOG, SITE } from '../../server/support/events.js';
import { fuzz, FUZZ_TIMEOUT_MS, PROTOTYPE_KEYS } from '../support/fuzz.js';
import { damageJson, damageText, edits, isClean, isWholeRecord, someJson, textEdits } from '../support/hostile.js';

interface Stored {
  readonly event: string;
  readonly sequence: number;
  readonly record: Record<string, unknown>;
}

/** Takes every event, and keeps it. */
function aDatabase() {
  const stored: Stored[] = [];
  const database: Database = {
    connections: 1,
    async query<Row>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
      if (!statement.includes('consent_append')) return [{ ready: true, version: 1, exists: true } as Row];
      const events = JSON.parse(`${values[0]}`) as (Omit<Stored, 'record'> & { readonly record: string })[];
      stored.push(...events.map((event) => ({ ...event, record: JSON.parse(event.record) as Stored['record'] })));
      return events.map(({ sequence }) => ({ outcome: 'stored', length: sequence }) as Row);
    },
    script: async () => {},
    close: async () => {},
  };
  return { database, stored };
}

const { database, stored } = aDatabase();
const errors: unknown[] = [];
const log = createConsentLog({
  database,
  allowedOrigins: [SITE],
  token: 'a-token-of-the-tests',
  path: '/consent',
  store: { ip: 'truncated', userAgent: 'family' },
  onError: (error) => void errors.push(error),
});
afterAll(() => log.close());

const FIELDS = ['asked', 'choices', 'earlier', 'expires', 'first', 'gpc', 'id', 'language', 'method', 'notice', 'policy', 'region', 'schema', 'time']; // prettier-ignore
const whole = { events: [anEvent(), anEvent({ sequence: 2 })] };
const bodies = fc.oneof(
  edits({ isJson: true }).map((changes) => JSON.stringify(damageJson(whole, changes)) ?? ''),
  textEdits().map((changes) => damageText(JSON.stringify(whole), changes)),
  someJson().map((value) => JSON.stringify(value) ?? ''),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 100 }),
  fc.constantFrom('', '{"events":[]}', `{"events":${'['.repeat(5_000)}`, `[${'1,'.repeat(9_000)}1]`, '\ufeff{}'),
);
const header = fc.oneof(fc.stringMatching(/^[ -~]{0,40}$/), fc.constantFrom(...PROTOTYPE_KEYS, 'null', SITE, '*'));
const headers = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 6, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: header },
    ),
    origin: fc.oneof({ weight: 6, arbitrary: fc.constant(SITE) }, { weight: 1, arbitrary: header }),
    'user-agent': header,
    cookie: fc.oneof(header, textEdits().map((changes) => damageText('ilumee_consent=%7B%22schema%22%3A1%7D; a=b', changes).replace(/[^ -~]/g, ''))), // prettier-ignore
    'x-forwarded-for': header,
    authorization: header,
    'content-length': fc.constantFrom('0', '5', '-1', 'x', '99999999999'),
    'sec-fetch-site': header,
  },
  { requiredKeys: ['content-type', 'origin'] },
);
const paths = fc.oneof({ weight: 8, arbitrary: fc.constant('/records') }, { weight: 1, arbitrary: fc.webPath() }, { weight: 1, arbitrary: fc.constantFrom('/subjects/__proto__', '/export?since=x', '/integrity', '//', '/records/constructor', '') }); // prettier-ignore

describe('the consent log, whatever is sent to it', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('answers each request by itself, and stores only what is a record', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(bodies, headers, paths, header, async (body, given, path, address) => {
        stored.length = 0;
        const sent = new Headers();
        for (const [name, value] of Object.entries(given)) if (value !== undefined) sent.set(name, value);
        const request = new Request(LOG + path, { method: 'POST', body: body as string, headers: sent });
        const response = await log.handle(request, { address });
        const { status } = response;
        // 500 is a fault of our own; there is none.
        expect([status, status < 500]).toEqual([status, true]);
        const text = await response.text();
        if (text) JSON.parse(text);
        expect(response.headers.get('set-cookie') === null || status === 200).toBe(true);
        for (const { event, sequence, record } of stored) {
          taken++;
          expect([typeof event, Number.isInteger(sequence)]).toEqual(['string', true]);
          expect(isWholeRecord(record as never)).toBe(true);
          expect(Object.keys(record).filter((field) => !FIELDS.includes(field))).toEqual([]);
          for (const id of Object.keys(record.choices as object)) expect(id in Object.prototype).toBe(false);
        }
        expect(errors).toEqual([]);
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
    expect(taken).toBeGreaterThan(100);
  });

  it.each(PROTOTYPE_KEYS.filter((key) => key !== 'prototype'))(
    'refuses a choice, a version and a field named "%s"',
    async (key) => {
      for (const place of ['"choices":{', '"record":{', '{"event"']) {
        const text = JSON.stringify({ events: [anEvent()] });
        const value = place === '"choices":{' ? 'true' : '{"polluted":1}';
        const body = place.endsWith('{') ? text.replace(place, `${place}"${key}":${value},`) : text.replace(place, `{"${key}":${value},"event"`); // prettier-ignore
        stored.length = 0;
        const headers = { 'content-type': 'application/json', origin: SITE };
        const response = await log.handle(new Request(`${LOG}/records`, { method: 'POST', body, headers }));
        expect(response.status).toBe(422);
        expect([stored, isClean()]).toEqual([[], true]);
      }
    },
  );
});
