import type { ConsentRecord } from '../consent/types.js';
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
/**
 * The events of a body, each as one that can be stored or with why it can not be. Pure.
 * Null for what is no body of events at all.
 */
export declare function parseEvents(body: unknown, now: number): (SentEvent | Rejection)[] | null;
export declare const isRejection: (entry: SentEvent | Rejection) => entry is Rejection;
/** The record's JSON as it is hashed. */
export declare const canonicalRecord: ({ record }: SentEvent) => string;
