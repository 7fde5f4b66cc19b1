import type { ConsentRecord } from './consent/types.js';
import type { HeldItem } from './gate/marked.js';

/** What happens, and what a listener is told of it. */
export interface ConsentEvents {
  /** The stored answer was read and tags were released accordingly. Told to late listeners too. */
  ready: ConsentRecord | null;
  /** The answer changed, in this tab or another one. */
  change: ConsentRecord | null;
  show: 'banner' | 'preferences';
  hide: undefined;
  hold: HeldItem;
  release: HeldItem;
  /** Something of the library's own failed: a chunk did not load, say. */
  error: unknown;
}

type Listener<E extends keyof ConsentEvents> = (detail: ConsentEvents[E]) => void;

export interface Events {
  on<E extends keyof ConsentEvents>(event: E, listener: Listener<E>): () => void;
  emit<E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]): void;
}

/** Calls one function; what it throws is reported like any error of a page and stops nothing. */
export function callSafely(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    reportError(error);
  }
}

/** Listeners by event; each is also sent as `ilumee-consent:*` on the document. */
export function createEvents(): Events {
  const listeners = new Map<string, Set<Listener<never>>>();
  let ready: { detail: ConsentRecord | null } | undefined;
  const of = (event: string): Set<Listener<never>> => {
    if (!listeners.has(event)) listeners.set(event, new Set());
    return listeners.get(event)!;
  };
  return {
    on(event, listener) {
      of(event).add(listener);
      if (event === 'ready' && ready) callSafely(() => (listener as Listener<'ready'>)(ready!.detail));
      return () => of(event).delete(listener);
    },
    emit(event, detail) {
      if (event === 'ready') ready = { detail: detail as ConsentRecord | null };
      for (const listener of [...of(event)]) callSafely(() => (listener as Listener<typeof event>)(detail));
      document.dispatchEvent(new CustomEvent(`ilumee-consent:${event}`, { detail }));
    },
  };
}
