/** Moves happy-dom's page, which is the only way to another host in one test file. */
export function openAt(url: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly isHostOnly: boolean;
  readonly path: string;
  readonly isSecure: boolean;
  readonly isPartitioned: boolean;
}

export interface CookieJar {
  /** What the page handed to the browser, attributes included. */
  readonly written: string[];
  /** Undoes it: `document.cookie` is happy-dom's again. */
  close(): void;
}

/**
 * A cookie jar by RFC 6265 in the place of happy-dom's, which ignores `Max-Age=0`, mixes up host-only and domain
 * cookies, and knows no public suffixes.
 * @param suffixes domains that no cookie can have
 */
export function openCookieJar(suffixes: readonly string[] = ['example', 'test']): CookieJar {
  let cookies: Cookie[] = [];
  const written: string[] = [];

  function set(text: string): void {
    written.push(text);
    const [pair = '', ...parts] = text.split(';').map((part) => part.trim());
    const given = new Map(parts.map((part) => split(part)).map(([name, value]) => [name.toLowerCase(), value]));
    const [name, value] = split(pair);
    const { hostname, protocol } = location;
    const domain = (given.get('domain') ?? '').toLowerCase() || hostname;
    const isHostOnly = !given.get('domain');
    if (!isWithin(hostname, domain) || (!isHostOnly && suffixes.includes(domain))) return;
    if (given.has('secure') && protocol !== 'https:') return;
    const path = given.get('path') || '/';
    const isPartitioned = given.has('partitioned');
    const cookie = { name, value, domain, isHostOnly, path, isSecure: given.has('secure'), isPartitioned };
    cookies = cookies.filter((other) => !isSame(other, cookie));
    const isOver = given.has('max-age')
      ? Number(given.get('max-age')) <= 0
      : given.has('expires') && Date.parse(given.get('expires')!) <= Date.now();
    if (!isOver) cookies.push(cookie);
  }

  function get(): string {
    const { hostname, pathname, protocol } = location;
    return cookies
      .filter(({ domain, isHostOnly }) => (isHostOnly ? hostname === domain : isWithin(hostname, domain)))
      .filter(({ path }) => path === pathname || pathname.startsWith(path.replace(/\/?$/, '/')))
      .filter(({ isSecure }) => !isSecure || protocol === 'https:')
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  Object.defineProperty(document, 'cookie', { configurable: true, get, set });
  return { written, close: () => void Reflect.deleteProperty(document, 'cookie') };
}

function split(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

const isSame = (one: Cookie, other: Cookie): boolean =>
  (['name', 'domain', 'isHostOnly', 'path', 'isPartitioned'] as const).every((key) => one[key] === other[key]);
