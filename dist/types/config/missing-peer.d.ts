import { ConsentError } from './consent-error.js';
/** `peerDependencies` of package.json that are imported only when they are needed. A test compares the two. */
declare const RANGES: {
    readonly parse5: "^8.1.1";
    readonly pg: "^8.12.0";
    readonly '@electric-sql/pglite': "^0.5.16";
};
/** What is thrown where an optional package that this use needs is not installed. */
export declare function missingPeer(option: string, name: keyof typeof RANGES, cause: unknown): ConsentError;
export {};
