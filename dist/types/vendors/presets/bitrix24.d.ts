/**
 * Bitrix24 widget for a site: chat, callback, forms. It has no consent call: what silences it is the gate.
 * `src`: the address in the code that Bitrix24 gives, required. `data-bitrix24="https://cdn-ru.bitrix24.kz/…"`.
 * Source: its code as ten public repositories have it (read 2026-11-25)
 */
export declare const bitrix24: import("../define-vendor.js").VendorFactory<{
    readonly src: import("../option-rules.js").OptionRule<string>;
}, "src">;
