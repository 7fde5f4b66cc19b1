import Cookies from 'js-cookie';
import { apply, getOwnPropertyDescriptor } from '../natives.js';
import { cookieDomains } from './cookie-domains.js';
import { fromCookieValue, toCookieText } from './cookie-text.js';

/** Where the consent cookie lives. `domain: 'auto'` is the widest parent domain that the browser accepts. */
export interface CookieOptions {
  readonly name: string;
  readonly domain?: string;
}

/** How cookies are read and written, found before page code can put its own in its place. */
let cookies: PropertyDescriptor = {};

export function keepCookies(): void {
  for (let owner: object | null = document; owner; owner = Object.getPrototypeOf(owner) as object | null) {
    const found = getOwnPropertyDescriptor(owner, 'cookie');
    if (found) return void (cookies = found);
  }
}

/** By js-cookie, which gives the cookie's text; the build takes its own write out. */
const set = (...parameters: Parameters<typeof Cookies.set>): void =>
  void apply(cookies.set!, document, [Cookies.set(...parameters)!]);

/** The values of a cookie, as they are written: one for each domain and path that holds one. */
const valuesOf = (name: string): string[] =>
  (apply(cookies.get!, document, []) as string)
    .split('; ')
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));

/**
 * The text of the cookie: undefined where there is none, null where two domains hold one each (no page can tell
 * which of them the visitor answered). Throws where it can not be decoded.
 */
export function readCookie(name: string): string | null | undefined {
  const [value, other] = valuesOf(name);
  return !value || other !== undefined ? value && null : fromCookieValue(value);
}

/** Takes the cookie away on every domain it can be on. */
export function clearCookie(name: string): void {
  for (const domain of cookieDomains()) set(name, '', { domain, expires: -1 });
}

/**
 * Writes the one cookie; a copy left on another domain would make it unreadable. The widest domain is found by
 * writing and reading back: which suffixes are public is the browser's knowledge, not ours. Throws where none takes it:
 * cookies are off, or the domain that is configured is not the page's.
 */
export function writeCookie({ name, domain }: CookieOptions, text: string, expires: string): void {
  const value = toCookieText(text);
  clearCookie(name);
  for (const place of domain === 'auto' ? cookieDomains().reverse() : [domain]) {
    const secure = location.protocol === 'https:';
    set(name, value, { domain: place, expires: new Date(expires), sameSite: 'Lax', secure });
    if (valuesOf(name).length) return;
  }
  throw Error();
}

/** Erases the cookies whose pattern is a plain name (`^_ga$`); returns the names of those that were there. */
export function clearExactCookies(patterns: readonly { readonly match: string }[]): string[] {
  const names = patterns.map(({ match }) => /^\^([\w-]+)\$$/.exec(match)?.[1] ?? '');
  try {
    const found = names.filter((name) => valuesOf(name).length);
    for (const name of found) clearCookie(name);
    return found;
  } catch {
    // A sandboxed frame has none.
    return [];
  }
}
