import type { LocalText } from '../config/options.js';
import { listOf } from '../languages/intl.js';
import type { LoadedMessages, Plural } from '../languages/messages.js';
import type { NoticeView } from './notice.js';

/** Puts values for `{words}`. Components escape the result like any text. */
export const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/{(\w+)}/g, (_, word: string) => (Object.hasOwn(values, word) ? String(values[word] ?? '') : ''));

/** The form that this number takes in this language. */
export const plural = (forms: Plural, n: number, language: string): string =>
  fill(forms[new Intl.PluralRules(language).select(n)] ?? forms.other, { n });

/** The text whose tag is this language, with whatever region: `pt-BR` for `pt`. */
const byLanguage = (texts: Readonly<Record<string, string>>, language: string): string | undefined =>
  // Not by looking it up: a record may say that its language is `constructor`.
  Object.entries(texts).find(([tag]) => tag === language)?.[1] ??
  Object.entries(texts).find(([tag]) => tag.toLowerCase().split(/[-_]/)[0] === language)?.[1];

/** A text of the site's own, in this language or the first it has; in Kazakh, Russian comes before that. */
export const local = (text: LocalText | undefined, language: string): string | undefined =>
  typeof text === 'object'
    ? (byLanguage(text, language) ?? (language === 'kk' ? byLanguage(text, 'ru') : undefined) ?? Object.values(text)[0])
    : text;

/** The built-in texts with the site's own over them. */
export function withOwnTexts({ messages, settings }: Pick<NoticeView, 'messages' | 'settings'>): LoadedMessages {
  const own = Object.entries(settings.notice.texts ?? {}).map(([key, text]) => [key, local(text, messages.language)]);
  return {
    ...messages,
    ...Object.fromEntries(own.filter(([key]) => typeof (messages[key as never] ?? '') === 'string')),
  };
}

/** The name of a category: the site's own, the built-in one, or its id. */
export const categoryName = ({ settings, messages }: NoticeView, id: string): string =>
  local(settings.categories?.[id]?.name, messages.language) ?? messages.categories[id] ?? id;

/** That Global Privacy Control is honoured, and what it keeps off; not where the visitor has turned it on himself. */
export function gpcSentence(view: NoticeView): string | false {
  const { settings, messages, gpc, isGranted } = view;
  const { honourGpc, categories } = settings.rules;
  const off = honourGpc.filter((id) => gpc && categories.includes(id) && !isGranted(id));
  const names = off.map((id) => categoryName(view, id));
  return off.length > 0 && fill(messages.gpcHonoured, { purposes: listOf(names, messages.language) });
}
