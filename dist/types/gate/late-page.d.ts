/** What a page offers a script only while it loads, kept up for scripts that come late. */
export interface LatePage {
    /** A late script is about to run: it may expect a page that is still loading. */
    open(): void;
    /** What this script writes with `document.write` goes behind it. */
    letWrite(script: HTMLScriptElement): void;
    /**
     * Nothing is left that was to run in order: the document is parsed for late scripts too.
     * @param isLoaded nor anything else: the page's functions do what they did
     */
    finish(isLoaded: boolean): void;
}
/**
 * @param onWritten takes the scripts that a late script wrote, held, once they stand in the document
 */
export declare function createLatePage(onWritten: (scripts: HTMLScriptElement[], writer: HTMLScriptElement) => void): LatePage;
