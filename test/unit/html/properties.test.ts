import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { fuzz, FUZZ_TIMEOUT_MS } from '../support/fuzz.js';
import { gated, streamed } from './support.js';

/** Markup as nobody should write it, and as the parser has to understand it all the same. */
const ODD = [
  ...['<!doctype html>', '<!DOCTYPE', '<!doctype html public "a', '<html>', '<head>', '</head>', '<body>', '</body>'],
  ...['<!--', '-->', '<!-->', '--!>', '<!', '<?xml ?>', '</', '</>', '<', '>', '/>', '<a', '<1', '&amp;', '&', '&#x0;'],
  ...['<![CDATA[', ']]>', '<svg>', '</svg>', '<math>', '<mi>', '<foreignObject>', '<desc>', '</math>', '<svg/>'],
  ...['<title>', '</title>', '<textarea>', '</textarea>', '<xmp>', '</xmp>', '<iframe>', '</iframe>', '<noembed>'],
  ...['<style>', '</style>', '<script>', '</script>', '</script', '<!--<script>', '<noscript>', '</noscript>'],
  ...['<table>', '<tr>', '<td>', '</table>', '<select>', '<option>', '</select>', '<p>', '</p>', '<b>', '</b>', '</i>'],
  ...['<template>', '</template>', '<div class="a">', '</div>', '<a href=x>', '<form>', '<button>', '<br/>', '<li>'],
  ...[
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\f',
    '\0',
    '\uFEFF',
    'text',
    'é',
    '中',
    '🎉',
    '\u2028',
    '\x80',
    '\xa0',
  ],
  ...['<img alt="', "<img alt='", '<p title=', ' src="/a.png"', " src='b.png'", ' src=c.png ', ' style="a:url(d)"'],
  ...['@import "e.css"', 'url(f.png)', '"https://site.test/"', 'import "/g.js"', '/* ', ' */'],
];
/** What has to be held wherever it is a tag. */
const HELD = [
  ...[
    '<img src="//acme.example/1">',
    '<IMG SRC=//acme.example/2 >',
    "<img src='//acme.example/3'src=//acme.example/4 >",
  ],
  ...[
    '<script src="//acme.example/5"></script>',
    '<script>"//acme.example/6"</script>',
    '<link rel=stylesheet href=//acme.example/7>',
  ],
  ...[
    '<style>@import "//acme.example/8"</style>',
    '<p style="a:url(//acme.example/9)">',
    '<iframe src=//acme.example/10></iframe>',
  ],
  ...['<noscript><img src=//acme.example/11></noscript>', '<svg><image xlink:href=//acme.example/12 /></svg>'],
  ...[
    '<svg><script href=//acme.example/13 /></svg>',
    '<image src=//acme.example/14>',
    '<video poster=//acme.example/15></video>',
  ],
  ...[
    '<iframe srcdoc="<img src=//acme.example/16>"></iframe>',
    '<a ping=//acme.example/17>',
    '<td background=//acme.example/18>',
  ],
];

const pageOf = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 })),
      { maxLength },
    )
    .map((parts) => parts.join(''));
const harmless = pageOf(ODD, 40);
const mixed = pageOf([...ODD, ...HELD, ...HELD, ...HELD], 25);

/** Takes out what `gateHtml` puts in; the pages of these tests have nothing like it of their own. */
const undo = (html: string): string =>
  html
    .replace(/<template data-category="analytics" data-vendor="acme">|<\/template>|@held;/g, '')
    .replace(/(?: type="text\/plain")? data-category="analytics" data-vendor="acme"/g, '')
    .replace(/data-(?=xlink:href|src|srcset|href|style|poster|srcdoc|ping|background)/gi, '')
    .replace(/ href=(?=\/\/acme\.example\/12 )/g, ' xlink:href=');

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element of the page as a browser with scripts has it, but for what is in marked templates. */
function* elementsIn(node: Node): Generator<Element> {
  if ('content' in node && node.attrs.some(({ name }) => name === 'data-category')) return;
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsIn(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

/** By element, what the pages of these tests have their addresses in. */
const LIVE =
  /^(?:(?:img|iframe|script) src|svg:image href|svg:script href|video poster|iframe srcdoc|a ping|td background|.* style)$/;

/** Comments, imports from Acme, strings: what stands in one of them is none of the others. */
const CSS = /\/\*[^]*?(?:\*\/|$)|(@import "\/\/acme)|(["'])(?:\\[^]|(?!\2)[^\\\n])*\2?/g;

/** What a browser would still fetch from Acme, found by another way than the one under test. */
function leaks(html: string): string[] {
  return [...elementsIn(parse(html))].flatMap((element) => {
    const attribute = (name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
    const isInert = attribute('type') === 'text/plain';
    const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const prefix = element.namespaceURI.endsWith('/svg') ? 'svg:' : '';
    const isLink = element.tagName === 'link' && attribute('rel') === 'stylesheet';
    const found = element.attrs
      .filter(({ value }) => value.includes('//acme.example/') && !isInert)
      .map(({ name }) => `${prefix}${element.tagName} ${name}`)
      .filter((place) => LIVE.test(place) || (isLink && place === 'link href'));
    if (element.tagName === 'style' && [...text.matchAll(CSS)].some(([, imported]) => imported)) found.push(text);
    return found;
  });
}

describe('gateHtml, for any page', () => {
  it('changes nothing where nothing is held', { timeout: FUZZ_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(harmless, (html) => {
        expect(gated(html)).toBe(html);
      }),
      fuzz(3000),
    );
  });

  it('changes nothing but the tags it holds', { timeout: FUZZ_TIMEOUT_MS }, () => {
    let touched = 0;
    fc.assert(
      fc.property(mixed, (html) => {
        const result = gated(html);
        if (result !== html) touched++;
        expect(undo(result)).toBe(undo(html));
      }),
      fuzz(3000),
    );
    expect(touched).toBeGreaterThan(500);
  });

  it('finds nothing more to hold in what it has given', { timeout: FUZZ_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(mixed, (html) => {
        const once = gated(html);
        expect(gated(once)).toBe(once);
      }),
      fuzz(2000),
    );
  });

  it('leaves no address of a held vendor in the tree of the page', { timeout: FUZZ_TIMEOUT_MS }, () => {
    let before = 0;
    fc.assert(
      fc.property(mixed, (html) => {
        before += leaks(html).length;
        expect(leaks(gated(html))).toEqual([]);
      }),
      fuzz(2000),
    );
    expect(before).toBeGreaterThan(500);
  });

  it('gives the same when it comes in pieces', { timeout: FUZZ_TIMEOUT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(mixed, fc.array(fc.nat(400), { maxLength: 12 }), async (html, cuts) => {
        const bytes = new TextEncoder().encode(html);
        // Without the halves of characters that UTF-8 can not carry.
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const result = await streamed(
          bytes,
          cuts.filter((cut) => cut < bytes.length),
        );
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(result)).toBe(gated(text));
      }),
      fuzz(1000),
    );
  });

  it('keeps any bytes that are no markup, in pieces', { timeout: FUZZ_TIMEOUT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.nat(200), { maxLength: 5 }),
        async (bytes, cuts) => {
          expect(
            await streamed(
              bytes,
              cuts.filter((cut) => cut < bytes.length),
            ),
          ).toEqual(bytes);
        },
      ),
      fuzz(500),
    );
  });
});

/** A quadratic way through one of these would take minutes. */
describe('gateHtml, for pages of a megabyte', () => {
  const long = (piece: string): string => piece.repeat(1e6 / piece.length);

  it.each([
    ['a usual page', long('<p class="a">Hello <b>you</b></p>\n')],
    ['many held tags', long('<img src="//acme.example/p">')],
    ['elements that are never closed', long('<div>')],
    ['comments that are never closed', long('<!-- ')],
    ['noscript in noscript', long('<noscript>')],
    ['frames in frames', long('<iframe/srcdoc=')],
    ['one long script', `<script>${long('"//acme.exampl/"')}</script>`],
    ['a script that is nearly data', `<script>x.push(${long('] ')}</script>`],
    ['a script of spaces', `<script>x=[${long(' ')}</script>`],
    ['imports without an address', `<style>${long('@import/*')}</style>`],
    ['quotes in a style sheet', `<style>${long('"\\"')}</style>`],
    ['a tag of a hundred thousand attributes', `<img ${long('a= ')}src=//acme.example/>`],
    ['candidates of an image', `<img srcset="${long('a,( ')}">`],
  ])('takes its time by their length: %s', { timeout: FUZZ_TIMEOUT_MS }, (_what, html) => {
    expect(gated(html).length).toBeGreaterThanOrEqual(html.length);
  });

  it('takes an inline script in small pieces', { timeout: FUZZ_TIMEOUT_MS }, async () => {
    const bytes = new TextEncoder().encode(`<script>${long('a("//acme.example/");')}</script>`);
    const cuts = Array.from({ length: bytes.length / 1000 }, (_, index) => index * 1000);
    const result = await streamed(bytes, cuts);
    expect(result.length).toBe(bytes.length + ' type="text/plain" data-category="analytics" data-vendor="acme"'.length);
  });
});
