import { parseRecord } from '../consent/record.js';
import type { ConsentRecord } from '../consent/types.js';
import { canonicalJson } from '../canonical-json.js';

/** One answer as a browser sends it. */
export interface SentEvent {
  /** UUID that the browser gave this answer: sent again, it is stored once. */
  readonly event: string;
  /** 1, 2, 3, … of the record's id. */
  readonly sequence: number;
  readonly record: ConsentRecord;
}

/** Why an event is not stored. */
export type RejectionReason = 'schema' | 'future' | 'conflict' | 'order' | 'deleted';

export interface Rejection {
  /** Of the event; null where it has no id that could be read. */
  readonly event: string | null;
  readonly error: RejectionReason;
  readonly status: 422 | 409 | 410;
  readonly message: string;
  /** At `conflict`, `order` and `deleted`: the sequence that the subject's next event has to have. */
  readonly next?: number;
}

/** A record fits into a cookie, which has room for this. Unit: characters of its canonical JSON. */
const RECORD_ROOM = 4_000;
/** As in `parseRecord`. Unit: ms. */
const CLOCK_SKEW_MS = 6e4;
/** PostgreSQL's integer. */
const LAST_SEQUENCE = 2 ** 31 - 2;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Of a category or vendor, as the configuration check has them. */
const ID = /^\d*[a-z][\w-]*$/;
/** Control characters and halves of a character: no database takes them all. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;

/** Every field that a record can have. */
const RECORD_FIELDS = {
  schema: true,
  id: true,
  policy: true,
  first: true,
  time: true,
  expires: true,
  choices: true,
  asked: true,
  earlier: true,
  method: true,
  language: true,
  notice: true,
  gpc: true,
  region: true,
} satisfies Required<{ [name in keyof ConsentRecord]: true }>;
const EVENT_FIELDS = { event: true, sequence: true, record: true };

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (id: string): boolean => ID.test(id) && !(id in Object.prototype);
const isFit = (text: string): boolean => !UNFIT.test(text) && !(text in Object.prototype);
/** A name of the value that is not among `fields`. */
const stranger = (value: Fields, fields: object): string | undefined =>
  Object.keys(value).find((name) => !Object.hasOwn(fields, name));

/** Empty for what is nested too deep to be written, and so no record. */
function toText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}

/** What is wrong with an event, or null. */
function findFault(value: unknown, now: number): { error: 'schema' | 'future'; message: string } | null {
  const schema = (message: string) => ({ error: 'schema', message }) as const;
  if (!isObject(value)) return schema('an event is an object of event, sequence and record');
  const { event, sequence, record } = value;
  if (typeof event !== 'string' || !UUID.test(event)) return schema('event is not a UUID in lower case');
  if (!Number.isInteger(sequence) || (sequence as number) < 1 || (sequence as number) > LAST_SEQUENCE) {
    return schema('sequence is not a whole number from 1');
  }
  if (!isObject(record)) return schema('record is not an object');
  if (stranger(value, EVENT_FIELDS) !== undefined) return schema('an event has event, sequence and record only');
  if (stranger(record, RECORD_FIELDS) !== undefined) return schema('record has a field that no record has');
  const text = toText(record);
  // With the end of time as the present: whether it is a record at all.
  if (!parseRecord(text, Infinity)) return schema('record is not a consent record');
  const { id, choices, first, time, expires, earlier = {} } = record as unknown as ConsentRecord;
  if (/^[0-]+$/.test(id)) return schema('record.id is not a random UUID');
  // Longer ones are of years that no database has.
  if ([first, time, expires].some((text) => text.length !== 24)) return schema('record has a time far from ours');
  if (!Object.keys(choices).every(isId)) {
    return schema('record.choices has a name that no category and no vendor can have');
  }
  if (!Object.entries(earlier).every(([version, ids]) => isFit(version) && Array.isArray(ids) && ids.every(isId))) {
    return schema('record.earlier is not of lists of categories and vendors');
  }
  if (!Object.values(record).every((field) => typeof field !== 'string' || isFit(field))) {
    return schema('record has control characters or halves of characters');
  }
  if (text.length > RECORD_ROOM) return schema(`record is longer than ${RECORD_ROOM} characters`);
  if (Date.parse(expires) <= Date.parse(time)) return schema('record expires before it was given');
  // `first` too: a clock that was set back since can have left it there, so it is a matter of clocks as well.
  if ([first, time].some((text) => Date.parse(text) >= now + CLOCK_SKEW_MS)) {
    return { error: 'future', message: 'record.time or record.first is in the future: check the clocks' };
  }
  return null;
}

/**
 * The events of a body, each as one that can be stored or with why it can not be. Pure.
 * Null for what is no body of events at all.
 */
export function parseEvents(body: unknown, now: number): (SentEvent | Rejection)[] | null {
  if (!isObject(body) || stranger(body, { events: true }) !== undefined) return null;
  const { events } = body;
  if (!Array.isArray(events) || !events.length) return null;
  return events.map((value: unknown) => {
    const fault = findFault(value, now);
    if (!fault) return value as SentEvent;
    const event = isObject(value) && typeof value.event === 'string' && UUID.test(value.event) ? value.event : null;
    return { event, status: 422, ...fault };
  });
}

export const isRejection = (entry: SentEvent | Rejection): entry is Rejection => 'error' in entry;

/** The record's JSON as it is hashed. */
export const canonicalRecord = ({ record }: SentEvent): string => canonicalJson(record);
