/** A script the page author marked: `<script type="text/plain" data-category="analytics">`. */
export const MARKED_SCRIPTS = 'script[type="text/plain" i][data-category]';

/** Scripts that need no answer. */
export const NECESSARY_SCRIPTS = 'script[type="text/plain" i][data-category=necessary]';

/** Any other marked element: its address waits in `data-src`, `data-srcset` or `data-href`. */
export const MARKED_ELEMENTS =
  'template[data-category],[data-category]:is([data-src],[data-srcset],[data-href]):not(script)';

/** The attributes that wait in `data-*`. `srcset` first: an image takes whichever it has by then. */
export const ADDRESSES = ['srcset', 'src', 'href'] as const;

export type MarkedElement = HTMLElement | SVGElement;

/** What an element or a request is, and for whom. */
export interface HeldItem {
  readonly url: string;
  /** In the words of the Fetch standard, or the element's name where it has none. */
  readonly destination: string;
  readonly category: string;
  readonly vendor: string | undefined;
  readonly element: Element | undefined;
}

export function describe(element: MarkedElement): HeldItem {
  const { src, srcset, href, category = '', vendor } = element.dataset;
  return {
    url: src ?? element.getAttribute('src') ?? srcset ?? href ?? '',
    destination: element.localName === 'img' ? 'image' : element.localName,
    category,
    vendor,
    element,
  };
}
