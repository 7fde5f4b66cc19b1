import type { Settings } from '../config/complete.js';
import type { Load } from '../loaders/loaders.js';
import type { ConsentRecord } from '../consent/types.js';

/** The visitor's copy of the record, in the structure of ISO/IEC TS 27560. */
export type ConsentReceipt = Readonly<Record<string, unknown>>;

export interface ReceiptInput {
  readonly settings: Settings;
  /** Null while there is none: then there is no receipt. */
  readonly record: ConsentRecord | null;
  /** Earlier answers of this visitor, oldest first. */
  readonly history: readonly ConsentRecord[];
  isGranted(id: string): boolean;
}

/** What the chunk exports that makes receipts. `createReceipt` rejects while there is no record. */
export interface ReceiptModule {
  createReceipt(input: ReceiptInput & { readonly load: Load; onError(error: unknown): void }): Promise<ConsentReceipt>;
  download(receipt: ConsentReceipt): void;
}
