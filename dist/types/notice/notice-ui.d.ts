import { messages } from '../languages/en.js';
import type { NoticeModule, NoticeView } from './notice.js';
export { messages };
/** Whether the theme is dark; `auto` is the page's `color-scheme` where it has chosen one, else the visitor's. */
export declare function isDark({ settings }: NoticeView): boolean;
export declare const createNoticeUi: NoticeModule['createNoticeUi'];
