/**
 * Snap Pixel. It has no consent call: what silences it is the gate.
 * `pixelId`: required. `data-snap-pixel="12345678-…"`.
 * Source: https://businesshelp.snapchat.com/s/article/pixel-website-install (no consent call found, 2026-11-22); its
 * code as ten public repositories have it (read 2026-11-25)
 */
export declare const snapPixel: import("../define-vendor.js").VendorFactory<{
    readonly pixelId: import("../option-rules.js").OptionRule<string>;
}, "pixelId">;
