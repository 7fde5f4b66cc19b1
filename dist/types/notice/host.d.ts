import type { NoticeHost, OnAction } from './notice.js';
export declare const listen: (type: string, callback: EventListenerOrEventListenerObject | null, options?: AddEventListenerOptions | boolean) => void;
export declare function createNoticeHost(name: string, onAction: OnAction): NoticeHost;
