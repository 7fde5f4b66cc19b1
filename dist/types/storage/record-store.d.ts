import type { ConsentRecord } from '../consent/types.js';
import { type CookieOptions } from './cookie.js';
/** The copy of the record in localStorage, with what does not fit into a cookie. As it was found: unchecked. */
export interface Mirror {
    readonly record?: unknown;
    /** The last answers, oldest first. */
    readonly history?: unknown;
    /** Vendors whose traces are still to be erased, because the erasing code did not load. */
    readonly toErase?: unknown;
    /** Fingerprint of the configuration that was last found to be right. */
    readonly checked?: unknown;
    /** Whether the consent log has not acknowledged all yet. */
    readonly toSend?: unknown;
}
/** The cookie and its mirror as one place. Nothing here throws: storage that fails holds no answer. */
export interface RecordStore {
    read(): ConsentRecord | null;
    write(record: ConsentRecord): void;
    clear(): void;
    mirror(): Mirror;
    /** The visitor's last answers, oldest first. */
    history(): ConsentRecord[];
    /**
     * Reads, and lets cookie and mirror hold the same: tabs that answer at once can leave one answer in each, and the one
     * in the mirror would count when the cookie has gone.
     * @param isAgain while the page is open: then what only the mirror says, as any script can write it, grants nothing;
     *   and a mirror without a record stays so, as the visitor may be clearing what the site has stored, the cookie next
     * @returns with the record, whether the cookie was another one
     */
    settle(isAgain?: boolean): {
        readonly found: ConsentRecord | null;
        readonly isBehind: boolean;
    };
    /** Changes some of what the mirror holds. */
    note(part: Mirror): void;
    /** Writes a key that pages are refused, the log's queue. Throws where storage is blocked or full. */
    put(key: string, text: string): void;
}
export declare function createRecordStore(options: CookieOptions): RecordStore;
