/** Of the browser that sent an event, as far as the operator has switched it on. */
export interface ClientDetails {
  /** The network: `203.0.113.0/24`, `2001:db8:12::/48`. */
  readonly ip?: string;
  /** Family and system without versions: `Firefox on Windows`. */
  readonly userAgent?: string;
}

/** What is stored of the browser that sent an event. Default: nothing. */
export interface StoreOptions {
  /** The address without its last part: of IPv4 24 bits are kept, of IPv6 48. */
  readonly ip?: 'truncated';
  /** The browser's family and its system, without versions. */
  readonly userAgent?: 'family';
}

/** The network that an address lies in; undefined for what is no address. */
export function truncateIp(address: string): string | undefined {
  const [, bytes] = /^(?:::ffff:)?((?:\d{1,3}\.){3})\d{1,3}$/i.exec(address) ?? [];
  if (bytes) return `${bytes}0/24`;
  const [start = '', end] = address.toLowerCase().replace(/%.*/, '').split('::');
  const groups = start ? start.split(':') : [];
  const zeros = end === undefined ? 0 : 8 - groups.length - (end ? end.split(':').length : 0);
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...(end ? end.split(':') : [])];
  if (all.length !== 8 || !all.every((group) => /^[\da-f]{1,4}$/.test(group))) return undefined;
  return `${all
    .slice(0, 3)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/48`;
}

/** The first that matches: most browsers also name the ones they descend from. */
const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Yandex Browser', /YaBrowser\//],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\/|Opera/],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];
const SYSTEMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

/** `Firefox on Windows`; what is not known is `other`. */
export function userAgentFamily(userAgent: string): string {
  const find = (names: typeof BROWSERS): string => names.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other';
  return `${find(BROWSERS)} on ${find(SYSTEMS)}`;
}

/** What may be kept of a request; null where nothing is switched on. */
export function clientDetails(store: StoreOptions, address: string | undefined, userAgent: string | null) {
  const ip = store.ip && address ? truncateIp(address) : undefined;
  const family = store.userAgent && userAgent ? userAgentFamily(userAgent) : undefined;
  const details: ClientDetails = { ...(ip && { ip }), ...(family && { userAgent: family }) };
  return Object.keys(details).length ? details : null;
}
