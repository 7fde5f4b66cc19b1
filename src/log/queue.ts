import { parseRecord } from '../consent/record.js';
import type { ConsentRecord } from '../consent/types.js';

/** One answer on its way to the log. */
export interface QueuedEvent {
  /** UUID made of the answer itself: two tabs that see the same answer give it the same one. */
  readonly event: string;
  /** 1, 2, 3, … of the record's id. */
  readonly sequence: number;
  readonly record: ConsentRecord;
  /** How often the log has asked for another sequence. */
  readonly moved?: number;
}

/** What waits to be sent. Kept in localStorage. */
export interface Queue {
  readonly events: readonly QueuedEvent[];
  /** Ids of the last answers that came in, sent or not: more than the history that they are taken from. */
  readonly seen: readonly string[];
  /** The last sequence that was given out, and the record's id that it belongs to. */
  readonly subject: string;
  readonly sequence: number;
  /** Nothing is sent before this time, which the log has asked for. Unit: ms since 1970. */
  readonly notBefore: number;
}

const EMPTY: Queue = { events: [], seen: [], subject: '', sequence: 0, notBefore: 0 };
/** Some 700 kB: a log that is never there must not fill the storage. The oldest are dropped. */
const MOST_EVENTS = 1_000;
const MOST_SEEN = 100;
const MOST_MOVES = 3;
/** The log takes 16 kB. Unit: bytes. */
const BATCH_BYTES = 16_000;
const DAY_MS = 864e5;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const isCount = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

function parseEvent(value: unknown): QueuedEvent[] {
  const { event, sequence, record, moved = 0 } = Object(value) as Partial<QueuedEvent>;
  // With the end of time as the present: a clock that was set back does not lose an answer.
  const parsed = parseRecord(JSON.stringify(record ?? null), Infinity);
  return parsed && typeof event === 'string' && UUID.test(event) && isCount(sequence, 1) && isCount(moved, 0)
    ? [{ event, sequence, record: parsed, moved }]
    : [];
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The queue as it is stored; what is damaged in it is left out. Never throws. */
export function parseQueue(text: unknown, now: number): Queue {
  try {
    const { events, seen, subject, sequence, notBefore } = Object(JSON.parse(text as string)) as Partial<Queue>;
    return {
      events: list(events).flatMap(parseEvent),
      seen: list(seen).filter((id): id is string => typeof id === 'string'),
      subject: typeof subject === 'string' ? subject : '',
      sequence: isCount(sequence, 0) ? sequence : 0,
      // A clock that was set back, or a hand in the storage, must not hold it for years.
      notBefore: isCount(notBefore, 0) && notBefore < now + DAY_MS ? notBefore : 0,
    };
  } catch {
    return EMPTY;
  }
}

/** Takes in the answers that are new to it, in their order. */
export function enqueue(
  queue: Queue,
  answers: readonly ConsentRecord[],
  idOf: (record: ConsentRecord) => string,
): Queue {
  let { events, seen, subject, sequence } = queue;
  for (const record of answers) {
    const event = idOf(record);
    if (seen.includes(event)) continue;
    sequence = record.id === subject ? sequence + 1 : 1;
    subject = record.id;
    seen = [...seen, event].slice(-MOST_SEEN);
    events = [...events, { event, sequence, record }].slice(-MOST_EVENTS);
  }
  return { ...queue, events, seen, subject, sequence };
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** The first events, as many as one request takes. */
export function nextBatch({ events }: Queue, most = Infinity): QueuedEvent[] {
  const batch: QueuedEvent[] = [];
  let bytes = bytesOf({ events: [] });
  for (const event of events) {
    bytes += bytesOf(event) + 1;
    if (batch.length && (bytes > BATCH_BYTES || batch.length >= most)) break;
    batch.push(event);
  }
  return batch;
}

/** What the log takes of an event. */
export const toWire = (batch: readonly QueuedEvent[]): string =>
  JSON.stringify({ events: batch.map(({ event, sequence, record }) => ({ event, sequence, record })) });

export interface Answer {
  readonly queue: Queue;
  /** `go on`: send the next ones. `one by one`: one of the batch is not taken. `wait`: try again later. */
  readonly then: 'go on' | 'one by one' | 'wait';
  /** What the log will never take, to be told. */
  readonly refused: readonly string[];
}

/** Statuses that are about what was sent, and so will not change. Others can be mended: the address, the origin. */
const FOR_GOOD = [400, 409, 410, 413, 415, 422];

interface Rejected {
  readonly event: string;
  readonly error: string;
  readonly next: unknown;
}

const toRejected = (value: unknown): Rejected => {
  const { event, error, next } = Object(value) as Partial<Rejected>;
  return {
    event: typeof event === 'string' ? event : '',
    error: typeof error === 'string' ? error.slice(0, 100) : 'rejected',
    next,
  };
};

/** What becomes of the queue after the log's answer. Pure; never throws. */
export function applyAnswer(queue: Queue, sent: readonly QueuedEvent[], status: number, body: unknown): Answer {
  const { acknowledged, rejected } = Object(body) as { acknowledged?: unknown; rejected?: unknown };
  const ids = sent.map(({ event }) => event);
  const taken = list(acknowledged).filter((id) => ids.includes(id as string));
  const answers = list(rejected)
    .map(toRejected)
    .filter(({ event }) => ids.includes(event));
  if (!taken.length && !answers.length) {
    if (!FOR_GOOD.includes(status)) return { queue, then: 'wait', refused: [] };
    if (sent.length !== 1) return { queue, then: 'one by one', refused: [] };
    const left = queue.events.filter(({ event }) => event !== ids[0]);
    return { queue: { ...queue, events: left }, then: 'go on', refused: [`${ids[0]}: ${status}`] };
  }
  const gone = new Set(taken as string[]);
  const refused: string[] = [];
  /** By record id: the sequence that the log wants next. */
  const next = new Map<string, { from: string; sequence: number }>();
  let waits = false;
  for (const { event, error, next: wanted } of answers) {
    const item = sent.find((one) => one.event === event)!;
    const { id } = item.record;
    if (/^(order|conflict)$/.test(error) && isCount(wanted, 1) && (item.moved ?? 0) < MOST_MOVES) {
      if (!next.has(id)) next.set(id, { from: event, sequence: wanted });
    } else if (error === 'future') waits = true;
    else {
      gone.add(event);
      refused.push(`${event}: ${error}`);
    }
  }
  let { sequence } = queue;
  const started = new Set<string>();
  const events = queue.events
    .filter(({ event }) => !gone.has(event))
    .map((item): QueuedEvent => {
      const wanted = next.get(item.record.id);
      if (wanted?.from === item.event) started.add(item.record.id);
      if (!wanted || !started.has(item.record.id)) return item;
      const moved = { ...item, sequence: wanted.sequence++, moved: (item.moved ?? 0) + 1 };
      if (item.record.id === queue.subject) sequence = moved.sequence;
      return moved;
    });
  return { queue: { ...queue, events, sequence }, then: waits ? 'wait' : 'go on', refused };
}

/** How long to wait before the next try, after so many that failed. Unit: ms. */
export function backoffMs(failures: number, random: number): number {
  const longest = 300_000;
  return Math.min(longest, 1_000 * 2 ** Math.min(failures, 10)) * (0.5 + random / 2);
}

/** `Retry-After`: seconds, or a date. Unit of the result: ms since 1970; 0 where it says nothing. */
export function retryTime(header: string | null, now: number): number {
  if (!header) return 0;
  const time = /^\d+$/.test(header.trim()) ? now + Number(header) * 1_000 : Date.parse(header);
  return time > now ? Math.min(time, now + DAY_MS - 1) : 0;
}
