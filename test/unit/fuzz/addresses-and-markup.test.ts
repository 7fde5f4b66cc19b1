import fc from 'fast-check';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/cli/policy-text.js';
import { compileRules, decide } from '../../../src/gate/decide.js';
import { holdHtml } from '../../../src/gate/html.js';
import type { HeldItem } from '../../../src/gate/marked.js';
import type { SinkContext } from '../../../src/gate/sink-context.js';
import { CSS_TOKEN, TEXT_ADDRESS, unescaped } from '../../../src/gate/text-addresses.js';
import { gateHtml } from '../../../src/html/index.js';
import { fuzz, FUZZ_TIMEOUT_MS, PROTOTYPE_KEYS } from '../support/fuzz.js';
import { damageText, isClean, LINKS, TEXTS, textEdits } from '../support/hostile.js';

const PAGE = 'https://site.test/shop/index.html';
const VENDORS = [{ id: 'acme', category: 'analytics', hosts: ['acme.example', '/metrics/*'] }];
const CONFIG = { policy: { version: '1' }, vendors: VENDORS };
const rules = compileRules(VENDORS, { unknown: 'advertising', ownHost: 'site.test' });

describe('the decision about an address', { timeout: FUZZ_TIMEOUT_MS }, () => {
  const WRITTEN = [
    'https://acme.example/a.js?x=1#y',
    '//cdn.acme.example:8443/p',
    'wss://user:pass@acme.example/',
    'https://ACME.example./',
    '/metrics/x',
    '../metrics/x',
    'stun:acme.example:3478',
    'https://acme%2eexample/',
    'https://аcme.example/',
    'blob:https://acme.example/1',
    ...LINKS,
  ];
  const sign = fc.constantFrom('', ' ', '\0', '\t', '\n', '\x1f', '\\', '/', '.', '%', '@', ':');
  const address = fc.oneof(
    fc.tuple(fc.constantFrom(...WRITTEN), textEdits()).map(([text, changes]) => damageText(text, changes)),
    fc.tuple(fc.constantFrom(...WRITTEN), sign).map(([text, put]) => put + text + put),
    fc.anything(),
  );
  const base = fc.oneof({ weight: 4, arbitrary: fc.constant(PAGE) }, { weight: 1, arbitrary: fc.oneof(fc.webUrl(), fc.string(), fc.constant('about:blank')) }); // prettier-ignore

  it('throws nothing, and holds whatever the browser would send to a held host', () => {
    let held = 0;
    fc.assert(
      fc.property(address, base, (url, page) => {
        const found = decide(url, 'script', rules, page);
        let target: URL | undefined;
        try {
          target = new URL(`${url}`, page);
        } catch {
          // Nothing is sent.
        }
        const isRequest = /^(https?|wss?):$/.test(target?.protocol ?? '');
        if (isRequest && /(^|\.)acme\.example\.?$/.test(target!.hostname)) {
          held++;
          expect(found).toEqual({ category: 'analytics', vendor: 'acme' });
        }
        expect(found === undefined || typeof found.category === 'string').toBe(true);
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
    expect(held).toBeGreaterThan(50);
  });
});

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) return;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

/** What a browser fetches from Acme as soon as it has parsed this, by another way than the one under test. */
function requestsOf(tree: Node, runsScripts: boolean): string[] {
  return [...elementsIn(tree)].flatMap(({ tagName, attrs, namespaceURI }) => {
    const attribute = (wanted: string): string => attrs.find(({ name }) => name === wanted)?.value ?? '';
    const isSvg = namespaceURI.endsWith('/svg');
    const names =
      tagName === 'img' && !isSvg
        ? ['src', 'srcset']
        : tagName === 'iframe' && !isSvg
          ? ['src']
          : tagName === 'image' && isSvg
            ? ['href']
            : tagName === 'video'
              ? ['poster']
              : tagName === 'script' && runsScripts && !isSvg && attribute('type') !== 'text/plain'
                ? ['src']
                : [];
    return names.map(attribute).filter((value) => value.includes('//acme.example/'));
  });
}

const MARKUP = [
  ...['<img src="//acme.example/1">', '<IMG SRC=//acme.example/2 >', "<img alt='>' src='//acme.example/3'>"],
  ...['<img/src="//acme.example/4"/>', '<img srcset="//acme.example/5 2x">', '<iframe src=//acme.example/6></iframe>'],
  ...['<script src="//acme.example/7"></script>', '<video poster=//acme.example/8></video>', '<svg>', '</svg>'],
  ...[
    '<svg><image href="//acme.example/9"/></svg>',
    '<style>a{b:url(//acme.example/10)}</style>',
    '<img alt="x"src="//acme.example/11">',
    '<IMG SRCSET="/own.gif, //acme.example/12 2x">',
    '<img alt',
    '<!',
    '</p ',
    '\xa0',
    '<p title="',
    "<p title='",
  ],
  ...[
    '<',
    '>',
    '"',
    "'",
    '=',
    ' ',
    '/',
    '<!--',
    '-->',
    '<p>',
    '</p>',
    '<b a=b>',
    '&amp;',
    '&colon;',
    '&constructor;',
    'text',
  ],
  ...[
    '<script>',
    '</script>',
    '<noscript>',
    '</noscript>',
    '<select>',
    '</select>',
    '<col>',
    '-->',
    '--!>',
    '<!-->',
    '<?',
    '</>',
  ],
  ...['&__proto__;', '<textarea>', '</textarea>', '<title>', '</title>', '<template>', '</template>', '<a', '\n', '\0'],
];
const markup = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...MARKUP) }, { weight: 1, arbitrary: fc.constantFrom(...TEXTS) }),
    { maxLength: 12 },
  ) // prettier-ignore
  .map((parts) => parts.join(''));

const ask = (url: unknown, destination: string): HeldItem | undefined => {
  const found = decide(url, destination, rules, PAGE);
  return found && { url: `${url}`, destination, element: undefined, ...found };
};
const context = {
  ask,
  askText(text: string, destination: string) {
    for (const address of unescaped(text).match(TEXT_ADDRESS) ?? []) {
      const held = ask(address, destination);
      if (held) return held;
    }
    return undefined;
  },
  withoutHeld: (text: string) =>
    text.replace(CSS_TOKEN, (token, quote = '') =>
      context.askText(token, 'style') ? `${token[0]}data:,${quote}` : token,
    ),
} as unknown as SinkContext;

describe('markup that code gives to the browser', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('stays as it is where nothing is held, and is settled after one look', () => {
    fc.assert(
      fc.property(markup, fc.boolean(), (html, runsScripts) => {
        const once = holdHtml(html, runsScripts, context);
        expect(holdHtml(once, runsScripts, context)).toBe(once);
        if (!html.includes('acme.example')) expect(once).toBe(html);
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
  });

  it('leaves no request to a held host in it', () => {
    let before = 0;
    fc.assert(
      fc.property(markup, fc.boolean(), (html, runsScripts) => {
        before += requestsOf(parseFragment(html), runsScripts).length;
        const held = holdHtml(html, runsScripts, context, !runsScripts);
        expect(requestsOf(parseFragment(held), runsScripts)).toEqual([]);
      }),
      fuzz(),
    );
    expect(before).toBeGreaterThan(500);
  });

  it.each([
    '<p title="<img src="//acme.example/1">"<img src="//acme.example/1">',
    `<p a'b"><img src="//acme.example/2">`,
    '<textarea><p title="</textarea><img src="//acme.example/1">',
    `<!-- <p title=' --><img src='//acme.example/1'>`,
    `</p a="<b c='"><img src='//acme.example/1'>`,
    '<p title="a > <!-- "><img src="//acme.example/1">',
    '<!--><img src="//acme.example/1"><!-- -->',
    '<script><!--<script></script><textarea></script><img src="//acme.example/1">',
    '<title></title-x><textarea></title><img src="//acme.example/1">',
    '<noscript><textarea></noscript><img src="//acme.example/1">',
    '<template><col><title></template><img src="//acme.example/1"></title>',
    '<svg><textarea><img src="//acme.example/1" alt="</textarea>">',
    '<b ="><img src=//acme.example/1>">',
    '<img =a=">" src="//acme.example/1">',
    '<img alt="x"src="//acme.example/1">',
    '<img alt=\xa0" src=//acme.example/1 ">',
    '<IMG SRCSET="/own.gif, //acme.example/1 2x">',
    '<!--<style>--><img src="//acme.example/1">',
  ])('ends a tag where the browser does: %s', (html) => {
    expect(requestsOf(parseFragment(html), false)).toHaveLength(1);
    for (const isBody of [false, true])
      expect(requestsOf(parseFragment(holdHtml(html, false, context, isBody)), false)).toEqual([]);
  });

  it.each([
    '<textarea rows=">"><script src="//acme.example/1"></script></textarea>',
    '<TITLE>a <img src="//acme.example/1"></TITLE >',
    '<script type="application/json">{ "html": "<img src=//acme.example/1>" }</script>',
    '<script type="text/template"><style>p{background:url(//acme.example/1)}</style></script>',
    '<!-- <img src="//acme.example/1"> --!>',
    '<?<img src="//acme.example/1">',
  ])('lets text be text: %s', (text) => {
    const image = '<img src="//acme.example/2">';
    const held = holdHtml(image + text + image, false, context, true);
    expect(held).toBe(holdHtml(image, false, context) + text + holdHtml(image, false, context));
  });

  it('lets a value be one that looks like the end of a tag and another tag', () => {
    const titleOf = (html: string): string | undefined =>
      [...elementsIn(parseFragment(html))][0]!.attrs.find(({ name }) => name === 'title')?.value;
    const html = '<p title="a > <img src=//acme.example/1>">Text</p><img src="//acme.example/2">';
    expect(titleOf(holdHtml(html, false, context))).toContain('//acme.example/1>');
  });

  it.each([
    ['<style>p{color:red;background:url(//acme.example/1)}', 'p{color:red;background:url(data:,)}'],
    [`<!--<style>--><style>/* don't */ p{background:url('//acme.example/1')}</style>`, `/* don't */ p{background:url('data:,')}`],
    ['<svg><style title=">">@import "//acme.example/1"</style></svg>', '@import "data:,"'],
  ])('lets a style keep what is not held, and all of it for later: %s', (html, kept) => {
    const styleIn = (text: string) => [...elementsIn(parseFragment(text))].find(({ tagName }) => tagName === 'style')!;
    const textOf = ({ childNodes: [child] }: Element) => (child as DefaultTreeAdapterTypes.TextNode).value;
    const style = styleIn(holdHtml(html, false, context));
    expect(textOf(style)).toBe(kept);
    expect(style.attrs).toContainEqual({ name: 'data-style', value: textOf(styleIn(html)) });
  }); // prettier-ignore

  it.each(PROTOTYPE_KEYS)('takes "&%s;" for text', (key) => {
    expect(unescaped(`a &${key}; b`)).toBe(`a &${key}; b`);
  });
});

describe('a page of any kind', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('goes through gateHtml without a request to a held host left in it', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const gated = gateHtml(html, CONFIG, { url: PAGE });
        expect(gateHtml(gated, CONFIG, { url: PAGE })).toBe(gated);
        expect(requestsOf(parse(gated), true)).toEqual([]);
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
  });

  it('is read as a policy: one line of text, the same when that is read again as text', () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 200 })), (html) => {
        const { text } = readPolicy(html);
        expect(text).toBe(text.normalize('NFC').replace(/\s+/g, ' ').trim());
        const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\0', '');
        expect(readPolicy(`<main>${written}`).text).toBe(text.replaceAll('\0', ''));
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
  });

  it('is read as a policy also where it is nested deeper than any browser would', () => {
    expect(readPolicy(`${'<div>'.repeat(20_000)}Text`).text).toBe('Text');
  });
});
