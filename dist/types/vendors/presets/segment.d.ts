/**
 * Twilio Segment, Analytics.js 2. Every event carries the categories and their grants, as Segment's consent
 * enforcement reads them: `context.consent.categoryPreferences`.
 * `writeKey`: required. `config`: options of `load`. `data-segment="…"`.
 * Source: https://segment.com/docs/privacy/consent-management/ (read 2026-11-22; the queue as public pages have it,
 * 2026-11-25)
 */
export declare const segment: import("../define-vendor.js").VendorFactory<{
    readonly writeKey: import("../option-rules.js").OptionRule<string>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "writeKey">;
