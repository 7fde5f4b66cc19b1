import type { LoadedMessages, PreferencesMessages } from '../languages/messages.js';
import type { NoticeDescription, NoticeView } from './notice.js';
import { style } from './preferences-style.js';
export { messages } from '../languages/en-preferences.js';
export { drawPlaceholder } from './placeholder.js';
export { style };
/** A view with every text of the second layer. */
export type PreferencesView = NoticeView & {
    readonly messages: LoadedMessages & PreferencesMessages;
};
/** Whether vendors are a list, as a table has not the room it needs. */
export declare const narrow: MediaQueryList;
export type PreferencesProps = NoticeView & {
    readonly inPage?: boolean;
};
/** The second layer: a switch for each category, its vendors, the record, and everything one can do with it. */
export declare const Preferences: ({ inPage, ...view }: PreferencesProps) => import("preact").VNode<{}>;
/** Draws the dialog, or takes it away. */
export declare function drawDialog(layer: Element, view: NoticeView): void;
/** Draws the preferences into an element of the site. After an answer their switches say what has become of it. */
export declare function drawPreferences(root: ShadowRoot, view: NoticeView): void;
/** What a site is told that draws its own notice. */
export declare function describeCategories(given: NoticeView): Pick<NoticeDescription, 'categories' | 'messages'>;
