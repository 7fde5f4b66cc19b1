import type { Settings } from '../config/complete.js';
import type { Vendor } from '../vendors/vendor.js';
import { toHostRules, vendorOf } from './decide.js';
import type { HeldItem } from './marked.js';
import { createMarkupGate, type MarkupGate } from './markup-gate.js';
import { gateElementAddresses } from './sinks/elements.js';
import { gateNetwork } from './sinks/network.js';
import { gateStorage, type MayStore } from './sinks/storage.js';

export interface GateOptions {
  readonly settings: Settings;
  isGranted(id: string): boolean;
  onHold(item: HeldItem): void;
  onRelease(item: HeldItem): void;
  readonly ownNonce: string;
}

export interface Gate extends MarkupGate {
  /** Runs a write of the library's own record, which pages are refused. */
  asOwn(write: () => void): void;
}

/** Which of a vendor's cookies or keys this is: `cookie:_ga`, `localStorage:_acme`. */
function ownsKey({ cookies, storage }: Vendor, kind: string, name: string): boolean {
  if (kind === 'cookie') return cookies.some(({ match }) => new RegExp(match).test(name));
  return storage.some((rule) => {
    const [, of, pattern, key] = /^(\w+):(?:\/(.+)\/|(.*))$/.exec(rule)!;
    return of === kind && (pattern ? new RegExp(pattern).test(name) : key === name);
  });
}

/** Joins what is held by its markup with what is held by its address or its name. */
export function createGate({ settings, isGranted, onHold, onRelease, ownNonce }: GateOptions): Gate {
  const { vendors, cookie, rules } = settings;
  const hostRules = toHostRules(vendors);
  let isOwnWrite = false;

  function isHeld(url: unknown, destination: string): boolean {
    if (!hostRules.length) return false;
    try {
      const target = new URL(String(url), document.baseURI);
      const vendor = vendorOf(target, hostRules, location.host);
      if (!vendor || isGranted(vendor.id)) return false;
      onHold({ url: target.href, destination, category: vendor.category, vendor: vendor.id, element: undefined });
      return true;
    } catch {
      // What is no URL is not ours to judge: the browser's own error is the right answer.
      return false;
    }
  }

  const mayStore: MayStore = (kind, name, value) => {
    if (isOwnWrite) return true;
    if (name === cookie.name) return false;
    const owner = value && vendors.find((vendor) => ownsKey(vendor, kind, name));
    return !owner || isGranted(owner.id);
  };

  gateNetwork(isHeld);
  gateElementAddresses(isHeld);
  gateStorage(mayStore);

  return {
    ...createMarkupGate({
      mayRun: ({ category, vendor }) =>
        rules.vendors.has(vendor!)
          ? isGranted(vendor!)
          : category === 'necessary' || rules.categories.includes(category)
            ? isGranted(category)
            : undefined,
      onHold,
      onRelease,
      ownNonce,
    }),
    asOwn(write) {
      isOwnWrite = true;
      try {
        write();
      } finally {
        isOwnWrite = false;
      }
    },
  };
}
