import { METHODS, type ConsentRecord, type ConsentRules } from './types.js';

const DAY_MS = 864e5;
/** Clocks of two servers differ by seconds; more than this is a record from the future. */
const CLOCK_SKEW_MS = 6e4;

const isIsoTime = (value: unknown): boolean => new Date(value as string).toISOString() === value;

/** The shape of each field. `isIsoTime` throws on what is no date, so only `parseRecord` calls these. */
const FIELDS: Readonly<Record<keyof ConsentRecord, (value: unknown) => unknown>> = {
  schema: (value) => value === 1,
  id: (value) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value as string),
  policy: (value) => typeof value === 'string',
  first: isIsoTime,
  time: isIsoTime,
  expires: isIsoTime,
  choices: (value) => Object.values(value as object).every((choice) => typeof choice === 'boolean'),
  asked: (value) => /^(\w{4})*$/.test(value as string),
  method: (value) => METHODS.includes(value as never),
  language: (value) => typeof value === 'string',
  notice: (value) => value === null || /^[\da-f]{64}$/.test(value as string),
  gpc: (value) => typeof value === 'boolean',
  region: (value) => value === undefined || typeof value === 'string',
};

/** A stored record, or null when it is damaged or from the future: then it reads as "not asked yet". */
export function parseRecord(text: unknown, now: number): ConsentRecord | null {
  try {
    const record = JSON.parse(text as string) as ConsentRecord;
    for (const field in FIELDS) {
      if (!FIELDS[field as keyof ConsentRecord](record[field as keyof ConsentRecord])) return null;
    }
    return Date.parse(record.time) > now + CLOCK_SKEW_MS ? null : freeze(record);
  } catch {
    return null;
  }
}

export function freeze(record: ConsentRecord): ConsentRecord {
  Object.freeze(record.choices);
  return Object.freeze(record);
}

const grantsSomething = (record: ConsentRecord): boolean => Object.values(record.choices).includes(true);

/** How long an answer counts. Unit: ms. */
const maxAgeMs = (record: ConsentRecord, rules: ConsentRules): number =>
  DAY_MS * (grantsSomething(record) ? rules.maxAgeDays : rules.maxAgeDaysDenied);

/** When an answer given at its `time` stops counting. ISO 8601. */
export const expiryOf = (record: ConsentRecord, rules: ConsentRules): string =>
  new Date(Date.parse(record.time) + maxAgeMs(record, rules)).toISOString();

/**
 * Does the record still answer for the visitor? Not when the policy changed, when it expired (also by a
 * limit that the site has lowered since), or when it was given under a laxer rule than this region's.
 */
export function stillCounts(record: ConsentRecord, rules: ConsentRules, now: number): boolean {
  const given = Date.parse(record.time);
  return (
    record.policy === rules.policy &&
    now < Math.min(Date.parse(record.expires), given + maxAgeMs(record, rules)) &&
    (!rules.isOptOut(record.region) || rules.isOptOut(rules.region))
  );
}

/** A random UUID (version 4). `crypto.randomUUID` is missing on http. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 15) | 64;
  bytes[8] = (bytes[8]! & 63) | 128;
  const hex = [...bytes].map((byte) => (byte + 256).toString(16).slice(1)).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The parts of an answer that the visitor's last record and the rules do not give. */
export type Answer = Pick<ConsentRecord, 'choices' | 'asked' | 'method' | 'language' | 'notice' | 'gpc'>;

/** @param previous the last record, also one that no longer counts: the visitor keeps their id */
export function createRecord(
  answer: Answer,
  rules: ConsentRules,
  previous: ConsentRecord | null,
  now: number,
): ConsentRecord {
  const time = new Date(now).toISOString();
  const record: ConsentRecord = {
    schema: 1,
    id: previous?.id ?? randomId(),
    policy: rules.policy,
    first: previous?.first ?? time,
    time,
    expires: time,
    ...answer,
    ...(rules.region && { region: rules.region }),
  };
  return freeze({ ...record, expires: expiryOf(record, rules) });
}
