import type { Messages } from './messages.js';
/** Russian. */
export declare const messages: Messages;
