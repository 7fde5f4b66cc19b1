import type { Settings } from './config/complete.js';
import type { ConsentConfig } from './config/options.js';
import { fillTexts } from './fill-texts.js';
import type { CreateDrawing } from './notice/notice.js';
import { reload, restore } from './survive-reload.js';
/** What the chunk exports that a page needs to ask, and not one that knows the answer. */
export interface AskModule {
    check: typeof check;
    createDrawing: CreateDrawing;
    fillTexts: typeof fillTexts;
    reload: typeof reload;
    restore: typeof restore;
}
export { createDrawing } from './notice/drawing.js';
export { fillTexts, reload, restore };
/** Checks a configuration, tells its mistakes, and leads the settings back to what is usable. */
export declare function check(config: ConsentConfig, settings: Settings, complete: (config: Partial<ConsentConfig>) => Settings, tag: Element | null): boolean;
