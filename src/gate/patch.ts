const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;

/** A browser's own function, called with any `this`. */
export type Native = (...parameters: never[]) => unknown;

/** Called in the place of a native; lets it run by `callNative(native, self, parameters)`. */
export type Handler<Self = never> = (native: Native, self: Self, parameters: readonly never[]) => unknown;

/** `Reflect.apply` and `Reflect.construct` as they were before any page code ran. */
export const callNative = apply as (native: Native, self: unknown, parameters: readonly unknown[]) => unknown;
export const makeNative = construct as (native: Native, parameters: readonly unknown[], target?: unknown) => object;

/** Each patch with the native that it stands for. */
const natives = new WeakMap<object, object>();

/** Lets a patch say what its native says of itself. */
export function patchToString({ Function }: typeof globalThis): void {
  patch<object>(Function.prototype, 'toString', (native, self, parameters) =>
    callNative(native, natives.get(self) ?? self, parameters),
  );
}

type Kind = 'value' | 'get' | 'set';

/**
 * Puts a handler over methods (or over getters or setters) of one object, where they exist. A Proxy of the native
 * keeps name, length and `[native code]`, and throws what the native throws.
 */
export function patch<Self>(
  owner: object | undefined,
  names: string,
  handler: Handler<Self>,
  kind: Kind = 'value',
): void {
  for (const name of names.split(' ')) {
    const descriptor = owner && getOwnPropertyDescriptor(owner, name);
    const native = descriptor?.[kind];
    if (!owner || !native) continue;
    const patched = new Proxy(native, { apply: handler as never });
    natives.set(patched, native);
    defineProperty(owner, name, { ...descriptor, [kind]: patched });
  }
}

/** Gives a kind of node its own copy of accessors that it inherits, so that others are not slowed down by a patch. */
export function shadow(owner: object, inherited: object, names: readonly string[]): void {
  for (const name of names) defineProperty(owner, name, getOwnPropertyDescriptor(inherited, name)!);
}

/** The same for a constructor: the handler gets the parameters and the class that `new` was called with. */
export function patchConstructor(
  realm: object,
  name: string,
  handler: (native: Native, parameters: readonly never[], target: unknown) => object,
): void {
  const descriptor = getOwnPropertyDescriptor(realm, name);
  const native = descriptor?.value;
  if (!native) return;
  const value = new Proxy(native, { construct: handler as never });
  defineProperty(realm, name, { ...descriptor, value });
  natives.set(value, native);
  // Not that of `Audio`, which makes what HTMLAudioElement is the constructor of.
  if (native.prototype.constructor === native) {
    defineProperty(native.prototype, 'constructor', { value, writable: true, configurable: true });
  }
}

/**
 * What the native gets in the place of an object that turns into text: it is asked once, as it could answer otherwise
 * the second time. A Trusted Types object stays what it is.
 */
export const toText = (value: unknown): unknown =>
  Object(value) === value && !/^Trusted/.test((value as object).constructor?.name) ? `${value as string}` : value;
