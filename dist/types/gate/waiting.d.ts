import type { HeldItem } from './marked.js';
/** A call that waits for the visitor's answer. */
export interface WaitingCall {
    readonly held: HeldItem;
    readonly bytes?: number;
    /** Waits also after a denial, for a grant that comes later; costs the page nothing. */
    readonly stays?: boolean;
    /** Granted: lets the native do it now. */
    go(): void;
    /** Denied, or no room left: fails as a blocked request does. */
    fail?(): void;
}
export interface WaitingCalls {
    /** @returns a function that takes it out again, and says whether it still waited */
    add(call: WaitingCall): () => boolean;
    /** Lets go, in their order, what is granted now; fails what is denied. */
    settle(): void;
    items(): HeldItem[];
}
/** @param mayWait false once the visitor has answered */
export declare function createWaitingCalls(isGranted: (held: HeldItem) => boolean, mayWait: (held: HeldItem) => boolean): WaitingCalls;
