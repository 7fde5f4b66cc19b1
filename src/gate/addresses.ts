import type { HeldItem } from './marked.js';
import type { SinkContext } from './sink-context.js';

/** Attributes by which an element requests something, as `element attribute`. */
const ADDRESS =
  /^(?:(?:script|img|i?frame|source|video|audio|track|embed|input) src|(?:img|source) srcset|link (?:href|imagesrcset)|video poster|object data|(?:image|use|feimage|script) (?:xlink:)?href|(?:body|table|td|th) background|a(?:rea)? ping|iframe srcdoc|\S+ style)$/;
/** Attributes that hold more than one address, or one among other text. */
const TEXT = /^(?:srcset|imagesrcset|ping|srcdoc|style)$/;

/** Every attribute of the table, `srcset` first: an image takes whichever it has by then; `xlink:href` is held, and let go, as the `href` that all browsers know too. */
export const ADDRESS_NAMES = 'srcset src href xlink:href poster data background ping imagesrcset srcdoc style'.split(
  ' ',
);

/** The element's name in the words of the Fetch standard, where it has one. */
export const destinationOf = (localName: string): string => (localName === 'img' ? 'image' : localName);

/** For whom an attribute with this value is held now. */
export function heldAddress(
  localName: string,
  attribute: string,
  value: string,
  { ask, askText }: Pick<SinkContext, 'ask' | 'askText'>,
): HeldItem | undefined {
  if (!ADDRESS.test(`${localName} ${attribute}`.toLowerCase())) return undefined;
  const destination = destinationOf(localName);
  return TEXT.test(attribute) ? askText(value, destination) : ask(value, destination, true);
}
