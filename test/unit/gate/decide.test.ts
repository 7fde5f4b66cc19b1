import { describe, expect, it } from 'vitest';
import { compileRules, decide } from '../../../src/gate/decide.js';
import { aVendor } from '../support/builders.js';

const VENDORS = [
  aVendor({ id: 'acme', hosts: ['acme.example', 'cdn.example/acme/*'] }),
  aVendor({ id: 'beta', hosts: ['*.beta.example', 'cdn.example/acme/beta/*', 'js.acme.example/beta.js'] }),
  aVendor({ id: 'gamma', hosts: ['GAMMA.example', 'cdn.example/Gamma/*', 'gamma.test:8443', 'delta.test:443'] }),
  aVendor({ id: 'own', hosts: ['/proxy/*', '/stats.js', '/путь/*'] }),
  aVendor({ id: 'address', hosts: ['10.1.2.3', '[2001:db8::1]', 'localhost:9000'] }),
  aVendor({ id: 'punycode', hosts: ['xn--e1afmkfd.example'] }),
  aVendor({ id: 'unicode', hosts: ['Казахстан.example', 'dot.example.'] }),
  aVendor({ id: 'stars', hosts: ['sdk.example/*/pixel.js', 'sdk.example/v*/a.b/*', 'parent.example/shared/*'] }),
  aVendor({ id: 'none' }),
];
const OWN = 'shop.parent.example';
const BASE = `https://${OWN}/catalogue/page.html`;

/** `null`: passes. */
const TABLE: [why: string, url: unknown, vendor: string | null][] = [
  ['exact host', 'https://acme.example/', 'acme'],
  ['exact host, any path', 'https://acme.example/a/b.js?c=d#e', 'acme'],
  ['http too', 'http://acme.example/', 'acme'],
  ['web socket', 'wss://acme.example/live', 'acme'],
  ['web socket in the clear', 'ws://acme.example/live', 'acme'],
  ['STUN', 'stun:acme.example:3478', 'acme'],
  ['STUN without a port', 'stun:acme.example', 'acme'],
  ['STUN over TLS, upper case', 'STUNS:STUN.ACME.EXAMPLE:5349', 'acme'],
  ['TURN', 'turn:turn.acme.example:3478?transport=udp', 'acme'],
  ['TURN over TLS', 'turns:turn.acme.example?transport=tcp', 'acme'],
  ['STUN at the port of the rule', 'stun:gamma.test:8443', 'gamma'],
  ['STUN at another port', 'stun:gamma.test:3478', null],
  ['STUN of a stranger', 'stun:notacme.example:3478', null],
  ['STUN of an international host', 'stun:пример.example:3478', 'punycode'],
  ['another scheme', 'ftp://acme.example/', null],
  ['mail', 'mailto:sales@acme.example', null],
  ['subdomain', 'https://cdn.acme.example/tag.js', 'acme'],
  ['subdomain of a subdomain', 'https://eu.cdn.acme.example/tag.js', 'acme'],
  ['upper case', 'HTTPS://CDN.ACME.EXAMPLE/tag.js', 'acme'],
  ['any port', 'https://acme.example:8443/', 'acme'],
  ['any port of a subdomain', 'https://cdn.acme.example:8443/', 'acme'],
  ['protocol-relative', '//acme.example/tag.js', 'acme'],
  ['protocol-relative, own', `//${OWN}/tag.js`, null],
  ['backslashes', '\\\\acme.example\\tag.js', 'acme'],
  ['a slash and a backslash', '/\\acme.example/tag.js', 'acme'],
  ['backslashes behind the scheme', 'https:\\\\acme.example\\tag.js', 'acme'],
  ['one slash behind another scheme', 'http:/acme.example/tag.js', 'acme'],
  ['no slash behind another scheme', 'http:acme.example/tag.js', 'acme'],
  ['no slash behind the own scheme: relative', 'https:acme.example/tag.js', null],
  ['many slashes', 'https:////acme.example/tag.js', 'acme'],
  ['a tab in the scheme', 'ht\ttps://acme.example/', 'acme'],
  ['a newline in the host', 'https://ac\nme.example/', 'acme'],
  ['a newline between the slashes', '/\n/acme.example/tag.js', 'acme'],
  ['space around', '  https://acme.example/tag.js\n', 'acme'],
  ['control characters in front', '\0\x1fhttps://acme.example/tag.js', 'acme'],
  ['trailing dot', 'https://acme.example./tag.js', 'acme'],
  ['trailing dot of a subdomain, with a port', 'https://cdn.acme.example.:8443/', 'acme'],
  ['rule with a trailing dot', 'https://dot.example/', 'unicode'],
  ['two trailing dots are another host', 'https://acme.example../', null],
  ['encoded host', 'https://%61cme.example/', 'acme'],
  ['full-width host', 'https://ａｃｍｅ.example/', 'acme'],
  ['ideographic full stop', 'https://cdn。acme。example/', 'acme'],
  ['user info is no host', 'https://acme.example@other.test/', null],
  ['user info with a password is no host', 'https://acme.example:443@other.test/', null],
  ['host behind user info', 'https://other.test@acme.example/', 'acme'],
  ['host behind two at signs', 'https://a@other.test@acme.example/', 'acme'],
  ['host behind user info, own', `https://${OWN}@acme.example/`, 'acme'],
  ['own host behind user info', `https://acme.example@${OWN}/`, null],
  ['own host, then more of a host', `https://${OWN}.acme.example/`, 'acme'],
  ['look-alike without the dot', 'https://notacme.example/', null],
  ['look-alike with a hyphen', 'https://my-acme.example/', null],
  ['look-alike with an underscore', 'https://my_acme.example/', null],
  ['look-alike behind the host', 'https://acme.example.evil.test/', null],
  ['look-alike top-level domain', 'https://acme.examples/', null],
  ['look-alike letter', 'https://аcme.example/', null],
  ['part of the host only', 'https://example/', null],
  ['host in the path', 'https://other.test/acme.example/', null],
  ['host behind a slash in the path', 'https://other.test//acme.example/', null],
  ['host behind a slash in the own path', `https://${OWN}//acme.example/`, null],
  ['host in the query', 'https://other.test/?u=https://acme.example/', null],
  ['host in the query of a relative URL', '/redirect?u=https://acme.example/', null],
  ['host in the fragment', 'https://other.test/#acme.example', null],
  ['host behind a question mark', 'https://other.test?.acme.example/', null],
  ['host behind a hash', 'https://other.test#.acme.example/', null],
  ['host behind a backslash', 'https://other.test\\.acme.example/', null],
  ['path prefix', 'https://cdn.example/acme/tag.js', 'acme'],
  ['path prefix and nothing after it', 'https://cdn.example/acme/', 'acme'],
  ['path prefix and a query', 'https://cdn.example/acme/?v=1', 'acme'],
  ['path of a subdomain', 'https://eu.cdn.example/acme/tag.js', 'acme'],
  ['path at another port', 'https://cdn.example:8443/acme/tag.js', 'acme'],
  ['path by web socket', 'wss://cdn.example/acme/live', 'acme'],
  ['path prefix without its last slash', 'https://cdn.example/acme', null],
  ['path prefix without its last slash, with a query', 'https://cdn.example/acme?/', null],
  ['another path of a shared host', 'https://cdn.example/lib/jquery.js', null],
  ['look-alike path', 'https://cdn.example/acme-other/tag.js', null],
  ['path further down', 'https://cdn.example/lib/acme/tag.js', null],
  ['path behind another slash', 'https://cdn.example//acme/tag.js', null],
  ['path with dots resolved', 'https://cdn.example/lib/../acme/tag.js', 'acme'],
  ['path with encoded dots resolved', 'https://cdn.example/lib/%2e%2E/acme/tag.js', 'acme'],
  ['path left by dots', 'https://cdn.example/acme/../lib/tag.js', null],
  ['path with backslashes', 'https://cdn.example\\acme\\tag.js', 'acme'],
  ['path with a tab', 'https://cdn.example/ac\tme/tag.js', 'acme'],
  ['path in the query', 'https://cdn.example/?/acme/', null],
  ['path in the fragment', 'https://cdn.example/#/acme/', null],
  ['upper case path', 'https://cdn.example/ACME/tag.js', 'acme'],
  ['upper case rule, lower case path', 'https://cdn.example/gamma/tag.js', 'gamma'],
  ['upper case rule, lower case host', 'https://gamma.example/', 'gamma'],
  ['more specific path', 'https://cdn.example/acme/beta/tag.js', 'beta'],
  ['more specific host and path', 'https://js.acme.example/beta.js', 'beta'],
  ['the rest of that host', 'https://js.acme.example/acme.js', 'acme'],
  ['*. in front means the same', 'https://beta.example/', 'beta'],
  ['*. and a subdomain', 'https://a.beta.example/', 'beta'],
  ['*. and a look-alike', 'https://abeta.example/', null],
  ['* in a path', 'https://sdk.example/en_US/pixel.js', 'stars'],
  ['* in a path, over more than one folder', 'https://sdk.example/a/b/pixel.js?v=2', 'stars'],
  ['* in a path stands for nothing too', 'https://sdk.example//pixel.js', 'stars'],
  ['* needs the slash behind it', 'https://sdk.example/pixel.js', null],
  ['* does not reach into the query', 'https://sdk.example/en_US/sdk.js?next=/pixel.js', null],
  ['* does not reach into the fragment', 'https://sdk.example/en_US/sdk.js#/pixel.js', null],
  ['two stars', 'https://sdk.example/v3/a.b/x.js', 'stars'],
  ['a dot in a path is a dot', 'https://sdk.example/v3/a-b/x.js', null],
  ['the port of the rule', 'https://gamma.test:8443/', 'gamma'],
  ['a subdomain at the port of the rule', 'https://cdn.gamma.test:8443/', 'gamma'],
  ['another port', 'https://gamma.test/', null],
  ['a port that begins alike', 'https://gamma.test:84/', null],
  ['a port that a browser leaves out', 'https://delta.test:443/', 'gamma'],
  ['a port that a browser leaves out, left out', 'https://delta.test/', 'gamma'],
  ['localhost at the port of the rule', 'http://localhost:9000/x.js', 'address'],
  ['localhost at another port', 'http://localhost:9001/x.js', null],
  ['IP address', 'http://10.1.2.3/x.js', 'address'],
  ['IP address as a number', 'http://167838211/x.js', 'address'],
  ['IP address in hexadecimal', 'http://0x0a.1.2.3/x.js', 'address'],
  ['IP address that ends alike', 'http://110.1.2.3/x.js', null],
  ['IPv6 address', 'http://[2001:db8::1]/x.js', 'address'],
  ['IPv6 address, written out', 'http://[2001:0DB8:0:0:0:0:0:1]:8080/x.js', 'address'],
  ['another IPv6 address', 'http://[2001:db8::11]/x.js', null],
  ['own-origin path', `https://${OWN}/proxy/collect`, 'own'],
  ['own-origin path, relative', '/proxy/collect', 'own'],
  ['own-origin path, relative to the page', '../proxy/collect', 'own'],
  ['own-origin path, with dots', '/a/../proxy/collect', 'own'],
  ['own-origin path, with encoded dots', '/a/%2e%2e/proxy/collect', 'own'],
  ['own-origin path, protocol-relative', `//${OWN}/proxy/collect`, 'own'],
  ['own-origin path, upper case', `https://${OWN}/Proxy/collect`, 'own'],
  ['own-origin path, upper case host', `HTTPS://${OWN.toUpperCase()}/proxy/collect`, 'own'],
  ['own-origin path, with a tab', '/pro\txy/collect', 'own'],
  ['own-origin path, with a backslash', '/proxy\\collect', 'own'],
  ['own-origin path by web socket', `wss://${OWN}/proxy/live`, 'own'],
  ['own-origin path with a query', '/proxy/?a=1#b', 'own'],
  ['own-origin path beyond ASCII', '/путь/x', 'own'],
  ['own-origin path beyond ASCII, encoded', '/%d0%bf%D1%83%D1%82%D1%8C/x', 'own'],
  ['own-origin file', `https://${OWN}/stats.js?v=2`, 'own'],
  ['own-origin file, relative', '/stats.js', 'own'],
  ['another path of our own', `https://${OWN}/app.js`, null],
  ['another path of our own, relative', '/app.js', null],
  ['another path of our own, left by dots', '/proxy/../app.js', null],
  ['our own path below the page', 'proxy/collect', null],
  ['our own path in the query', '/?/proxy/collect', null],
  ['our own path in the fragment', '/#/proxy/collect', null],
  ['own-origin path on another host', 'https://other.test/proxy/collect', null],
  ['own-origin path on our parent host', 'https://parent.example/proxy/collect', null],
  ['own-origin path on a subdomain of ours', `https://cdn.${OWN}/proxy/collect`, null],
  ['own-origin path at another port', `https://${OWN}:8443/proxy/collect`, null],
  ['a path of our parent, on our own host', '/shared/tag.js', 'stars'],
  ['a path of our parent, on the parent', 'https://parent.example/shared/tag.js', 'stars'],
  ['international host, in unicode', 'https://пример.example/x.js', 'punycode'],
  ['international host, upper case', 'https://ПРИМЕР.example/x.js', 'punycode'],
  ['international host, in punycode', 'https://xn--e1afmkfd.example/x.js', 'punycode'],
  ['rule in unicode, URL in unicode', 'https://www.казахстан.example/', 'unicode'],
  ['rule in unicode, URL in punycode', 'https://xn--80aaa0anw0aiz.example/', 'unicode'],
  ['relative', 'tag.js', null],
  ['relative with dots', './tag.js', null],
  ['query only', '?acme.example', null],
  ['fragment only', '#acme.example', null],
  ['nothing', '', null],
  ['root', '/', null],
  ['no host at all', 'data:text/javascript,1', null],
  ['data with a host in it', 'data:text/html,<script src=https://acme.example/></script>', null],
  ['blob of our own', `blob:https://${OWN}/0b54ab2c`, null],
  ['blob of theirs', 'blob:https://acme.example/0b54ab2c', null],
  ['about:blank', 'about:blank', null],
  ['javascript:', 'javascript:location="https://acme.example/"', null],
  ['an object that is a URL', new URL('https://acme.example/x'), 'acme'],
  ['an object that reads as a URL', { toString: () => 'https://acme.example/x' }, 'acme'],
  ['a list that reads as a URL', ['https://acme.example/x'], 'acme'],
  ['undefined, which is a relative URL', undefined, null],
  ['null, which is a relative URL', null, null],
  ['a number', 7, null],
  ['a symbol', Symbol('https://acme.example/'), null],
  ['an object without a text', Object.create(null), null],
  [
    'an object that throws',
    {
      toString() {
        throw new Error('no');
      },
    },
    null,
  ],
  ['no URL', 'https://', null],
  ['no host that there can be', 'https://acme.example:99999999/', null],
  ['brackets without an address', 'https://[acme.example]/', null],
  ['half a surrogate pair', 'https://acme.example/\ud800', 'acme'],
];

const declared = (vendors = VENDORS, ownHost = OWN) =>
  compileRules(vendors, { scope: 'declared', unknown: 'advertising', ownHost });

describe('decide, in scope "declared"', () => {
  const rules = declared();

  // Not `it.each`, which writes what it was given into the name: some of it throws.
  for (const [why, url, vendor] of TABLE) {
    it(typeof url === 'string' ? `${why}: ${JSON.stringify(url)}` : why, () => {
      expect(decide(url, 'script', rules, BASE)).toEqual(vendor ? { category: 'analytics', vendor } : undefined);
    });
  }

  it('has more than 140 rows to say so', () => {
    expect(TABLE.length).toBeGreaterThan(140);
  });

  it('does not depend on the order of the vendors', () => {
    const backwards = declared([...VENDORS].reverse());
    for (const [why, url, vendor] of TABLE) {
      expect([why, decide(url, 'script', backwards, BASE)?.vendor ?? null]).toEqual([why, vendor]);
    }
  });

  it('finds own-origin paths at the port the site is served from', () => {
    const local = declared(VENDORS, 'localhost:4173');
    const at = (url: string) => decide(url, 'script', local, 'http://localhost:4173/')?.vendor;
    expect(at('http://localhost:4173/proxy/x')).toBe('own');
    expect(at('/proxy/x')).toBe('own');
    expect(at('/Proxy/../proxy/x')).toBe('own');
    expect(at('http://localhost:5000/proxy/x')).toBeUndefined();
  });

  it('reads relative URLs by the base of the page, also one on another host', () => {
    const from = (base: string, url: string) => decide(url, 'script', rules, base)?.vendor;
    expect(from('https://acme.example/', '/tag.js')).toBe('acme');
    expect(from('https://acme.example/', '/proxy/tag.js')).toBe('acme');
    expect(from('https://cdn.example/acme/', 'tag.js')).toBe('acme');
    expect(from('https://cdn.example/', 'tag.js')).toBeUndefined();
    expect(from(`https://other.test/${OWN}/`, '/proxy/tag.js')).toBeUndefined();
    expect(from('about:blank', 'tag.js')).toBeUndefined();
    expect(from('about:blank', 'https://acme.example/')).toBe('acme');
    expect(from('', '/proxy/x')).toBeUndefined();
  });

  it('holds nothing without vendors, not even built-in ones', () => {
    expect(decide('https://acme.example/', 'script', declared([]), BASE)).toBeUndefined();
    expect(decide('https://mc.yandex.ru/metrika/tag.js', 'script', declared([]), BASE)).toBeUndefined();
  });

  it('takes the first of two vendors with the same rule', () => {
    const twins = declared([
      aVendor({ id: 'one', hosts: ['twin.example'] }),
      aVendor({ id: 'two', hosts: ['twin.example/'] }),
    ]);
    expect(decide('https://twin.example/', 'script', twins, BASE)?.vendor).toBe('one');
  });

  it('leaves out rules that are none, before the check has told them', () => {
    const hosts = ['', ':', 'https://acme.example', 'a b.example', 5, null, '[', 'good.example'];
    const rules = declared([aVendor({ hosts: hosts as never })]);
    expect(decide('https://good.example/', 'script', rules, BASE)?.vendor).toBe('acme');
    expect(decide('https://other.test/', 'script', rules, BASE)).toBeUndefined();
  });

  it('works on a page that has no host', () => {
    const rules = declared(VENDORS, '');
    expect(decide('https://acme.example/', 'script', rules, 'file:///tmp/page.html')?.vendor).toBe('acme');
    expect(decide('tag.js', 'script', rules, 'file:///tmp/page.html')).toBeUndefined();
    expect(decide('/tag.js', 'script', rules, 'file:///tmp/page.html')).toBeUndefined();
  });
});

describe('gate.allow', () => {
  const ask = (url: string, allow: string[], scope: 'declared' | 'known' | 'all' = 'known') =>
    decide(url, 'script', compileRules(VENDORS, { scope, allow, unknown: 'advertising', ownHost: OWN }), BASE)?.vendor;

  it('wins against a rule that is as specific', () => {
    expect(ask('https://acme.example/', ['acme.example'])).toBeUndefined();
    expect(ask('https://cdn.example/acme/x', ['cdn.example/acme/*'])).toBeUndefined();
    expect(ask('https://static.hotjar.com/c.js', ['hotjar.com'])).toBeUndefined();
  });

  it('wins against one that is less specific', () => {
    expect(ask('https://img.acme.example/', ['img.acme.example'])).toBeUndefined();
    expect(ask('https://cdn.example/acme/img/x', ['cdn.example/acme/img/'])).toBeUndefined();
    expect(ask('https://acme.example/', ['img.acme.example'])).toBe('acme');
  });

  it('loses against one that is more specific', () => {
    expect(ask('https://cdn.example/acme/x', ['cdn.example'])).toBe('acme');
    expect(ask('https://js.acme.example/beta.js', ['acme.example'])).toBe('beta');
    expect(ask('https://acme.example/', ['example'])).toBe('acme');
  });

  it('may be a path of the site itself', () => {
    expect(ask('/proxy/images/x', ['/proxy/images/*'])).toBeUndefined();
    expect(ask('/proxy/collect', ['/proxy/images/*'])).toBe('own');
  });

  it('is no list yet before the check has told it', () => {
    expect(ask('https://acme.example/', 'acme.example' as never)).toBeUndefined();
    expect(ask('https://acme.example/', null as never)).toBe('acme');
  });
});

describe('decide, in scope "all"', () => {
  const compile = (ownHost = OWN, vendors = VENDORS) =>
    compileRules(vendors, { scope: 'all', allow: ['images.example', 'cdn.test/lib/*'], unknown: 'marketing', ownHost });
  const ask = (url: string, ownHost = OWN) => decide(url, 'script', compile(ownHost), `https://${ownHost}/`);
  const STRANGER = { category: 'marketing', vendor: undefined };

  it('holds strangers, for the category of what is unknown', () => {
    expect(ask('https://other.test/x.js')).toEqual(STRANGER);
    expect(ask('wss://other.test/')).toEqual(STRANGER);
    expect(ask('stun:other.test:3478')).toEqual(STRANGER);
    expect(ask('//10.0.0.7/x.js')).toEqual(STRANGER);
  });

  it('still tells vendors by name', () => {
    expect(ask('https://acme.example/')).toEqual({ category: 'analytics', vendor: 'acme' });
    expect(ask('https://static.hotjar.com/')).toEqual({ category: 'analytics', vendor: 'hotjar' });
  });

  it('passes what is allowed, and only that', () => {
    expect(ask('https://images.example/x.png')).toBeUndefined();
    expect(ask('https://eu.images.example/x.png')).toBeUndefined();
    expect(ask('https://cdn.test/lib/x.js')).toBeUndefined();
    expect(ask('https://cdn.test/other/x.js')).toEqual(STRANGER);
  });

  it('holds payments and captchas too, which only the site can allow', () => {
    expect(ask('https://js.stripe.com/v3/')).toEqual(STRANGER);
    expect(ask('https://www.google.com/recaptcha/api.js')).toEqual(STRANGER);
    expect(ask('https://www.facebook.com/plugins/login_button.php')).toEqual(STRANGER);
  });

  it.each([
    ['shop.parent.example', 'https://shop.parent.example/', true],
    ['shop.parent.example', 'http://shop.parent.example:8080/', true],
    ['shop.parent.example', 'https://cdn.shop.parent.example/', true],
    ['shop.parent.example', 'https://parent.example/', true],
    ['shop.parent.example', 'https://cdn.parent.example/', false],
    ['shop.parent.example', 'https://notshop.parent.example/', false],
    ['shop.parent.example', 'https://shop.parent.example.evil.test/', false],
    ['www.parent.example', 'https://parent.example/', true],
    ['www.parent.example', 'https://cdn.parent.example/', true],
    ['www.parent.example', 'https://cdn.parent.example./', true],
    ['www.parent.example', 'https://notparent.example/', false],
    ['parent.example', 'https://www.parent.example/', true],
    ['localhost:4173', 'http://localhost:5000/', true],
    ['10.1.2.3', 'http://10.1.2.4/', false],
  ])('on %s, is %s the site itself? %s', (ownHost, url, isSite) => {
    expect(ask(url, ownHost)).toEqual(isSite ? undefined : STRANGER);
  });

  it('leaves alone what makes no request to a host', () => {
    for (const url of ['data:,x', 'blob:https://other.test/1', 'about:blank', 'javascript:1', 'mailto:a@other.test']) {
      expect([url, ask(url)]).toEqual([url, undefined]);
    }
  });
});

describe('the built-in table beside the configuration', () => {
  it('is asked in scope "known", which is the default', () => {
    const ask = (scope?: 'declared' | 'known' | 'all') =>
      decide('https://mc.yandex.ru/watch/1', 'image', compileRules([], { scope, unknown: 'x', ownHost: OWN }), BASE);
    expect(ask()).toEqual({ category: 'analytics', vendor: 'yandex-metrica' });
    expect(ask('known')).toEqual(ask());
    expect(ask('declared')).toBeUndefined();
  });

  it('gives way to a configured rule that is as specific', () => {
    const vendors = [aVendor({ id: 'recorder', category: 'functional', hosts: ['hotjar.com'] })];
    const rules = compileRules(vendors, { unknown: 'x', ownHost: OWN });
    expect(decide('https://static.hotjar.com/', 'script', rules, BASE)).toEqual({
      category: 'functional',
      vendor: 'recorder',
    });
  });

  it('takes the category that the site gave a built-in vendor', () => {
    const vendors = [aVendor({ id: 'hotjar', category: 'advertising' })];
    const rules = compileRules(vendors, { unknown: 'x', ownHost: OWN });
    const expected = { category: 'advertising', vendor: 'hotjar' };
    expect(decide('https://static.hotjar.com/', 'script', rules, BASE)).toEqual(expected);
  });

  it('counts a category that the site does not have as unknown', () => {
    const rules = compileRules([], { unknown: 'marketing', categories: ['marketing', 'analytics'], ownHost: OWN });
    const category = (url: string) => decide(url, 'script', rules, BASE)?.category;
    expect(category('https://client.crisp.chat/l.js')).toBe('marketing');
    expect(category('https://static.hotjar.com/')).toBe('analytics');
  });

  it('holds nothing at the home of a tool, unless the site lists it', () => {
    const ask = (vendors: Parameters<typeof compileRules>[0]) =>
      decide(
        'https://app.posthog.com/x',
        'fetch',
        compileRules(vendors, { unknown: 'x', ownHost: 'posthog.com' }),
        BASE,
      );
    expect(ask([])).toBeUndefined();
    expect(ask([aVendor({ id: 'posthog' })])?.vendor).toBe('posthog');
  });

  it('holds the paths that a host puts trackers at on the site itself', () => {
    const rules = compileRules([], { unknown: 'x', ownHost: OWN });
    const vendor = (url: string) => decide(url, 'script', rules, BASE)?.vendor;
    expect(vendor('/_vercel/insights/script.js')).toBe('vercel-analytics');
    expect(vendor(`https://${OWN}/_vercel/insights/view`)).toBe('vercel-analytics');
    expect(vendor('/cdn-cgi/rum?')).toBe('cloudflare-analytics');
    expect(vendor('/cdn-cgi/rum')).toBe('cloudflare-analytics');
    expect(vendor('/_vercel/image?url=x')).toBeUndefined();
    expect(vendor('/cdn-cgi/challenge-platform/scripts/jsd/main.js')).toBeUndefined();
    expect(vendor('/cdn-cgi/rumour')).toBeUndefined();
  });
});
