import { holdHtml } from '../html.js';
import { apply, firstMatch, getOwnPropertyDescriptor, guarded, outside } from '../../natives.js';
import { isTrusted, trust } from '../../trusted-types.js';
import { callNative, patch, toText, type Handler } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

/**
 * A comment, a tag, or a script as a whole; or, as what is caught, all from one on the end of which has not come. Only
 * behind `=` does a quote open a value.
 */
const TAG =
  /<(?:!--[^]*?--|(?:script\b[^]*?<\/script[^>]*|(?!script\b)[a-z](?:=\s*(?:"[^"]*"|'[^']*')|=(?!\s*["'])|[^=>])*)>|((?:[a-z][^]*)?$))/gi;

/** An element in which text is not what it is in others. */
const isOdd = (node: Partial<Element> | null | undefined): unknown =>
  firstMatch(/svg|Math|select|frameset/, `${node?.namespaceURI} ${node?.localName}`);

/** What was written of a tag that is not whole, by document. */
const rests = new WeakMap<Document, unknown>();

/**
 * Gives the handler whole tags: of one that is written in pieces no piece has an address in it. The parser shows
 * nothing of it before its end either.
 */
function gateWriting(prototype: Document, handle: Handler<Document>): void {
  const { write } = prototype;
  const finish = guarded((document: Document): void => {
    const rest = [rests.get(document)];
    // It may be more than the beginning of a tag: the parser alone knows what a comment or a text is.
    if (rests.delete(document)) handle(document, rest, () => outside(() => callNative(write as never, document, rest)));
  });
  for (const end of ['', '\n'])
    patch<Document>(prototype, end ? 'writeln' : 'write', (self, parameters, go) => {
      const rest = rests.get(self);
      const pieces = rest ? [rest, ...parameters] : parameters;
      const text = pieces.map((_, at) => `${toText(pieces, at) as string}`).join('');
      let index: number | undefined;
      text.replace(TAG, (_, rest: string | undefined, at: number) => {
        if (rest !== undefined) index = at;
        return '';
      });
      const isWhole = index === undefined;
      if (isWhole && pieces.length < 2) return handle(self, pieces, go);
      const give = (given: string): unknown => (pieces.every(isTrusted) ? trust('HTML', given) : given);
      const whole = [give(text.slice(0, index))];
      rests.delete(self);
      // The line ends behind the rest.
      handle(self, whole, isWhole ? () => go(whole) : () => outside(() => callNative(write as never, self, whole)));
      if (isWhole) return;
      rests.set(self, give(text.slice(index) + end));
      // Behind a script of the page its own markup goes on.
      if (self.currentScript) queueMicrotask(() => finish(self));
    });
  patch<Document>(prototype, 'open close', (self, _, go) => {
    finish(self);
    return go();
  });
}

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
  // Now: the window of a frame that is gone has none of them.
  const { Element, ShadowRoot, Range, Document, XMLDocument } = realm;
  const typeOfArea = getOwnPropertyDescriptor(realm.HTMLTextAreaElement.prototype, 'type')!.get!;
  /** One in which there is nothing but text, whatever is put in; not what only says that it is one. */
  const isText = (element: Element): boolean => {
    try {
      return (
        element.localName === 'textarea' &&
        !!apply(typeOfArea, element, []) &&
        element.ownerDocument.contentType === 'text/html'
      );
    } catch {
      return false;
    }
  };
  const touchShadows = guarded((root: Partial<ParentNode>): void =>
    root.querySelectorAll?.('*').forEach(({ shadowRoot }) => {
      if (!shadowRoot) return;
      context.hear(shadowRoot);
      context.touch(shadowRoot);
    }),
  );
  const handler =
    (runsScripts: boolean, makesShadows: boolean): Handler<Element> =>
    (self, parameters, go) => {
      let isHeld = false;
      let hasShadows: unknown;
      const node = (self as Partial<Range> | undefined)?.startContainer ?? self;
      const quote = (node?.ownerDocument ?? node) instanceof XMLDocument ? '"' : '';
      // Of the texts that are no markup none looks like it; what may be no text are options.
      for (let at = 0; at < (makesShadows ? 1 : parameters.length); at++) {
        const given = toText(parameters, at);
        const text = `${given as string}`;
        if (makesShadows) hasShadows ??= firstMatch(/shadowroot/i, text);
        if (!context.askText(text, 'markup')) continue;
        const runs = runsScripts || parameters[1]?.runScripts;
        const isBody = !(runs || quote || isOdd(self) || isOdd(self.parentElement));
        const kept = holdHtml(text, runs, context, isBody, quote);
        // What passes is the very object that came.
        if (kept === text) continue;
        parameters[at] = isTrusted(given) ? trust('HTML', kept) : kept;
        isHeld = true;
      }
      const result = go();
      const place = node?.nodeType ? node : result;
      if (isHeld) context.touch(place);
      if (hasShadows) touchShadows(place);
      if (self.localName === 'style') holdStyle(self);
      onParsed();
      return result;
    };
  for (const { prototype } of [Element, ShadowRoot]) {
    const set = handler(false, false);
    patch<Element>(
      prototype,
      'innerHTML',
      (self, parameters, go) => (isText(self) ? go() : set(self, parameters, go)),
      'set',
      true,
    );
    patch(prototype, 'outerHTML', set, 'set', true);
    patch(prototype, 'insertAdjacentHTML', set, 'value', true);
    patch(prototype, 'setHTML setHTMLUnsafe', handler(false, true), 'value', true);
  }
  // Nobody can look into a closed shadow tree that the parser has made.
  const parse = handler(false, true);
  patch(Document, 'parseHTML parseHTMLUnsafe', (_, parameters, go) =>
    firstMatch(/shadowroot/i, `${toText(parameters) as string}`) ? parse(Document as never, parameters, go) : go(),
  );
  patch(Range.prototype, 'createContextualFragment', handler(true, false));
  patch(realm.XSLTProcessor?.prototype, 'transformToFragment', (_, parameters, go) => {
    const [source, output] = parameters;
    if (!output?.defaultView) return go();
    // What is made for a page loads at once.
    const fragment: DocumentFragment | null = go([source, output.cloneNode()]);
    return fragment && output.adoptNode(fragment);
  });
  gateWriting(Document.prototype, handler(true, true) as Handler<unknown>);
  const insert = handler(false, false);
  patch(Document.prototype, 'execCommand', (self: never, parameters, go) => {
    const command = `${toText(parameters) as string}`.toLowerCase();
    if (command === 'insertimage' && context.ask(toText(parameters, 2), 'image')) return false;
    // What is inserted as text shows the visitor what it is.
    if (command === 'inserthtml') return insert(self, parameters, go);
    const result = go();
    // Frames in what it has moved are new ones.
    onParsed();
    return result;
  });
}
