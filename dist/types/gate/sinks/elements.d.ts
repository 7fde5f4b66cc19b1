import type { IsHeld } from './network.js';
/** Addresses that code gives to scripts, images and frames. */
export declare function gateElementAddresses(isHeld: IsHeld): void;
