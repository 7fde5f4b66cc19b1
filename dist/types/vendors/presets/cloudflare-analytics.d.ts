/**
 * Cloudflare Web Analytics. It sets no cookies and has no consent call: what silences it is the gate. Turn off its
 * automatic setup, which puts a tag into the page that this one does not replace.
 * `token`: required. `data-cloudflare-analytics="…"`.
 * Source: https://developers.cloudflare.com/web-analytics/get-started/ (read 2026-11-22)
 */
export declare const cloudflareAnalytics: import("../define-vendor.js").VendorFactory<{
    readonly token: import("../option-rules.js").OptionRule<string>;
}, "token">;
