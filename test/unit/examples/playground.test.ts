import * as fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import vendors from '../../../examples/playground/vendors.json' with { type: 'json' };
import { CATEGORIES, findMistakes, START, toConfig, toSnippets } from '../../../examples/playground/configuration.js';
import { checkConfig } from '../../../src/config/check.js';
import { completeConfig } from '../../../src/config/complete.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import { readScriptTag } from '../../../src/config/read-script-tag.js';
import { builtInVendors } from '../../../src/vendors/host-table.js';
import { fuzz, FUZZ_TIMEOUT_MS } from '../support/fuzz.js';

type Chosen = typeof START;

type Markup = DefaultTreeAdapterTypes.Element;

/** What a browser makes of the markup, and the library of that. */
function readMarkup(markup: string): ConsentConfig {
  const [head] = (parse(`<!doctype html><head>${markup}</head>`).childNodes[1] as Markup).childNodes;
  const scripts = (head as Markup).childNodes.filter(({ nodeName }) => nodeName === 'script').map(toElement);
  const find = (name: string) => scripts.find(({ attributes }) => name in attributes);
  return readScriptTag(
    find('src') as unknown as HTMLElement | null,
    (find('data-ilumee-consent') ?? null) as unknown as Element | null,
  );
}

/** As much of an element as `readScriptTag` looks at. */
function toElement(node: DefaultTreeAdapterTypes.ChildNode) {
  const { attrs, childNodes } = node as Markup;
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  const data = attrs.filter(({ name }) => name.startsWith('data-'));
  const camelCase = (name: string) => name.slice(5).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return {
    attributes,
    dataset: Object.fromEntries(data.map(({ name, value }) => [camelCase(name), value])),
    textContent: (childNodes[0] as DefaultTreeAdapterTypes.TextNode | undefined)?.value ?? '',
  };
}

/** What the code hands to `createConsent`. */
function readCode(code: string): ConsentConfig {
  let given: unknown;
  const body = code.replace(/^import .*$/m, '').replace('export const', 'const');
  new Function('createConsent', body)((config: unknown) => (given = config));
  return given as ConsentConfig;
}

const readers = { tag: readMarkup, json: readMarkup, npm: readCode };

/** Everything the page can be set to; its text fields take anything. */
const anything = fc.record({
  layout: fc.constantFrom('bar', 'box', 'center'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  style: fc.constantFrom('', 'paper', 'ink', 'round'),
  language: fc.constantFrom('auto', 'kk', 'ar'),
  reopen: fc.boolean(),
  categories: fc.subarray(CATEGORIES, { minLength: 1 }),
  vendors: fc.subarray(vendors.map(({ id }) => id)),
  name: text(),
  registration: text(),
  country: text(),
  contact: text(),
  // Names that every object has are no versions.
  version: text().filter((version) => !(version.trim() in Object.prototype || version.trim() === 'prototype')),
  url: text(),
  scope: fc.constantFrom('declared', 'known', 'all'),
  mode: fc.constantFrom('hold', 'seal'),
});

function text(): fc.Arbitrary<string> {
  const awkward = ['"', "'", '&quot;', '</script>', '<!--', '\\', '`${x}`', 'true', '12', '[1]', '{"a":1}', '\u2028'];
  return fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...awkward), fc.mixedCase(fc.constant('a "b" & c')));
}

/** Form fields hold no line breaks; an HTML parser makes U+FFFD of NUL. */
const typed = (chosen: Chosen): Chosen =>
  Object.fromEntries(
    Object.entries(chosen).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/[\0\r\n]/g, '') : value,
    ]),
  ) as Chosen;

for (const kind of ['tag', 'json', 'npm'] as const) {
  it(
    `writes a snippet (${kind}) that the library reads as what was chosen`,
    () => {
      fc.assert(
        fc.property(anything, (given) => {
          const chosen = typed(given);
          fc.pre(Object.keys(findMistakes(chosen)).length === 0);
          const config = toConfig(chosen) as unknown as ConsentConfig;
          const found = readers[kind](toSnippets(config, { style: chosen.style })[kind]);
          const { errors } = checkConfig(found, completeConfig);
          expect(errors).toEqual([]);
          expect(completeConfig(found).policy.version).toBe(chosen.version.trim());
          expect(asText(found)).toEqual(config);
        }),
        fuzz(300),
      );
    },
    FUZZ_TIMEOUT_MS,
  );
}

/** A version that looks like a small number comes as one; the library takes both. */
const asText = (config: ConsentConfig): ConsentConfig => ({
  ...config,
  policy: { ...config.policy, version: String(config.policy.version) },
});

it('names every mistake that the library would refuse', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('', '  ', 'javascript:alert(1)', 'ftp:x', ' data:x'), (given, bad) => {
      const chosen = { ...typed(given), version: bad.trim() ? '1' : bad, url: bad.trim() && bad };
      const { errors } = checkConfig(toConfig(chosen) as unknown as ConsentConfig, completeConfig);
      expect(errors.length > 0).toBe(Object.keys(findMistakes(chosen)).length > 0);
    }),
  );
});

it('leaves out what is as by default', () => {
  const chosen = { ...START, vendors: [], name: '', registration: '', country: '', url: '' };
  expect(toConfig(chosen)).toEqual({ policy: { version: '2026-01-15' } });
});

it('asks for one tag alone where attributes can say everything', () => {
  expect(toSnippets(toConfig(START)).tag).not.toContain('application/json');
});

it('names the theme’s stylesheet', () => {
  for (const snippet of Object.values(toSnippets(toConfig(START), { style: 'ink' }))) {
    expect(snippet).toContain('<link rel="stylesheet" href="/ink.css">');
  }
});

it('lists the built-in vendors, each in its category', () => {
  const builtIn = [...builtInVendors().values()].map(({ id, category }) => `${id}: ${category}`);
  expect(vendors.map(({ id, category }) => `${id}: ${category}`)).toEqual(builtIn);
});
