/** Where the consent cookie lives. `domain: 'auto'` is the widest parent domain that the browser accepts. */
export interface CookieOptions {
    readonly name: string;
    readonly domain?: string;
}
export declare function keepCookies(): void;
/**
 * The text of the cookie: undefined where there is none, null where two domains hold one each (no page can tell
 * which of them the visitor answered). Throws where it can not be decoded.
 */
export declare function readCookie(name: string): string | null | undefined;
/** Takes the cookie away on every domain it can be on. */
export declare function clearCookie(name: string): void;
/**
 * Writes the one cookie; a copy left on another domain would make it unreadable. The widest domain is found by
 * writing and reading back: which suffixes are public is the browser's knowledge, not ours. Throws where none takes it:
 * cookies are off, or the domain that is configured is not the page's.
 */
export declare function writeCookie({ name, domain }: CookieOptions, text: string, expires: string): void;
/** Erases the cookies whose pattern is a plain name (`^_ga$`); returns the names of those that were there. */
export declare function clearExactCookies(patterns: readonly {
    readonly match: string;
}[]): string[];
