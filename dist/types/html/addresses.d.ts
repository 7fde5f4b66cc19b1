import type { StartTag } from './walk.js';
export interface Address {
    /** What the address is for, in the words of the Fetch standard, or the element's name where it has none. */
    readonly destination: string;
    readonly urls: readonly string[];
}
/**
 * By attribute, what a browser would fetch for the element, or tell its address to. In SVG also what only HTML's
 * element of that name would fetch: preload scanners go by names alone.
 */
export declare function addressesOf({ name, isHtml, attributes }: StartTag): [attribute: string, address: Address][];
