import type { TellVendor, VendorContext, VendorOptions, VendorTag } from '../config/options.js';
import type { OptionRule, OptionRules } from './option-rules.js';
type ValueOf<Rule> = Rule extends OptionRule<infer Value> ? Value : never;
/** One object type instead of two, which would take any text for an object without options. */
type Flat<T> = {
    readonly [Name in keyof T]: T[Name];
};
/** The options that fulfil these rules. */
export type OptionsOf<Rules extends OptionRules> = Flat<{
    [Name in keyof Rules as undefined extends ValueOf<Rules[Name]> ? never : Name]: ValueOf<Rules[Name]>;
} & {
    [Name in keyof Rules as undefined extends ValueOf<Rules[Name]> ? Name : never]?: ValueOf<Rules[Name]>;
}>;
/** What a vendor is and needs. Only `id` has to be there. */
export interface VendorDefinition<Rules extends OptionRules = OptionRules, Main extends keyof Rules & string = never> {
    /** As in {@link VendorOptions}; that of a built-in vendor brings its hosts. */
    readonly id: string;
    /** Shown to visitors. Default: the id. */
    readonly name?: string;
    readonly category?: string;
    readonly country?: string;
    readonly policyUrl?: string;
    readonly hosts?: readonly string[];
    readonly cookies?: VendorOptions['cookies'];
    readonly storage?: readonly string[];
    /** What a site sets, by name: `{ token: text(/^\w+$/, 'abc') }`. */
    readonly options?: Rules;
    /** The one that may be given alone: `acme('abc')`, `data-acme="abc"`. */
    readonly main?: Main;
    /** The script to load after the grant. Undefined: there is none to load. */
    tag?(options: OptionsOf<Rules>): VendorTag | undefined;
    /** Called once before the tag: makes the queue, and puts the vendor's default of "denied" first into it. */
    prepare?(options: OptionsOf<Rules>, context: VendorContext): void;
    /** Called once when the tag has loaded. */
    loaded?(options: OptionsOf<Rules>, context: VendorContext): void;
    /**
     * The vendor's consent call. Called after `prepare` and before the tag is put in, and at every change after it.
     * Where a site lists the vendor by its id and loads its code itself, `options` is empty.
     */
    signal?(granted: boolean, options: Partial<OptionsOf<Rules>>, context: VendorContext): void;
    /** The off switch. Called after `signal(false)`; not in advanced mode. */
    stop?(options: Partial<OptionsOf<Rules>>, context: VendorContext): void;
    /** Turns on again what `stop` has turned off. Called after `signal(true)`. */
    resume?(options: Partial<OptionsOf<Rules>>, context: VendorContext): void;
}
/** What is true of every object. */
type Nothing = Record<never, never>;
/** The main option alone will do where no other one has to be there. */
type Given<Rules extends OptionRules, Main extends keyof Rules> = OptionsOf<Rules> | (Nothing extends Omit<OptionsOf<Rules>, Main> ? ValueOf<Rules[Main]> : never);
/** Makes an entry of `vendors`. What stands in `more` goes over the definition: a category, `load: 'always'`. */
export interface VendorFactory<Rules extends OptionRules, Main extends keyof Rules & string> {
    (...parameters: Nothing extends OptionsOf<Rules> ? [options?: Given<Rules, Main>, more?: Partial<VendorOptions>] : [options: Given<Rules, Main>, more?: Partial<VendorOptions>]): VendorOptions;
    readonly definition: VendorDefinition<Rules, Main>;
}
/**
 * The options of a definition from what a site has given: an object, the main option alone, or `true`.
 * @throws ConsentError that names the option, its value and the fix
 */
export declare function readOptions({ id, options, main }: VendorDefinition, given: unknown): Record<string, unknown>;
/**
 * What tells a vendor of this definition. Without options its code is the page's own: it is only told.
 * @param own the site's own calls, made after the definition's
 */
export declare function tellDefinition(definition: VendorDefinition, vendor: VendorOptions, own?: TellVendor): TellVendor;
/**
 * Declares a vendor, built in or a site's own, and gives back the function that makes an entry of `vendors` of it.
 * The function throws a {@link ConsentError} when an option is missing, unknown or not of its form.
 *
 * @example
 * const acme = defineVendor({
 *   id: 'acme', category: 'analytics', hosts: ['acme.example'], cookies: [{ match: '^_acme' }],
 *   main: 'token', options: { token: text(/^\w+$/, 'abc') },
 *   tag: ({ token }) => ({ src: `https://acme.example/tag.js?token=${token}` }),
 *   signal: (granted) => window.acme?.consent(granted),
 * });
 * createConsent({ policy: { version: '1' }, vendors: [acme('abc')] });
 */
export declare function defineVendor<const Rules extends OptionRules = Nothing, Main extends keyof Rules & string = never>(definition: VendorDefinition<Rules, Main>): VendorFactory<Rules, Main>;
export {};
