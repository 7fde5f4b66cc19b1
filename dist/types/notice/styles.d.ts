/** A sheet for shadow roots: a page's policy for styles has nothing to say about it. */
export declare function createSheet(style?: string): CSSStyleSheet;
