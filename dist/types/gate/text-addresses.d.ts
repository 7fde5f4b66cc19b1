/** The first answer that is not undefined. */
export declare function findInText<T>(text: string, ask: (address: string) => T | undefined): T | undefined;
/** The text with an address that leads nowhere in the place of those that are held. */
export declare const replaceInText: (text: string, isHeld: (address: string) => unknown) => string;
