import type { Realm } from '../sink-context.js';
/** May the page write this cookie or key now, or take it away? */
export type MayStore = (kind: string, name: string, isErased?: boolean) => boolean;
/** Cookies, both storages, IndexedDB and caches: what may not be written stays as it is; reading works. */
export declare function gateStorage(realm: Realm, mayStore: MayStore): void;
