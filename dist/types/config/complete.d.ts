import type { ConsentRules } from '../consent/types.js';
import { type Vendor } from '../vendors/vendor.js';
import { type Problem } from './check.js';
import type { ConsentConfig } from './options.js';
/** A checked configuration with every default in it. */
export interface Settings extends ConsentConfig {
    readonly vendors: readonly Vendor[];
    readonly notice: NonNullable<ConsentConfig['notice']>;
    readonly cookie: {
        readonly name: string;
        readonly domain: string | undefined;
    };
    readonly rules: ConsentRules;
}
export declare const CATEGORIES: readonly ["functional", "analytics", "advertising"];
/**
 * The configuration as the library uses it, and what is wrong with it. Pure.
 * @param found problems that were seen on the way here, e.g. in attributes
 */
export declare function completeConfig(given: ConsentConfig, found?: readonly Problem[]): [Settings, Problem[]];
