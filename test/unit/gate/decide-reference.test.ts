import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileRules, decide } from '../../../src/gate/decide.js';
import { FUZZ_TIMEOUT_MS, fuzz } from '../support/fuzz.js';

/** A rule, or where a request goes, before it is written down. */
interface Place {
  /** Empty for a rule on the site itself. */
  readonly labels: readonly string[];
  readonly port: string;
  readonly path: string;
}

interface ReferenceRule extends Place {
  /** Undefined: allowed. */
  readonly vendor: string | undefined;
}

const OWN = ['shop', 'b', 'a'];
const OWN_HOST = OWN.join('.');
const PAGE = `https://${OWN_HOST}/`;

// Few of each, so that rules and URLs meet.
const label = fc.constantFrom('a', 'a', 'b', 'b', 'ab');
const labels = fc.oneof(
  { weight: 4, arbitrary: fc.array(label, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(OWN) },
);
const port = fc.constantFrom('', '', '', '8443');
const segments = (names: string[]) =>
  fc.array(fc.constantFrom(...names), { maxLength: 2 }).map((parts) => `/${parts.join('/')}`);
const place = fc.record({ labels, port, path: segments(['x', 'y', 'xy', 'x.js']) });
const rule = fc
  .record({
    labels: fc.oneof({ weight: 4, arbitrary: labels }, { weight: 1, arbitrary: fc.constant([]) }),
    port,
    path: segments(['x', 'y', 'x.', '*', 'x*']),
    vendor: fc.constantFrom(undefined, 'one', 'two', 'three'),
  })
  .map((rule): ReferenceRule => (rule.labels.length ? rule : { ...rule, port: '' }));

/** Does some beginning of the text fit the pattern? Character by character, every way there is. */
function fits(pattern: string, text: string): boolean {
  if (!pattern) return true;
  if (pattern[0] === '*') return fits(pattern.slice(1), text) || (text !== '' && fits(pattern, text.slice(1)));
  return pattern[0] === text[0] && fits(pattern.slice(1), text.slice(1));
}

function applies(rule: ReferenceRule, target: Place): boolean {
  if (rule.port && rule.port !== target.port) return false;
  if (!fits(rule.path, target.path)) return false;
  if (!rule.labels.length) return target.labels.join('.') === OWN_HOST && target.port === '';
  const end = target.labels.slice(-rule.labels.length);
  return end.join('.') === rule.labels.join('.');
}

/** Larger is more specific: labels of the host, a port, characters of the path, and that it is allowed. */
const weights = ({ labels, port, path, vendor }: ReferenceRule): number[] => [
  (labels.length ? labels : OWN).length,
  port ? 1 : 0,
  path.replace(/\*+$/, '').length,
  vendor ? 0 : 1,
];

function beats(one: ReferenceRule, other: ReferenceRule): boolean {
  const theirs = weights(other);
  const index = weights(one).findIndex((weight, at) => weight !== theirs[at]);
  return index >= 0 && weights(one)[index]! > theirs[index]!;
}

/** The vendors of the most specific rules that apply; more than one where several are as specific. */
function reference(rules: readonly ReferenceRule[], target: Place): (string | undefined)[] {
  const applying = rules.filter((rule) => applies(rule, target));
  const best = applying.filter((rule) => !applying.some((other) => beats(other, rule)));
  return best.length ? best.map(({ vendor }) => vendor) : [undefined];
}

const writeRule = ({ labels, port, path }: Place): string => labels.join('.') + (port && `:${port}`) + path;

const compile = (rules: readonly ReferenceRule[]) =>
  compileRules(
    ['one', 'two', 'three'].map((id) => ({
      id,
      category: `of-${id}`,
      hosts: rules.filter(({ vendor }) => vendor === id).map(writeRule),
    })),
    {
      scope: 'declared',
      allow: rules.filter(({ vendor }) => !vendor).map(writeRule),
      unknown: 'advertising',
      ownHost: OWN_HOST,
    },
  );

/** The same request in the many ways in which a page may write it. */
const spelling = fc.record({
  scheme: fc.constantFrom('https:', 'http:', 'wss:', 'HTTPS:', ''),
  slashes: fc.constantFrom('//', '\\\\', '/\\', '/\t/'),
  user: fc.constantFrom('', '', 'c.ab@', 'a.b:x@'),
  dot: fc.constantFrom('', '', '.'),
  tail: fc.constantFrom('', '?x=/y', '#/x/y', '?//a.b/x#y'),
  upper: fc.boolean(),
  around: fc.constantFrom('', ' ', '\n'),
  detour: fc.constantFrom('', '/c/..', '/%2e'),
  isRelative: fc.boolean(),
});
type Spelling = typeof spelling extends fc.Arbitrary<infer Value> ? Value : never;

function write(target: Place, how: Spelling): string {
  const path = how.detour + target.path;
  const isOwn = target.labels.join('.') === OWN_HOST && !target.port;
  // With two slashes in front it would be a host.
  if (isOwn && how.isRelative && !path.startsWith('//')) return path + how.tail;
  const host = target.labels.join('.') + (isOwn ? '' : how.dot);
  const written = how.upper ? host.toUpperCase() : host;
  const authority = how.user + written + (target.port && `:${target.port}`);
  return how.around + how.scheme + how.slashes + authority + path + how.tail + how.around;
}

it(
  'decides as a simple reference does, however rules and URLs are written',
  () => {
    let held = 0;
    let contested = 0;
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 30, size: 'max' }), place, spelling, (rules, target, how) => {
        const expected = reference(rules, target);
        const decided = decide(write(target, how), 'script', compile(rules), PAGE);
        expect(expected).toContain(decided?.vendor);
        expect(decided?.category).toBe(decided && `of-${decided.vendor}`);
        if (decided) held++;
        if (rules.filter((rule) => applies(rule, target)).length > 1) contested++;
      }),
      fuzz(8000),
    );
    // Or the test would agree about nothing.
    expect(held).toBeGreaterThan(800);
    expect(contested).toBeGreaterThan(800);
  },
  FUZZ_TIMEOUT_MS,
);

it(
  'never throws, whatever it is given',
  () => {
    const rules = compileRules([], { scope: 'all', unknown: 'advertising', ownHost: OWN_HOST });
    const pieces = fc.constantFrom(
      'http',
      's',
      ':',
      '//',
      '/',
      '\\',
      '@',
      '.',
      '%',
      '[',
      ']',
      '?',
      '#',
      '\t',
      'stun:',
      'a',
    );
    const texts = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(texts, fc.anything()), fc.oneof(fc.constant(PAGE), texts), (url, base) => {
        const held = decide(url, 'script', rules, base);
        expect(held === undefined || typeof held.category === 'string').toBe(true);
      }),
      fuzz(3000),
    );
  },
  FUZZ_TIMEOUT_MS,
);
