import type { HeldItem } from './marked.js';
import type { SinkContext } from './sink-context.js';
/** Attributes that hold one address and nothing else. The others hold more than one, or one among other text. */
export declare const SINGLE: RegExp;
/** Properties of HTML's elements by which code gives them an address, `srcset` first: an image takes whichever it has by then. */
export declare const ADDRESS_PROPERTIES: string[];
/** Every attribute of the table. `xlink:href` is held, and let go, as the `href` that all browsers know too. */
export declare const ADDRESS_NAMES: string[];
/** The element's name in the words of the Fetch standard, where it has one. */
export declare const destinationOf: (localName: string) => string;
/** The code or markup that an address itself is; empty where it is none. */
export declare function textInside(url: string): string;
/** For whom code or markup is held: for the vendor whose address stands in it. */
export declare function heldCode(text: string, destination: string, { askText }: Pick<SinkContext, 'askText'>): HeldItem | undefined;
/** The same for an address that is code or markup itself. */
export declare const heldInside: (url: string, destination: string, context: Pick<SinkContext, "askText">) => HeldItem | undefined;
/** For whom a script with this text is held now. */
export declare const heldScript: (type: string | undefined, text: string, { ask, askText }: Pick<SinkContext, "ask" | "askText">) => HeldItem | undefined;
/** For whom an attribute with this value is held now. */
export declare function heldAddress(localName: string, attribute: string, value: string, context: Pick<SinkContext, 'ask' | 'askText'>): HeldItem | undefined;
