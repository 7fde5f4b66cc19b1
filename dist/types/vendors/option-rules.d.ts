/** What one option of a vendor takes. */
export interface OptionRule<T> {
    /** A value that is right, shown where one is wrong. */
    readonly example: string;
    readonly isOptional?: boolean;
    /** Type only: the value's type is read from it. */
    readonly check: (value: unknown) => value is T;
}
export type OptionRules = Readonly<Record<string, OptionRule<unknown>>>;
/** A text of this form. */
export declare const text: (form: RegExp, example: string) => OptionRule<string>;
/** A number, or its digits as text, as an attribute has them. */
export declare const digits: (example: string) => OptionRule<string | number>;
/** A whole address, with https (or http). */
export declare const address: (example: string) => OptionRule<string>;
/** Handed on to the vendor as it is. */
export declare const settings: (example?: string) => OptionRule<Readonly<Record<string, unknown>>>;
export declare const flag: OptionRule<boolean>;
/** The same, but it need not be there. */
export declare const optional: <T>({ example, check }: OptionRule<T>) => OptionRule<T | undefined>;
