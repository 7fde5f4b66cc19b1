/** What visitors do with an answer they have given: take it back, take a copy of it. */
export { eraseTraces } from './revoke/withdraw.js';
export { actOnRequest } from './notice/request-actions.js';
export { download, downloadPage } from './receipt/download.js';
import type { ReceiptModule } from './receipt/types.js';
import type { EraseModule } from './revoke/report.js';
import type { RequestModule } from './notice/request-actions.js';
/** The visitor's copy of the record, with all that is known of built-in vendors. */
export declare const createReceipt: ReceiptModule['createReceipt'];
export type RightsModule = ReceiptModule & EraseModule & RequestModule;
