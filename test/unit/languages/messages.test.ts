import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages as englishPreferences } from '../../../src/languages/en-preferences.js';
import { messages as englishReceipt } from '../../../src/languages/en-receipt.js';
import { messages as englishBanner } from '../../../src/languages/en.js';
import type { Messages } from '../../../src/languages/messages.js';
import { REOPEN_LABELS, type Language } from '../../../src/languages/pick.js';
import { loadBundled } from '../../../src/loaders/bundled.js';
import { loadImported } from '../../../src/loaders/imported.js';
import type { Modules } from '../../../src/loaders/loaders.js';

const LANGUAGES = Object.keys(REOPEN_LABELS) as Language[];
const en: Messages = { ...englishBanner, ...englishPreferences, ...englishReceipt };
const ALL = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, language === 'en' ? en : (await loadImported(language)).messages]),
  ),
) as Record<Language, Messages>;
/** happy-dom's URL knows no files; vitest runs in the root of the repository. */
const FOLDER = 'src/languages';
/** English is in three files. */
const NO_LANGUAGE = /^(messages|pick|intl|direction|en-.*)\.ts$/;

/** Words that two languages have in common: all others with English, and some with each. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  withDetail: LANGUAGES,
  contact: ['fr'],
  receiptContact: ['fr'],
  publication: ['fr'],
  recordDate: ['fr'],
  'dataNames.cookies': ['fr', 'es', 'pt'],
};
/** What is called so in every language. */
const NAMES = /{\w+}|Global Privacy Control|cookies?|\bIP\b|\bID\b|SHA-256/gi;
/** Words that English texts can hardly do without, and that no other language here has. */
const ENGLISH = /\b(the|your|you|and|with|would|vendors?|choices?|turn|receive|this|that|until)\b/i;

/** Praise, pity and pressure (EDPB guidelines 03/2022: emotional steering), by the roots of their words. */
const STEERING: Record<Language, RegExp> = {
  en: /improve|enhanc|better|best\b|recommend|enjoy|unfortunately|sorry|personali[sz]ed experience|trusted|partner/i,
  ru: /улучш|лучш|рекоменд|наслажд|к сожалению|персонализированн|партн[её]р/i,
  kk: /жақсарт|үздік|ұсынамыз|өкінішке|серіктес/i,
  de: /verbesser|besser|beste\b|empfehl|empfohlen|leider|Partner/i,
  fr: /amélior|meilleur|recommand|malheureusement|profite|partenaire/i,
  es: /mejor|recomend|lamentablemente|disfrut|socios/i,
  it: /miglior|consiglia|purtroppo|partner/i,
  pt: /melhor|recomend|infelizmente|aproveit|parceir/i,
  tr: /iyileştir|daha iyi|öner|maalesef|ortak/i,
  uz: /yaxshila|yaxshiroq|tavsiya|afsuski|hamkor/i,
  zh: /改善|更好|最佳|推荐|建议|遗憾|抱歉|合作伙伴/,
  ar: /تحسين|أفضل|نوصي|ننصح|للأسف|شركا/,
};

/**
 * `{ "categories.analytics": "Analytics" }`; the forms of a number stay together. Without names of countries and units, which
 * intl.test.ts compares with CLDR.
 */
function texts(value: object, path = ''): Record<string, string> {
  const entries = Object.entries(value).filter(([key]) => key !== 'countries' && key !== 'units');
  return Object.assign(
    {},
    ...entries.map(([key, text]) =>
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
/** The whole numbers of each form, up to 200. */
function numbersOf(language: string): Record<string, number[]> {
  const rules = new Intl.PluralRules(language);
  const numbers: Record<string, number[]> = {};
  for (let n = 0; n <= 200; n++) (numbers[rules.select(n)] ??= []).push(n);
  return numbers;
}
const wordsOf = (text: string): string[] => [...text.matchAll(/{(\w+)}/g)].map(([, word = '']) => word).sort();

it('keeps the two layers of English apart, so that none hides a text of the other', () => {
  expect(Object.keys(englishBanner).filter((key) => key in englishPreferences)).toEqual([]);
});

it('has a label and a loader for each language file, and a file for each', async () => {
  const files = readdirSync(FOLDER).filter((file) => !NO_LANGUAGE.test(file));
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual([...LANGUAGES].sort());
  for (const language of LANGUAGES) {
    if (language === 'en') continue;
    expect((await loadBundled(language as keyof Modules & Language)).messages).toBe(ALL[language]);
  }
});

describe.each(Object.entries(ALL))('%s', (language, messages) => {
  it('says which language it is', () => {
    expect(messages.language).toBe(language);
    expect(Intl.getCanonicalLocales(messages.language)).toEqual([language]);
  });

  it('has the same texts as English', () => {
    expect(keysOf(messages).sort()).toEqual(keysOf(en).sort());
  });

  it('has the same {words} in each text; a form that is for one number alone may write it out', () => {
    const english = texts(en);
    const numbers = numbersOf(language);
    const differing = Object.entries(texts(messages)).filter(([key, text]) => {
      const original = english[key] ?? english[key.replace(/\.\w+$/, '.other')]!;
      const isForOneNumber = numbers[/\.(\w+)$/.exec(key)?.[1] ?? '']?.length === 1;
      if (isForOneNumber && wordsOf(text).length === 0) return false;
      return wordsOf(text).join() !== wordsOf(original).join();
    });
    expect(differing).toEqual([]);
  });

  it('has no empty text, and none with spaces around it', () => {
    expect(Object.entries(texts(messages)).filter(([, text]) => text !== text.trim() || !text)).toEqual([]);
  });

  it('has exactly the forms of numbers that Intl asks for', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, forms] of plurals(messages)) {
      expect([key, Object.keys(forms).sort()]).toEqual([key, [...needed].sort()]);
    }
    expect(plurals(messages).map(([key]) => key)).toEqual(['vendorCount', 'term', 'vendors']);
  });

  it('is translated whole', () => {
    if (language === 'en') return;
    const english = texts(en);
    const all = Object.entries(texts({ ...messages, language: '' }));
    const same = all.filter(([key, text]) => text === english[key] && !SAME[key]?.includes(language as Language));
    expect(same).toEqual([]);
    const own = all.map(([key, text]) => [key, text.replace(NAMES, '')] as const);
    expect(own.filter(([, text]) => ENGLISH.test(text))).toEqual([]);
    const isLatin = /[a-z]{3}/i.test(messages.title);
    expect(own.filter(([, text]) => !isLatin && /[a-z]{2}/i.test(text))).toEqual([]);
  });

  it('takes little more room than English: at most twice the letters, and a word', () => {
    const english = texts(en);
    const long = Object.entries(texts(messages)).filter(([key, text]) => {
      const original = english[key] ?? english[key.replace(/\.\w+$/, '.other')];
      return original && text.length > 2 * original.length + 10;
    });
    expect(long).toEqual([]);
  });

  it('E18: praises nothing, pities nobody, shouts at nobody', () => {
    const found = Object.entries(texts(messages)).filter(
      ([, text]) => STEERING[language as Language].test(text) || /[!！]/.test(text),
    );
    expect(found).toEqual([]);
  });

  it('E18: says yes and no in the same way, about the same', () => {
    const { acceptAll, rejectAll } = messages;
    const count = (text: string): number => text.split(' ').length;
    expect(Math.abs(count(acceptAll) - count(rejectAll))).toBeLessThanOrEqual(1);
    expect(Math.max(acceptAll.length, rejectAll.length) / Math.min(acceptAll.length, rejectAll.length)).toBeLessThan(
      1.5,
    );
    const alike = (one: string, other: string): number => {
      let length = 0;
      while (length < one.length && one[length] === other[length]) length++;
      return length;
    };
    const backwards = (text: string): string => [...text].reverse().join('');
    expect(
      Math.max(alike(acceptAll, rejectAll), alike(backwards(acceptAll), backwards(rejectAll))),
    ).toBeGreaterThanOrEqual(2);
  });

  it('points to the reopen button by the words that are on it', () => {
    expect(messages.withdrawHow).toContain(REOPEN_LABELS[language as Language]);
  });

  it('names no button like another', () => {
    const { acceptAll, rejectAll, openPreferences, save, close, withdraw } = messages;
    expect(new Set([acceptAll, rejectAll, openPreferences, save, close, withdraw]).size).toBe(6);
  });
});
