import type { VendorCall, VendorContext, VendorOptions } from '../config/options.js';
import { callSafely } from '../events.js';

/** Tells one vendor something; a path into the page's globals is looked up when it is needed. */
export function callVendor(call: VendorCall | undefined, granted: boolean): void {
  if (!call) return;
  if (typeof call === 'function') return call(granted);
  const path = call.split('.');
  const method = path.pop()!;
  const owner = path.reduce<never>((object, key) => object?.[key], window as never) as
    Record<string, (granted: boolean) => void> | undefined;
  owner?.[method]?.(granted);
}

/** Tells one vendor of the answer; what one of its functions throws stops no other. */
export function tellVendor(vendor: VendorOptions, granted: boolean, context: VendorContext): void {
  const { tell, signal, stop } = vendor;
  if (tell) return callSafely(() => tell(granted, context));
  callSafely(() => callVendor(signal, granted));
  if (!granted) callSafely(() => callVendor(stop, false));
}
