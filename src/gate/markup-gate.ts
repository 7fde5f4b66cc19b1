import { isMade, isStartable, putCopyBehind } from './held-copy.js';
import { guarded, outside } from '../natives.js';
import {
  describe,
  markOf,
  findIn,
  isMatch,
  MARKED_ELEMENTS,
  MARKED_SCRIPTS,
  NECESSARY_SCRIPTS,
  type HeldItem,
  type MarkedElement,
} from './marked.js';
import { createElementGate } from './release-elements.js';
import { createScriptQueue } from './release-scripts.js';

export interface MarkupGateOptions {
  /** Undefined: the category is none of this site's, so the attribute means something else. */
  mayRun(item: Pick<HeldItem, 'category' | 'vendor'>): boolean | undefined;
  onHold(item: HeldItem): void;
  onRelease(item: HeldItem): void;
  readonly ownNonce: string;
}

/** Holds what the page author marked, wherever and whenever it comes into the page. */
export interface MarkupGate {
  /**
   * Looks through the page once: releases what may run now, takes back what may not.
   * @param added only this is looked through: thousands of tags that come one by one stay linear
   */
  update(added?: readonly Node[]): void;
  /** Releases one element without a grant. */
  releaseOnce(element: MarkedElement): void;
  /** Ends what `releaseOnce` allowed, and takes back scripts that were released and have not arrived. */
  endOnce(): void;
  /** Everything that waits now, in document order. */
  held(): HeldItem[];
  /**
   * Scripts are held by their type, so 5,000 of them cost nothing until one may run, or somebody wants to
   * hear of them: then this is called.
   */
  watchScripts(): void;
  /** Something in this node was marked just now. */
  touch(node: Node): void;
  isReleased(element: Element): boolean;
}

/** Whether the parser may still be putting something into the element: nothing stands behind it. */
function isOpen(element: Node): boolean {
  if (document.readyState !== 'loading') return false;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false;
  return true;
}

/** Elements of a foreign namespace, as XML has them, have no `dataset`, and request nothing. */
const canWait = <T extends MarkedElement>(node: Node): node is T => 'dataset' in node;

export function createMarkupGate({ mayRun, onHold, onRelease, ownNonce }: MarkupGateOptions): MarkupGate {
  /** Nodes that may stand in a shadow tree or a frame, where the document does not find them. */
  const touched = new Set<WeakRef<Node>>();

  /** What the parser had not finished when it was looked at. */
  let unready: Node[] = [];
  /** Where to look; undefined: everywhere. */
  let among: readonly Node[] | undefined;

  function find<T extends MarkedElement>(selector: string): T[] {
    if (among) {
      const found = among.flatMap((node) => [
        ...(isMatch(node, selector) ? [node] : []),
        ...(node.firstChild ? findIn(node, selector) : []),
      ]);
      return [...new Set(found)].filter(canWait<T>);
    }
    const roots = new Set<ParentNode>([document]);
    for (const reference of touched) {
      const root = reference.deref()?.getRootNode();
      if (!root || root === document) touched.delete(reference);
      // What the page has taken out is looked at when it comes back.
      else if (root.isConnected && (root instanceof ShadowRoot || (root as Document).defaultView)) {
        roots.add(root as Document);
      }
    }
    return [...roots].flatMap((root) => [...root.querySelectorAll(selector)]).filter(canWait<T>);
  }

  const elements = createElementGate();
  const told = new WeakSet<Element>();
  let once = new WeakSet<Element>();
  let watchesScripts = false;
  let isStarted = false;

  const isAllowed = (element: MarkedElement): boolean | undefined => once.has(element) || mayRun(markOf(element));
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
      if (element instanceof HTMLTemplateElement && isOpen(element)) return void unready.push(element);
      elements.release(element);
      told.delete(element);
      onRelease(describe(element));
    } else if (allowed === false) {
      elements.hold(element);
      tell(element);
    }
  }

  /**
   * Whether the page's policy would run it: where our own tag has a nonce, markup needs one. The browser does not
   * ask again, as 'strict-dynamic' trusts whatever a script puts in. What code has made is trusted already.
   */
  const hasNonce = (script: HTMLScriptElement): boolean =>
    !ownNonce || !!script.nonce || isMade(script) || (script.async && !isStartable(script));

  function updateScripts(): void {
    const scripts = find<HTMLScriptElement>(watchesScripts ? MARKED_SCRIPTS : NECESSARY_SCRIPTS);
    const isLoading = document.readyState === 'loading';
    const ready: HTMLScriptElement[] = [];
    for (const script of scripts) {
      if (!isAllowed(script) || !hasNonce(script)) tell(script);
      else if (isStartable(script)) ready.push(script);
      // One that is not async may lack its end, and the code before it; see `noteAdded`.
      else if (script.async || !isLoading) ready.push(putCopyBehind(script));
      else unready.push(script);
    }
    queue.add(ready);
    queue.advance();
  }

  const update = guarded((added?: readonly Node[]): void => {
    isStarted = true;
    among = added && [...unready, ...added];
    unready = [];
    for (const element of find(MARKED_ELEMENTS)) {
      try {
        updateElement(element);
      } catch (error) {
        // The page's own, of a custom element perhaps: the next one is let in, and a withdrawal goes on.
        outside(() => reportError(error));
      }
    }
    updateScripts();
    among = undefined;
  });

  // The last scripts of the page are whole, deferred ones may run.
  document.addEventListener('readystatechange', () => isStarted && update());

  /** What was touched in this task; undefined: nothing. */
  let due: Node[] | undefined;

  return {
    update,
    touch(node) {
      touched.add(new WeakRef(node));
      watchesScripts = true;
      if (!isStarted) return;
      if (!due) {
        queueMicrotask(() => {
          const nodes = due;
          due = undefined;
          update(nodes);
        });
      }
      (due ??= []).push(node);
    },
    isReleased: (element) => elements.isReleased(element as MarkedElement),
    releaseOnce: guarded((element: MarkedElement) => {
      once.add(element);
      updateElement(element);
    }),
    endOnce() {
      once = new WeakSet();
      queue.takeBack();
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
