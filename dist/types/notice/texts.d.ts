import type { LocalText } from '../config/options.js';
import type { LoadedMessages, Plural } from '../languages/messages.js';
import type { NoticeView } from './notice.js';
/** Puts values for `{words}`. Components escape the result like any text. */
export declare const fill: (text: string, values: Readonly<Record<string, unknown>>) => string;
/** The form that this number takes in this language. */
export declare const plural: (forms: Plural, n: number, language: string) => string;
/** Before the tag of what is in another language than the sentence around it, before its words, and after them. */
export declare const MARK = "\uE000";
/**
 * A text of the site's own, in this language or the first it has; in Kazakh, Russian comes before that.
 * @param isMarked for `inLanguages`: says which language it is in, if in another one
 */
export declare function local(text: LocalText | undefined, language: string, isMarked?: boolean): string | undefined;
/** Words, or words that are in another language than the rest, with that language. */
export type Piece = string | readonly [words: string, language: string];
/** A marked sentence in pieces: what the site says in other languages alone is read out as such (WCAG 3.1.2). */
export declare function inLanguages(marked: string): Piece[];
/** The built-in texts with the site's own over them. */
export declare function withOwnTexts({ messages, settings }: Pick<NoticeView, 'messages' | 'settings'>): LoadedMessages;
/** The name of a category: the site's own, the built-in one, or its id. */
export declare const categoryName: ({ settings, messages, isMarked }: NoticeView, id: string) => string;
/** That Global Privacy Control is honoured, and what it keeps off; not where the visitor has turned it on himself. */
export declare function gpcSentence(view: NoticeView): string | false;
