/**
 * Intercom Messenger. `shutdown` clears its cookies.
 * `appId`: required. `config`: settings of `boot`. `data-intercom="…"`.
 * Source: https://developers.intercom.com/installing-intercom/web/methods (read 2026-11-22)
 */
export declare const intercom: import("../define-vendor.js").VendorFactory<{
    readonly appId: import("../option-rules.js").OptionRule<string>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "appId">;
