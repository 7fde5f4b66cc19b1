/** Text as the browser reads it: with HTML's references, or CSS's escapes, in the place of which signs stand. */
export declare const unescaped: (text: string) => string;
/** The first answer that is not undefined. */
export declare function findInText<T>(text: string, ask: (address: string) => T | undefined): T | undefined;
/** The text with an address that leads nowhere in the place of those that are held. */
export declare const replaceInText: (text: string, isHeld: (address: string) => unknown) => string;
