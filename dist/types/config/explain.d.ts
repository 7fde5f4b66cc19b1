import { ConsentError } from './consent-error.js';
/** What was expected of an option, what it got, and what to do. `name` is what the option is called where it was set. */
export declare function explain(option: string, value: unknown, name?: string): ConsentError;
