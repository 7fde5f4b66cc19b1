import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsentError } from '../../../src/config/consent-error.js';
import type { VendorContext, VendorOptions } from '../../../src/config/options.js';
import { builtInVendors } from '../../../src/vendors/host-table.js';
import * as vendors from '../../../src/vendors/index.js';
import { defineVendor, digits, flag, optional, settings, text } from '../../../src/vendors/index.js';
import { checkVendor, completePreset } from '../../../src/vendors/presets-module.js';
import * as presets from '../../../src/vendors/presets/index.js';
import { completeVendor, SIGNALLED } from '../../../src/vendors/vendor.js';

const context: VendorContext = { nonce: '', categories: ['analytics'], isGranted: () => true };

/** What a vendor did, in order. */
let log: string[] = [];

const acme = defineVendor({
  id: 'acme',
  name: 'Acme',
  category: 'analytics',
  hosts: ['acme.example'],
  cookies: [{ match: '^_acme' }],
  main: 'token',
  options: {
    token: text(/^\w+$/, 'abc'),
    size: optional(digits('10')),
    more: optional(settings()),
    on: optional(flag),
  },
  tag: ({ token }) => ({ src: `https://acme.example/${token}.js`, attributes: { 'data-a': '1' } }),
  prepare: ({ token }) => void log.push(`prepare ${token}`),
  signal: (granted, { token }) => void log.push(`signal ${granted} ${token}`),
  stop: () => void log.push('stop'),
  resume: () => void log.push('resume'),
});

const scripts = (): HTMLScriptElement[] => [...document.querySelectorAll('script')];

beforeEach(() => {
  log = [];
  // happy-dom would fetch it.
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) {
      log.push(`tag ${(node as HTMLScriptElement).src}`);
      (node as HTMLScriptElement).type = 'text/plain';
      document.body.append(node);
    }
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('a vendor of defineVendor', () => {
  it('is an entry of the configuration, with what the definition says', () => {
    expect(acme('abc')).toEqual({
      id: 'acme',
      name: 'Acme',
      category: 'analytics',
      hosts: ['acme.example'],
      cookies: [{ match: '^_acme' }],
      options: { token: 'abc' },
      tell: expect.any(Function),
    });
  });

  it('takes an object of options, and lets the entry say otherwise than the definition', () => {
    const entry = acme({ token: 'abc', size: 5 }, { category: 'functional', load: 'always', name: undefined });
    expect(entry).toMatchObject({ category: 'functional', load: 'always', options: { token: 'abc', size: 5 } });
    expect(entry.name).toBe('Acme');
  });

  it.each([
    [{}, 'vendors.acme.token', 'got nothing', 'data-acme="abc"'],
    [{ token: 'a b' }, 'vendors.acme.token', 'got "a b"', '"token": "abc"'],
    [{ token: 'abc', size: -1 }, 'vendors.acme.size', 'got -1', '"size": "10"'],
    [{ token: 'abc', size: '' }, 'vendors.acme.size', 'got ""', ''],
    [{ token: 'abc', more: [] }, 'vendors.acme.more', 'got []', ''],
    [{ token: 'abc', on: 'yes' }, 'vendors.acme.on', 'got "yes"', 'true'],
    [{ token: 'abc', colour: 'red' }, 'vendors.acme.colour', 'got "red"', 'There are: token,size,more,on'],
    [{ token: 'abc', toString: 1 }, 'vendors.acme.toString', 'got 1', ''],
    ['', 'vendors.acme.token', 'got ""', ''],
  ])('refuses %j with the option, the value and the fix', (given, option, problem, fix) => {
    let thrown: unknown;
    try {
      acme(given as never);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ConsentError);
    expect(thrown).toMatchObject({
      option,
      problem: expect.stringContaining(problem),
      fix: expect.stringContaining(fix),
    });
  });

  it('is prepared, told, and then loaded, once', () => {
    const { tell } = acme('abc');
    tell!(true, { ...context, nonce: 'n1' });
    tell!(true, context);
    expect(log).toEqual(['prepare abc', 'signal true abc', 'tag https://acme.example/abc.js', 'signal true abc']);
    expect(scripts().map(({ nonce, dataset }) => [nonce, dataset.a])).toEqual([['n1', '1']]);
  });

  it('is stopped after it was told, and resumed without a second tag', () => {
    const { tell } = acme('abc');
    tell!(true, context);
    log = [];
    tell!(false, context);
    tell!(true, context);
    expect(log).toEqual(['signal false abc', 'stop', 'signal true abc', 'resume']);
  });

  it('is not started by a withdrawal', () => {
    const { tell } = acme('abc');
    tell!(false, context);
    expect(log).toEqual(['signal false abc', 'stop']);
    tell!(true, context);
    expect(log.slice(2)).toEqual(['prepare abc', 'signal true abc', 'tag https://acme.example/abc.js']);
  });

  it('in advanced mode is loaded by the denial, and never stopped', () => {
    const { tell } = acme('abc', { load: 'always' });
    tell!(false, context);
    tell!(true, context);
    tell!(false, context);
    expect(log).toEqual([
      'prepare abc',
      'signal false abc',
      'tag https://acme.example/abc.js',
      'signal true abc',
      'signal false abc',
    ]);
  });

  it('calls what the site adds of its own after the definition’s', () => {
    const { tell } = acme('abc', { signal: (granted) => log.push(`own ${granted}`), stop: () => log.push('own stop') });
    tell!(true, context);
    tell!(false, context);
    expect(log.filter((entry) => !/prepare|tag/.test(entry))).toEqual([
      'signal true abc',
      'own true',
      'signal false abc',
      'own false',
      'own stop',
      'stop',
    ]);
  });

  it('whose signal throws is stopped all the same; whose preparation throws is not loaded', () => {
    vi.stubGlobal('reportError', () => log.push('reported'));
    const broken = defineVendor({
      id: 'broken',
      tag: () => ({ src: 'https://acme.example/b.js' }),
      signal() {
        throw new Error('signal');
      },
      stop: () => void log.push('stop'),
    });
    broken().tell!(false, context);
    expect(log).toEqual(['reported', 'stop']);
    const worse = defineVendor({
      id: 'worse',
      tag: () => ({ src: 'https://acme.example/b.js' }),
      prepare() {
        throw new Error('prepare');
      },
    });
    expect(() => worse().tell!(true, context)).toThrow('prepare');
    expect(log.filter((entry) => /tag/.test(entry))).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('takes the page’s nonce where the library has no tag of its own', () => {
    const own = document.createElement('script');
    own.setAttribute('nonce', 'page');
    own.nonce = 'page';
    own.type = 'text/plain';
    document.body.append(own);
    acme('abc').tell!(true, context);
    expect(scripts().at(-1)!.nonce).toBe('page');
  });
});

describe('the presets', () => {
  const all = Object.entries(presets) as [string, { definition: { id: string; signal?: unknown; stop?: unknown } }][];

  it('are all of built-in vendors, each once, by its name in camel case', () => {
    const ids = all.map(([, { definition }]) => definition.id);
    expect(ids.filter((id) => !builtInVendors().has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const names = ids.map((id) => id.replace('2gis', 'two-gis').replace(/-(\w)/g, (_, letter) => letter.toUpperCase()));
    expect(names).toEqual(all.map(([name]) => name));
  });

  it('come by the entry "vendors" too', () => {
    expect(Object.keys(vendors)).toEqual(expect.arrayContaining(Object.keys(presets)));
  });

  it('with a consent call of their own are those that are told by their id alone', () => {
    const told = all.map(([, { definition }]) => definition).filter(({ signal }) => signal);
    const ids = told.map(({ id }) => id).filter((id) => !id.startsWith('google-'));
    const listed = [...builtInVendors().keys()].filter((id) => SIGNALLED.test(id));
    expect([...listed].sort()).toEqual([...ids, 'segment'].sort());
  });
});

describe('a vendor of JSON', () => {
  const complete = (vendor: string | VendorOptions) => completeVendor(vendor, 'analytics', ['analytics']);

  it.each([
    ['hotjar', false],
    ['mixpanel', true],
    [{ id: 'mixpanel' }, true],
    [{ id: 'mixpanel', hosts: ['own.example'] }, false],
    [{ id: 'mixpanel', hosts: ['own.example'], options: 'token' }, true],
    [{ id: 'hotjar', options: 1 }, true],
    [{ id: 'acme', hosts: ['acme.example'] }, false],
    [{ id: 'acme', tag: { src: '/acme.js' } }, true],
    ['acme', false],
    [acme('abc'), false],
  ] as [string | VendorOptions, boolean][])('%j needs the presets: %s', (vendor, expected) => {
    expect(complete(vendor).hasPreset).toBe(expected);
  });

  it.each([
    [{ url: 'https://stats.example/', siteId: 1 }, ['stats.example']],
    ['https://stats.example:8443/matomo/', ['stats.example:8443/matomo/']],
    [{ src: 'https://cdn.example/umami/script.js' }, ['cdn.example/umami/']],
    ['G-1', []],
    [1, []],
    [true, []],
    [null, []],
    [{ url: `${location.protocol}//${location.host}/` }, []],
  ])('whose options are %j is also at %j', (options, expected) => {
    const known = complete('matomo').hosts;
    expect(complete({ id: 'matomo', options } as VendorOptions).hosts).toEqual([...known, ...expected]);
  });

  it('is told by its preset once that is there, and does not start with a wrong option', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const wrong = complete({ id: 'hotjar', options: 'x' });
    completePreset(wrong);
    expect(error.mock.calls.join()).toContain('vendors.hotjar.siteId');
    wrong.tell!(true, context);
    expect(log).toEqual([]);
    const right = complete({ id: 'hotjar', options: 5 });
    completePreset(right);
    right.tell!(true, context);
    expect(log).toEqual(['tag https://static.hotjar.com/c/hotjar-5.js?sv=6']);
  });

  it('of which only the id is there gets no tag and no queue', () => {
    const vendor = complete('meta-pixel');
    completePreset(vendor);
    vendor.tell!(true, context);
    expect(log).toEqual([]);
    expect(window).not.toHaveProperty('fbq');
  });

  it('without a preset takes no options', () => {
    expect(checkVendor({ id: 'criteo', options: 'x' })).toMatchObject({ option: 'vendors.criteo.options' });
    expect(checkVendor({ id: 'criteo' })).toBeUndefined();
  });
});
