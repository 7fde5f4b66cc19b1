import type { Realm } from './sink-context.js';
/** Gates windows of the page's own origin before page code can take natives from them. */
export interface Realms {
    /** Gates a window, unless it is another site's, or gated already. */
    gate(window: unknown): void;
}
/** @param install patches one realm; it calls `onInserted` when nodes were put into its documents */
export declare function createRealms(install: (realm: Realm, onInserted: (nodes?: readonly unknown[]) => void) => void): Realms;
