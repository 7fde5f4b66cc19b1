import { trust, trustAttribute } from '../trusted-types.js';

/**
 * Scripts that no browser has started yet. Not all marked ones are: what came from `innerHTML`, another document,
 * or a clone of these counts as already started in every browser (measured in three).
 */
const startable = new WeakSet<HTMLScriptElement>();
/** Those of them that code has made: a policy with 'strict-dynamic' trusts these without a nonce. */
const made = new WeakSet<HTMLScriptElement>();
/** Scripts whose end tag the parser may not have come to. */
const unfinished = new WeakSet<Node>();

/**
 * Takes note of scripts that come into the page while it loads. The parser's alone show up as not async, just
 * before their end tag (the HTML standard's microtask checkpoint there), and become "async unless told otherwise"
 * after it; what came from `innerHTML` stays as it is, and a clone or a script that code made is async at once.
 */
export function noteAdded(changes: readonly MutationRecord[]): void {
  if (document.readyState !== 'loading') return;
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node instanceof HTMLScriptElement && !node.async) unfinished.add(node);
  }
}

/** For a script that code has made and that was never in a page. */
export const noteStartable = (script: HTMLScriptElement): void => void made.add(script);

export const isMade = (script: HTMLScriptElement): boolean => made.has(script);

export const isStartable = (script: HTMLScriptElement): boolean =>
  startable.has(script) || made.has(script) || (unfinished.has(script) && script.async);

/** The same script in the held form, as one that can be started. */
export function heldCopy(script: HTMLScriptElement): HTMLScriptElement {
  const copy = document.createElement('script');
  for (const { name, value } of script.attributes) copy.setAttribute(name, trustAttribute(name, value));
  if (!script.dataset.category && script.type) copy.dataset.type = script.type;
  copy.type = 'text/plain';
  // What SVG calls `href`.
  if (script.dataset.href) copy.dataset.src ??= script.dataset.href;
  copy.nonce = script.nonce;
  // One of SVG has no `text`; its copy is one of HTML.
  copy.text = trust('Script', script.textContent!);
  startable.add(copy);
  return copy;
}

/**
 * Puts a copy that can be started behind a script that a page's code put in. The original stays where it is,
 * no longer marked: a framework that made it will want to take it out again. Its listeners hear the copy's events.
 */
export function putCopyBehind(script: HTMLScriptElement): HTMLScriptElement {
  const copy = heldCopy(script);
  delete script.dataset.category;
  // Only one of them can be found by it, and it is the one that runs.
  script.removeAttribute('id');
  for (const type of ['load', 'error']) {
    // The attribute is on the copy too; at both it would be called twice.
    script.removeAttribute(`on${type}`);
    copy.addEventListener(type, () => script.dispatchEvent(new Event(type)));
  }
  script.after(copy);
  return copy;
}
