/** A marked text, each part that is in another language as that. */
export declare const withLanguages: (marked: string) => unknown;
