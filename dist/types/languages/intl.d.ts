import type { BannerMessages } from './messages.js';
/** The name of a country by its ISO 3166-1 code; what is no code stays as it stands. */
export declare function countryName(code: string, { language, countries }: BannerMessages): string;
/**
 * `a, b, and c`. Not by `Intl.ListFormat`, whose first use takes Chromium 13 to 37 ms (measured), more than all else
 * of the banner; only Spanish, which says `e` before some words, needs it.
 */
export declare function listOf(items: readonly string[], language: string): string;
