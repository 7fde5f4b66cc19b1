/**
 * Contentsquare.
 * `tagId`: required. `data-contentsquare="abc123"`.
 * Source: https://docs.contentsquare.com/en/web/ (the consent calls from memory, not read again)
 */
export declare const contentsquare: import("../define-vendor.js").VendorFactory<{
    readonly tagId: import("../option-rules.js").OptionRule<string>;
}, "tagId">;
