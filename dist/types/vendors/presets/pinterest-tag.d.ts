/**
 * Pinterest Tag. `setconsent` with false stops its events and clears its first-party storage.
 * `tagId`: digits, required. `data-pinterest-tag="2612345678901"`.
 * Source: https://help.pinterest.com/business/article/install-the-pinterest-tag (consent call read 2026-11-22); its
 * code as nine public repositories have it (read 2026-11-25)
 */
export declare const pinterestTag: import("../define-vendor.js").VendorFactory<{
    readonly tagId: import("../option-rules.js").OptionRule<string | number>;
}, "tagId">;
