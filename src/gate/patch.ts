import { apply, construct, define, getOwnPropertyDescriptor, guarded, outside } from '../natives.js';
import { isTrusted } from '../trusted-types.js';

/** `Reflect.apply` as it was before any page code ran. */
export const callNative = apply as (
  native: (...parameters: never[]) => unknown,
  self: unknown,
  parameters: readonly unknown[],
) => unknown;

/** Runs the native, with other parameters where some are given. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a native returns is for its handler to know
export type Go = (parameters?: readonly unknown[]) => any;

/**
 * Called in the place of a native, which it lets run by `go`. The parameters are its own: it may change them.
 * Of a constructor `self` is the class that `new` was called with.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the page has called the native with
export type Handler<Self = never> = (self: Self, parameters: any[], go: Go) => unknown;

/** Each patch with the native that it stands for. */
const natives = new WeakMap<object, object>();

/** Lets a patch say what its native says of itself. */
export function patchToString({ Function }: typeof globalThis): void {
  const { toString } = Function.prototype;
  patch<object>(Function.prototype, 'toString', (self) => callNative(toString, natives.get(self) ?? self, []));
}

/** The same handler for a native that answers with a promise: what the parameters throw rejects it, as natively. */
export const rejecting =
  <Self>(handler: Handler<Self>): Handler<Self> =>
  (self, parameters, go) => {
    try {
      return handler(self, parameters, go);
    } catch (error) {
      return Promise.reject(error);
    }
  };

type Kind = 'value' | 'get' | 'set';

/**
 * Puts a handler over methods and constructors (or over getters or setters) of one object, where they exist. A Proxy
 * of the native keeps name, length and `[native code]`, and throws what the native throws.
 * @param isBare for what a page calls thousands of times: the handler is not `guarded`, so it calls no function of the
 * language that a page could have replaced
 */
export function patch<Self>(
  owner: object | undefined,
  names: string,
  handler: Handler<Self>,
  kind: Kind = 'value',
  isBare = kind === 'get',
): void {
  for (const name of names.split(/\s/)) {
    const descriptor = owner && getOwnPropertyDescriptor(owner, name);
    const native = descriptor?.[kind];
    if (!native) continue;
    const handle = isBare ? handler : guarded(handler);
    const value = new Proxy(native, {
      // What a page puts on `Object.prototype` is no trap.
      __proto__: null,
      apply: (_, self, parameters) =>
        handle(self, parameters, (given = parameters) => outside(() => apply(native, self, given))),
      construct: (_, parameters, target) =>
        handle(target as Self, parameters, (given = parameters) =>
          outside(() => construct(native, given, target)),
        ) as object,
    } as ProxyHandler<typeof native>);
    natives.set(value, native);
    define(owner!, name, { ...descriptor, [kind]: value });
    // Not that of `Audio`, which makes what HTMLAudioElement is the constructor of.
    if (native.prototype?.constructor === native)
      define(native.prototype as object, 'constructor', { value, writable: true, configurable: true });
  }
}

/** Gives a kind of node its own copy of accessors that it inherits, so that others are not slowed down by a patch. */
export function shadow(owner: object, inherited: object, names: readonly string[]): void {
  for (const name of names) define(owner, name, getOwnPropertyDescriptor(inherited, name)!);
}

/**
 * Turns a parameter that is an object into text, for the native too: it is asked once, as it could answer otherwise
 * the second time. A Trusted Types object stays what it is.
 */
export function toText(parameters: unknown[], at = 0): unknown {
  const value = parameters[at];
  return value && (typeof value === 'object' || typeof value === 'function') && !isTrusted(value)
    ? (parameters[at] = outside(() => `${value as unknown as string}`))
    : value;
}
