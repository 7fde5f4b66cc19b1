import type { VendorCall, VendorOptions } from '../config/options.js';
/** A vendor with nothing left open. */
export interface Vendor extends VendorOptions {
    readonly name: string;
    readonly category: string;
    readonly hosts: readonly string[];
    readonly cookies: readonly {
        readonly match: string;
        readonly ttl?: string;
    }[];
    readonly storage: readonly string[];
}
/**
 * Fills in what was not said: for the id of a built-in vendor from its table, besides what the site says of it.
 * Any other bare id stands for a vendor of which only the name is known.
 * @param category of a vendor that has none, or one that is not among `categories`
 */
export declare function completeVendor(vendor: string | VendorOptions, category: string, categories?: readonly string[]): Vendor;
/** Tells one vendor something; a path into the page's globals is looked up when it is needed. */
export declare function callVendor(call: VendorCall | undefined, granted: boolean): void;
/** `localStorage:/^_acme/` or `localStorage:_acme` in its parts. */
export declare function parseStorageRule(rule: string): {
    kind: string;
    matches: (key: string) => boolean;
};
/** Is this cookie or key one of the vendor's? */
export declare const owns: ({ cookies, storage }: Vendor, kind: string, name: string) => boolean;
