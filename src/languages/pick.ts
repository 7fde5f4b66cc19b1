/** The label of the reopen button in each language there is; it is on pages that load no language. */
export const REOPEN_LABELS = {
  en: 'Cookie settings',
  ru: 'Настройки cookie',
  kk: 'Cookie баптаулары',
} as const;
export type Language = keyof typeof REOPEN_LABELS;

/** The first language that we have: the one set, the page's, then the browser's. */
export function pickLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return (known.find((tag) => Object.hasOwn(REOPEN_LABELS, tag!)) as Language | undefined) ?? 'en';
}
