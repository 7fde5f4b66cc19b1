/** The languages there are. */
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The label of the reopen button; it is on pages that load no language. */
export const REOPEN_LABELS: Readonly<Record<Language, string>> = {
  en: 'Cookie settings',
  ru: 'Настройки cookie',
  kk: 'Cookie баптаулары',
};

/** The first language that we have: the one set, the page's, then the browser's. */
export function pickLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return (known.find((tag) => LANGUAGES.includes(tag as never)) as Language | undefined) ?? 'en';
}
