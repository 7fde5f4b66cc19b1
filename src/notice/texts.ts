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

/** Whether a tag is this language, with whatever region: `pt-BR` for `pt`. */
const isIn = (tag: string, language: string): boolean => tag.toLowerCase().split(/[-_]/)[0] === language;

/** A text with its tag, in this language. */
function entryIn(texts: Readonly<Record<string, string>>, language: string): [tag: string, text: string] | undefined {
  // Not by looking it up: a record may say that its language is `constructor`.
  const entries = Object.entries(texts);
  return entries.find(([tag]) => tag === language) ?? entries.find(([tag]) => isIn(tag, language));
}

/** In this language or the first there is; in Kazakh, Russian comes before that. */
const chosen = (texts: Readonly<Record<string, string>>, language: string): [tag: string, text: string] | undefined =>
  entryIn(texts, language) ??
  (language === 'kk' ? entryIn(texts, 'ru') : undefined) ??
  (Object.entries(texts)[0] as [string, string] | undefined);

/** A text of the site's own, in this language where it is there in it. */
export const local = (text: LocalText | undefined, language: string): string | undefined =>
  typeof text === 'object' ? chosen(text, language)?.[1] : text;

/** Words, or words that are in another language than the rest, with that language. */
export type Piece = string | readonly [words: string, language: string];

/**
 * A sentence in pieces: what the site says in other languages alone is to be read out as such (WCAG 3.1.2).
 * @param own the site's texts that may be in it
 */
export function inLanguages(
  sentence: string,
  { settings: { policy, categories = {} }, messages: { language } }: NoticeView,
  own: readonly (LocalText | undefined)[] = [
    policy?.changes,
    ...Object.values(categories).flatMap(({ description, name }) => [description, name]),
  ],
): Piece[] {
  return own.reduce<Piece[]>(
    (pieces, text) => {
      const [tag = '', given] = (typeof text === 'object' && chosen(text, language)) || [];
      if (!given || isIn(tag, language)) return pieces;
      // A description stands in the banner without its full stop.
      const words = given.replace(/[.。]$/, '');
      const divide = (piece: string): Piece[] =>
        piece.split(words).flatMap((rest, n) => (n ? [[words, tag], rest] : rest));
      return pieces.flatMap((piece) => (typeof piece === 'string' ? divide(piece) : [piece]));
    },
    [sentence],
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
