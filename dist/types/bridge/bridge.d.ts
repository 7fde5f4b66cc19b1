import type { Settings } from '../config/complete.js';
import type { ConsentRecord } from '../consent/types.js';
import type { App } from './app.js';
export interface BridgeContext {
    readonly app: App;
    readonly settings: Settings;
    getRecord(): ConsentRecord | null;
    isGranted(id: string): boolean;
    /** @param listener called after every change */
    onChange(listener: () => void): void;
    restore(record: ConsentRecord): void;
    /** Denies these ids, as an answer that was handed in. */
    deny(ids: readonly string[]): void;
}
/** What the chunk exports that talks to a surrounding app. */
export interface BridgeModule {
    /** Takes the app's record, gives it the page's; resolves when what the app had has been heard. Never rejects. */
    connect(context: BridgeContext): Promise<void>;
}
/**
 * A record that an app has handed in, by the same checks as a cookie. One that is older than the page's own is left
 * alone. One that page code could have forged takes away, but grants nothing.
 */
export declare function hear(value: unknown, isTrusted: boolean, context: Omit<BridgeContext, 'app' | 'onChange'>): void;
export declare const connect: BridgeModule['connect'];
