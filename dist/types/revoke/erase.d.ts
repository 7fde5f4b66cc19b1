import { type Vendor } from '../vendors/vendor.js';
import type { RevocationReport } from './report.js';
/** Erases the first-party traces of these vendors, and reads back what is gone. */
export declare function erase(vendors: readonly Vendor[]): Promise<Omit<RevocationReport, 'vendors'>>;
