import { guarded, outside } from '../natives.js';
import { trust } from '../trusted-types.js';
import { heldCopy } from './held-copy.js';
import { createLatePage } from './late-page.js';

/** No slice of work holds the main thread for longer. Unit: ms. */
const SLICE_MS = 10;

export interface ScriptQueue {
  /** Takes marked scripts that can be started, in document order; each runs once, when its turn comes. */
  add(scripts: readonly HTMLScriptElement[]): void;
  /** Runs what may run by now. */
  advance(): void;
  /** Keeps what was started, and may not run any more, from running when it arrives. */
  takeBack(): void;
}

const isModule = ({ dataset, type }: HTMLScriptElement): boolean => (dataset.type ?? type) === 'module';
const isExternal = (script: HTMLScriptElement): boolean => script.hasAttribute('src') || 'src' in script.dataset;

/** Whether the browser will say when it has run: not for types it does not run at all. */
const isAwaited = (script: HTMLScriptElement): boolean =>
  isExternal(script) &&
  (isModule(script) || (!script.noModule && /^$|(java|ecma)script/i.test(script.dataset.type ?? '')));

/**
 * Runs held scripts as the parser would have: classic scripts in document order, inline code after the files
 * before it; `defer` and modules after the document; `async` when they arrive.
 *
 * The element itself runs, not a copy: a script of a type no browser knows was never started, so without that
 * type it starts when it is put in again (measured in three engines). Listeners, nonce and attributes stay.
 * @param mayRun asked when a script's turn comes: consent may be gone by then
 * @param ownNonce of the library's own script tag, for what the library itself puts in
 */
export function createScriptQueue(
  mayRun: (script: HTMLScriptElement) => boolean | undefined,
  onRelease: (script: HTMLScriptElement) => void,
  ownNonce: string,
): ScriptQueue {
  // From before the gate put its own in their place: what goes through these is the gate's own doing.
  const { addEventListener: listen, insertBefore, setAttribute, getAttribute, removeAttribute } = Element.prototype;
  const queued = new WeakSet<HTMLScriptElement>();
  /** Scripts that run one after the other, and how many have had their turn: 5,000 `shift()`s are not linear. */
  let inOrder: HTMLScriptElement[] = [];
  let turn = 0;
  /** Where the next script goes that the running one writes. */
  let writeAt = 0;
  let deferred: HTMLScriptElement[] = [];
  /** What has to happen before the next one's turn. */
  const awaited = new Set<unknown>();
  const asyncInFlight = new Set<unknown>();
  const hints: HTMLElement[] = [];
  /** Goes on in a task of its own; a timer would be slowed down in a hidden tab. */
  const nextTask = new MessageChannel();
  nextTask.port1.onmessage = () => settle(awaited, nextTask);

  function settle(among: Set<unknown>, what: unknown): void {
    among.delete(what);
    advance();
  }

  /** Until the script has run, or could not, it is among these. */
  function keep(among: Set<unknown>, script: HTMLScriptElement): void {
    among.add(script);
    for (const type of ['load', 'error']) listen.call(script, type, () => settle(among, script), { once: true });
  }

  /** Lets the browser fetch a script whose turn has not come: fetched in parallel, run in order. */
  function preload(script: HTMLScriptElement): void {
    const hint = document.createElement('link');
    hint.rel = isModule(script) ? 'modulepreload' : 'preload';
    hint.nonce = script.nonce || ownNonce;
    setAttribute.call(hint, 'as', 'script');
    // A hint that differs from the script in one of these is fetched besides (measured).
    for (const { name, value } of script.attributes) {
      if (/^(crossorigin|integrity|referrerpolicy|fetchpriority)$/.test(name)) setAttribute.call(hint, name, value);
    }
    setAttribute.call(hint, 'href', script.dataset.src ?? script.src);
    insertBefore.call(document.head, hint, null);
    hints.push(hint);
  }

  const page = createLatePage((scripts, { dataset: { category, vendor } }) => {
    for (const script of scripts) {
      // Not marked, it is a part of the script that wrote it.
      if (!script.dataset.category) Object.assign(script.dataset, { category }, vendor && { vendor });
      queued.add(script);
      if (!isExternal(script) && writeAt === turn) start(script);
      else inOrder.splice(writeAt++, 0, script);
    }
  });

  function start(script: HTMLScriptElement): void {
    const { type, src, category } = script.dataset;
    page.open();
    if (!script.hasAttribute('async')) {
      script.async = false;
      page.letWrite(script);
    }
    // Another tool may have put accessors of its own on the element.
    if (src !== undefined) setAttribute.call(script, 'src', trust('ScriptURL', src));
    if (type) setAttribute.call(script, 'type', type);
    else if (/^text.plain$/i.test(getAttribute.call(script, 'type') ?? '')) removeAttribute.call(script, 'type');
    if (category) onRelease(script);
    outside(() => insertBefore.call(script.parentNode, script, script.nextSibling));
  }

  function startInTurn(script: HTMLScriptElement): void {
    writeAt = turn;
    if (isAwaited(script)) keep(awaited, script);
    start(script);
    if (!isModule(script) || isExternal(script)) return;
    // No browser tells when an inline module has run; an empty script behind it in the browser's own queue does.
    const marker = document.createElement('script');
    marker.async = false;
    marker.nonce = ownNonce;
    marker.src = trust('ScriptURL', 'data:text/javascript,');
    marker.onload = marker.onerror = () => marker.remove();
    keep(awaited, marker);
    script.after(marker);
  }

  function next(): HTMLScriptElement | undefined {
    if (turn === inOrder.length) {
      inOrder = [];
      turn = 0;
      if (document.readyState !== 'loading') [inOrder, deferred] = [deferred, inOrder];
    }
    return inOrder[turn++];
  }

  const advance = guarded((): void => {
    const end = performance.now() + SLICE_MS;
    while (!awaited.size) {
      const script = next();
      if (!script) {
        turn = 0;
        if (!deferred.length) hints.splice(0).forEach((hint) => hint.remove());
        return page.finish(!asyncInFlight.size);
      }
      if (script.isConnected && mayRun(script)) startInTurn(script);
      else queued.delete(script);
      if (performance.now() > end) {
        awaited.add(nextTask);
        nextTask.port2.postMessage(0);
      }
    }
  });

  // On window: after the listeners that the page has on the document.
  addEventListener('DOMContentLoaded', advance);

  return {
    add(scripts) {
      for (const script of scripts) {
        if (queued.has(script)) continue;
        queued.add(script);
        const external = isExternal(script);
        if (isAwaited(script) && script.hasAttribute('async')) {
          keep(asyncInFlight, script);
          start(script);
          continue;
        }
        const later = isModule(script) || (external && script.defer);
        const ahead = awaited.size || inOrder.length > turn || later;
        (later ? deferred : inOrder).push(script);
        if (isAwaited(script) && ahead) preload(script);
      }
    },
    advance,
    takeBack() {
      for (const among of [awaited, asyncInFlight]) {
        for (const script of among) {
          if (!(script instanceof HTMLScriptElement) || mayRun(script) !== false) continue;
          script.replaceWith(heldCopy(script));
          // A script runs in the document that it was started in, or not at all.
          document.implementation.createHTMLDocument('').adoptNode(script);
          settle(among, script);
        }
      }
    },
  };
}
