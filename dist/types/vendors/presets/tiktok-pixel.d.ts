/**
 * TikTok Pixel. Consent is held before its page view, then granted or revoked.
 * `pixelCode`: required. `data-tiktok-pixel="C0…"`.
 * Source: https://business-api.tiktok.com/portal/docs (consent methods read 2026-11-22; the queue as public pages
 * have it, read 2026-11-25)
 */
export declare const tiktokPixel: import("../define-vendor.js").VendorFactory<{
    readonly pixelCode: import("../option-rules.js").OptionRule<string>;
}, "pixelCode">;
