import type { ReceiptMessages } from './messages.js';
/** English, for the receipt that is a page. */
export declare const messages: ReceiptMessages;
