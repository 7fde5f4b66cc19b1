/**
 * Microsoft Advertising (Bing) UET. Without a default it takes consent as given, so the default comes first.
 * `tagId`: digits, required. `data-microsoft-uet="12345678"`.
 * Source: https://help.ads.microsoft.com/#apex/ads/en/60119/1 (read 2026-11-22; the constructor as public pages have it)
 */
export declare const microsoftUet: import("../define-vendor.js").VendorFactory<{
    readonly tagId: import("../option-rules.js").OptionRule<string | number>;
}, "tagId">;
