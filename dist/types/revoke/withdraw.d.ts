import { type Vendor } from '../vendors/vendor.js';
import type { EraseModule, RevocationReport } from './report.js';
export interface WithdrawOptions {
    readonly vendors: readonly Vendor[];
    load(): Promise<EraseModule>;
    isGranted(id: string): boolean;
    /** Keeps the ids whose traces are not erased yet for the next page. */
    setToErase(ids: readonly string[]): void;
    onError(error: unknown): void;
}
/** Stops vendors and erases what they left. The gate is shut before this is called. */
export declare function withdraw(options: WithdrawOptions): Promise<RevocationReport>;
