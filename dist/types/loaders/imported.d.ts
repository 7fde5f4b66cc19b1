import type { Load } from './loaders.js';
/** For bundlers, which split at `import()`. */
export declare const loadImported: Load;
