import type { NoticeView } from './notice.js';
/** The sentences of the first layer: who, what for, how many, where to, how long, how to withdraw. */
export declare function bannerSentences(view: NoticeView): string[];
/** The first layer: a labelled region, not a dialog; it takes no focus and locks nothing. */
export declare const Banner: (view: NoticeView) => import("preact").VNode<{}>;
