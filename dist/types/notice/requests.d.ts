import type { NoticeView } from './notice.js';
/**
 * A request in writing, to read, change, copy, download or send. Its controls carry `data-action` (`request-copy`,
 * `request-download`, `request-send`); whoever hears them reads the text out of the field.
 */
export declare const Requests: (view: NoticeView) => import("preact").VNode<{}>;
