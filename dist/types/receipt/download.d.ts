import type { ConsentReceipt, ReceiptPageInput } from './types.js';
/** Offers the receipt as a JSON file. */
export declare const download: (receipt: ConsentReceipt) => void;
/** Offers it as a page to read and to print. */
export declare function downloadPage(receipt: ConsentReceipt, input: ReceiptPageInput): void;
/** Offers a text as a file. */
export declare const downloadText: (text: string, name: string) => void;
