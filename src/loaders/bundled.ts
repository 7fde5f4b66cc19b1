import * as ask from '../ask.js';
import * as ar from '../languages/ar.js';
import * as de from '../languages/de.js';
import * as es from '../languages/es.js';
import * as fr from '../languages/fr.js';
import * as it from '../languages/it.js';
import * as kk from '../languages/kk.js';
import * as pt from '../languages/pt.js';
import * as ru from '../languages/ru.js';
import * as tr from '../languages/tr.js';
import * as uz from '../languages/uz.js';
import * as zh from '../languages/zh.js';
import * as bridge from '../bridge/bridge.js';
import * as forms from '../forms/attach.js';
import * as log from '../log/log-client.js';
import * as notice from '../notice/notice-ui.js';
import * as preferences from '../notice/preferences.js';
import * as rights from '../rights.js';
import * as vendors from '../vendors/details.js';
import * as presets from '../vendors/presets-module.js';
import { steady } from '../natives.js';
import type { Load, Modules } from './loaders.js';

const modules: Modules = {
  notice,
  preferences,
  ru,
  kk,
  de,
  fr,
  es,
  it,
  pt,
  tr,
  uz,
  zh,
  ar,
  ask,
  rights,
  vendors,
  presets,
  log,
  forms,
  bridge,
};

/** Everything in one file, for pages that can not load a second one. */
export const loadBundled: Load = (name) => steady((async () => modules[name])());
