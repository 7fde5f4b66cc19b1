import { parseRecord } from '../consent/record.js';
import type { ConsentRecord } from '../consent/types.js';
import { fromCookieValue, toCookieText } from '../storage/cookie-text.js';

/** The same as `cookie` of the site's configuration, but for `auto`, which only a browser can find out. */
export interface LogCookieOptions {
  /** Default: `ilumee_consent`. */
  readonly name?: string | undefined;
  /** Default: the host that the site and the log have in common, without its subdomains. */
  readonly domain?: string | undefined;
}

export const COOKIE_NAME = 'ilumee_consent';

/** What browsers cut a cookie's life to. Unit: seconds. Source: RFC 6265bis. */
const MAX_AGE_S = 400 * 86_400;

/** As js-cookie escapes: what RFC 6265 allows in a value stays. */
export const escapeCookieValue = (text: string): string =>
  encodeURIComponent(text).replace(/%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g, decodeURIComponent);

/** The value of `Set-Cookie`; undefined for a record that has expired. */
export function consentCookie(
  record: ConsentRecord,
  { name = COOKIE_NAME, domain }: LogCookieOptions,
  now: number,
): string | undefined {
  const maxAge = Math.min(MAX_AGE_S, Math.floor((Date.parse(record.expires) - now) / 1_000));
  if (maxAge <= 0) return undefined;
  const value = escapeCookieValue(toCookieText(JSON.stringify(record)));
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; Secure; SameSite=Lax${domain ? `; Domain=${domain}` : ''}`;
}

/**
 * The record in a `Cookie` header, or null: also where two domains hold one each (nobody can tell which of them the
 * visitor answered), and where it is damaged or from the future.
 */
export function recordInCookies(header: string, name: string, now: number): ConsentRecord | null {
  const values = header
    .split(/; */)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  if (values.length !== 1) return null;
  try {
    return parseRecord(fromCookieValue(values[0]!), now);
  } catch {
    return null;
  }
}

/**
 * May the answer set the cookie? Only for a page of the site: another site's page would get a cookie of a third party.
 * @param host of the log
 */
export function mayHaveCookie(headers: Headers, host: string, domain?: string): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const pageHost = new URL(origin).hostname;
  const logHost = host.replace(/:\d+$/, '');
  const isWithin = (name: string): boolean =>
    domain !== undefined && (name === bare(domain) || name.endsWith(`.${bare(domain)}`));
  const site = headers.get('sec-fetch-site');
  if (site === 'same-origin') return true;
  if (site && site !== 'same-site') return false;
  // A cookie is one of its host, whatever the port.
  return pageHost === logHost || (isWithin(pageHost) && isWithin(logHost));
}

const bare = (domain: string): string => domain.replace(/^\./, '').toLowerCase();
