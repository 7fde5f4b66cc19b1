import type { Load } from './loaders.js';
/** Everything in one file, for pages that can not load a second one. */
export declare const loadBundled: Load;
