/** What visitors do with an answer they have given: take it back, take a copy of it. */
export { eraseTraces } from './revoke/withdraw.js';
export { actOnRequest } from './notice/request-actions.js';
export { download, downloadPage } from './receipt/download.js';
export { createReceipt } from './receipt/receipt.js';

import type { ReceiptModule } from './receipt/types.js';
import type { EraseModule } from './revoke/report.js';

import type { RequestModule } from './notice/request-actions.js';

export type RightsModule = ReceiptModule & EraseModule & RequestModule;
