import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../support/builders.js';
import { readScriptTag } from '../../../src/config/read-script-tag.js';
import { FUZZ_TIMEOUT_MS, fuzz, json, PROTOTYPE_KEYS } from '../support/fuzz.js';
import { EXAMPLE } from './example.js';

function tag(attributes: Record<string, string> = {}): HTMLElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
}

function block(text: string): Element {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
}

describe('the attributes of the script tag', () => {
  it.each([
    ['data-policy-version', '2026-01-15', { policy: { version: '2026-01-15' } }],
    ['data-policy-url', '/privacy', { policy: { url: '/privacy' } }],
    ['data-controller', 'AYENK LLP', { controller: { name: 'AYENK LLP' } }],
    ['data-controller-name', 'AYENK LLP', { controller: { name: 'AYENK LLP' } }],
    ['data-controller', '365', { controller: { name: '365' } }],
    ['data-language', 'kk', { notice: { language: 'kk' } }],
    ['data-notice-language', 'kk', { notice: { language: 'kk' } }],
    ['data-consent-max-age-days', '90', { consent: { maxAgeDays: 90 } }],
    ['data-notice-reopen', 'false', { notice: { reopen: false } }],
    ['data-disclosure-publication', 'true', { disclosure: { publication: true } }],
    ['data-bridge', 'true', { bridge: true }],
    ['data-vendors', '["google-analytics"]', { vendors: ['google-analytics'] }],
    ['data-consent-regions', '{"US-CA":"opt-out"}', { consent: { regions: { 'US-CA': 'opt-out' } } }],
    ['data-cookie-name', 'consent', { cookie: { name: 'consent' } }],
  ])('reads %s="%s"', (name, value, expected) => {
    expect(readScriptTag(tag({ [name]: value }), null)).toEqual(expected);
  });

  it('keeps a version and a registration that look like large numbers as text', () => {
    const given = { 'data-policy-version': '2026', 'data-controller-registration': '180440039847' };
    expect(readScriptTag(tag(given), null)).toEqual({
      policy: { version: '2026' },
      controller: { registration: '180440039847' },
    });
  });

  it('reads a version that is a small number, which the check then takes as its text', () => {
    const config = readScriptTag(tag({ 'data-policy-version': '3' }), null);
    expect(checkConfig(config)).toEqual({ errors: [], doubts: [], usable: { policy: { version: '3' } } });
  });

  it('joins the options of a group', () => {
    const given = { 'data-policy-version': '2026-01-15', 'data-policy-url': '/privacy', 'data-controller': 'Acme' };
    expect(readScriptTag(tag(given), null)).toEqual({
      policy: { version: '2026-01-15', url: '/privacy' },
      controller: { name: 'Acme' },
    });
  });

  it.each(['data-manual', 'data-cfasync', 'data-nscript', 'data-turbo-track', 'data-turbo-eval', 'src', 'async'])(
    'takes %s for no option',
    (name) => {
      expect(readScriptTag(tag({ [name]: 'x' }), null)).toEqual({});
    },
  );

  it.each(['[images.example', '{scope: known}', '[', '{', '{"a":1}}', '[1,]'])(
    'leaves what only looks like JSON (%s) to the check',
    (value) => {
      const config = readScriptTag(tag({ 'data-policy-version': 'v1', 'data-gate-allow': value }), null);
      expect(config).toEqual({ policy: { version: 'v1' }, gate: { allow: value } });
      expect(checkConfig(config).errors.map(({ option }) => option)).toEqual(['gate.allow']);
    },
  );

  it.each(['data-polcy-version', 'data-constructor', 'data-to-string', 'data-__proto__', 'data-x'])(
    'lets the check tell that %s is unknown',
    (name) => {
      const config = readScriptTag(tag({ 'data-policy-version': '1', [name]: '1' }), null);
      expect(checkConfig(config).errors).toHaveLength(1);
    },
  );
});

describe('the attribute of a vendor', () => {
  it.each([
    ['data-google-analytics', 'G-XXXX', { id: 'google-analytics', options: 'G-XXXX' }],
    ['data-yandex-metrica', '12345678', { id: 'yandex-metrica', options: '12345678' }],
    ['data-mixpanel', 'token', { id: 'mixpanel', options: 'token' }],
    ['data-2gis', 'true', { id: '2gis', options: true }],
    [
      'data-matomo',
      '{"url":"https://a.example/","siteId":2}',
      { id: 'matomo', options: { url: 'https://a.example/', siteId: 2 } },
    ],
  ])('%s="%s" lists it', (name, value, vendor) => {
    expect(readScriptTag(tag({ [name]: value }), null)).toEqual({ vendors: [vendor] });
  });

  it('adds to the vendors of the block, and leaves the group of that name alone', () => {
    const given = { 'data-google-ads': 'AW-1', 'data-google-url-passthrough': 'true', 'data-vk-pixel': 'VK-RTRG-1' };
    expect(readScriptTag(tag(given), block('{"vendors":["acme"]}'))).toEqual({
      vendors: ['acme', { id: 'google-ads', options: 'AW-1' }, { id: 'vk-pixel', options: 'VK-RTRG-1' }],
      google: { urlPassthrough: true },
    });
  });

  it('that is empty is none, as of other options', () => {
    expect(readScriptTag(tag({ 'data-hotjar': '' }), null)).toEqual({});
  });
});

describe('the JSON block', () => {
  it('is the whole configuration', () => {
    expect(readScriptTag(tag(), block(JSON.stringify(EXAMPLE, null, 2)))).toEqual(EXAMPLE);
  });

  it('gives way to the attributes, option by option', () => {
    const config = readScriptTag(
      tag({ 'data-policy-version': '2026-01-15', 'data-notice-theme': 'dark' }),
      block('{"policy":{"version":"1","url":"/privacy"},"bridge":true}'),
    );
    expect(config).toEqual({
      policy: { version: '2026-01-15', url: '/privacy' },
      bridge: true,
      notice: { theme: 'dark' },
    });
  });

  it.each(['{', '', '{"policy":{"version":"1",}}', 'policy: 1'])('that is not JSON (%j) is told as such', (text) => {
    const config = readScriptTag(tag({ 'data-policy-version': '1' }), block(text));
    const { errors, usable } = checkConfig(config);
    expect(errors.map(({ option }) => option)).toEqual(['data-ilumee-consent']);
    expect(errors[0]!.message).toContain('expected JSON');
    expect(errors[0]!.message).toContain(JSON.stringify(text));
    expect(usable).toEqual({ policy: { version: '1' } });
  });

  it('is not needed, nor is the tag', () => {
    expect(readScriptTag(tag(), null)).toEqual({});
    expect(readScriptTag(null, null)).toEqual({});
    expect(readScriptTag(null, block('{"bridge":true}'))).toEqual({ bridge: true });
  });
});

it(
  'throws on no attributes and no block, and what it reads can be checked',
  () => {
    const names = fc.oneof(
      fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,4}){0,2}$/),
      fc.constantFrom(
        'policy-version',
        'policy',
        'gate-allow',
        'vendors',
        'consent',
        'consent-region',
        ...PROTOTYPE_KEYS,
      ),
    );
    const values = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[[{].{0,8}$/),
      json().map((value) => JSON.stringify(value) ?? ''),
    );
    const attributes = fc.array(fc.tuple(names, values), { maxLength: 6 });
    fc.assert(
      fc.property(attributes, fc.option(values), (given, text) => {
        const script = tag(Object.fromEntries(given.map(([name, value]) => [`data-${name}`, value])));
        const config = readScriptTag(script, text === null ? null : block(text));
        expect(Array.isArray(checkConfig(config).errors)).toBe(true);
      }),
      fuzz(500),
    );
  },
  FUZZ_TIMEOUT_MS,
);
