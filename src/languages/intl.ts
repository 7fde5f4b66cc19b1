import type { BannerMessages } from './messages.js';

/** The name of a country by its ISO 3166-1 code; what is no code stays as it stands. */
export function countryName(code: string, { language, countries }: BannerMessages): string {
  if (Object.hasOwn(countries, code)) return countries[code]!;
  try {
    // Chromium would name what the Kazakh list has not in English.
    return new Intl.DisplayNames(language === 'kk' ? 'ru' : language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Between items, before the last of two, and before the last of more where that differs: as CLDR has it. */
const SEPARATORS: Readonly<Record<string, readonly string[]>> = {
  en: [', ', ' and ', ', and '],
  ru: [', ', ' и '],
  kk: [', ', ' және ', ', '],
  de: [', ', ' und '],
  fr: [', ', ' et '],
  it: [', ', ' e '],
  pt: [', ', ' e '],
  tr: [', ', ' ve '],
  uz: [', ', ' va '],
  zh: ['、', '和'],
  ar: [' و', ' و'],
};

/**
 * `a, b, and c`. Not by `Intl.ListFormat`, whose first use takes Chromium 13 to 37 ms (measured), more than all else
 * of the banner; only Spanish, which says `e` before some words, needs it.
 */
export function listOf(items: readonly string[], language: string): string {
  const separators = SEPARATORS[language];
  if (!separators) return new Intl.ListFormat(language).format(items);
  const [between, ofTwo, ofMore = ofTwo] = separators;
  const before = items.slice(0, -1).join(between);
  return [before, items.at(-1)].filter(Boolean).join(items.length > 2 ? ofMore : ofTwo);
}
