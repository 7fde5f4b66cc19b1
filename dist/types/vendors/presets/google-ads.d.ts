/**
 * Google Ads conversions and remarketing, by gtag.js. What it is granted it hears by Google Consent Mode.
 * `conversionId`: `AW-` and digits, required. `config`: parameters of gtag's `config`. `data-google-ads="AW-…"`.
 * Source: https://developers.google.com/tag-platform/gtagjs/reference (read 2026-11-22)
 */
export declare const googleAds: import("../define-vendor.js").VendorFactory<{
    readonly conversionId: import("../option-rules.js").OptionRule<string>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "conversionId">;
