/**
 * Reddit Pixel. It is told whether it may set first-party cookies; what silences it is the gate.
 * `pixelId`: required. `data-reddit-pixel="a2_abc"`.
 * Source: https://business.reddithelp.com/s/article/reddit-pixel (cookie call read 2026-11-22); its code as ten public
 * repositories have it (read 2026-11-25)
 */
export declare const redditPixel: import("../define-vendor.js").VendorFactory<{
    readonly pixelId: import("../option-rules.js").OptionRule<string>;
}, "pixelId">;
