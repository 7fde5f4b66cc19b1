import type { VendorOptions } from '../config/options.js';
import { firstPartyPatterns } from './first-party.js';
import { builtInVendor, builtInVendors } from './host-table.js';

export interface VendorCookie {
  readonly match: string;
  readonly ttl?: string;
  /** Of a built-in vendor: `1st`, `kept` (on the site itself, and left alone), or the host it is on. */
  readonly party?: string;
}

/** A vendor with nothing left open. */
export interface Vendor extends VendorOptions {
  readonly name: string;
  readonly category: string;
  readonly hosts: readonly string[];
  readonly cookies: readonly VendorCookie[];
  readonly storage: readonly string[];
  /** There are details of it. */
  readonly builtIn?: true;
  /** Its code is in the chunk of presets. */
  readonly hasPreset: boolean;
}

/**
 * Built-in vendors with a consent call or an off switch of their own: told of the answer also where the site loads
 * their code itself. (Google's is not one vendor's, see `signals/google-consent-mode.ts`.)
 */
export const SIGNALLED =
  /^(microsoft-(uet|clarity)|meta-pixel|tiktok-pixel|pinterest-tag|reddit-pixel|yandex-metrica|contentsquare|mixpanel|amplitude|posthog|segment|matomo|hubspot|datadog-rum)$/;

const list = <T>(value: readonly T[] | undefined): T[] => [value ?? []].flat() as T[];

/**
 * Fills in what was not said: for the id of a built-in vendor from its table, besides what the site says of it.
 * Any other bare id stands for a vendor of which only the name is known.
 * @param unknown the category of a vendor that has none, or a built-in one that is not among `categories`. Where the
 * site does not have it either, a built-in vendor is never granted: a yes to something else is none to it.
 */
export function completeVendor(
  vendor: string | VendorOptions,
  unknown: string,
  categories: readonly string[] = [],
  isListed = true,
): Vendor {
  const given = typeof vendor === 'string' ? { id: vendor } : vendor;
  const { id, hosts, cookies, storage, options, tell, tag, prepare } = { ...given };
  const known = builtInVendor(id);
  const fallback = known || categories.includes(unknown) ? unknown : (categories[0] ?? unknown);
  return {
    ...given,
    ...(known && { builtIn: true }),
    id: typeof id === 'string' && !(id in {}) ? id : '',
    name: given?.name ?? id,
    category:
      (typeof given?.category === 'string' && given.category) ||
      (known && categories.includes(known.category) ? known.category : fallback),
    hosts: [...list(hosts), ...list(known?.hosts), ...optionHosts(options)],
    cookies: [
      ...list(cookies),
      ...(known ? firstPartyPatterns([...builtInVendors().keys()].indexOf(id), isListed) : []).map((match) => ({
        match,
        party: '1st',
      })),
    ],
    storage: list(storage),
    // One that brings its own hosts is the site's own, until it says otherwise.
    hasPreset: !tell && !!(options || tag || prepare || (!hosts && known && SIGNALLED.test(id))),
  };
}

/** Built-in vendors that a configuration does not list. */
export const unlistedVendors = (
  listed: ReadonlyMap<string, string>,
  unknown: string,
  categories: readonly string[],
): Vendor[] =>
  [...builtInVendors().keys()]
    .filter((id) => !listed.has(id))
    .map((id) => completeVendor(id, unknown, categories, false));

/** Where a vendor's options say that it lives: `https://stats.example/matomo/` as a rule of hosts. Never all of the site. */
const optionHosts = (options: unknown): string[] =>
  [options, ...Object.values(Object(options))].flatMap((value) => {
    // Only texts: before the check it may be anything, also what can not be one.
    const rule = typeof value === 'string' && /^https?:\/\/([^/?#]+(?:\/[^?#]*\/)?)/.exec(value)?.[1];
    return rule && rule !== globalThis.location?.host ? rule : [];
  });

/** `localStorage:/^_acme/` or `localStorage:_acme` in its parts. */
export function parseStorageRule(rule: string): { kind: string; matches: (key: string) => boolean } {
  const [, kind = '', pattern, key] = /^(\w+):(?:\/(.+)\/|(.*))$/.exec(rule) ?? [];
  return { kind, matches: (name) => (pattern ? test(pattern, name) : name === key) };
}

interface Owners {
  readonly vendors: readonly Vendor[];
  unlisted(): readonly Vendor[];
}

const expressions = new Map<string, RegExp>();

function test(pattern: string, name: string): boolean {
  if (!expressions.has(pattern)) expressions.set(pattern, new RegExp(pattern));
  return expressions.get(pattern)!.test(name);
}

/** Is this cookie or key one of the vendor's? Built-in names are those of cookies and keys alike. */
export const owns = ({ cookies, storage }: Vendor, kind: string, name: string): boolean =>
  cookies.some(({ match, party }) => (kind === 'cookie' || party) && test(match, name)) ||
  storage.some((text) => {
    const rule = parseStorageRule(text);
    return rule.kind === kind && rule.matches(name);
  });

/** Whose this cookie or key is: the configuration's word goes before the built-in table's. */
export function ownersOf({ vendors, unlisted }: Owners, kind: string, name: string): readonly Vendor[] {
  const owners = (list: readonly Vendor[]): readonly Vendor[] => list.filter((vendor) => owns(vendor, kind, name));
  const listed = owners(vendors);
  return listed.length ? listed : owners(unlisted());
}
