/**
 * X (Twitter) Pixel. It has no consent call: what silences it is the gate.
 * `pixelId`: required. `data-x-pixel="o1abc"`.
 * Source: https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites (no
 * consent call found, 2026-11-22; the rest from memory)
 */
export declare const xPixel: import("../define-vendor.js").VendorFactory<{
    readonly pixelId: import("../option-rules.js").OptionRule<string>;
}, "pixelId">;
