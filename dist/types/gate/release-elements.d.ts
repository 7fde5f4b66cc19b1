import { type MarkedElement } from './marked.js';
/** Gives marked elements their addresses, and takes them away again. */
export interface ElementGate {
    isReleased(element: MarkedElement): boolean;
    release(element: MarkedElement): void;
    /** Back to how the author wrote it. */
    hold(element: MarkedElement): void;
}
export declare function createElementGate(): ElementGate;
