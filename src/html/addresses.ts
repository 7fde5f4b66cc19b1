import { urlsInSrcset } from './urls-in-text.js';
import type { StartTag } from './walk.js';

export interface Address {
  /** What the address is for, in the words of the Fetch standard, or the element's name where it has none. */
  readonly destination: string;
  readonly urls: readonly string[];
}

/** What each attribute holds: one address, or several. */
type Reader = (value: string) => readonly string[];
const one: Reader = (value) => [value];
const spaced: Reader = (value) => value.split(/[\t\n\f\r ]+/).filter(Boolean);

type Attributes = Readonly<Record<string, readonly [destination: string, reader: Reader]>>;

const IMAGE: Attributes = {
  src: ['image', one],
  srcset: ['image', urlsInSrcset],
  attributionsrc: ['image', spaced],
};
const FRAME: Attributes = { src: ['iframe', one] };
const LINK: Attributes = { ping: ['ping', spaced], attributionsrc: ['image', spaced] };
const BACKGROUND: Attributes = { background: ['image', one] };
const SVG_IMAGE: Attributes = { href: ['image', one], 'xlink:href': ['image', one] };

/** What a browser fetches for an element by itself; `srcdoc`, `style` and `link` are told apart elsewhere. */
const HTML: Readonly<Record<string, Attributes>> = {
  img: IMAGE,
  input: { src: ['image', one] },
  iframe: FRAME,
  frame: FRAME,
  video: { src: ['video', one], poster: ['image', one] },
  audio: { src: ['audio', one] },
  source: { src: ['video', one], srcset: ['image', urlsInSrcset] },
  track: { src: ['track', one] },
  embed: { src: ['embed', one] },
  object: { data: ['object', one] },
  a: LINK,
  area: LINK,
  body: BACKGROUND,
  table: BACKGROUND,
  thead: BACKGROUND,
  tbody: BACKGROUND,
  tfoot: BACKGROUND,
  tr: BACKGROUND,
  td: BACKGROUND,
  th: BACKGROUND,
};
const SVG: Readonly<Record<string, Attributes>> = { image: SVG_IMAGE, use: SVG_IMAGE, feImage: SVG_IMAGE };

const at = (table: Readonly<Record<string, Attributes>>, name: string): Attributes | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The kinds of `<link>` that fetch, or connect, without a click. */
const LINK_DESTINATIONS: Readonly<Record<string, string>> = {
  stylesheet: 'style',
  modulepreload: 'script',
  preload: '',
  prefetch: '',
  prerender: 'document',
  icon: 'image',
  'apple-touch-icon': 'image',
  'apple-touch-icon-precomposed': 'image',
  'mask-icon': 'image',
  manifest: 'manifest',
  preconnect: '',
  'dns-prefetch': '',
  'compression-dictionary': '',
};

function ofLink(attributes: ReadonlyMap<string, string>): [string, Address][] {
  const kinds = spaced((attributes.get('rel') ?? '').toLowerCase()).filter((kind) =>
    Object.hasOwn(LINK_DESTINATIONS, kind),
  );
  if (!kinds.length) return [];
  const as = (attributes.get('as') ?? '').toLowerCase();
  const destination = kinds.map((kind) => LINK_DESTINATIONS[kind]).find(Boolean) || as;
  const href = attributes.get('href');
  const imagesrcset = attributes.get('imagesrcset');
  const found: [string, Address][] = [];
  if (href !== undefined) found.push(['href', { destination, urls: [href] }]);
  if (imagesrcset !== undefined) {
    found.push(['imagesrcset', { destination: 'image', urls: urlsInSrcset(imagesrcset) }]);
  }
  return found;
}

/**
 * By attribute, what a browser would fetch for the element, or tell its address to. In SVG also what only HTML's
 * element of that name would fetch: preload scanners go by names alone.
 */
export function addressesOf({ name, isHtml, attributes }: StartTag): [attribute: string, address: Address][] {
  if (name === 'link') return ofLink(attributes);
  const known = { ...at(HTML, name), ...(!isHtml && at(SVG, name)) };
  return Object.entries(known).flatMap(([attribute, [destination, read]]): [string, Address][] => {
    const value = attributes.get(attribute);
    return value === undefined ? [] : [[attribute, { destination, urls: read(value) }]];
  });
}
