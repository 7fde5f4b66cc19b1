export declare const addressesOf: (element: MarkedElement) => readonly string[];
/**
 * A script that the page author marked, `<script type="text/plain" data-category="analytics">`, or one that code
 * has made and the gate has marked: its type is still the code's.
 */
export declare const MARKED_SCRIPTS = "script[data-category]:is([type=\"text/plain\" i],[data-src]:not([src]))";
/** Scripts that need no answer. */
export declare const NECESSARY_SCRIPTS = "script[type=\"text/plain\" i][data-category=necessary]";
/** Any other marked element: its address waits in `data-src`, `data-srcset`, `data-href`, ... */
export declare const MARKED_ELEMENTS: string;
export declare const isElement: (node: unknown) => node is Element;
/** By call, as in a form a field lies over the form's own property of its name. */
export declare const isMatch: (node: Node, selector: string) => boolean;
/** What is in a node. */
export declare const findIn: (node: Node, selector: string) => Iterable<Element>;
export type MarkedElement = HTMLElement | SVGElement;
/** What an element or a request is, and for whom. */
export interface HeldItem {
    readonly url: string;
    /** In the words of the Fetch standard, or the element's name where it has none. */
    readonly destination: string;
    readonly category: string;
    readonly vendor: string | undefined;
    readonly element: Element | undefined;
    /** The address of the script that asked, where it is known. */
    readonly source?: string;
}
/** For whom an element waits. */
export declare const markOf: ({ dataset }: MarkedElement) => Pick<HeldItem, "category" | "vendor">;
export declare function describe(element: MarkedElement): HeldItem;
