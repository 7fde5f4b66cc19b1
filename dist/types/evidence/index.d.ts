import { ConsentError } from '../config/consent-error.js';
import type { ConsentConfig } from '../config/options.js';
import * as told from '../notice/notice-hash.js';
export type { ConsentConfig } from '../config/options.js';
export type { ConsentRecord } from '../consent/types.js';
export type { ConsentReceipt } from '../receipt/types.js';
export { ConsentError };
export interface NoticeOptions {
    /** BCP 47 tag: `language` of the record. */
    language: string;
    /** The layer that was answered on. Default: `banner`. */
    layer?: told.NoticeLayer;
    /** Of the policy: `policy` of the record. Default: the configuration's. */
    version?: string;
}
/**
 * What a layer of the notice says under this configuration, as the JSON whose SHA-256 is in the record. Needs no page.
 * @throws ConsentError for a mistake in the configuration or the options
 */
export declare function noticeText(config: ConsentConfig, options: NoticeOptions): Promise<string>;
/**
 * Recomputes the `notice` of a record from the configuration of the release it was made with: equal means that this
 * is the text that was shown.
 * @throws ConsentError for a mistake in the configuration or the options
 */
export declare const noticeHash: (config: ConsentConfig, options: NoticeOptions) => Promise<string>;
