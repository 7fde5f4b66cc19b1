import type { VendorOptions } from '../config/options.js';
import { builtInVendor } from './host-table.js';

/** A vendor with nothing left open. */
export interface Vendor extends VendorOptions {
  readonly name: string;
  readonly category: string;
  readonly hosts: readonly string[];
  readonly cookies: readonly { readonly match: string; readonly ttl?: string }[];
  readonly storage: readonly string[];
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
 * @param category of a vendor that has none, or one that is not among `categories`
 */
export function completeVendor(
  vendor: string | VendorOptions,
  category: string,
  categories: readonly string[] = [],
): Vendor {
  const given = typeof vendor === 'string' ? { id: vendor } : vendor;
  const { id, hosts, cookies, storage, options, tell, tag, prepare } = { ...given };
  const known = builtInVendor(id);
  return {
    ...given,
    id: typeof id === 'string' ? id : '',
    name: given?.name ?? id,
    category: given?.category ?? (known && categories.includes(known.category) ? known.category : category),
    hosts: [...list(hosts), ...list(known?.hosts), ...optionHosts(options)],
    cookies: list(cookies),
    storage: list(storage),
    // One that brings its own hosts is the site's own, until it says otherwise.
    hasPreset: !tell && !!(options || tag || prepare || (!hosts && known && SIGNALLED.test(id))),
  };
}

/** Where a vendor's options say that it lives: `https://stats.example/matomo/` as a rule of hosts. Never all of the site. */
const optionHosts = (options: unknown): string[] =>
  [options, ...Object.values(Object(options))].flatMap((value) => {
    const rule = /^https?:\/\/([^/?#]+(?:\/[^?#]*\/)?)/.exec(`${value as string}`)?.[1];
    return rule && rule !== globalThis.location?.host ? rule : [];
  });

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
