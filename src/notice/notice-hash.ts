import type { Settings } from '../config/complete.js';
import type { LoadedMessages } from '../languages/messages.js';
import { sha256 } from './sha256.js';
import { local, withOwnTexts } from './texts.js';

export type NoticeLayer = 'banner' | 'preferences';

export interface ToldNotice {
  readonly settings: Settings;
  /** Of the language it is shown in, without the site's own texts. */
  readonly messages: LoadedMessages;
  readonly layer: NoticeLayer;
  /** Keys of the texts that this layer can show. */
  readonly keys: readonly string[];
}

/** Keys in one order, so that the same notice gives the same text however its configuration was written. */
const inOrder = (_: string, value: unknown): unknown =>
  Object.prototype.toString.call(value) === '[object Object]'
    ? Object.fromEntries(Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/**
 * What one layer of the notice tells, in one language, as JSON: every text with the site's own over it, who asks, what
 * for, all vendors, the policy version and what it changed, what is disclosed, for how long. What is said to some
 * visitors only (that the policy changed, that their browser sends Global Privacy Control) is in it for all, so that
 * it can be recomputed from the configuration alone.
 */
export function noticeText({ settings, messages, layer, keys }: ToldNotice): string {
  const { policy, controller, vendors, disclosure, rules } = settings;
  const { language } = messages;
  const texts: Record<string, unknown> = { ...withOwnTexts({ messages, settings }) };
  const names = texts.categories as Record<string, string>;
  const descriptions = (texts.descriptions ?? {}) as Record<string, string>;
  const told = {
    layer,
    language,
    policy: { version: rules.policy, url: policy.url, changes: local(policy.changes, language) },
    controller,
    categories: ['necessary', ...rules.categories].map((id) => {
      const { name, description } = { ...settings.categories?.[id] };
      return {
        id,
        name: local(name, language) ?? names[id] ?? id,
        description: layer === 'preferences' ? (local(description, language) ?? descriptions[id]) : undefined,
      };
    }),
    // How a vendor is held is no part of what is told.
    vendors: vendors.map((vendor) => ({ ...vendor, hosts: undefined, options: undefined, pending: undefined })),
    disclosure,
    days: [rules.maxAgeDays, rules.maxAgeDaysDenied],
    honourGpc: rules.honourGpc,
    texts: Object.fromEntries(keys.filter((key) => key !== 'language').map((key) => [key, texts[key]])),
  };
  // Twice: what is no JSON, such as a vendor's functions, goes first.
  return JSON.stringify(JSON.parse(JSON.stringify(told)), inOrder);
}

/** SHA-256 (hex) of what one layer of the notice tells: the same for the same configuration, language and release. */
export const noticeHash = (notice: ToldNotice): string => sha256(noticeText(notice));
