/**
 * A value as canonical JSON: names sorted, no spaces, what is undefined left out. Source: RFC 8785, for the values that
 * records and notices have (objects, lists, texts, booleans, whole numbers, null).
 */
export declare function canonicalJson(value: unknown): string;
