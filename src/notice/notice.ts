import type { Settings } from '../config/complete.js';
import type { Choices, ConsentRecord, Method } from '../consent/types.js';
import type { Events } from '../events.js';
import type { HeldItem, MarkedElement } from '../gate/marked.js';
import type { Language } from '../languages/pick.js';
import type { Load } from '../loaders/loaders.js';
import type { ConsentReceipt } from '../receipt/types.js';
import type { BannerMessages, LoadedMessages, Messages, PreferencesMessages } from '../languages/messages.js';

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
  /** Of a placeholder: what its vendor is called, where the configuration does not list it. */
  readonly vendorName?: string | undefined;
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
  /** English, for this layer. */
  readonly messages: PreferencesMessages;
  Preferences(view: NoticeView): unknown;
  drawPlaceholder(root: ShadowRoot, item: HeldItem, view: NoticeView): void;
}

/** What a control in the notice asks for. */
export type NoticeAction =
  | 'accept-all'
  | 'reject-all'
  | 'open-preferences'
  | 'save'
  | 'close'
  | 'withdraw'
  | 'receipt'
  | 'receipt-page'
  | 'request-copy'
  | 'request-download'
  | 'request-send'
  | 'load-once'
  | 'always-allow';

/** Which layers of the notice are to be seen, in which language, and the held frames that want a placeholder. */
export interface NoticeState {
  banner: boolean;
  preferences: boolean;
  language: Language;
  /** Which language was last drawn: another one than `language` where its file did not load. */
  shown?: string;
  readonly frames: Map<Element, HeldItem>;
}

/** @param byPerson false for a click that a script dispatched */
export type OnAction = (action: NoticeAction, byPerson: boolean, element?: Element) => void;

/** An element of ours in the page, with an open shadow root in which controls name what they do. */
export interface NoticeHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** What the notice may ask of the consent. */
export interface NoticeOwner {
  readonly settings: Settings;
  readonly load: Load;
  /** What there is to show, and the last record, also one that no longer counts. */
  view(): Pick<NoticeView, 'record' | 'asked' | 'gpc' | 'isGranted'> & { readonly previous: ConsentRecord | null };
  onAction: OnAction;
  onError(error: unknown): void;
  emit: Events['emit'];
  answer(choices: Choices, method: Method): unknown;
  /** Releases one element without a grant. */
  releaseOnce(element: MarkedElement): void;
  receipt(): Promise<ConsentReceipt>;
}

export interface DrawingOptions extends NoticeOwner {
  readonly root: ShadowRoot;
  readonly state: NoticeState;
  /** Puts the host into the page and draws what the state says. */
  draw(): void;
  createHost(name: string, onAction: OnAction): NoticeHost;
}

/** The part of the notice that is loaded when there is something to show. */
export interface NoticeDrawing {
  /** @param texts of the language; none: English, or its file did not load */
  draw(texts: { readonly messages: Messages } | undefined): Promise<void>;
  /** SHA-256 of what is shown; null when nothing is. */
  hash(): string | null;
  /** Does what only a drawn control can ask for. */
  act: OnAction;
  remove(): void;
}

export type CreateDrawing = (options: DrawingOptions, module: NoticeModule) => NoticeDrawing;
