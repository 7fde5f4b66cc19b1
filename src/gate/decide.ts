import type { Vendor } from '../vendors/vendor.js';

/** One rule: what belongs to a vendor. */
export interface HostRule {
  /** Without a port the rule is for every port; empty for a path on the site's own origin. */
  readonly host: string;
  /** A prefix; `/` for the whole host. */
  readonly path: string;
  readonly vendor: Vendor;
}

/** `cdn.example/acme/*` in its parts, the most specific rule first. */
export function toHostRules(vendors: readonly Vendor[]): HostRule[] {
  const rules = vendors.flatMap((vendor) =>
    vendor.hosts.map((rule): HostRule => {
      const [, host = '', path = ''] = /^(?:\*\.)?([^/]*)(\/[^*]*)?/.exec(rule.toLowerCase())!;
      return { host, path: path || '/', vendor };
    }),
  );
  const weight = ({ host, path }: HostRule): number => host.length + path.length;
  return rules.sort((one, other) => weight(other) - weight(one));
}

/** The vendor a URL belongs to, or undefined: then it is none of our business. */
export function vendorOf(url: URL, rules: readonly HostRule[], ownHost: string): Vendor | undefined {
  const isHost = (host: string): boolean =>
    host ? [url.host, url.hostname].some((name) => `.${name}`.endsWith(`.${host}`)) : url.host === ownHost;
  return rules.find(({ host, path }) => isHost(host) && url.pathname.toLowerCase().startsWith(path))?.vendor;
}
