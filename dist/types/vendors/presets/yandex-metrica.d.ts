/**
 * Yandex Metrica. It has no consent call; `disableYaCounter<id>` is read when a counter starts, `destruct` ends one.
 * `counter`: digits, required. `config`: settings of `init`, such as `{ webvisor: true }`. `data-yandex-metrica="12345678"`.
 * Source: https://yandex.com/support/metrica/code/counter-initialize.html, yandex/metrica-tag f5c44d1 (read 2026-11-22)
 */
export declare const yandexMetrica: import("../define-vendor.js").VendorFactory<{
    readonly counter: import("../option-rules.js").OptionRule<string | number>;
    readonly config: import("../option-rules.js").OptionRule<Readonly<Record<string, unknown>> | undefined>;
}, "counter">;
