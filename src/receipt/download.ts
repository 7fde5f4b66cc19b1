import type { ConsentReceipt, ReceiptPageInput } from './types.js';
import { receiptPage, STYLE } from './receipt-page.js';

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
export function downloadPage(receipt: ConsentReceipt, input: ReceiptPageInput): void {
  // The style comes into the text, not into the page: this page's policy is for elements of that one too.
  const html = receiptPage(receipt, input).outerHTML.replace('</head>', () => `<style>${STYLE}</style></head>`);
  offer(`<!doctype html>\n${html}`, 'text/html', nameOf(receipt, 'html'));
}

/** Offers a text as a file. */
export const downloadText = (text: string, name: string): void => offer(text, 'text/plain', `${name}.txt`);
