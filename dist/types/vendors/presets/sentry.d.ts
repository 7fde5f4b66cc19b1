/**
 * Sentry, by its loader script. Session replay needs the grant of analytics: leave it out of the project's loader, or
 * set `category: "analytics"`.
 * `publicKey`: of the project's DSN, required. `data-sentry="…"`.
 * Source: https://docs.sentry.io/platforms/javascript/install/loader/ (from memory, not read again)
 */
export declare const sentry: import("../define-vendor.js").VendorFactory<{
    readonly publicKey: import("../option-rules.js").OptionRule<string>;
}, "publicKey">;
