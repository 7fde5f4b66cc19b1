import * as ask from '../ask.js';
import * as kk from '../languages/kk.js';
import * as ru from '../languages/ru.js';
import * as bridge from '../bridge/bridge.js';
import * as forms from '../forms/attach.js';
import * as log from '../log/log-client.js';
import * as notice from '../notice/notice-ui.js';
import * as preferences from '../notice/preferences.js';
import * as rights from '../rights.js';
import type { Load, Modules } from './loaders.js';

const modules: Modules = { notice, preferences, ru, kk, ask, rights, log, forms, bridge };

/** Everything in one file, for pages that can not load a second one. */
export const loadBundled: Load = async (name) => modules[name];
