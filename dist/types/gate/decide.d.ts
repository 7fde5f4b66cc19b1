import type { Vendor } from '../vendors/vendor.js';
/** One rule: what belongs to a vendor. */
export interface HostRule {
    /** Without a port the rule is for every port; empty for a path on the site's own origin. */
    readonly host: string;
    /** A prefix; `/` for the whole host. */
    readonly path: string;
    readonly vendor: Vendor;
}
/** `cdn.example/acme/*` in its parts, the most specific rule first. */
export declare function toHostRules(vendors: readonly Vendor[]): HostRule[];
/** The vendor a URL belongs to, or undefined: then it is none of our business. */
export declare function vendorOf(url: URL, rules: readonly HostRule[], ownHost: string): Vendor | undefined;
