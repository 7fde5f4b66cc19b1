import type { LocalText } from '../config/options.js';
import { listOf } from '../languages/intl.js';
import type { LoadedMessages, Plural } from '../languages/messages.js';
import { languageOf } from '../languages/pick.js';
import type { NoticeView } from './notice.js';

/** Puts values for `{words}`. Components escape the result like any text. */
export const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/{(\w+)}/g, (_, word: string) => (Object.hasOwn(values, word) ? String(values[word] ?? '') : ''));

/** The form that this number takes in this language. */
export const plural = (forms: Plural, n: number, language: string): string =>
  fill(forms[new Intl.PluralRules(language).select(n)] ?? forms.other, { n });

/** A text with its tag, in this language. */
function entryIn(texts: Readonly<Record<string, string>>, language: string): [tag: string, text: string] | undefined {
  // Not by looking it up: a record may say that its language is `constructor`.
  const entries = Object.entries(texts);
  return entries.find(([tag]) => tag === language) ?? entries.find(([tag]) => languageOf(tag) === language);
}

/** In this language or the first there is; in Kazakh, Russian comes before that. */
const chosen = (texts: Readonly<Record<string, string>>, language: string): [tag: string, text: string] | undefined =>
  entryIn(texts, language) ?? (language === 'kk' ? entryIn(texts, 'ru') : undefined) ?? Object.entries(texts)[0];

/** Before the tag of what is in another language than the sentence around it, before its words, and after them. */
export const MARK = '\uE000';

/**
 * A text of the site's own, in this language or the first it has; in Kazakh, Russian comes before that.
 * @param isMarked for `inLanguages`: says which language it is in, if in another one
 */
export function local(text: LocalText | undefined, language: string, isMarked?: boolean): string | undefined {
  if (typeof text !== 'object') return text;
  const [tag = '', words] = chosen(text, language) ?? [];
  return isMarked && words && languageOf(tag) !== language ? MARK + tag + MARK + words + MARK : words;
}

/** Words, or words that are in another language than the rest, with that language. */
export type Piece = string | readonly [words: string, language: string];

/** A marked sentence in pieces: what the site says in other languages alone is read out as such (WCAG 3.1.2). */
export function inLanguages(marked: string): Piece[] {
  const parts = marked.split(MARK);
  return parts.flatMap((part, n): Piece[] =>
    n % 3 === 1 ? [] : n % 3 ? [[part, parts[n - 1]!.replace(/_/g, '-').replace(/^kz\b/i, 'kk')]] : [part],
  );
}

/** The built-in texts with the site's own over them. */
export function withOwnTexts({ messages, settings }: Pick<NoticeView, 'messages' | 'settings'>): LoadedMessages {
  const own = Object.entries(settings.notice.texts ?? {}).map(([key, text]) => [key, local(text, messages.language)]);
  return {
    ...messages,
    ...Object.fromEntries(own.filter(([key]) => typeof (messages[key as never] ?? '') === 'string')),
  };
}

/** The name of a category: the site's own, the built-in one, or its id. */
export const categoryName = ({ settings, messages, isMarked }: NoticeView, id: string): string =>
  local(settings.categories?.[id]?.name, messages.language, isMarked) ?? messages.categories[id] ?? id;

/** That Global Privacy Control is honoured, and what it keeps off; not where the visitor has turned it on himself. */
export function gpcSentence(view: NoticeView): string | false {
  const { settings, messages, gpc, isGranted } = view;
  const { honourGpc, categories } = settings.rules;
  const off = honourGpc.filter((id) => gpc && categories.includes(id) && !isGranted(id));
  const names = off.map((id) => categoryName(view, id));
  return off.length > 0 && fill(messages.gpcHonoured, { purposes: listOf(names, messages.language) });
}
