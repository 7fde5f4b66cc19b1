import type { AskModule } from '../ask.js';
import type { BridgeModule } from '../bridge/bridge.js';
import type { FormsModule } from '../forms/attach.js';
import type { LogModule } from '../log/log-client.js';
import type { Messages } from '../languages/messages.js';
import type { NoticeModule, PreferencesModule } from '../notice/notice.js';
import type { RightsModule } from '../rights.js';

/** What is needed only sometimes, each loaded when it is. */
export interface Modules {
  notice: NoticeModule;
  preferences: PreferencesModule;
  ru: { messages: Messages };
  kk: { messages: Messages };
  ask: AskModule;
  rights: RightsModule;
  log: LogModule;
  forms: FormsModule;
  bridge: BridgeModule;
}

/** Every entry point brings its own way to load. */
export type Load = <Name extends keyof Modules>(name: Name) => Promise<Modules[Name]>;
