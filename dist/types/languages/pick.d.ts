/** The label of the reopen button in each language there is; it is on pages that load no language. */
export declare const REOPEN_LABELS: {
    readonly en: "Cookie settings";
    readonly ru: "Настройки cookie";
    readonly kk: "Cookie баптаулары";
};
export type Language = keyof typeof REOPEN_LABELS;
/** The first language that we have: the one set, the page's, then the browser's. */
export declare function pickLanguage(wanted: readonly string[]): Language;
