import type { Realm, SinkContext } from '../sink-context.js';
/**
 * Windows and forms that lead to a held address.
 * @returns a function that hears the realm's forms, again when its document has dropped what listens
 */
export declare function gateNavigation(realm: Realm, { ask }: SinkContext, onOpened: (window: unknown) => void): () => void;
