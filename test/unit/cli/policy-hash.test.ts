import { describe, expect, it } from 'vitest';
import { compare, decodePage, toKey } from '../../../src/cli/policy-hash.js';
import { readPolicy } from '../../../src/cli/policy-text.js';
import { HASH } from '../support/builders.js';

const text = (html: string): string => readPolicy(html).text;

describe('the text of a policy', () => {
  it('is what a reader gets, whatever the white space and the markup', () => {
    const one = '<h1>Privacy</h1><p>We store <b>cook</b>ies.</p><ul><li>A</li><li>B</li></ul>';
    const other = '<section>\n  <h1> Privacy </h1>\n<p>We&nbsp;store\tcookies.</p><ul>\n<li>A<li>B</ul></section>';
    expect(text(one)).toBe('Privacy We store cookies. A B');
    expect(text(other)).toBe(text(one));
  });

  it('has no scripts, styles, templates and hidden parts', () => {
    const html = `<title>T</title><style>p{}</style><p>Seen</p><script>let a;</script><template>t</template>
      <noscript>n</noscript><p hidden>h</p><!-- c -->`;
    expect(text(html)).toBe('Seen');
  });

  it('is the same in any form of Unicode, and without what is not to be seen', () => {
    expect(text('<p>Caf\u0065\u0301 per\u00adso\u200bnal\ufeff</p>')).toBe(text('<p>Caf\u00e9 personal</p>'));
  });

  it('is that of the part that is marked, else of main, so that a menu is no policy', () => {
    const nav = '<nav>Home</nav>';
    expect(text(`${nav}<main>Policy</main><footer>2026</footer>`)).toBe('Policy');
    expect(text(`${nav}<main>Page<div data-consent-policy>Policy</div></main>`)).toBe('Policy');
    expect(text(`${nav}Policy`)).toBe('Home Policy');
  });

  it('is another when a word is', () => {
    expect(text('<p>six months</p>')).not.toBe(text('<p>nine months</p>'));
  });

  it('comes with the version that the page’s tag says', () => {
    expect(readPolicy('<script src="c.js" data-policy-version="2026-01-15"></script>').version).toBe('2026-01-15');
    expect(readPolicy('<p>x').version).toBeUndefined();
  });

  it('comes with the version in the JSON block, where the tag names none', () => {
    const block = (json: string): string => `<script type="application/json" data-ilumee-consent>${json}</script>`;
    const version = (html: string): string | undefined => readPolicy(html).version;
    expect(version(block('{ "policy": { "version": "2026-01-15" } }'))).toBe('2026-01-15');
    expect(version(`${block('{"policy":{"version":"1"}}')}<script data-policy-version="2"></script>`)).toBe('2');
    for (const json of ['{', 'null', '{}', '{"policy":{"version":7}}']) expect(version(block(json))).toBeUndefined();
  });
});

describe('the encoding of a page', () => {
  /** "да" in windows-1251, whose bytes are no UTF-8. */
  const DA = [0xe4, 0xe0];
  const bytes = (...parts: (string | readonly number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));

  it.each([
    ['the server says', bytes(DA), 'text/html; charset=windows-1251'],
    ['the page says', bytes('<meta charset="windows-1251">', DA), 'text/html'],
    [
      'the page says in the old way',
      bytes('<meta http-equiv=content-type content="text/html; charset=cp1251">', DA),
      '',
    ],
    ['is UTF-8, where nobody says one', bytes('да'), ''],
    ['its first bytes say, whatever else is said', bytes([0xef, 0xbb, 0xbf], 'да'), 'text/html; charset=windows-1251'],
    ['its first two bytes say', bytes([0xff, 0xfe, 0x34, 0x04, 0x30, 0x04]), ''],
  ])('is the one that %s', (_who, page, type) => {
    expect(text(decodePage(page, 'privacy.html', type))).toBe('да');
  });

  it('is asked for where it can not be told: a guess would hide changes', () => {
    expect(() => decodePage(bytes(DA), 'privacy.html')).toThrow(/privacy\.html is not in utf-8\. .*<meta charset>/);
    expect(() => decodePage(bytes('<meta charset="klingon">'), 'privacy.html')).toThrow(/not in klingon/);
  });
});

describe('what a page is called in the lock file', () => {
  it('is the same however its path was written, and has no path of this computer in it', () => {
    const paths = ['dist/a.html', './dist/a.html', 'dist//x/../a.html', `${process.cwd()}/dist/a.html`];
    expect(paths.map(toKey)).toEqual(paths.map(() => 'dist/a.html'));
  });

  it('is the address of a page that a server has, without its fragment', () => {
    expect(toKey('HTTPS://Site.Example#rights')).toBe('https://site.example/');
  });
});

describe('a page and its lock', () => {
  const page = { version: '2', sha256: HASH };
  const other = HASH.replace(/^./, '0');
  it.each([
    ['agree', page, undefined],
    ['differ where it is not locked', undefined, /not in the lock file/],
    ['differ in version', { ...page, version: '1' }, /the text is the same/],
    ['differ in both', { version: '1', sha256: other }, /with its version, from 1 to 2/],
    ['differ in text alone', { ...page, sha256: other }, /its version has not: it is still 2/],
  ])('%s', (_what, locked, said) => {
    const difference = compare(page, locked);
    if (said) expect(difference).toMatch(said);
    else expect(difference).toBeUndefined();
  });
});
