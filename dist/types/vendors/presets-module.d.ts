import { ConsentError } from '../config/consent-error.js';
import type { VendorOptions } from '../config/options.js';
import type { Vendor } from './vendor.js';
/** What the chunk exports that a page loads which names a preset, or has a tag loaded after the grant. */
export interface PresetsModule {
    completePreset: typeof completePreset;
    checkVendor: typeof checkVendor;
}
/** What is wrong with the options of a vendor. One without a preset takes none. */
export declare function checkVendor({ id, options }: VendorOptions): ConsentError | undefined;
/** Gives a vendor the code of its preset, or what its own tag needs. One whose options are wrong is never started. */
export declare function completePreset(vendor: Vendor): void;
