import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { erase } from '../../../src/revoke/erase.js';
import { aVendor } from '../support/builders.js';
import { openAt, openCookieJar, type CookieJar } from '../support/page.js';

/** happy-dom has no IndexedDB; what matters here is what is asked of it and what it answers. */
function databases(names: string[], answer: 'success' | 'error' | 'blocked' = 'success'): string[] {
  const deleted: string[] = [];
  vi.stubGlobal('indexedDB', {
    databases: async () => [...names.map((name) => ({ name, version: 1 })), { version: 1 }],
    deleteDatabase(name: string) {
      deleted.push(name);
      const request = { onsuccess: () => {}, onerror: () => {}, onblocked: () => {} };
      queueMicrotask(() => request[`on${answer}`]());
      return request;
    },
  });
  return deleted;
}

let jar: CookieJar;
beforeEach(() => {
  openAt('https://eu.shop.acme.example/cart/pay/');
  jar = openCookieJar();
});
afterEach(() => {
  jar.close();
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

describe('cookies', () => {
  it('go from every domain and path that this page can see, and are named once', async () => {
    const domains = ['', '; Domain=eu.shop.acme.example', '; Domain=shop.acme.example', '; Domain=acme.example'];
    const paths = ['/', '/cart', '/cart/', '/cart/pay', '/cart/pay/'];
    for (const domain of domains) {
      for (const path of paths) document.cookie = `_acme=1; Path=${path}${domain}`;
    }
    expect(document.cookie.split('; ')).toHaveLength(20);
    const { cookies, notErased } = await erase([aVendor({ cookies: [{ match: '^_acme' }] })]);
    expect(document.cookie).toBe('');
    expect(cookies).toEqual(['_acme']);
    expect(notErased).toEqual([]);
  });

  it('go when they are secure or partitioned', async () => {
    document.cookie = '_acme_s=1; Path=/; Secure';
    document.cookie = '_acme_p=1; Path=/; Secure; SameSite=None; Partitioned';
    const { cookies } = await erase([aVendor({ cookies: [{ match: '^_acme' }] })]);
    expect(cookies).toEqual(['_acme_s', '_acme_p']);
    expect(document.cookie).toBe('');
  });

  it('go by every pattern of every vendor, and no others', async () => {
    for (const name of ['_acme', '_acme_2', 'beta', 'beta2', 'session', 'ilumee_consent', 'my_acme']) {
      document.cookie = `${name}=1; Path=/`;
    }
    const { cookies } = await erase([
      aVendor({ cookies: [{ match: '^_acme' }, { match: '^nothing$' }] }),
      aVendor({ id: 'beta', cookies: [{ match: '^beta$' }] }),
    ]);
    expect(cookies).toEqual(['_acme', '_acme_2', 'beta']);
    expect(document.cookie).toBe('beta2=1; session=1; ilumee_consent=1; my_acme=1');
  });

  it('go under names that would have to be encoded', async () => {
    document.cookie = 'crisp-client/session/0b54=1; Path=/';
    document.cookie = '_pk_id.1.1fff=1; Path=/';
    const { cookies } = await erase([aVendor({ cookies: [{ match: '^crisp-client/' }, { match: '^_pk_id\\.' }] })]);
    expect(cookies).toEqual(['crisp-client/session/0b54', '_pk_id.1.1fff']);
    expect(document.cookie).toBe('');
  });

  it('that stay are named, with the reason', async () => {
    const { set, get } = Object.getOwnPropertyDescriptor(document, 'cookie')!;
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => [get!.call(document), '_acme_http=1'].filter(Boolean).join('; '),
      set,
    });
    document.cookie = '_acme=1; Path=/';
    const { cookies, notErased } = await erase([aVendor({ cookies: [{ match: '^_acme' }] })]);
    expect(cookies).toEqual(['_acme']);
    expect(notErased).toEqual([{ what: 'cookie:_acme_http', why: expect.stringMatching(/can not reach/) }]);
  });

  it('are left alone where no vendor has any', async () => {
    document.cookie = 'session=1; Path=/';
    jar.written.length = 0;
    expect(await erase([aVendor()])).toEqual({ cookies: [], storage: [], notErased: [] });
    expect(jar.written).toEqual([]);
  });
});

describe('storage', () => {
  it('goes by key and by pattern, from the storage that the rule names', async () => {
    for (const place of [localStorage, sessionStorage]) {
      for (const key of ['_acme', '_acme_2', 'exact', 'cart']) place.setItem(key, '1');
    }
    const { storage, notErased } = await erase([
      aVendor({ storage: ['localStorage:/^_acme/', 'sessionStorage:exact', 'sessionStorage:absent'] }),
    ]);
    expect(storage).toEqual(['localStorage:_acme', 'localStorage:_acme_2', 'sessionStorage:exact']);
    expect(Object.keys(localStorage)).toEqual(['exact', 'cart']);
    expect(Object.keys(sessionStorage)).toEqual(['_acme', '_acme_2', 'cart']);
    expect(notErased).toEqual([]);
  });

  it('that is blocked does not keep the rest from going', async () => {
    const { localStorage: own } = window;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    sessionStorage.setItem('_acme', '1');
    document.cookie = '_acme=1; Path=/';
    const vendor = aVendor({
      cookies: [{ match: '^_acme' }],
      storage: ['localStorage:/^_acme/', 'sessionStorage:/^_acme/'],
    });
    const report = await erase([vendor]).finally(() =>
      Object.defineProperty(window, 'localStorage', { configurable: true, value: own }),
    );
    expect(report).toEqual({ cookies: ['_acme'], storage: ['sessionStorage:_acme'], notErased: [] });
  });
});

describe('databases', () => {
  const vendor = aVendor({ storage: ['indexedDB:/^acme/', 'indexedDB:exact'] });

  it('go by name and by pattern', async () => {
    const deleted = databases(['acme-events', 'exact', 'exact-not', 'shop']);
    expect((await erase([vendor])).storage).toEqual(['indexedDB:acme-events', 'indexedDB:exact']);
    expect(deleted).toEqual(['acme-events', 'exact']);
  });

  it.each([
    ['error', /refused/],
    ['blocked', /in use/],
  ] as const)('that stay (%s) are named, with the reason', async (answer, why) => {
    databases(['acme'], answer);
    expect(await erase([vendor])).toEqual({
      cookies: [],
      storage: [],
      notErased: [{ what: 'indexedDB:acme', why: expect.stringMatching(why) }],
    });
  });

  it('are not asked for where no rule names any, nor where there is no IndexedDB', async () => {
    const deleted = databases(['acme']);
    await erase([aVendor({ storage: ['localStorage:acme'] })]);
    expect(deleted).toEqual([]);
    vi.stubGlobal('indexedDB', undefined);
    expect((await erase([vendor])).storage).toEqual([]);
  });
});

it('leaves what it is told to keep, although the vendor owns it', async () => {
  document.cookie = '_acme=1; Path=/';
  document.cookie = '_acme_shared=1; Path=/';
  localStorage.setItem('_acme_shared', '1');
  const vendor = aVendor({ cookies: [{ match: '^_acme' }], storage: ['localStorage:/^_acme/'] });
  const { cookies, storage } = await erase([vendor], (_, name) => name === '_acme_shared');
  expect({ cookies, storage }).toEqual({ cookies: ['_acme'], storage: [] });
  expect([document.cookie, localStorage.getItem('_acme_shared')]).toEqual(['_acme_shared=1', '1']);
});

it('has nothing to do without vendors', async () => {
  document.cookie = 'session=1; Path=/';
  expect(await erase([])).toEqual({ cookies: [], storage: [], notErased: [] });
  expect(document.cookie).toBe('session=1');
});

describe('service workers', () => {
  const origin = 'https://eu.shop.acme.example';
  function registered(...paths: string[]): string[] {
    const gone: string[] = [];
    const getRegistrations = async () =>
      paths.map((path) => ({
        active: { scriptURL: origin + path },
        unregister: async () => gone.push(path) > 0,
      }));
    vi.stubGlobal('navigator', { serviceWorker: { getRegistrations } });
    return gone;
  }

  it('go that come from a path of the vendor, and no others', async () => {
    const gone = registered('/acme/sw.js', '/sw.js', '/other/acme/sw.js');
    const { storage } = await erase([aVendor({ hosts: ['acme.example', '/acme/*'] })]);
    expect(gone).toEqual(['/acme/sw.js']);
    expect(storage).toEqual(['serviceWorker:/acme/sw.js']);
  });

  it('stay that the gate lets pass, by a rule that is as specific', async () => {
    const gone = registered('/acme/own/sw.js', '/acme/sw.js', '/acme/tag/sw.js');
    const vendor = aVendor({ hosts: ['/acme/*', '/acme/tag/'] });
    await erase([vendor], undefined, ['/acme/own/', 'eu.shop.acme.example/acme/sw.js', '/acme/', 'acme.example']);
    expect(gone).toEqual(['/acme/tag/sw.js']);
  });

  it('are not asked for where no vendor has a path here, nor missed where the page has none', async () => {
    const gone = registered('/acme/sw.js');
    await erase([aVendor({ hosts: ['acme.example'] })]);
    expect(gone).toEqual([]);
    vi.stubGlobal('navigator', {});
    expect((await erase([aVendor({ hosts: ['/acme/*'] })])).storage).toEqual([]);
  });
});
