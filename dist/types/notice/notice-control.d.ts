import type { NoticeDescription, NoticeOwner, NoticeState, OnAction } from './notice.js';
/** Says what is to be seen of the notice; loads what it is drawn with when that is first needed. */
export interface NoticeControl {
    readonly state: NoticeState;
    show(layer: 'banner' | 'preferences'): void;
    hide(): void;
    /** Draws what is to be seen again. */
    draw(): void;
    /**
     * Puts back what page code has taken out or moved.
     * @param wasRemoved whether something may have been taken out
     */
    mend(wasRemoved: unknown): void;
    /** What a site needs that draws its own notice. */
    describe(): Promise<NoticeDescription>;
    setLanguage(tag: string): void;
    /** SHA-256 of what is shown; null when nothing is. */
    hash(): string | null;
    /** Does what only a drawn control can ask for. */
    act: OnAction;
    remove(): void;
}
/** @param checked resolves when the configuration may be shown */
export declare function createNoticeControl(owner: NoticeOwner, checked: unknown): NoticeControl;
