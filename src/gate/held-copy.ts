/**
 * Scripts that no browser has started yet. Not all marked ones are: what came from `innerHTML`, another document,
 * or a clone of these counts as already started in every browser (measured in three).
 */
const startable = new WeakSet<Node>();

export const isStartable = (script: HTMLScriptElement): boolean => startable.has(script);

/**
 * Takes note of inline scripts that the page's own markup brought: the parser puts the element in first and its
 * code afterwards, so that the element is the target of a change; code puts both in at once.
 */
export function noteParsed(changes: readonly MutationRecord[]): void {
  for (const { target } of changes) if (target.nodeName === 'SCRIPT') startable.add(target);
}

/** The same script in the held form, as one that can be started. */
export function heldCopy(script: HTMLScriptElement): HTMLScriptElement {
  const copy = document.createElement('script');
  for (const { name, value } of script.attributes) copy.setAttribute(name, value);
  if (!script.dataset.category && script.type) copy.dataset.type = script.type;
  copy.type = 'text/plain';
  copy.nonce = script.nonce;
  copy.text = script.text;
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
  script.removeAttribute('id');
  for (const type of ['load', 'error']) {
    // The attribute is on the copy too; at both it would be called twice.
    script.removeAttribute(`on${type}`);
    copy.addEventListener(type, () => script.dispatchEvent(new Event(type)));
  }
  script.after(copy);
  return copy;
}
