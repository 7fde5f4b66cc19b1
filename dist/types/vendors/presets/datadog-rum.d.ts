/**
 * Datadog RUM. Starts with the tracking consent "not-granted".
 * `applicationId` and `clientToken`: required. `site`: default `datadoghq.com`. `config`: further settings of `init`.
 * `data-datadog-rum='{"applicationId":"…","clientToken":"pub…"}'`.
 * Source: https://docs.datadoghq.com/real_user_monitoring/browser/setup/client/ (read 2026-11-22)
 */
export declare const datadogRum: import("../define-vendor.js").VendorFactory<{
    readonly applicationId: import("../option-rules.js").OptionRule<string>;
    readonly clientToken: import("../option-rules.js").OptionRule<string>;
    readonly site: import("../option-rules.js").OptionRule<string | undefined>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "clientToken">;
