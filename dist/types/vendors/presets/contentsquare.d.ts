/**
 * Contentsquare. Told `optout` at a withdrawal. (`trackConsentGranted` and `trackConsentWithdrawn` are about what a
 * session replay shows of texts.)
 * `tagId`: required. `data-contentsquare="abc123"`.
 * Source: https://docs.contentsquare.com/en/web/send-the-users-decisions-about-data-collection/, its tag 15.154.4 as a
 * public repository keeps it (read 2026-11-25)
 */
export declare const contentsquare: import("../define-vendor.js").VendorFactory<{
    readonly tagId: import("../option-rules.js").OptionRule<string>;
}, "tagId">;
