import type { HeldItem } from './marked.js';

/** How much may wait: an SDK that nobody answers must not fill the memory. The oldest is dropped. */
const MOST_ITEMS = 200;
const MOST_BYTES = 256_000;

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
export function createWaitingCalls(
  isGranted: (held: HeldItem) => boolean,
  mayWait: (held: HeldItem) => boolean,
): WaitingCalls {
  const calls = new Map<() => boolean, Parameters<WaitingCalls['add']>>();
  let total = 0;

  const end = (take: () => boolean, how?: () => unknown): void => {
    take();
    try {
      how?.();
    } catch {
      // The frame that asked is gone.
    }
  };

  return {
    add(held, go, fail, bytes = 0) {
      const take = (): boolean => {
        const isThere = calls.delete(take);
        if (isThere) total -= bytes;
        return isThere;
      };
      calls.set(take, [held, go, fail]);
      total += bytes;
      for (const [oldest, [, , drop]] of calls) {
        if (calls.size <= MOST_ITEMS && total <= MOST_BYTES) break;
        end(oldest, drop);
      }
      return take;
    },
    items: () => [...calls.values()].map(([held]) => held),
    settle() {
      for (const [take, [held, go, fail]] of [...calls]) {
        if (isGranted(held)) end(take, go);
        else if (fail && !mayWait(held)) end(take, fail);
      }
    },
  };
}
