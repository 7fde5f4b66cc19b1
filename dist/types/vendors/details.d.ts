import type { Vendor } from './vendor.js';
/** What visitors read about a built-in vendor. Where each fact was checked: `review.ts`. */
export interface VendorDetails {
    /** What the vendor is called. */
    readonly name: string;
    /** ISO 3166-1 code of the country of the company that receives the data. */
    readonly country: string;
    readonly policyUrl: string;
    readonly cookies: Vendor['cookies'];
    /** Rules as in a configuration. */
    readonly storage: readonly string[];
}
/** What visitors read about the vendor with this id; undefined: it is none of the built-in ones. */
export declare function vendorDetails(id: string): VendorDetails | undefined;
/** The ids of all vendors that there are details of. */
export declare const detailedVendors: readonly string[];
/** Fills in what the site has not said of its built-in vendors. */
export declare const withDetails: (vendors: readonly Vendor[]) => Vendor[];
/** What the chunk exports that knows the details. */
export interface VendorsModule {
    vendorDetails: typeof vendorDetails;
    withDetails: typeof withDetails;
}
