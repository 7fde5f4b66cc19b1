/**
 * Takes note of scripts that come into the page while it loads. The parser's alone show up as not async, just
 * before their end tag (the HTML standard's microtask checkpoint there), and become "async unless told otherwise"
 * after it; what came from `innerHTML` stays as it is, and a clone or a script that code made is async at once.
 */
export declare function noteAdded(changes: readonly MutationRecord[]): void;
/** For a script that code has made and that was never in a page. */
export declare const noteStartable: (script: HTMLScriptElement) => void;
export declare const isMade: (script: HTMLScriptElement) => boolean;
export declare const isStartable: (script: HTMLScriptElement) => boolean;
/** The same script in the held form, as one that can be started. */
export declare function heldCopy(script: HTMLScriptElement): HTMLScriptElement;
/**
 * Puts a copy that can be started behind a script that a page's code put in. The original stays where it is,
 * no longer marked: a framework that made it will want to take it out again. Its listeners hear the copy's events.
 */
export declare function putCopyBehind(script: HTMLScriptElement): HTMLScriptElement;
