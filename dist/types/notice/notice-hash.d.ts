import type { Settings } from '../config/complete.js';
import type { LoadedMessages } from '../languages/messages.js';
export type NoticeLayer = 'banner' | 'preferences';
export interface ToldNotice {
    readonly settings: Settings;
    /** Of the language it is shown in, without the site's own texts. */
    readonly messages: LoadedMessages;
    readonly layer: NoticeLayer;
    /** Keys of the texts that this layer can show. */
    readonly keys: readonly string[];
}
/**
 * What one layer of the notice tells, in one language, as JSON: every text with the site's own over it, who asks, what
 * for, all vendors, the policy version and what it changed, what is disclosed, for how long. What is said to some
 * visitors only (that the policy changed, that their browser sends Global Privacy Control) is in it for all, so that
 * it can be recomputed from the configuration alone.
 */
export declare function noticeText({ settings, messages, layer, keys }: ToldNotice): string;
/** SHA-256 (hex) of what one layer of the notice tells: the same for the same configuration, language and release. */
export declare const noticeHash: (notice: ToldNotice) => string;
