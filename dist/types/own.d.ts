/** An object's own property; what a page has put on `Object.prototype` under that name is none. */
export declare const own: <Value>(object: Readonly<Record<string, Value>> | undefined, key: string) => Value | undefined;
/** A copy without a prototype: what it does not have, no page can give it. */
export declare const plain: <Type extends object>(object?: Type) => Type;
