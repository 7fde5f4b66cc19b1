import type { NoticeView } from './notice.js';
/** Where data would go besides the controller's own country: a sentence, or nothing where that is not known. */
export declare function transferSentence({ settings, messages }: NoticeView): string | false;
/** What the site says has changed since an earlier answer. */
export declare const changeSentence: ({ settings: { policy }, messages, policyChanged, isMarked, }: NoticeView) => string | false;
/** The sentences of the first layer: who, what for, how many, where to, how long, how to withdraw. */
export declare function bannerSentences(view: NoticeView): string[];
/**
 * The first layer: a labelled region, not a dialog; it takes no focus and locks nothing. Plain DOM: a first visit
 * waits for no library to draw eight elements.
 */
export declare function createBanner(view: NoticeView): HTMLElement;
