/** The record's JSON as the cookie holds it, before it is escaped. */
export declare const toCookieText: (json: string) => string;
/** The record's JSON from the cookie's escaped value. Throws where it can not be decoded. */
export declare function fromCookieValue(value: string): string;
