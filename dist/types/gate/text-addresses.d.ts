/**
 * An address in other text (HTML, CSS, srcset), as the URL parser takes one: with its protocol, or with a slash where
 * an address can begin.
 */
export declare const TEXT_ADDRESS: RegExp;
/** The same with a host in it. */
export declare const FAR_ADDRESS: RegExp;
/** Found in every text that one of these is in. */
export declare const MAYBE_ADDRESS: RegExp;
/** What of CSS can have an address in it: strings and what stands in brackets; comments, so that no quote there counts. */
export declare const CSS_TOKEN: RegExp;
/** HTML with signs in the place of references. */
export declare const fromHtml: (text: string) => string;
/** Text as the browser reads it, to look for addresses in: as HTML, and behind that as CSS where it has escapes. */
export declare function unescaped(text: string): string;
