import type { ConsentRecord } from '../consent/types.js';
/** The same as `cookie` of the site's configuration, but for `auto`, which only a browser can find out. */
export interface LogCookieOptions {
    /** Default: `ilumee_consent`. */
    readonly name?: string | undefined;
    /** Default: the host that the site and the log have in common, without its subdomains. */
    readonly domain?: string | undefined;
}
export declare const COOKIE_NAME = "ilumee_consent";
/** As js-cookie escapes: what RFC 6265 allows in a value stays. */
export declare const escapeCookieValue: (text: string) => string;
/** The value of `Set-Cookie`; undefined for a record that has expired. */
export declare function consentCookie(record: ConsentRecord, { name, domain }: LogCookieOptions, now: number): string | undefined;
/**
 * The record in a `Cookie` header, or null: also where two domains hold one each (nobody can tell which of them the
 * visitor answered), and where it is damaged or from the future.
 */
export declare function recordInCookies(header: string, name: string, now: number): ConsentRecord | null;
/**
 * May the answer set the cookie? Only for a page of the site: another site's page would get a cookie of a third party.
 * @param host of the log
 */
export declare function mayHaveCookie(headers: Headers, host: string, domain?: string): boolean;
