import type { ConsentRecord } from '../consent/types.js';
import { type CookieOptions } from './cookie.js';
/** The cookie and its mirror as one place. Nothing here throws: storage that fails holds no answer. */
export interface RecordStore {
    read(): ConsentRecord | null;
    write(record: ConsentRecord): void;
    clear(): void;
    /** The last answers, oldest first. */
    history(): readonly ConsentRecord[];
    /** Ids whose traces an earlier page could not erase. */
    toErase(): readonly string[];
    setToErase(ids: readonly string[]): void;
}
/** @param asOwn runs a write that the gate lets through although it refuses the page the same write */
export declare function createRecordStore(options: CookieOptions, asOwn: (write: () => void) => void): RecordStore;
