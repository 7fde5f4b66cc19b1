/**
 * Vimeo. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its player SDK. Default: false. `data-vimeo="true"`.
 * Source: https://developer.vimeo.com/player/sdk (its address as ten public repositories have it, 2026-11-25)
 */
export declare const vimeo: import("../define-vendor.js").VendorFactory<{
    readonly api: import("../option-rules.js").OptionRule<boolean | undefined>;
}, never>;
