import type { HeldItem } from './marked.js';

/** How much may wait: an SDK that nobody answers must not fill the memory. The oldest is dropped. */
const MOST_ITEMS = 200;
const MOST_BYTES = 256_000;

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
export function createWaitingCalls(
  isGranted: (held: HeldItem) => boolean,
  mayWait: (held: HeldItem) => boolean,
): WaitingCalls {
  const calls = new Set<WaitingCall>();
  let bytes = 0;

  const take = (call: WaitingCall): boolean => {
    bytes -= calls.has(call) ? (call.bytes ?? 0) : 0;
    return calls.delete(call);
  };
  const end = (call: WaitingCall, how: 'go' | 'fail'): void => {
    take(call);
    try {
      call[how]?.();
    } catch {
      // The frame that asked is gone.
    }
  };

  return {
    add(call) {
      calls.add(call);
      bytes += call.bytes ?? 0;
      for (const oldest of calls) {
        if (calls.size <= MOST_ITEMS && bytes <= MOST_BYTES) break;
        end(oldest, 'fail');
      }
      return () => take(call);
    },
    items: () => [...calls].map(({ held }) => held),
    settle() {
      for (const call of [...calls]) {
        if (isGranted(call.held)) end(call, 'go');
        else if (!call.stays && !mayWait(call.held)) end(call, 'fail');
      }
    },
  };
}
