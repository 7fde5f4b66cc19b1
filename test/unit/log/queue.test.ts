import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../../src/consent/types.js';
import {
  applyAnswer,
  backoffMs,
  enqueue,
  nextBatch,
  parseQueue,
  retryTime,
  toWire,
  type Queue,
} from '../../../src/log/queue.js';
import { aRecord, DAY_MS, NOW } from '../support/builders.js';
import { FUZZ_TIMEOUT_MS, fuzz, json } from '../support/fuzz.js';

const uuid = (n: number): string => `00000000-0000-8000-a000-${`${n}`.padStart(12, '0')}`;
const idOf = ({ policy }: ConsentRecord): string => uuid(Number(policy));
/** The answers to as many versions. */
const answers = (...versions: number[]): ConsentRecord[] => versions.map((n) => aRecord({ policy: `${n}` }));
const EMPTY = parseQueue(null, NOW);
const queueOf = (...versions: number[]): Queue => enqueue(EMPTY, answers(...versions), idOf);
const left = ({ events }: Queue): string[] =>
  events.map(({ event, sequence }) => `${Number(event.slice(-12))}:${sequence}`);
const answer = (queue: Queue, status: number, body: unknown, sent = nextBatch(queue)) => {
  const { queue: next, then, refused } = applyAnswer(queue, sent, status, body);
  return { left: left(next), then, refused, queue: next };
};

describe('what waits to be sent', () => {
  it('numbers the answers of one record from 1', () => {
    expect(left(queueOf(1, 2, 3))).toEqual(['1:1', '2:2', '3:3']);
  });

  it('takes each answer once, also after it was sent', () => {
    const queue = queueOf(1, 2);
    expect(left(enqueue(queue, answers(1, 2, 3), idOf))).toEqual(['1:1', '2:2', '3:3']);
    expect(left(enqueue({ ...queue, events: [] }, answers(1, 2, 3), idOf))).toEqual(['3:3']);
  });

  it('begins anew with another record', () => {
    const other = aRecord({ policy: '9', id: '1b54ab2c-6f1e-4a5c-9c39-1c9f6f3e2a11' });
    expect(left(enqueue(queueOf(1, 2), [other], idOf))).toEqual(['1:1', '2:2', '9:1']);
  });

  it('outlives a page', () => {
    expect(parseQueue(JSON.stringify(queueOf(1, 2)), NOW)).toEqual({
      ...queueOf(1, 2),
      events: queueOf(1, 2).events.map((event) => ({ ...event, moved: 0 })),
    });
  });

  it('drops the oldest of more than a thousand', () => {
    const queue = queueOf(...Array.from({ length: 1_010 }, (_, index) => index));
    expect(queue.events).toHaveLength(1_000);
    expect(left(queue)[0]).toBe('10:11');
  });

  it('leaves out what is damaged, and does not wait for years', () => {
    const queue = queueOf(1, 2);
    const [one, two] = queue.events;
    const damaged = { ...queue, notBefore: NOW + 400 * DAY_MS, sequence: -1, seen: [1, 'a'], events: [
      one, { ...two, record: {} }, { ...two, event: 'x' }, { ...two, sequence: 0 }, null, 5,
    ] }; // prettier-ignore
    const parsed = parseQueue(JSON.stringify(damaged), NOW);
    expect(left(parsed)).toEqual(['1:1']);
    expect(parsed).toMatchObject({ notBefore: 0, sequence: 0, seen: ['a'] });
  });

  it.each([undefined, null, '', '[', '5', 'null', '"text"', '{"events":5}', '[]'])('reads %j as nothing', (text) => {
    expect(parseQueue(text, NOW)).toEqual(EMPTY);
  });
});

describe('a batch', () => {
  it('stays under 16 kB and keeps the order', () => {
    const queue = enqueue(
      EMPTY,
      answers(...Array.from({ length: 100 }, (_, index) => index)).map((record) => ({
        ...record,
        language: 'é'.repeat(300),
      })),
      idOf,
    );
    const batch = nextBatch(queue);
    expect(batch.length).toBeGreaterThan(5);
    expect(batch.length).toBeLessThan(100);
    expect(new TextEncoder().encode(toWire(batch)).length).toBeLessThanOrEqual(16_000);
    expect(batch).toEqual(queue.events.slice(0, batch.length));
  });

  it('has event, sequence and record, and nothing else', () => {
    expect(JSON.parse(toWire(nextBatch(queueOf(1))))).toEqual({
      events: [{ event: uuid(1), sequence: 1, record: aRecord({ policy: '1' }) }],
    });
  });
});

describe('after the log’s answer', () => {
  const acknowledged = [uuid(1), uuid(2)];

  it('what is acknowledged is gone', () => {
    expect(answer(queueOf(1, 2, 3), 200, { acknowledged, rejected: [] })).toMatchObject({
      left: ['3:3'],
      then: 'go on',
    });
  });

  it('what the log rejects is gone, and told', () => {
    const rejected = [{ event: uuid(2), error: 'schema', status: 422 }];
    expect(answer(queueOf(1, 2), 200, { acknowledged: [uuid(1)], rejected })).toMatchObject({
      left: [],
      then: 'go on',
      refused: [`${uuid(2)}: schema`],
    });
  });

  it.each([0, 200, 204, 301, 401, 403, 404, 405, 408, 425, 429, 500, 502, 503, 504])(
    'a status of %i without lists keeps everything for later',
    (status) => {
      for (const body of [undefined, null, 'OK', {}, { error: 'unavailable' }, { acknowledged: 5 }]) {
        expect(answer(queueOf(1, 2), status, body)).toMatchObject({ left: ['1:1', '2:2'], then: 'wait', refused: [] });
      }
    },
  );

  it.each([400, 409, 413, 415, 422])(
    'a status of %i parts the batch, and gives up the one that is not taken',
    (status) => {
      const parted = answer(queueOf(1, 2), status, { error: 'malformed' });
      expect(parted).toMatchObject({ left: ['1:1', '2:2'], then: 'one by one' });
      expect(answer(parted.queue, status, {}, nextBatch(parted.queue, 1))).toMatchObject({
        left: ['2:2'],
        then: 'go on',
        refused: [`${uuid(1)}: ${status}`],
      });
    },
  );

  it('what the log numbers otherwise is numbered so, in the order it was answered', () => {
    const rejected = [
      { event: uuid(1), error: 'conflict', next: 6 },
      { event: uuid(2), error: 'order', next: 6 },
    ];
    const moved = answer(queueOf(1, 2), 409, { acknowledged: [], rejected });
    expect(moved).toMatchObject({ left: ['1:6', '2:7'], then: 'go on', refused: [] });
    expect(left(enqueue(moved.queue, answers(3), idOf)).at(-1)).toBe('3:8');
  });

  it('gives up what conflicts again and again', () => {
    let { queue } = { queue: queueOf(1) };
    const bodies = [1, 2, 3, 4].map((next) => ({ rejected: [{ event: uuid(1), error: 'conflict', next }] }));
    for (const body of bodies.slice(0, 3)) ({ queue } = answer(queue, 409, body));
    expect(left(queue)).toEqual(['1:3']);
    expect(answer(queue, 409, bodies[3])).toMatchObject({ left: [], refused: [`${uuid(1)}: conflict`] });
  });

  it('waits with what a wrong clock has dated into the future', () => {
    const rejected = [{ event: uuid(1), error: 'future' }];
    expect(answer(queueOf(1), 422, { acknowledged: [], rejected })).toMatchObject({ left: ['1:1'], then: 'wait' });
  });

  it('takes no word on what it has not sent', () => {
    const queue = queueOf(1, 2);
    const body = { acknowledged: [uuid(2)], rejected: [] };
    expect(answer(queue, 200, body, nextBatch(queue, 1))).toMatchObject({ left: ['1:1', '2:2'], then: 'wait' });
  });

  it(
    'whatever it is: nothing throws, nothing is invented, what is left was there',
    () => {
      const body = fc.oneof(
        json(),
        fc.record({
          acknowledged: fc.array(fc.oneof(fc.constantFrom(uuid(1), uuid(2)), json())),
          rejected: fc.array(
            fc.oneof(
              json(),
              fc.record({
                event: fc.constantFrom(uuid(1), uuid(2), uuid(9)),
                error: fc.constantFrom('order', 'conflict', 'future', 'schema', 'deleted'),
                next: fc.oneof(fc.integer(), json()),
              }),
            ),
          ),
        }),
      );
      fc.assert(
        fc.property(fc.integer(), body, (status, given) => {
          const queue = queueOf(1, 2, 3);
          const { queue: next, then } = applyAnswer(queue, nextBatch(queue, 2), status, given);
          const ids = next.events.map(({ event }) => event);
          expect(ids).toEqual(queue.events.map(({ event }) => event).filter((id) => ids.includes(id)));
          expect(ids).toContain(uuid(3));
          expect(next.events.every(({ sequence }) => sequence >= 1)).toBe(true);
          expect(['go on', 'one by one', 'wait']).toContain(then);
          expect(parseQueue(JSON.stringify(next), NOW).events).toHaveLength(ids.length);
        }),
        fuzz(1000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );

  it(
    'a stored queue of any kind can be read',
    () => {
      fc.assert(
        fc.property(json(), (given) => {
          const queue = parseQueue(JSON.stringify({ ...queueOf(1), ...Object(given) }), NOW);
          expect(() => nextBatch(enqueue(queue, answers(5), idOf))).not.toThrow();
        }),
        fuzz(1000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});

describe('the wait before the next try', () => {
  it('doubles, up to five minutes, and is not the same for all visitors', () => {
    expect([0, 1, 2, 3].map((failures) => backoffMs(failures, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(backoffMs(0, 0)).toBe(500);
    expect(backoffMs(1_000, 1)).toBe(300_000);
  });

  it('is what the log asks for, but no more than a day', () => {
    expect(retryTime('120', NOW)).toBe(NOW + 120_000);
    expect(retryTime(new Date(NOW + 60_000).toUTCString(), NOW)).toBe(NOW + 60_000);
    expect(retryTime('99999999', NOW)).toBeLessThan(NOW + DAY_MS);
    for (const nothing of [null, '', 'soon', '-5', new Date(NOW - 1_000).toUTCString()]) {
      expect(retryTime(nothing, NOW)).toBe(0);
    }
  });
});
