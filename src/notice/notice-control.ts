import { pickLanguage, REOPEN_LABELS, type Language } from '../languages/pick.js';
import { createFallback, FALLBACK } from './fallback.js';
import { createNoticeHost, listen } from './host.js';
import type { NoticeDescription, NoticeDrawing, NoticeOwner, NoticeState, OnAction } from './notice.js';
import { createReopenButton } from './reopen-button.js';
import { guarded } from '../natives.js';

/** How long a visitor waits for the notice before they can answer without it. Unit: ms. */
const LATE_MS = 5_000;

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

/** No language is called `auto`, so that it leaves the choice to the page, as one does that we have not. */
const currentLanguage = (set = 'auto'): Language =>
  pickLanguage([set, document.documentElement.lang, ...navigator.languages]);

/** @param checked resolves when the configuration may be shown */
export function createNoticeControl(owner: NoticeOwner, checked: unknown): NoticeControl {
  const { settings, load, view, onAction, onError } = owner;
  const { root: parent, reopen: hasReopen, layout, theme = 'auto' } = settings.notice;
  /** What the site has chosen; the page's own language may change while it is open. */
  let { language: chosen } = settings.notice;
  const { element, root } = createNoticeHost('ilumee-consent', onAction);
  const reopen = createReopenButton(root);
  const state: NoticeState = {
    banner: false,
    preferences: false,
    language: currentLanguage(chosen),
    frames: new Map(),
  };
  let drawing: NoticeDrawing | undefined;
  let loading: Promise<Parameters<NoticeDrawing['draw']>[0]> | undefined;
  /** What has been drawn when this has come. */
  let due: typeof loading;
  let isRemoved = false;
  /** There is something to be seen. */
  let isWanted = false;
  element.id = 'ilumee-consent';

  /** Everything at once: files that wait for each other would show the notice late. */
  async function loadDrawing(): typeof loading & {} {
    const { language } = state;
    const texts = language === 'en' ? undefined : load(language).catch(onError);
    const details = settings.vendors.some(({ builtIn }) => builtIn) ? load('vendors').catch(onError) : undefined;
    const needed = [texts, load('ask'), load('notice'), details, checked] as const;
    const [loaded, { createDrawing }, module, vendors] = await Promise.all(needed);
    drawing ??= createDrawing({ ...owner, vendors, root, state, draw, createHost: createNoticeHost }, module);
    return loaded as never;
  }

  function findParent(): Element | null | undefined {
    try {
      return typeof parent === 'string' ? document.querySelector(parent) : parent!.nodeType ? parent : null;
    } catch {
      // None, or no selector; the check of the configuration says so.
    }
  }

  /** As the page has it, as soon as that is known; what neither page nor site has set is the visitor's. */
  function dress(): void {
    const isUnset = theme === 'auto' && getComputedStyle(document.documentElement).colorScheme === 'normal';
    reopen.style.colorScheme = isUnset ? 'light dark' : theme === 'auto' ? '' : theme;
  }

  /** Puts the host into the page: above everything, or where the site wants it. */
  function place(): void {
    if (!element.isConnected) {
      const place = findParent();
      // It may be in what the parser has not read yet.
      if (parent && !place && document.readyState === 'loading') return;
      if (place) {
        element.removeAttribute('popover');
        return place.append(element);
      }
      element.setAttribute('popover', 'manual');
      document.documentElement.insertBefore(element, document.body);
    }
    // Above a dialog of the page it would be seen, and could not be reached.
    if (element.popover && !element.matches(':popover-open') && !document.querySelector(':modal')) {
      element.showPopover();
    }
  }

  const findFallback = (): HTMLElement | null => root.querySelector(FALLBACK);

  /** Lets the visitor answer although nothing has come to ask with. */
  function fallBack(): void {
    const { banner, preferences, language } = state;
    if (layout === 'none' || !(banner || preferences) || root.querySelector('section,dialog[open]')) return;
    dress();
    const speak = createFallback(root, settings);
    state.shown = speak();
    findFallback()!.style.colorScheme = reopen.style.colorScheme;
    if (language !== 'en') load(language).then(({ messages }) => (state.shown = speak(messages)), onError);
  }

  const isLost = (): boolean => isWanted && !element.isConnected;

  function mend(wasRemoved: unknown): void {
    // With the next frame: page code that takes it out each time must not keep this task from its end.
    if (isLost()) requestAnimationFrame(() => isLost() && draw());
    else if (isWanted) place();
    if (!wasRemoved) return;
    state.wasRemoved = true;
    if ([...state.frames.keys()].some(({ isConnected }) => !isConnected)) draw();
  }

  const loaded = (): NonNullable<typeof loading> =>
    (loading ??= loadDrawing().catch((error) => {
      loading = undefined;
      throw error;
    }));

  function draw(): void {
    if (isRemoved) return;
    const { banner, preferences, language, frames } = state;
    const isOpen = banner || preferences;
    reopen.hidden = isOpen || hasReopen === false || layout === 'none' || !view().record;
    reopen.textContent = REOPEN_LABELS[language];
    element.lang = language;
    isWanted = isOpen || !reopen.hidden;
    // With the next frame, which makes the page's style anyway; asked for now it would be made twice.
    if (!reopen.hidden) requestAnimationFrame(dress);
    if (isWanted) place();
    if (!isOpen) findFallback()?.remove();
    if (!isOpen && !drawing && !frames.size) return;
    const texts = loaded();
    // Many frames that are held in one task are drawn at once.
    if (texts === due) return;
    due = texts;
    texts
      .then((loaded) => {
        due = undefined;
        // A language that was set before the last one, and comes after it, is not drawn.
        return language === state.language ? drawing!.draw(loaded) : undefined;
      })
      .catch((error) => {
        onError(error);
        fallBack();
      });
  }

  addEventListener('DOMContentLoaded', (event) => {
    if (!reopen.hidden) dress();
    mend(event);
  });
  // A dialog of the page has made room.
  listen.call(document, 'close', mend, true);

  function setLanguage(tag?: string): void {
    chosen = tag;
    state.language = currentLanguage(tag);
    loading = undefined;
    draw();
  }

  const onLanguage = guarded(() => currentLanguage(chosen) !== state.language && setLanguage(chosen));
  new MutationObserver(onLanguage).observe(document.documentElement, { attributeFilter: ['lang'] });

  return {
    state,
    show(layer) {
      state[layer] = true;
      draw();
      setTimeout(fallBack, LATE_MS);
    },
    hide() {
      state.banner = state.preferences = false;
      draw();
    },
    draw,
    mend,
    describe: () => loaded().then((texts) => drawing!.describe(texts)),
    setLanguage,
    // The fallback does not say all that a hash would stand for.
    hash: () => (findFallback() ? null : (drawing?.hash() ?? null)),
    act: (...parameters) => drawing?.act(...parameters),
    remove() {
      isRemoved = true;
      isWanted = false;
      element.remove();
      drawing?.remove();
    },
  };
}
