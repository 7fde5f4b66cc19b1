import type { ConsentRecord } from '../consent/types.js';
import type { ClientDetails } from './client-details.js';
/** One answer, as the log keeps it. */
export interface LoggedEvent {
    /** Consent id: the `id` of the record. */
    readonly subject: string;
    /** 1, 2, 3, … of the subject. */
    readonly sequence: number;
    /** UUID that the browser gave this answer. */
    readonly event: string;
    /** When the server received it. ISO 8601, UTC, milliseconds. */
    readonly received: string;
    readonly record: ConsentRecord;
    /** What the operator has switched on by `store`; null where nothing is. */
    readonly client: ClientDetails | null;
    /** The `hash` of the subject's event before; null at the first. */
    readonly previous: string | null;
    /** SHA-256 of the canonical JSON (RFC 8785) of all the fields above. */
    readonly hash: string;
}
/** Where a chain ends: what the log notes of a subject besides the events. */
export interface ChainEnd {
    readonly length: number;
    readonly head: string | null;
}
/** What is wrong with a subject's chain, and at which event; sequence 0 is the chain as a whole. */
export interface ChainProblem {
    readonly subject: string;
    readonly sequence: number;
    readonly problem: 'changed' | 'broken link' | 'missing' | 'end differs';
}
/**
 * What was tampered with in one subject's events, in order of their sequence. Pure.
 * @param end of the chain as noted; null where the subject is not noted at all
 * @param start of the chain: the end of what was deleted on request
 */
export declare function checkChain(subject: string, events: readonly LoggedEvent[], end: ChainEnd | null, start?: ChainEnd): ChainProblem[];
