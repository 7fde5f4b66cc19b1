/**
 * Puts back what was typed before a reload, as soon as the page is parsed.
 * @returns a function that loads the page again, unless it came by POST: it would be sent again
 */
export declare function surviveReload(name: string): () => void;
