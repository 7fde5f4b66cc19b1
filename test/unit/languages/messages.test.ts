import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages as englishPreferences } from '../../../src/languages/en-preferences.js';
import { messages as englishBanner } from '../../../src/languages/en.js';
import { messages as kk } from '../../../src/languages/kk.js';
import type { Messages } from '../../../src/languages/messages.js';
import { REOPEN_LABELS, type Language } from '../../../src/languages/pick.js';
import { messages as ru } from '../../../src/languages/ru.js';

const en: Messages = { ...englishBanner, ...englishPreferences };
const ALL: Record<Language, Messages> = { en, ru, kk };
/** happy-dom's URL knows no files; vitest runs in the root of the repository. */
const FOLDER = 'src/languages';

/** Languages whose nouns stay the same after a number: `other` serves for every form. */
const SAME_FOR_ALL_NUMBERS: readonly string[] = ['kk'];
/** Names that stay as they are in every language. */
const SAME_IN_ALL_LANGUAGES: readonly string[] = ['categories.analytics', 'withDetail'];

/** `{ "categories.analytics": "Analytics" }`; the forms of a number stay together. */
function texts(value: object, path = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, text]) =>
      typeof text === 'string' ? { [path + key]: text } : texts(text, `${path}${key}.`),
    ),
  );
}

const isPlural = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && 'other' in value;
const plurals = (messages: Messages): [string, Record<string, string>][] =>
  Object.entries(messages).filter((entry): entry is [string, Record<string, string>] => isPlural(entry[1]));
const keysOf = (messages: Messages): string[] => [
  ...new Set(Object.keys(texts(messages)).map((key) => key.replace(/\.(zero|one|two|few|many|other)$/, ''))),
];
const wordsOf = (text: string): string[] => [...text.matchAll(/{(\w+)}/g)].map(([, word = '']) => word).sort();

it('keeps the two layers of English apart, so that none hides a text of the other', () => {
  expect(Object.keys(englishBanner).filter((key) => key in englishPreferences)).toEqual([]);
});

it('has a test for each language file', () => {
  const files = readdirSync(FOLDER).filter((file) => !['messages.ts', 'pick.ts', 'en-preferences.ts'].includes(file));
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(ALL).sort());
  expect(Object.keys(REOPEN_LABELS).sort()).toEqual(Object.keys(ALL).sort());
});

describe.each(Object.entries(ALL))('%s', (language, messages) => {
  it('says which language it is', () => {
    expect(messages.language).toBe(language);
    expect(Intl.getCanonicalLocales(messages.language)).toEqual([language]);
  });

  it('has the same texts as English', () => {
    expect(keysOf(messages).sort()).toEqual(keysOf(en).sort());
  });

  it('has the same {words} in each text', () => {
    const english = texts(en);
    const differing = Object.entries(texts(messages)).filter(([key, text]) => {
      const original = english[key] ?? english[key.replace(/\.\w+$/, '.other')]!;
      return wordsOf(text).join() !== wordsOf(original).join();
    });
    expect(differing).toEqual([]);
  });

  it('has no empty text, and none with spaces around it', () => {
    expect(Object.entries(texts(messages)).filter(([, text]) => text !== text.trim() || !text)).toEqual([]);
  });

  it('has every form that its numbers need', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, forms] of plurals(messages)) {
      const expected = SAME_FOR_ALL_NUMBERS.includes(language) ? ['other'] : needed;
      expect([key, Object.keys(forms).sort()]).toEqual([key, [...expected].sort()]);
    }
    expect(plurals(messages).map(([key]) => key)).toEqual(['vendorCount', 'term', 'vendors']);
  });

  it('is translated whole', () => {
    if (language === 'en') return;
    const english = texts(en);
    const same = Object.entries(texts(messages)).filter(([key, text]) => text === english[key]);
    expect(same.filter(([key]) => !SAME_IN_ALL_LANGUAGES.includes(key))).toEqual([]);
  });

  it('points to the reopen button by the words that are on it', () => {
    expect(messages.withdrawHow).toContain(REOPEN_LABELS[language as Language]);
  });

  it('names no button like another', () => {
    const { acceptAll, rejectAll, openPreferences, save, close, withdraw } = messages;
    expect(new Set([acceptAll, rejectAll, openPreferences, save, close, withdraw]).size).toBe(6);
  });
});
