import type { Realm } from '../sink-context.js';
/** May the page write this cookie or key now? An empty value takes it away. */
export type MayStore = (kind: string, name: string, value: string) => boolean;
/** Cookies, both storages and IndexedDB: what may not be written stays as it is; reading works. */
export declare function gateStorage(realm: Realm, mayStore: MayStore): void;
