import { afterEach, describe, expect, it, vi } from 'vitest';
import { callVendor } from '../../../src/vendors/call-vendor.js';
import { completeVendor, parseStorageRule } from '../../../src/vendors/vendor.js';

describe('completeVendor', () => {
  it('takes a bare id for a vendor of which only the name is known', () => {
    expect(completeVendor('acme', 'advertising')).toEqual({
      id: 'acme',
      name: 'acme',
      category: 'advertising',
      hosts: [],
      cookies: [],
      storage: [],
      hasPreset: false,
    });
  });

  it('keeps what is said', () => {
    const given = {
      id: 'acme',
      name: 'Acme',
      category: 'analytics',
      country: 'KZ',
      hosts: ['acme.example'],
      cookies: [{ match: '^_acme', ttl: '1y' }],
      storage: ['localStorage:acme'],
      signal: 'acme.setConsent',
    };
    expect(completeVendor(given, 'advertising')).toEqual({ ...given, hasPreset: false });
  });

  it('makes lists of what should have been lists, before the check has told it', () => {
    const given = { id: 'acme', hosts: 'acme.example', cookies: null, storage: undefined };
    expect(completeVendor(given as never, 'analytics')).toMatchObject({
      hosts: ['acme.example'],
      cookies: [],
      storage: [],
    });
  });
});

describe('callVendor', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('calls a function with the answer', () => {
    const call = vi.fn();
    callVendor(call, true);
    callVendor(call, false);
    expect(call.mock.calls).toEqual([[true], [false]]);
  });

  it('calls a global function by its path, as a method of its owner', () => {
    const acme = {
      told: [] as boolean[],
      setConsent(granted: boolean) {
        this.told.push(granted);
      },
    };
    vi.stubGlobal('acme', acme);
    vi.stubGlobal('setAcme', (granted: boolean) => acme.told.push(granted));
    callVendor('acme.setConsent', true);
    callVendor('setAcme', false);
    expect(acme.told).toEqual([true, false]);
  });

  it('looks the path up when it is needed, since vendors come late', () => {
    callVendor('lateVendor.setConsent', true);
    const setConsent = vi.fn();
    vi.stubGlobal('lateVendor', { setConsent });
    callVendor('lateVendor.setConsent', false);
    expect(setConsent.mock.calls).toEqual([[false]]);
  });

  it.each(['nobody', 'nobody.there', 'nobody.is.there', ''])(
    'leaves it at that where "%s" is not on the page',
    (path) => {
      expect(() => callVendor(path, true)).not.toThrow();
    },
  );

  it('does nothing where no call is set', () => {
    expect(() => callVendor(undefined, true)).not.toThrow();
  });
});

describe('parseStorageRule', () => {
  it.each([
    ['localStorage:_acme', 'localStorage', ['_acme'], ['_acme_1', 'my_acme', '']],
    ['sessionStorage:a.b', 'sessionStorage', ['a.b'], ['axb']],
    ['localStorage:/^_acme/', 'localStorage', ['_acme', '_acme_1'], ['my_acme']],
    ['indexedDB:/(Browser|Flags)Db$/', 'indexedDB', ['mixpanelBrowserDb'], ['BrowserDb2']],
    ['localStorage:a:b', 'localStorage', ['a:b'], ['a']],
    ['indexedDB:/a/b/', 'indexedDB', ['xa/by'], ['ab']],
  ])('%s', (rule, kind, matching, others) => {
    const parsed = parseStorageRule(rule);
    expect(parsed.kind).toBe(kind);
    expect([...matching, ...others].filter(parsed.matches)).toEqual(matching);
  });

  it('gives the same answer for the same key each time', () => {
    const { matches } = parseStorageRule('localStorage:/_acme/');
    expect([matches('_acme'), matches('_acme'), matches('_acme')]).toEqual([true, true, true]);
  });
});
