import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, History, Integrity, LoggedEvent } from '../../../src/server/index.js';
import { createConsentLog, type ConsentLog, type ConsentLogOptions } from '../../../src/server/index.js';
import { fuzz, FUZZ_TIMEOUT_MS } from '../../unit/support/fuzz.js';
import { aChain, anEvent, aPost, aQuestion, aRecord, expectedHash, LOG, SITE, TOKEN } from './events.js';

interface Answer {
  readonly acknowledged: readonly string[];
  readonly rejected: readonly { event: string | null; error: string; status: number; next?: number }[];
}

/** What a log does whatever its database is. */
export function describeLog(name: string, open: () => Promise<Database>): void {
  describe(`the consent log on ${name}`, () => {
    let database: Database;
    let log: ConsentLog;
    const create = (options: Partial<ConsentLogOptions> = {}): ConsentLog =>
      createConsentLog({ database, allowedOrigins: [SITE], token: TOKEN, path: '/consent', ...options });

    beforeAll(async () => {
      database = await open();
      log = create();
      await log.ready();
    });
    afterAll(() => log?.close());

    const send = async (events: unknown, parts = {}) => {
      const response = await log.handle(aPost(events, parts));
      return { status: response.status, headers: response.headers, ...((await response.json()) as Answer) };
    };
    const ask = async <Body>(path: string, options = {}) => {
      const response = await log.handle(aQuestion(path, options));
      return { status: response.status, body: (await response.json()) as Body };
    };
    const history = async (subject: string) => (await ask<History>(`/subjects/${subject}`)).body;
    const integrity = async () => (await ask<Integrity>('/integrity')).body;
    const count = async (): Promise<number> => {
      const [row] = await database.query<{ count: number }>(
        'SELECT (SELECT count(*) FROM consent_event)::integer + (SELECT count(*) FROM consent_subject)::integer AS count',
      );
      return row!.count;
    };

    describe('append', () => {
      it('acknowledges an answer, and keeps it as it was sent', async () => {
        const sent = anEvent();
        const before = new Date().toISOString();
        expect(await send([sent])).toMatchObject({ status: 200, acknowledged: [sent.event], rejected: [] });
        const { events, chain, deletion } = await history(sent.record.id);
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({ ...sent, subject: sent.record.id, previous: null, client: null });
        expect(events[0]!.received >= before && events[0]!.received <= new Date().toISOString()).toBe(true);
        expect(chain).toEqual({ intact: true, problems: [] });
        expect(deletion).toBeNull();
      });

      it('chains the answers of a visitor by the hash of the one before', async () => {
        const sent = aChain(5);
        expect(await send(sent.slice(0, 2))).toMatchObject({ status: 200 });
        for (const event of sent.slice(2)) expect(await send([event])).toMatchObject({ status: 200 });
        const { events, chain } = await history(sent[0]!.record.id);
        expect(events.map(({ event }) => event)).toEqual(sent.map(({ event }) => event));
        expect(events.map(({ previous }) => previous)).toEqual([null, ...events.slice(0, 4).map(({ hash }) => hash)]);
        expect(events.map(({ hash }) => hash)).toEqual(events.map(expectedHash));
        expect(chain.intact).toBe(true);
      });

      it('stores an event once, however often it is sent, and acknowledges it each time', async () => {
        const [first, second] = aChain(2) as [SentEventOf, SentEventOf];
        await send([first]);
        expect(await send([first, second, second])).toMatchObject({
          status: 200,
          acknowledged: [first.event, second.event, second.event],
        });
        expect(await send([first])).toMatchObject({ status: 200, acknowledged: [first.event] });
        expect((await history(first.record.id)).events).toHaveLength(2);
      });

      it('stores an event once that comes fifty times at the same moment', async () => {
        const sent = anEvent();
        const answers = await Promise.all(Array.from({ length: 50 }, () => send([sent])));
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
        expect((await history(sent.record.id)).events).toHaveLength(1);
      });

      it('takes one of twenty different first answers of a visitor at the same moment', async () => {
        const record = aRecord();
        const answers = await Promise.all(Array.from({ length: 20 }, () => send([anEvent({ record })])));
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        expect(answers.filter(({ rejected }) => rejected[0]?.error === 'conflict')).toHaveLength(19);
        const { events, chain } = await history(record.id);
        expect([events.length, chain.intact]).toEqual([1, true]);
      });

      it('keeps many visitors apart that come at the same moment', async () => {
        const chains = Array.from({ length: 40 }, () => aChain(3));
        for (const index of [0, 1, 2]) await Promise.all(chains.map((sent) => send([sent[index]])));
        for (const sent of chains) {
          const { events, chain } = await history(sent[0]!.record.id);
          expect([events.map(({ event }) => event), chain.intact]).toEqual([sent.map(({ event }) => event), true]);
        }
      });

      it('takes the good ones of a body, and says what is wrong with each of the others', async () => {
        const good = anEvent();
        const bad = { ...anEvent(), sequence: 0 };
        const early = anEvent({ sequence: 3 });
        expect(await send([bad, good, early])).toMatchObject({
          status: 200,
          acknowledged: [good.event],
          rejected: [
            { event: bad.event, error: 'schema', status: 422 },
            { event: early.event, error: 'order', status: 409, next: 1 },
          ],
        });
      });

      it('reads text that looks like SQL as text', async () => {
        const policy = `1'); DROP TABLE consent_event; --`;
        const sent = anEvent({ record: aRecord({ policy, language: `' OR 1=1 --` }) });
        expect(await send([sent])).toMatchObject({ status: 200 });
        expect((await history(sent.record.id)).events[0]!.record.policy).toBe(policy);
      });

      it('keeps which earlier versions an answer stands from', async () => {
        const earlier = { '2025-06-01': ['functional', 'acme'], '9': ['analytics'], '10': ['advertising'] };
        const sent = anEvent({ record: aRecord({ earlier }) });
        expect((await send([sent])).status).toBe(200);
        const [event] = (await history(sent.record.id)).events;
        expect([event!.record, event!.hash]).toEqual([sent.record, expectedHash(event!)]);
      });

      it('keeps characters of every script and the signs of JSON', async () => {
        const sent = anEvent({ record: aRecord({ policy: 'Құпиялық "саясаты" \\ 🙂 {}' }) });
        await send([sent]);
        const [event] = (await history(sent.record.id)).events;
        expect(event!.record).toEqual(sent.record);
        expect(event!.hash).toBe(expectedHash(event!));
      });
    });

    describe('refuses, and stores nothing of,', () => {
      const valid = () => anEvent();
      const withRecord = (parts: object) => ({ ...valid(), record: { ...aRecord(), ...parts } });
      const withChoices = (json: string) =>
        JSON.stringify({ events: [valid()] }).replace(/"choices":\{[^}]*\}/, `"choices":${json}`);
      const deep = `${'['.repeat(7_000)}${']'.repeat(7_000)}`;

      const bodies: Record<string, [status: number, body: () => string | Uint8Array<ArrayBuffer>]> = {
        'no body': [400, () => ''],
        'half of a body': [400, () => JSON.stringify({ events: [valid()] }).slice(0, -5)],
        'what is not UTF-8': [400, () => new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
        'a number': [422, () => '7'],
        null: [422, () => 'null'],
        'a list': [422, () => JSON.stringify([valid()])],
        'no events': [422, () => '{"events":[]}'],
        'events that are no list': [422, () => '{"events":{"length":1}}'],
        'a body with more in it than events': [422, () => JSON.stringify({ events: [valid()], more: 1 })],
        'a prototype instead of a body': [422, () => '{"__proto__":{"events":[]}}'],
        'nesting without an end': [422, () => `{"events":[{"event":"${randomUUID()}","sequence":1,"record":${deep}}]}`],
      };
      const events: Record<string, () => unknown> = {
        'an event that is null': () => null,
        'an event id that is none': () => ({ ...valid(), event: '1' }),
        'an event id in capitals': () => ({ ...valid(), event: randomUUID().toUpperCase() }),
        'an event id that looks like SQL': () => ({ ...valid(), event: `${randomUUID()}' OR '1'='1` }),
        'a sequence of zero': () => ({ ...valid(), sequence: 0 }),
        'a sequence that is a text': () => ({ ...valid(), sequence: '1' }),
        'a sequence between two numbers': () => ({ ...valid(), sequence: 1.5 }),
        'a sequence that no database has': () => ({ ...valid(), sequence: 1e12 }),
        'an event with more in it': () => ({ ...valid(), ip: '203.0.113.7' }),
        'an event without a record': () => ({ event: randomUUID(), sequence: 1 }),
        'a record of another schema': () => withRecord({ schema: 2 }),
        'a subject that looks like SQL': () => withRecord({ id: `'; DELETE FROM consent_event; --` }),
        'a subject of zeros': () => withRecord({ id: '00000000-0000-0000-0000-000000000000' }),
        'a time that is none': () => withRecord({ time: 'yesterday' }),
        'an end before the answer': () => withRecord({ expires: '2026-01-01T00:00:00.000Z' }),
        'a method there is not': () => withRecord({ method: 'accept' }),
        'a choice that is a text': () => withRecord({ choices: { analytics: 'true' } }),
        'a choice that looks like SQL': () => withRecord({ choices: { "analytics'; --": true } }),
        'a time before our era': () => withRecord({ first: '-000001-01-01T00:00:00.000Z' }),
        'an earlier version that is no list': () => withRecord({ earlier: { 1: 'analytics' } }),
        'an earlier version with a zero character': () => withRecord({ earlier: { 'a\0': ['analytics'] } }),
        'an earlier answer to what can not be asked': () => withRecord({ earlier: { 1: ["analytics'; --"] } }),
        'a field that no record has': () => withRecord({ userAgent: 'x' }),
        'a zero character': () => withRecord({ policy: 'a\0b' }),
        'half of a character': () => withRecord({ policy: '\ud83d' }),
        'a record larger than a cookie': () => withRecord({ policy: 'x'.repeat(4_000) }),
      };

      it.each(Object.entries(bodies))('%s', async (_name, [status, body]) => {
        const before = await count();
        expect((await send(null, { body: body() })).status).toBe(status);
        expect(await count()).toBe(before);
      });

      it.each(Object.entries(events))('%s', async (_name, event) => {
        const before = await count();
        const { status, rejected } = await send([event()]);
        expect([status, rejected[0]?.error]).toEqual([422, 'schema']);
        expect(await count()).toBe(before);
      });

      it.each([
        '{"__proto__":true}',
        '{"constructor":true}',
        '{"toString":true}',
        '{"analytics":true,"__proto__":false}',
      ])('a choice named like a part of every object: %s', async (json) => {
        const before = await count();
        expect((await send(null, { body: withChoices(json) })).status).toBe(422);
        expect(await count()).toBe(before);
        expect(({} as Record<string, unknown>).analytics).toBeUndefined();
      });

      it('a time in the future', async () => {
        const before = await count();
        const time = new Date(Date.now() + 120_000).toISOString();
        for (const parts of [{ time }, { first: time }]) {
          expect(await send([withRecord(parts)])).toMatchObject({ status: 422, rejected: [{ error: 'future' }] });
        }
        expect(await count()).toBe(before);
        expect((await send([withRecord({ time: new Date(Date.now() + 20_000).toISOString() })])).status).toBe(200);
      });

      it('an answer before the one that comes first', async () => {
        const [first, second, third] = aChain(3);
        const before = await count();
        expect(await send([second])).toMatchObject({ status: 409, rejected: [{ error: 'order', next: 1 }] });
        expect(await count()).toBe(before);
        await send([first]);
        expect(await send([third])).toMatchObject({ status: 409, rejected: [{ error: 'order', next: 2 }] });
        expect((await history(first!.record.id)).events).toHaveLength(1);
      });

      it('another content under an event id, or under a sequence, that is there', async () => {
        const [first, second] = aChain(2) as [SentEventOf, SentEventOf];
        await send([first]);
        const changed = { ...first, record: { ...first.record, choices: { analytics: false } } };
        const moved = { ...second, event: first.event };
        const taken = { ...first, event: randomUUID() };
        for (const event of [changed, moved, taken]) {
          expect(await send([event])).toMatchObject({ status: 409, rejected: [{ error: 'conflict', next: 2 }] });
        }
        expect((await history(first.record.id)).events).toMatchObject([first]);
      });

      it('a body over 16 kB, also one that does not say its length', async () => {
        const before = await count();
        const body = JSON.stringify({ events: [valid()], padding: 'x'.repeat(16 * 1024) });
        expect((await send(null, { body })).status).toBe(413);
        let sent = 0;
        const endless = new ReadableStream<Uint8Array>({
          pull(controller) {
            sent += 1_024;
            controller.enqueue(new Uint8Array(1_024).fill(0x20));
          },
        });
        expect((await send(null, { body: endless })).status).toBe(413);
        expect(sent).toBeLessThan(32 * 1024);
        expect(await count()).toBe(before);
      });

      it('a body of exactly 16 kB that is a byte too long, and not the one before', async () => {
        const json = JSON.stringify({ events: [valid()] });
        expect((await send(null, { body: json.padEnd(16 * 1024 + 1) })).status).toBe(413);
        expect((await send(null, { body: json.padEnd(16 * 1024) })).status).toBe(200);
      });

      it.each([
        ['no type', null],
        ['text', 'text/plain;charset=UTF-8'],
        ['a form', 'application/x-www-form-urlencoded'],
        ['a type that only begins like it', 'application/jsonp'],
      ])('a body of %s', async (_name, type) => {
        const before = await count();
        const body = new TextEncoder().encode(JSON.stringify({ events: [valid()] }));
        expect((await send(null, { body, headers: { 'content-type': type } })).status).toBe(415);
        expect(await count()).toBe(before);
      });

      it.each(['https://other.example', 'https://site.example.evil.example', 'http://site.example', 'null', null])(
        'the origin %s',
        async (origin) => {
          const before = await count();
          const { status, headers } = await send([valid()], { headers: { origin } });
          expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null]);
          expect(await count()).toBe(before);
        },
      );

      it('any other method and path', async () => {
        const answer = async (path: string, method: string) => {
          const { status, headers } = await log.handle(aQuestion(path, { method }));
          return [status, headers.get('allow')];
        };
        expect(await answer('/records', 'GET')).toEqual([405, 'POST, OPTIONS']);
        expect(await answer('/integrity', 'DELETE')).toEqual([405, 'GET']);
        for (const path of [
          '',
          '/',
          '/records/1',
          '/subjects',
          '/subjects/',
          '/subjects/1',
          '/constructor',
          '//records',
        ]) {
          expect([path, await answer(path, 'GET')]).toEqual([path, [404, null]]);
        }
        expect((await log.handle(new Request(`${SITE}/integrity`))).status).toBe(404);
      });

      it(
        'whatever else is thrown at it, without failing',
        async () => {
          const before = await count();
          const json = fc.json({ maxDepth: 4 });
          const nearly = fc.record(
            {
              event: fc.oneof(fc.constant(randomUUID()), fc.anything()),
              sequence: fc.oneof(fc.integer(), fc.anything()),
              // Never whole: a record has its id.
              record: fc.oneof(
                fc.anything(),
                fc.subarray(Object.entries(aRecord())).map((parts) => ({ ...Object.fromEntries(parts), id: 7 })),
              ),
            },
            { requiredKeys: [] },
          );
          const toText = (value: unknown): string =>
            JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part)) ?? '';
          const body = fc.oneof(
            json,
            fc.string(),
            fc.array(nearly, { maxLength: 3 }).map((list) => toText({ events: list })),
          );
          await fc.assert(
            fc.asyncProperty(body, async (text) => {
              const { status } = await send(null, { body: text });
              expect([400, 413, 422]).toContain(status);
            }),
            fuzz(300),
          );
          expect(await count()).toBe(before);
        },
        FUZZ_TIMEOUT_MS,
      );
    });

    describe('CORS', () => {
      it('lets a listed origin send and read, with its cookies, and no other', async () => {
        const preflight = (origin: string) =>
          log.handle(new Request(`${LOG}/records`, { method: 'OPTIONS', headers: { origin } }));
        const allowed = await preflight(SITE);
        expect([allowed.status, Object.fromEntries(allowed.headers)]).toEqual([
          204,
          {
            'access-control-allow-origin': SITE,
            'access-control-allow-credentials': 'true',
            'access-control-allow-headers': 'content-type',
            'access-control-allow-methods': 'POST',
            'access-control-expose-headers': 'Retry-After',
            'access-control-max-age': '600',
            vary: 'Origin',
          },
        ]);
        const refused = await preflight('https://other.example');
        expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
        const { headers } = await send([anEvent()]);
        expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([SITE, 'Origin']);
      });
    });

    describe('the token', () => {
      const paths = () => [`/subjects/${randomUUID()}`, '/export', '/integrity'];

      it('is asked for on every route that reads or deletes', async () => {
        for (const path of paths()) {
          for (const token of [null, 'another-token-of-it', '', `${TOKEN} `, TOKEN.toUpperCase()]) {
            const response = await log.handle(aQuestion(path, { token }));
            const trimmed = token?.trim() === TOKEN;
            expect([path, token, response.status === 401]).toEqual([path, token, !trimmed]);
          }
        }
        const { record, ...event } = anEvent();
        await send([{ ...event, record }]);
        expect((await ask(`/subjects/${record.id}`, { method: 'DELETE', token: 'another-token-of-it' })).status).toBe(
          401,
        );
        expect((await history(record.id)).events).toHaveLength(1);
      });

      it('leaves nothing to be asked where the operator has set none', async () => {
        const closed = create({ token: undefined });
        for (const path of paths()) {
          for (const token of [null, TOKEN, 'undefined']) {
            expect((await closed.handle(aQuestion(path, { token }))).status).toBe(404);
          }
        }
      });
    });

    describe('deletion on request', () => {
      it('leaves neither an answer nor the id, and the log intact', async () => {
        const sent = aChain(3);
        const { id } = sent[0]!.record;
        await send(sent);
        expect(await ask(`/subjects/${id.toUpperCase()}`, { method: 'DELETE' })).toEqual({
          status: 200,
          body: { subject: id, deleted: 3 },
        });
        for (const table of ['consent_event', 'consent_subject', 'consent_deletion']) {
          const rows = await database.query(`SELECT * FROM ${table} t WHERE t::text LIKE '%' || $1 || '%'`, [id]);
          expect([table, rows]).toEqual([table, []]);
        }
        expect(await history(id)).toMatchObject({ events: [], deletion: { length: 3 } });
        expect((await integrity()).intact).toBe(true);
        expect((await ask(`/subjects/${id}`, { method: 'DELETE' })).status).toBe(404);
      });

      it('takes the next answers of the same visitor on, after what was deleted', async () => {
        const sent = aChain(4);
        const { id } = sent[0]!.record;
        await send(sent.slice(0, 2));
        const [, last] = (await history(id)).events;
        await ask(`/subjects/${id}`, { method: 'DELETE' });
        expect(await send([sent[1]])).toMatchObject({ status: 410, rejected: [{ error: 'deleted', next: 3 }] });
        expect(await send([sent[3]])).toMatchObject({ status: 409, rejected: [{ error: 'order', next: 3 }] });
        expect((await send([sent[2]])).status).toBe(200);
        expect((await send([sent[3]])).status).toBe(200);
        const { events, chain } = await history(id);
        expect(events.map(({ sequence }) => sequence)).toEqual([3, 4]);
        expect(events[0]!.previous).toBe(last!.hash);
        expect(chain.intact).toBe(true);
        expect((await integrity()).intact).toBe(true);
        await ask(`/subjects/${id}`, { method: 'DELETE' });
        expect(await history(id)).toMatchObject({ events: [], deletion: { length: 4 } });
      });

      it('tells a browser that has lost count where the chain goes on, and takes its new answer there', async () => {
        const sent = aChain(2);
        const { id } = sent[0]!.record;
        await send(sent);
        await ask(`/subjects/${id}`, { method: 'DELETE' });
        const time = new Date(Date.now() + 1_000).toISOString();
        const later = anEvent({ record: aRecord({ id, time }) });
        expect(await send([later])).toMatchObject({ status: 409, rejected: [{ error: 'conflict', next: 3 }] });
        expect((await send([{ ...later, sequence: 3 }])).status).toBe(200);
        expect((await history(id)).chain.intact).toBe(true);
      });

      it('says of a visitor it never had that there is none', async () => {
        expect((await ask(`/subjects/${randomUUID()}`)).status).toBe(404);
        expect((await ask(`/subjects/${randomUUID()}`, { method: 'DELETE' })).status).toBe(404);
      });
    });

    describe('the integrity check', () => {
      const tampering: Record<string, [statements: readonly string[], problem: string, sequence: number]> = {
        'an answer that was turned round': [
          [
            `UPDATE consent_event SET record = jsonb_set(record, '{choices,analytics}', 'false') WHERE subject = $1 AND sequence = 1`,
          ],
          'changed',
          1,
        ],
        'a time that was moved': [
          [
            `UPDATE consent_event SET received = received - interval '1 millisecond' WHERE subject = $1 AND sequence = 2`,
          ],
          'changed',
          2,
        ],
        'a browser that was added': [
          [`UPDATE consent_event SET client = '{"userAgent":"other"}' WHERE subject = $1 AND sequence = 2`],
          'changed',
          2,
        ],
        'an answer that was taken out': [
          [`DELETE FROM consent_event WHERE subject = $1 AND sequence = 2`],
          'missing',
          2,
        ],
        'the first answer taken out': [[`DELETE FROM consent_event WHERE subject = $1 AND sequence = 1`], 'missing', 1],
        'the last answer taken out': [[`DELETE FROM consent_event WHERE subject = $1 AND sequence = 3`], 'missing', 3],
        'all answers taken out': [[`DELETE FROM consent_event WHERE subject = $1`], 'missing', 1],
        'the last answer taken out, and its note too': [
          [
            `DELETE FROM consent_event WHERE subject = $1 AND sequence = 3`,
            `UPDATE consent_subject SET length = 2 WHERE id = $1`,
          ],
          'end differs',
          0,
        ],
        'a visitor taken out of the notes': [[`DELETE FROM consent_subject WHERE id = $1`], 'end differs', 0],
        'an answer put in': [
          [
            `INSERT INTO consent_event SELECT subject, 4, received, gen_random_uuid(), record, client, hash, hash
             FROM consent_event WHERE subject = $1 AND sequence = 3`,
          ],
          'changed',
          4,
        ],
        'the answer of somebody else': [
          [`UPDATE consent_event SET subject = gen_random_uuid() WHERE subject = $1 AND sequence = 3`],
          'missing',
          3,
        ],
      };

      it.each(Object.entries(tampering))('finds %s', async (_name, [statements, problem, sequence]) => {
        const sent = aChain(3);
        const { id } = sent[0]!.record;
        await send(sent);
        expect((await integrity()).intact).toBe(true);
        for (const statement of statements) await database.query(statement, [id]);
        const found = await integrity();
        expect(found.intact).toBe(false);
        expect(found.problems).toContainEqual({ subject: id, sequence, problem });
        expect((await history(id)).chain).toMatchObject({ intact: false });
        for (const subject of new Set([id, ...found.problems.map((one) => one.subject)])) {
          await database.query('DELETE FROM consent_event WHERE subject = $1', [subject]);
          await database.query('DELETE FROM consent_subject WHERE id = $1', [subject]);
        }
        expect((await integrity()).intact).toBe(true);
      });

      it('finds an answer forged with a hash of its own, by the one after it', async () => {
        const sent = aChain(3);
        const { id } = sent[0]!.record;
        await send(sent);
        const [, second] = (await history(id)).events;
        const forged = { ...second!, record: { ...second!.record, choices: { analytics: true } } };
        await database.query(
          `UPDATE consent_event SET record = $2::jsonb, hash = decode($3, 'hex') WHERE subject = $1 AND sequence = 2`,
          [id, JSON.stringify(forged.record), expectedHash(forged)],
        );
        const { problems } = await integrity();
        expect(problems).toEqual([{ subject: id, sequence: 3, problem: 'broken link' }]);
        await database.query('DELETE FROM consent_event WHERE subject = $1', [id]);
        await database.query('DELETE FROM consent_subject WHERE id = $1', [id]);
      });

      it.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
        'finds a row that was put in under the id %s, and exports it',
        async (first) => {
          const sent = anEvent();
          const { id } = sent.record;
          await send([sent]);
          await database.query(
            `INSERT INTO consent_event SELECT $2::uuid, sequence, received, event, record, client, previous, hash
             FROM consent_event WHERE subject = $1`,
            [id, first],
          );
          const { problems } = await integrity();
          expect(problems).toContainEqual({ subject: first, sequence: 1, problem: 'changed' });
          expect(await (await log.handle(aQuestion('/export'))).text()).toContain(`"subject":"${first}"`);
          await database.query('DELETE FROM consent_event WHERE subject = $1', [first]);
          expect((await integrity()).intact).toBe(true);
        },
      );

      it('counts what it has looked at', async () => {
        const before = await integrity();
        await send(aChain(3));
        await send([anEvent()]);
        const after = await integrity();
        expect([after.subjects - before.subjects, after.events - before.events]).toEqual([2, 4]);
      });
    });

    describe('the export', () => {
      const lines = async (query = ''): Promise<(LoggedEvent & { deleted?: string })[]> => {
        const response = await log.handle(aQuestion(`/export${query}`));
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
        const text = await response.text();
        return text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as never);
      };

      it('has every event on a line of its own, from which the chains can be checked', async () => {
        const sent = aChain(3);
        await send(sent);
        // More visitors than one page has.
        for (let start = 0; start < 600; start += 20) {
          expect((await send(Array.from({ length: 20 }, anEventOfNobody))).status).toBe(200);
        }
        const all = await lines();
        const events = all.filter(({ deleted }) => !deleted);
        expect(events).toHaveLength((await integrity()).events);
        expect(events.filter(({ subject }) => subject === sent[0]!.record.id)).toMatchObject(sent);
        expect(events.every((event) => event.hash === expectedHash(event))).toBe(true);
        expect(new Set(events.map(({ event }) => event)).size).toBe(events.length);
      });

      it('can be of a time only', async () => {
        const later = create({ now: () => Date.parse('2031-05-04T10:00:00.000Z') });
        const sent = anEvent();
        await later.handle(aPost([sent]));
        const events = (await lines('?since=2031-05-01&until=2031-06-01')).filter(({ deleted }) => !deleted);
        expect(events).toMatchObject([{ event: sent.event, received: '2031-05-04T10:00:00.000Z' }]);
        expect((await lines('?since=2031-05-05')).filter(({ deleted }) => !deleted)).toEqual([]);
      });

      it.each(["' OR 1=1", "2026-01-01'--", '2026-02-31', '2026-13-01', '0000-01-01', '9999-12-31T23:59:59-12:00', ''])(
        'says of %j that it is no time',
        async (time) => {
          for (const name of ['since', 'until']) {
            const { status } = await log.handle(aQuestion(`/export?${new URLSearchParams({ [name]: time })}`));
            expect([name, status]).toEqual([name, 400]);
          }
        },
      );
    });

    describe('storage', () => {
      it('has a partition for each month, made as it is needed', async () => {
        for (const [time, partition] of [
          ['2030-01-31T23:59:59.999Z', 'consent_event_2030_01'],
          ['2030-02-01T00:00:00.000Z', 'consent_event_2030_02'],
          ['2032-02-29T12:00:00.000Z', 'consent_event_2032_02'],
        ] as const) {
          const sent = anEvent();
          expect((await create({ now: () => Date.parse(time) }).handle(aPost([sent]))).status).toBe(200);
          const [row] = await database.query<{ partition: string }>(
            'SELECT tableoid::regclass::text AS partition FROM consent_event WHERE subject = $1',
            [sent.record.id],
          );
          expect(row).toEqual({ partition });
        }
      });

      it('keeps nothing of the browser but its answer', async () => {
        const sent = anEvent();
        const request = aPost([sent], {
          headers: { 'user-agent': 'Firefox/160.0 Windows', 'x-forwarded-for': '203.0.113.7' },
        });
        await log.handle(request, { address: '203.0.113.7' });
        const rows = await database.query(`SELECT * FROM consent_event WHERE subject = $1`, [sent.record.id]);
        expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|Firefox/);
      });

      it('keeps the network and the family of the browser where it is told to', async () => {
        const curious = create({ store: { ip: 'truncated', userAgent: 'family' } });
        const sent = anEvent();
        const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:160.0) Gecko/20100101 Firefox/160.0';
        await curious.handle(aPost([sent], { headers: { 'user-agent': userAgent } }), { address: '203.0.113.7' });
        const { events, chain } = await history(sent.record.id);
        expect(events[0]!.client).toEqual({ ip: '203.0.113.0/24', userAgent: 'Firefox on Windows' });
        expect([events[0]!.hash, chain.intact]).toEqual([expectedHash(events[0]!), true]);
        expect((await curious.handle(aPost([sent]))).status).toBe(200);
      });
    });
  });
}

type SentEventOf = ReturnType<typeof anEvent>;
const anEventOfNobody = (): SentEventOf => anEvent();
