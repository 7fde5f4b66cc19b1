/**
 * Microsoft Clarity: session replays and heat maps. It does not start under Global Privacy Control.
 * `projectId`: required. `data-microsoft-clarity="…"`.
 * Source: https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2, clarity-js 0.8.70
 * (read 2026-11-22)
 */
export declare const microsoftClarity: import("../define-vendor.js").VendorFactory<{
    readonly projectId: import("../option-rules.js").OptionRule<string>;
}, "projectId">;
