/**
 * Google reCAPTCHA. A form that needs it does not work before the grant: say so beside it.
 * `siteKey`: for v3; without it the check box of v2 is rendered where its markup stands. `data-recaptcha="…"`.
 * Source: https://developers.google.com/recaptcha/docs/v3 (its address as ten public
 * repositories have it, 2026-11-25)
 */
export declare const recaptcha: import("../define-vendor.js").VendorFactory<{
    readonly siteKey: import("../option-rules.js").OptionRule<string | undefined>;
}, "siteKey">;
