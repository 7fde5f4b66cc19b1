import { pickLanguage, REOPEN_LABELS, type Language } from '../languages/pick.js';
import { loadDetails } from '../vendors/load-details.js';
import { createNoticeHost } from './host.js';
import type { NoticeDrawing, NoticeOwner, NoticeState, OnAction } from './notice.js';
import { createReopenButton } from './reopen-button.js';

/** Says what is to be seen of the notice; loads what it is drawn with when that is first needed. */
export interface NoticeControl {
  readonly state: NoticeState;
  show(layer: 'banner' | 'preferences'): void;
  hide(): void;
  /** Draws what is to be seen again. */
  draw(): void;
  setLanguage(tag: string): void;
  /** SHA-256 of what is shown; null when nothing is. */
  hash(): string | null;
  /** Does what only a drawn control can ask for. */
  act: OnAction;
  remove(): void;
}

/** No language is called `auto`, so that it leaves the choice to the page, as one does that we have not. */
const currentLanguage = (set = 'auto'): Language =>
  pickLanguage([set, document.documentElement.lang, ...navigator.languages]);

/** @param checked resolves when the configuration may be shown */
export function createNoticeControl(owner: NoticeOwner, checked: unknown): NoticeControl {
  const { settings, load, view, onAction, onError } = owner;
  const { language, root: parent, reopen: hasReopen } = settings.notice;
  const { element, root } = createNoticeHost('ilumee-consent', onAction);
  const reopen = createReopenButton(root);
  const state: NoticeState = {
    banner: false,
    preferences: false,
    language: currentLanguage(language),
    frames: new Map(),
  };
  let drawing: NoticeDrawing | undefined;
  let loading: Promise<Parameters<NoticeDrawing['draw']>[0]> | undefined;
  element.id = 'ilumee-consent';
  element.popover = 'manual';

  /** Everything at once: files that wait for each other would show the notice late. */
  async function loadDrawing(): typeof loading & {} {
    const { language } = state;
    const texts = language === 'en' ? undefined : load(language).catch(onError);
    const details = loadDetails(settings, load, onError, checked);
    const needed = [texts, load('ask'), load('notice'), details, checked] as const;
    const [loaded, { createDrawing }, module, complete] = await Promise.all(needed);
    drawing ??= createDrawing(
      { ...owner, settings: complete, root, state, draw, createHost: createNoticeHost },
      module,
    );
    return loaded as never;
  }

  function draw(): void {
    const { banner, preferences, language, frames } = state;
    const isOpen = banner || preferences;
    reopen.hidden = isOpen || hasReopen === false || !view().record;
    reopen.textContent = REOPEN_LABELS[language];
    element.lang = language;
    if ((isOpen || !reopen.hidden) && !element.isConnected) {
      const place = parent && document.querySelector(parent);
      if (place) place.append(element);
      else document.documentElement.insertBefore(element, document.body);
      element.showPopover?.();
    }
    if (!isOpen && !drawing && !frames.size) return;
    (loading ??= loadDrawing())
      .then((texts) => drawing!.draw(texts))
      .catch((error) => {
        loading = undefined;
        onError(error);
      });
  }

  return {
    state,
    show(layer) {
      state[layer] = true;
      draw();
    },
    hide() {
      state.banner = state.preferences = false;
      draw();
    },
    draw,
    setLanguage(tag) {
      state.language = currentLanguage(tag);
      loading = undefined;
      draw();
    },
    hash: () => drawing?.hash() ?? null,
    act: (...parameters) => drawing?.act(...parameters),
    remove() {
      element.remove();
      drawing?.remove();
    },
  };
}
