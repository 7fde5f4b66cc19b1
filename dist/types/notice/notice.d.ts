import type { Settings } from '../config/complete.js';
import type { Choices, ConsentRecord } from '../consent/types.js';
import type { HeldItem } from '../gate/marked.js';
import type { BannerMessages, LoadedMessages } from '../languages/messages.js';
/** All that the notice shows. It is given, never fetched: components read no storage and decide nothing. */
export interface NoticeView {
    readonly settings: Settings;
    readonly messages: LoadedMessages;
    readonly record: ConsentRecord | null;
    /** Categories and vendors that are asked about now. */
    readonly asked: readonly string[];
    /** The answer was to an earlier version of the policy. */
    readonly policyChanged: boolean;
    readonly gpc: boolean;
    readonly banner: boolean;
    readonly preferences: boolean;
    isGranted(id: string): boolean;
}
/** The drawn notice. Its controls carry `data-action`; whoever made the root listens there. */
export interface NoticeUi {
    render(view: NoticeView): Promise<void>;
    /** What the switches of the preferences say now. */
    choices(): Choices;
    /** Draws what stands in for a held embed. */
    placeholder(root: ShadowRoot, item: HeldItem, view: NoticeView): Promise<void>;
}
/** What the notice chunk exports. */
export interface NoticeModule {
    /** English comes with the notice. */
    readonly messages: BannerMessages;
    createNoticeUi(root: ShadowRoot, loadPreferences: () => Promise<PreferencesModule>): NoticeUi;
}
/** What the preferences chunk exports: components of the notice's own preact, and their style. */
export interface PreferencesModule {
    readonly style: string;
    Preferences(view: NoticeView): unknown;
    drawPlaceholder(root: ShadowRoot, item: HeldItem, view: NoticeView): void;
}
/** What a control in the notice asks for. */
export type NoticeAction = 'accept-all' | 'reject-all' | 'open-preferences' | 'save' | 'close' | 'withdraw' | 'receipt' | 'load-once' | 'always-allow';
