import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { sendToLog } from '../../../src/log/log-client.js';
import { applyAnswer, enqueue, nextBatch, parseQueue, retryTime, toWire, type Queue } from '../../../src/log/queue.js';
import { aRecord, settings } from '../support/builders.js';
import { fuzz, FUZZ_TIMEOUT_MS, PROTOTYPE_KEYS } from '../support/fuzz.js';
import { damageJson, damageText, edits, isClean, someJson, textEdits } from '../support/hostile.js';

// Ours has a test of its own; a full run needs millions of them.
vi.mock('../../../src/notice/sha256.js', () => ({
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
}));

const NOW = Date.parse('2026-03-01T12:00:00.000Z');
const uuid = (count: number): string => `00000000-0000-4000-8000-${`${count}`.padStart(12, '0')}`;
const answers: ConsentRecord[] = [0, 1, 2].map((index) => {
  const time = new Date(NOW - (3 - index) * 1_000).toISOString();
  return aRecord({ time, first: time, expires: '2026-08-28T12:00:00.000Z' });
});
const idOf = ({ time }: ConsentRecord): string => uuid(Date.parse(time) - NOW + 10_000);
const queue: Queue = enqueue(parseQueue(null, NOW), answers, idOf);
const ids = queue.events.map(({ event }) => event);

/** What the log answers when all is well, and what is left of it. */
const RIGHT = {
  acknowledged: [ids[0], ids[1]],
  rejected: [{ event: ids[2], error: 'order', status: 409, message: 'x', next: 2 }],
};
const body = fc.oneof(
  edits({ isJson: true }).map((changes) => damageJson(RIGHT, changes)),
  someJson(),
  fc.constantFrom(...PROTOTYPE_KEYS).map((key) => JSON.parse(`{"acknowledged":{"${key}":1},"${key}":{"polluted":1}}`)),
);
const status = fc.oneof(
  fc.constantFrom(200, 204, 302, 400, 401, 403, 409, 410, 413, 415, 422, 429, 500, 503),
  fc.integer(),
);
const retryAfter = fc.option(
  fc.oneof(fc.string(), fc.constantFrom('0', '120', '-1', '1e9', '9'.repeat(400), 'Wed, 21 Oct 2099 07:28:00 GMT')),
);

describe('an answer of the log', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('takes out of the queue what it names, and nothing else', () => {
    fc.assert(
      fc.property(status, body, retryAfter, (code, given, header) => {
        const sent = nextBatch(queue, 2);
        const { queue: next, then, refused } = applyAnswer(queue, sent, code, given);
        const left = next.events.map(({ event }) => event);
        expect(left).toEqual(ids.filter((id) => left.includes(id)));
        expect(left).toContain(ids[2]);
        expect(['go on', 'one by one', 'wait']).toContain(then);
        expect(refused.every((text) => text.length < 200)).toBe(true);
        // The same answer again changes nothing more than once.
        expect(parseQueue(JSON.stringify(next), NOW).events).toHaveLength(left.length);
        expect(retryTime(header, NOW)).toBeLessThan(NOW + 864e5);
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
  });

  it('a queue of any kind can be read and sent', () => {
    const stored = fc.oneof(
      edits({ isJson: true }).map((changes) => JSON.stringify(damageJson(queue, changes)) ?? ''),
      textEdits().map((changes) => damageText(JSON.stringify(queue), changes)),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(stored, (text) => {
        const read = parseQueue(text, NOW);
        const again = parseQueue(JSON.stringify(read), NOW);
        expect(again).toEqual(read);
        toWire(nextBatch(enqueue(read, answers, idOf)));
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
  });

  it.each(PROTOTYPE_KEYS)('that is damaged by "%s" loses no other event of the queue', (key) => {
    const damaged = JSON.parse(JSON.stringify(queue).replace(`"${ids[0]}","sequence"`, `{"${key}":1},"sequence"`));
    expect(parseQueue(JSON.stringify(damaged), NOW).events.map(({ event }) => event)).toEqual([ids[1], ids[2]]);
    const rejected = [
      { event: { [key]: 1 }, error: 'schema' },
      { event: ids[0], error: 'schema' },
    ];
    expect(applyAnswer(queue, nextBatch(queue), 422, { rejected }).refused).toEqual([`${ids[0]}: schema`]);
  });
});

describe('the sender', { timeout: FUZZ_TIMEOUT_MS }, () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    // Each would run for half a minute.
    vi.stubGlobal('AbortSignal', {});
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => void stored.set(key, text),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  /** One response, or no response at all. */
  const response = fc.oneof(
    { weight: 5, arbitrary: fc.record({ code: status, given: body, header: retryAfter, isJson: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

  it('survives whatever comes back, notes no record, and loses no event that nobody took', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(response, { minLength: 1, maxLength: 6 }), async (responses) => {
        // Not none: then what the case before has left in the page's memory would be the queue.
        stored.set('ilumee_consent_log', '{}');
        const noted: unknown[] = [];
        const named = new Set<string>();
        let calls = 0;
        const fetch = async (_url: unknown, init?: RequestInit): Promise<Response> => {
          const next = responses[calls++];
          if (!next) throw new TypeError('Failed to fetch');
          const { code, header, isJson } = next;
          const sent = (JSON.parse(init!.body as string) as { events: { event: string }[] }).events;
          // Of the events that were really sent.
          const body = ids.reduce(
            (text, id, at) => text.replaceAll(id, sent[at % sent.length]!.event),
            JSON.stringify(next.given) ?? 'null',
          );
          const given: unknown = JSON.parse(body);
          if (isJson) for (const { event } of sent) if (body.includes(event)) named.add(event);
          if (![200, 204].includes(code) && sent.length === 1) named.add(sent[0]!.event);
          const json = async (): Promise<unknown> => {
            if (!isJson) throw new SyntaxError('mine');
            return given;
          };
          return { status: code, headers: { get: () => header }, json } as unknown as Response;
        };
        const store = {
          history: () => answers,
          read: () => null,
          note: (part: unknown) => void noted.push(part),
          put: (key: string, text: string) => localStorage.setItem(key, text),
        };
        const context = {
          settings: settings({ log: { url: '/consent' } }),
          store,
          fetch,
        };
        sendToLog(context as never, null);
        for (let turn = 0; turn < 400; turn++) await Promise.resolve();
        vi.clearAllTimers();
        expect(calls).toBeGreaterThan(0);
        expect(calls).toBeLessThan(30);
        for (const part of noted) expect(part).toEqual({ toSend: false });
        const { events } = parseQueue(stored.get('ilumee_consent_log'), Date.now());
        // Whatever is gone has been named, or refused alone.
        expect(events.length + named.size).toBeGreaterThanOrEqual(answers.length);
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
  });
});
