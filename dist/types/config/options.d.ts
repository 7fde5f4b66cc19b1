import type { Choices } from '../consent/types.js';
import type { BannerMessages, PreferencesMessages } from '../languages/messages.js';
/** A text, or one text for each language by its BCP 47 tag: `{ "en": "...", "kk": "..." }`. */
export type LocalText = string | Readonly<Record<string, string>>;
/** Which text of the notice. */
export type TextKey = Exclude<keyof BannerMessages | keyof PreferencesMessages, 'language'>;
/** One company's tool: what the gate holds for it, and what is erased when consent is withdrawn. */
export interface VendorOptions {
    /** Lower case letters, digits and hyphens; used in `data-vendor`, `has(id)` and `revoke(id)`. */
    id: string;
    /** Shown to visitors. Default: the id. */
    name?: string;
    /** Default: `gate.unknown`. */
    category?: string;
    /** ISO 3166-1 code of the country the data goes to. */
    country?: string;
    policyUrl?: string;
    /**
     * What belongs to the vendor: `acme.example` (and its subdomains), `cdn.example/acme/*` (a path by prefix),
     * or `/proxy/*` (on the site's own origin). The most specific rule wins.
     */
    hosts?: readonly string[];
    /** First-party cookies, by regular expression. `ttl` is shown to visitors as it stands, e.g. `1y`. */
    cookies?: readonly {
        match: string;
        ttl?: string;
    }[];
    /** `localStorage:/^_acme/`, `sessionStorage:key`, `indexedDB:name`; between slashes a regular expression. */
    storage?: readonly string[];
    /**
     * When the vendor's tag is loaded. `granted`: after the visitor has agreed (the "basic" mode of consent modes).
     * `always`: at once, told by `signal(false)` that nothing is granted ("advanced"); its requests pass then, its
     * cookies and storage are refused. Default: `granted`.
     */
    load?: 'granted' | 'always';
    /** The vendor's script. Loaded once, after `prepare` and `signal`. Default: the preset's, where `options` are given. */
    tag?: VendorTag;
    /** Called once before the tag: the place for a queue, and for the vendor's own default of "denied". */
    prepare?: VendorCall;
    /** What the vendor is told: called with true after a grant, with false after a withdrawal. */
    signal?: VendorCall;
    /** Called at a withdrawal, after `signal`; not in advanced mode. */
    stop?: VendorCall;
    /** What data it receives. Default: `disclosure.dataCollected`. */
    data?: readonly LocalText[];
    /** What its held requests do until there is an answer. Default: `gate.pending`. */
    pending?: 'wait' | 'reject';
    /**
     * Settings of a built-in vendor, whose preset then loads the tag: an object, or the value of the main one
     * (`"G-XXXXXXXXXX"`), or `true` where none is needed. What is an address in it belongs to the hosts.
     */
    options?: string | number | true | Readonly<Record<string, unknown>>;
    /** @internal What a preset or `defineVendor` has made of all this. */
    tell?: TellVendor;
}
/** A script and what stands on its element. */
export interface VendorTag {
    readonly src: string;
    readonly attributes?: Readonly<Record<string, string>>;
}
/** What a vendor's code may know besides. */
export interface VendorContext {
    /** Of the library's own script tag; empty where it has none. */
    readonly nonce: string;
    /** The site's categories. */
    readonly categories: readonly string[];
    isGranted(id: string): boolean;
    /** The address as `script.src` takes it, also where the page requires Trusted Types. */
    scriptUrl?(url: string): string;
}
/** Tells a vendor of the answer, and loads its tag when the time has come. */
export type TellVendor = (granted: boolean, context: VendorContext) => void;
/** A function, or where JSON has to carry it, the path of a global one: `"acme.setConsent"`. */
export type VendorCall = string | ((granted: boolean) => void);
/** What a site sets. The JSON block, the `data-*` attributes and `createConsent` share this shape. */
export interface ConsentConfig {
    policy: {
        /** The published version of the policy; a new one asks every visitor again. */
        version: string;
        url?: string;
        /** What changed in this version; the banner says it to those who answered an earlier one. */
        changes?: LocalText;
        /**
         * Which categories and vendors a visitor is asked about again, by the version they answered:
         * `{ "2025-06-01": ["advertising"] }`; their other answers stand. An empty list: nothing is asked again.
         * Default: everything, also for versions that are not in it.
         */
        affects?: Readonly<Record<string, readonly string[]>>;
    };
    /** Who is responsible for the data. `contact` is an address (link) for questions. */
    controller?: {
        name?: string;
        registration?: string;
        country?: string;
        contact?: string;
    };
    /** Default: functional, analytics, advertising. `necessary` is always there and always on. */
    categories?: Readonly<Record<string, {
        name?: LocalText;
        description?: LocalText;
    }>>;
    vendors?: readonly (string | VendorOptions)[];
    gate?: {
        /** What is held besides marked tags and configured vendors. Default: `known`. */
        scope?: 'declared' | 'known' | 'all';
        /** Default: `hold`. */
        mode?: 'hold' | 'seal';
        /** Rules of hosts that pass. A longer rule wins, of a vendor's too; of two alike this one. */
        allow?: readonly string[];
        /** What a held request does until there is an answer. Default: `wait`. */
        pending?: 'wait' | 'reject';
        /** The category of what no rule names. Default: `advertising`. */
        unknown?: string;
    };
    consent?: {
        /**
         * How long an answer counts before the banner asks again.
         * Unit: whole days, 1 to 400. Default: 180.
         * Source: 400 is the cookie lifetime limit in RFC 6265bis; 180 follows CNIL's six months (17 September 2020).
         */
        maxAgeDays?: number;
        /** The same for an answer that grants nothing; not shorter than `maxAgeDays`. Default: `maxAgeDays`. */
        maxAgeDaysDenied?: number;
        /** `opt-in`: everything is off until the visitor agrees. Default: `opt-in`. */
        model?: 'opt-in' | 'opt-out';
        /** Another model for some regions, by ISO 3166 code: `{ "US-CA": "opt-out" }`. */
        regions?: Readonly<Record<string, 'opt-in' | 'opt-out'>>;
        /** The visitor's region, where the site knows it. */
        region?: string;
        /** Categories that Global Privacy Control denies. Default: `["advertising"]`. */
        honourGpc?: readonly string[];
    };
    /** What the law wants said besides; shown where set. */
    disclosure?: {
        dataCollected?: readonly LocalText[];
        /** Whether the data is put into public sources. */
        publication?: boolean;
        rightsUrl?: string;
        /** Where requests in writing go: an e-mail address, or a page with a form, which gets the request in its query. */
        requests?: {
            email?: string;
            url?: string;
        };
    };
    cookie?: {
        /** Default: `ilumee_consent`. */
        name?: string;
        /** `auto`: the widest parent domain that the browser accepts. Default: this host only. */
        domain?: string;
    };
    notice?: {
        /**
         * `bar` along the lower edge, `box` in its corner, `center` in its middle; `none` draws neither banner nor
         * preferences nor reopen button, for sites with a notice of their own. Default: `bar`.
         */
        layout?: 'bar' | 'box' | 'center' | 'none';
        /** `auto`: as the page's `color-scheme` says, else as the visitor's system does. Default: `auto`. */
        theme?: 'auto' | 'light' | 'dark';
        /** `auto`: the page's language, then the browser's. Or a BCP 47 tag. */
        language?: string;
        /** A small button that opens the preferences again. Default: true. */
        reopen?: boolean;
        /**
         * An element of the site, or its CSS selector, to render into: the banner then lies in the flow of the page.
         * Default: before `<body>`, above the page.
         */
        root?: string | Element | null;
        /** Texts that replace the built-in ones. A word in braces in the built-in one stands for a value. */
        texts?: Readonly<Partial<Record<TextKey, LocalText>>>;
    };
    /** Google Consent Mode. */
    google?: {
        /** How long Google's tags wait for the answer. Unit: ms. Default: they do not wait. */
        waitForUpdate?: number;
        /**
         * Where the default of "denied" counts for Google, by ISO 3166 code: `["KZ", "US-CA"]`; elsewhere Google takes
         * consent as given until it is told. What the gate holds is held everywhere. Default: everywhere.
         */
        region?: readonly string[];
        /** Leaves click identifiers out while `ad_storage` is denied. Default: false. */
        adsDataRedaction?: boolean;
        /** Hands click and analytics identifiers on in links. Default: false. */
        urlPassthrough?: boolean;
    };
    /** Exchanges the record with a native app around the page, as the README says. Default: false. */
    bridge?: boolean;
    /** The consent log: every answer is sent to `<url>/records`. Default: none. */
    log?: {
        url?: string;
    };
    /**
     * Takes over a record that page code can hand in: by `restore(record)` (npm only), from the site's own account
     * system, and by `bridge` where a script may have run before the library. Default: false.
     */
    allowRestore?: boolean;
}
/** What `revoke` takes away. Without `ids`: everything. */
export interface RevokeOptions {
    ids?: string | readonly string[];
    /** Load the page again afterwards. Default: false. */
    reload?: boolean;
}
export type { Choices };
