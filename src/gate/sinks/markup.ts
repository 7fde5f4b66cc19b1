import { holdHtml } from '../html.js';
import { patch, type Handler } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

/**
 * HTML that code gives to the browser. What DOMParser and inert documents parse loads nothing there; it is looked
 * at when it is put into the page.
 * @param onParsed called after markup with a frame in it
 */
export function gateMarkup(
  realm: Realm,
  context: SinkContext,
  holdStyle: (style: Element) => void,
  onParsed: () => void,
): void {
  const handler =
    (runsScripts: boolean, makesShadows: boolean): Handler<Element> =>
    (self, parameters, go) => {
      let isHeld = false;
      // Of the parameters that are no markup none looks like it.
      parameters.forEach((html, at) => {
        const text = `${html}`;
        const kept = holdHtml(text, runsScripts, context);
        // Keeps Trusted Types: what passes is the very object that came.
        if (kept === text) return;
        parameters[at] = kept;
        isHeld = true;
      });
      const result = go();
      if (isHeld) context.touch((self as Partial<Range>).startContainer ?? self);
      if (makesShadows && /shadowroot/i.test(parameters.join()))
        self.querySelectorAll?.('*').forEach(({ shadowRoot }) => shadowRoot && context.touch(shadowRoot));
      if (self.nodeName === 'STYLE') holdStyle(self);
      onParsed();
      return result;
    };
  const { Element, ShadowRoot, Range, Document } = realm;
  for (const { prototype } of [Element, ShadowRoot]) {
    patch(prototype, 'innerHTML outerHTML', handler(false, false), 'set');
    patch(prototype, 'insertAdjacentHTML', handler(false, false));
    patch(prototype, 'setHTMLUnsafe', handler(false, true));
  }
  patch(Range.prototype, 'createContextualFragment', handler(true, false));
  patch(Document.prototype, 'write writeln', handler(true, true));
  patch(Document.prototype, 'execCommand', handler(false, false));
}
