import { isStartable, putCopyBehind } from './held-copy.js';
import { describe, MARKED_ELEMENTS, MARKED_SCRIPTS, type HeldItem, type MarkedElement } from './marked.js';
import { createElementGate } from './release-elements.js';
import { createScriptQueue } from './release-scripts.js';

export interface MarkupGateOptions {
  /** Undefined: the category is none of this site's, so the attribute means something else. */
  mayRun(item: HeldItem): boolean | undefined;
  onHold(item: HeldItem): void;
  onRelease(item: HeldItem): void;
  readonly ownNonce: string;
}

/** Holds what the page author marked, wherever and whenever it comes into the page. */
export interface MarkupGate {
  /** Looks through the page once: releases what may run now, takes back what may not. */
  update(): void;
  /** Releases one element without a grant. */
  releaseOnce(element: MarkedElement): void;
  /** Ends what `releaseOnce` allowed. */
  endOnce(): void;
  /** Everything that waits now, in document order. */
  held(): HeldItem[];
  /**
   * Scripts are held by their type, so 5,000 of them cost nothing until one may run, or somebody wants to
   * hear of them: then this is called.
   */
  watchScripts(): void;
}

const find = <T extends MarkedElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

export function createMarkupGate({ mayRun, onHold, onRelease, ownNonce }: MarkupGateOptions): MarkupGate {
  const elements = createElementGate();
  const told = new WeakSet<Element>();
  let once = new WeakSet<Element>();
  let watchesScripts = false;

  const isAllowed = (element: MarkedElement): boolean | undefined => once.has(element) || mayRun(describe(element));
  const queue = createScriptQueue(isAllowed, (script) => onRelease(describe(script)), ownNonce);

  function tell(element: MarkedElement): void {
    if (told.has(element)) return;
    told.add(element);
    onHold(describe(element));
  }

  function updateElement(element: MarkedElement): void {
    const allowed = isAllowed(element);
    if (allowed === elements.isReleased(element)) {
      if (!allowed) tell(element);
    } else if (allowed) {
      elements.release(element);
      told.delete(element);
      onRelease(describe(element));
    } else if (allowed === false) {
      elements.hold(element);
      tell(element);
    }
  }

  function updateScripts(): void {
    const ready: HTMLScriptElement[] = [];
    for (const script of find<HTMLScriptElement>(MARKED_SCRIPTS)) {
      if (!isAllowed(script)) tell(script);
      else ready.push(isStartable(script) ? script : putCopyBehind(script));
    }
    queue.add(ready);
    queue.advance();
  }

  return {
    update() {
      find(MARKED_ELEMENTS).forEach(updateElement);
      if (watchesScripts) updateScripts();
    },
    releaseOnce(element) {
      once.add(element);
      updateElement(element);
    },
    endOnce() {
      once = new WeakSet();
    },
    held: () =>
      find(`${MARKED_SCRIPTS},${MARKED_ELEMENTS}`)
        .filter((element) => !elements.isReleased(element))
        .map(describe),
    watchScripts() {
      watchesScripts = true;
    },
  };
}
