import type { ConsentApi } from './api.js';
import type { Settings } from './config/complete.js';
import type { ConsentRecord } from './consent/types.js';
import type { Load } from './loaders/loaders.js';
import { type NoticeControl } from './notice/notice-control.js';
export interface StartOptions {
    readonly settings: Settings;
    readonly load: Load;
    /**
     * Finds out whether the configuration is right; until it is known, and where it is not, nothing is released.
     * Takes a file of its own: a returning visitor's browser knows by the signature what it has checked before.
     */
    readonly check?: {
        readonly signature: string;
        run(): Promise<boolean>;
    };
    /** The nonce of the library's own script tag. */
    readonly nonce?: string;
    /** Where the library's own files come from. */
    readonly origin?: string;
    /** Takes the listeners off. */
    readonly signal?: AbortSignal;
}
/** What `window` shows, and what the code that started it can make more of. */
export interface StartedConsent {
    readonly api: ConsentApi;
    readonly notice: NoticeControl;
    /** Takes over a record, or forgets the one there is, and tells the other tabs. */
    takeOver(record: ConsentRecord | null): unknown;
    /** Shows the banner where something is to be asked. */
    ask(): void;
}
/** Puts the parts together and starts them. */
export declare function startConsent({ settings, load, check, nonce, origin, signal }: StartOptions): StartedConsent;
