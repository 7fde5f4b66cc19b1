import { holdHtml } from '../html.js';
import { callNative, patch, type Native } from '../patch.js';
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
  const hold = (html: unknown, runsScripts: boolean): unknown => {
    const text = `${html as string}`;
    const kept = holdHtml(text, runsScripts, context);
    // Also keeps Trusted Types: what passes is the very object that came.
    return kept === text ? html : kept;
  };
  const gate =
    (position: number, runsScripts: boolean) =>
    (native: Native, self: Element, parameters: readonly never[]): unknown => {
      const given: unknown[] = [...parameters];
      if (position < given.length) given[position] = hold(given[position], runsScripts);
      const result = callNative(native, self, given);
      if (given[position] !== parameters[position]) context.touch((self as Partial<Range>).startContainer ?? self);
      // Declared shadow trees in it.
      if (position < given.length && /shadowroot/i.test(`${given[position] as string}`)) {
        for (const { shadowRoot } of self.querySelectorAll('*')) if (shadowRoot) context.touch(shadowRoot);
      }
      if (self.nodeName === 'STYLE') holdStyle(self as Element);
      onParsed();
      return result;
    };
  for (const { prototype } of [realm.Element, realm.ShadowRoot] as { prototype: object }[]) {
    patch(prototype, 'innerHTML outerHTML', gate(0, false), 'set');
    patch(prototype, 'setHTMLUnsafe', gate(0, false));
  }
  patch(realm.Element.prototype, 'insertAdjacentHTML', gate(1, false));
  patch(realm.Range.prototype, 'createContextualFragment', gate(0, true));
  patch(realm.Document.prototype, 'execCommand', gate(2, false));
  patch<Document>(realm.Document.prototype, 'write writeln', (native, self, parameters) => {
    const result = callNative(
      native,
      self,
      parameters.map((html) => hold(html, true)),
    );
    context.touch(self);
    onParsed();
    return result;
  });
}
