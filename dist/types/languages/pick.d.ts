/** The label of the reopen button in each language there is; it is on pages that load no language. */
export declare const REOPEN_LABELS: {
    readonly en: "Cookie settings";
    readonly ru: "Настройки cookie";
    readonly kk: "Cookie баптаулары";
    readonly de: "Cookie-Einstellungen";
    readonly fr: "Gestion des cookies";
    readonly es: "Configuración de cookies";
    readonly it: "Impostazioni cookie";
    readonly pt: "Preferências de cookies";
    readonly tr: "Çerez ayarları";
    readonly uz: "Cookie sozlamalari";
    readonly zh: "Cookie 设置";
    readonly ar: "إعدادات ملفات تعريف الارتباط";
};
export type Language = keyof typeof REOPEN_LABELS;
/** `pt` of `pt-BR` and of `pt_BR`; `kz`, the country's code, stands for Kazakh in many pages. */
export declare const languageOf: (tag: string) => string;
/**
 * The first language that we have: the one set, the page's, then the browser's. Regions and scripts change nothing:
 * there is one Portuguese, one Chinese (simplified, which readers of `zh-TW` understand better than English), one
 * Uzbek (Latin) and one Kazakh (Cyrillic).
 */
export declare function pickLanguage(wanted: readonly string[]): Language;
