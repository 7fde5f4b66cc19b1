import type { Realm } from './sink-context.js';
/**
 * Gates windows of the page's own origin before page code can take natives from them.
 * @param install patches one realm; it calls the function it gets when nodes may have been put into its documents,
 * and returns one that listens in it, if it could
 * @returns a function that gates a window, unless it is another site's; one that is gated already it watches on
 */
export declare function createRealms(install: (realm: Realm, onInserted: () => void) => (() => void) | void): (window: unknown) => void;
