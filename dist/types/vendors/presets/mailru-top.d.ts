/**
 * Top.Mail.Ru counter, also that of VK Ads. It has no consent call: what silences it is the gate.
 * `counter`: digits, required. `data-mailru-top="1234567"`.
 * Source: https://help.mail.ru/top/setup/code; its code as ten public repositories have it (read 2026-11-25)
 */
export declare const mailruTop: import("../define-vendor.js").VendorFactory<{
    readonly counter: import("../option-rules.js").OptionRule<string | number>;
}, "counter">;
