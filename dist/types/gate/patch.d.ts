/** `Reflect.apply` as it was before any page code ran. */
export declare const callNative: (native: (...parameters: never[]) => unknown, self: unknown, parameters: readonly unknown[]) => unknown;
/** Runs the native, with other parameters where some are given. */
export type Go = (parameters?: readonly unknown[]) => any;
/**
 * Called in the place of a native, which it lets run by `go`. The parameters are its own: it may change them.
 * Of a constructor `self` is the class that `new` was called with.
 */
export type Handler<Self = never> = (self: Self, parameters: any[], go: Go) => unknown;
/** Lets a patch say what its native says of itself. */
export declare function patchToString({ Function }: typeof globalThis): void;
/** The same handler for a native that answers with a promise: what the parameters throw rejects it, as natively. */
export declare const rejecting: <Self>(handler: Handler<Self>) => Handler<Self>;
type Kind = 'value' | 'get' | 'set';
/**
 * Puts a handler over methods and constructors (or over getters or setters) of one object, where they exist. A Proxy
 * of the native keeps name, length and `[native code]`, and throws what the native throws.
 * @param isBare for what a page calls thousands of times: the handler is not `guarded`, so it calls no function of the
 * language that a page could have replaced
 */
export declare function patch<Self>(owner: object | undefined, names: string, handler: Handler<Self>, kind?: Kind, isBare?: boolean): void;
/** Gives a kind of node its own copy of accessors that it inherits, so that others are not slowed down by a patch. */
export declare function shadow(owner: object, inherited: object, names: readonly string[]): void;
/**
 * Turns a parameter that is an object into text, for the native too: it is asked once, as it could answer otherwise
 * the second time. A Trusted Types object stays what it is.
 */
export declare function toText(parameters: unknown[], at?: number): unknown;
export {};
