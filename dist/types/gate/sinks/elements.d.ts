import type { Realm, SinkContext } from '../sink-context.js';
export interface ElementSinks {
    /**
     * Marks as held what a node, and what is in it, would request.
     * @param hasRun of a page that was open: its scripts have run, and would run again when they are released
     */
    hold(root: Node, hasRun?: boolean): void;
    /** Whether the gate marked it, not the page's author. */
    hasMarked(element: Element): boolean;
    /** @param onInserted called when nodes were put in; a frame among them has a window by then */
    gate(realm: Realm, onInserted: () => void): void;
}
/** The addresses that code gives to elements, and elements that come from inert documents. */
export declare function createElementSinks(context: SinkContext): ElementSinks;
