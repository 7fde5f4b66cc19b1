/**
 * PostHog.
 * `apiKey`: `phc_…`, required. `apiHost`: default `https://us.i.posthog.com`; the EU's is `https://eu.i.posthog.com`,
 * a proxy of the site's own is right too. `config`: further settings of `init`. `data-posthog="phc_…"`.
 * Source: https://posthog.com/docs/libraries/js, posthog-js 1.449.2 (read 2026-11-22)
 */
export declare const posthog: import("../define-vendor.js").VendorFactory<{
    readonly apiKey: import("../option-rules.js").OptionRule<string>;
    readonly apiHost: import("../option-rules.js").OptionRule<string | undefined>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "apiKey">;
