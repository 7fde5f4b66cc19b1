import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeConfig } from '../../../src/config/complete.js';
import { askedVendors, isGranted, mergeChoices, unanswered } from '../../../src/consent/choices.js';
import { createRecord, isSameAnswer, parseRecord, randomId, stillCounts } from '../../../src/consent/record.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { keepCookies, readCookie, writeCookie } from '../../../src/storage/cookie.js';
import { answered, aRecord, DAY_MS, HASH, NOW, rules, state } from '../support/builders.js';
import { FUZZ_TIMEOUT_MS, fuzz, json, PROTOTYPE_KEYS } from '../support/fuzz.js';
import { isWholeRecord } from '../support/hostile.js';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const parse = (record: unknown, now = NOW): ConsentRecord | null => parseRecord(JSON.stringify(record), now);

describe('parseRecord', () => {
  it('reads what was written', () => {
    expect(parse(aRecord())).toEqual(aRecord());
  });

  it('reads a record without a notice and one with a region', () => {
    expect(parse(aRecord({ notice: null, region: 'US-CA' }))).toMatchObject({ notice: null, region: 'US-CA' });
  });

  it('gives a record that no page script can change', () => {
    const record = parse(aRecord())!;
    expect(Object.isFrozen(record)).toBe(true);
    expect(Object.isFrozen(record.choices)).toBe(true);
  });

  it('takes a record from a clock that is seconds ahead, and none from the future', () => {
    expect(parse(aRecord(), NOW - 30_000)).not.toBeNull();
    expect(parse(aRecord(), NOW - 2 * 60_000)).toBeNull();
    expect(parse(aRecord({ time: '2126-03-01T12:00:00.000Z' }))).toBeNull();
  });

  it.each([undefined, null, '', 'null', '{}', '[]', '1', '"text"', '{"schema":1', 'undefined', '%7B%22schema', 5, {}])(
    'reads %j as no answer',
    (text) => {
      expect(parseRecord(text, NOW)).toBeNull();
    },
  );

  const DAMAGED: Record<keyof ConsentRecord, unknown[]> = {
    schema: [0, 2, '1', null, true, [1]],
    id: ['', 'visitor', '0b54ab2c6f1e4a5c9c391c9f6f3e2a11', `${aRecord().id}0`, null, 5, [aRecord().id]],
    policy: [null, 1, ['1'], { version: '1' }],
    first: ['', 'yesterday', '2026-03-01', '2026-02-30T12:00:00.000Z', 1, null, [aRecord().first]],
    time: ['', '2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000+05:00', 1772366400000, null, [aRecord().time]],
    expires: ['', 'never', '2026-13-01T12:00:00.000Z', 1787918400000, null, {}],
    choices: [
      null,
      true,
      5,
      '',
      'all',
      [],
      [true],
      { analytics: 1 },
      { analytics: 'true' },
      { analytics: null },
      { a: {} },
    ],
    asked: [null, 'abc', 'abcde', 'ab d', 1234, true, ['abcd'], {}],
    method: [null, 1, '', 'agreed', 'accept', ['save']],
    language: [null, 1, ['en']],
    notice: ['', 'null', HASH.slice(1), `${HASH}0`, HASH.toUpperCase(), 5, [HASH], [null]],
    gpc: [null, 0, 1, 'false', ''],
    region: [null, 5, ['KZ'], {}],
    earlier: [null, 5, '1', ['1'], { 1: [5] }, { 1: [null] }, { 1: 5 }, { 1: [{}] }],
  };
  const MISSING = Object.keys(DAMAGED).filter((field) => field !== 'region' && field !== 'earlier');

  for (const [field, values] of Object.entries(DAMAGED)) {
    it.each(values.map((value) => [value]))(`reads a record whose ${field} is %j as no answer`, (value) => {
      expect(parse({ ...aRecord(), [field]: value })).toBeNull();
    });
  }

  it.each(MISSING)('reads a record without %s as no answer', (field) => {
    expect(parse({ ...aRecord(), [field]: undefined })).toBeNull();
  });

  it.each(PROTOTYPE_KEYS)('grants nothing by a choice named "%s"', (key) => {
    const text = JSON.stringify(aRecord()).replace('"analytics":true', `"${key}":true`);
    const record = parseRecord(text, NOW);
    const given = state({ record, rules: rules() });
    expect(isGranted(key, given)).toBe(false);
    expect(isGranted('analytics', given)).toBe(false);
    expect(isGranted('advertising', given)).toBe(false);
    expect(Object.prototype).not.toHaveProperty('analytics');
  });

  it.each(PROTOTYPE_KEYS)('takes no field from "%s"', (key) => {
    const { policy, ...rest } = aRecord();
    const text = JSON.stringify(rest).replace('{', `{"${key}":{"policy":"${policy}"},`);
    expect(parseRecord(text, NOW)).toBeNull();
  });

  it(
    'throws on no text',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
          expect(parseRecord(text, NOW)).toBeNull();
        }),
        fuzz(1000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );

  it(
    'throws on no JSON',
    () => {
      fc.assert(
        fc.property(json(), (value) => {
          expect(parse(value)).toBeNull();
        }),
        fuzz(1000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );

  it(
    'reads 2,000 records with one field damaged as no answer, or they are whole',
    () => {
      const field = fc.constantFrom(...Object.keys(aRecord({ region: 'KZ' })));
      const damage = fc.oneof(
        json(),
        json().map((value) => [value]),
        fc.constant(undefined),
        // What a weak check would take for the real thing.
        fc.constantFrom(...Object.values(aRecord()).flatMap((value) => [value, [value], String(value)])),
      );
      fc.assert(
        fc.property(field, damage, (name, value) => {
          const record = parse({ ...aRecord({ region: 'KZ' }), [name]: value });
          expect(record === null || isWholeRecord(record)).toBe(true);
        }),
        fuzz(2000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );

  it(
    'reads 2,000 texts with some characters changed as no answer, or they are whole and can be asked about',
    () => {
      const text = JSON.stringify(aRecord({ region: 'KZ' }));
      const edit = fc.tuple(fc.nat(text.length), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 }));
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
          const damaged = edits.reduce((rest, [at, cut, put]) => rest.slice(0, at) + put + rest.slice(at + cut), text);
          const record = parseRecord(damaged, NOW);
          expect(record === null || isWholeRecord(record)).toBe(true);
          if (record) {
            stillCounts(record, rules(), NOW);
            unanswered(state({ record }));
          }
        }),
        fuzz(2000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});

describe('stillCounts', () => {
  it('counts right after the answer and until its last moment', () => {
    expect(stillCounts(answered(), rules(), NOW)).toBe(true);
    expect(stillCounts(answered(), rules(), NOW + 180 * DAY_MS - 1)).toBe(true);
  });

  it('asks again when it has expired', () => {
    expect(stillCounts(answered(), rules(), NOW + 180 * DAY_MS)).toBe(false);
  });

  it('asks again when the policy version changes', () => {
    expect(stillCounts(aRecord({ policy: '1' }), rules({ policy: '2' }), NOW)).toBe(false);
  });

  it('asks again when the site has lowered the limit since', () => {
    const later = NOW + 31 * DAY_MS;
    expect(stillCounts(answered(), rules({ maxAgeDays: 30 }), later)).toBe(false);
  });

  it('does not stretch an old answer when the site raises the limit', () => {
    expect(stillCounts(answered(), rules({ maxAgeDays: 400 }), NOW + 200 * DAY_MS)).toBe(false);
  });

  it('does not believe a cookie that says it never expires', () => {
    const forged = aRecord({ expires: '9999-12-31T00:00:00.000Z' });
    expect(stillCounts(forged, rules(), NOW + 181 * DAY_MS)).toBe(false);
  });

  it('has a limit of its own for an answer that grants nothing', () => {
    const set = rules({ maxAgeDays: 30, maxAgeDaysDenied: 365 });
    const denied = answered({ choices: { analytics: false, advertising: false } }, { rules: set });
    const granted = answered({ choices: { analytics: true, advertising: false } }, { rules: set });
    expect(stillCounts(denied, set, NOW + 364 * DAY_MS)).toBe(true);
    expect(stillCounts(granted, set, NOW + 364 * DAY_MS)).toBe(false);
    expect(stillCounts(granted, set, NOW + 29 * DAY_MS)).toBe(true);
  });

  describe('where regions differ', () => {
    const isOptOut = (region?: string): boolean => region === 'US-CA';
    const here = (region?: string) => rules({ region, isOptOut });

    it('asks again in a stricter region than the one it was given in', () => {
      expect(stillCounts(aRecord({ region: 'US-CA' }), here('KZ'), NOW)).toBe(false);
      expect(stillCounts(aRecord({ region: 'US-CA' }), here(undefined), NOW)).toBe(false);
    });

    it('goes on counting in a laxer region, and in the same one', () => {
      expect(stillCounts(aRecord({ region: 'KZ' }), here('US-CA'), NOW)).toBe(true);
      expect(stillCounts(aRecord({ region: 'US-CA' }), here('US-CA'), NOW)).toBe(true);
      expect(stillCounts(aRecord(), here('US-CA'), NOW)).toBe(true);
    });
  });
});

describe('createRecord', () => {
  it('records the answer, the policy version, the time and when it stops counting', () => {
    expect(answered({ method: 'accept-all', gpc: true })).toMatchObject({
      schema: 1,
      policy: '1',
      first: '2026-03-01T12:00:00.000Z',
      time: '2026-03-01T12:00:00.000Z',
      expires: '2026-08-28T12:00:00.000Z',
      choices: { analytics: true, advertising: false },
      method: 'accept-all',
      language: 'en',
      notice: HASH,
      gpc: true,
    });
  });

  it('is what parseRecord reads back', () => {
    const record = answered();
    expect(parse(record)).toEqual(record);
  });

  it('keeps the visitor’s id and first answer when the answer changes', () => {
    const first = answered();
    const second = answered({ method: 'revoke' }, { previous: first, now: NOW + DAY_MS });
    expect(second).toMatchObject({ id: first.id, first: first.first, time: '2026-03-02T12:00:00.000Z' });
  });

  it('gives a new visitor a new id', () => {
    expect(answered().id).not.toBe(answered().id);
  });

  it('records the region where the site knows it, and none where not', () => {
    expect(answered({}, { rules: rules({ region: 'KZ' }) }).region).toBe('KZ');
    expect(answered()).not.toHaveProperty('region');
  });

  it('lets an answer that grants nothing expire by its own limit', () => {
    const set = rules({ maxAgeDaysDenied: 365 });
    expect(answered({ choices: { analytics: false } }, { rules: set }).expires).toBe('2027-03-01T12:00:00.000Z');
    expect(answered({ choices: {} }, { rules: set }).expires).toBe('2027-03-01T12:00:00.000Z');
  });

  it('is frozen', () => {
    const record = answered();
    expect(Object.isFrozen(record) && Object.isFrozen(record.choices)).toBe(true);
  });

  it('fits into 1,000 bytes of cookie with 20 vendors that differ from their category', () => {
    const ids = [
      'google-analytics', 'yandex-metrica', 'microsoft-clarity', 'hotjar', 'mixpanel', 'amplitude', 'posthog',
      'segment', 'matomo', 'plausible', 'meta-pixel', 'tiktok-pixel', 'google-ads', 'linkedin-insight', 'pinterest-tag',
      'reddit-pixel', 'snapchat-pixel', 'microsoft-uet', 'criteo', 'vk-pixel',
    ]; // prettier-ignore
    const site = completeConfig({
      policy: { version: '2026-01-15' },
      vendors: ids.map((id, index) => ({ id, category: index < 10 ? 'analytics' : 'advertising' })),
      consent: { region: 'US-CA' },
    }).rules;
    const updates = {
      functional: true,
      analytics: true,
      advertising: true,
      ...Object.fromEntries(ids.map((id) => [id, false])),
    };
    const first = state({ rules: site });
    const record = createRecord(
      {
        choices: mergeChoices(first, updates),
        asked: askedVendors(first, updates),
        method: 'accept-all',
        language: 'zh-Hant',
        notice: HASH,
        gpc: false,
      },
      site,
      null,
      NOW,
    );
    expect(Object.keys(record.choices)).toHaveLength(23);
    keepCookies();
    writeCookie({ name: 'ilumee_consent' }, JSON.stringify(record), '2099-01-01T00:00:00.000Z');
    expect(JSON.parse(readCookie('ilumee_consent')!)).toEqual(record);
    expect(new TextEncoder().encode(document.cookie).length).toBeLessThan(1000);
  });
});

describe('isSameAnswer', () => {
  it('tells answers apart by visitor, time and choices', () => {
    const record = aRecord();
    expect(isSameAnswer(record, { ...record, choices: { advertising: false, analytics: true } })).toBe(true);
    expect(isSameAnswer(null, null)).toBe(true);
    for (const other of [
      null,
      { ...record, id: '0b54ab2c-6f1e-4a5c-9c39-1c9f6f3e2a12' },
      { ...record, time: '2026-03-01T12:00:00.001Z' },
      { ...record, choices: { analytics: false, advertising: false } },
    ]) {
      expect(isSameAnswer(record, other)).toBe(false);
      expect(isSameAnswer(other, record)).toBe(false);
    }
  });
});

describe('randomId', () => {
  it('is a UUID of version 4, another one each time', () => {
    const ids = Array.from({ length: 200 }, randomId);
    expect(ids.filter((id) => !UUID.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
