import type { NoticeView } from './notice.js';
/** The second layer: a switch for each category, its vendors, the record, and everything one can do with it. */
export declare const Preferences: (view: NoticeView) => import("preact").VNode<{}>;
