/** May the page write this cookie or key now? */
export type MayStore = (kind: 'cookie' | 'localStorage' | 'sessionStorage', name: string, value: string) => boolean;
/** document.cookie, cookieStore and both storages: what may not be written is left as it is, reading works. */
export declare function gateStorage(mayStore: MayStore): void;
