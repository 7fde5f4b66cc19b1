/** Loads the page again; what was typed, and where it was scrolled to, comes back. */
export declare function reload(key: string): void;
/** Puts back what `reload` kept, once. */
export declare function restore(text: string): void;
