import type { LocalText } from '../config/options.js';
import type { LoadedMessages, Plural } from '../languages/messages.js';
import type { NoticeView } from './notice.js';
/** Puts values for `{words}`. Components escape the result like any text. */
export declare const fill: (text: string, values: Readonly<Record<string, unknown>>) => string;
/** The form that this number takes in this language. */
export declare const plural: (forms: Plural, n: number, language: string) => string;
/** A text of the site's own, in this language where it is there in it. */
export declare const local: (text: LocalText | undefined, language: string) => string | undefined;
/** Words, or words that are in another language than the rest, with that language. */
export type Piece = string | readonly [words: string, language: string];
/**
 * A sentence in pieces: what the site says in other languages alone is to be read out as such (WCAG 3.1.2).
 * @param own the site's texts that may be in it
 */
export declare function inLanguages(sentence: string, { settings: { policy, categories }, messages: { language } }: NoticeView, own?: readonly (LocalText | undefined)[]): Piece[];
/** The built-in texts with the site's own over them. */
export declare function withOwnTexts({ messages, settings }: Pick<NoticeView, 'messages' | 'settings'>): LoadedMessages;
/** The name of a category: the site's own, the built-in one, or its id. */
export declare const categoryName: ({ settings, messages }: NoticeView, id: string) => string;
/** That Global Privacy Control is honoured, and what it keeps off; not where the visitor has turned it on himself. */
export declare function gpcSentence(view: NoticeView): string | false;
