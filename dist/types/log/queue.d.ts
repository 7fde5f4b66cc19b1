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
/** The queue as it is stored; what is damaged in it is left out. Never throws. */
export declare function parseQueue(text: unknown, now: number): Queue;
/** Takes in the answers that are new to it, in their order. */
export declare function enqueue(queue: Queue, answers: readonly ConsentRecord[], idOf: (record: ConsentRecord) => string): Queue;
/** The first events, as many as one request takes. */
export declare function nextBatch({ events }: Queue, most?: number): QueuedEvent[];
/** What the log takes of an event. */
export declare const toWire: (batch: readonly QueuedEvent[]) => string;
export interface Answer {
    readonly queue: Queue;
    /** `go on`: send the next ones. `one by one`: one of the batch is not taken. `wait`: try again later. */
    readonly then: 'go on' | 'one by one' | 'wait';
    /** What the log will never take, to be told. */
    readonly refused: readonly string[];
}
/** What becomes of the queue after the log's answer. Pure; never throws. */
export declare function applyAnswer(queue: Queue, sent: readonly QueuedEvent[], status: number, body: unknown): Answer;
/** How long to wait before the next try, after so many that failed. Unit: ms. */
export declare function backoffMs(failures: number, random: number): number;
/** `Retry-After`: seconds, or a date. Unit of the result: ms since 1970; 0 where it says nothing. */
export declare function retryTime(header: string | null, now: number): number;
