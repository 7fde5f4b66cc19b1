import type { ConsentReceipt, ReceiptInput } from './types.js';
/**
 * Field names follow ISO/IEC TS 27560:2023 as given in the W3C DPV guide (https://w3id.org/dpv/guides/consent-27560);
 * the items of Article 8(4) of Kazakhstan's Law No. 94-V stand under `article_8`, in the law's order.
 */
export declare function createReceipt({ settings, record, history, isGranted }: ReceiptInput): ConsentReceipt;
