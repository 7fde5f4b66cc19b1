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
    } = record;
    return schema === 1 &&
      /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) &&
      [id, policy, asked, method, language, notice ?? '', region].every(isText) &&
      METHOD.test(method) &&
      [first, time, expires].every(isTime) &&
      choices.constructor === Object &&
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
  return Object.freeze(record);
}

/** When an answer of this age stops counting. Unit: ms. */
const endOf = ({ time, choices }: Pick<ConsentRecord, 'time' | 'choices'>, rules: ConsentRules): number =>
  Date.parse(time) + DAY_MS * (Object.values(choices).includes(true) ? rules.maxAgeDays : rules.maxAgeDaysDenied);

/**
 * Does the record still answer for the visitor? Not when the policy changed, when it expired (also by a
 * limit that the site has lowered since), or when it was given under a laxer rule than this region's.
 */
export const stillCounts = (record: ConsentRecord, rules: ConsentRules, now: number): boolean =>
  record.policy === rules.policy &&
  now < Math.min(Date.parse(record.expires), endOf(record, rules)) &&
  (!rules.isOptOut(record.region) || rules.isOptOut(rules.region));

/** A random UUID (version 4). `crypto.randomUUID` is missing on http. */
export function randomId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte + 256).toString(16).slice(1));
  return hex.join('').replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
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
