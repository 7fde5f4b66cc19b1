import type { Load } from './loaders/loaders.js';
/**
 * Starts the library from its script tag. With `data-manual` the page starts it by `IlumeeConsent.init(config)`.
 * @param createLoad gets the folder this file came from, and the nonce of its tag
 */
export declare function startScriptTag(createLoad: (base: string, nonce: string) => Load): void;
