import type { Settings } from '../config/complete.js';
import type { Choices } from '../consent/types.js';
import type { HeldItem } from '../gate/marked.js';
import { pickLanguage, REOPEN_LABELS, type Language } from '../languages/pick.js';
import type { LoadedMessages, Messages } from '../languages/messages.js';
import type { CheckModule, Loaders } from '../loaders/loaders.js';
import { createNoticeHost } from './host.js';
import type { NoticeAction, NoticeUi, NoticeView } from './notice.js';
import { createReopenButton } from './reopen-button.js';

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

export function createNoticeControl(options: NoticeControlOptions): NoticeControl {
  const { settings, loaders, checked, view, onAction, onShow, onHide, onError } = options;
  const { element, root } = createNoticeHost('ilumee-consent', onAction);
  const reopen = createReopenButton(root);
  const open: Record<Layer, boolean> = { banner: false, preferences: false };
  /** Held frames with the host of their placeholder. */
  const standIns = new Map<Element, { host: HTMLElement; item: HeldItem }>();
  let language = currentLanguage(settings.notice.language);
  let ui: NoticeUi | undefined;
  let hashOf: CheckModule['noticeHash'];
  let loading: Promise<LoadedMessages> | undefined;
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

  async function load(): Promise<LoadedMessages> {
    const needed = [loaders.notice(), loaders.check(), loadMessages(language), checked] as const;
    const [module, { noticeHash }, messages] = await Promise.all(needed);
    hashOf = noticeHash;
    ui ??= module.createNoticeUi(root, loaders.preferences);
    return messages ?? module.messages;
  }

  /** Loads what is missing, then draws with it. */
  async function withUi(drawWith: (ui: NoticeUi, view: NoticeView) => unknown): Promise<void> {
    try {
      const messages = await (loading ??= load());
      await drawWith(ui!, { ...view(), ...open, settings, messages });
    } catch (error) {
      loading = undefined;
      onError(error);
    }
  }

  function draw(): void {
    const isOpen = open.banner || open.preferences;
    reopen.hidden = isOpen || settings.notice.reopen === false || !view().record;
    reopen.textContent = REOPEN_LABELS[language];
    element.lang = language;
    if ((isOpen || !reopen.hidden) && !element.isConnected) {
      const parent = settings.notice.root && document.querySelector(settings.notice.root);
      if (parent) parent.append(element);
      else document.documentElement.insertBefore(element, document.body);
      element.showPopover?.();
    }
    if (isOpen || ui) void withUi((loaded, now) => loaded.render((drawn = now)));
  }

  const drawPlaceholders = (): void => {
    for (const [frame, { host, item }] of standIns) {
      if (frame.isConnected) void withUi((loaded, now) => loaded.placeholder(host.shadowRoot!, item, now));
      else standIns.delete(frame);
    }
  };

  return {
    show(layer) {
      if (open[layer]) return;
      open[layer] = true;
      draw();
      onShow(layer);
    },
    hide(layer) {
      const was = { ...open };
      if (layer !== 'preferences') open.banner = false;
      if (layer !== 'banner') open.preferences = false;
      draw();
      if (was.banner !== open.banner || was.preferences !== open.preferences) onHide();
    },
    isOpen: (layer) => open[layer],
    refresh: draw,
    setLanguage(tag) {
      language = currentLanguage(tag);
      loading = undefined;
      draw();
      drawPlaceholders();
    },
    language: () => language,
    choices: () => ui?.choices() ?? {},
    hash: () => ((open.banner || open.preferences) && drawn ? hashOf(drawn) : null),
    standIn(item) {
      const frame = item.element!;
      if (standIns.has(frame)) return;
      const { element: host } = createNoticeHost('ilumee-consent-placeholder', (action, byPerson) =>
        onAction(action, byPerson, frame),
      );
      standIns.set(frame, { host, item });
      frame.before(host);
      drawPlaceholders();
    },
    standBack(frame) {
      standIns.get(frame)?.host.remove();
      if (standIns.delete(frame)) (frame as HTMLElement).style.removeProperty('display');
    },
    remove() {
      element.remove();
      standIns.forEach((_, frame) => this.standBack(frame));
    },
  };
}
