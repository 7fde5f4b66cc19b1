import { describe, expect, it } from 'vitest';
import {
  askedVendors,
  fingerprint,
  isGranted,
  mergeChoices,
  sameForAll,
  standingFromEarlier,
  unanswered,
} from '../../../src/consent/choices.js';
import { stillCounts, whatStands } from '../../../src/consent/record.js';
import type { Choices, ConsentRecord, ConsentRules } from '../../../src/consent/types.js';
import { answered, aRecord, checkConfig, NOW, rules, state, vendorsBy } from '../support/builders.js';

const VENDORS = vendorsBy({ acme: 'analytics', beta: 'analytics' });
/** Version 2, in which `ids` are what those who answered version 1 are asked about again. */
const second = (...ids: string[]): ConsentRules => rules({ policy: '2', affects: { 1: ids }, vendors: VENDORS });
const all: ConsentRecord = aRecord({
  choices: { analytics: true, advertising: true },
  asked: fingerprint('acme') + fingerprint('beta'),
});

/** What a visitor has after an answer to what version 2 asks. */
function answer(record: ConsentRecord, given: ConsentRules, updates: Choices): ConsentRecord {
  const before = state({ record: whatStands(record, given), rules: given });
  const parts = {
    choices: mergeChoices(before, updates),
    asked: askedVendors(before, updates),
    earlier: standingFromEarlier(before, updates),
  };
  return { ...answered(parts, { rules: given, previous: record }), earlier: parts.earlier };
}

describe('a new policy version', () => {
  it('asks about everything where the site does not say what changed', () => {
    expect(stillCounts(all, rules({ policy: '2' }), NOW)).toBe(false);
    expect(stillCounts(all, rules({ policy: '3', affects: { 2: ['analytics'] } }), NOW)).toBe(false);
  });

  it('takes no version from the prototype of an object', () => {
    expect(stillCounts(aRecord({ policy: 'constructor' }), second(), NOW)).toBe(false);
  });

  it('asks only about the category that it touches', () => {
    const record = whatStands(all, second('advertising'));
    expect(stillCounts(all, second('advertising'), NOW)).toBe(true);
    const given = state({ record, rules: second('advertising') });
    expect(unanswered(given)).toEqual(['advertising']);
    expect(isGranted('advertising', given)).toBe(false);
    expect(['analytics', 'acme', 'beta'].every((id) => isGranted(id, given))).toBe(true);
  });

  it('asks only about the vendor that it touches, also where the visitor had set it apart', () => {
    for (const choices of [all.choices, { ...all.choices, acme: false }]) {
      const given = state({ record: whatStands({ ...all, choices }, second('acme')), rules: second('acme') });
      expect(unanswered(given)).toEqual(['acme']);
      expect(isGranted('acme', given)).toBe(false);
      expect(isGranted('beta', given)).toBe(true);
    }
  });

  it('takes the vendors of a touched category along', () => {
    const given = state({ record: whatStands(all, second('analytics')), rules: second('analytics') });
    expect(unanswered(given)).toEqual(['analytics']);
    expect(['analytics', 'acme', 'beta'].some((id) => isGranted(id, given))).toBe(false);
  });

  it('asks about nothing where it touches nothing', () => {
    const record = whatStands(all, second());
    expect(unanswered(state({ record, rules: second() }))).toEqual([]);
    expect(record.policy).toBe('1');
  });

  it('does not prolong an answer that is too old', () => {
    expect(stillCounts(all, second('advertising'), Date.parse(all.expires))).toBe(false);
  });
});

describe('the record of an answer to it', () => {
  it('says which version was answered, and what stands from the earlier one', () => {
    const record = answer(all, second('advertising'), { advertising: false });
    expect(record).toMatchObject({
      policy: '2',
      choices: { analytics: true, advertising: false },
      earlier: { 1: ['analytics'] },
      id: all.id,
    });
  });

  it('says nothing of earlier versions where everything was answered anew', () => {
    const given = second('advertising');
    const record = answer(all, given, sameForAll(true, state({ record: all, rules: given })));
    expect(record.earlier).toBeUndefined();
    expect(answer(all, rules({ vendors: VENDORS }), { analytics: false }).earlier).toBeUndefined();
  });

  it('keeps, over several versions, the one that each answer was given to', () => {
    const three = rules({ policy: '3', affects: { 2: ['advertising'] }, vendors: VENDORS });
    const record = answer(answer(all, second('advertising'), { advertising: false }), three, { advertising: true });
    expect(record).toMatchObject({ policy: '3', earlier: { 1: ['analytics'] } });
    const last = rules({ policy: '4', affects: { 3: [] }, vendors: VENDORS });
    expect(answer(record, last, { analytics: false }).earlier).toEqual({ 3: ['advertising'] });
  });

  it('can be given to a version of any name', () => {
    for (const policy of ['constructor', '__proto__', 'toString']) {
      const given = rules({ policy: '2', affects: JSON.parse(`{"${policy}":["advertising"]}`), vendors: VENDORS });
      const { earlier } = answer({ ...all, policy }, given, { advertising: true });
      expect(Object.entries(earlier!)).toEqual([[policy, ['analytics']]]);
    }
  });

  it('names a category for its vendors, so that it fits into the cookie', () => {
    const apart = { ...all, choices: { ...all.choices, acme: false, beta: false } };
    expect(answer(apart, second('advertising'), { advertising: false }).earlier).toEqual({ 1: ['analytics'] });
  });
});

describe('policy.affects', () => {
  const errors = (affects: unknown): string[] =>
    checkConfig({ policy: { version: '2', affects: affects as never }, vendors: ['acme'] }).errors.map(
      ({ message }) => message,
    );

  it('takes ids of categories and vendors by version', () => {
    expect(errors({ 1: ['analytics', 'acme'], 0: [] })).toEqual([]);
  });

  it.each([[['analytics']], ['analytics'], [{ 1: 'analytics' }], [{ 1: ['adverts'] }], [{ 1: [5] }]])(
    'does not take %j, and says what it takes',
    (affects) => {
      expect(errors(affects)).toEqual([expect.stringMatching(/policy\.affects: expected ids of categories/)]);
    },
  );
});
