/** Thrown where the queue is full or closed. */
export declare class QueueFull extends Error {
}
export interface AppendQueue<Item, Outcome> {
    /** The outcomes of the items, in their order, once they are stored. */
    add(items: readonly Item[]): Promise<Outcome[]>;
    /** Takes nothing more; resolves when all that waits is done. */
    close(): Promise<void>;
}
/**
 * Puts what arrives while the database works into its next statement: one commit for many requests, and no wait where
 * there is one only.
 * @param write stores all of the items, or throws and stores none
 */
export declare function createAppendQueue<Item, Outcome>(write: (items: readonly Item[]) => Promise<Outcome[]>, connections: () => number): AppendQueue<Item, Outcome>;
