/**
 * Umami. It sets no cookies and has no consent call: what silences it is the gate.
 * `websiteId`: required. `src`: of a script on the site's own server. Default: `https://cloud.umami.is/script.js`.
 * `data-umami="…"`.
 * Source: https://umami.is/docs/tracker-configuration, umami 0e0a079, src/tracker/index.js (read 2026-11-25)
 */
export declare const umami: import("../define-vendor.js").VendorFactory<{
    readonly websiteId: import("../option-rules.js").OptionRule<string>;
    readonly src: import("../option-rules.js").OptionRule<string | undefined>;
}, "websiteId">;
