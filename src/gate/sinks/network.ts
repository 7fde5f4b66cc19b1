/** Is a request to this address held? Also tells whoever listens. */
export type IsHeld = (url: unknown, destination: string) => boolean;

/** A port that every browser refuses before it connects: a request to it fails as a blocked one does. */
const NOWHERE = '//0.0.0.0:9';

/** fetch, XMLHttpRequest, sendBeacon, and the addresses that code gives to scripts, images and frames. */
export function gateNetwork(isHeld: IsHeld): void {
  const { fetch } = window;
  const { open, send } = XMLHttpRequest.prototype;
  const { sendBeacon } = Navigator.prototype;
  const { setAttribute } = Element.prototype;
  const opened = new WeakMap<XMLHttpRequest, unknown>();

  window.fetch = (input, init) =>
    isHeld((input as Request | undefined)?.url ?? input, 'fetch')
      ? Promise.reject(new TypeError('Failed to fetch'))
      : fetch.call(window, input, init);

  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...parameters: unknown[]) {
    opened.set(this, parameters[1]);
    open.apply(this, parameters as never);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (isHeld(opened.get(this), 'xmlhttprequest')) open.call(this, 'GET', location.protocol + NOWHERE, true);
    send.call(this, body);
  };
  Navigator.prototype.sendBeacon = function (url, data) {
    return !isHeld(url, 'beacon') && sendBeacon.call(this, url, data);
  };

  /** To the code that asked it looks like a request that was blocked. */
  const refuses = (element: Element, url: unknown): boolean => {
    const { localName } = element;
    if (!/^(script|img|iframe)$/.test(localName) || !isHeld(url, localName)) return false;
    setTimeout(() => element.dispatchEvent(new Event('error')));
    return true;
  };
  for (const { prototype } of [HTMLScriptElement, HTMLImageElement, HTMLIFrameElement]) {
    const { set, ...native } = Object.getOwnPropertyDescriptor(prototype, 'src')!;
    Object.defineProperty(prototype, 'src', {
      ...native,
      set(this: Element, url: unknown) {
        if (!refuses(this, url)) set!.call(this, url);
      },
    });
  }
  Element.prototype.setAttribute = function (name, value) {
    if (!/^src$/i.test(name) || !refuses(this, value)) setAttribute.call(this, name, value);
  };
}
