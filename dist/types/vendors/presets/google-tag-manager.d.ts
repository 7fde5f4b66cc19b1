/**
 * Google Tag Manager. Its tags hear of the answer by Google Consent Mode, and by the event `ilumee_consent_update`.
 * `containerId`: `GTM-` and the id, required. `data-google-tag-manager="GTM-…"`.
 * Source: https://developers.google.com/tag-platform/tag-manager/web (read 2026-11-22)
 */
export declare const googleTagManager: import("../define-vendor.js").VendorFactory<{
    readonly containerId: import("../option-rules.js").OptionRule<string>;
}, "containerId">;
