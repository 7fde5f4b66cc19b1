import type { Load } from './loaders.js';
/**
 * Loads the chunks that were built with this file. A chunk runs only if it is, byte for byte, the one whose hash
 * stands in this file, or in the `ask` chunk that this file has checked: the browser checks the element's integrity.
 * No modules, because browsers before 2025, and Firefox 153, ignore every import map of the page that comes after
 * the first module (measured).
 * @param base address of the folder the chunks are in, absolute and with a slash at the end
 */
export declare function createVerifiedLoad(base: string, nonce: string): Load;
