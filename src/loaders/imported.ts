import { steady } from '../natives.js';
import type { Load, Modules } from './loaders.js';

const imports: { readonly [Name in keyof Modules]: () => Promise<Modules[Name]> } = {
  notice: () => import('../notice/notice-ui.js'),
  preferences: () => import('../notice/preferences.js'),
  ru: () => import('../languages/ru.js'),
  kk: () => import('../languages/kk.js'),
  de: () => import('../languages/de.js'),
  fr: () => import('../languages/fr.js'),
  es: () => import('../languages/es.js'),
  it: () => import('../languages/it.js'),
  pt: () => import('../languages/pt.js'),
  tr: () => import('../languages/tr.js'),
  uz: () => import('../languages/uz.js'),
  zh: () => import('../languages/zh.js'),
  ar: () => import('../languages/ar.js'),
  ask: () => import('../ask.js'),
  rights: () => import('../rights.js'),
  vendors: () => import('../vendors/details.js'),
  presets: () => import('../vendors/presets-module.js'),
  log: () => import('../log/log-client.js'),
  forms: () => import('../forms/attach.js'),
  bridge: () => import('../bridge/bridge.js'),
};

/** For bundlers, which split at `import()`. */
export const loadImported: Load = (name) => steady((async () => imports[name]())());
