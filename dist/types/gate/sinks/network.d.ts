/** Is a request to this address held? Also tells whoever listens. */
export type IsHeld = (url: unknown, destination: string) => boolean;
/** fetch, XMLHttpRequest, sendBeacon, WebSocket and EventSource. */
export declare function gateNetwork(isHeld: IsHeld): void;
