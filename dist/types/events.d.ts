import type { ConsentRecord } from './consent/types.js';
import type { HeldItem } from './gate/marked.js';
/** What happens, and what a listener is told of it. */
export interface ConsentEvents {
    /** The stored answer was read and tags were released accordingly. Told to late listeners too. */
    ready: ConsentRecord | null;
    /** The answer changed, in this tab or another one. */
    change: ConsentRecord | null;
    /** One of the layers was shown. */
    show: 'banner' | 'preferences';
    /** The last of them was taken away. */
    hide: undefined;
    /** Something was held just now. */
    hold: HeldItem;
    /** Something that was held was let in. */
    release: HeldItem;
    /** Something of the library's own failed: a chunk did not load, say. */
    error: unknown;
}
export interface Events {
    on<E extends keyof ConsentEvents>(event: E, listener: (detail: ConsentEvents[E]) => void): () => void;
    emit<E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]): void;
}
/** Calls one function; what it throws is reported like any error of a page and stops nothing. */
export declare function callSafely(callback: () => void): void;
/** Each event is also sent as `ilumee-consent:*` on the document. */
export declare function createEvents(): Events;
