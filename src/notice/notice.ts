import type { Settings } from '../config/complete.js';
import type { Choices, ConsentRecord, Method } from '../consent/types.js';
import type { HeldItem, MarkedElement } from '../gate/marked.js';
import type { Load } from '../loaders/loaders.js';
import type { ConsentReceipt } from '../receipt/types.js';
import type { BannerMessages, LoadedMessages, Messages } from '../languages/messages.js';

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
export type NoticeAction =
  | 'accept-all'
  | 'reject-all'
  | 'open-preferences'
  | 'save'
  | 'close'
  | 'withdraw'
  | 'receipt'
  | 'load-once'
  | 'always-allow';

/** The layers of the notice; which of them are open. */
export type Layer = 'banner' | 'preferences';
export type OpenLayers = Record<Layer, boolean>;

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
  /** What there is to show; without `messages`, which are the drawing's business. */
  view(): Omit<NoticeView, 'messages' | keyof OpenLayers | 'settings'>;
  onAction: OnAction;
  onError(error: unknown): void;
  answer(choices: Choices, method: Method): unknown;
  /** Releases one element without a grant. */
  releaseOnce(element: MarkedElement): void;
  receipt(): Promise<ConsentReceipt>;
}

/** The part of the notice that is loaded when there is something to show. */
export interface NoticeDrawing {
  /** @param messages none: English, which comes with the notice */
  draw(messages: Messages | undefined): Promise<void>;
  /** SHA-256 of what was drawn last. */
  hash(): string | null;
  /** Does what only a drawn control can ask for. */
  act: OnAction;
  remove(): void;
}

export interface DrawingOptions extends NoticeOwner {
  readonly root: ShadowRoot;
  readonly open: Readonly<OpenLayers>;
  /** Held frames that want a placeholder. */
  readonly frames: Map<Element, HeldItem>;
  createHost(name: string, onAction: OnAction): NoticeHost;
  hide(layer: Layer): void;
}

export type CreateDrawing = (options: DrawingOptions, module: NoticeModule) => NoticeDrawing;
