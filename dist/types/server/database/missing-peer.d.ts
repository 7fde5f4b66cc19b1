import { ConsentError } from '../../config/consent-error.js';
/** What is thrown where a package that only one kind of database needs is not installed. */
export declare function missingPeer(name: string, version: string, cause: unknown): ConsentError;
