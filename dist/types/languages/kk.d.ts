import type { Messages } from './messages.js';
/** Kazakh. */
export declare const messages: Messages;
