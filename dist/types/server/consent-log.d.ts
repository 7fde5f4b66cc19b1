import { type ConsentLogOptions } from './options.js';
/** What a server knows of a request besides what is in it. */
export interface RequestDetails {
    /** The browser's IP address; only looked at where `store.ip` is on. */
    readonly address?: string | undefined;
}
export interface ConsentLog {
    /** Answers a request of the log. Never rejects. */
    handle(request: Request, details?: RequestDetails): Promise<Response>;
    /** Resolves when the database is there; rejects where it is not now. Not needed: `handle` connects by itself. */
    ready(): Promise<void>;
    /** Stores what has been received, then closes the database. Afterwards requests are answered by 503. */
    close(): Promise<void>;
}
/**
 * A log of consents: keeps what browsers send, each subject's answers chained by their hashes, and shows, exports,
 * checks and deletes them for whoever has the token.
 * @throws ConsentError that names the option, its value and the fix
 */
export declare function createConsentLog(options: ConsentLogOptions): ConsentLog;
