import type { ConsentError } from './consent-error.js';
import type { ConsentConfig } from './options.js';
export { noticeHash } from '../notice/notice-hash.js';
/**
 * Every mistake in a configuration, each with what to do; and what is left of it without them.
 * @param tag the script tag, where an option may be called by its attribute
 */
export declare function checkConfig(given: ConsentConfig, tag?: Element | null): {
    errors: ConsentError[];
    usable: Partial<ConsentConfig>;
};
