/** The label of the reopen button in each language there is; it is on pages that load no language. */
export const REOPEN_LABELS = {
  en: 'Cookie settings',
  ru: 'Настройки cookie',
  kk: 'Cookie баптаулары',
  de: 'Cookie-Einstellungen',
  fr: 'Gestion des cookies',
  es: 'Configuración de cookies',
  it: 'Impostazioni cookie',
  pt: 'Preferências de cookies',
  tr: 'Çerez ayarları',
  uz: 'Cookie sozlamalari',
  zh: 'Cookie 设置',
  ar: 'إعدادات ملفات تعريف الارتباط',
} as const;
export type Language = keyof typeof REOPEN_LABELS;

/** `pt` of `pt-BR` and of `pt_BR`; `kz`, the country's code, stands for Kazakh in many pages. */
export const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!.replace('kz', 'kk');

/**
 * The first language that we have: the one set, the page's, then the browser's. Regions and scripts change nothing:
 * there is one Portuguese, one Chinese (simplified, which readers of `zh-TW` understand better than English), one
 * Uzbek (Latin) and one Kazakh (Cyrillic).
 */
export function pickLanguage(wanted: readonly string[]): Language {
  const known = wanted.map(languageOf);
  return (known.find((tag) => Object.hasOwn(REOPEN_LABELS, tag)) as Language | undefined) ?? 'en';
}
