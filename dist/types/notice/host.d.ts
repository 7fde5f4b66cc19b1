import type { NoticeAction } from './notice.js';
/** An element of ours in the page, with an open shadow root in which controls name what they do. */
export interface NoticeHost {
    readonly element: HTMLElement;
    readonly root: ShadowRoot;
}
/** @param onAction `byPerson` is false for a click that a script dispatched */
export declare function createNoticeHost(name: string, onAction: (action: NoticeAction, byPerson: boolean) => void): NoticeHost;
