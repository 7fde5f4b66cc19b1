import type { Realm, SinkContext } from '../sink-context.js';
/** Windows and forms that lead to a held address. */
export declare function gateNavigation(realm: Realm, { ask }: SinkContext, onOpened: (window: unknown) => void): void;
