import type { VendorCall, VendorContext, VendorOptions } from '../config/options.js';
/** Tells one vendor something; a path into the page's globals is looked up when it is needed. */
export declare function callVendor(call: VendorCall | undefined, granted: boolean): void;
/** Tells one vendor of the answer; what one of its functions throws stops no other. */
export declare function tellVendor(vendor: VendorOptions, granted: boolean, context: VendorContext): void;
