import { type Vendor } from '../vendors/vendor.js';
import type { EraseOptions, RevocationReport } from './report.js';
/** Erases what vendors left, now and once more a little later. */
export declare function eraseTraces(vendors: readonly Vendor[], { settings, isAllowed, setToErase }: EraseOptions): Promise<RevocationReport>;
