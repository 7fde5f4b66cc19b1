/**
 * What a surrounding app has put into the page, taken when the library starts: what a page script puts in its place
 * later is never looked at.
 */
export interface App {
    /** `window.ilumeeConsentRecord`: an object, or its JSON. */
    readonly record: unknown;
    /** Each sends a text to the app; iOS may answer with a record. */
    readonly senders: readonly ((text: string) => unknown)[];
    /** Android's way to hand a record in: its JSON. */
    readonly getRecord: (() => unknown) | undefined;
    /** Whether no script of the page can have run before the library. */
    readonly isFirst: boolean;
}
/** In the script-tag file, as it has to happen before the page's scripts. */
export declare function findApp(): App;
