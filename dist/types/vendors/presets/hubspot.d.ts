/**
 * HubSpot tracking code. Turn off HubSpot's own banner.
 * `portalId`: digits, required. `region`: `eu1` for data in the EU. Default: none. `data-hubspot="1234567"`.
 * Source: https://developers.hubspot.com/docs/api/events/cookie-banner, .../tracking-code (read 2026-11-22)
 */
export declare const hubspot: import("../define-vendor.js").VendorFactory<{
    readonly portalId: import("../option-rules.js").OptionRule<string | number>;
    readonly region: import("../option-rules.js").OptionRule<string | undefined>;
}, "portalId">;
