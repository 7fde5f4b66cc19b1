import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pickLanguage, REOPEN_LABELS } from '../../../src/languages/pick.js';
import { FUZZ_TIMEOUT_MS, fuzz } from '../support/fuzz.js';

it.each([
  [['kk'], 'kk'],
  [['kk-KZ', 'en'], 'kk'],
  [['kk-Cyrl-KZ'], 'kk'],
  [['RU-ru'], 'ru'],
  [['de', 'ru-RU', 'en'], 'ru'],
  [['', 'kk', 'ru'], 'kk'],
  [['de', 'fr'], 'en'],
  [[''], 'en'],
  [[], 'en'],
  [['ru_RU', 'en'], 'ru'],
  [['english', 'russian', 'kkk'], 'en'],
  [['constructor', '__proto__'], 'en'],
])('picks from %j: %s', (wanted, language) => {
  expect(pickLanguage(wanted)).toBe(language);
});

it(
  'picks one that there is for any wishes',
  () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (wanted) => pickLanguage(wanted) in REOPEN_LABELS),
      fuzz(300),
    );
  },
  FUZZ_TIMEOUT_MS,
);
