/**
 * A value as canonical JSON: names sorted, no spaces. Source: RFC 8785, for the values that the log has (objects,
 * texts, booleans, whole numbers, null).
 */
export declare function canonicalJson(value: unknown): string;
/** SHA-256 of the value's canonical JSON, in hexadecimal digits. */
export declare const hashOf: (value: unknown) => string;
