import { describe, expect, it } from 'vitest';
import { messages as kk } from '../../../src/languages/kk.js';
import { noticeHash } from '../../../src/notice/notice-hash.js';
import { EXAMPLE } from '../config/example.js';
import { aRecord, aView } from '../support/builders.js';

const base = noticeHash(aView(EXAMPLE));

describe('noticeHash', () => {
  it('is a SHA-256 in hex', () => {
    expect(base).toMatch(/^[\da-f]{64}$/);
  });

  it('is the same for the same notice, whoever sees it and whatever they had answered', () => {
    const other = { record: aRecord(), asked: ['acme'], banner: false, preferences: true, isGranted: () => true };
    expect(noticeHash(aView(EXAMPLE, other))).toBe(base);
  });

  it.each([
    ['the policy', { policy: { ...EXAMPLE.policy, version: '2026-02-01' } }],
    ['what changed in it', { policy: { ...EXAMPLE.policy, changes: { en: 'Other changes.' } } }],
    ['the controller', { controller: { ...EXAMPLE.controller, name: 'Acme' } }],
    ['a category', { categories: { ...EXAMPLE.categories, analytics: { name: 'Statistics' } } }],
    ['the vendors', { vendors: EXAMPLE.vendors.slice(1) }],
    ['where a vendor is', { vendors: [{ ...EXAMPLE.vendors[2], country: 'US' }] }],
    ['the data collected', { disclosure: { ...EXAMPLE.disclosure, dataCollected: ['IP address'] } }],
    ['whether it is published', { disclosure: { ...EXAMPLE.disclosure, publication: true } }],
    ['how long an answer counts', { consent: { ...EXAMPLE.consent, maxAgeDays: 90 } }],
    ['a text of the site’s own', { notice: { texts: { acceptAll: 'Agree' } } }],
    ['a text of the second layer', { notice: { texts: { save: 'Keep' } } }],
  ])('is another when %s changes', (_what, change) => {
    expect(noticeHash(aView({ ...EXAMPLE, ...change }))).not.toBe(base);
  });

  it('is another in another language', () => {
    expect(noticeHash(aView(EXAMPLE, { messages: kk }))).not.toBe(base);
  });
});
