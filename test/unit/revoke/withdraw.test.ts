import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentConfig } from '../../../src/config/options.js';
import type { RevocationReport } from '../../../src/revoke/report.js';
import { eraseTraces } from '../../../src/revoke/withdraw.js';
import { settings } from '../support/builders.js';
import { openAt, openCookieJar, type CookieJar } from '../support/page.js';

let jar: CookieJar;
beforeEach(() => {
  vi.useFakeTimers();
  openAt('https://shop.example/');
  jar = openCookieJar();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  jar.close();
  localStorage.clear();
});

/** Withdraws from every vendor there is, but for those in `granted`. */
async function withdrawAll(config: Partial<ConsentConfig>, granted: readonly string[] = []): Promise<RevocationReport> {
  const complete = settings(config);
  const vendors = [...complete.vendors, ...complete.unlisted()].filter(({ id }) => !granted.includes(id));
  return eraseTraces(vendors, { settings: complete, mayRun: ({ id }) => granted.includes(id), setToErase: () => {} });
}

const store = (...names: string[]): void => {
  for (const name of names) {
    document.cookie = `${name}=1; Path=/`;
    localStorage.setItem(name, '1');
  }
};

describe('a withdrawal', () => {
  it('erases what built-in vendors left that the site has not listed, and names them', async () => {
    store('_ga', '_ym_uid', 'session');
    const { vendors, cookies, storage } = await withdrawAll({});
    expect({ vendors, cookies, storage }).toEqual({
      vendors: ['google-analytics', 'yandex-metrica'],
      cookies: ['_ga', '_ym_uid'],
      storage: ['localStorage:_ga', 'localStorage:_ym_uid'],
    });
    expect([document.cookie, Object.keys(localStorage)]).toEqual(['session=1', ['session']]);
  });

  it('names the vendors that the site lists, also those that have left nothing', async () => {
    expect((await withdrawAll({ vendors: ['acme', 'hotjar'] })).vendors).toEqual(['acme', 'hotjar']);
  });

  it('leaves what built-in vendors stored where only listed ones are held', async () => {
    store('_ga');
    await withdrawAll({ gate: { scope: 'declared' } });
    expect(document.cookie).toBe('_ga=1');
  });

  it('leaves what is also a vendor’s that may run', async () => {
    store('_shared');
    const cookies = [{ match: '^_shared$' }];
    const vendors = ['one', 'two'].map((id) => ({ id, cookies }));
    await withdrawAll({ vendors }, ['two']);
    expect(document.cookie).toBe('_shared=1');
    await withdrawAll({ vendors });
    expect(document.cookie).toBe('');
  });

  it('erases once more what a running tag has written after it', async () => {
    store('_ga');
    await withdrawAll({});
    store('_ga');
    vi.runAllTimers();
    expect(document.cookie).toBe('');
  });

  it('says that cookies on a vendor’s own hosts stay, once for each that it names', async () => {
    store('_ga');
    const own = { id: 'own', hosts: ['/proxy/*'] };
    const { notErased } = await withdrawAll({
      vendors: [{ id: 'acme', hosts: ['acme.example'] }, own, { id: 'none' }],
    });
    expect(notErased.map(({ what }) => what)).toEqual([
      'cookies on the hosts of acme',
      'cookies on the hosts of google-analytics',
    ]);
  });
});
