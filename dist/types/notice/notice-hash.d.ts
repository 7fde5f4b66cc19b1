import type { NoticeView } from './notice.js';
/** SHA-256 (hex) of what a view tells the visitor: the same for the same configuration, language and release. */
export declare function noticeHash({ settings, messages }: NoticeView): string;
