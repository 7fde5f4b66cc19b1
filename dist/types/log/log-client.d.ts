import type { Settings } from '../config/complete.js';
import type { ConsentRecord } from '../consent/types.js';
import type { RecordStore } from '../storage/record-store.js';
export interface LogContext {
    readonly settings: Settings;
    readonly store: Pick<RecordStore, 'history' | 'note' | 'put' | 'read'>;
    /** The browser's own, as it was before the gate and the page. */
    readonly fetch: typeof fetch;
}
/** What the chunk exports that talks to the consent log. */
export interface LogModule {
    /** Sends what has not been acknowledged, `record` too. Never throws. */
    sendToLog(context: LogContext, record: ConsentRecord | null): void;
}
export declare const sendToLog: LogModule['sendToLog'];
