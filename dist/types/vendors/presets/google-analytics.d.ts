/**
 * Google Analytics 4, by gtag.js. What it is granted it hears by Google Consent Mode, which is on by itself.
 * `measurementId`: `G-` and the id, required. `config`: parameters of gtag's `config`. `data-google-analytics="G-…"`.
 * Source: https://developers.google.com/tag-platform/gtagjs/reference (read 2026-11-22)
 */
export declare const googleAnalytics: import("../define-vendor.js").VendorFactory<{
    readonly measurementId: import("../option-rules.js").OptionRule<string>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "measurementId">;
