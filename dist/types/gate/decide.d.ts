import { type HostVendor } from '../vendors/host-table.js';
/** For whom a URL is held. */
export interface Held {
    readonly category: string;
    readonly vendor: string | undefined;
}
export interface RuleOptions {
    /** Default: `known`. */
    readonly scope?: 'declared' | 'known' | 'all';
    /** Rules of what passes; against a rule that is as specific they win. */
    readonly allow?: readonly string[];
    /** The category of what no rule names, in scope `all`. */
    readonly unknown: string;
    /** The site's categories; a built-in vendor of another one counts as `unknown`. */
    readonly categories?: readonly string[];
    /** `location.host` */
    readonly ownHost: string;
}
interface Rule {
    /** For the site's own host only, not for its subdomains. */
    readonly isOwn: boolean;
    readonly path: string;
    /** Made when it is first asked: of all hosts a page asks a few. */
    expression?: RegExp;
    /** Undefined: what passes. */
    readonly held: Held | undefined;
}
type RulesByHost = ReadonlyMap<string, readonly Rule[]>;
/** What `compileRules` makes for `decide`. */
export interface GateRules {
    readonly ownHost: string;
    /** The own host without port and `www.`. */
    readonly site: string;
    /** For URLs of the site itself. */
    readonly configured: RulesByHost;
    /** For all others; built at the first of them. */
    readonly known: () => RulesByHost;
    /** For URLs of the own origin, the most specific rule first. */
    readonly own: readonly Rule[];
    /** Found in every text with a path in it that is held on the own origin. */
    readonly ownPaths: RegExp;
    /** For whom URLs of strangers are held. */
    readonly strangers: Held | undefined;
}
export declare const toExpression: (path: string) => RegExp;
/**
 * The rules of a configuration, ready for `decide`. The most specific one wins: the longest host, one with its port
 * before one without, then the longest path; then `allow`, the configuration, the built-in table.
 * The table holds nothing on the site itself besides its paths there: who makes the tool may use it at home.
 * @param vendors the configured ones
 */
export declare function compileRules(vendors: readonly HostVendor[], options: RuleOptions): GateRules;
/**
 * Who may have to be asked before this URL is requested; undefined: it passes. Pure, and never throws.
 *
 * The site itself, which the built-in table and scope `all` leave alone, is the own host without `www.`, what lies
 * below it and what lies above it, by name only: no list of public suffixes is asked, so for `one.host.example` all
 * of `host.example` itself is the site, `other.host.example` is not.
 * @param base `document.baseURI`
 */
export declare function decide(url: unknown, _destination: string, rules: GateRules, base: string): Held | undefined;
export {};
