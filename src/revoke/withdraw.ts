import { callSafely } from '../events.js';
import { clearExactCookies } from '../storage/cookie.js';
import { callVendor, type Vendor } from '../vendors/vendor.js';
import type { EraseModule, RevocationReport } from './report.js';

/** How long a running tag gets to write once more before its traces are swept again. Unit: ms. */
const SECOND_SWEEP_MS = 500;

export interface WithdrawOptions {
  readonly vendors: readonly Vendor[];
  load(): Promise<EraseModule>;
  isGranted(id: string): boolean;
  /** Keeps the ids whose traces are not erased yet for the next page. */
  setToErase(ids: readonly string[]): void;
  onError(error: unknown): void;
}

/** Stops vendors and erases what they left. The gate is shut before this is called. */
export async function withdraw(options: WithdrawOptions): Promise<RevocationReport> {
  const { vendors, load, isGranted, setToErase, onError } = options;
  const ids = vendors.map(({ id }) => id);
  if (!ids.length) return { vendors: ids, cookies: [], storage: [], notErased: [] };
  for (const { signal, stop } of vendors) {
    callSafely(() => callVendor(signal, false));
    callSafely(() => callVendor(stop, false));
  }
  setToErase(ids);
  try {
    const { erase } = await load();
    const erased = await erase(vendors);
    setToErase([]);
    setTimeout(() => void erase(vendors.filter(({ id }) => !isGranted(id))), SECOND_SWEEP_MS);
    return { vendors: ids, ...erased };
  } catch (error) {
    onError(error);
    const notErased = [{ what: 'the rest', why: 'the erasing code did not load; it is done on the next page' }];
    return {
      vendors: ids,
      cookies: clearExactCookies(vendors.flatMap(({ cookies }) => cookies)),
      storage: [],
      notErased,
    };
  }
}
