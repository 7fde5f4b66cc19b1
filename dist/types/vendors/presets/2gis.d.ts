/**
 * 2GIS. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its MapGL API. Default: false. `data-2gis="true"`.
 * Source: https://docs.2gis.com/en/mapgl/overview (its address as ten public repositories have it, 2026-11-25)
 */
export declare const twoGis: import("../define-vendor.js").VendorFactory<{
    readonly api: import("../option-rules.js").OptionRule<boolean | undefined>;
}, never>;
