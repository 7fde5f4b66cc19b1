import type { HeldItem } from './marked.js';
import type { SinkContext } from './sink-context.js';

/** What SVG has besides: attributes that it reads as CSS, and what an animation makes of an attribute. */
const DRAWN = 'mask|cursor|fill|stroke|clip-path|filter|marker-start|marker-mid|marker-end';
const ANIMATED = 'to|from|values';

/** Attributes by which an element requests something, as `element attribute`. HTML's parser makes `img` of `image`. */
const ADDRESS = RegExp(
  `^(?:(?:script|im(?:g|age)|i?frame|source|video|audio|track|embed|input) src|(?:im(?:g|age)|source) srcset|(?:link|base) (?:href|imagesrcset)|video poster|object data|(?:image|use|feimage|script) (?:\\S+:)?href|(?:body|t\\w+) background|a(?:rea)? ping|iframe srcdoc|\\S+ (?:style|${DRAWN})|(?:set|animate) (?:${ANIMATED}))$`,
);
/** Attributes with CSS in them, where an address stands in brackets; elements of a page's own may have such of their own. */
const CSS = RegExp(`^(?:style|${DRAWN})$`);
/** Attributes that hold one address and nothing else. The others hold more than one, or one among other text. */
export const SINGLE = /^(?:src|.*href|poster|data|background)$/i;

/** Properties of HTML's elements by which code gives them an address, `srcset` first: an image takes whichever it has by then. */
export const ADDRESS_PROPERTIES = 'srcset src href poster data background ping imageSrcset srcdoc'.split(' ');

/** Every attribute of the table. `xlink:href` is held, and let go, as the `href` that all browsers know too. */
export const ADDRESS_NAMES =
  `${ADDRESS_PROPERTIES.join('|').toLowerCase()}|xlink:href|style|${DRAWN}|${ANIMATED}`.split('|');

/** The element's name in the words of the Fetch standard, where it has one. */
export const destinationOf = (localName: string): string => (localName === 'img' ? 'image' : localName);

/** What a `blob:` worker or frame holds, read at once; empty where it can not be read. */
function readBlob(url: string): string {
  try {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
    return request.responseText;
  } catch {
    return '';
  }
}

/** The code or markup that an address itself is; empty where it is none. */
export function textInside(url: string): string {
  const [, scheme] = /^\s*(blob|data|javascript):/i.exec(url) ?? [];
  const text = scheme === 'blob' ? readBlob(url) : scheme ? url : '';
  return text.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

/** For whom code or markup is held: for the vendor whose address stands in it. */
export function heldCode(text: string, destination: string, { askText }: Pick<SinkContext, 'askText'>) {
  const held = askText(text, destination);
  // A stranger's address in code is no request yet.
  return held?.vendor ? held : undefined;
}

/** The same for an address that is code or markup itself. */
export const heldInside = (url: string, destination: string, context: Pick<SinkContext, 'askText'>) =>
  heldCode(textInside(url), destination, context);

/** What inline code imports: `import "…"`, `import(…)`, `import … from "…"`, `export … from "…"`. */
const IMPORT = /\b(?:import(?:\s*\()?|(?:im|ex)port\b[^"'`(){};]{0,999}(?:\{[^}]{0,9999}\}\s*)?from)\s*["'`]([^"'`]+)/g;

/** For whom a script with this text is held now. */
export const heldScript = (
  type = '',
  text: string,
  { ask, askText }: Pick<SinkContext, 'ask' | 'askText'>,
): HeldItem | undefined =>
  /^(speculationrules|importmap)$/.test(type)
    ? askText(text, 'script')
    : /^$|module|javascript/i.test(type)
      ? [...text.matchAll(IMPORT)].map(([, url]) => ask(url, 'script', true)).find(Boolean)
      : undefined;

/** For whom an attribute with this value is held now. */
export function heldAddress(
  localName: string,
  attribute: string,
  value: string,
  context: Pick<SinkContext, 'ask' | 'askText'>,
): HeldItem | undefined {
  if (!ADDRESS.test(`${localName} ${attribute}`.toLowerCase()) || (CSS.test(attribute) && !value.includes('(')))
    return undefined;
  const destination = destinationOf(localName);
  return SINGLE.test(attribute)
    ? (context.ask(value, destination, true) ??
        (localName === 'iframe' ? heldInside(value, destination, context) : undefined))
    : context.askText(value, destination);
}
