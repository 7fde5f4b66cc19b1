import type { ConsentApi, ConsentInstance } from './api.js';
import { ConsentError } from './config/consent-error.js';
import type { ConsentConfig } from './config/options.js';
export type { ConsentApi, ConsentInstance } from './api.js';
export type { ConsentConfig, LocalText, RevokeOptions, TextKey, VendorCall, VendorContext, VendorOptions, VendorTag, } from './config/options.js';
export type { Choices, ConsentRecord, Method } from './consent/types.js';
export type { ConsentEvents } from './events.js';
export type { HeldItem } from './gate/marked.js';
export type { DescribedCategory, NoticeDescription } from './notice/notice.js';
export type { ConsentReceipt } from './receipt/types.js';
export type { RevocationReport } from './revoke/report.js';
export * from './vendors/index.js';
export { ConsentError };
declare global {
    interface Window {
        /** There once the library has started; before that it may be the queue, see `push`. */
        IlumeeConsent?: ConsentApi;
    }
}
/**
 * Starts the gate and the notice, and publishes `window.IlumeeConsent`. Call it once, in the browser, before the
 * code that it has to hold; a second call warns and returns the first instance, also after `destroy()`.
 * @throws ConsentError that names the option, its value and the fix; then nothing is started and nothing released
 */
export declare function createConsent(config: ConsentConfig): ConsentInstance;
