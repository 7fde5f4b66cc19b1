import type { HeldItem } from './marked.js';
import type { WaitingCalls } from './waiting.js';
/** A window with the natives that are patched in it: the page's, or a frame's. */
export type Realm = Window & typeof globalThis;
/** What every sink asks and tells. */
export interface SinkContext {
    /** For whom this address is held now; undefined: it may be requested. Told as a `hold` event, unless `quietly`. */
    ask(url: unknown, destination: string, quietly?: boolean): HeldItem | undefined;
    /** The same for the first held address in a text (srcset, style, HTML). Tells nobody. */
    askText(text: string, destination: string): HeldItem | undefined;
    /** The text with an address that leads nowhere in the place of those that are held. */
    withoutHeld(text: string): string;
    /** Whose this address is, granted or not. Tells nobody. */
    owner(url: unknown, destination: string): HeldItem | undefined;
    /** The same for every vendor an address of which stands in a text. */
    ownersIn(text: string, destination: string): HeldItem[];
    /** Whether a call may wait for an answer; false once there is one. */
    mayWait(held: HeldItem): boolean;
    readonly wait: WaitingCalls['add'];
    /**
     * Notes what was opened under a grant, so that a withdrawal ends it.
     * @returns a function that forgets it again
     */
    remember<T extends object>(owner: HeldItem, opened: T, end: (this: T) => void): () => void;
    /** Something in this node, or below it, was marked as held: whoever shows that has to look again. */
    touch(node: Node): void;
    /** Whether the form, sent by that button, leads to a held address. */
    isHeldForm(form: unknown, submitter?: Element | null): boolean;
    /** Hears of the forms in a window or a shadow tree. */
    hear(target: Window | ShadowRoot): void;
    /** Whether the gate itself gave the element its address, after a grant or once. */
    isReleased(element: Element): boolean;
    /** May the page write this cookie or key now, or take it away? */
    mayStore(kind: string, name: string, isErased?: boolean): boolean;
    /** Those that code has attached, also where no element tells of them. */
    readonly shadowTrees: WeakMap<Element, ShadowRoot>;
    /** Code has got this window, or the window of this document. */
    onOpened(window: unknown): void;
}
