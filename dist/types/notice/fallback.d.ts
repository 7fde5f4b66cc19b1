import type { Settings } from '../config/complete.js';
import type { BannerMessages } from '../languages/messages.js';
type Words = Pick<BannerMessages, 'language' | 'title' | 'ask' | 'thisSite' | 'acceptAll' | 'rejectAll' | 'categories'>;
export declare const FALLBACK = "[part=fallback]";
/**
 * Asks where the notice is late, or does not come: a sentence and two buttons alike. A `section`, as the banner is,
 * which takes its place when it comes, with the focus.
 * @returns a function that says it in other words, and tells in which language
 */
export declare function createFallback(root: ShadowRoot, settings: Settings): (words?: Words) => string;
export {};
