import type { Realm, SinkContext } from '../sink-context.js';
/** Forms that lead to a held address. */
export declare function createFormGate(ask: SinkContext['ask']): Pick<SinkContext, 'isHeldForm' | 'hear'>;
/**
 * Windows and forms that lead to a held address.
 * @returns a function that hears the realm's forms, again when its document has dropped what listens
 */
export declare function gateNavigation(realm: Realm, { ask, owner, remember, isHeldForm, hear, shadowTrees, onOpened }: SinkContext): () => void;
