import type { Realm, SinkContext } from '../sink-context.js';
/** fetch, XMLHttpRequest, sendBeacon and fetchLater. */
export declare function gateNetwork(realm: Realm, { ask, owner, wait, mayWait, remember }: SinkContext): void;
