import { ownersOf, owns, type Vendor } from '../vendors/vendor.js';
import { erase, type Erased } from './erase.js';
import type { EraseOptions, RevocationReport } from './report.js';

/** How long a running tag gets to write once more before its traces are swept again. Unit: ms. */
const SECOND_SWEEP_MS = 500;

/** Whether something was found that is this vendor's. */
const hadTraces = (vendor: Vendor, { cookies, storage, notErased }: Erased): boolean =>
  [...cookies.map((name) => `cookie:${name}`), ...storage, ...notErased.map(({ what }) => what)].some((trace) => {
    const [, kind = '', name = ''] = /^(\w+):(.*)$/s.exec(trace) ?? [];
    return owns(vendor, kind, name);
  });

/** Erases what vendors left, now and once more a little later. */
export async function eraseTraces(
  vendors: readonly Vendor[],
  { settings, isAllowed, setToErase }: EraseOptions,
): Promise<RevocationReport> {
  // What two vendors share stays as long as one of them may run.
  const isKept = (kind: string, name: string): boolean => ownersOf(settings, kind, name).some(isAllowed);
  // Before the check has told it, it may be no list.
  const allow = [settings.gate.allow ?? []].flat();
  const erased = await erase(vendors, isKept, allow);
  if (!erased.notErased.some(({ what }) => what.startsWith('indexedDB'))) setToErase([]);
  setTimeout(
    () =>
      void erase(
        vendors.filter((vendor) => !isAllowed(vendor)),
        isKept,
        allow,
      ),
    SECOND_SWEEP_MS,
  );
  const stopped = vendors.filter((vendor) => settings.vendors.includes(vendor) || hadTraces(vendor, erased));
  const elsewhere = stopped
    .filter(({ hosts }) => hosts.some((host) => !host.startsWith('/')))
    .map(({ id }) => ({ what: `cookies on the hosts of ${id}`, why: 'no page can erase cookies of another site' }));
  return {
    ...erased,
    vendors: stopped.map(({ id }) => id),
    notErased: [...erased.notErased, ...elsewhere],
  };
}
