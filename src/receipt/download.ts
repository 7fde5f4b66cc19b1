import type { ConsentReceipt, ReceiptPageInput } from './types.js';
import { receiptPage } from './receipt-page.js';

const MINUTE_MS = 60_000;

function offer(content: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE_MS);
}

const nameOf = ({ record_id }: ConsentReceipt, extension: string): string =>
  `consent-receipt-${record_id}.${extension}`;

/** Offers the receipt as a JSON file. */
export const download = (receipt: ConsentReceipt): void =>
  offer(JSON.stringify(receipt, null, 2), 'application/json', nameOf(receipt, 'json'));

/** Offers it as a page to read and to print. */
export const downloadPage = (receipt: ConsentReceipt, input: ReceiptPageInput): void =>
  offer(`<!doctype html>\n${receiptPage(receipt, input).outerHTML}`, 'text/html', nameOf(receipt, 'html'));

/** Offers a text as a file. */
export const downloadText = (text: string, name: string): void => offer(text, 'text/plain', `${name}.txt`);
