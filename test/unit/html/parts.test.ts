import { describe, expect, it } from 'vitest';
import { decodeUtf8, fromBytes, toBytes } from '../../../src/html/bytes.js';
import { changeTag, scanTag } from '../../../src/html/raw-tag.js';
import { scriptKind } from '../../../src/html/script-kind.js';
import { isOnlyData, urlsInCode, urlsInCss, urlsInSrcset, urlsOfImports } from '../../../src/html/urls-in-text.js';

describe('scanTag finds the attributes of', () => {
  it.each([
    ['<p>', []],
    ['<p a b=1 c="2" d=\'3\'>', ['a', 'b', 'c', 'd']],
    ['<p\n\ta\r\nB\f=\n1>', ['a', 'b']],
    ['<p/a/b/>', ['a', 'b']],
    ['<p a=1/b>', ['a']],
    ['<p a="x"b=\'y\'c>', ['a', 'b', 'c']],
    ['<p =a b==c>', ['=a', 'b']],
    ['<p a= >', ['a']],
    ['<p a=">" b>', ['a', 'b']],
    [`<p a'b="c" "d>`, [`a'b`, '"d']],
    ['<p é\xa0=1>', ['é\xa0']],
    ['<p \u212A>', ['\u212A']],
  ])('%j', (tag, names) => {
    expect(scanTag(tag).attributes.map(({ name }) => name)).toEqual(names);
  });
});

describe('changeTag', () => {
  it('changes nothing but what it is asked to', () => {
    const tag = `<img\n  SRC = 'a&amp;b'/alt=">" src=c>`;
    expect(changeTag(tag, { rename: new Map(), add: {} })).toBe(tag);
    expect(changeTag(tag, { rename: new Map([['src', 'data-src']]), add: { a: 'b' } })).toBe(
      `<img a="b"\n  data-SRC = 'a&amp;b'/alt=">" data-src=c>`,
    );
  });
});

describe('urlsInSrcset', () => {
  it.each([
    ['a.png', ['a.png']],
    ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
    ['a.png,b.png', ['a.png,b.png']],
    ['a.png, b.png', ['a.png', 'b.png']],
    [' ,, a.png 1x,b.png 100w ,c.png', ['a.png', 'b.png', 'c.png']],
    ['a.png (1,2) 1x, b.png', ['a.png', 'b.png']],
    ['a.png (1,2', ['a.png']],
    ['data:image/png;base64,AA== 1x, b.png', ['data:image/png;base64,AA==', 'b.png']],
    ['', []],
  ])('%j', (srcset, urls) => {
    expect(urlsInSrcset(srcset)).toEqual(urls);
  });
});

describe('urlsInCss', () => {
  it.each([
    ['a{b:url(x.png)}', ['x.png']],
    ['a{b:URL( "x y.png" )}', ['x y.png']],
    [`a{b:url('x.png'),url(y.png)}`, ['x.png', 'y.png']],
    ['@import "x.css" screen;@import\nurl(y.css);', ['x.css', 'y.css']],
    ['a{b:image-set("//h.example/x.png" 1x)}', ['//h.example/x.png']],
    ['a{b:src("x.png")}', ['x.png']],
    ['a{content:"text"}', []],
    ['/* url(x) */a{b:url(y)/* url(z)', ['y']],
    ['a{content:"/*"}b{c:url(x)}', ['x']],
    ['a{b:url("x', ['x']],
    ['a{b:url(x', ['x']],
  ])('%j', (css, urls) => {
    expect(urlsInCss(css).map(({ url }) => url)).toEqual(urls);
  });
});

describe('urlsInCode', () => {
  it.each([
    ['a="https://h.example/x"', ['//h.example/x']],
    ["a='//h.example/x'+b", ['//h.example/x']],
    ['a=`wss://h.example`', ['//h.example']],
    [String.raw`a="https:\u002F\x2fh.example\/x"`, ['//h.example/x']],
    ['write("<img src=//h.example/x>")', ['//h.example/x']],
    ["a+'.h.example/ga.js'", ['//www.h.example/ga.js']],
    ["get('/a/b')", ['/a/b']],
    ['// h.example/x\na() //h.example/y', []],
    ["a.b('.c.d')", []],
  ])('%j', (code, urls) => {
    expect(urlsInCode(code)).toEqual(urls);
  });
});

describe('urlsOfImports', () => {
  it.each([
    [`import 'a'; import b from "c"; export * from 'd'; await import( 'e' )`, ['a', 'c', 'd', 'e']],
    ['const important = "a"', []],
  ])('%j', (code, urls) => {
    expect(urlsOfImports(code)).toEqual(urls);
  });
});

describe('isOnlyData', () => {
  it.each([
    ['self.__next_f.push([1,"x"])', true],
    ['(self.__next_f = self.__next_f || []).push([0])', true],
    [' window.__NUXT__ = {"a":[1]} ;\n', true],
    ['var a={}', true],
    ['a.push({"b":c()})', false],
    ['a={"b":1};c()', false],
    ['a="<img src=//h.example/>"', false],
    ['document.body.innerHTML=["<img>"]', false],
    ['', false],
  ])('%j: %s', (code, expected) => {
    expect(isOnlyData(code)).toBe(expected);
  });
});

describe('scriptKind', () => {
  it.each([
    [{}, 'classic'],
    [{ type: '' }, 'classic'],
    [{ type: ' ' }, undefined],
    [{ type: ' text/JavaScript\n' }, 'classic'],
    [{ type: 'application/x-ecmascript' }, 'classic'],
    [{ type: 'text/javascript; charset=utf-8' }, undefined],
    [{ type: 'text/plain' }, undefined],
    [{ type: 'Module' }, 'module'],
    [{ type: 'importmap' }, 'importmap'],
    [{ type: 'speculationrules' }, 'speculationrules'],
    [{ language: '' }, 'classic'],
    [{ language: 'JavaScript1.2' }, 'classic'],
    [{ language: 'vbscript' }, undefined],
    [{ language: 'vbscript', type: 'text/javascript' }, 'classic'],
  ])('%j: %s', (attributes, kind) => {
    expect(scriptKind(new Map(Object.entries(attributes)))).toBe(kind);
  });
});

describe('bytes', () => {
  const all = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);

  it('come out as they went in', () => {
    expect(toBytes(fromBytes(all))).toEqual(all);
  });

  it('are read as UTF-8 where they are', () => {
    expect(decodeUtf8(fromBytes(new TextEncoder().encode('пример')))).toBe('пример');
    expect(decodeUtf8('caf\xe9')).toBe('caf\xe9');
    expect(decodeUtf8('\u043f')).toBe('\u043f');
  });

  it('are asked for', () => {
    expect(() => fromBytes('text' as unknown as Uint8Array)).toThrow(/TextEncoderStream/);
  });
});
