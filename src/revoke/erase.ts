import { cookieDomains } from '../storage/cookie-domains.js';
import { toExpression } from '../gate/decide.js';
import { owns, type Vendor } from '../vendors/vendor.js';
import type { RevocationReport } from './report.js';

/** The tag that has a database open is told to close it. If it does not, no page can. */
const IN_USE = 'in use by this page; it is erased at the start of the next one';

type NotErased = RevocationReport['notErased'][number];

/** Every path a cookie that this page can see may have: `/`, `/shop`, `/shop/`, `/shop/cart`. */
function cookiePaths(pathname: string): string[] {
  const paths = new Set(['/']);
  for (let end = pathname.indexOf('/', 1); end > 0; end = pathname.indexOf('/', end + 1)) {
    paths.add(pathname.slice(0, end)).add(pathname.slice(0, end + 1));
  }
  return [...paths.add(pathname)];
}

function cookieNames(): string[] {
  try {
    return document.cookie
      .split('; ')
      .map((pair) => pair.split('=')[0]!)
      .filter(Boolean);
  } catch {
    // A sandboxed frame has none.
    return [];
  }
}

/**
 * A cookie goes only when domain, path and partition are those it was set with, and a page can read none of
 * them: so every combination there can be is tried.
 */
function eraseCookie(name: string): void {
  const kinds = location.protocol === 'https:' ? ['', '; Secure', '; Secure; SameSite=None; Partitioned'] : [''];
  for (const domain of cookieDomains()) {
    for (const path of cookiePaths(location.pathname)) {
      for (const kind of kinds) {
        // Not by js-cookie: it would encode a name such as `crisp-client/session`.
        document.cookie = `${name}=; Max-Age=0; Path=${path}${domain ? `; Domain=${domain}` : ''}${kind}`;
      }
    }
  }
}

/** The keys of one storage, or none where it is blocked. */
function storageOf(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}

function deleteDatabase(name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(undefined);
    request.onerror = () => resolve('the browser refused');
    request.onblocked = () => resolve(IN_USE);
    // Behind another tab's blocked request there is no event at all.
    setTimeout(() => resolve(IN_USE), 1000);
  });
}

const mayHaveDatabases = ({ cookies, storage }: Vendor): boolean =>
  cookies.some(({ party }) => party) || storage.some((rule) => rule.startsWith('indexedDB'));

async function databaseNames(): Promise<string[]> {
  // A sandboxed frame has none. Chromium also rejects a promise that nobody gets, with nothing in it (seen in 156).
  if (self.origin === 'null') return [];
  try {
    return (await indexedDB.databases()).map(({ name }) => name ?? '');
  } catch {
    return [];
  }
}

/** How specific the most specific of these rules is that names the path; 0: none does. */
const specificity = (rules: readonly string[], path: string): number =>
  Math.max(
    0,
    ...rules
      .map((rule) => rule.replace(/\*+$/, ''))
      .filter((rule) => toExpression(rule).test(`${path}?`))
      .map(({ length }) => length),
  );

/**
 * Whose files are on a vendor's path of this site, as the gate decides that: of rules that are as specific the one that
 * lets pass wins. One that is running ends when it has nothing to do.
 */
async function unregisterServiceWorkers(vendors: readonly Vendor[], allow: readonly string[]): Promise<string[]> {
  const rules = vendors.flatMap(({ hosts }) => hosts).filter((host) => host.startsWith('/'));
  if (!rules.length) return [];
  const allowed = allow.map((rule) => rule.replace(location.host, '')).filter((rule) => rule.startsWith('/'));
  const gone: string[] = [];
  try {
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      const { active, waiting, installing } = registration;
      const url = (active ?? waiting ?? installing)?.scriptURL ?? '';
      const path = url.replace(location.origin, '');
      if (specificity(rules, path) <= specificity(allowed, path)) continue;
      if (await registration.unregister()) gone.push(`serviceWorker:${path}`);
    }
  } catch {
    // There are none: no secure context, or a sandboxed frame.
  }
  return gone;
}

export type Erased = Omit<RevocationReport, 'vendors'>;

/**
 * Erases the first-party traces of these vendors, and reads back what is gone.
 * @param isKept what stays, although it is theirs
 * @param allow the rules of what passes, `gate.allow`
 */
export async function erase(
  vendors: readonly Vendor[],
  isKept: (kind: string, name: string) => boolean = () => false,
  allow: readonly string[] = [],
): Promise<Erased> {
  const notErased: NotErased[] = [];
  const isTheirs = (kind: string, name: string): boolean =>
    vendors.some((vendor) => owns(vendor, kind, name)) && !isKept(kind, name);
  const found = [...new Set(cookieNames())].filter((name) => isTheirs('cookie', name));
  found.forEach(eraseCookie);
  const left = new Set(cookieNames());
  const cookies = found.filter((name) => !left.has(name));
  for (const name of found.filter((name) => left.has(name))) {
    notErased.push({ what: `cookie:${name}`, why: 'set for a path or a host that this page can not reach' });
  }

  const storage: string[] = [];
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    const place = storageOf(kind);
    for (const key of Object.keys(place ?? {}).filter((name) => isTheirs(kind, name))) {
      place!.removeItem(key);
      if (place!.getItem(key) === null) storage.push(`${kind}:${key}`);
      else notErased.push({ what: `${kind}:${key}`, why: 'the browser kept it' });
    }
  }
  for (const name of vendors.some(mayHaveDatabases) ? await databaseNames() : []) {
    if (!isTheirs('indexedDB', name)) continue;
    const why = await deleteDatabase(name);
    if (why) notErased.push({ what: `indexedDB:${name}`, why });
    else storage.push(`indexedDB:${name}`);
  }
  storage.push(...(await unregisterServiceWorkers(vendors, allow)));
  return { cookies, storage, notErased };
}
