/**
 * A sheet for shadow roots: a page's policy for styles has nothing to say about it.
 * @param isInFlow for what lies in the page: a box that is measured has no width of its own there, so the window is
 */
export declare function createSheet(style?: string, isInFlow?: boolean): CSSStyleSheet;
