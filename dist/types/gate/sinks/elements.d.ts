import type { Realm, SinkContext } from '../sink-context.js';
export interface ElementSinks {
    /** Marks as held what a node, and what is in it, would request. */
    hold(root: Node): void;
    /** A grant is gone: holds what the page has in it, and from now on what is put back into it. */
    shut(): void;
    /** Whether the gate marked it, not the page's author. */
    hasMarked(element: Element): boolean;
    /** @param onInserted called when nodes were put in; a frame among them has a window by then */
    gate(realm: Realm, context: SinkContext, onInserted: () => void): void;
}
/** The addresses that code gives to elements, and elements that come from inert documents. */
export declare function createElementSinks(context: SinkContext): ElementSinks;
