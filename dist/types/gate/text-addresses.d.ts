/** An address in other text (HTML, CSS, srcset): with its protocol, or with a slash where an address can begin. */
export declare const TEXT_ADDRESS: RegExp;
/** The same with a host in it. */
export declare const FAR_ADDRESS: RegExp;
/** Found in every text that one of these is in. */
export declare const MAYBE_ADDRESS: RegExp;
/** Text as the browser reads it: with HTML's references, or CSS's escapes, in the place of which signs stand. */
export declare const unescaped: (text: string) => string;
