import type { Vendor } from '../vendors/vendor.js';

/** What one withdrawal did. */
export interface RevocationReport {
  /** Ids of the vendors that were stopped. */
  readonly vendors: readonly string[];
  /** Names of the first-party cookies that are gone. */
  readonly cookies: readonly string[];
  /** Keys and databases that are gone: `localStorage:_acme`. */
  readonly storage: readonly string[];
  /** What could not be erased, and why. */
  readonly notErased: readonly { readonly what: string; readonly why: string }[];
}

/** What the erasing chunk exports. */
export interface EraseModule {
  erase(vendors: readonly Vendor[]): Promise<Omit<RevocationReport, 'vendors'>>;
}
