/**
 * Jivo chat. A withdrawal takes the widget off the page.
 * `widgetId`: required. `data-jivo="…"`.
 * Source: https://www.jivochat.com/docs/widget/ (calls and address as public pages have them, 2026-11-25)
 */
export declare const jivo: import("../define-vendor.js").VendorFactory<{
    readonly widgetId: import("../option-rules.js").OptionRule<string>;
}, "widgetId">;
