import type { TellVendor, VendorContext, VendorOptions, VendorTag } from '../config/options.js';
import { callSafely } from '../events.js';

/** A vendor's functions, with its options in them. */
export interface VendorCalls {
  tag(): VendorTag | undefined;
  readonly prepare?: (context: VendorContext) => void;
  readonly loaded?: (context: VendorContext) => void;
  signal(granted: boolean, context: VendorContext): void;
  stop(context: VendorContext): void;
  resume(context: VendorContext): void;
}

/** Puts a script in as its author would have: it has the page's nonce, and runs when it comes. */
function load({ src, attributes = {} }: VendorTag, { nonce, scriptUrl }: VendorContext, onload: () => void): void {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  // An npm build has no tag of its own to take it from.
  script.nonce = nonce || (document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '');
  script.addEventListener('load', onload);
  script.src = scriptUrl?.(src) ?? src;
  document.head.append(script);
}

/**
 * Tells one vendor: the first time `prepare`, `signal`, tag; then `signal` alone, with `stop` after a withdrawal.
 * In advanced mode (`always`) the first time is before the grant, and nothing is stopped.
 */
export function createTell(calls: VendorCalls, mode: VendorOptions['load'] = 'granted'): TellVendor {
  let isStarted = false;
  let isStopped = false;

  return (granted, context) => {
    const isFirst = !isStarted && (granted || mode === 'always');
    if (isFirst) {
      isStarted = true;
      // What throws here leaves the tag out: it would run without its "denied".
      calls.prepare?.(context);
    }
    callSafely(() => calls.signal(granted, context));
    if (!granted && mode !== 'always') {
      isStopped = true;
      callSafely(() => calls.stop(context));
    } else if (granted && isStopped) {
      isStopped = false;
      if (!isFirst) callSafely(() => calls.resume(context));
    }
    const tag = isFirst && calls.tag();
    if (tag) load(tag, context, () => callSafely(() => calls.loaded?.(context)));
  };
}
