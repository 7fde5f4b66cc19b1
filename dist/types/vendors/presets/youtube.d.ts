/**
 * YouTube. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its IFrame API. Default: false. `data-youtube="true"`.
 * Source: https://developers.google.com/youtube/iframe_api_reference (its address as ten public repositories have it,
 * 2026-11-25)
 */
export declare const youtube: import("../define-vendor.js").VendorFactory<{
    readonly api: import("../option-rules.js").OptionRule<boolean | undefined>;
}, never>;
