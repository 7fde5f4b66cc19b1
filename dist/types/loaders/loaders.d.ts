import type { AskModule } from '../ask.js';
import type { BridgeModule } from '../bridge/bridge.js';
import type { FormsModule } from '../forms/attach.js';
import type { LogModule } from '../log/log-client.js';
import type { Messages } from '../languages/messages.js';
import type { Language } from '../languages/pick.js';
import type { NoticeModule, PreferencesModule } from '../notice/notice.js';
import type { RightsModule } from '../rights.js';
import type { VendorsModule } from '../vendors/details.js';
import type { PresetsModule } from '../vendors/presets-module.js';
/** English comes with the notice, each other language in a file of its own. */
type Languages = Record<Exclude<Language, 'en'>, {
    messages: Messages;
}>;
/** What is needed only sometimes, each loaded when it is. */
export interface Modules extends Languages {
    notice: NoticeModule;
    preferences: PreferencesModule;
    ask: AskModule;
    rights: RightsModule;
    vendors: VendorsModule;
    presets: PresetsModule;
    log: LogModule;
    forms: FormsModule;
    bridge: BridgeModule;
}
/** Every entry point brings its own way to load. */
export type Load = <Name extends keyof Modules>(name: Name) => Promise<Modules[Name]>;
export {};
