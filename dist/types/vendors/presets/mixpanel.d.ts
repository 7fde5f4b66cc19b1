/**
 * Mixpanel.
 * `token`: required. `config`: settings of `init`, such as `{ api_host: "https://api-eu.mixpanel.com" }`.
 * `data-mixpanel="…"`.
 * Source: https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript, mixpanel-browser 2.83.0 (read 2026-11-22)
 */
export declare const mixpanel: import("../define-vendor.js").VendorFactory<{
    readonly token: import("../option-rules.js").OptionRule<string>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "token">;
