import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pickLanguage, REOPEN_LABELS } from '../../../src/languages/pick.js';
import { FUZZ_TIMEOUT_MS, fuzz } from '../support/fuzz.js';

it.each([
  [['kk'], 'kk'],
  [['kk-KZ', 'en'], 'kk'],
  [['kk-Cyrl-KZ'], 'kk'],
  [['kk-Latn'], 'kk'],
  [['kz', 'ru', 'en'], 'kk'],
  [['kz-KZ'], 'kk'],
  [['RU-ru'], 'ru'],
  [['ru_RU', 'en'], 'ru'],
  [['pt-BR', 'en'], 'pt'],
  [['pt-PT'], 'pt'],
  [['zh-CN'], 'zh'],
  [['zh-TW', 'en'], 'zh'],
  [['zh-Hant-HK'], 'zh'],
  [['uz-Cyrl-UZ', 'ru'], 'uz'],
  [['uz-Latn'], 'uz'],
  [['ar-SA'], 'ar'],
  [['es-419'], 'es'],
  [['de-CH-1996'], 'de'],
  [['ky', 'ru-RU', 'en'], 'ru'],
  [['', 'kk', 'ru'], 'kk'],
  [['ja', 'fr'], 'fr'],
  [['ja', 'ko'], 'en'],
  [[''], 'en'],
  [[], 'en'],
  [['english', 'russian', 'kkk', 'kzj', 'akz'], 'en'],
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
