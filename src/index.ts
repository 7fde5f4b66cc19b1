import type { ConsentApi, ConsentInstance } from './api.js';
import { completeConfig } from './config/complete.js';
import { ConsentError } from './config/consent-error.js';
import { checkConfig } from './config/check.js';
import type { ConsentConfig } from './config/options.js';
import type { ConsentRecord } from './consent/types.js';
import { parseRecord, stillCounts, whatStands } from './consent/record.js';
import { startConsent } from './create-consent.js';
import { loadImported } from './loaders/imported.js';
import { isPublished, publish } from './publish.js';

export type { ConsentApi, ConsentInstance } from './api.js';
export type {
  ConsentConfig,
  LocalText,
  RevokeOptions,
  TextKey,
  VendorCall,
  VendorContext,
  VendorOptions,
  VendorTag,
} from './config/options.js';
export type { Choices, ConsentRecord, Method } from './consent/types.js';
export type { ConsentEvents } from './events.js';
export type { HeldItem } from './gate/marked.js';
export type { DescribedCategory, NoticeDescription } from './notice/notice.js';
export type { ConsentReceipt } from './receipt/types.js';
export type { RevocationReport } from './revoke/report.js';
export * from './vendors/index.js';
export { ConsentError };

let instance: ConsentInstance | undefined;

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
export function createConsent(config: ConsentConfig): ConsentInstance {
  if (typeof document === 'undefined') {
    throw new ConsentError('createConsent', 'there is no page here', 'Call it in the browser, not on the server');
  }
  if (instance || isPublished()) {
    console.warn('consent: already on this page; the first one stays');
    return instance ?? (window.IlumeeConsent as ConsentInstance);
  }
  const { errors, doubts, usable } = checkConfig(config, completeConfig);
  for (const error of errors) throw error;
  for (const doubt of doubts) console.warn(doubt);
  const settings = completeConfig(usable);
  const listening = new AbortController();
  const { api, notice, takeOver, ask } = startConsent({ settings, load: loadImported, signal: listening.signal });
  publish(api);

  return (instance = Object.freeze({
    ...api,
    reset() {
      takeOver(null);
      ask();
    },
    destroy() {
      notice.remove();
      listening.abort();
    },
    restore(record: ConsentRecord) {
      if (!settings.allowRestore) throw new ConsentError('restore', 'it is not allowed', 'Set allowRestore: true');
      const now = Date.now();
      const given = parseRecord(JSON.stringify(record), now);
      if (!given || !stillCounts(given, settings.rules, now)) {
        throw new ConsentError('restore', 'the record is damaged or no longer counts', 'Let the visitor answer again');
      }
      const restored = Object.freeze({ ...whatStands(given, settings.rules), method: 'restore' as const });
      takeOver(restored);
      return restored;
    },
  }));
}
