/** A global function of a vendor, with whatever it keeps on itself. */
export type VendorFunction = ((...parameters: unknown[]) => unknown) & Record<string, unknown>;
/** The page's globals, by names that only vendors know. */
export declare const page: Record<string, unknown>;
/** A global list that a vendor's script reads when it comes; the vendor may have put an object of its own there. */
export declare function queue(name: string): {
    push(...entries: unknown[]): unknown;
};
/**
 * A global function that notes its calls in its property `list` until the vendor's script takes over.
 * @param forward the property in which the script leaves the function that takes the calls from then on
 * @param note what is noted of a call, where the vendor's own stub makes something else of its Arguments object
 */
export declare function stub(name: string, list: string, forward?: string, note?: (given: IArguments) => unknown): VendorFunction;
/** A list with methods that note their calls in it, as `[method, ...parameters]`, until the vendor's script comes. */
export declare function listOfCalls(name: string, methods: string): Record<string, VendorFunction> & {
    push: VendorFunction;
};
/** Calls a global function, or a method by its path, where the page has it. */
export declare function call(path: string, ...parameters: unknown[]): unknown;
/** Adds to a global list that the page has; a vendor whose script is not on it is told nothing. */
export declare function push(name: string, ...entries: unknown[]): void;
