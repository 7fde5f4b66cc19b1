/**
 * Google reCAPTCHA. A form that needs it does not work before the grant: say so beside it.
 * `siteKey`: for v3; without it the check box of v2 is rendered where its markup stands. `data-recaptcha="…"`.
 * Source: https://developers.google.com/recaptcha/docs/v3 (from memory, not read again)
 */
export declare const recaptcha: import("../define-vendor.js").VendorFactory<{
    readonly siteKey: import("../option-rules.js").OptionRule<string | undefined>;
}, "siteKey">;
