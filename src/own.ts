/** An object's own property; what a page has put on `Object.prototype` under that name is none. */
export const own = <Value>(object: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  object && Object.hasOwn(object, key) ? object[key] : undefined;

/** A copy without a prototype: what it does not have, no page can give it. */
export const plain = <Type extends object>(object?: Type): Type => ({ __proto__: null, ...object }) as unknown as Type;
