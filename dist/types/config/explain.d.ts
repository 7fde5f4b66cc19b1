import { ConsentError } from './consent-error.js';
/** What was expected of an option, what it got, and what to do. */
export declare function explain(option: string, value: unknown): ConsentError;
