import type { ConsentRecord } from '../consent/types.js';
/** The copy of the record in localStorage, with what does not fit into a cookie. */
export interface Mirror {
    readonly record: ConsentRecord | null;
    /** The last answers, oldest first. */
    readonly history: readonly ConsentRecord[];
    /** Categories and vendors whose traces are still to be erased, because the erasing code did not load. */
    readonly toErase: readonly string[];
}
/** What is stored, or an empty mirror where there is nothing, or nothing readable. */
export declare function readMirror(key: string, now: number): Mirror;
export declare function writeMirror(key: string, { record, history, toErase }: Mirror): void;
