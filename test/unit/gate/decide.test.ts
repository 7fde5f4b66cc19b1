import { describe, expect, it } from 'vitest';
import { toHostRules, vendorOf } from '../../../src/gate/decide.js';
import { aVendor } from '../support/builders.js';

const VENDORS = [
  aVendor({ id: 'acme', hosts: ['acme.example', 'cdn.example/acme/*'] }),
  aVendor({ id: 'beta', hosts: ['*.beta.example', 'cdn.example/acme/beta/*', 'js.acme.example/beta.js'] }),
  aVendor({ id: 'gamma', hosts: ['GAMMA.example', 'cdn.example/Gamma/*', 'gamma.test:8443'] }),
  aVendor({ id: 'own', hosts: ['/proxy/*', '/stats.js'] }),
  aVendor({ id: 'address', hosts: ['10.1.2.3', '[2001:db8::1]', 'localhost:9000'] }),
  aVendor({ id: 'punycode', hosts: ['xn--e1afmkfd.example'] }),
  aVendor({ id: 'none' }),
];
const OWN = 'shop.site.test';

/** `null`: none of our business. */
const TABLE: [why: string, url: string, vendor: string | null][] = [
  ['exact host', 'https://acme.example/', 'acme'],
  ['exact host, any path', 'https://acme.example/a/b.js?c=d#e', 'acme'],
  ['http too', 'http://acme.example/', 'acme'],
  ['web socket', 'wss://acme.example/live', 'acme'],
  ['subdomain', 'https://cdn.acme.example/tag.js', 'acme'],
  ['subdomain of a subdomain', 'https://eu.cdn.acme.example/tag.js', 'acme'],
  ['upper case host', 'HTTPS://CDN.ACME.EXAMPLE/tag.js', 'acme'],
  ['any port', 'https://acme.example:8443/', 'acme'],
  ['any port of a subdomain', 'https://cdn.acme.example:8443/', 'acme'],
  ['user info is no host', 'https://acme.example@other.test/', null],
  ['host in front of user info', 'https://other.test@acme.example/', 'acme'],
  ['look-alike without the dot', 'https://notacme.example/', null],
  ['look-alike with a hyphen', 'https://my-acme.example/', null],
  ['look-alike behind the host', 'https://acme.example.evil.test/', null],
  ['look-alike top-level domain', 'https://acme.examples/', null],
  ['part of the host only', 'https://example/', null],
  ['host in the path', 'https://other.test/acme.example/', null],
  ['host in the query', 'https://other.test/?u=https://acme.example/', null],
  ['host in the fragment', 'https://other.test/#acme.example', null],
  ['path prefix', 'https://cdn.example/acme/tag.js', 'acme'],
  ['path prefix and nothing after it', 'https://cdn.example/acme/', 'acme'],
  ['path of a subdomain', 'https://eu.cdn.example/acme/tag.js', 'acme'],
  ['path prefix without its last slash', 'https://cdn.example/acme', null],
  ['another path of a shared host', 'https://cdn.example/lib/jquery.js', null],
  ['look-alike path', 'https://cdn.example/acme-other/tag.js', null],
  ['path further down', 'https://cdn.example/lib/acme/tag.js', null],
  ['path with dots resolved', 'https://cdn.example/lib/../acme/tag.js', 'acme'],
  ['path left by dots', 'https://cdn.example/acme/../lib/tag.js', null],
  ['path in the query', 'https://cdn.example/?/acme/', null],
  ['upper case path', 'https://cdn.example/ACME/tag.js', 'acme'],
  ['upper case rule, lower case path', 'https://cdn.example/gamma/tag.js', 'gamma'],
  ['upper case rule, lower case host', 'https://gamma.example/', 'gamma'],
  ['more specific path', 'https://cdn.example/acme/beta/tag.js', 'beta'],
  ['more specific host and path', 'https://js.acme.example/beta.js', 'beta'],
  ['the rest of that host', 'https://js.acme.example/acme.js', 'acme'],
  ['*. in front means the same', 'https://beta.example/', 'beta'],
  ['*. and a subdomain', 'https://a.beta.example/', 'beta'],
  ['*. and a look-alike', 'https://abeta.example/', null],
  ['the port of the rule', 'https://gamma.test:8443/', 'gamma'],
  ['a subdomain at the port of the rule', 'https://cdn.gamma.test:8443/', 'gamma'],
  ['another port', 'https://gamma.test/', null],
  ['localhost at the port of the rule', 'http://localhost:9000/x.js', 'address'],
  ['localhost at another port', 'http://localhost:9001/x.js', null],
  ['IP address', 'http://10.1.2.3/x.js', 'address'],
  ['IP address that ends alike', 'http://110.1.2.3/x.js', null],
  ['IPv6 address', 'http://[2001:db8::1]/x.js', 'address'],
  ['own-origin path', `https://${OWN}/proxy/collect`, 'own'],
  ['own-origin path, upper case', `https://${OWN}/Proxy/collect`, 'own'],
  ['own-origin file', `https://${OWN}/stats.js?v=2`, 'own'],
  ['another path of our own', `https://${OWN}/app.js`, null],
  ['own-origin path on another host', 'https://other.test/proxy/collect', null],
  ['own-origin path on our parent host', 'https://site.test/proxy/collect', null],
  ['own-origin path on a subdomain of ours', `https://cdn.${OWN}/proxy/collect`, null],
  ['own-origin path at another port', `https://${OWN}:8443/proxy/collect`, null],
  ['international host', 'https://пример.example/x.js', 'punycode'],
  ['no host at all', 'data:text/javascript,1', null],
  ['blob of our own', `blob:https://${OWN}/0b54ab2c`, null],
  ['about:blank', 'about:blank', null],
];

describe('vendorOf', () => {
  const rules = toHostRules(VENDORS);

  it.each(TABLE)('%s: %s', (_why, url, vendor) => {
    expect(vendorOf(new URL(url), rules, OWN)?.id ?? null).toBe(vendor);
  });

  it('has more than 40 rows to say so', () => {
    expect(TABLE.length).toBeGreaterThan(40);
  });

  it('does not depend on the order of the vendors', () => {
    const backwards = toHostRules([...VENDORS].reverse());
    for (const [why, url, vendor] of TABLE) {
      expect([why, vendorOf(new URL(url), backwards, OWN)?.id ?? null]).toEqual([why, vendor]);
    }
  });

  it('finds own-origin paths at the port the site is served from', () => {
    const at = (url: string) => vendorOf(new URL(url), rules, 'localhost:4173')?.id;
    expect(at('http://localhost:4173/proxy/x')).toBe('own');
    expect(at('http://localhost:5000/proxy/x')).toBeUndefined();
  });

  it('finds nothing without vendors', () => {
    expect(vendorOf(new URL('https://acme.example/'), toHostRules([]), OWN)).toBeUndefined();
  });
});

describe('toHostRules', () => {
  it('puts the most specific rule first', () => {
    const order = toHostRules([
      aVendor({ hosts: ['a.example', 'cdn.a.example', 'a.example/one/two/', 'a.example/one'] }),
    ]);
    expect(order.map(({ host, path }) => host + path)).toEqual([
      'a.example/one/two/',
      'cdn.a.example/',
      'a.example/one',
      'a.example/',
    ]);
  });
});
