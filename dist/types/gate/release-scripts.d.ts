export interface ScriptQueue {
    /** Takes marked scripts that can be started, in document order; each runs once, when its turn comes. */
    add(scripts: readonly HTMLScriptElement[]): void;
    /** Runs what may run by now. */
    advance(): void;
    /** Keeps what was started, and may not run any more, from running when it arrives. */
    takeBack(): void;
}
/**
 * Runs held scripts as the parser would have: classic scripts in document order, inline code after the files
 * before it; `defer` and modules after the document; `async` when they arrive.
 *
 * The element itself runs, not a copy: a script of a type no browser knows was never started, so without that
 * type it starts when it is put in again (measured in three engines). Listeners, nonce and attributes stay.
 * @param mayRun asked when a script's turn comes: consent may be gone by then
 * @param ownNonce of the library's own script tag, for what the library itself puts in
 */
export declare function createScriptQueue(mayRun: (script: HTMLScriptElement) => boolean | undefined, onRelease: (script: HTMLScriptElement) => void, ownNonce: string): ScriptQueue;
