/**
 * X (Twitter) Pixel. It has no consent call: what silences it is the gate.
 * `pixelId`: required. `data-x-pixel="o1abc"`.
 * Source: https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites/restricted-data-use-guide
 * (read 2026-11-25; what it restricts is the use of what is sent, not the sending)
 */
export declare const xPixel: import("../define-vendor.js").VendorFactory<{
    readonly pixelId: import("../option-rules.js").OptionRule<string>;
}, "pixelId">;
