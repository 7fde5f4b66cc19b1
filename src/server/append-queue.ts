import { isUnavailable } from './database/database.js';

interface Waiting<Item, Outcome> {
  readonly items: readonly Item[];
  resolve(outcomes: Outcome[]): void;
  reject(error: unknown): void;
}

/** Items that one statement takes; a request's items are never parted. */
const BATCH = 256;
/** Items that may wait. More than this, and the database is as good as away. */
const ROOM = 20_000;

/** Thrown where the queue is full or closed. */
export class QueueFull extends Error {}

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
export function createAppendQueue<Item, Outcome>(
  write: (items: readonly Item[]) => Promise<Outcome[]>,
  connections: () => number,
): AppendQueue<Item, Outcome> {
  let waiting: Waiting<Item, Outcome>[] = [];
  let count = 0;
  let working = 0;
  let isClosed = false;
  let onIdle: (() => void) | undefined;

  function takeBatch(): Waiting<Item, Outcome>[] {
    let items = 0;
    const end = waiting.findIndex((request) => (items += request.items.length) > BATCH);
    const batch = waiting.slice(0, end < 0 ? waiting.length : Math.max(1, end));
    waiting = waiting.slice(batch.length);
    for (const request of batch) count -= request.items.length;
    return batch;
  }

  async function store(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await write(batch.flatMap(({ items }) => items));
      let start = 0;
      for (const { items, resolve } of batch) resolve(outcomes.slice(start, (start += items.length)));
    } catch (error) {
      // A request that the database refuses must not take the others along.
      if (batch.length > 1 && !isUnavailable(error)) for (const request of batch) await store([request]);
      else for (const { reject } of batch) reject(error);
    }
  }

  function work(): void {
    while (waiting.length && working < connections()) {
      working++;
      void store(takeBatch()).then(() => {
        working--;
        work();
      });
    }
    if (!working) onIdle?.();
  }

  return {
    add(items) {
      if (isClosed || count + items.length > ROOM) return Promise.reject(new QueueFull('the log takes no more'));
      return new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject });
        count += items.length;
        work();
      });
    },
    close() {
      isClosed = true;
      return new Promise((resolve) => {
        onIdle = resolve;
        work();
      });
    },
  };
}
