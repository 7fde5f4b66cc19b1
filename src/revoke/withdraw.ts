import { callSafely } from '../events.js';
import { clearExactCookies } from '../storage/cookie.js';
import { callVendor, type Vendor } from '../vendors/vendor.js';
import type { EraseModule, RevocationReport } from './report.js';

/** How long a running tag gets to write once more before its traces are swept again. Unit: ms. */
const SECOND_SWEEP_MS = 500;

export interface EraseOptions {
  load(): Promise<EraseModule>;
  isGranted(id: string): boolean;
  /** Keeps the ids whose traces are not erased yet for the next page. */
  setToErase(ids: readonly string[]): void;
  onError(error: unknown): void;
}

/** Tells running tags that their consent is gone. The gate is shut before this is called. */
export function stopVendors(vendors: readonly Vendor[]): void {
  for (const { signal, stop } of vendors) {
    callSafely(() => callVendor(signal, false));
    callSafely(() => callVendor(stop, false));
  }
}

/** Erases what vendors left, now and once more a little later. */
export async function eraseTraces(vendors: readonly Vendor[], options: EraseOptions): Promise<RevocationReport> {
  const { load, isGranted, setToErase, onError } = options;
  const ids = vendors.map(({ id }) => id);
  if (!ids.length) return { vendors: ids, cookies: [], storage: [], notErased: [] };
  setToErase(ids);
  try {
    const { erase } = await load();
    const erased = await erase(vendors);
    if (!erased.notErased.some(({ what }) => what.startsWith('indexedDB'))) setToErase([]);
    setTimeout(() => void erase(vendors.filter(({ id }) => !isGranted(id))), SECOND_SWEEP_MS);
    return { vendors: ids, ...erased };
  } catch (error) {
    onError(error);
    const cookies = clearExactCookies(vendors.flatMap((vendor) => vendor.cookies));
    const notErased = [{ what: 'the rest', why: 'the erasing code did not load; it is done on the next page' }];
    return { vendors: ids, cookies, storage: [], notErased };
  }
}
