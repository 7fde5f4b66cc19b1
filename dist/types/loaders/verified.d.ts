import type { Load } from './loaders.js';
/**
 * Loads the chunks that were built with this file. A chunk runs only if it is, byte for byte, the one whose hash
 * stands in this file: the browser checks the element's integrity, and `import()` then takes the module it checked.
 * After a failed check nothing may import that address: browsers would fetch it again, unchecked (measured).
 * @param base address of the folder the chunks are in, absolute and with a slash at the end
 */
export declare function createVerifiedLoad(base: string, nonce: string): Load;
