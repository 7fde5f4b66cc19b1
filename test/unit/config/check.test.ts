import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../support/builders.js';
import { completeConfig } from '../../../src/config/complete.js';
import { ConsentError } from '../../../src/config/consent-error.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import { FUZZ_TIMEOUT_MS, fuzz, json, PROTOTYPE_KEYS } from '../support/fuzz.js';
import { EXAMPLE } from './example.js';

const check = (config: unknown) => checkConfig(config as ConsentConfig);
const GOOD = { policy: { version: '1' } };

/** `GOOD` with one option in it, given by its path. */
function withOption(path: string, value: unknown): Record<string, unknown> {
  const [group = '', name] = path.split('.');
  const standing = (GOOD as Record<string, object>)[group];
  return { ...GOOD, [group]: name ? { ...standing, [name]: value } : value };
}

const acme = (parts: object): unknown[] => [{ id: 'acme', ...parts }];

/** Values that each option takes. */
const RIGHT: Record<string, unknown[]> = {
  'policy.version': ['2026-01-15', 3],
  'policy.url': ['/privacy', 'https://site.test/privacy', '//site.test/privacy', 'privacy.html', '#privacy'],
  'policy.changes': ['Names our new vendor.', { en: 'Names our new vendor.', kk: 'Жаңа жеткізуші.' }],
  'controller.name': ['AYENK LLP'],
  'controller.registration': ['BIN 180440039847'],
  'controller.country': ['KZ', 'Kazakhstan'],
  'controller.contact': ['/contacts', 'mailto:privacy@site.test', 'tel:+77000000000'],
  categories: [{ analytics: {} }, { maps: { name: 'Maps', description: { en: 'Maps', ru: 'Карты' } } }, {}],
  vendors: [
    [],
    ['google-analytics'],
    acme({ name: 'Acme', category: 'analytics', country: 'KZ', policyUrl: 'https://acme.example/privacy' }),
    acme({ hosts: ['acme.example', '*.acme.example', 'cdn.example/acme/*', '/proxy/*', 'localhost:8080', '10.0.0.1'] }),
    acme({ cookies: [{ match: '^_acme' }, { match: '^_a$', ttl: '1y' }] }),
    acme({ storage: ['localStorage:/^_acme/', 'sessionStorage:acme', 'indexedDB:acme-db'] }),
    acme({ signal: 'acme.setConsent', stop: () => {} }),
    acme({ load: 'always', pending: 'reject', prepare: 'acme.start', options: 'key' }),
    acme({ tag: { src: 'https://acme.example/a.js', attributes: { 'data-a': '', async: '' } }, options: true }),
    acme({ tag: { src: '/a.js' }, options: 5, prepare: () => {}, tell: () => {} }),
    acme({ options: { counter: 1 } }),
  ],
  'gate.scope': ['declared', 'known', 'all'],
  'gate.mode': ['hold', 'seal'],
  'gate.allow': [[], ['images.example']],
  'gate.pending': ['wait', 'reject'],
  'gate.unknown': ['analytics'],
  'consent.maxAgeDays': [1, 180, 400],
  'consent.maxAgeDaysDenied': [180, 400],
  'consent.model': ['opt-in', 'opt-out'],
  'consent.regions': [{}, { 'US-CA': 'opt-out', EU: 'opt-in' }],
  'consent.region': ['KZ', 'US-CA', 'EEA', 'T1'],
  'consent.honourGpc': [[], ['advertising', 'analytics']],
  'disclosure.dataCollected': [['IP address', 'cookies']],
  'disclosure.publication': [true, false],
  'disclosure.rightsUrl': ['/privacy#rights'],
  'cookie.name': ['ilumee_consent', 'c-1'],
  'cookie.domain': ['auto', 'site.test'],
  'notice.layout': ['bar', 'box', 'center'],
  'notice.theme': ['auto', 'light', 'dark'],
  'notice.language': ['auto', 'kk', 'zh-Hant-TW'],
  'notice.reopen': [true, false],
  'notice.root': [null, '#consent', document.createElement('div')],
  'notice.texts': [{}, { acceptAll: 'Agree', title: { en: 'Privacy', kk: 'Құпиялылық' } }],
  'google.waitForUpdate': [0, 500],
  'google.region': [['KZ'], ['DE-BY', 'US-CA']],
  'google.adsDataRedaction': [true, false],
  'google.urlPassthrough': [true, false],
  bridge: [true, false],
  'log.url': ['/consent', 'https://log.site.test/consent'],
  allowRestore: [true, false],
};

// Browsers leave control characters out of a scheme, and tabs and line ends anywhere in it.
const SCRIPTS = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
];

/** Values that each option refuses. */
const WRONG: Record<string, unknown[]> = {
  policy: ['1', null, ['1'], 1, true],
  'policy.version': ['', ' ', null, true, {}, ['1']],
  'policy.url': ['', 5, null, {}, ...SCRIPTS],
  'policy.changes': ['', 5, null, ['New vendor'], { en: '' }, { en: 5 }],
  controller: ['AYENK LLP', null, []],
  'controller.name': ['', 5, null, {}],
  'controller.registration': ['', 180440039847, null],
  'controller.country': ['', 5, null, 'kz', 'Kz'],
  'controller.contact': ['', 5, null, ...SCRIPTS],
  categories: [
    [],
    ['analytics'],
    'analytics',
    null,
    { analytics: true },
    { analytics: null },
    { 'Not an id': {} },
    { '1st': {} },
    { analytics: { label: 'x' } },
    { analytics: { name: '' } },
    { analytics: { description: 5 } },
    ...PROTOTYPE_KEYS.map((key) => JSON.parse(`{"${key}":{}}`)),
  ],
  vendors: [
    'acme',
    {},
    null,
    5,
    [5],
    [null],
    [true],
    [['acme']],
    ['Not an id'],
    ['constructor'],
    [{}],
    [{ name: 'Acme' }],
    [{ id: 'Acme Inc.' }],
    [{ id: 5 }],
    acme({ host: 'acme.example' }),
    acme({ name: '' }),
    acme({ category: 'Not an id' }),
    acme({ country: 5 }),
    acme({ hosts: 'acme.example' }),
    acme({ hosts: [''] }),
    acme({ hosts: [5] }),
    acme({ hosts: [null] }),
    acme({ hosts: ['acme example'] }),
    acme({ hosts: ['https://acme.example/'] }),
    acme({ hosts: ['https://acme.example/tag.js'] }),
    acme({ hosts: ['//acme.example'] }),
    acme({ cookies: '^_acme' }),
    acme({ cookies: ['^_acme'] }),
    acme({ cookies: [{ match: '(' }] }),
    acme({ cookies: [{ match: /^_acme/ }] }),
    acme({ cookies: [{ name: '_acme' }] }),
    acme({ cookies: [{}] }),
    acme({ storage: ['_acme'] }),
    acme({ storage: ['cookie:_acme'] }),
    acme({ storage: ['localStorage:/(/'] }),
    acme({ storage: [['localStorage:x']] }),
    acme({ signal: 5 }),
    acme({ stop: '' }),
    acme({ load: 'later' }),
    acme({ pending: 'drop' }),
    acme({ tag: '/a.js' }),
    acme({ tag: {} }),
    acme({ tag: { src: 'javascript:alert(1)' } }),
    acme({ tag: { src: '/a.js', attributes: { size: 1 } } }),
    acme({ prepare: '' }),
    acme({ options: '' }),
    acme({ options: false }),
    acme({ options: [] }),
    acme({ options: [] }),
    ...SCRIPTS.map((policyUrl) => acme({ policyUrl })),
  ],
  gate: ['known', null, []],
  'gate.scope': ['everything', '', null, true],
  'gate.mode': ['Hold', null, 1],
  'gate.allow': ['images.example', [''], [5], null],
  'gate.pending': ['drop', null, false],
  'gate.unknown': ['nope', 'Not an id', '', null, 5, ['analytics']],
  consent: ['opt-in', null, []],
  'consent.maxAgeDays': [0, -1, 401, 1.5, '180', null, NaN, Infinity, '', []],
  'consent.maxAgeDaysDenied': [0, 401, '180', null, 179, 30],
  'consent.model': ['opt_in', 'optout', null, true],
  'consent.regions': [
    'US-CA',
    ['US-CA'],
    { 'US-CA': true },
    { 'US-CA': 'optout' },
    { '': 'opt-in' },
    { de: 'opt-in' },
    { 'us-ca': 'opt-out' },
    null,
  ],
  'consent.region': ['', 5, null, [], 'kz', 'us-ca', 'Kazakhstan'],
  'consent.honourGpc': [['adverts'], 'advertising', true, [''], [5], null, [['advertising']]],
  disclosure: ['cookies', null],
  'disclosure.dataCollected': ['cookies', [''], [5], null],
  'disclosure.publication': ['no', 0, null],
  'disclosure.rightsUrl': ['', 5, null, ...SCRIPTS],
  cookie: ['ilumee_consent', null],
  'cookie.name': ['', 'a b', 'a=b', 'a;b', 'имя', null, {}, true],
  'cookie.domain': ['', 5, null, true],
  notice: ['bar', null],
  'notice.layout': ['top', '', null],
  'notice.theme': ['sepia', '', null],
  'notice.language': ['', 5, null, ['en'], 'ru_RU'],
  'notice.reopen': ['no', 0, null],
  'notice.root': ['', 5, {}, false, '#'],
  'notice.texts': ['Agree', ['Agree'], { acceptAll: '' }, { acceptAll: 5 }, { acceptAll: { en: '' } }, null],
  google: [true, null],
  'google.waitForUpdate': ['500', 1.5, null, NaN],
  'google.region': ['KZ', [], ['Kazakhstan'], ['kz'], [5], null],
  'google.adsDataRedaction': ['yes', null],
  'google.urlPassthrough': [1, null],
  bridge: ['yes', 1, null],
  log: ['/consent', null],
  'log.url': ['', 5, null, ...SCRIPTS],
  allowRestore: ['no', 0, null],
};

describe('what is right', () => {
  for (const [option, values] of Object.entries(RIGHT)) {
    it(`takes ${option} in each of its forms`, () => {
      for (const value of values) {
        expect(check(withOption(option, value)).errors.map(({ message }) => message)).toEqual([]);
      }
    });
  }

  it('takes the whole example of DESIGN.md section 3', () => {
    expect(check(EXAMPLE).errors).toEqual([]);
    expect(check(EXAMPLE).usable).toEqual(EXAMPLE);
  });

  it('takes an option that is undefined for one that is not set', () => {
    for (const option of Object.keys(RIGHT).filter((name) => name !== 'policy.version')) {
      expect(check(withOption(option, undefined)).errors.map(({ message }) => message)).toEqual([]);
    }
    expect(check({ ...GOOD, vendors: acme({ name: undefined, category: undefined }) }).errors).toEqual([]);
  });

  it('takes objects that have no prototype', () => {
    const bare = Object.assign(Object.create(null), { policy: Object.assign(Object.create(null), { version: '1' }) });
    expect(check(bare).errors).toEqual([]);
  });

  it('changes nothing in what it is given', () => {
    const frozen = Object.freeze({ policy: Object.freeze({ version: 7, url: 'javascript:1' }) });
    check(frozen);
    expect(frozen).toEqual({ policy: { version: 7, url: 'javascript:1' } });
  });
});

describe('what is wrong', () => {
  for (const [option, values] of Object.entries(WRONG)) {
    const cases = values.map((value) => [typeof value === 'number' ? String(value) : JSON.stringify(value), value]);
    it.each(cases)(`refuses ${option} = %s, and says what to do`, (shown, value) => {
      const { errors } = check(withOption(option, value));
      const error = errors.find((each) => each.option === option || each.option.startsWith(`${option}.`));
      expect(error).toBeInstanceOf(ConsentError);
      expect(error!.problem).toMatch(/^expected .+, got .+/s);
      expect(error!.fix).not.toBe('');
      expect(error!.message).toBe(`consent: ${error!.option}: ${error!.problem}. ${error!.fix}`);
      if (error!.option === option) expect(error!.problem).toContain((shown as string).slice(0, 200));
    });
  }

  it('keeps the rest of the configuration usable', () => {
    const { errors, usable } = check({ ...EXAMPLE, consent: { maxAgeDays: 0, model: 'opt-out' }, bridge: 'yes' });
    expect(errors.map(({ option }) => option)).toEqual(['consent.maxAgeDays', 'bridge']);
    const { bridge, ...rest } = EXAMPLE;
    expect(bridge).toBe(false);
    expect(usable).toEqual({ ...rest, consent: { model: 'opt-out' } });
  });

  for (const [option, values] of Object.entries(WRONG)) {
    it(`leaves a wrong ${option} out of what is usable, and nothing wrong in it`, () => {
      for (const value of values) {
        const { usable } = check({ ...withOption(option, value), disclosure: { publication: true } });
        const again = check({ ...GOOD, ...usable, policy: { version: '1', ...usable.policy } }).errors;
        expect(again.map(({ message }) => message)).toEqual([]);
        if (!option.startsWith('disclosure')) expect(usable.disclosure).toEqual({ publication: true });
      }
    });
  }

  it('reads as a sentence that names the option, its value and the fix', () => {
    const [error] = check({ ...GOOD, consent: { maxAgeDays: 0 } }).errors;
    expect(error!.message).toBe(
      'consent: consent.maxAgeDays: expected whole days from 1 to 400, got 0. Use 180 for six months',
    );
    expect(error).toMatchObject({ name: 'ConsentError', option: 'consent.maxAgeDays', fix: 'Use 180 for six months' });
  });

  it('asks for the policy version where there is none', () => {
    for (const config of [{}, { policy: {} }, { policy: { url: '/privacy' } }, undefined, null, 5, 'x', []]) {
      expect(check(config).errors.map(({ option }) => option)).toContain('policy.version');
    }
  });

  it('tells every mistake at once', () => {
    const { errors } = check({ policy: { version: '' }, gate: { scope: 'x', mode: 'y' }, cokie: {}, notice: 5 });
    expect(errors.map(({ option }) => option)).toEqual([
      'policy.version',
      'gate.scope',
      'gate.mode',
      'cokie',
      'notice',
    ]);
  });

  it.each(['cokie', 'vendor', 'a.b', 'data-ilumee-consent', '', ...PROTOTYPE_KEYS])(
    'names the unknown option "%s"',
    (name) => {
      const { errors, usable } = check({ ...JSON.parse(`{"${name}":{"policy":1}}`), ...GOOD });
      expect(errors.map(({ option }) => option)).toEqual([name]);
      expect(errors[0]!.message).toContain('"policy"');
      expect(errors[0]!.fix).not.toBe('');
      expect(usable.policy).toEqual(GOOD.policy);
    },
  );

  it.each(['hots', ...PROTOTYPE_KEYS])('names the unknown option "%s" of a group', (name) => {
    const { errors } = check({ ...GOOD, ...JSON.parse(`{"gate":{"${name}":1}}`) });
    expect(errors.map(({ option }) => option)).toEqual([`gate.${name}`]);
    expect(errors[0]!.fix).toContain('gate');
  });

  it('uses nothing that came under the name of a prototype', () => {
    const { usable } = check({ ...GOOD, ...JSON.parse('{"__proto__":{"cookie":{"name":"not a name"}}}') });
    expect(completeConfig(usable).cookie.name).toBe('ilumee_consent');
  });

  it('names the values that JSON does not have', () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    for (const value of [() => {}, Symbol('x'), 10n, circular, [circular], /x/, new Date(NaN)]) {
      const { errors } = check({ ...GOOD, notice: { root: value } });
      expect(errors.map(({ option }) => option)).toEqual(['notice.root']);
    }
    expect(check({ ...GOOD, bridge: () => {} }).errors[0]!.problem).toContain('got "a function"');
  });

  it('cuts a long value short', () => {
    const { errors } = check({ ...GOOD, gate: { allow: [5, 'x'.repeat(10_000)] } });
    expect(errors[0]!.message.length).toBeLessThan(400);
  });

  it.each([
    [{ hosts: 'acme.example' }, 'vendors.acme.hosts: expected a list of hosts, without https://, got "acme.example"'],
    [{ cookies: ['_acme'] }, 'vendors.acme.cookies: expected a list of regular expressions, got ["_acme"]'],
    [{ category: 'shops' }, 'vendors.acme.category: expected a category of the site, got "shops"'],
    [{ country: 'kz' }, 'vendors.acme.country: expected an ISO 3166 code in capitals, got "kz"'],
    [{ signal: 5 }, 'vendors.acme.signal: expected a function, or the path of one, got 5'],
    [
      { host: ['acme.example'] },
      'vendors.acme.host: expected an option that exists, with a value of its kind, got ["acme.example"]. See the options of vendors',
    ],
  ])('names the vendor, its field and what is wrong with it: %j', (parts, message) => {
    const { errors } = check({ ...GOOD, vendors: ['google-analytics', ...acme(parts)] });
    expect(errors.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
  });

  it('tells of a group that is no object, and of an option that takes a text, what they take', () => {
    expect(check({ ...GOOD, gate: 5 }).errors[0]!.problem).toBe('expected an object, got 5');
    expect(check({ ...GOOD, controller: { name: 5 } }).errors[0]!.problem).toBe('expected a text, got 5');
    expect(check({ ...GOOD, gate: { hots: 5 } }).errors[0]!.message).toContain('See the options of gate');
  });

  it('names the vendor that is wrong, also the last of many', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `vendor-${index}`, hosts: ['vendor.example'] }));
    const { errors } = check({ ...GOOD, vendors: [...many, { id: 'acme', cookies: [{ match: '(' }] }] });
    expect(errors).toHaveLength(1);
    expect(errors[0]!.message).toContain('acme');
  });
});

describe('an option that was set on the script tag', () => {
  it.each([
    ['data-consent-max-age-days', { consent: { maxAgeDays: 999 } }],
    ['data-policy-url', { policy: { version: '1', url: 'javascript:1' } }],
    ['data-policy-version', { policy: { version: '' } }],
    ['data-language', { notice: { language: '' } }],
    ['data-notice-theme', { notice: { theme: 'sepia' } }],
    ['data-controller', { controller: { name: '' } }],
    ['data-bridge', { bridge: 'yes' }],
    ['data-cokie', { cokie: 'x' }],
  ])('is called %s, as it was set', (attribute, config) => {
    const tag = document.createElement('script');
    tag.setAttribute(attribute, 'x');
    const { errors } = checkConfig({ ...GOOD, ...config } as never, tag);
    expect(errors.map(({ option }) => option)).toEqual([attribute]);
    expect(errors[0]!.message).toMatch(new RegExp(`^consent: ${attribute}: expected .+, got .+\\. .+`));
  });

  it('is called by its path where it was set in the JSON block', () => {
    const { errors } = checkConfig({ ...GOOD, consent: { maxAgeDays: 999 } }, document.createElement('script'));
    expect(errors.map(({ option }) => option)).toEqual(['consent.maxAgeDays']);
  });
});

describe('what contradicts itself', () => {
  const optionsOf = (config: object) => check({ ...GOOD, ...config }).errors.map(({ option }) => option);

  it('refuses a shorter limit for a no than for a yes', () => {
    expect(optionsOf({ consent: { maxAgeDays: 200, maxAgeDaysDenied: 199 } })).toEqual(['consent.maxAgeDaysDenied']);
    expect(optionsOf({ consent: { maxAgeDaysDenied: 179 } })).toEqual(['consent.maxAgeDaysDenied']);
    expect(optionsOf({ consent: { maxAgeDays: 30, maxAgeDaysDenied: 30 } })).toEqual([]);
  });

  it('refuses a vendor that is there twice', () => {
    expect(optionsOf({ vendors: ['acme', { id: 'acme' }] })).toEqual(['vendors.acme']);
  });

  it('refuses a vendor with the id of a category', () => {
    expect(optionsOf({ vendors: [{ id: 'analytics' }] })).toEqual(['vendors.analytics']);
    expect(optionsOf({ vendors: [{ id: 'necessary' }] })).toEqual(['vendors.necessary']);
  });

  it('refuses a vendor of a category that the site does not have', () => {
    expect(optionsOf({ vendors: [{ id: 'acme', category: 'marketing' }] })).toEqual(['vendors.acme.category']);
    expect(optionsOf({ categories: { maps: {} }, vendors: [{ id: 'acme', category: 'analytics' }] })).toEqual([
      'vendors.acme.category',
    ]);
    expect(optionsOf({ vendors: [{ id: 'acme', category: 'necessary' }] })).toEqual([]);
  });

  it('says what to do about it, and leaves the vendors out of what is usable', () => {
    const { errors, usable } = check({ ...GOOD, vendors: ['acme', 'acme'], gate: { scope: 'all' } });
    expect(errors[0]!.message).toContain('expected an id that no other vendor and no category has');
    expect(usable).toEqual({ ...GOOD, gate: { scope: 'all' } });
  });
});

describe('any configuration', () => {
  const anyOption = fc
    .tuple(fc.constantFrom(...Object.keys(WRONG), ...PROTOTYPE_KEYS), json())
    .map(([option, value]) => withOption(option, value));

  it(
    'is told by ConsentErrors, and what is left of it is right',
    () => {
      fc.assert(
        fc.property(fc.oneof(json(), anyOption), (config) => {
          const { errors, usable } = check(config);
          for (const error of errors) expect(error).toBeInstanceOf(ConsentError);
          const left = check(usable).errors.filter(({ option }) => option !== 'policy.version');
          expect(left.map(({ message }) => message)).toEqual([]);
        }),
        fuzz(500),
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});

describe('what is doubtful', () => {
  it('is a bare id that no built-in vendor has', () => {
    const { errors, doubts } = check({
      policy: { version: '1' },
      vendors: ['meta-pixel', 'meta-pixle', { id: 'own' }],
    });
    expect(errors).toEqual([]);
    expect(doubts).toEqual([expect.stringContaining('"meta-pixle"')]);
  });
});
