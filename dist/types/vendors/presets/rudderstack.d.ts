/**
 * RudderStack.
 * `writeKey` and `dataPlaneUrl`: required. `config`: options of `load`.
 * `data-rudderstack='{"writeKey":"…","dataPlaneUrl":"https://…"}'`.
 * Source: https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/ (the queue as public
 * pages have it, 2026-11-25)
 */
export declare const rudderstack: import("../define-vendor.js").VendorFactory<{
    readonly writeKey: import("../option-rules.js").OptionRule<string>;
    readonly dataPlaneUrl: import("../option-rules.js").OptionRule<string>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "writeKey">;
