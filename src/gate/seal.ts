import type { Settings } from '../config/complete.js';
import type { Load } from '../loaders/loaders.js';
import { builtInVendors } from '../vendors/host-table.js';

/** Lets the site's own workers be, in `gate.allow`. */
const OWN_WORKERS = 'self-workers';

/** A rule as a source of a policy, for its host and those below it. A policy knows no `*` inside a path. */
function toSources(rule: unknown): string[] {
  // Before the check it may be an object that can not be made a text.
  if (typeof rule !== 'string') return [];
  const [, host = '', port = ':*', path = ''] = /^\??(?:\*\.)?([^/:]+)(:\d+)?(\/[^*?]*)?/.exec(rule) ?? [];
  const prefix = /[*?]/.test(rule) ? path.replace(/[^/]+$/, '') : path;
  return host ? [host + port + prefix, `*.${host}${port}${prefix}`] : [];
}

/**
 * The Content Security Policy of mode `seal`: the site itself, `gate.allow`, and the hosts of what is granted. It
 * stops what no script can, and binds frames and workers too. Inline code runs: whether it may is the site's choice.
 * @param own the origin that the library's own files come from
 */
export function sealPolicy(
  { vendors, gate }: Pick<Settings, 'vendors' | 'gate'>,
  isGranted: (id: string) => boolean,
  own: string,
): string {
  const allow = [gate.allow ?? []].flat();
  const listed = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const granted = [...new Map([...builtInVendors(), ...listed]).values()].filter(({ id, category }) =>
    isGranted(listed.has(id) ? id : category),
  );
  const hosts = [...allow, ...granted.flatMap(({ hosts }) => hosts)].flatMap(toSources);
  const sources = ["'self'", own, 'data: blob:', ...hosts].join(' ');
  const workers = allow.includes(OWN_WORKERS) ? sources : "'none'";
  return `default-src ${sources} 'unsafe-inline' 'unsafe-eval'; worker-src ${workers}`;
}

function originOf(url: string): string {
  try {
    return new URL(url, document.baseURI).origin;
  } catch {
    // The configuration's check tells it.
    return '';
  }
}

export interface Seal {
  /** Something is denied that was granted. */
  tighten(): void;
  /** Something is granted: a policy can not be lifted, so the page is loaded once more. */
  reload(): void;
}

export interface SealOptions {
  readonly settings: Settings;
  readonly origin: string;
  readonly load: Load;
  isGranted(id: string): boolean;
  onError(error: unknown): void;
}

/** Puts the policy into force, where anything is denied. */
export function createSeal({ settings, origin, load, isGranted, onError }: SealOptions): Seal {
  const { rules, cookie, log } = settings;
  const own = log?.url ? `${origin} ${originOf(log.url)}` : origin;

  function tighten(): void {
    if ([...rules.categories, ...rules.vendors.keys()].every(isGranted)) return;
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = sealPolicy(settings, isGranted, own);
    document.head.append(meta);
  }
  tighten();
  const loaded = load('ask').then(({ surviveReload }) => surviveReload(cookie.name), onError);

  return { tighten, reload: () => void loaded.then((reload) => reload?.()) };
}
