import type { Messages } from './messages.js';
/** English. */
export declare const messages: Messages;
