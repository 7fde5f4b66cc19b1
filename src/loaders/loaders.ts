import type { ConsentConfig } from '../config/options.js';
import type { Messages } from '../languages/messages.js';
import type { Language } from '../languages/pick.js';
import type { NoticeModule, NoticeView, PreferencesModule } from '../notice/notice.js';
import type { ReceiptModule } from '../receipt/types.js';
import type { EraseModule } from '../revoke/report.js';

/** What is needed only sometimes, each loaded when it is. Every entry point brings its own way to load. */
export interface Loaders {
  notice(): Promise<NoticeModule>;
  preferences(): Promise<PreferencesModule>;
  language(language: Language): Promise<{ messages: Messages }>;
  erase(): Promise<EraseModule>;
  receipt(): Promise<ReceiptModule>;
  check(): Promise<CheckModule>;
}

/** What the chunk exports that a page needs before it asks. */
export interface CheckModule {
  noticeHash(view: NoticeView): string;
  checkConfig(config: ConsentConfig, tag?: Element | null): { errors: Error[]; usable: Partial<ConsentConfig> };
}
