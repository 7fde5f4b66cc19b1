import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/notice/sha256.js';
import { FUZZ_TIMEOUT_MS, fuzz } from '../support/fuzz.js';

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256', () => {
  // Source: FIPS 180-4 examples, https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1000), '41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3'],
  ])('gives the published value of "%.10s"', (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });

  it.each(['Құпиялылық саясаты', '隐私政策', 'сіз 🍪 — “x”', '\u0000', '\ud800 alone'])(
    'hashes %j as UTF-8',
    (text) => {
      expect(sha256(text)).toBe(reference(text));
    },
  );

  it('pads every length around the ends of a block', () => {
    for (let length = 0; length <= 200; length++) {
      const text = 'x'.repeat(length);
      expect(sha256(text)).toBe(reference(text));
    }
  });

  it(
    'agrees with node:crypto on any text',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === reference(text)),
        fuzz(300),
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});
