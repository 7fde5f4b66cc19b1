import type { VendorCall, VendorOptions } from '../config/options.js';
import { builtInVendor } from './host-table.js';

/** A vendor with nothing left open. */
export interface Vendor extends VendorOptions {
  readonly name: string;
  readonly category: string;
  readonly hosts: readonly string[];
  readonly cookies: readonly { readonly match: string; readonly ttl?: string }[];
  readonly storage: readonly string[];
}

const list = <T>(value: readonly T[] | undefined): T[] => [value ?? []].flat() as T[];

/**
 * Fills in what was not said: for the id of a built-in vendor from its table, besides what the site says of it.
 * Any other bare id stands for a vendor of which only the name is known.
 * @param category of a vendor that has none, or one that is not among `categories`
 */
export function completeVendor(
  vendor: string | VendorOptions,
  category: string,
  categories: readonly string[] = [],
): Vendor {
  const given = typeof vendor === 'string' ? { id: vendor } : vendor;
  const { id, hosts, cookies, storage } = { ...given };
  const known = builtInVendor(id);
  return {
    ...given,
    id: typeof id === 'string' ? id : '',
    name: given?.name ?? id,
    category: given?.category ?? (known && categories.includes(known.category) ? known.category : category),
    hosts: [...list(hosts), ...list(known?.hosts)],
    cookies: list(cookies),
    storage: list(storage),
  };
}

/** Tells one vendor something; a path into the page's globals is looked up when it is needed. */
export function callVendor(call: VendorCall | undefined, granted: boolean): void {
  if (!call) return;
  if (typeof call === 'function') return call(granted);
  const path = call.split('.');
  const method = path.pop()!;
  const owner = path.reduce<never>((object, key) => object?.[key], window as never) as
    Record<string, (granted: boolean) => void> | undefined;
  owner?.[method]?.(granted);
}

/** `localStorage:/^_acme/` or `localStorage:_acme` in its parts. */
export function parseStorageRule(rule: string): { kind: string; matches: (key: string) => boolean } {
  const [, kind = '', pattern, key] = /^(\w+):(?:\/(.+)\/|(.*))$/.exec(rule) ?? [];
  return { kind, matches: pattern ? (name) => new RegExp(pattern).test(name) : (name) => name === key };
}

/** Is this cookie or key one of the vendor's? */
export const owns = ({ cookies, storage }: Vendor, kind: string, name: string): boolean =>
  kind === 'cookie'
    ? cookies.some(({ match }) => new RegExp(match).test(name))
    : storage.some((text) => {
        const rule = parseStorageRule(text);
        return rule.kind === kind && rule.matches(name);
      });
