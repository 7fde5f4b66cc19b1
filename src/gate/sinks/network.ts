/** Is a request to this address held? Also tells whoever listens. */
export type IsHeld = (url: unknown, destination: string) => boolean;

/** A port that every browser refuses before it connects: a request to it fails as a blocked one does. */
const NOWHERE = '//0.0.0.0:9';

/** fetch, XMLHttpRequest, sendBeacon, WebSocket and EventSource. */
export function gateNetwork(isHeld: IsHeld): void {
  const { fetch, WebSocket, EventSource } = window;
  const { open, send } = XMLHttpRequest.prototype;
  const { sendBeacon } = Navigator.prototype;
  const opened = new WeakMap<XMLHttpRequest, string | URL>();

  window.fetch = function (input, init) {
    const url = input instanceof Request ? input.url : input;
    return isHeld(url, 'fetch') ? Promise.reject(new TypeError('Failed to fetch')) : fetch.call(window, input, init);
  };
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...parameters: unknown[]) {
    opened.set(this, parameters[1] as string);
    return open.apply(this, parameters as never);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (isHeld(opened.get(this), 'xmlhttprequest')) open.call(this, 'GET', location.protocol + NOWHERE, true);
    return send.call(this, body);
  };
  Navigator.prototype.sendBeacon = function (url, data) {
    return !isHeld(url, 'beacon') && sendBeacon.call(this, url, data);
  };
  window.WebSocket = new Proxy(WebSocket, {
    construct: (target, [url, ...rest], newTarget) =>
      Reflect.construct(target, [isHeld(url, 'websocket') ? `wss:${NOWHERE}` : url, ...rest], newTarget),
  });
  window.EventSource = new Proxy(EventSource, {
    construct: (target, [url, ...rest], newTarget) =>
      Reflect.construct(target, [isHeld(url, 'eventsource') ? `https:${NOWHERE}` : url, ...rest], newTarget),
  });
}
