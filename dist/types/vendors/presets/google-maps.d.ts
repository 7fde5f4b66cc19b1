/**
 * Google Maps. Its frames are held by their address and need nothing more; with a key its JavaScript API is loaded.
 * `apiKey`: default none. `libraries`: `places,marker`. `callback`: name of a global function. `data-google-maps="…"`.
 * Source: https://developers.google.com/maps/documentation/javascript/load-maps-js-api, and the script tag as ten public
 * repositories have it (read 2026-11-25)
 */
export declare const googleMaps: import("../define-vendor.js").VendorFactory<{
    readonly apiKey: import("../option-rules.js").OptionRule<string | undefined>;
    readonly libraries: import("../option-rules.js").OptionRule<string | undefined>;
    readonly callback: import("../option-rules.js").OptionRule<string | undefined>;
}, "apiKey">;
