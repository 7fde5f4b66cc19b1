/**
 * Google Maps. Its frames are held by their address and need nothing more; with a key its JavaScript API is loaded.
 * `apiKey`: default none. `libraries`: `places,marker`. `callback`: name of a global function. `data-google-maps="…"`.
 * Source: https://developers.google.com/maps/documentation/javascript/load-maps-js-api (from memory, not read again)
 */
export declare const googleMaps: import("../define-vendor.js").VendorFactory<{
    readonly apiKey: import("../option-rules.js").OptionRule<string | undefined>;
    readonly libraries: import("../option-rules.js").OptionRule<string | undefined>;
    readonly callback: import("../option-rules.js").OptionRule<string | undefined>;
}, "apiKey">;
