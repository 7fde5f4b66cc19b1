import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedVendors,
  fingerprint,
  grantsMore,
  isDeniedByGpc,
  isGranted,
  mergeChoices,
  sameForAll,
  unanswered,
} from '../../../src/consent/choices.js';
import { aRecord, rules, state, vendorsBy } from '../support/builders.js';
import { FUZZ_TIMEOUT_MS, fuzz, PROTOTYPE_KEYS } from '../support/fuzz.js';

const ACME = vendorsBy({ acme: 'analytics' });
const ASKED_ACME = fingerprint('acme');

describe('fingerprint', () => {
  it(
    'is four letters or digits for any text',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => /^[\da-z]{4}$/.test(fingerprint(text))),
        fuzz(1000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );

  it('is the same for the same text, today and in the next release', () => {
    // Stored in visitors' cookies: a change would ask all of them again.
    expect(fingerprint('google-analytics')).toBe('cueq');
    expect(fingerprint('acme')).toBe(fingerprint('acme'));
  });

  it('tells vendors apart whose ids differ in one letter', () => {
    const ids = ['acme', 'acmd', 'acm', 'bcme', 'acme-2', 'yandex-metrica', 'yandex-metrika'];
    expect(new Set(ids.map(fingerprint)).size).toBe(ids.length);
  });
});

describe('isGranted, before there is an answer', () => {
  it('grants what is necessary and nothing else', () => {
    expect(isGranted('necessary', state())).toBe(true);
    expect(isGranted('analytics', state())).toBe(false);
  });

  it('grants a vendor of the category "necessary"', () => {
    expect(isGranted('login', state({ rules: rules({ vendors: vendorsBy({ login: 'necessary' }) }) }))).toBe(true);
  });

  it('grants categories and vendors in an opt-out region', () => {
    const optOut = state({ rules: rules({ isOptOut: () => true, vendors: ACME }) });
    expect(isGranted('analytics', optOut)).toBe(true);
    expect(isGranted('acme', optOut)).toBe(true);
  });

  it('asks the rules about the visitor’s own region', () => {
    const inCalifornia = rules({ region: 'US-CA', isOptOut: (region) => region === 'US-CA' });
    expect(isGranted('analytics', state({ rules: inCalifornia }))).toBe(true);
    expect(isGranted('analytics', state({ rules: { ...inCalifornia, region: 'KZ' } }))).toBe(false);
  });

  it('denies what Global Privacy Control denies in an opt-out region', () => {
    const optOut = state({
      gpc: true,
      rules: rules({ isOptOut: () => true, vendors: vendorsBy({ ads: 'advertising' }) }),
    });
    expect(isGranted('advertising', optOut)).toBe(false);
    expect(isGranted('ads', optOut)).toBe(false);
    expect(isGranted('analytics', optOut)).toBe(true);
  });

  it.each(['unknown', '', ...PROTOTYPE_KEYS])('denies the unknown id "%s" even where all else is on', (id) => {
    expect(isGranted(id, state({ rules: rules({ isOptOut: () => true }) }))).toBe(false);
    expect(isGranted(id, state({ record: aRecord() }))).toBe(false);
  });
});

describe('isGranted, with a record', () => {
  it('follows the choices', () => {
    const given = state({ record: aRecord({ choices: { analytics: true, advertising: false } }) });
    expect(isGranted('analytics', given)).toBe(true);
    expect(isGranted('advertising', given)).toBe(false);
  });

  it('denies a denied category in an opt-out region too', () => {
    const given = state({ record: aRecord({ choices: { analytics: false } }), rules: rules({ isOptOut: () => true }) });
    expect(isGranted('analytics', given)).toBe(false);
  });

  it('denies a category that was added since', () => {
    const added = rules({ categories: ['analytics', 'advertising', 'maps'] });
    expect(isGranted('maps', state({ record: aRecord(), rules: added }))).toBe(false);
  });

  it('denies a category that the site has taken out of its configuration', () => {
    expect(isGranted('analytics', state({ record: aRecord(), rules: rules({ categories: ['advertising'] }) }))).toBe(
      false,
    );
  });

  it('grants a vendor with its category once the visitor was asked about it', () => {
    const given = rules({ vendors: ACME });
    expect(isGranted('acme', state({ record: aRecord({ asked: ASKED_ACME }), rules: given }))).toBe(true);
  });

  it('denies a vendor that was added since, although its category is granted', () => {
    const added = rules({ vendors: vendorsBy({ acme: 'analytics', newcomer: 'analytics' }) });
    expect(isGranted('newcomer', state({ record: aRecord({ asked: ASKED_ACME }), rules: added }))).toBe(false);
  });

  it('lets a vendor’s own choice go before its category’s', () => {
    const record = aRecord({ asked: ASKED_ACME, choices: { analytics: true, advertising: false, acme: false } });
    expect(isGranted('acme', state({ record, rules: rules({ vendors: ACME }) }))).toBe(false);
    expect(isGranted('analytics', state({ record, rules: rules({ vendors: ACME }) }))).toBe(true);
  });

  it('finds a vendor’s mark only at its place, not across two others', () => {
    const twisted = `x${ASKED_ACME}xxx`;
    expect(isGranted('acme', state({ record: aRecord({ asked: twisted }), rules: rules({ vendors: ACME }) }))).toBe(
      false,
    );
  });

  it('keeps a grant that was given under Global Privacy Control by its own switch', () => {
    const record = aRecord({ gpc: true, choices: { analytics: false, advertising: true } });
    expect(isGranted('advertising', state({ record, gpc: true }))).toBe(true);
  });
});

describe('isDeniedByGpc', () => {
  const vendors = vendorsBy({ acme: 'analytics', ads: 'advertising' });

  it('denies nothing without the signal', () => {
    expect(isDeniedByGpc('advertising', state())).toBe(false);
  });

  it('denies the honoured categories and their vendors', () => {
    const signalled = state({ gpc: true, rules: rules({ vendors }) });
    const denied = ['analytics', 'advertising', 'acme', 'ads'].filter((id) => isDeniedByGpc(id, signalled));
    expect(denied).toEqual(['advertising', 'ads']);
  });

  it('denies analytics where the site has it so', () => {
    const strict = state({ gpc: true, rules: rules({ honourGpc: ['advertising', 'analytics'] }) });
    expect(isDeniedByGpc('analytics', strict)).toBe(true);
  });
});

describe('unanswered', () => {
  it('asks a first visitor about every category, in the order of the configuration', () => {
    expect(unanswered(state({ rules: rules({ categories: ['maps', 'analytics'] }) }))).toEqual(['maps', 'analytics']);
  });

  it('does not ask a first visitor about what Global Privacy Control answers', () => {
    expect(unanswered(state({ gpc: true }))).toEqual(['analytics']);
  });

  it('asks nothing once all is answered', () => {
    expect(unanswered(state({ record: aRecord({ asked: ASKED_ACME }), rules: rules({ vendors: ACME }) }))).toEqual([]);
  });

  it('asks only about a category that was added', () => {
    const added = rules({ categories: ['analytics', 'advertising', 'maps'] });
    expect(unanswered(state({ record: aRecord(), rules: added }))).toEqual(['maps']);
  });

  it('asks only about a vendor that was added to a granted category', () => {
    const added = rules({ vendors: vendorsBy({ acme: 'analytics', newcomer: 'analytics' }) });
    expect(unanswered(state({ record: aRecord({ asked: ASKED_ACME }), rules: added }))).toEqual(['newcomer']);
  });

  it('does not ask about a vendor that was added to a denied category', () => {
    const added = rules({ vendors: vendorsBy({ ads: 'advertising' }) });
    expect(unanswered(state({ record: aRecord(), rules: added }))).toEqual([]);
  });

  it('does not ask about a vendor that is necessary', () => {
    const added = rules({ vendors: vendorsBy({ login: 'necessary' }) });
    expect(unanswered(state({ record: aRecord(), rules: added }))).toEqual([]);
  });

  it('does not ask again when a vendor or a category was taken out', () => {
    expect(
      unanswered(state({ record: aRecord({ asked: ASKED_ACME }), rules: rules({ categories: ['analytics'] }) })),
    ).toEqual([]);
  });
});

describe('sameForAll', () => {
  it('gives every category the same value', () => {
    expect(sameForAll(true, state())).toEqual({ analytics: true, advertising: true });
    expect(sameForAll(false, state())).toEqual({ analytics: false, advertising: false });
  });

  it('answers only what was asked where that is given', () => {
    expect(sameForAll(true, state({ record: aRecord() }), ['newcomer'])).toEqual({ newcomer: true });
  });

  it('leaves advertising denied under Global Privacy Control', () => {
    expect(sameForAll(true, state({ gpc: true }))).toEqual({ analytics: true, advertising: false });
  });

  it('leaves advertising granted under the signal where its own switch had granted it', () => {
    const record = aRecord({ choices: { analytics: false, advertising: true } });
    expect(sameForAll(true, state({ gpc: true, record }))).toEqual({ analytics: true, advertising: true });
  });

  it('rejects all under the signal too', () => {
    const record = aRecord({ choices: { analytics: true, advertising: true } });
    expect(sameForAll(false, state({ gpc: true, record }))).toEqual({ analytics: false, advertising: false });
  });
});

describe('mergeChoices', () => {
  it('denies what a first visitor’s answer leaves open', () => {
    expect(mergeChoices(state(), { analytics: true })).toEqual({ analytics: true, advertising: false });
  });

  it('leaves the other answers standing', () => {
    const record = aRecord({ choices: { analytics: true, advertising: false } });
    expect(mergeChoices(state({ record }), { advertising: true })).toEqual({ analytics: true, advertising: true });
  });

  it('keeps a vendor’s choice only where it differs from its category', () => {
    const given = state({ record: aRecord(), rules: rules({ vendors: ACME }) });
    expect(mergeChoices(given, { acme: false })).toEqual({ analytics: true, advertising: false, acme: false });
    expect(mergeChoices(given, { acme: true })).toEqual({ analytics: true, advertising: false });
  });

  it('takes vendors along when their category changes', () => {
    const record = aRecord({ choices: { analytics: true, advertising: false, acme: false } });
    const given = state({ record, rules: rules({ vendors: ACME }) });
    expect(mergeChoices(given, { analytics: false })).toEqual({ analytics: false, advertising: false });
    expect(mergeChoices(given, { analytics: true })).toEqual({ analytics: true, advertising: false });
  });

  it('lets one answer set a category and except a vendor of it', () => {
    const given = state({ rules: rules({ vendors: ACME }) });
    expect(mergeChoices(given, { analytics: true, acme: false })).toEqual({
      analytics: true,
      advertising: false,
      acme: false,
    });
  });

  it('leaves the record it started from alone', () => {
    const record = Object.freeze(aRecord({ choices: Object.freeze({ analytics: true, advertising: false }) }));
    mergeChoices(state({ record }), { analytics: false });
    expect(record.choices).toEqual({ analytics: true, advertising: false });
  });

  it(
    'grants after any answer exactly what it says, for any vendors and any earlier record',
    () => {
      const category = fc.constantFrom('analytics', 'advertising');
      const vendors = fc.dictionary(fc.constantFrom('acme', 'beta', 'coma', 'delta'), category);
      const updates = fc.dictionary(fc.constantFrom('analytics', 'advertising', 'acme', 'beta'), fc.boolean());
      fc.assert(
        fc.property(vendors, updates, updates, (byCategory, first, second) => {
          const given = rules({ vendors: vendorsBy(byCategory) });
          const known = (answer: Record<string, boolean>) =>
            Object.fromEntries(
              Object.entries(answer).filter(([id]) => given.vendors.has(id) || !(id in { acme: 1, beta: 1 })),
            );
          let now = state({ rules: given });
          for (const answer of [known(first), known(second)]) {
            const record = aRecord({ choices: mergeChoices(now, answer), asked: askedVendors(now, answer) });
            now = { ...now, record };
            for (const [id, value] of Object.entries(answer)) expect(isGranted(id, now)).toBe(value);
          }
        }),
        fuzz(500),
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});

describe('askedVendors', () => {
  const vendors = vendorsBy({ acme: 'analytics', ads: 'advertising' });
  const all = fingerprint('acme') + fingerprint('ads');

  it('counts every vendor as asked at the first answer', () => {
    expect(askedVendors(state({ rules: rules({ vendors }) }), { analytics: true })).toBe(all);
  });

  it('adds the vendors of an answered category, and those answered themselves', () => {
    const given = state({ record: aRecord(), rules: rules({ vendors }) });
    expect(askedVendors(given, {})).toBe('');
    expect(askedVendors(given, { analytics: true })).toBe(fingerprint('acme'));
    expect(askedVendors(given, { ads: false })).toBe(fingerprint('ads'));
  });

  it('keeps those that had been asked', () => {
    const given = state({ record: aRecord({ asked: fingerprint('ads') }), rules: rules({ vendors }) });
    expect(askedVendors(given, { analytics: false })).toBe(all);
  });

  it('asks again about a vendor that went and came back', () => {
    const without = state({ record: aRecord({ asked: ASKED_ACME }), rules: rules() });
    expect(askedVendors(without, { analytics: true })).toBe('');
  });
});

describe('grantsMore', () => {
  const withAcme = rules({ vendors: ACME });

  it('is about what is not granted yet', () => {
    const accepted = state({ record: aRecord({ choices: { analytics: true } }) });
    expect(grantsMore(state(), { analytics: true })).toBe(true);
    expect(grantsMore(accepted, { analytics: true })).toBe(false);
    expect(grantsMore(accepted, { analytics: false })).toBe(false);
  });

  it('sees a vendor that was refused come along with its category', () => {
    const record = aRecord({ choices: { analytics: true, acme: false }, asked: ASKED_ACME });
    expect(grantsMore(state({ record, rules: withAcme }), { analytics: true })).toBe(true);
  });

  it('sees a vendor that nobody was asked about come along with its category', () => {
    const record = aRecord({ choices: { analytics: true }, asked: '' });
    expect(grantsMore(state({ record, rules: withAcme }), { analytics: true })).toBe(true);
  });
});
