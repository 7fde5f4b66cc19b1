import { fingerprint } from './choices.js';
import type { ConsentRecord, ConsentRules } from './types.js';

const DAY_MS = 864e5;
/** Clocks of two servers differ by seconds; more than this is a record from the future. */
const CLOCK_SKEW_MS = 6e4;

const METHOD = /^(accept-all|reject-all|save|api|revoke|gpc|restore|embed)$/;

const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
/** Throws on what is no date. */
const isTime = (value: string): boolean => new Date(value).toISOString() === value;

/** A stored record, or null when it is damaged or from the future: then it reads as "not asked yet". */
export function parseRecord(text: unknown, now: number): ConsentRecord | null {
  try {
    const record = JSON.parse(text as string) as ConsentRecord;
    const {
      schema,
      id,
      policy,
      first,
      time,
      expires,
      choices,
      asked,
      method,
      language,
      notice,
      gpc,
      region = '',
      earlier = {},
    } = record;
    return schema === 1 &&
      /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) &&
      [id, policy, asked, method, language, notice ?? '', region, ...Object.values(earlier).flat()].every(isText) &&
      METHOD.test(method) &&
      [first, time, expires].every(isTime) &&
      [choices, earlier].every(({ constructor }) => constructor === Object) &&
      Object.values(choices).every(isFlag) &&
      /^(\w{4})*$/.test(asked) &&
      (notice === null || /^[\da-f]{64}$/.test(notice)) &&
      isFlag(gpc) &&
      Date.parse(time) < now + CLOCK_SKEW_MS
      ? freeze(record)
      : null;
  } catch {
    return null;
  }
}

function freeze(record: ConsentRecord): ConsentRecord {
  Object.freeze(record.choices);
  Object.freeze(record.earlier);
  return Object.freeze(record);
}

/** When an answer of this age stops counting. Unit: ms. */
const endOf = ({ time, choices }: Pick<ConsentRecord, 'time' | 'choices'>, rules: ConsentRules): number =>
  Date.parse(time) + DAY_MS * (Object.values(choices).includes(true) ? rules.maxAgeDays : rules.maxAgeDaysDenied);

/** What the site has changed since this record's policy version; undefined: everything may have changed. */
const affectedSince = ({ policy }: ConsentRecord, rules: ConsentRules): readonly string[] | undefined =>
  policy === rules.policy ? [] : Object.hasOwn(rules.affects, policy) ? rules.affects[policy] : undefined;

/**
 * Does the record still answer for the visitor? Not when the policy changed (unless the site says that some of it
 * did not), when it expired (also by a limit that the site has lowered since), or when it was given under a laxer
 * rule than this region's.
 */
export const stillCounts = (record: ConsentRecord, rules: ConsentRules, now: number): boolean =>
  !!affectedSince(record, rules) &&
  now < Math.min(Date.parse(record.expires), endOf(record, rules)) &&
  (!rules.isOptOut(record.region) || rules.isOptOut(rules.region));

/** Of a record that still counts, what the policy's changes have not touched: the rest reads as never asked. */
export function whatStands(record: ConsentRecord, rules: ConsentRules): ConsentRecord {
  const affected = affectedSince(record, rules)!;
  if (!affected.length) return record;
  const isAffected = (id: string): boolean => affected.includes(id) || affected.includes(rules.vendors.get(id)!);
  const choices = Object.entries(record.choices).filter(([id]) => !isAffected(id));
  const gone = [...rules.vendors.keys()].filter(isAffected).map(fingerprint);
  const asked = record.asked.split(/(.{4})/).filter((vendor) => !gone.includes(vendor));
  return freeze({ ...record, choices: Object.fromEntries(choices), asked: asked.join('') });
}

const answerOf = (record: ConsentRecord | null): string =>
  record ? `${[record.id, record.time, ...Object.entries(record.choices).sort()]}` : '';

/** Two tabs can answer in the same millisecond: the time alone does not tell their records apart. */
export const isSameAnswer = (one: ConsentRecord | null, other: ConsentRecord | null): boolean =>
  answerOf(one) === answerOf(other);

/** A random UUID (version 4). `crypto.randomUUID` is missing on http. */
export function randomId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte + 256).toString(16).slice(1));
  return hex.join('').replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}

/** The parts of an answer that the visitor's last record and the rules do not give. */
export type Answer = Pick<ConsentRecord, 'choices' | 'asked' | 'method' | 'language' | 'notice' | 'gpc' | 'earlier'>;

/** @param previous the last record, also one that no longer counts: the visitor keeps their id */
export function createRecord(
  answer: Answer,
  rules: ConsentRules,
  previous: ConsentRecord | null,
  now: number,
): ConsentRecord {
  const time = new Date(now).toISOString();
  return freeze({
    schema: 1,
    id: previous?.id ?? randomId(),
    policy: rules.policy,
    first: previous?.first ?? time,
    time,
    expires: new Date(endOf({ time, choices: answer.choices }, rules)).toISOString(),
    ...answer,
    ...(rules.region && { region: rules.region }),
  });
}
