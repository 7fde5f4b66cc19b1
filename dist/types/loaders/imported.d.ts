import type { Loaders } from './loaders.js';
/** For bundlers, which split at `import()`. */
export declare const importedLoaders: Loaders;
