import type { HeldItem } from './marked.js';
import type { SinkContext } from './sink-context.js';
/** Every attribute of the table, `srcset` first: an image takes whichever it has by then; `xlink:href` is held, and let go, as the `href` that all browsers know too. */
export declare const ADDRESS_NAMES: string[];
/** The element's name in the words of the Fetch standard, where it has one. */
export declare const destinationOf: (localName: string) => string;
/** For whom an address that is code or markup itself is held: for the vendor whose address stands in it. */
export declare function heldInside(url: string, destination: string, { askText }: Pick<SinkContext, 'askText'>): HeldItem | undefined;
/** For whom an attribute with this value is held now. */
export declare function heldAddress(localName: string, attribute: string, value: string, context: Pick<SinkContext, 'ask' | 'askText'>): HeldItem | undefined;
