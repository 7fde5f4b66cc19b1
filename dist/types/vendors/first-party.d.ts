/**
 * The names of a built-in vendor's cookies and keys, as sources of regular expressions.
 * @param index of the vendor in the host table
 * @param isListed whether the configuration lists the vendor
 */
export declare const firstPartyPatterns: (index: number, isListed: boolean) => string[];
