import type { ConsentReceipt, ReceiptInput } from './types.js';
/**
 * Field names follow ISO/IEC TS 27560:2023 as given in the W3C DPV guide; the items of Article 8(4) of
 * Kazakhstan's Law No. 94-V (operator, subject, term, third parties, cross-border, publication, data) are
 * among them or stand under `article_8`.
 */
export declare function createReceipt({ settings, record, history, isGranted }: ReceiptInput): ConsentReceipt;
/** Offers the receipt as a file. */
export declare function download(receipt: ConsentReceipt): void;
