import type { Vendor } from '../vendors/vendor.js';
import { erase } from './erase.js';
import type { EraseOptions, RevocationReport } from './report.js';

/** How long a running tag gets to write once more before its traces are swept again. Unit: ms. */
const SECOND_SWEEP_MS = 500;

/** Erases what vendors left, now and once more a little later. */
export async function eraseTraces(
  vendors: readonly Vendor[],
  { isGranted, setToErase }: EraseOptions,
): Promise<RevocationReport> {
  const erased = await erase(vendors);
  if (!erased.notErased.some(({ what }) => what.startsWith('indexedDB'))) setToErase([]);
  setTimeout(() => void erase(vendors.filter(({ id }) => !isGranted(id))), SECOND_SWEEP_MS);
  return { vendors: vendors.map(({ id }) => id), ...erased };
}
