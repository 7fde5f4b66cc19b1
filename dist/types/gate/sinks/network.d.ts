/** Is a request to this address held? Also tells whoever listens. */
export type IsHeld = (url: unknown, destination: string) => boolean;
/** fetch, XMLHttpRequest, sendBeacon, and the addresses that code gives to scripts, images and frames. */
export declare function gateNetwork(isHeld: IsHeld): void;
