import type { Settings } from '../config/complete.js';
import type { Vendor } from '../vendors/vendor.js';
/** What one withdrawal did. */
export interface RevocationReport {
    /** Ids of the vendors that were stopped; of those that are not listed, the ones that had left something. */
    readonly vendors: readonly string[];
    /** Names of the first-party cookies that are gone. */
    readonly cookies: readonly string[];
    /** Keys and databases that are gone: `localStorage:_acme`. */
    readonly storage: readonly string[];
    /** What could not be erased, and why. */
    readonly notErased: readonly {
        readonly what: string;
        readonly why: string;
    }[];
}
export interface EraseOptions {
    readonly settings: Pick<Settings, 'vendors' | 'unlisted' | 'gate'>;
    /** Its name is read in another file than the one that gives it: that one shortens `mayRun`. */
    isAllowed(vendor: Vendor): boolean;
    /** Keeps the ids, of vendors or their categories, whose traces are not erased yet for the next page. */
    setToErase(ids: readonly string[]): void;
}
/** What the chunk exports that erases. */
export interface EraseModule {
    eraseTraces(vendors: readonly Vendor[], options: EraseOptions): Promise<RevocationReport>;
}
