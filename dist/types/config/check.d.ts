import type { ConsentError } from './consent-error.js';
import type { ConsentConfig } from './options.js';
export { noticeHash } from '../notice/notice-hash.js';
/** Every mistake in a configuration, each with what to do; and what is left of it without them. Pure. */
export declare function checkConfig(given: ConsentConfig): {
    errors: ConsentError[];
    usable: Partial<ConsentConfig>;
};
