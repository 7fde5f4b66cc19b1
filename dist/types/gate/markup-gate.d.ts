import { type HeldItem, type MarkedElement } from './marked.js';
export interface MarkupGateOptions {
    /** Undefined: the category is none of this site's, so the attribute means something else. */
    mayRun(item: Pick<HeldItem, 'category' | 'vendor'>): boolean | undefined;
    onHold(item: HeldItem): void;
    onRelease(item: HeldItem): void;
    readonly ownNonce: string;
}
/** Holds what the page author marked, wherever and whenever it comes into the page. */
export interface MarkupGate {
    /**
     * Looks through the page once: releases what may run now, takes back what may not.
     * @param added only this is looked through: thousands of tags that come one by one stay linear
     */
    update(added?: readonly Node[]): void;
    /** Releases one element without a grant. */
    releaseOnce(element: MarkedElement): void;
    /** Ends what `releaseOnce` allowed, and takes back scripts that were released and have not arrived. */
    endOnce(): void;
    /** Everything that waits now, in document order. */
    held(): HeldItem[];
    /**
     * Scripts are held by their type, so 5,000 of them cost nothing until one may run, or somebody wants to
     * hear of them: then this is called.
     */
    watchScripts(): void;
    /** Something in this node was marked just now. */
    touch(node: Node): void;
    isReleased(element: Element): boolean;
}
export declare function createMarkupGate({ mayRun, onHold, onRelease, ownNonce }: MarkupGateOptions): MarkupGate;
