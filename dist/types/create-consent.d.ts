import type { ConsentApi } from './api.js';
import type { Settings } from './config/complete.js';
import type { ConsentRecord } from './consent/types.js';
import type { Loaders } from './loaders/loaders.js';
export interface StartOptions {
    readonly settings: Settings;
    readonly loaders: Loaders;
    /** Whether the configuration is right. Until it is known, and where it is not, nothing is released. */
    readonly isRight?: Promise<boolean>;
    /** The nonce of the library's own script tag. */
    readonly nonce?: string;
}
/** What `window` shows, and what only the code that started it may do. */
export interface StartedConsent {
    readonly api: ConsentApi;
    forget(): void;
    takeOver(record: ConsentRecord): void;
    stop(): void;
    /** Remembers that this configuration was found to be right. */
    noteChecked(signature: string): void;
}
/** Puts the parts together and starts them. */
export declare function startConsent({ settings, loaders, isRight, nonce }: StartOptions): StartedConsent;
