import { apply, firstMatch, getOwnPropertyDescriptor, guarded } from '../../natives.js';
import { isTrusted } from '../../trusted-types.js';
import { ADDRESS_NAMES, ADDRESS_PROPERTIES, heldAddress, heldScript, SINGLE } from '../addresses.js';
import { noteStartable } from '../held-copy.js';
import { findIn, isElement, isMatch, MARKED_SCRIPTS, type HeldItem } from '../marked.js';
import { callNative, patch, shadow, toText, type Handler } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';
import { gateCss } from './style.js';

/** Interfaces, as in `HTMLScriptElement`, some of whose properties take an address. */
const INTERFACES = 'Script Image IFrame Frame Link Base Source Media Video Track Embed Object Input Body Anchor Area';
/** Methods that put nodes in, wherever they are found. */
const INSERTIONS = `appendChild insertBefore replaceChild cloneNode append prepend replaceChildren before after replaceWith
insertAdjacentElement insertAdjacentText moveBefore adoptNode importNode insertNode surroundContents`;
const SELECTOR = ADDRESS_NAMES.map((name) => `[${name.replace('xlink:', '*|')}]`).join() + ',script,style,template';
/** Elements that request, or hold a window, by themselves. */
const BUSY: Readonly<Record<string, unknown>> = {
  __proto__: null,
  script: 1,
  style: 1,
  link: 1,
  iframe: 1,
  frame: 1,
  object: 1,
  embed: 1,
  // Which gets a copy of an option.
  selectedcontent: 1,
};
const XLINK = 'http://www.w3.org/1999/xlink';
const NAMES = RegExp(`^(?:.*:)?(?:${ADDRESS_NAMES.join('|')})$`, 'i');

export interface ElementSinks {
  /** Marks as held what a node, and what is in it, would request. */
  hold(root: Node): void;
  /** A grant is gone: holds what the page has in it, and from now on what is put back into it. */
  shut(): void;
  /** Whether the gate marked it, not the page's author. */
  hasMarked(element: Element): boolean;
  /** @param onInserted called when nodes were put in; a frame among them has a window by then */
  gate(realm: Realm, context: SinkContext, onInserted: () => void): void;
}

/** The addresses that code gives to elements, and elements that come from inert documents. */
export function createElementSinks(context: SinkContext): ElementSinks {
  const { ask, askText, withoutHeld, wait, touch, hear, mayWait, isReleased, shadowTrees } = context;
  // By call: a field of a form lies over the form's own property of its name.
  const { setAttribute, removeAttribute, removeAttributeNS, getAttribute, getAttributeNS, hasAttribute } =
    Element.prototype;
  const { getRootNode } = Node.prototype;
  const getter = (owner: object, name: string): (() => unknown) => getOwnPropertyDescriptor(owner, name)!.get!;
  const nodeType = getter(Node.prototype, 'nodeType');
  const ownerDocument = getter(Node.prototype, 'ownerDocument');
  const nameOf = getter(Element.prototype, 'localName');
  const firstElementChild = getter(Element.prototype, 'firstElementChild');
  /** Elements that the gate marked, not the page's author. */
  const marked = new WeakSet<Element>();
  /** Inert trees that were looked at; what code gives to their elements later is asked about by itself. */
  let seen = new WeakSet<Node>();
  /** Scripts of an open page from which a grant was taken: they would run again when they are released. */
  const ran = new WeakSet<Element>();
  let wasShut = false;

  /** Not what only looks like one. */
  function isNode(value: unknown): value is Node {
    try {
      return !!value && typeof value === 'object' && !!apply(nodeType, value, []);
    } catch {
      return false;
    }
  }

  /**
   * Most of what pages put in: no node, a text, or an element of theirs with nothing but text in it. Asked first, as the
   * other questions take three times as long as the browser does.
   */
  function isPlain(value: unknown): boolean {
    // Frameworks say `null` for "at the end"; what threw would cost more than all the rest.
    if (!value || typeof value !== 'object') return true;
    try {
      const type = apply(nodeType, value, []);
      return (
        (type === 3 ||
          (type === 1 && !BUSY[apply(nameOf, value, []) as string] && !apply(firstElementChild, value, []))) &&
        apply(ownerDocument, value, []) === document &&
        !wasShut
      );
    } catch {
      // It only looks like a node.
      return true;
    }
  }

  function markAs(element: Element, { category, vendor }: HeldItem): void {
    marked.add(element);
    setAttribute.call(element, 'data-category', category);
    if (vendor) setAttribute.call(element, 'data-vendor', vendor);
    touch(element);
  }

  /** The type that no browser runs; its own type waits too. */
  function disarm(script: Element): void {
    const type = getAttribute.call(script, 'type');
    if (type) setAttribute.call(script, 'data-type', type);
    setAttribute.call(script, 'type', 'text/plain');
  }

  /** Gives an element the form in which authors mark tags: a clone of it is held too, and its release is the same. */
  function mark(element: Element, name: string, value: string, held: HeldItem): void {
    const local = name.replace(/.*:/, '');
    const waiting = `data-${element.localName === 'script' ? 'src' : local}`;
    setAttribute.call(element, waiting, value);
    removeAttribute.call(element, name);
    removeAttributeNS.call(element, XLINK, local);
    markAs(element, held);
    if (element.localName === 'script') {
      // What code makes runs when it arrives, unless it says otherwise.
      if ((element as HTMLScriptElement).async) setAttribute.call(element, 'async', '');
      // One of SVG takes no `src`: a copy of it runs.
      if (!element.isConnected && 'text' in element) noteStartable(element as HTMLScriptElement);
    }
    // What has started to load goes with the frame's window.
    if (element.isConnected && element.localName === 'iframe')
      element.parentNode!.insertBefore(element, element.nextSibling);
    // What it took under a grant it goes on loading, or begins to when it is played.
    if (wasShut && name === 'src') element.closest<HTMLMediaElement>('video,audio')?.load();
    if (!mayWait(held)) {
      // To the code that asked it is a request that was blocked.
      setTimeout(() => element.dispatchEvent(new Event('error')));
    } else if (!element.isConnected && /^(?:img|audio|video)$/.test(element.localName)) {
      wait(held, () => {
        // In the page by now, it is released with the others there.
        if (!element.isConnected && getAttribute.call(element, waiting) === value) {
          setAttribute.call(element, name, value);
        }
      });
    }
  }

  /** Where the page requires Trusted Types, text without a policy's word fails here as it would have failed there. */
  function vouched({ localName }: Element, name: string, value: unknown): string {
    if (isTrusted(value) || (localName !== 'script' && name !== 'srcdoc')) return `${value as string}`;
    const probe = document.createElement(localName);
    setAttribute.call(probe, name, value as string);
    return getAttribute.call(probe, name)!;
  }

  /**
   * Whether the address was held. One that passes takes the place of one that waits.
   * @param isGiven by code, not found in markup
   */
  const holds = guarded((element: unknown, name: string, value: unknown, isGiven?: boolean): boolean => {
    // One of XML requests nothing, and has nowhere to wait.
    if (!isElement(element) || !('dataset' in element)) return false;
    const text = `${value as string}`;
    const held = heldAddress(element.localName, name, text, context);
    if (held) mark(element, name, isGiven ? vouched(element, name, value) : text, held);
    else if (marked.has(element)) removeAttribute.call(element, `data-${name}`);
    return !!held;
  });

  /** @param given what it is about to get besides, as the parameters of a method or a setter */
  const holdInline = guarded((script: HTMLScriptElement, given: unknown[] = []): void => {
    const added = given.map((value, at) => (isNode(value) ? value.textContent : toText(given, at)));
    const together = added.join('');
    // Behind its own text, in the place of it, or after the word that says where.
    const text = [script.textContent + together, together, added.at(-1)].join('\n');
    const held = heldScript(script.type, text, context);
    if (!held) return;
    disarm(script);
    markAs(script, held);
  });

  /** One that was put in without a text runs when it gets one. */
  function holdText(script: Element | undefined, given: unknown[]): void {
    if (script?.localName !== 'script' || hasAttribute.call(script, 'src') || ran.has(script)) return;
    // `insertAdjacentText` says first where it goes: that may be beside.
    const [where] = given;
    if (typeof where !== 'string' || !firstMatch(/^(?:beforebegin|afterend)$/i, where))
      holdInline(script as HTMLScriptElement, given);
  }

  const holdStyle = guarded((style: Element): void => {
    const text = style.textContent!;
    const held = askText(text, 'style');
    if (!held) return;
    const kept = (style.textContent = withoutHeld(text));
    wait(held, () => style.textContent === kept && (style.textContent = text));
  });

  function holdElement(element: Element, hasRun?: boolean): void {
    const { localName, shadowRoot } = element;
    const isScript = localName === 'script';
    if (hasRun && isScript && (element.textContent || isMatch(element, '[src],[*|href]'))) ran.add(element);
    if (isReleased(element) || isMatch(element, MARKED_SCRIPTS) || ran.has(element)) return;
    for (const name of ADDRESS_NAMES) {
      // XML may have given the namespace another prefix.
      const value =
        name === 'xlink:href' ? getAttributeNS.call(element, XLINK, 'href') : getAttribute.call(element, name);
      if (value !== null && holds(element, name, value) && isScript) disarm(element);
    }
    if (isScript && !hasAttribute.call(element, 'src')) holdInline(element as HTMLScriptElement);
    else if (localName === 'style') holdStyle(element);
    else if (localName === 'template') hold((element as HTMLTemplateElement).content);
    if (shadowRoot) {
      hear(shadowRoot);
      hold(shadowRoot, hasRun);
      if (shadowRoot.querySelector('[data-category]')) touch(shadowRoot);
    }
  }

  const hold = guarded((root: Node, hasRun?: boolean): void => {
    if (isElement(root)) holdElement(root, hasRun);
    if (root.firstChild) for (const element of findIn(root, SELECTOR)) holdElement(element, hasRun);
  });

  const holdTree = guarded((root: Node): void => {
    if (seen.has(root)) return;
    seen.add(root);
    hold(root);
  });

  /** Rules that code has put into a sheet itself: as if it put them in now. */
  function holdRules(sheet: CSSStyleSheet): void {
    try {
      [...sheet.cssRules].forEach(({ cssText }, at) => {
        if (askText(cssText, 'style')) {
          sheet.deleteRule(at);
          sheet.insertRule(cssText, at);
        }
      });
    } catch {
      // Another site's sheet is closed to code.
    }
  }

  /** Also in shadow trees, and in frames of the page's own origin. A field of a form may have the name of either. */
  function holdEverywhere(root: Document | ShadowRoot): void {
    hold(root, true);
    [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])].forEach(holdRules);
    for (const element of root.querySelectorAll('*')) {
      for (const inner of [
        element.shadowRoot ?? shadowTrees.get(element),
        (element as HTMLIFrameElement).contentDocument,
      ])
        if (inner && inner.nodeType > 8) holdEverywhere(inner);
    }
  }

  /**
   * Whatever an inert document parsed requested nothing there; now it is about to.
   * @param into what the node is put into, or beside, or itself if it is copied
   */
  function holdForeign(node: Node, into: Node): void {
    const { localName } = node as Element;
    // Also where another tool has kept the browser's own setters.
    if (BUSY[localName]) hold(node);
    // Its text is as that of a style.
    else if ((node as ProcessingInstruction).target === 'xml-stylesheet') holdStyle(node as never);
    const home = node.ownerDocument ?? node;
    if (!(home as Document).defaultView) holdTree(callNative(getRootNode as never, node, []) as Node);
    // Made under a grant that is gone. What builds a tree outside of the page pays once, when the tree is put in.
    else if (wasShut && !node.isConnected && (into === node || into.isConnected !== false)) hold(node);
  }

  return {
    hold,
    shut() {
      wasShut = true;
      seen = new WeakSet();
      holdEverywhere(document);
    },
    hasMarked: (element) => marked.has(element),
    gate(realm, _, onInserted) {
      const { Node, Element, Document, DocumentFragment, CharacterData, DocumentType, Range, Attr } = realm;
      const holdsGiven = guarded((element: unknown, name: string, parameters: unknown[], at: number): boolean =>
        holds(element, name.toLowerCase(), toText(parameters, at), true),
      );
      for (const type of INTERFACES.split(' ')) {
        const prototype = (realm as never as Record<string, { prototype: object } | undefined>)[`HTML${type}Element`]
          ?.prototype;
        for (const property of ADDRESS_PROPERTIES) {
          const name = property.toLowerCase();
          patch<Element>(
            prototype,
            property,
            (self, parameters, go) => (holdsGiven(self, name, parameters, 0) ? undefined : go()),
            'set',
            true,
          );
          // A loader that looks for its own script must find it.
          patch<Element>(
            prototype,
            property,
            (self, _, go) => {
              const value = marked.has(self) ? getAttribute.call(self, `data-${name}`) : null;
              return value === null || hasAttribute.call(self, name)
                ? go()
                : /src$|href/.test(name)
                  ? new URL(value, self.baseURI).href
                  : value;
            },
            'get',
          );
        }
      }

      /** By name and value, wherever they stand in what the method is called with. */
      const attributeAt =
        (at: number): Handler<Element> =>
        (self, parameters, go) => {
          const name = `${toText(parameters, at) as string}`;
          return parameters.length > at + 1 &&
            firstMatch(NAMES, name) &&
            // A chart fills thousands of elements with colours.
            (firstMatch(SINGLE, name) ||
              firstMatch(/[:/\\&]/, `${toText(parameters, at + 1) as string}`) ||
              callNative(hasAttribute as never, self, ['data-category'])) &&
            holdsGiven(self, name, parameters, at + 1)
            ? undefined
            : go();
        };
      patch(Element.prototype, 'setAttribute', attributeAt(0), 'value', true);
      patch(Element.prototype, 'setAttributeNS', attributeAt(1), 'value', true);
      patch<Element>(Element.prototype, 'setAttributeNode setAttributeNodeNS', (self, [attribute], go) =>
        attribute && holds(self, attribute.name, attribute.value) ? null : go(),
      );
      shadow(Attr.prototype, Node.prototype, ['nodeValue', 'textContent']);
      patch<Attr>(
        Attr.prototype,
        'value nodeValue textContent',
        (self, parameters, go) => (holdsGiven(self.ownerElement, self.name, parameters, 0) ? undefined : go()),
        'set',
      );
      patch(realm.NamedNodeMap.prototype, 'setNamedItem setNamedItemNS', (_, [attribute], go) => {
        const { localName = '', value = '' } = (attribute ?? {}) as Attr;
        const mayHold = NAMES.test(localName) && (ask(value, 'image', true) ?? askText(value, 'image'));
        // Whose it becomes is known afterwards, when a script has begun to load.
        if (mayHold) attribute.value = 'data:,';
        const result = go();
        if (mayHold && !holds(attribute.ownerElement, localName, value)) attribute.value = value;
        return result;
      });
      for (const { prototype } of [realm.HTMLStyleElement, realm.SVGStyleElement]) {
        shadow(prototype, Node.prototype, ['textContent']);
        gateCss(context, prototype, 'textContent', 'set');
      }
      const script = realm.HTMLScriptElement.prototype;
      shadow(script, Node.prototype, ['textContent']);
      shadow(script, realm.HTMLElement.prototype, ['innerText']);
      shadow(script, Element.prototype, ['innerHTML']);
      patch<HTMLScriptElement>(
        script,
        'text textContent innerText innerHTML',
        (self, parameters, go) => {
          holdText(self, parameters);
          return go();
        },
        'set',
        true,
      );
      const owners = new WeakMap<SVGAnimatedString, Element>();
      for (const type of ['Image', 'FEImage', 'Use', 'Script'] as const) {
        patch<Element>(
          realm[`SVG${type}Element`].prototype,
          'href',
          (self, _, go) => {
            const href = go();
            owners.set(href, self);
            return href;
          },
          'get',
          false,
        );
      }
      patch<SVGAnimatedString>(
        realm.SVGAnimatedString.prototype,
        'baseVal',
        (self, parameters, go) => (holdsGiven(owners.get(self), 'href', parameters, 0) ? undefined : go()),
        'set',
      );
      // One that was never in the page may have waited for this.
      patch(
        realm.HTMLMediaElement.prototype,
        'play load',
        (self, _, go) => {
          if (wasShut && isElement(self)) hold(self);
          return go();
        },
        'value',
        true,
      );
      patch(realm, 'Audio', (_, parameters, go) => {
        const audio = go([]);
        if (parameters[0] !== undefined) audio.src = parameters[0];
        audio.preload = 'auto';
        return audio;
      });

      for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData, DocumentType, Range]) {
        for (const method of INSERTIONS.split(/\s/)) {
          const isCopy = method === 'cloneNode';
          // What it puts in is plain, what it moves may not be.
          const isAround = method === 'surroundContents';
          const isBeside = /^(?:before|after|replaceWith)$/.test(method);
          patch<Node>(
            prototype,
            method,
            (self, parameters, go) => {
              let mayHaveFrame = isAround;
              if (isCopy) {
                if (isNode(self)) holdForeign(self, self);
              } else
                for (let at = 0; at < parameters.length; at++)
                  if (!isPlain(parameters[at])) {
                    mayHaveFrame = true;
                    holdForeign(parameters[at], self);
                  }
              // A text is put in by what stands beside it too.
              const owner = ((self as Partial<Element> | null)?.localName && !isBeside ? self : self?.parentNode) as
                Element | undefined;
              if (!isCopy) holdText(owner, parameters);
              const result = go();
              if (owner?.localName === 'style') holdStyle(owner);
              if (mayHaveFrame) onInserted();
              return result;
            },
            'value',
            true,
          );
        }
      }
    },
  };
}
