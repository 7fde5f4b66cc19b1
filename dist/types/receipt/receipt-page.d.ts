import type { ConsentReceipt, ReceiptPageInput } from './types.js';
/**
 * The receipt as a page of its own, in the language of `messages`. Made of nodes and text, never of markup: names come
 * from the site's configuration.
 */
export declare function receiptPage(receipt: ConsentReceipt, { settings, messages: given }: ReceiptPageInput): HTMLElement;
