import type { ConsentRecord, ConsentRules } from './types.js';
/** A stored record, or null when it is damaged or from the future: then it reads as "not asked yet". */
export declare function parseRecord(text: unknown, now: number): ConsentRecord | null;
/**
 * Does the record still answer for the visitor? Not when the policy changed (unless the site says that some of it
 * did not), when it expired (also by a limit that the site has lowered since), or when it was given under a laxer
 * rule than this region's.
 */
export declare const stillCounts: (record: ConsentRecord, rules: ConsentRules, now: number) => boolean;
/** Of a record that still counts, what the policy's changes have not touched: the rest reads as never asked. */
export declare function whatStands(record: ConsentRecord, rules: ConsentRules): ConsentRecord;
/** Two tabs can answer in the same millisecond: the time alone does not tell their records apart. */
export declare const isSameAnswer: (one: ConsentRecord | null, other: ConsentRecord | null) => boolean;
/** A random UUID (version 4). `crypto.randomUUID` is missing on http. */
export declare function randomId(): string;
/** The parts of an answer that the visitor's last record and the rules do not give. */
export type Answer = Pick<ConsentRecord, 'choices' | 'asked' | 'method' | 'language' | 'notice' | 'gpc' | 'earlier'>;
/** @param previous the last record, also one that no longer counts: the visitor keeps their id */
export declare function createRecord(answer: Answer, rules: ConsentRules, previous: ConsentRecord | null, now: number): ConsentRecord;
