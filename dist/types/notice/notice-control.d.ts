import type { Settings } from '../config/complete.js';
import type { Choices } from '../consent/types.js';
import type { HeldItem } from '../gate/marked.js';
import type { Loaders } from '../loaders/loaders.js';
import type { NoticeAction, NoticeView } from './notice.js';
type Layer = 'banner' | 'preferences';
/** The part of the view that only the consent knows. */
export type ConsentView = Pick<NoticeView, 'record' | 'asked' | 'policyChanged' | 'gpc' | 'isGranted'>;
export interface NoticeControlOptions {
    readonly settings: Settings;
    readonly loaders: Loaders;
    /** Resolves when the configuration may be shown. */
    readonly checked: Promise<unknown>;
    view(): ConsentView;
    /** @param element the held element, where the action is one of its placeholder */
    onAction(action: NoticeAction, byPerson: boolean, element?: Element): void;
    onShow(layer: Layer): void;
    onHide(): void;
    onError(error: unknown): void;
}
/** Shows and hides the notice; loads what it is made of when it is first needed. */
export interface NoticeControl {
    show(layer: Layer): void;
    hide(layer?: Layer): void;
    isOpen(layer: Layer): boolean;
    /** Draws what is shown again. */
    refresh(): void;
    setLanguage(tag: string): void;
    language(): string;
    choices(): Choices;
    /** SHA-256 of what is shown; null when nothing is. */
    hash(): string | null;
    /** Puts a placeholder in the place of a held frame. */
    standIn(item: HeldItem): void;
    /** Takes it away again. */
    standBack(element: Element): void;
    remove(): void;
}
export declare function createNoticeControl(options: NoticeControlOptions): NoticeControl;
export {};
