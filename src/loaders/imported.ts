import type { Loaders } from './loaders.js';

/** For bundlers, which split at `import()`. */
export const importedLoaders: Loaders = {
  notice: () => import('../notice/notice-ui.js'),
  preferences: () => import('../notice/preferences.js'),
  language: (language) => (language === 'kk' ? import('../languages/kk.js') : import('../languages/ru.js')),
  erase: () => import('../revoke/erase.js'),
  receipt: () => import('../receipt/receipt.js'),
  check: () => import('../config/check.js'),
};
