import { ADDRESS_NAMES, heldAddress } from '../addresses.js';
import { noteStartable } from '../held-copy.js';
import { MARKED_SCRIPTS, type HeldItem } from '../marked.js';
import { callNative, makeNative, patch, patchConstructor, shadow, toText, type Native } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

/** Interfaces with the properties that take an address. */
const PROPERTIES = `Script.src Image.src,srcset IFrame.src,srcdoc Frame.src Link.href,imageSrcset Source.src,srcset
Media.src Video.poster Track.src Embed.src Object.data Input.src Body.background Anchor.ping Area.ping`;
/** Methods that put nodes in, by interface. */
const INSERTIONS = `Node.appendChild,insertBefore,replaceChild,cloneNode
Element.append,prepend,replaceChildren,before,after,replaceWith,insertAdjacentElement,moveBefore
Document.append,prepend,replaceChildren,adoptNode,importNode,moveBefore
DocumentFragment.append,prepend,replaceChildren,moveBefore
CharacterData.before,after,replaceWith DocumentType.before,after,replaceWith Range.insertNode,surroundContents`;
const SELECTOR = ADDRESS_NAMES.map((name) => `[${name.replace(':', '\\:')}]`).join() + ',script,style,template';
/** What inline code imports. */
const IMPORT = /\b(?:from|import)\s*\(?\s*["'`]([^"'`]+)/g;

const NAMES = new Set(ADDRESS_NAMES);
const isElement = (node: unknown): node is Element => (node as Node | undefined)?.nodeType === 1;

export interface ElementSinks {
  /** Marks as held what a node, and what is in it, would request. */
  hold(root: Node): void;
  /** Whether the gate marked it, not the page's author. */
  hasMarked(element: Element): boolean;
  /** @param onInserted called when nodes were put in; a frame among them has a window by then */
  gate(realm: Realm, onInserted: (nodes: readonly unknown[]) => void): void;
}

/** The addresses that code gives to elements, and elements that come from inert documents. */
export function createElementSinks(context: SinkContext): ElementSinks {
  const { ask, askText, withoutHeld, wait, touch, mayWait, isReleased } = context;
  const { setAttribute, removeAttribute, getAttribute, hasAttribute } = Element.prototype;
  /** Elements that the gate marked, not the page's author. */
  const marked = new WeakSet<Element>();
  /** Inert trees that were looked at; what code gives to their elements later is asked about by itself. */
  const seen = new WeakSet<Node>();

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
    const waiting = `data-${element.localName === 'script' ? 'src' : name.replace('xlink:', '')}`;
    setAttribute.call(element, waiting, value);
    removeAttribute.call(element, name);
    markAs(element, held);
    if (element.localName === 'script') {
      // What code makes runs when it arrives, unless it says otherwise.
      if ((element as HTMLScriptElement).async) setAttribute.call(element, 'async', '');
      if (!element.isConnected) noteStartable(element as HTMLScriptElement);
    }
    // What has started to load goes with the frame's window.
    if (element.isConnected && element.localName === 'iframe')
      element.parentNode!.insertBefore(element, element.nextSibling);
    if (!mayWait(held)) {
      // To the code that asked it is a request that was blocked.
      setTimeout(() => element.dispatchEvent(new Event('error')));
    } else if (!element.isConnected && /^(?:img|audio|video)$/.test(element.localName)) {
      wait({
        held,
        go() {
          // In the page by now, it is released with the others there.
          if (!element.isConnected && getAttribute.call(element, waiting) === value) {
            setAttribute.call(element, name, value);
          }
        },
      });
    }
  }

  /** Whether the address was held. One that passes takes the place of one that waits. */
  function holds(element: unknown, name: string, value: unknown): boolean {
    if (!isElement(element)) return false;
    const text = `${value as string}`;
    const held = heldAddress(element.localName, name, text, context);
    if (held) mark(element, name, text, held);
    else if (marked.has(element)) removeAttribute.call(element, `data-${name}`);
    return !!held;
  }

  function holdInline(script: HTMLScriptElement): void {
    const { type = '' } = script;
    const text = script.textContent!;
    const held = /^(speculationrules|importmap)$/.test(type)
      ? askText(text, 'script')
      : /^$|module|javascript/i.test(type)
        ? [...text.matchAll(IMPORT)].map(([, url]) => ask(url, 'script', true)).find(Boolean)
        : undefined;
    if (!held) return;
    disarm(script);
    markAs(script, held);
  }

  function holdStyle(style: Element): void {
    const text = style.textContent!;
    const held = askText(text, 'style');
    if (!held) return;
    const kept = (style.textContent = withoutHeld(text));
    wait({ held, stays: true, go: () => style.textContent === kept && (style.textContent = text) });
  }

  function holdElement(element: Element): void {
    const { localName, shadowRoot } = element;
    if (isReleased(element) || element.matches(MARKED_SCRIPTS)) return;
    const isScript = localName === 'script';
    for (const name of ADDRESS_NAMES) {
      const value = getAttribute.call(element, name);
      if (value !== null && holds(element, name, value) && isScript) disarm(element);
    }
    if (isScript && !hasAttribute.call(element, 'src')) holdInline(element as HTMLScriptElement);
    else if (localName === 'style') holdStyle(element);
    else if (localName === 'template') hold((element as HTMLTemplateElement).content);
    if (shadowRoot) {
      hold(shadowRoot);
      if (shadowRoot.querySelector('[data-category]')) touch(shadowRoot);
    }
  }

  function hold(root: Node): void {
    if (isElement(root)) holdElement(root);
    if (root.firstChild) (root as ParentNode & Node).querySelectorAll?.(SELECTOR).forEach(holdElement);
  }

  /** Whatever an inert document parsed requested nothing there; now it is about to. */
  function holdForeign(node: Node): void {
    // Also where another tool has kept the browser's own setters.
    if (/^(?:script|style|link|iframe)$/.test((node as Element).localName)) holdElement(node as Element);
    const home = node.ownerDocument ?? node;
    if ((home as Document).defaultView) return;
    const root = node.getRootNode();
    if (seen.has(root)) return;
    seen.add(root);
    hold(root);
  }

  /** Calls back with each interface of a realm and a name in its list. */
  function each(
    list: string,
    prefix: string,
    suffix: string,
    realm: Realm,
    use: (owner: object, name: string) => void,
  ) {
    for (const entry of list.split(/\s/)) {
      const [type, names = ''] = entry.split('.');
      const { prototype } = (realm as never as Record<string, { prototype?: object }>)[prefix + type + suffix] ?? {};
      for (const name of prototype ? names.split(',') : []) use(prototype!, name);
    }
  }

  return {
    hold,
    hasMarked: (element) => marked.has(element),
    gate(realm, onInserted) {
      each(PROPERTIES, 'HTML', 'Element', realm, (owner, property) => {
        const name = property.toLowerCase();
        const set = (native: Native, self: Element, [given]: readonly never[]): unknown => {
          const value = toText(given);
          return holds(self, name, value) ? undefined : callNative(native, self, [value]);
        };
        // A loader that looks for its own script must find it.
        const get = (native: Native, self: Element): unknown => {
          const value = marked.has(self) ? getAttribute.call(self, `data-${name}`) : null;
          return value === null || hasAttribute.call(self, name)
            ? callNative(native, self, [])
            : /src$|href/.test(name)
              ? new URL(value, self.baseURI).href
              : value;
        };
        patch(owner, property, set, 'set');
        patch(owner, property, get, 'get');
      });

      const { prototype } = realm.Element;
      /** By name and value, wherever they stand in what the method is called with. */
      const gateAttribute = (owner: object, methods: string, at: number): void =>
        patch<Element>(owner, methods, (native, self, parameters) => {
          if (parameters.length < at + 2) return callNative(native, self, parameters);
          const name = `${parameters[at]}`.toLowerCase();
          if (!NAMES.has(name)) return callNative(native, self, parameters);
          const value = toText(parameters[at + 1]);
          return holds(self, name, value)
            ? undefined
            : callNative(native, self, [...parameters.slice(0, at + 1), value]);
        });
      gateAttribute(prototype, 'setAttribute', 0);
      gateAttribute(prototype, 'setAttributeNS', 1);
      patch<Element>(prototype, 'setAttributeNode setAttributeNodeNS', (native, self, parameters) => {
        const { name = '', value = '' } = (parameters[0] ?? {}) as Attr;
        return holds(self, name.toLowerCase(), value) ? null : callNative(native, self, parameters);
      });
      const setValue = (native: Native, self: Attr, parameters: readonly never[]): unknown =>
        self.ownerElement && holds(self.ownerElement, self.name, parameters[0])
          ? undefined
          : callNative(native, self, parameters);
      shadow(realm.Attr.prototype, realm.Node.prototype, ['nodeValue', 'textContent']);
      patch(realm.Attr.prototype, 'value nodeValue textContent', setValue, 'set');
      patch<NamedNodeMap>(realm.NamedNodeMap.prototype, 'setNamedItem setNamedItemNS', (native, self, parameters) => {
        const result = callNative(native, self, parameters);
        const { ownerElement, name, value } = parameters[0] as unknown as Attr;
        // The request of an image begins a microtask later.
        holds(ownerElement, name, value);
        return result;
      });
      shadow(realm.HTMLStyleElement.prototype, realm.Node.prototype, ['textContent']);
      patch<Element>(
        realm.HTMLStyleElement.prototype,
        'textContent',
        (native, self, [text]) => {
          const held = askText(`${text}`, 'style');
          callNative(native, self, [held ? withoutHeld(`${text}`) : text]);
          if (held) wait({ held, stays: true, go: () => void callNative(native, self, [text]) });
        },
        'set',
      );
      const owners = new WeakMap<SVGAnimatedString, Element>();
      for (const type of ['Image', 'FEImage', 'Use', 'Script'] as const) {
        patch<Element>(
          realm[`SVG${type}Element`].prototype,
          'href',
          (native, self) => {
            const href = callNative(native, self, []) as SVGAnimatedString;
            owners.set(href, self);
            return href;
          },
          'get',
        );
      }
      patch<SVGAnimatedString>(
        realm.SVGAnimatedString.prototype,
        'baseVal',
        (native, self, parameters) =>
          holds(owners.get(self), 'href', parameters[0]) ? undefined : callNative(native, self, parameters),
        'set',
      );
      patchConstructor(realm, 'Audio', (native, parameters, target) => {
        const audio = makeNative(native, [], target) as HTMLAudioElement;
        if (parameters.length) audio.src = parameters[0]!;
        audio.preload = 'auto';
        return audio;
      });

      each(INSERTIONS, '', '', realm, (owner, method) =>
        patch<Node>(owner, method, (native, self, parameters) => {
          const isCopy = method === 'cloneNode';
          for (const node of isCopy ? [self] : parameters) {
            if ((node as Node | undefined)?.nodeType) holdForeign(node);
          }
          const result = callNative(native, self, parameters);
          if (self.nodeName === 'STYLE') holdStyle(self as Element);
          if (!isCopy) onInserted(parameters);
          return result;
        }),
      );
    },
  };
}
