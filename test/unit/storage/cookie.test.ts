import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cookieDomains } from '../../../src/storage/cookie-domains.js';
import { clearCookie, clearExactCookies, keepCookies, readCookie, writeCookie } from '../../../src/storage/cookie.js';
import { aRecord, DAY_MS } from '../support/builders.js';
import { openAt, openCookieJar, type CookieJar } from '../support/page.js';

const NAME = 'ilumee_consent';
const soon = (): string => new Date(Date.now() + DAY_MS).toISOString();

let jar: CookieJar;
beforeEach(() => {
  openAt('https://shop.acme.example/cart/pay');
  jar = openCookieJar();
  keepCookies();
});
afterEach(() => jar.close());

describe('cookieDomains', () => {
  it('lists none, the host and every parent', () => {
    expect(cookieDomains('a.b.example')).toEqual([undefined, 'a.b.example', 'b.example', 'example']);
    expect(cookieDomains('localhost')).toEqual([undefined, 'localhost']);
  });

  it('is about this page’s host where no other is given', () => {
    expect(cookieDomains()).toContain('acme.example');
  });
});

describe('writeCookie and readCookie', () => {
  it('reads back the text that was written', () => {
    const text = JSON.stringify(aRecord({ language: 'kk', policy: '№ 1; "а", b=c%' }));
    writeCookie({ name: NAME }, text, soon());
    expect(readCookie(NAME)).toBe(text);
  });

  it('writes for the whole site, same-site, secure, until the answer expires', () => {
    writeCookie({ name: NAME }, 'x', '2099-08-28T12:00:00.000Z');
    const last = jar.written.at(-1)!.toLowerCase();
    expect(last.split('; ').sort()).toEqual([
      'expires=fri, 28 aug 2099 12:00:00 gmt',
      `${NAME}=x`,
      'path=/',
      'samesite=lax',
      'secure',
    ]);
  });

  it('writes without Secure on http, where a secure cookie would not be stored', () => {
    openAt('http://localhost/');
    writeCookie({ name: NAME }, 'x', soon());
    expect(jar.written.at(-1)).not.toMatch(/secure/i);
    expect(readCookie(NAME)).toBe('x');
  });

  it('writes to the domain that is set', () => {
    writeCookie({ name: NAME, domain: 'acme.example' }, 'x', soon());
    expect(jar.written.at(-1)).toMatch(/; domain=acme\.example(;|$)/i);
    openAt('https://www.acme.example/');
    expect(readCookie(NAME)).toBe('x');
  });

  it('finds the widest domain that the browser accepts, and leaves no probe behind', () => {
    writeCookie({ name: NAME, domain: 'auto' }, 'x', soon());
    openAt('https://other.acme.example/');
    expect(document.cookie).toBe(`${NAME}=x`);
  });

  it('stays on this host where the browser accepts no domain', () => {
    jar.close();
    jar = openCookieJar(['shop.acme.example', 'acme.example', 'example']);
    keepCookies();
    writeCookie({ name: NAME, domain: 'auto' }, 'x', soon());
    expect(document.cookie).toBe(`${NAME}=x`);
  });

  it('takes the place of a copy on another domain', () => {
    writeCookie({ name: NAME, domain: 'acme.example' }, 'old', soon());
    writeCookie({ name: NAME }, 'new', soon());
    expect(document.cookie).toBe(`${NAME}=new`);
  });

  it('is undefined where there is no cookie', () => {
    document.cookie = `${NAME}_2=x`;
    document.cookie = `my_${NAME}=x`;
    expect(readCookie(NAME)).toBeUndefined();
  });

  it('is null where two domains hold one each', () => {
    document.cookie = `${NAME}=one; Path=/`;
    document.cookie = `${NAME}=two; Path=/; Domain=acme.example`;
    expect(document.cookie.split('; ')).toHaveLength(2);
    expect(readCookie(NAME)).toBeNull();
  });

  it('throws where the text can not be decoded', () => {
    document.cookie = `${NAME}=%E0%A4%A`;
    expect(() => readCookie(NAME)).toThrow(URIError);
  });
});

describe('clearCookie', () => {
  it('takes the cookie away on this host and every parent', () => {
    for (const domain of ['', '; Domain=shop.acme.example', '; Domain=acme.example']) {
      document.cookie = `${NAME}=x; Path=/${domain}`;
    }
    document.cookie = 'other=x; Path=/';
    clearCookie(NAME);
    expect(document.cookie).toBe('other=x');
  });
});

describe('clearExactCookies', () => {
  beforeEach(() => {
    document.cookie = '_ga=1; Path=/; Domain=acme.example';
    document.cookie = '_ga_X=1; Path=/';
    document.cookie = 'session=1; Path=/';
  });

  it('erases the cookies that a pattern names in full, and says which were there', () => {
    expect(clearExactCookies([{ match: '^_ga$' }, { match: '^_gid$' }])).toEqual(['_ga']);
    expect(document.cookie).toBe('_ga_X=1; session=1');
  });

  it('leaves patterns to the erasing code', () => {
    expect(clearExactCookies([{ match: '^_ga' }, { match: '_ga$' }, { match: '^.*$' }, { match: '' }])).toEqual([]);
    expect(document.cookie).toContain('_ga=1');
  });
});
