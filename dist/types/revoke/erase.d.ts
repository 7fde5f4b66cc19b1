import { type Vendor } from '../vendors/vendor.js';
import type { RevocationReport } from './report.js';
export type Erased = Omit<RevocationReport, 'vendors'>;
/**
 * Erases the first-party traces of these vendors, and reads back what is gone.
 * @param isKept what stays, although it is theirs
 * @param allow the rules of what passes, `gate.allow`
 */
export declare function erase(vendors: readonly Vendor[], isKept?: (kind: string, name: string) => boolean, allow?: readonly string[]): Promise<Erased>;
