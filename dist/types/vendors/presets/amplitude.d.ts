/**
 * Amplitude, by its script for browsers.
 * `apiKey`: required. `config`: settings of `init`, such as `{ serverZone: "EU" }`. `data-amplitude="…"`.
 * Source: https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2 (read 2026-11-22; the address as public
 * pages have it, 2026-11-25)
 */
export declare const amplitude: import("../define-vendor.js").VendorFactory<{
    readonly apiKey: import("../option-rules.js").OptionRule<string>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "apiKey">;
