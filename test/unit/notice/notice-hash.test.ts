import { describe, expect, it } from 'vitest';
import type { ConsentConfig } from '../../../src/config/options.js';
import { messages as englishPreferences } from '../../../src/languages/en-preferences.js';
import { messages as englishBanner } from '../../../src/languages/en.js';
import { messages as kk } from '../../../src/languages/kk.js';
import { noticeHash, noticeText, type ToldNotice } from '../../../src/notice/notice-hash.js';
import { EXAMPLE } from '../config/example.js';
import { settings } from '../support/builders.js';

const english = { ...englishBanner, ...englishPreferences };

const aNotice = (config: object = EXAMPLE, parts: Partial<ToldNotice> = {}): ToldNotice => {
  const layer = parts.layer ?? 'banner';
  const keys = Object.keys(layer === 'banner' ? englishBanner : english);
  return { settings: settings(config as Partial<ConsentConfig>), messages: english, layer, keys, ...parts };
};
const hash = (...given: Parameters<typeof aNotice>): string => noticeHash(aNotice(...given));
const base = hash();

describe('noticeHash', () => {
  it('is a SHA-256 in hex', () => {
    expect(base).toMatch(/^[\da-f]{64}$/);
  });

  it('is the same however the configuration was written', () => {
    const turned = (value: unknown): unknown =>
      Object.prototype.toString.call(value) === '[object Object]'
        ? Object.fromEntries(
            Object.entries(value as object)
              .reverse()
              .map(([key, part]) => [key, turned(part)]),
          )
        : value;
    // The order of categories and vendors is the one they are shown in.
    const { categories, ...rest } = EXAMPLE;
    expect(hash({ ...(turned(rest) as object), categories })).toBe(base);
    expect(hash({ ...EXAMPLE, disclosure: { ...EXAMPLE.disclosure, unknown: undefined } })).toBe(base);
  });

  it('is the same whatever the vendors are told and held by', () => {
    const [one, two, acme] = EXAMPLE.vendors;
    const other = { ...acme, hosts: ['acme.example'], signal: () => {}, stop: 'acme.stop', pending: 'reject' };
    expect(hash({ ...EXAMPLE, vendors: [one, two, { ...other, stop: undefined }] })).toBe(base);
  });

  it.each([
    ['the policy', { policy: { ...EXAMPLE.policy, version: '2026-02-01' } }],
    ['what changed in it', { policy: { ...EXAMPLE.policy, changes: { en: 'Other changes.' } } }],
    ['where it is', { policy: { ...EXAMPLE.policy, url: '/policy' } }],
    ['the controller', { controller: { ...EXAMPLE.controller, name: 'Acme' } }],
    ['the name of a category', { categories: { ...EXAMPLE.categories, analytics: { name: 'Statistics' } } }],
    ['the order of the categories', { categories: { functional: {}, analytics: {}, advertising: {} } }],
    ['the vendors', { vendors: EXAMPLE.vendors.slice(1) }],
    ['where a vendor is', { vendors: [...EXAMPLE.vendors.slice(0, 2), { ...EXAMPLE.vendors[2], country: 'US' }] }],
    ['the data collected', { disclosure: { ...EXAMPLE.disclosure, dataCollected: ['IP address'] } }],
    ['whether it is published', { disclosure: { ...EXAMPLE.disclosure, publication: true } }],
    ['how long an answer counts', { consent: { ...EXAMPLE.consent, maxAgeDays: 90 } }],
    ['a text of the site’s own', { notice: { texts: { acceptAll: 'Agree' } } }],
  ])('is another when %s changes', (_what, change) => {
    expect(hash({ ...EXAMPLE, ...change })).not.toBe(base);
  });

  it('covers of the second layer what the first one does not show', () => {
    const preferences = hash(EXAMPLE, { layer: 'preferences' });
    for (const change of [
      { notice: { texts: { save: 'Keep' } } },
      { categories: { ...EXAMPLE.categories, analytics: { description: 'We count.' } } },
    ]) {
      expect(hash({ ...EXAMPLE, ...change })).toBe(base);
      expect(hash({ ...EXAMPLE, ...change }, { layer: 'preferences' })).not.toBe(preferences);
    }
    expect(preferences).not.toBe(base);
  });

  it('covers the texts of the language that was shown, and no other', () => {
    expect(hash(EXAMPLE, { messages: kk })).not.toBe(base);
    const withKazakh = { ...EXAMPLE, notice: { texts: { acceptAll: { en: 'Accept all', kk: 'Иә' } } } };
    expect(hash(withKazakh)).toBe(base);
    expect(hash(withKazakh, { messages: kk })).not.toBe(hash(EXAMPLE, { messages: kk }));
  });
});

it('says the very words that are shown', () => {
  const config = { ...EXAMPLE, notice: { texts: { acceptAll: 'Agree' } } };
  const told = JSON.parse(noticeText(aNotice(config))) as { texts: Record<string, string>; policy: object };
  expect(told.texts).toMatchObject({ acceptAll: 'Agree', rejectAll: 'Reject all', title: 'Your privacy' });
  expect(told.policy).toEqual({ version: '2026-01-15', url: '/privacy', changes: 'Names our new analytics vendor.' });
});
