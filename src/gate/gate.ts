import type { Settings } from '../config/complete.js';
import { owns } from '../vendors/vendor.js';
import { compileRules, decide } from './decide.js';
import type { HeldItem } from './marked.js';
import { createMarkupGate, type MarkupGate } from './markup-gate.js';
import { gateNetwork } from './sinks/network.js';
import { gateStorage } from './sinks/storage.js';

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

/** Joins what is held by its markup with what is held by its address or its name. */
export function createGate({ settings, isGranted, onHold, onRelease, ownNonce }: GateOptions): Gate {
  const { vendors, cookie, rules } = settings;
  const hostRules = compileRules(vendors, {
    ...settings.gate,
    categories: rules.categories,
    ownHost: location.host,
  });
  let isOwnWrite = false;

  const markup = createMarkupGate({
    mayRun({ category, vendor }) {
      const id = rules.vendors.has(vendor!) ? vendor! : category;
      return id === category && !['necessary', ...rules.categories].includes(category) ? undefined : isGranted(id);
    },
    onHold,
    onRelease,
    ownNonce,
  });

  gateNetwork((url, destination) => {
    try {
      const held = decide(url, destination, hostRules, document.baseURI);
      if (!held || isGranted(rules.vendors.has(held.vendor!) ? held.vendor! : held.category)) return false;
      onHold({ url: new URL(`${url}`, document.baseURI).href, destination, ...held, element: undefined });
      return true;
    } catch {
      // What is no URL is not ours to judge: the browser's own error is the right answer.
      return false;
    }
  });
  gateStorage((kind, name, value) => {
    if (isOwnWrite) return true;
    if (name === cookie.name) return false;
    try {
      const owner = value && vendors.find((vendor) => owns(vendor, kind, name));
      return !owner || isGranted(owner.id);
    } catch {
      // A pattern that is no regular expression: the configuration's check tells it.
      return true;
    }
  });

  return {
    ...markup,
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
