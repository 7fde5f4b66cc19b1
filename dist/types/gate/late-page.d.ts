/** What a page offers a script only while it loads, kept up for scripts that come late. */
export interface LatePage {
    /** A late script is about to run: it may expect a page that is still loading. */
    open(): void;
    /** What this script writes with `document.write` goes behind it. */
    letWrite(script: HTMLScriptElement): void;
    /** The document is parsed for late scripts too: their `DOMContentLoaded` listeners are called. */
    parsed(): void;
    /** Nothing is left to run: their `load` listeners are called, the page gets its own functions back. */
    close(): void;
}
export declare const isOver: (type: string) => boolean;
/**
 * @param onWritten takes the scripts that a late script wrote, held, once they stand in the document
 */
export declare function createLatePage(onWritten: (scripts: HTMLScriptElement[], writer: HTMLScriptElement) => void): LatePage;
