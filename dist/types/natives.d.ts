/** `Reflect` as it was before any page code ran. */
export declare const apply: typeof Reflect.apply, construct: typeof Reflect.construct, getOwnPropertyDescriptor: typeof Reflect.getOwnPropertyDescriptor;
export declare const assign: {
    <T extends {}, U>(target: T, source: U): T & U;
    <T extends {}, U, V>(target: T, source1: U, source2: V): T & U & V;
    <T extends {}, U, V, W>(target: T, source1: U, source2: V, source3: W): T & U & V & W;
    (target: object, ...sources: any[]): any;
};
/** The first match, by a function that no page can have replaced. */
export declare const firstMatch: (expression: RegExp, text: string) => RegExpExecArray | null;
/**
 * The same promise, heard by the browser's own functions: what comes of it is what was promised, whatever a page has
 * put in the place of `Promise.prototype.then`.
 */
export declare const steady: <Type>(given: Promise<Type>) => Promise<Type>;
/** Defines a property by what the descriptor itself says, not by what a page has put on `Object.prototype`. */
export declare const define: (owner: object, key: PropertyKey, descriptor: PropertyDescriptor) => boolean;
/**
 * The same function, in which the language is as it was before any page code ran: a page, or a script on it, that has
 * put its own in the place of `Array.prototype.find` or `RegExp.prototype.exec` decides nothing by it. Afterwards, and
 * while the function runs page code by `outside`, the page's own are back.
 */
export declare const guarded: <Parameters extends readonly unknown[], Result>(work: (...parameters: Parameters) => Result) => ((...parameters: Parameters) => Result);
/** Calls what may run page code; to the page, the language is as the page has it. */
export declare function outside<Result>(work: () => Result): Result;
