import { type ChainEnd, type ChainProblem, type LoggedEvent } from './chain.js';
import type { ClientDetails } from './client-details.js';
import type { Database } from './database/database.js';
import { type SentEvent } from './wire.js';
/** An event on its way into the database. */
export interface NewEvent extends SentEvent {
    readonly client: ClientDetails | null;
}
/** What became of an event, and how long its subject's chain was then. */
export interface AppendOutcome {
    readonly outcome: 'stored' | 'known' | 'conflict' | 'order' | 'deleted';
    readonly length: number;
}
/** What is left of a deleted chain. */
export interface Deletion extends ChainEnd {
    /** SHA-256 of the consent id. */
    readonly deleted: string;
    readonly time: string;
}
export interface History {
    readonly subject: string;
    readonly events: readonly LoggedEvent[];
    readonly chain: {
        readonly intact: boolean;
        readonly problems: readonly ChainProblem[];
    };
    /** When events of this subject were deleted on request, and up to which sequence; null where never. */
    readonly deletion: {
        readonly time: string;
        readonly length: number;
    } | null;
}
export interface Integrity {
    readonly intact: boolean;
    readonly subjects: number;
    readonly events: number;
    /** Chains that were deleted on request. */
    readonly deletions: number;
    /** The first hundred. */
    readonly problems: readonly ChainProblem[];
}
/** ISO 8601, UTC; both inclusive of their start, exclusive of their end. */
export interface ExportRange {
    readonly since?: string;
    readonly until?: string;
}
export type Store = ReturnType<typeof createStore>;
/**
 * The log's tables. Nothing is cached but that the schema and the months' partitions are there.
 * @param open connects; called again until it succeeds
 */
export declare function createStore(open: () => Promise<Database>, now: () => number): {
    /** Resolves when the database is there and has the schema. */
    ready: () => Promise<void>;
    append: (events: readonly NewEvent[]) => Promise<AppendOutcome[]>;
    /** Null for a subject that the log has never had. */
    history(subject: string): Promise<History | null>;
    /** How many events there were; null for a subject that has none. */
    erase(subject: string): Promise<number | null>;
    /** Every event by subject and sequence, then what is left of deleted chains. */
    all({ since, until }: ExportRange): AsyncGenerator<readonly (LoggedEvent | Deletion)[]>;
    integrity(): Promise<Integrity>;
    /** Stores what waits, then closes the database. */
    close(): Promise<void>;
};
