import type { LocalText } from '../config/options.js';
import type { LoadedMessages, Plural } from '../languages/messages.js';
import type { NoticeView } from './notice.js';

/** Puts values for `{words}`. Components escape the result like any text. */
export const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/{(\w+)}/g, (_, word: string) => String(values[word] ?? ''));

/** The form that this number takes in this language. */
export const plural = (forms: Plural, n: number, language: string): string =>
  fill(forms[new Intl.PluralRules(language).select(n)] ?? forms.other, { n });

/** A text of the site's own, in this language or the first it has. */
export const local = (text: LocalText | undefined, language: string): string | undefined =>
  typeof text === 'object'
    ? (text[language] ?? (language === 'kk' ? text.ru : undefined) ?? Object.values(text)[0])
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
