import type { Realm, SinkContext } from '../sink-context.js';
/**
 * HTML that code gives to the browser. What DOMParser and inert documents parse loads nothing there; it is looked
 * at when it is put into the page.
 * @param onParsed called after markup with a frame in it
 */
export declare function gateMarkup(realm: Realm, context: SinkContext, holdStyle: (style: Element) => void, onParsed: () => void): void;
