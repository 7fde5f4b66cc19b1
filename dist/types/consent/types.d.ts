/** How an answer was given. `embed` is "always allow" on a placeholder. */
export type Method = 'accept-all' | 'reject-all' | 'save' | 'api' | 'revoke' | 'gpc' | 'restore' | 'embed';
/** Category ids, and vendor ids where one differs from its category, to granted (`true`) or denied (`false`). */
export type Choices = Readonly<Record<string, boolean>>;
/** The stored answer. Kept in the consent cookie as JSON, under 1,000 bytes. */
export interface ConsentRecord {
    /** Version of this structure. */
    readonly schema: 1;
    /** Random UUID of the visitor's record; it stays the same when the answer changes. */
    readonly id: string;
    /** The policy version that was answered. */
    readonly policy: string;
    /** Time of the visitor's first answer. ISO 8601, UTC, milliseconds. */
    readonly first: string;
    /** Time of this answer. ISO 8601, UTC, milliseconds. */
    readonly time: string;
    /** When the answer stops counting. ISO 8601, UTC, milliseconds. */
    readonly expires: string;
    readonly choices: Choices;
    /** Which vendors the visitor was asked about: four characters a vendor, see `fingerprint`. */
    readonly asked: string;
    readonly method: Method;
    /** BCP 47 tag of the language the notice was shown in, or of the page. */
    readonly language: string;
    /** SHA-256 (hex) of the text that was shown; null when no notice was shown. */
    readonly notice: string | null;
    /** Whether the browser sent Global Privacy Control when the answer was given. */
    readonly gpc: boolean;
    /** ISO 3166 region the answer was given under, where the site knows it. */
    readonly region?: string;
    /**
     * Earlier policy versions, each with the categories (and their vendors, unless asked about again) whose answer stands
     * from it; all others answered `policy`.
     */
    readonly earlier?: Readonly<Record<string, readonly string[]>>;
}
/** What decides whether a record still counts. Derived from the configuration; see `config/complete.ts`. */
export interface ConsentRules {
    readonly policy: string;
    /** By earlier policy version: what has changed since, in ids of categories and vendors. All else stands. */
    readonly affects: Readonly<Record<string, readonly string[]>>;
    /** Unit: whole days. */
    readonly maxAgeDays: number;
    /** The same for an answer that grants nothing. Unit: whole days. */
    readonly maxAgeDaysDenied: number;
    /** Every category that can be turned off. */
    readonly categories: readonly string[];
    /** Vendor id to category id. */
    readonly vendors: ReadonlyMap<string, string>;
    /** Categories that Global Privacy Control denies. */
    readonly honourGpc: readonly string[];
    readonly region: string | undefined;
    /** Whether categories are on until the visitor turns them off, in that region. */
    isOptOut(region: string | undefined): boolean;
}
