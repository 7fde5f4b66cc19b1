import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../src/gate/decide.js';
import { FAR_ADDRESS, TEXT_ADDRESS, unescaped } from '../../../src/gate/text-addresses.js';

const HTML = `<a href="/own/page">a</a> <img src='https://a.test/1.png' srcset="//b.test/2.png 2x, /own/3.png 3x">
<p style="background:url(http://c.test/4.png)">1/2 of https://d.test</p>`;

describe('addresses in a text', () => {
  it('are found with their protocol, without it, and as paths', () => {
    expect(HTML.match(TEXT_ADDRESS)).toEqual([
      '/own/page',
      'https://a.test/1.png',
      '//b.test/2.png',
      '/own/3.png',
      'http://c.test/4.png',
      'https://d.test',
    ]);
  });

  it('are found without the paths of the site itself where only hosts matter', () => {
    expect(HTML.match(FAR_ADDRESS)).toEqual([
      'https://a.test/1.png',
      '//b.test/2.png',
      'http://c.test/4.png',
      'https://d.test',
    ]);
  });

  it.each(['\\\\a.test/1', '/\\a.test/1', 'ht\ntps:/\t/a.test/1', 'https:a.test/1', '//a.\ntest/1'])(
    'are found as the URL parser takes them: %j',
    (address) => {
      const found: string[] = [];
      `<img src="${address}">`.replace(FAR_ADDRESS, (start, more = '') => (found.push(start + more), ''));
      expect(found).toEqual([address]);
    },
  );

  it.each([
    ['https&#58;&#x2f;&sol;a.test', 'https://a.test'],
    ['ht&Tab;tps://a.test', 'https://a.test'],
    [
      String.raw`\68ttps:\/\/a.\
test`,
      'https://a.test',
    ],
    ['/&bsol;t.test', '/t.test'],
    ['&quot;https://a.test', '&quot;https://a.test'],
  ])('are read as the browser reads %s', (text, readable) => expect(unescaped(text).split('\n').at(-1)).toBe(readable));
});

describe('paths of the own origin', () => {
  const ownPaths = (hosts: string[]): RegExp =>
    compileRules([{ id: 'acme', category: 'analytics', hosts }], { unknown: 'advertising', ownHost: 'site.test' })
      .ownPaths;

  it('are looked for where a rule names one like it, also in another case and further down', () => {
    const paths = ownPaths(['/collect.php*', '/*/proxied/', 'cdn.test/acme/']);
    expect(
      ['<img src="/collect.php?1">', '<img src="https://site.test/COLLECT.php">'].every((t) => paths.test(t)),
    ).toBe(true);
    // A star at the start can be any path.
    expect(paths.test('<img src="/any/proxied/1">')).toBe(true);
  });

  it('are not looked for in a text with none that a rule is about', () => {
    expect(ownPaths(['/collect/']).test('<a href="/about">')).toBe(false);
    expect(ownPaths([]).test('<script src="/cdn-cgi/rum?1">')).toBe(true);
    expect(ownPaths([]).test('<a href="/">')).toBe(false);
  });
});
