/** The languages there are. */
export declare const LANGUAGES: readonly ["en", "ru", "kk"];
export type Language = (typeof LANGUAGES)[number];
/** The label of the reopen button; it is on pages that load no language. */
export declare const REOPEN_LABELS: Readonly<Record<Language, string>>;
/** The first language that we have: the one set, the page's, then the browser's. */
export declare function pickLanguage(wanted: readonly string[]): Language;
