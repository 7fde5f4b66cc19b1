/**
 * How sure the tables about built-in vendors are, and where each was checked. Read by tests and by the README's
 * table only: nothing of it is shipped.
 */
export interface VendorReview {
    /** What the vendor calls its own way to be told about consent; none: it has none, or none was found. */
    readonly signal?: string;
    /** The call by which the vendor's running code falls silent by itself; none: the gate alone makes it. */
    readonly stop?: string;
    /**
     * `confirmed`: names and calls seen in the vendor's code or documentation. `partial`: some of them, or in lists
     * that others keep. `memory`: not found anywhere.
     */
    readonly confidence: 'confirmed' | 'partial' | 'memory';
    readonly source: string;
}
export declare const REVIEWS: Readonly<Record<string, VendorReview>>;
/**
 * Where the site of a vendor's privacy policy and the vendor's country were found as `details.ts` has them. Of those
 * not in here, one of the two or both are from memory.
 */
export declare const POLICY_REVIEWS: Readonly<Record<string, string>>;
