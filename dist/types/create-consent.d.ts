import type { ConsentApi } from './api.js';
import type { Settings } from './config/complete.js';
import type { ConsentRecord } from './consent/types.js';
import type { Loaders } from './loaders/loaders.js';
export interface StartOptions {
    readonly settings: Settings;
    readonly loaders: Loaders;
    /** The configuration is wrong: nothing is released on this page, whatever is answered. */
    readonly isClosed?: boolean;
    /** The nonce of the library's own script tag. */
    readonly nonce?: string;
}
/** What `window` shows, and what only the code that started it may do. */
export interface StartedConsent {
    readonly api: ConsentApi;
    forget(): void;
    takeOver(record: ConsentRecord): void;
    stop(): void;
}
/** Puts the parts together and starts them. */
export declare function startConsent({ settings, loaders, isClosed, nonce }: StartOptions): StartedConsent;
