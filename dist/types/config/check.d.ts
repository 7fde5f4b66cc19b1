import type { Settings } from './complete.js';
import type { ConsentError } from './consent-error.js';
import type { ConsentConfig } from './options.js';
type Complete = (config: Partial<ConsentConfig>) => Settings;
/**
 * Every mistake in a configuration, each with what to do; and what is left of it without them.
 * @param complete `completeConfig`, which whoever checks has already: with it the vendor table would come twice
 * @param tag the script tag, where an option may be called by its attribute
 */
export declare function checkConfig(given: ConsentConfig, complete: Complete, tag?: Element | null): {
    errors: ConsentError[];
    usable: Partial<ConsentConfig>;
};
export {};
