import { heldCopy } from './held-copy.js';
import { trustAttribute } from '../trusted-types.js';
import { addressesOf, type MarkedElement } from './marked.js';

/** Gives marked elements their addresses, and takes them away again. */
export interface ElementGate {
  isReleased(element: MarkedElement): boolean;
  release(element: MarkedElement): void;
  /** Back to how the author wrote it. */
  hold(element: MarkedElement): void;
}

const putBack = (element: Element): unknown => element.parentNode?.insertBefore(element, element.nextSibling);
const reload = (element: Element): unknown => element.closest<HTMLMediaElement>('video,audio')?.load();

export function createElementGate(): ElementGate {
  // Taken before the gate puts its own over it: what is released once is let through although its vendor is not.
  const { setAttribute, getAttribute } = Element.prototype;
  /** Released elements with what they had in place of the address (a lazy-loading site's empty image, say). */
  const before = new WeakMap<MarkedElement, Readonly<Record<string, string | null>>>();
  const contents = new WeakMap<MarkedElement, ChildNode[]>();

  function unfold(template: HTMLTemplateElement): void {
    for (const script of template.content.querySelectorAll('script')) {
      const held = heldCopy(script);
      held.dataset.category ??= template.dataset.category!;
      script.replaceWith(held);
    }
    contents.set(template, [...template.content.childNodes]);
    template.after(template.content);
  }

  return {
    isReleased: (element) => before.has(element),
    release(element) {
      const had: Record<string, string | null> = {};
      before.set(element, had);
      if (element instanceof HTMLTemplateElement) return unfold(element);
      const isNewFrame = document.readyState === 'loading' && element.localName === 'iframe';
      const start = (): void => {
        for (const name of addressesOf(element)) {
          const address = getAttribute.call(element, `data-${name}`);
          if (address === null || (isNewFrame && !before.has(element))) continue;
          if (element.localName === 'style') {
            had[name] = element.textContent;
            element.textContent = address;
            continue;
          }
          had[name] = element.getAttribute(name);
          setAttribute.call(element, name, trustAttribute(name, address));
        }
      };
      // Chromium forgets an address that a frame gets just after the parser has put it in.
      if (isNewFrame) setTimeout(start);
      else start();
      // Chromium goes by what an animation had when it was put in. A track that had no address has failed; in Firefox (153)
      // it starts again as it comes into the page, and only there.
      if (/^(?:set|track)$/.test(element.localName)) putBack(element);
      else reload(element);
    },
    hold(element) {
      if (element instanceof HTMLTemplateElement) element.content.append(...(contents.get(element) ?? []));
      for (const [name, value] of Object.entries(before.get(element) ?? {})) {
        if (element.localName === 'style') element.textContent = value;
        else if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, trustAttribute(name, value));
      }
      before.delete(element);
      // What it has loaded, frames, media and objects forget with a new start only.
      putBack(element);
      reload(element);
    },
  };
}
