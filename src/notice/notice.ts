import type { Settings } from '../config/complete.js';
import type { Choices, ConsentRecord, Method } from '../consent/types.js';
import type { Events } from '../events.js';
import type { HeldItem, MarkedElement } from '../gate/marked.js';
import type { Language } from '../languages/pick.js';
import type { VendorsModule } from '../vendors/details.js';
import type { Load } from '../loaders/loaders.js';
import type { ConsentReceipt } from '../receipt/types.js';
import type { BannerMessages, LoadedMessages, Messages, PreferencesMessages } from '../languages/messages.js';
import type { Vendor } from '../vendors/vendor.js';

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
  /** Texts of the site's own say which language they are in, for `inLanguages`. */
  readonly isMarked?: boolean;
  /** Of a placeholder: what its vendor is called, where the configuration does not list it. */
  readonly vendorName?: string | undefined;
}

/** A category as a visitor is told of it. */
export interface DescribedCategory {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The visitor has to be asked about it, or about one of its vendors. */
  readonly asked: boolean;
  readonly granted: boolean;
}

/** All that a site needs to draw a notice of its own, in the visitor's language. */
export interface NoticeDescription {
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** What the banner would say, sentence by sentence. */
  readonly sentences: readonly string[];
  /** What is to be asked, in the order of the configuration; `necessary` is not among them. */
  readonly categories: readonly DescribedCategory[];
  /** As configured, with every default, without functions. */
  readonly vendors: readonly Vendor[];
  /** The answer was to an earlier version of the policy. */
  readonly policyChanged: boolean;
  /** The browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** Every text of the notice, the site's own over the built-in ones. */
  readonly messages: LoadedMessages & PreferencesMessages;
}

/** The drawn notice. Its controls carry `data-action`; whoever made the root listens there. */
export interface NoticeUi {
  render(view: NoticeView): Promise<void>;
  /** What the switches of the preferences say now: of the dialog, or of those in a page. */
  choices(inPage?: ShadowRoot): Choices;
  /** Draws what stands in for a held embed; without an item, the preferences into a page. */
  inPage(root: ShadowRoot, item: HeldItem | undefined, view: NoticeView): Promise<void>;
  describe(view: NoticeView): Promise<NoticeDescription>;
}

/** What the notice chunk exports. */
export interface NoticeModule {
  /** English comes with the notice. */
  readonly messages: BannerMessages;
  createNoticeUi(root: ShadowRoot, loadPreferences: () => Promise<PreferencesModule>): NoticeUi;
}

/** What the preferences chunk exports: what draws the second layer and placeholders, and their style. */
export interface PreferencesModule {
  readonly style: string;
  /** English, for this layer. */
  readonly messages: PreferencesMessages;
  /** What it draws depends on it. */
  readonly narrow: MediaQueryList;
  drawDialog(layer: Element, view: NoticeView): void;
  drawPlaceholder(root: ShadowRoot, item: HeldItem, view: NoticeView): void;
  drawPreferences(root: ShadowRoot, view: NoticeView): void;
  describeCategories(view: NoticeView): Pick<NoticeDescription, 'categories' | 'messages'>;
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
  /** Also elements that want preferences in them; those hold nothing. */
  readonly frames: Map<Element, HeldItem | undefined>;
  /** Something was taken out of the page since it was last drawn: what stands in it may have gone too. */
  wasRemoved?: boolean;
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
  /** What is known of built-in vendors; none: the site lists none, or it did not load. */
  readonly vendors: VendorsModule | void;
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
  describe(texts: { readonly messages: Messages } | undefined): Promise<NoticeDescription>;
  remove(): void;
}

export type CreateDrawing = (options: DrawingOptions, module: NoticeModule) => NoticeDrawing;
