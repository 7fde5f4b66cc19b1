import { heldAddress, heldScript } from './addresses.js';
import { guarded } from '../natives.js';
import { CSS_TOKEN, fromHtml } from './text-addresses.js';
import type { HeldItem } from './marked.js';
import type { SinkContext } from './sink-context.js';

/** White space as HTML has it: `\s` has more, which is part of a name or a value. */
const SPACE = '\\t\\n\\f\\r ';
/** As the browser divides attributes: `=` may begin a name, and only after one does a quote begin a value. */
const NAME = `[^${SPACE}/>][^${SPACE}/>=]*`;
const VALUE = `(?:[${SPACE}]*=[${SPACE}]*("[^"]*"|'[^']*'|[^${SPACE}"'>][^${SPACE}>]*)?)?`;
const ATTRIBUTE = RegExp(`(${NAME})${VALUE}`, 'g');
const ATTRIBUTES = `((?:[${SPACE}/]+|${NAME}${VALUE})*)`;
/**
 * A start tag up to its first `>`, even if that stands in a value: this may be no tag but text (of a comment, a
 * `textarea`, an end tag) that ends there, and the next tag is looked for from there on. The attributes are taken as a
 * whole (a lookahead is not gone back into): an end that is not there must not cost more than one way through.
 */
const TAG = RegExp(`<([a-z][^${SPACE}/>]*)(?=${ATTRIBUTES})(?=\\2(?:>|$))[^>]*>?`, 'gi');
/** Comments, elements that have nothing but text in them, and (caught) other tags: none of it begins in another. */
const TOKEN = RegExp(
  `<!--(?:-?>|[^]*?(?:--!?>|$))|<(textarea|title|script|style|iframe|xmp|noembed|noframes)(?=[${SPACE}/>])(?=${ATTRIBUTES})\\2(?:>|$)[^]*?(?=</\\1[${SPACE}/>]|$)|(</?[a-z][^${SPACE}/>]*(?=${ATTRIBUTES})\\5(?:>|$))|<[!?/][^>]*`,
  'gi',
);
/** Elements in which these have more than text, or that have text or more as it happens. */
const UNSURE = /<(?:svg|math|select|frameset|noscript|plaintext|col)/i;
/**
 * Markup in which no text looks like a tag, each sign in its place; the same where the parser alone knows what is text:
 * a script's can go on behind its first end tag.
 */
const withoutTexts = (html: string): string =>
  UNSURE.test(html) || html.slice(html.search(/<script/i)).includes('<!--')
    ? html
    : html.replace(TOKEN, (token, _raw, _attributes, _value, tag: string | undefined) =>
        tag ? token : token.replace(/(?!^)</g, ' '),
      );

/** A style's or script's text, also where no end tag closes it. Up to the next of them, as the first may stand in a comment. */
const textBehind = (tag: string, rest: string): string => RegExp(`^[^]*?(?=</?${tag}|$)`, 'i').exec(rest)![0];

const unquote = (value: string): string => fromHtml(value.replace(/^["']|["']$/g, ''));
const marks = ({ category, vendor }: HeldItem, quote: string): string =>
  ` data-category=${quote + category + quote}${vendor ? ` data-vendor=${quote + vendor + quote}` : ''} `;
/** Without a sign that would end what it is put into. */
const asReferences = (text: string): string => text.replace(/[^\w:/.-]/gu, (sign) => `&#${sign.codePointAt(0)!};`);

/**
 * HTML, with a held address somewhere in it, in which what is held is marked as held; the same string where nothing is.
 * Tag by tag, as pages write markup in pieces.
 * @param runsScripts whether scripts in it would run (`document.write`; `innerHTML` runs none)
 * @param isBody whether it is parsed as what stands in an element of HTML, and as a whole
 * @param quote around what is added: XML needs one; in HTML it may stand in what is no tag but part of a value, that
 * must not end by it
 */
export const holdHtml = guarded(
  (
    html: string,
    runsScripts: boolean,
    context: SinkContext,
    isBody?: boolean,
    quote: string | undefined = '',
  ): string => {
    /** By their place: what comes in the place of how many characters. */
    const edits = new Map<number, readonly [length: number, text: string]>();
    (isBody ? withoutTexts(html) : html).replace(
      TAG,
      (_tag, written: string, attributes: string, _value, at: number) => {
        const name = written.toLowerCase();
        const isScript = name === 'script';
        const start = at + 1 + written.length;
        // Not a tag: its end has not come.
        if (html[start + attributes.length] !== '>') return '';
        let held: HeldItem | undefined;
        let type: number | undefined;
        let kind: string | undefined;
        let added = '';
        if (!isScript || runsScripts)
          attributes.replace(ATTRIBUTE, (_attribute, writtenAs: string, value: string | undefined, place: number) => {
            const attribute = writtenAs.toLowerCase();
            const found = value && heldAddress(name, attribute, unquote(value), context);
            held ??= found || undefined;
            if (found) edits.set(start + place, [writtenAs.length, `data-${attribute.replace(/.*:/, '')}`]);
            if (attribute === 'type') {
              type ??= start + place;
              kind ??= unquote(value ?? '');
            }
            return '';
          });
        const end = start + attributes.length + 1;
        if (isScript && runsScripts) held ??= heldScript(kind, textBehind(name, html.slice(end)), context);
        if (name === 'style') {
          const text = textBehind(name, html.slice(end));
          const mine = context.askText(text, name);
          if (mine) {
            held = mine;
            added = `data-style=${quote}${asReferences(text)}${quote} `;
            text.replace(CSS_TOKEN, (token, _quote, at: number) => {
              const kept = context.withoutHeld(token);
              if (kept !== token) edits.set(end + at, [token.length, kept]);
              return '';
            });
          }
        }
        if (held) {
          edits.set(start, [0, marks(held, quote) + added + (isScript ? `type=${quote}text/plain${quote} ` : '')]);
          if (isScript && type) edits.set(type, [4, 'data-type']);
        }
        return '';
      },
    );
    let result = '';
    let from = 0;
    for (const [at, [length, text]] of [...edits].sort(([one], [other]) => one - other)) {
      // One that begins in another goes with it.
      if (at >= from) result += html.slice(from, at) + text;
      from = Math.max(from, at + length);
    }
    return result + html.slice(from);
  },
);
