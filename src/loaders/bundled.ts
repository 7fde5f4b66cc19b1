import * as check from '../config/check.js';
import * as kk from '../languages/kk.js';
import * as ru from '../languages/ru.js';
import * as notice from '../notice/notice-ui.js';
import * as preferences from '../notice/preferences.js';
import * as receipt from '../receipt/receipt.js';
import * as erase from '../revoke/erase.js';
import type { Loaders } from './loaders.js';

/** Everything in one file, for pages that can not load a second one. */
export const bundledLoaders: Loaders = {
  notice: async () => notice,
  preferences: async () => preferences,
  language: async (language) => ({ ru, kk })[language as 'ru'],
  erase: async () => erase,
  receipt: async () => receipt,
  check: async () => check,
};
