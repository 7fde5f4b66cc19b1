/**
 * Hotjar. It has no consent call: what silences it is the gate.
 * `siteId`: digits, required. `version`: of the snippet. Default: 6. `data-hotjar="1234567"`.
 * Source: https://help.hotjar.com/hc/en-us/articles/115009336727, @hotjar/browser 1.0.9 (read 2026-11-22)
 */
export declare const hotjar: import("../define-vendor.js").VendorFactory<{
    readonly siteId: import("../option-rules.js").OptionRule<string | number>;
    readonly version: import("../option-rules.js").OptionRule<string | number | undefined>;
}, "siteId">;
