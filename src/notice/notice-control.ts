import type { HeldItem } from '../gate/marked.js';
import { pickLanguage, REOPEN_LABELS, type Language } from '../languages/pick.js';
import type { Messages } from '../languages/messages.js';
import { createNoticeHost } from './host.js';
import type { Layer, NoticeDrawing, NoticeOwner, OnAction, OpenLayers } from './notice.js';
import { createReopenButton } from './reopen-button.js';

export interface NoticeControlOptions extends NoticeOwner {
  /** Resolves when the configuration may be shown. */
  readonly checked: unknown;
  onShow(layer: Layer): void;
  onHide(): void;
}

/** Shows and hides the notice; loads what it is made of when it is first needed. */
export interface NoticeControl {
  show(layer: Layer): void;
  hide(layer?: Layer): void;
  readonly open: Readonly<OpenLayers>;
  /** Held frames, for which a placeholder stands in. */
  readonly frames: Map<Element, HeldItem>;
  /** Draws what is shown again. */
  draw(): void;
  setLanguage(tag: string): void;
  language(): string;
  /** SHA-256 of what is shown; null when nothing is. */
  hash(): string | null;
  /** Does what only a drawn control can ask for. */
  act: OnAction;
  remove(): void;
}

export function createNoticeControl(options: NoticeControlOptions): NoticeControl {
  const { settings, load, checked, view, onAction, onShow, onHide, onError } = options;
  const { element, root } = createNoticeHost('ilumee-consent', onAction);
  const reopen = createReopenButton(root);
  const open = { banner: false, preferences: false };
  const frames = new Map<Element, HeldItem>();
  let language = currentLanguage(settings.notice.language);
  let drawing: NoticeDrawing | undefined;
  let loading: Promise<Messages | undefined> | undefined;
  element.id = 'ilumee-consent';
  element.popover = 'manual';

  function currentLanguage(set = 'auto'): Language {
    return pickLanguage(set === 'auto' ? [document.documentElement.lang, ...navigator.languages] : [set]);
  }

  /** Kazakh readers are answered in Russian before English where the Kazakh file does not load. */
  async function loadMessages(wanted: Language): Promise<Messages | undefined> {
    if (wanted === 'en') return;
    try {
      return (await load(wanted)).messages;
    } catch (error) {
      onError(error);
      return loadMessages(wanted === 'kk' ? 'ru' : 'en');
    }
  }

  /** Everything at once: files that wait for each other would show the notice late. */
  async function loadDrawing(): Promise<Messages | undefined> {
    const needed = [load('ask'), load('notice'), loadMessages(language), checked] as const;
    const [{ createDrawing }, module, messages] = await Promise.all(needed);
    drawing ??= createDrawing({ ...options, root, open, frames, createHost: createNoticeHost, hide }, module);
    return messages;
  }

  async function draw(): Promise<void> {
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
    if (!isOpen && !drawing && !frames.size) return;
    try {
      const messages = await (loading ??= loadDrawing());
      await drawing!.draw(messages);
    } catch (error) {
      loading = undefined;
      onError(error);
    }
  }

  function hide(layer?: Layer): void {
    const was = { ...open };
    if (layer !== 'preferences') open.banner = false;
    if (layer !== 'banner') open.preferences = false;
    void draw();
    if (was.banner !== open.banner || was.preferences !== open.preferences) onHide();
  }

  return {
    show(layer) {
      if (open[layer]) return;
      open[layer] = true;
      void draw();
      onShow(layer);
    },
    hide,
    open,
    frames,
    draw: () => void draw(),
    setLanguage(tag) {
      language = currentLanguage(tag);
      loading = undefined;
      void draw();
    },
    language: () => language,
    hash: () => ((open.banner || open.preferences) && drawing?.hash()) || null,
    act: (...parameters) => drawing?.act(...parameters),
    remove() {
      element.remove();
      drawing?.remove();
    },
  };
}
