/** What one option of a vendor takes. */
export interface OptionRule<T> {
  /** A value that is right, shown where one is wrong. */
  readonly example: string;
  readonly isOptional?: boolean;
  /** Type only: the value's type is read from it. */
  readonly check: (value: unknown) => value is T;
}

export type OptionRules = Readonly<Record<string, OptionRule<unknown>>>;

const rule = <T>(example: string, isRight: (value: unknown) => boolean): OptionRule<T> => ({
  example,
  check: (value): value is T => isRight(value),
});

/** A text of this form. */
export const text = (form: RegExp, example: string): OptionRule<string> =>
  rule(example, (value) => typeof value === 'string' && form.test(value));

/** A number, or its digits as text, as an attribute has them. */
export const digits = (example: string): OptionRule<string | number> =>
  rule(example, (value) => /^\d+$/.test(typeof value === 'number' ? `${value}` : ((value as string) ?? '')));

/** A whole address, with https (or http). */
export const address = (example: string): OptionRule<string> => text(/^https?:\/\/[^\s/?#@]+/, example);

/** Handed on to the vendor as it is. */
export const settings = (example = '{}'): OptionRule<Readonly<Record<string, unknown>>> =>
  rule(example, (value) => Object.prototype.toString.call(value) === '[object Object]');

export const flag: OptionRule<boolean> = rule('true', (value) => typeof value === 'boolean');

/** The same, but it need not be there. */
export const optional = <T>({ example, check }: OptionRule<T>): OptionRule<T | undefined> => ({
  example,
  isOptional: true,
  check: (value): value is T | undefined => value === undefined || check(value),
});
