// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

/** Everything in which a browser differs from a server. */
const BROWSER = ['window', 'document', 'location', 'localStorage', 'HTMLElement', 'MutationObserver'];

describe('importing on the server', () => {
  const touched: string[] = [];
  let library: typeof import('../../src/index.js');

  beforeAll(async () => {
    for (const name of BROWSER) {
      if (name in globalThis) continue; // Newer Node has some of them.
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get() {
          touched.push(name);
          return undefined;
        },
      });
    }
    library = await import('../../src/index.js');
  });

  it('runs in a server’s environment', () => {
    expect(typeof document).toBe('undefined');
    touched.length = 0;
  });

  it('touches nothing of the browser and starts nothing', async () => {
    expect(touched).toEqual([]);
    const vendors = Object.keys(await import('../../src/vendors/index.js'));
    expect(Object.keys(library).sort()).toEqual(['ConsentError', 'createConsent', ...vendors].sort());
    expect(globalThis).not.toHaveProperty('IlumeeConsent');
  });

  it('leaves createConsent to say that it belongs into the browser', () => {
    const { createConsent, ConsentError } = library;
    const start = (): unknown => createConsent({ policy: { version: '1' } });
    expect(start).toThrow(ConsentError);
    expect(start).toThrow('Call it in the browser, not on the server');
  });

  it('gives React components a hook that can be imported there too', async () => {
    expect((await import('../../src/react.js')).useConsent).toBeTypeOf('function');
  });
});
