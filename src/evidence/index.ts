import { checkConfig } from '../config/check.js';
import { completeConfig } from '../config/complete.js';
import { ConsentError } from '../config/consent-error.js';
import type { ConsentConfig } from '../config/options.js';
import { messages as englishPreferences } from '../languages/en-preferences.js';
import { messages as englishBanner } from '../languages/en.js';
import { pickLanguage } from '../languages/pick.js';
import { loadImported } from '../loaders/imported.js';
import * as told from '../notice/notice-hash.js';
import { sha256 } from '../notice/sha256.js';
import { withDetails } from '../vendors/details.js';

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

/** What a layer can show; the receipt's texts are none of it. */
const ENGLISH = { ...englishBanner, ...englishPreferences };

/**
 * What a layer of the notice says under this configuration, as the JSON whose SHA-256 is in the record. Needs no page.
 * @throws ConsentError for a mistake in the configuration or the options
 */
export async function noticeText(config: ConsentConfig, options: NoticeOptions): Promise<string> {
  const { language, layer = 'banner', version = config?.policy?.version } = { ...options };
  if (typeof language !== 'string') {
    throw new ConsentError('language', `expected a language, got ${language}`, 'Give { language: record.language }');
  }
  if (layer !== 'banner' && layer !== 'preferences') {
    throw new ConsentError(
      'layer',
      `expected banner or preferences, got ${layer}`,
      'Compare with both, one of them was shown',
    );
  }
  const ofThen = { ...config, policy: { ...config?.policy, version } };
  for (const error of checkConfig(ofThen, completeConfig).errors) throw error;
  const picked = pickLanguage([language]);
  const messages = picked === 'en' ? ENGLISH : (await loadImported(picked)).messages;
  const keys = Object.keys(layer === 'banner' ? englishBanner : ENGLISH);
  const settings = completeConfig(ofThen);
  return told.noticeText({ settings: { ...settings, vendors: withDetails(settings.vendors) }, messages, layer, keys });
}

/**
 * Recomputes the `notice` of a record from the configuration of the release it was made with: equal means that this
 * is the text that was shown.
 * @throws ConsentError for a mistake in the configuration or the options
 */
export const noticeHash = async (config: ConsentConfig, options: NoticeOptions): Promise<string> =>
  sha256(await noticeText(config, options));
