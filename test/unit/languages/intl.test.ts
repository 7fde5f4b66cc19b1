import { describe, expect, it } from 'vitest';
import { messages as ar } from '../../../src/languages/ar.js';
import { messages as en } from '../../../src/languages/en.js';
import { direction, isRightToLeft } from '../../../src/languages/direction.js';
import { countryName, listOf } from '../../../src/languages/intl.js';
import { messages as kk } from '../../../src/languages/kk.js';
import type { Messages } from '../../../src/languages/messages.js';
import { REOPEN_LABELS, type Language } from '../../../src/languages/pick.js';
import { messages as ru } from '../../../src/languages/ru.js';
import { messages as uz } from '../../../src/languages/uz.js';
import { messages as zh } from '../../../src/languages/zh.js';
import { loadImported } from '../../../src/loaders/imported.js';
import { detailedVendors, vendorDetails } from '../../../src/vendors/details.js';

const LANGUAGES = Object.keys(REOPEN_LABELS) as Language[];
const countriesOf = async (language: Language): Promise<Messages['countries']> =>
  (language === 'en' ? en : (await loadImported(language)).messages).countries;

describe('direction', () => {
  it('is right to left in Arabic, with or without a region, and in no other language there is', () => {
    expect(Object.keys(REOPEN_LABELS).filter(isRightToLeft)).toEqual(['ar']);
    expect([direction('ar'), direction('ar-SA'), direction('en'), direction('arn')]).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ]);
  });
});

describe('units', () => {
  const UNITS = { s: 'second', min: 'minute', h: 'hour', d: 'day', w: 'week', m: 'month', mo: 'month', y: 'year' };

  it.each([kk, uz])('are called as CLDR calls them where browsers have none: $language', ({ language, units }) => {
    const expected = Object.entries(UNITS).map(([letter, unit]) => [
      letter,
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(2),
    ]);
    expect(Object.entries(units!).map(([letter, name]) => [letter, `2 ${name}`])).toEqual(expected);
  });
});

describe('countryName', () => {
  it.each([
    ['KZ', en, 'Kazakhstan'],
    ['KZ', ru, 'Казахстан'],
    ['US', kk, 'Америка Құрама Штаттары'],
    ['US', uz, 'Amerika Qo‘shma Shtatlari'],
    ['US', zh, '美国'],
    ['DE', ar, 'ألمانيا'],
  ])('names %s in the language shown', (code, messages, name) => {
    expect(countryName(code, messages)).toBe(name);
  });

  it('is Russian before English where the Kazakh list has no name', () => {
    expect(countryName('PE', kk)).toBe('Перу');
    expect(countryName('MX', kk)).toBe('Мексика');
  });

  it.each(['Kazakhstan', 'x', '', 'ZZZZ', '??', 'constructor'])('shows "%s" as it stands: it is no code', (code) => {
    expect(countryName(code, en)).toBe(code);
    expect(countryName(code, kk)).toBe(code);
  });

  it.each(LANGUAGES)('%s: names countries as CLDR does, with the apostrophes of our texts', async (language) => {
    const countries = await countriesOf(language);
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const expected = Object.keys(countries).map((code) => [code, names.of(code)?.replaceAll('ʻ', '‘')]);
    expect(Object.entries(countries)).toEqual(expected);
    // Browsers name no country in these two.
    expect(expected.length).toBeGreaterThan(['kk', 'uz'].includes(language) ? 25 : 10);
  });

  it.each(LANGUAGES)('%s: has the country of every built-in vendor, and of the controller', async (language) => {
    const used = new Set([...detailedVendors.map((id) => vendorDetails(id)!.country), 'KZ']);
    const countries = await countriesOf(language);
    expect([...used].filter((code) => code && !Object.hasOwn(countries, code))).toEqual([]);
    expect(used.size).toBeGreaterThan(10);
  });
});

describe('listOf', () => {
  it.each(Object.keys(REOPEN_LABELS).filter((language) => language !== 'uz'))(
    'joins as Unicode has it in %s',
    (language) => {
      for (let count = 0; count < 5; count++) {
        const items = ['analytics', 'advertising', 'iglesia', 'functional'].slice(0, count);
        expect(listOf(items, language)).toBe(new Intl.ListFormat(language).format(items));
      }
    },
  );

  it('lists in the manner of the language', () => {
    expect(listOf(['a', 'b', 'c'], 'en')).toBe('a, b, and c');
    expect(listOf(['a', 'b'], 'ru')).toBe('a и b');
    expect(listOf(['甲', '乙'], 'zh')).toBe('甲和乙');
    expect(listOf(['a'], 'kk')).toBe('a');
    expect(listOf([], 'en')).toBe('');
  });

  it('has no English "and" in Uzbek, in Chromium neither', () => {
    expect(listOf(['a', 'b', 'c'], 'uz')).toBe('a, b va c');
    expect([listOf(['a', 'b'], 'uz'), listOf(['a'], 'uz'), listOf([], 'uz')]).toEqual(['a va b', 'a', '']);
    expect(listOf(['a', 'b, c'], 'uz')).toBe('a va b, c');
  });
});
