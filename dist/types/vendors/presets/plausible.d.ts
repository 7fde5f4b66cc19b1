/**
 * Plausible Analytics. It sets no cookies and has no consent call: what silences it is the gate.
 * `domain`: the site's, as Plausible knows it, required. `src`: of another script, such as one on the site's own
 * server. Default: `https://plausible.io/js/script.js`. `data-plausible="site.example"`.
 * Source: https://plausible.io/docs/plausible-script (read 2026-11-22)
 */
export declare const plausible: import("../define-vendor.js").VendorFactory<{
    readonly domain: import("../option-rules.js").OptionRule<string>;
    readonly src: import("../option-rules.js").OptionRule<string | undefined>;
}, "domain">;
