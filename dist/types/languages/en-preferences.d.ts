import type { PreferencesMessages } from './messages.js';
/** English, for the second layer. */
export declare const messages: PreferencesMessages;
