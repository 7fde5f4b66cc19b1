/**
 * Sentry, by its loader script. Session replay needs the grant of analytics: leave it out of the project's loader, or
 * set `category: "analytics"`.
 * `publicKey`: of the project's DSN, required. `data-sentry="…"`.
 * Source: https://docs.sentry.io/platforms/javascript/install/loader/, @sentry/core 11.12.0 (read 2026-11-25)
 */
export declare const sentry: import("../define-vendor.js").VendorFactory<{
    readonly publicKey: import("../option-rules.js").OptionRule<string>;
}, "publicKey">;
