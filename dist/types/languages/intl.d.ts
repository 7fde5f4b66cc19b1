import type { BannerMessages } from './messages.js';
/** The name of a country by its ISO 3166-1 code; what is no code stays as it stands. */
export declare function countryName(code: string, { language, countries }: BannerMessages): string;
/** `a, b and c`. Chromium would say "and" in Uzbek. */
export declare const listOf: (items: readonly string[], language: string) => string;
