import { describe, expect, it } from 'vitest';
import { messages } from '../../../src/languages/en.js';
import { messages as kk } from '../../../src/languages/kk.js';
import { messages as ru } from '../../../src/languages/ru.js';
import { categoryName, fill, inLanguages, local, plural, withOwnTexts } from '../../../src/notice/texts.js';
import { aView } from '../support/builders.js';

describe('fill', () => {
  it('puts values for words, each time they stand there', () => {
    expect(fill('{a} and {b}, {a}', { a: 1, b: 'two' })).toBe('1 and two, 1');
  });

  it('leaves nothing behind of a word without a value', () => {
    expect(fill('a {b} c', {})).toBe('a  c');
    expect(fill('a {b} c', { b: null })).toBe('a  c');
  });

  it('does not read a value again for words of its own, nor for what a replacement would mean', () => {
    expect(fill('{a}', { a: '{b} $& $1', b: 'no' })).toBe('{b} $& $1');
  });

  it('leaves braces alone that hold no word', () => {
    expect(fill('{} { a } {a-b} {', { a: 1 })).toBe('{} { a } {a-b} {');
  });
});

describe('plural', () => {
  it.each([
    [0, '0 vendors would receive data.'],
    [1, '1 vendor would receive data.'],
    [2, '2 vendors would receive data.'],
  ])('counts %i in English', (n, text) => {
    expect(plural(messages.vendorCount, n, 'en')).toBe(text);
  });

  it.each([
    [1, '1 день'],
    [2, '2 дня'],
    [5, '5 дней'],
    [11, '11 дней'],
    [21, '21 день'],
    [112, '112 дней'],
    [180, '180 дней'],
    [400, '400 дней'],
  ])('counts %i in Russian', (n, text) => {
    expect(plural(ru.term, n, 'ru')).toBe(`Ваш ответ действует ${text}.`);
  });

  it.each([1, 2, 180])('counts %i in Kazakh, where nouns stay the same', (n) => {
    expect(plural(kk.term, n, 'kk')).toBe(`Жауабыңыз ${n} күн жарамды.`);
  });
});

describe('local', () => {
  it('is the text itself where there is one for all languages', () => {
    expect(local('Maps', 'kk')).toBe('Maps');
    expect(local(undefined, 'kk')).toBeUndefined();
  });

  it('is the text of the language', () => {
    expect(local({ en: 'Maps', ru: 'Карты', kk: 'Карталар' }, 'kk')).toBe('Карталар');
  });

  it('is the first there is where the language has none', () => {
    expect(local({ ru: 'Карты', kk: 'Карталар' }, 'en')).toBe('Карты');
    expect(local({}, 'en')).toBeUndefined();
  });

  it('is that of a region where the language alone has none', () => {
    expect(local({ en: 'Maps', 'pt-BR': 'Mapas', 'PT-pt': 'Cartas' }, 'pt')).toBe('Mapas');
    expect(local({ 'pt-BR': 'Mapas', pt: 'Cartas' }, 'pt')).toBe('Cartas');
    expect(local({ en: 'Maps', 'ru-KZ': 'Карты' }, 'kk')).toBe('Карты');
  });

  it('is Russian before English for Kazakh readers', () => {
    expect(local({ en: 'Maps', ru: 'Карты' }, 'kk')).toBe('Карты');
    expect(local({ en: 'Maps' }, 'kk')).toBe('Maps');
  });
});

describe('withOwnTexts', () => {
  const own = (texts: Record<string, string | Record<string, string>>) => withOwnTexts(aView({ notice: { texts } }));

  it('lays the site’s own texts over the built-in ones, in the language shown', () => {
    const { acceptAll, rejectAll, title } = own({ acceptAll: 'Agree', title: { en: 'Cookies', ru: 'Файлы' } });
    expect([acceptAll, rejectAll, title]).toEqual(['Agree', messages.rejectAll, 'Cookies']);
  });

  it.each(['categories', 'vendorCount', 'constructor'])('keeps "%s", which is no single text', (key) => {
    expect(own(JSON.parse(`{"${key}":"x"}`))).toEqual(messages);
  });

  it('lays them over the second layer too, whose English is in a file of its own', () => {
    expect(own({ save: 'Keep it' })).toMatchObject({ save: 'Keep it' });
  });

  it('changes no built-in text for the next page', () => {
    own({ acceptAll: 'Agree' });
    expect(messages.acceptAll).toBe('Accept all');
  });
});

describe('categoryName', () => {
  it('is built in for the built-in categories', () => {
    expect(categoryName(aView(), 'analytics')).toBe('Analytics');
  });

  it('is the site’s own where it has one, and the id where it has none', () => {
    const view = aView({ categories: { analytics: { name: { en: 'Statistics', kk: 'Статистика' } }, maps: {} } });
    expect(categoryName(view, 'analytics')).toBe('Statistics');
    expect(categoryName({ ...view, messages: kk }, 'analytics')).toBe('Статистика');
    expect(categoryName(view, 'maps')).toBe('maps');
  });
});

describe('inLanguages', () => {
  const say = (texts: Record<string, string> | string, language = 'ru') => local(texts, language, true)!;

  it('divides a sentence at what is there in other languages alone', () => {
    expect(inLanguages(`Это: ${say({ en: 'Email' })}, ${say({ en: 'Email address', de: 'E-Mail' })}; Email.`)).toEqual([
      'Это: ',
      ['Email', 'en'],
      ', ',
      ['Email address', 'en'],
      '; Email.',
    ]);
  });

  it('leaves whole what is in its language, whatever the region, and what is in no language that is known', () => {
    expect(inLanguages(`${say('Plan')} ${say({ 'ru-KZ': 'Карта' })} ${say({})} ${say({ en: '' })}`)).toEqual([
      'Plan Карта undefined ',
    ]);
    expect(inLanguages('')).toEqual(['']);
  });

  it('takes Kazakh by either code, and Russian in its place as Russian', () => {
    expect(say({ en: 'Analytics', kz: 'Талдау' }, 'kk')).toBe('Талдау');
    expect(inLanguages(say({ en: 'Analytics', ru: 'Аналитика' }, 'kk'))).toEqual(['', ['Аналитика', 'ru'], '']);
    expect(inLanguages(say({ kz: 'Талдау' }))).toEqual(['', ['Талдау', 'kk'], '']);
  });

  it('writes a region as BCP 47 does', () => {
    expect(inLanguages(say({ pt_BR: 'Análise' }))).toEqual(['', ['Análise', 'pt-BR'], '']);
  });
});
