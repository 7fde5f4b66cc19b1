import type { BannerMessages } from './messages.js';

/** The name of a country by its ISO 3166-1 code; what is no code stays as it stands. */
export function countryName(code: string, { language, countries }: BannerMessages): string {
  try {
    const own = countries && Object.hasOwn(countries, code) ? countries[code] : undefined;
    // Chromium would name what the Kazakh list has not in English.
    const named = new Intl.DisplayNames(language === 'kk' ? 'ru' : language, { type: 'region' });
    return own ?? named.of(code) ?? code;
  } catch {
    return code;
  }
}

/** `a, b and c`. Chromium would say "and" in Uzbek. */
export const listOf = (items: readonly string[], language: string): string =>
  language === 'uz' && items.length > 1
    ? `${items.slice(0, -1).join(', ')} va ${items.at(-1)}`
    : new Intl.ListFormat(language).format(items);
