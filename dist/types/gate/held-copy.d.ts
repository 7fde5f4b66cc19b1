export declare const isStartable: (script: HTMLScriptElement) => boolean;
/** Takes note of scripts that the page's own markup brought. */
export declare function noteParsed(scripts: Iterable<HTMLScriptElement>): void;
/** The same script in the held form, as one that can be started. */
export declare function heldCopy(script: HTMLScriptElement): HTMLScriptElement;
/**
 * Puts a copy that can be started behind a script that a page's code put in. The original stays where it is,
 * no longer marked: a framework that made it will want to take it out again. Its listeners hear the copy's events.
 */
export declare function putCopyBehind(script: HTMLScriptElement): HTMLScriptElement;
