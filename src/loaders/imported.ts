import type { Load, Modules } from './loaders.js';

const imports: { readonly [Name in keyof Modules]: () => Promise<Modules[Name]> } = {
  notice: () => import('../notice/notice-ui.js'),
  preferences: () => import('../notice/preferences.js'),
  ru: () => import('../languages/ru.js'),
  kk: () => import('../languages/kk.js'),
  ask: () => import('../ask.js'),
  rights: () => import('../rights.js'),
  log: () => import('../log/log-client.js'),
  forms: () => import('../forms/attach.js'),
  bridge: () => import('../bridge/bridge.js'),
};

/** For bundlers, which split at `import()`. */
export const loadImported: Load = (name) => imports[name]();
