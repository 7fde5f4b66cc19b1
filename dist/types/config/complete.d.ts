import type { ConsentRules } from '../consent/types.js';
import { type Vendor } from '../vendors/vendor.js';
import type { ConsentConfig } from './options.js';
/**
 * A configuration with every default in it. It has no prototype, and neither have its parts: what a page puts on
 * `Object.prototype` later is no option.
 */
export interface Settings extends Omit<ConsentConfig, 'vendors'> {
    vendors: readonly Vendor[];
    /** Built-in vendors that are held without being listed. */
    unlisted(): readonly Vendor[];
    gate: NonNullable<ConsentConfig['gate']> & {
        readonly unknown: string;
    };
    notice: NonNullable<ConsentConfig['notice']>;
    cookie: {
        readonly name: string;
        readonly domain?: string;
    };
    rules: ConsentRules;
}
/** The configuration as the library uses it. Pure. What is wrong in it is left out or led back to a default. */
export declare function completeConfig(config: Partial<ConsentConfig>): Settings;
