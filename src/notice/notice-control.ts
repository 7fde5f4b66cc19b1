import type { Settings } from '../config/complete.js';
import type { Choices } from '../consent/types.js';
import type { HeldItem } from '../gate/marked.js';
import { pickLanguage, REOPEN_LABELS, type Language } from '../languages/pick.js';
import type { Messages } from '../languages/messages.js';
import type { Loaders } from '../loaders/loaders.js';
import { createNoticeHost } from './host.js';
import type { NoticeAction, NoticeUi, NoticeView } from './notice.js';
import { createReopenButton } from './reopen-button.js';

type Layer = 'banner' | 'preferences';

/** The part of the view that only the consent knows. */
export type ConsentView = Pick<NoticeView, 'record' | 'asked' | 'policyChanged' | 'gpc' | 'isGranted'>;

export interface NoticeControlOptions {
  readonly settings: Settings;
  readonly loaders: Loaders;
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

const PLACEHOLDER = 'ilumee-consent-placeholder';

export function createNoticeControl(options: NoticeControlOptions): NoticeControl {
  const { settings, loaders, view, onAction, onShow, onHide, onError } = options;
  const { element, root } = createNoticeHost('ilumee-consent', onAction);
  const reopen = createReopenButton(root);
  const open: Record<Layer, boolean> = { banner: false, preferences: false };
  const standIns = new WeakMap<Element, HeldItem>();
  let language = currentLanguage(settings.notice.language);
  let ui: NoticeUi | undefined;
  let loading: Promise<[NoticeUi, Messages]> | undefined;
  let drawn: NoticeView | undefined;
  element.id = 'ilumee-consent';
  element.popover = 'manual';

  function currentLanguage(set = 'auto'): Language {
    return pickLanguage(set === 'auto' ? [document.documentElement.lang, ...navigator.languages] : [set]);
  }

  /** Kazakh readers are answered in Russian before English where the Kazakh file does not load. */
  async function loadMessages(wanted: Language): Promise<Messages | undefined> {
    try {
      return wanted === 'en' ? undefined : (await loaders.language(wanted)).messages;
    } catch (error) {
      onError(error);
      return loadMessages(wanted === 'kk' ? 'ru' : 'en');
    }
  }

  function load(): Promise<[NoticeUi, Messages]> {
    loading ??= Promise.all([loaders.notice(), loadMessages(language)]).then(([module, messages]) => {
      ui ??= module.createNoticeUi(root, loaders.preferences);
      return [ui, messages ?? module.messages];
    });
    return loading;
  }

  function put(): void {
    const parent = settings.notice.root && document.querySelector(settings.notice.root);
    if (element.isConnected) return;
    if (parent) parent.append(element);
    else document.documentElement.insertBefore(element, document.body);
  }

  const toView = (messages: Messages): NoticeView => ({ ...view(), ...open, settings, messages });

  async function draw(): Promise<void> {
    const isOpen = open.banner || open.preferences;
    reopen.hidden = isOpen || settings.notice.reopen === false || !view().record;
    reopen.textContent = REOPEN_LABELS[language];
    element.lang = language;
    if (isOpen || !reopen.hidden) {
      put();
      element.showPopover?.();
    }
    if (!isOpen && !ui) return;
    try {
      const [loaded, messages] = await load();
      drawn = toView(messages);
      await loaded.render(drawn);
    } catch (error) {
      loading = undefined;
      onError(error);
    }
  }

  async function drawPlaceholder(host: Element): Promise<void> {
    try {
      const [loaded, messages] = await load();
      const item = standIns.get(host);
      if (item) loaded.placeholder(host.shadowRoot!, item, toView(messages));
    } catch (error) {
      loading = undefined;
      onError(error);
    }
  }

  return {
    show(layer) {
      if (open[layer]) return;
      open[layer] = true;
      void draw();
      onShow(layer);
    },
    hide(layer) {
      const was = layer ? open[layer] : open.banner || open.preferences;
      if (layer !== 'preferences') open.banner = false;
      if (layer !== 'banner') open.preferences = false;
      void draw();
      if (was) onHide();
    },
    isOpen: (layer) => open[layer],
    refresh: () => void draw(),
    setLanguage(tag) {
      language = currentLanguage(tag);
      loading = undefined;
      void draw();
      for (const host of document.querySelectorAll(PLACEHOLDER)) void drawPlaceholder(host);
    },
    language: () => language,
    choices: () => ui?.choices() ?? {},
    hash: () => ((open.banner || open.preferences) && drawn ? ui!.hash(drawn) : null),
    standIn(item) {
      const frame = item.element as HTMLElement;
      if (standIns.has(frame)) return;
      const host = createNoticeHost(PLACEHOLDER, (action, byPerson) => onAction(action, byPerson, frame));
      standIns.set(frame, item);
      standIns.set(host.element, item);
      frame.before(host.element);
      void drawPlaceholder(host.element);
    },
    standBack(frame) {
      const host = frame.previousElementSibling;
      if (!standIns.delete(frame) || host?.localName !== PLACEHOLDER) return;
      standIns.delete(host);
      host.remove();
      (frame as HTMLElement).style.removeProperty('display');
    },
    remove() {
      element.remove();
      for (const host of document.querySelectorAll(PLACEHOLDER)) host.remove();
    },
  };
}
