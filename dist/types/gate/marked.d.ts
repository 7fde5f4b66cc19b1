/** A script the page author marked: `<script type="text/plain" data-category="analytics">`. */
export declare const MARKED_SCRIPTS = "script[type=\"text/plain\" i][data-category]";
/** Scripts that need no answer. */
export declare const NECESSARY_SCRIPTS = "script[type=\"text/plain\" i][data-category=necessary]";
/** Any other marked element: its address waits in `data-src`, `data-srcset` or `data-href`. */
export declare const MARKED_ELEMENTS = "template[data-category],[data-category]:is([data-src],[data-srcset],[data-href]):not(script)";
/** The attributes that wait in `data-*`. `srcset` first: an image takes whichever it has by then. */
export declare const ADDRESSES: readonly ["srcset", "src", "href"];
export type MarkedElement = HTMLElement | SVGElement;
/** What an element or a request is, and for whom. */
export interface HeldItem {
    readonly url: string;
    /** In the words of the Fetch standard, or the element's name where it has none. */
    readonly destination: string;
    readonly category: string;
    readonly vendor: string | undefined;
    readonly element: Element | undefined;
}
export declare function describe(element: MarkedElement): HeldItem;
