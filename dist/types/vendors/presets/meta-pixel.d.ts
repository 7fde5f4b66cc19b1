/**
 * Meta (Facebook) Pixel. Told "revoke" before `init`, so that nothing is sent before "grant" has come.
 * `pixelId`: digits, required. `data-meta-pixel="1234567890"`.
 * Source: https://developers.facebook.com/docs/meta-pixel/implementation/gdpr (read 2026-11-22)
 */
export declare const metaPixel: import("../define-vendor.js").VendorFactory<{
    readonly pixelId: import("../option-rules.js").OptionRule<string | number>;
}, "pixelId">;
