/** May the page write this cookie or key now? An empty value takes it away. */
export type MayStore = (kind: string, name: string, value: string) => boolean;
/** document.cookie, cookieStore and both storages: what may not be written stays as it is; reading works. */
export declare function gateStorage(mayStore: MayStore): void;
