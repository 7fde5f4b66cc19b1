import type { NoticeView } from './notice.js';
export { drawPlaceholder } from './placeholder.js';
export { style } from './preferences-style.js';
/** The second layer: a switch for each category, its vendors, the record, and everything one can do with it. */
export declare const Preferences: (given: NoticeView) => import("preact").VNode<{}>;
