import type { IsHeld } from './network.js';

const DESTINATIONS = { script: 'script', img: 'image', iframe: 'iframe' } as const;

/** Addresses that code gives to scripts, images and frames. */
export function gateElementAddresses(isHeld: IsHeld): void {
  const { setAttribute } = Element.prototype;

  /** To the code that asked it looks like a request that was blocked. */
  function refuses(element: Element, url: unknown): boolean {
    const destination = DESTINATIONS[element.localName as keyof typeof DESTINATIONS];
    if (!destination || !isHeld(url, destination)) return false;
    setTimeout(() => element.dispatchEvent(new Event('error')));
    return true;
  }

  for (const { prototype } of [HTMLScriptElement, HTMLImageElement, HTMLIFrameElement]) {
    const native = Object.getOwnPropertyDescriptor(prototype, 'src')!;
    Object.defineProperty(prototype, 'src', {
      ...native,
      set(this: Element, url: unknown) {
        if (!refuses(this, url)) native.set!.call(this, url);
      },
    });
  }
  Element.prototype.setAttribute = function (name, value) {
    if (String(name).toLowerCase() !== 'src' || !refuses(this, value)) setAttribute.call(this, name, value);
  };
}
