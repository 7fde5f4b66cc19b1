import { describe, expect, it } from 'vitest';
import { messages as kazakh } from '../../../src/languages/kk.js';
import { durationText, storedBy } from '../../../src/notice/durations.js';
import { detailedVendors, withDetails } from '../../../src/vendors/details.js';
import { aVendor, settings } from '../support/builders.js';

const english = { language: 'en', session: 'until the browser is closed', untilErased: 'until it is erased' };

describe('durationText', () => {
  it.each([
    ['1y', '1 year'],
    ['13m', '13 months'],
    ['30min', '30 minutes'],
    ['2w', '2 weeks'],
    ['session', 'until the browser is closed'],
    ['persistent', 'until it is erased'],
    ['session-1y', 'until the browser is closed – 1 year'],
    ['30s-1y', '30 seconds – 1 year'],
    ['varies', 'varies'],
    ['1constructor', '1constructor'],
  ])('says %s as "%s"', (duration, text) => {
    expect(durationText(duration, english)).toBe(text);
  });

  it('speaks the language of the notice', () => {
    expect(durationText('2y', { ...english, language: 'ru' })).toBe('2 года');
    // Chromium has no units in Kazakh.
    expect(durationText('30min-2y', kazakh)).toBe('30 минут – 2 жыл');
  });
});

describe('storedBy', () => {
  it.each(detailedVendors)('shows of the patterns of %s nothing but names', (id) => {
    const [vendor] = withDetails(settings({ vendors: [id] }).vendors);
    const names = storedBy(vendor!).map(({ name }) => name);
    expect(names.filter((name) => !/^[\w.:%*/-]+( \([\w.]+\))?$/.test(name) || /w\{/.test(name))).toEqual([]);
  });

  it('has the keys of a built-in vendor’s storages, too', () => {
    const [vendor] = withDetails(settings({ vendors: ['yandex-metrica'] }).vendors);
    expect(storedBy(vendor!)).toContainEqual({ name: '__ym_tab_guid', duration: 'session' });
    expect(storedBy(vendor!)).toContainEqual({ name: '_ym_* (localStorage)', duration: 'persistent' });
  });

  it('names cookies and keys as people write them, and how long they are kept', () => {
    const vendor = aVendor({
      cookies: [{ match: '^_ga_.+$', ttl: '2y' }, { match: '^_pk\\.' }],
      storage: ['localStorage:/^acme_[a-z]+$/', 'sessionStorage:tab', 'indexedDB:acme'],
    });
    expect(storedBy(vendor)).toEqual([
      { name: '_ga_*', duration: '2y' },
      { name: '_pk.', duration: '' },
      { name: 'acme_*', duration: 'persistent' },
      { name: 'tab', duration: 'session' },
      { name: 'acme', duration: 'persistent' },
    ]);
  });

  it('says where a key lies that is called as a cookie is, and has one row for patterns that read alike', () => {
    const vendor = aVendor({
      cookies: [
        { match: '^_id$', ttl: '1y' },
        { match: '^_n_\\d+$', ttl: '1y' },
        { match: '^_n_[a-z]+$', ttl: '1y' },
      ],
      storage: ['localStorage:_id', 'sessionStorage:_id', 'localStorage:/^_key$/', 'localStorage:_key'],
    });
    expect(storedBy(vendor)).toEqual([
      { name: '_id', duration: '1y' },
      { name: '_n_*', duration: '1y' },
      { name: '_id (localStorage)', duration: 'persistent' },
      { name: '_id (sessionStorage)', duration: 'session' },
      { name: '_key', duration: 'persistent' },
    ]);
  });

  it.each(detailedVendors)('names nothing of %s twice', (id) => {
    const [vendor] = withDetails(settings({ vendors: [id] }).vendors);
    const names = storedBy(vendor!).map(({ name }) => name);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });
});
