import type { Settings } from './complete.js';
import type { ConsentError } from './consent-error.js';
import type { ConsentConfig, VendorOptions } from './options.js';
type Complete = (config: Partial<ConsentConfig>) => Settings;
/** What is wrong with the options of a vendor's preset. */
export type CheckVendor = (vendor: VendorOptions) => ConsentError | undefined;
/**
 * Every mistake in a configuration, each with what to do; what is only doubtful; and what is left without the mistakes.
 * @param complete `completeConfig`, which whoever checks has already: with it the vendor table would come twice
 * @param tag the script tag, where an option may be called by its attribute
 * @param checkVendor where a vendor has options of a preset
 */
export declare function checkConfig(unread: ConsentConfig, complete: Complete, tag?: Element | null, checkVendor?: CheckVendor): {
    errors: ConsentError[];
    doubts: string[];
    usable: Partial<ConsentConfig>;
};
export {};
