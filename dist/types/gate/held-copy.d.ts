export declare const isStartable: (script: HTMLScriptElement) => boolean;
/**
 * Takes note of inline scripts that the page's own markup brought: the parser puts the element in first and its
 * code afterwards, so that the element is the target of a change; code puts both in at once.
 */
export declare function noteParsed(changes: readonly MutationRecord[]): void;
/** The same script in the held form, as one that can be started. */
export declare function heldCopy(script: HTMLScriptElement): HTMLScriptElement;
/**
 * Puts a copy that can be started behind a script that a page's code put in. The original stays where it is,
 * no longer marked: a framework that made it will want to take it out again. Its listeners hear the copy's events.
 */
export declare function putCopyBehind(script: HTMLScriptElement): HTMLScriptElement;
