import { afterEach, describe, expect, it } from 'vitest';
import { firstMatch, guarded, outside } from '../../src/natives.js';
import { own, plain } from '../../src/own.js';

const { includes } = Array.prototype;
const { exec } = RegExp.prototype;
const lie = (): never => true as never;

const restore = (): unknown =>
  Object.defineProperty(Array.prototype, 'includes', { value: includes, configurable: true, writable: true });
afterEach(() => {
  restore();
  RegExp.prototype.exec = exec;
  delete (Object.prototype as { toJSON?: unknown }).toJSON;
});

describe('guarded', () => {
  const isThere = guarded((list: readonly string[], wanted: string): boolean => list.includes(wanted));

  it('runs with the natives, whatever the page has put in their place, and leaves the page its own', () => {
    Array.prototype.includes = lie;
    expect(isThere(['one'], 'two')).toBe(false);
    expect(Array.prototype.includes).toBe(lie);
  });

  it('runs with a native that the page has taken away, which stays away', () => {
    Reflect.deleteProperty(Array.prototype, 'includes');
    const found = isThere(['one'], 'one');
    const isBack = 'includes' in Array.prototype;
    // The test's own matchers need it.
    restore();
    expect([found, isBack]).toEqual([true, false]);
  });

  it('makes JSON of what is there, not of what a page says that it is', () => {
    (Object.prototype as { toJSON?: unknown }).toJSON = () => 'forged';
    expect(guarded(() => JSON.stringify({ analytics: false }))()).toBe('{"analytics":false}');
    expect('toJSON' in {}).toBe(true);
  });

  it('gives the page its own back when something throws', () => {
    Array.prototype.includes = lie;
    expect(
      guarded((): void => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(Array.prototype.includes).toBe(lie);
  });

  it('runs page code with what the page has, and goes on with the natives, also where that code has changed them', () => {
    let seen: unknown;
    const found = guarded(() => {
      outside(() => {
        seen = Array.prototype.includes;
        Array.prototype.includes = lie;
      });
      return ['one'].includes('two');
    })();
    expect(seen).toBe(includes);
    expect(found).toBe(false);
    expect(Array.prototype.includes).toBe(lie);
  });
});

it('finds a match also where the page has replaced how expressions match', () => {
  RegExp.prototype.exec = () => null;
  expect(firstMatch(/b./, 'abc')![0]).toBe('bc');
});

describe('what a page puts on Object.prototype', () => {
  it('is no property of an object, and none of a copy without a prototype', () => {
    (Object.prototype as { toJSON?: unknown }).toJSON = true;
    expect(own<unknown>({}, 'toJSON')).toBeUndefined();
    expect(own<unknown>({ toJSON: 1 }, 'toJSON')).toBe(1);
    expect(plain<{ toJSON?: unknown }>({}).toJSON).toBeUndefined();
    expect(plain({ one: 1 })).toEqual({ one: 1 });
  });
});
