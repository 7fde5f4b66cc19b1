import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileRules, decide } from '../../../src/gate/decide.js';
import { holdHtml } from '../../../src/gate/html.js';
import type { HeldItem } from '../../../src/gate/marked.js';
import { createWaitingCalls } from '../../../src/gate/waiting.js';
import { erase } from '../../../src/revoke/erase.js';
import { aVendor } from '../support/builders.js';
import { openAt } from '../support/page.js';
import { expectLinear, leaps, SIZES } from './growth.js';

/** Counted at every size. */
async function countAt(count: (size: number) => number | Promise<number>): Promise<[size: number, count: number][]> {
  const counts: [number, number][] = [];
  for (const size of SIZES) counts.push([size, await count(size)]);
  return counts;
}

describe('the measure', () => {
  it('sees what is quadratic', async () => {
    const quadratic = await countAt((size) => {
      let calls = 0;
      for (let one = 0; one < size; one++) for (let other = 0; other <= one; other++) calls++;
      return calls;
    });
    expect(leaps(quadratic).map(([size]) => size)).toEqual([200, 400, 800]);
    expect(() => expectLinear(quadratic)).toThrow();
  });

  it('lets pass what is linear, with something done once', async () => {
    expectLinear(await countAt((size) => 3 * size + 50));
  });

  it('does not take nothing for linear', () => {
    expect(() => expectLinear([[100, 0], [200, 0]])).toThrow(); // prettier-ignore
  });
});

describe('erasing', () => {
  /** A jar that counts; `erase` writes each name for every domain, path and kind there can be. */
  let jar: Map<string, string>;
  const calls = { reads: 0, writes: 0 };
  beforeEach(() => {
    openAt('https://eu.shop.acme.example/cart/pay/');
    jar = new Map();
    Object.assign(calls, { reads: 0, writes: 0 });
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get() {
        calls.reads++;
        return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      },
      set(text: string) {
        calls.writes++;
        if (/max-age=0/i.test(text)) jar.delete(text.split('=')[0]!);
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'cookie');
    vi.unstubAllGlobals();
  });

  it('n cookies takes so many writes for each of them, and a fixed number of reads', async () => {
    const domains = ['', 'eu.shop.acme.example', 'shop.acme.example', 'acme.example', 'example'];
    const paths = ['/', '/cart', '/cart/', '/cart/pay', '/cart/pay/'];
    const kinds = ['', 'Secure', 'Partitioned'];
    for (const size of SIZES) {
      Object.assign(calls, { reads: 0, writes: 0 });
      for (let index = 0; index < size; index++) jar.set(`_acme_${index}`, '1');
      const { cookies } = await erase([aVendor({ cookies: [{ match: '^_acme' }] })]);
      expect(cookies).toHaveLength(size);
      expect(calls).toEqual({ reads: 2, writes: size * domains.length * paths.length * kinds.length });
    }
  });

  it('n keys of a storage grows with n alone', async () => {
    const counts = await countAt(async (size) => {
      const keys = new Map(Array.from({ length: size }, (_, index) => [`_acme_${index}`, '1']));
      let touched = 0;
      const methods = {
        getItem: (key: string) => (touched++, keys.get(key) ?? null),
        removeItem: (key: string) => (touched++, keys.delete(key)),
      };
      const storage = new Proxy(methods, {
        ownKeys: () => [...keys.keys()],
        getOwnPropertyDescriptor: () => (touched++, { enumerable: true, configurable: true, value: '1' }),
      });
      vi.stubGlobal('localStorage', storage);
      const { storage: erased } = await erase([aVendor({ storage: ['localStorage:/^_acme/'] })]);
      expect(erased).toHaveLength(size);
      return touched;
    });
    expectLinear(counts);
  });

  it('asks each vendor about each name once', async () => {
    const counts = await countAt(async (size) => {
      for (let index = 0; index < size; index++) jar.set(`_acme_${index}`, '1');
      let asked = 0;
      await erase([aVendor({ cookies: [{ match: '^_acme' }] })], () => (asked++, false));
      return asked;
    });
    expectLinear(counts);
  });
});

describe('calls that wait', () => {
  const item: HeldItem = { url: 'https://acme.example/', destination: 'fetch', category: 'analytics', vendor: undefined, element: undefined }; // prettier-ignore

  it('are asked about, and let go, once each', async () => {
    const counts = await countAt((size) => {
      let asked = 0;
      let gone = 0;
      const calls = createWaitingCalls(
        () => (asked++, true),
        () => (asked++, true),
      );
      for (let index = 0; index < size; index++) calls.add(item, () => gone++, () => gone++, 10); // prettier-ignore
      calls.settle();
      // The oldest are dropped: they are never more than fit.
      expect(gone).toBe(size);
      return asked + gone;
    });
    expectLinear(counts);
  });
});

describe('markup', () => {
  const rules = compileRules([{ id: 'acme', category: 'analytics', hosts: ['acme.example'] }], { unknown: 'advertising', ownHost: 'site.test' }); // prettier-ignore

  it.each(['<img src="//acme.example/p">', '<p><b>Text</b></p>', '<img src="/own.gif" srcset="//acme.example/p 2x">'])(
    'of n times %s takes n decisions',
    async (piece) => {
      const counts = await countAt((size) => {
        let asked = 0;
        const ask = (url: unknown, destination: string): HeldItem | undefined => {
          asked++;
          const found = decide(url, destination, rules, 'https://site.test/');
          return found && { url: `${url}`, destination, element: undefined, ...found };
        };
        const askText = (text: string, destination: string): HeldItem | undefined =>
          (text.match(/\/\/[^\s"]+/g) ?? []).map((url) => ask(url, destination)).find(Boolean);
        holdHtml(`<i ping="//acme.example/">${piece.repeat(size)}`, false, { ask, askText } as never);
        return asked + size;
      });
      expectLinear(counts);
    },
  );

  // Nothing in a pattern can be counted. Gone back into at each tag, these took 6 to 15 s: longer than a test may.
  it.each(['<script ', '<textarea ', '<title a="', '<a "', '<p "" ', `<a '"`])(
    'of 100 kB of %s, which has no end, is gone through once',
    (piece) => {
      const item = { category: 'analytics', vendor: 'acme' };
      const askText = (text: string): object | undefined => (text.includes('//acme.example/') ? item : undefined);
      const html = `<img src="//acme.example/">${piece.repeat(100_000 / piece.length)}`;
      expect(holdHtml(html, true, { ask: () => item, askText } as never)).toContain('data-src="//acme.example/"');
    },
  );
});
