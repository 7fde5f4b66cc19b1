/** `Reflect` as it was before any page code ran. */
export const { apply, construct, getOwnPropertyDescriptor } = Reflect;
const { defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect;
const { exec } = RegExp.prototype;
export const { assign } = Object;
/** The browser's own promises, which `async` functions give whatever another tool has made of `Promise`. */
const promises = getPrototypeOf((async () => undefined)()) as Promise<unknown>;
const { then, catch: otherwise, constructor } = promises;

/** The first match, by a function that no page can have replaced. */
export const firstMatch = (expression: RegExp, text: string): RegExpExecArray | null =>
  apply(exec, expression, [text]) as RegExpExecArray | null;

/**
 * The same promise, heard by the browser's own functions: what comes of it is what was promised, whatever a page has
 * put in the place of `Promise.prototype.then`.
 */
export const steady = <Type>(given: Promise<Type>): Promise<Type> =>
  assign(given, { then, catch: otherwise, constructor });

/** Defines a property by what the descriptor itself says, not by what a page has put on `Object.prototype`. */
export const define = (owner: object, key: PropertyKey, descriptor: PropertyDescriptor): boolean =>
  defineProperty(owner, key, { __proto__: null, ...descriptor } as PropertyDescriptor);

/** What the library's own code calls of the language: whose property, its name, what it was. */
const natives: [owner: object, key: PropertyKey, value?: unknown][] = [];

function keep(owner: object, keys: readonly PropertyKey[] = ownKeys(owner)): void {
  for (const key of keys) {
    const { configurable, value } = getOwnPropertyDescriptor(owner, key)!;
    if (configurable && value) natives.push([owner, key, value]);
  }
}

const NAMES = 'Array Map Object RegExp Set String URL WeakMap WeakRef WeakSet'.split(' ');
keep(globalThis, NAMES);
for (const name of NAMES) keep((globalThis as unknown as Record<string, { prototype: object }>)[name]!.prototype);
for (const iterable of [[], new Map(), new Set()]) keep(getPrototypeOf(iterable[Symbol.iterator]())!);
for (const owner of [Array, Object, JSON]) keep(owner);
// Not `toString`, over which the gate puts its own.
keep(Function.prototype, ['apply', 'bind', 'call']);
// Which is asked of every object that becomes JSON.
for (const owner of [Object.prototype, Array.prototype]) natives.push([owner, 'toJSON']);

/** What the page had in a native's place, to be put back. A list by itself: arrays may have been tampered with. */
interface Replaced {
  readonly owner: object;
  readonly key: PropertyKey;
  readonly value: unknown;
  readonly next: Replaced | undefined;
}

/** Whether the library's own code is running, with the natives in their places. */
let isInside = false;
let replaced: Replaced | undefined;

/** Takes the property away where there is no value. */
const put = (owner: object, key: PropertyKey, value: unknown): boolean =>
  value ? define(owner, key, { value, configurable: true, writable: true }) : deleteProperty(owner, key);

function enter(): void {
  isInside = true;
  for (let at = 0; at < natives.length; at++) {
    // By number, not by the iterator that a page can replace.
    const { 0: owner, 1: key, 2: native } = natives[at]!;
    const value = (owner as Record<PropertyKey, unknown>)[key];
    if (value === native) continue;
    // Locked by the page, so what is asked can not be told: shut rather than open.
    if (!put(owner, key, native)) throw Error('consent: held, as a native is locked');
    replaced = { owner, key, value, next: replaced };
  }
}

function leave(): void {
  for (isInside = false; replaced; replaced = replaced.next) put(replaced.owner, replaced.key, replaced.value);
}

/**
 * The same function, in which the language is as it was before any page code ran: a page, or a script on it, that has
 * put its own in the place of `Array.prototype.find` or `RegExp.prototype.exec` decides nothing by it. Afterwards, and
 * while the function runs page code by `outside`, the page's own are back.
 */
export const guarded = <Parameters extends readonly unknown[], Result>(
  work: (...parameters: Parameters) => Result,
): ((...parameters: Parameters) => Result) =>
  function (this: unknown, ...parameters) {
    if (isInside) return apply(work, this, parameters) as Result;
    try {
      enter();
      return apply(work, this, parameters) as Result;
    } finally {
      leave();
    }
  };

/** Calls what may run page code; to the page, the language is as the page has it. */
export function outside<Result>(work: () => Result): Result {
  if (!isInside) return work();
  leave();
  try {
    return work();
  } finally {
    enter();
  }
}
