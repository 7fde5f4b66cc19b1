import { ADDRESS_NAMES, destinationOf } from './addresses.js';

/** The attributes that wait in `data-*`. A page may give names of those that SVG alone has to other elements' data. */
const ADDRESSES = ADDRESS_NAMES.filter((name) => !name.includes(':'));
const OF_HTML = ADDRESSES.slice(0, ADDRESSES.indexOf('style') + 1);
export const addressesOf = (element: MarkedElement): readonly string[] =>
  'ownerSVGElement' in element ? ADDRESSES : OF_HTML;
const isAny = (names: readonly string[]): string => `:is(${names.map((name) => `[data-${name}]`).join()})`;

/**
 * A script that the page author marked, `<script type="text/plain" data-category="analytics">`, or one that code
 * has made and the gate has marked: its type is still the code's.
 */
export const MARKED_SCRIPTS = 'script[data-category]:is([type="text/plain" i],[data-src]:not([src]))';

/** Scripts that need no answer. */
export const NECESSARY_SCRIPTS = 'script[type="text/plain" i][data-category=necessary]';

/** Any other marked element: its address waits in `data-src`, `data-srcset`, `data-href`, ... */
export const MARKED_ELEMENTS = `template[data-category],[data-category]:not(script)${isAny(OF_HTML)},[data-category]:is(svg,svg *):not(script)${isAny(ADDRESSES)}`;

/** A server, which may import this, has none. */
const { matches, querySelectorAll } = (globalThis.Element?.prototype ?? {}) as Element;

export const isElement = (node: unknown): node is Element => (node as Node | undefined)?.nodeType === 1;

/** By call, as in a form a field lies over the form's own property of its name. */
export const isMatch = (node: Node, selector: string): boolean => isElement(node) && matches.call(node, selector);

/** What is in a node. */
export const findIn = (node: Node, selector: string): Iterable<Element> =>
  (isElement(node)
    ? querySelectorAll.call(node, selector)
    : (node as Partial<ParentNode>).querySelectorAll?.(selector)) ?? [];

export type MarkedElement = HTMLElement | SVGElement;

/** What an element or a request is, and for whom. */
export interface HeldItem {
  readonly url: string;
  /** In the words of the Fetch standard, or the element's name where it has none. */
  readonly destination: string;
  readonly category: string;
  readonly vendor: string | undefined;
  readonly element: Element | undefined;
  /** The address of the script that asked, where it is known. */
  readonly source?: string;
}

/** For whom an element waits. */
export const markOf = ({ dataset }: MarkedElement): Pick<HeldItem, 'category' | 'vendor'> => ({
  category: dataset.category ?? '',
  vendor: dataset.vendor,
});

export function describe(element: MarkedElement): HeldItem {
  // Not by `dataset`, whose names cost a quarter of the time in which thousands of tags are released (measured).
  const names = element.localName === 'script' ? ['src', 'href'] : addressesOf(element);
  const name = names.find((waiting) => element.getAttribute(`data-${waiting}`));
  return {
    url: element.getAttribute(name ? `data-${name}` : 'src') ?? '',
    destination: destinationOf(element.localName),
    ...markOf(element),
    element,
  };
}
