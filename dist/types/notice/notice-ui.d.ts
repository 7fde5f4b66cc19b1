import { messages } from '../languages/en.js';
import type { NoticeModule } from './notice.js';
export { messages };
export declare const createNoticeUi: NoticeModule['createNoticeUi'];
