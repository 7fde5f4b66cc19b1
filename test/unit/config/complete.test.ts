import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeConfig } from '../../../src/config/complete.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import { settings } from '../support/builders.js';
import { FUZZ_TIMEOUT_MS, fuzz, json, PROTOTYPE_KEYS } from '../support/fuzz.js';
import { EXAMPLE } from './example.js';

describe('completeConfig', () => {
  it('fills in every default', () => {
    expect(settings()).toMatchObject({
      policy: { version: '1' },
      vendors: [],
      notice: {},
      cookie: { name: 'ilumee_consent' },
      rules: {
        policy: '1',
        maxAgeDays: 180,
        maxAgeDaysDenied: 180,
        categories: ['functional', 'analytics', 'advertising'],
        honourGpc: ['advertising'],
        region: undefined,
      },
    });
  });

  it('keeps what is set', () => {
    const complete = completeConfig(EXAMPLE);
    expect(complete.rules).toMatchObject({ policy: '2026-01-15', region: 'KZ', maxAgeDays: 180 });
    expect(complete.rules.categories).toEqual(['analytics', 'advertising', 'functional']);
    expect(complete).toMatchObject({
      controller: EXAMPLE.controller,
      cookie: EXAMPLE.cookie,
      disclosure: EXAMPLE.disclosure,
      notice: EXAMPLE.notice,
    });
  });

  it('completes vendors, built-in ones with their own category', () => {
    const { vendors, rules } = completeConfig(EXAMPLE);
    expect(vendors.map(({ id, name, category }) => [id, name, category])).toEqual([
      ['google-analytics', 'google-analytics', 'analytics'],
      ['yandex-metrica', 'yandex-metrica', 'analytics'],
      ['acme', 'Acme', 'analytics'],
    ]);
    expect(Object.fromEntries(rules.vendors)).toEqual({
      'google-analytics': 'analytics',
      'yandex-metrica': 'analytics',
      acme: 'analytics',
    });
  });

  it('puts what is unknown into a category that the site has', () => {
    const categoryOf = (config: Partial<ConsentConfig>) =>
      settings({ ...config, vendors: ['acme'] }).vendors[0]!.category;
    expect(categoryOf({ gate: { unknown: 'analytics' } })).toBe('analytics');
    expect(categoryOf({ categories: { maps: {}, chat: {} } })).toBe('maps');
    expect(categoryOf({ gate: { unknown: 'marketing' } })).toBe('functional');
  });

  it('puts a built-in vendor into no category that is about something else', () => {
    const categories = { analytics: {} };
    expect(settings({ categories, vendors: ['hotjar'] }).vendors[0]!.category).toBe('analytics');
    expect(settings({ categories, vendors: ['meta-pixel'] }).vendors[0]!.category).toBe('advertising');
    expect(settings({ categories, vendors: ['meta-pixel'], gate: { unknown: 'analytics' } }).vendors[0]!.category).toBe(
      'analytics',
    );
  });

  it('never lists "necessary" among what can be turned off', () => {
    expect(settings({ categories: { necessary: { name: 'Needed' }, maps: {} } }).rules.categories).toEqual(['maps']);
  });

  it('reads a version that is a number as its text', () => {
    expect(completeConfig({ policy: { version: 7 as never } }).rules.policy).toBe('7');
  });

  it('lets a no count as long as a yes, unless set apart', () => {
    expect(settings({ consent: { maxAgeDays: 30 } }).rules).toMatchObject({ maxAgeDays: 30, maxAgeDaysDenied: 30 });
    expect(settings({ consent: { maxAgeDaysDenied: 365 } }).rules).toMatchObject({
      maxAgeDays: 180,
      maxAgeDaysDenied: 365,
    });
  });

  it('takes an option that is undefined for one that is not set', () => {
    const { cookie, vendors, rules } = settings({
      cookie: { name: undefined },
      consent: { maxAgeDays: undefined, honourGpc: undefined },
      gate: { unknown: undefined },
      vendors: [{ id: 'acme', name: undefined, category: undefined }],
    });
    expect(rules).toMatchObject({ maxAgeDays: 180, honourGpc: ['advertising'] });
    expect(cookie.name).toBe('ilumee_consent');
    expect(vendors[0]).toMatchObject({ name: 'acme', category: 'advertising' });
  });

  it('changes nothing in what it is given', () => {
    const before = JSON.stringify(EXAMPLE);
    completeConfig(EXAMPLE);
    expect(JSON.stringify(EXAMPLE)).toBe(before);
  });

  describe('the model of a region', () => {
    const isOptOut = (consent: ConsentConfig['consent'], region?: string) =>
      settings({ consent }).rules.isOptOut(region);

    it('is opt-in where nothing else is said', () => {
      expect(isOptOut({})).toBe(false);
      expect(isOptOut({}, 'US-CA')).toBe(false);
    });

    it('is the general one where the region has none', () => {
      expect(isOptOut({ model: 'opt-out' })).toBe(true);
      expect(isOptOut({ model: 'opt-out', regions: { KZ: 'opt-in' } }, 'US')).toBe(true);
    });

    it('is the region’s own, or that of the country it lies in', () => {
      const regions = { 'US-CA': 'opt-out', 'US-TX': 'opt-in', US: 'opt-out', DE: 'opt-in' } as const;
      const optOut = ['US-CA', 'US-TX', 'US-NY', 'US', 'DE-BY', 'KZ', ''].filter((region) =>
        isOptOut({ regions }, region),
      );
      expect(optOut).toEqual(['US-CA', 'US-NY', 'US']);
    });

    it('does not go from a part to the whole', () => {
      expect(isOptOut({ regions: { 'US-CA': 'opt-out' } }, 'US')).toBe(false);
      expect(isOptOut({ regions: { 'US-CA': 'opt-out' } }, 'US-NY')).toBe(false);
    });

    it.each(PROTOTYPE_KEYS)('is the general one in a region named "%s"', (region) => {
      expect(isOptOut({ regions: {} }, region)).toBe(false);
    });
  });

  it(
    'throws on no JSON, before it has been checked',
    () => {
      const groups = [
        ...['policy', 'controller', 'categories', 'vendors', 'gate', 'consent', 'cookie', 'notice', 'disclosure'],
        ...PROTOTYPE_KEYS,
      ];
      const options = [
        'version',
        'maxAgeDays',
        'maxAgeDaysDenied',
        'regions',
        'region',
        'honourGpc',
        'unknown',
        'name',
      ];
      const group = fc.oneof(json(), fc.dictionary(fc.constantFrom(...options), json()));
      const vendor = fc.dictionary(fc.constantFrom('id', 'hosts', 'cookies', 'storage', 'category', 'name'), json());
      const config = fc
        .tuple(fc.dictionary(fc.constantFrom(...groups), group), fc.option(fc.array(fc.oneof(json(), vendor))))
        .map(([given, vendors]) => ({ ...given, ...(vendors && { vendors }) }));
      fc.assert(
        fc.property(fc.oneof(json(), config), (given) => {
          const { rules } = completeConfig({ ...(given as Partial<ConsentConfig>) });
          // Both are called before the check has come back.
          rules.isOptOut(rules.region);
          rules.isOptOut('US-CA');
        }),
        fuzz(1000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});

it.each(PROTOTYPE_KEYS.filter((key) => key !== 'prototype'))('has no category and no vendor called "%s"', (key) => {
  const config = JSON.parse(`{"categories":{"analytics":{},"${key}":{}},"vendors":["${key}",{"id":"${key}"}]}`);
  const { rules, vendors } = completeConfig(config);
  expect(rules.categories).toEqual(['analytics']);
  expect(vendors.map(({ id }) => id)).toEqual(['', '']);
});
