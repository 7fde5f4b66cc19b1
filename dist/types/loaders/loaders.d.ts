import type { NoticeModule, PreferencesModule } from '../notice/notice.js';
import type { Messages } from '../languages/messages.js';
import type { Language } from '../languages/pick.js';
import type { EraseModule } from '../revoke/report.js';
import type { ReceiptModule } from '../receipt/types.js';
/** What is needed only sometimes, each loaded when it is. Every entry point brings its own way to load. */
export interface Loaders {
    notice(): Promise<NoticeModule>;
    preferences(): Promise<PreferencesModule>;
    language(language: Language): Promise<{
        messages: Messages;
    }>;
    erase(): Promise<EraseModule>;
    receipt(): Promise<ReceiptModule>;
    explain(): Promise<ExplainModule>;
}
export interface ExplainModule {
    /** What was expected of an option, and what to do. */
    explain(option: string, value: unknown): Error;
}
