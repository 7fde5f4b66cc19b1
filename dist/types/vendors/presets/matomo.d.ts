/**
 * Matomo, in the cloud or on a server of the site's own, whose address joins the hosts of the vendor.
 * `url`: of the folder that matomo.js is in, required. `siteId`: default 1.
 * `data-matomo="https://stats.example/"`, `data-matomo='{"url":"https://stats.example/","siteId":2}'`.
 * Source: https://developer.matomo.org/guides/tracking-consent (read 2026-11-22)
 */
export declare const matomo: import("../define-vendor.js").VendorFactory<{
    readonly url: import("../option-rules.js").OptionRule<string>;
    readonly siteId: import("../option-rules.js").OptionRule<string | number | undefined>;
}, "url">;
