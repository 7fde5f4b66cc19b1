/** What visitors do with an answer they have given: take it back, take a copy of it. */
export { eraseTraces } from './revoke/withdraw.js';
export { createReceipt, download } from './receipt/receipt.js';
import type { ReceiptModule } from './receipt/types.js';
import type { EraseModule } from './revoke/report.js';
export type RightsModule = ReceiptModule & EraseModule;
