import type { VendorOptions } from '../config/options.js';
export interface VendorCookie {
    readonly match: string;
    readonly ttl?: string;
    /** Of a built-in vendor: `1st`, `kept` (on the site itself, and left alone), or the host it is on. */
    readonly party?: string;
}
/** A vendor with nothing left open. */
export interface Vendor extends VendorOptions {
    readonly name: string;
    readonly category: string;
    readonly hosts: readonly string[];
    readonly cookies: readonly VendorCookie[];
    readonly storage: readonly string[];
    /** There are details of it. */
    readonly builtIn?: true;
    /** Its code is in the chunk of presets. */
    readonly hasPreset: boolean;
}
/**
 * Built-in vendors with a consent call or an off switch of their own: told of the answer also where the site loads
 * their code itself. (Google's is not one vendor's, see `signals/google-consent-mode.ts`.)
 */
export declare const SIGNALLED: RegExp;
/**
 * Fills in what was not said: for the id of a built-in vendor from its table, besides what the site says of it.
 * Any other bare id stands for a vendor of which only the name is known.
 * @param unknown the category of a vendor that has none, or a built-in one that is not among `categories`. Where the
 * site does not have it either, a built-in vendor is never granted: a yes to something else is none to it.
 */
export declare function completeVendor(vendor: string | VendorOptions, unknown: string, categories?: readonly string[], isListed?: boolean): Vendor;
/** Built-in vendors that a configuration does not list. */
export declare const unlistedVendors: (listed: ReadonlyMap<string, string>, unknown: string, categories: readonly string[]) => Vendor[];
/** `localStorage:/^_acme/` or `localStorage:_acme` in its parts. */
export declare function parseStorageRule(rule: string): {
    kind: string;
    matches: (key: string) => boolean;
};
interface Owners {
    readonly vendors: readonly Vendor[];
    unlisted(): readonly Vendor[];
}
/** Is this cookie or key one of the vendor's? Built-in names are those of cookies and keys alike. */
export declare const owns: ({ cookies, storage }: Vendor, kind: string, name: string) => boolean;
/** Whose this cookie or key is: the configuration's word goes before the built-in table's. */
export declare function ownersOf({ vendors, unlisted }: Owners, kind: string, name: string): readonly Vendor[];
export {};
