import fc from 'fast-check';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { json, PROTOTYPE_KEYS } from './fuzz.js';

function throwing(): never {
  throw new RangeError('mine');
}

function cycle(): unknown {
  const object: Record<string, unknown> = { list: [] };
  (object.list as unknown[]).push(object);
  return Object.assign(object, { self: object });
}

/** Nested a hundred times. */
const deep = (wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'x';
  for (let depth = 0; depth < 100; depth++) value = wrap(value);
  return value;
};

class Polluted {
  readonly version = '1';
  get url(): string {
    return throwing();
  }
}

/** What JSON does not have, or what throws as soon as it is touched; by name, so that a failure can be read. */
const ODD: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  NaN: () => NaN,
  Infinity: () => Infinity,
  'a big integer': () => 10n,
  'a symbol': () => Symbol('x'),
  'a function': () => () => {},
  'a function that throws': () => throwing,
  'a date': () => new Date(0),
  'no date': () => new Date(NaN),
  'an expression': () => /x/g,
  'a map': () => new Map([['id', 'acme']]),
  bytes: () => new Uint8Array(8),
  'a class instance': () => new Polluted(),
  'a bare object': () => Object.create(null),
  'a cycle': cycle,
  'a list in itself': () => {
    const list: unknown[] = [];
    list.push(list);
    return list;
  },
  'a deep object': () => deep((id) => ({ id })),
  'a deep list': () => deep((item) => [item]),
  'a long list': () => Array.from({ length: 500 }, (_, index) => `v${index}`),
  'a list of holes': () => new Array(5),
  'a long text': () => 'x'.repeat(5_000),
  'a getter that throws': () => Object.defineProperty({}, 'id', { get: throwing, enumerable: true }),
  'a proxy that throws': () => new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing }),
  'a proxy of a list that throws': () => new Proxy([], { get: throwing, ownKeys: throwing }),
  'a proxy that has all': () => new Proxy({}, { get: () => '/x', has: () => true, ownKeys: () => ['id', 'name'] }),
  'a revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a value that is no text': () => ({ toString: throwing, valueOf: throwing, toJSON: throwing }),
  'a tag that throws': () => Object.defineProperty({}, Symbol.toStringTag, { get: throwing }),
  'an object that says it is an element': () => Object.create(null, { nodeType: { get: throwing, enumerable: true } }),
  'an element': () => document.createElement('div'),
};

/** Markup, links and signs that may become more than text. */
export const TEXTS = [
  '<img src=x onerror="window.polluted = 1">',
  '</style><script>window.polluted = 1</script>',
  '"><svg onload=window.polluted=1>',
  "'-alert(1)-'",
  '{controller}{purposes}{constructor}{__proto__}',
  '\u202e\u2066evil\u2069',
  '&lt;b&gt;&#106;avascript:',
  'x'.repeat(2_000),
  '\0\u0007\ud800\ufffe',
  '${1}`%00%zz',
] as const;

export const LINKS = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  '\u0000\u0001 JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'VBScript:msgbox(1)',
  'vbscript\n:msgbox(1)',
  'blob:https://site.example/1',
  'file:///etc/passwd',
  'filesystem:https://site.example/x',
  'view-source:javascript:1',
  'intent://x#Intent;scheme=javascript;end',
  'about:blank',
  'ftp://site.example/',
  'ws://site.example/',
  'web+x:y',
] as const;

/** A value, or the name of one that is made when it is needed. */
export type Given = { readonly json: unknown } | { readonly odd: string };

export interface Edit {
  /** Which place: counted through all there are. */
  readonly at: number;
  readonly how: 'put' | 'put under a name' | 'remove' | 'throw' | 'list' | 'swap';
  readonly name: string;
  readonly value: Given;
}

const texts = fc.constantFrom<string>(...TEXTS, ...LINKS, ...PROTOTYPE_KEYS, '', ' ', '*', '(', 'acme', 'necessary');

/** Whatever JSON can carry, odd texts among it. */
export const someJson = (): fc.Arbitrary<unknown> => fc.oneof(json(), texts, fc.array(texts, { maxLength: 3 }));

/**
 * Changes of a structure, one to three.
 * @param isJson only what JSON can carry
 */
export function edits({ isJson = false } = {}): fc.Arbitrary<Edit[]> {
  const odd = fc.constantFrom(...Object.keys(ODD)).map((name): Given => ({ odd: name }));
  const plain = someJson().map((value): Given => ({ json: value }));
  const edit = fc.record({
    at: fc.nat(10_000),
    how: isJson
      ? fc.constantFrom<Edit['how']>('put', 'put', 'put under a name', 'remove', 'list', 'swap')
      : fc.constantFrom<Edit['how']>('put', 'put', 'put under a name', 'remove', 'list', 'swap', 'throw'),
    name: fc.oneof(fc.constantFrom(...PROTOTYPE_KEYS), fc.string({ maxLength: 6 })),
    value: isJson ? plain : fc.oneof(plain, odd),
  });
  return fc.array(edit, { minLength: 1, maxLength: 3 });
}

const make = (given: Given): unknown => ('odd' in given ? ODD[given.odd]!() : structuredClone(given.json));

function put(owner: object, name: PropertyKey, value: unknown): void {
  try {
    Reflect.defineProperty(owner, name, { value, writable: true, enumerable: true, configurable: true });
  } catch {
    // Bytes take only numbers, and a list only a number as its length.
  }
}

type Place = readonly [owner: Record<string, unknown>, name: string];

/** Every property of a structure of lists and plain objects. */
function placesIn(root: object, places: Place[] = [], depth = 0): Place[] {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(root))) {
    if (name === 'length' && Array.isArray(root)) continue;
    places.push([root as Record<string, unknown>, name]);
    const isPlain = Array.isArray(value) || (value && [Object.prototype, null].includes(Object.getPrototypeOf(value)));
    if (isPlain && typeof value === 'object' && depth < 10 && places.length < 1_000) placesIn(value, places, depth + 1);
  }
  return places;
}

/**
 * A copy of a structure with these changes. To be made where it is used, not in an arbitrary: fast-check looks into its
 * values, and some of these throw at that.
 */
export function damage(whole: unknown, changes: readonly Edit[]): unknown {
  const root = { whole: structuredClone(whole) };
  for (const { at, how, name: newName, value } of changes) {
    let places: Place[] = [];
    try {
      places = placesIn(root);
    } catch {
      // What was put in before lets nobody look into it.
      break;
    }
    const [owner, name] = places[at % places.length]!;
    const there = Object.getOwnPropertyDescriptor(owner, name)?.value as unknown;
    if (how === 'put') put(owner, name, make(value));
    else if (how === 'list') put(owner, name, [there, make(value)]);
    else if (how === 'put under a name') put(Object(there) === there ? (there as object) : owner, newName, make(value));
    else if (owner === (root as never)) continue;
    // Some of what was put in is frozen: `delete` would throw.
    else if (how === 'remove') Reflect.deleteProperty(owner, name);
    else if (how === 'throw')
      Reflect.defineProperty(owner, name, { get: throwing, enumerable: true, configurable: true });
    else {
      const [other, otherName] = places[(at + newName.length + 1) % places.length]!;
      // A value of another option is one of the right kind in the wrong place.
      put(owner, name, cloneOf(other, otherName));
    }
  }
  return root.whole;
}

/** The same as JSON carries it: no list has names in it, for one. */
export const damageJson = (whole: unknown, changes: readonly Edit[]): unknown =>
  JSON.parse(JSON.stringify(damage(whole, changes)) ?? 'null');

function cloneOf(owner: Record<string, unknown>, name: string): unknown {
  try {
    return structuredClone(owner[name]);
  } catch {
    return undefined;
  }
}

/** Nothing has come into what every object has. */
export const isClean = (): boolean =>
  !('polluted' in {}) &&
  Object.keys(Object.prototype).length === 0 &&
  Object.keys(Array.prototype).length === 0 &&
  Object.getPrototypeOf(Object.prototype) === null;

/** What the site may lead to. */
export const isAllowedLink = (link: string): boolean =>
  /^(https?|mailto|tel):$/.test(new URL(link, 'https://site.example/').protocol);

/** Is it a record, by another way than `parseRecord`? */
export function isWholeRecord(record: ConsentRecord): boolean {
  const { schema, id, policy, first, time, expires, choices, asked, method, language, notice, gpc, region } = record;
  const isText = (value: unknown): value is string => typeof value === 'string';
  return (
    schema === 1 &&
    isText(id) &&
    id.length === 36 &&
    [policy, method, language].every(isText) &&
    [first, time, expires].every((value) => isText(value) && new Date(value).toISOString() === value) &&
    Object.prototype.toString.call(choices) === '[object Object]' &&
    Object.values(choices).every((value) => typeof value === 'boolean') &&
    isText(asked) &&
    asked.length % 4 === 0 &&
    (notice === null || (isText(notice) && notice.length === 64)) &&
    typeof gpc === 'boolean' &&
    (region === undefined || isText(region))
  );
}

/** Changes of a text: cut out, put in, doubled, turned round. */
export const textEdits = (): fc.Arbitrary<readonly (readonly [at: number, cut: number, put: string])[]> =>
  fc.array(
    fc.tuple(
      fc.nat(2_000),
      fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
      fc.oneof(
        fc.constant(''),
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom(
          '%',
          '%2',
          '%zz',
          '%c3',
          '"',
          "'",
          ',',
          '*',
          '{',
          '}',
          ';',
          '; ',
          '=',
          'true',
          'false',
          '\\u0000',
        ),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  );

export const damageText = (text: string, changes: readonly (readonly [number, number, string])[]): string =>
  changes.reduce((rest, [at, cut, given]) => {
    const start = at % (rest.length + 1);
    return rest.slice(0, start) + given + rest.slice(start + cut);
  }, text);

/** What happy-dom lacks of a browser: times of the page's events, and popovers. */
export function beABrowser(): void {
  Object.defineProperty(performance, 'timing', { configurable: true, value: { domContentLoadedEventStart: 0 } });
  HTMLElement.prototype.showPopover = () => {};
}
