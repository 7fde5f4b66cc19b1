import type { Loaders } from './loaders/loaders.js';
/**
 * Starts the library from its script tag. With `data-manual` the page starts it by `IlumeeConsent.init(config)`.
 * @param loadersFor gets the folder this file came from, and the nonce of its tag
 */
export declare function startScriptTag(loadersFor: (base: string, nonce: string) => Loaders): void;
