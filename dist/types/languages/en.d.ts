import type { BannerMessages } from './messages.js';
/** English. Its second layer is in `en-preferences.ts`. */
export declare const messages: BannerMessages;
