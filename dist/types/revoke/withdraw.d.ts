import { type Vendor } from '../vendors/vendor.js';
import type { EraseModule, RevocationReport } from './report.js';
export interface EraseOptions {
    load(): Promise<EraseModule>;
    isGranted(id: string): boolean;
    /** Keeps the ids whose traces are not erased yet for the next page. */
    setToErase(ids: readonly string[]): void;
    onError(error: unknown): void;
}
/** Tells running tags that their consent is gone. The gate is shut before this is called. */
export declare function stopVendors(vendors: readonly Vendor[]): void;
/** Erases what vendors left, now and once more a little later. */
export declare function eraseTraces(vendors: readonly Vendor[], options: EraseOptions): Promise<RevocationReport>;
