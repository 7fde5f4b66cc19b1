import type { Realm, SinkContext } from '../sink-context.js';
/** Cookies, both storages, IndexedDB and caches: what may not be written stays as it is; reading works. */
export declare function gateStorage(realm: Realm, { mayStore }: SinkContext): void;
