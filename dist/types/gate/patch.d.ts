/** A browser's own function, called with any `this`. */
export type Native = (...parameters: never[]) => unknown;
/** Called in the place of a native; lets it run by `callNative(native, self, parameters)`. */
export type Handler<Self = never> = (native: Native, self: Self, parameters: readonly never[]) => unknown;
/** `Reflect.apply` and `Reflect.construct` as they were before any page code ran. */
export declare const callNative: (native: Native, self: unknown, parameters: readonly unknown[]) => unknown;
export declare const makeNative: (native: Native, parameters: readonly unknown[], target?: unknown) => object;
type Kind = 'value' | 'get' | 'set';
/**
 * Puts a handler over methods (or over getters or setters) of one object, where they exist. A Proxy of the native
 * keeps name, length and `[native code]`, and throws what the native throws.
 */
export declare function patch<Self>(owner: object | undefined, names: string, handler: Handler<Self>, kind?: Kind): void;
/** Gives a kind of node its own copy of accessors that it inherits, so that others are not slowed down by a patch. */
export declare function shadow(owner: object, inherited: object, names: readonly string[]): void;
/** The same for a constructor: the handler gets the parameters and the class that `new` was called with. */
export declare function patchConstructor(realm: object, name: string, handler: (native: Native, parameters: readonly never[], target: unknown) => object): void;
/**
 * What the native gets in the place of an object that turns into text: it is asked once, as it could answer otherwise
 * the second time. A Trusted Types object stays what it is.
 */
export declare const toText: (value: unknown) => unknown;
export {};
