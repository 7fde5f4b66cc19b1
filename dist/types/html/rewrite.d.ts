import type { Held } from '../gate/decide.js';
/** What the site's configuration says about an address, and about its own marks. */
export interface PageRules {
    decide(url: string, destination: string, base: string): Held | undefined;
    /** Whether the page author marked it: the category, or the vendor, is one of the site's. */
    isMark(category: string | undefined, vendor: string | undefined): boolean;
    /** For pages nested deeper than anyone looks. */
    readonly unknown: Held;
}
export interface RewriteOptions {
    readonly rules: PageRules;
    /** The page's address. */
    readonly base: string;
    /** The input as text, where it is handed over as bytes, one in each character. */
    toText?(bytes: string): string;
    /** Default: true; without, the content of `noscript` is markup. */
    readonly scripting?: boolean;
    /** How many pages this one lies in, by `srcdoc`. */
    readonly depth?: number;
}
export interface Rewriter {
    /** Takes a piece of the page, gives what is settled by now. */
    write(chunk: string, isLast: boolean): string;
    /** The first thing that was held. */
    held(): Held | undefined;
}
/** A whole page, or a part of one. */
export declare function rewrite(html: string, options: RewriteOptions): {
    html: string;
    held: Held | undefined;
};
/** Turns what a browser would fetch from held vendors into the held form, piece by piece. */
export declare function createRewriter(options: RewriteOptions): Rewriter;
