/**
 * The names of a built-in vendor's cookies and keys, as sources of regular expressions.
 * @param isListed whether the configuration lists the vendor
 */
export declare const firstPartyPatterns: (id: string, isListed: boolean) => string[];
/** May it be one of these names at all? Asked for each cookie and key that a page writes. */
export declare const mayBeFirstParty: (name: string) => boolean;
