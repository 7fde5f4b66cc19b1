import type { TellVendor, VendorContext, VendorOptions, VendorTag } from '../config/options.js';
/** A vendor's functions, with its options in them. */
export interface VendorCalls {
    tag(): VendorTag | undefined;
    readonly prepare?: (context: VendorContext) => void;
    readonly loaded?: (context: VendorContext) => void;
    signal(granted: boolean, context: VendorContext): void;
    stop(context: VendorContext): void;
    resume(context: VendorContext): void;
}
/**
 * Tells one vendor: the first time `prepare`, `signal`, tag; then `signal` alone, with `stop` after a withdrawal.
 * In advanced mode (`always`) the first time is before the grant, and nothing is stopped.
 */
export declare function createTell(calls: VendorCalls, mode?: VendorOptions['load']): TellVendor;
