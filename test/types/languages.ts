// Wrong translations, compiled by `tsc -p .` and never run: a text that is missing, or is none of ours, is an error.
import { messages as kk } from '../../src/languages/kk.js';
import type { BannerMessages, Messages, PreferencesMessages, ReceiptMessages } from '../../src/languages/messages.js';
import type { Language } from '../../src/languages/pick.js';
import { loadImported } from '../../src/loaders/imported.js';

declare const withoutAcceptAll: Omit<Messages, 'acceptAll'>;
declare const withoutRecordId: Omit<Messages, 'recordId'>;

export const translations: Messages[] = [
  kk,
  { ...withoutAcceptAll, acceptAll: '' },
  // @ts-expect-error a text of the first layer is missing
  withoutAcceptAll,
  // @ts-expect-error a text of the second layer is missing
  withoutRecordId,
  // @ts-expect-error a key that does not exist
  { ...kk, acceptEverything: 'Барлығы' },
  // @ts-expect-error a number needs a form for every other number
  { ...kk, vendorCount: { one: '{n}' } },
  // @ts-expect-error no such form
  { ...kk, vendorCount: { single: '{n}', other: '{n}' } },
  // @ts-expect-error a text is text
  { ...kk, acceptAll: undefined },
];

export function parts(banner: BannerMessages, preferences: PreferencesMessages, receipt: ReceiptMessages): Messages {
  // @ts-expect-error the first layer alone is no language
  void (banner satisfies Messages);
  // @ts-expect-error nor are both layers without the receipt
  void ({ ...banner, ...preferences } satisfies Messages);
  return { ...banner, ...preferences, ...receipt };
}

// @ts-expect-error no such language
export const language: Language = 'tlh';
// @ts-expect-error English is no file of its own
void loadImported('en');
void loadImported('kk').then(({ messages }) => messages satisfies Messages);
