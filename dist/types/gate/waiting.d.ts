import type { HeldItem } from './marked.js';
/** Calls that wait for the visitor's answer. */
export interface WaitingCalls {
    /**
     * @param go granted: lets the native do it now
     * @param fail denied, or no room left: fails as a blocked request does; what has none stays for a later grant
     * @returns a function that takes it out again, and says whether it still waited
     */
    add(held: HeldItem, go: () => unknown, fail?: () => void, bytes?: number): () => boolean;
    /** Lets go, in their order, what is granted now; fails what is denied. */
    settle(): void;
    items(): HeldItem[];
}
/** @param mayWait false once the visitor has answered */
export declare function createWaitingCalls(isGranted: (held: HeldItem) => boolean, mayWait: (held: HeldItem) => boolean): WaitingCalls;
