import { direction } from '../languages/direction.js';
import type { HeldItem } from '../gate/marked.js';
import type { LoadedMessages, Messages, PreferencesMessages } from '../languages/messages.js';
import type { CreateDrawing, NoticeView } from './notice.js';
import { noticeHash, type NoticeLayer } from './notice-hash.js';

const LAYERS = ['banner', 'preferences'] as const;

/** Draws the notice and what stands in the page for it, tells who listens, and does what its controls ask for. */
export const createDrawing: CreateDrawing = (options, module) => {
  const { load, root, state, draw, createHost, view, onAction, onError, emit, answer, releaseOnce } = options;
  const given = options.settings;
  // Once: what is shown is what its hash is of.
  const settings = { ...given, vendors: options.vendors?.withDetails(given.vendors) ?? given.vendors };
  const ui = module.createNoticeUi(root, () => load('preferences'));
  const isNone = settings.notice.layout === 'none';
  /** By the frame that each of them stands in for, or the element of the page that each of them is in. */
  const hosts = new Map<Element, HTMLElement>();
  /** What was last drawn for each of them. */
  const placed = new WeakMap<Element, HeldItem | undefined>();
  const told = { banner: false, preferences: false };
  let drawn: NoticeView | undefined;
  /** English texts of the second layer, once it is shown. */
  let second: PreferencesMessages | undefined;
  /** By layer; for what was drawn last. */
  let hashed: Partial<Record<NoticeLayer, string>> = {};
  /** Where the answer is given that is being taken down, if not in what is above the page. */
  let answeredIn: NoticeLayer | undefined;

  /** Kazakh readers are answered in Russian before English where the Kazakh file does not load. */
  async function insteadOf(language: string): Promise<NoticeView['messages']> {
    if (language !== 'kk') return module.messages;
    try {
      return (await load('ru')).messages;
    } catch (error) {
      onError(error);
      return module.messages;
    }
  }

  async function viewIn(texts: { readonly messages: Messages } | undefined): Promise<NoticeView> {
    const messages = texts?.messages ?? (await insteadOf(state.language));
    const { record, previous, ...rest } = view();
    const last = record ?? previous;
    const policyChanged = !!rest.asked.length && !!last && last.policy !== settings.rules.policy;
    const banner = state.banner && !isNone;
    const preferences = state.preferences && !isNone;
    return { ...rest, record, policyChanged, banner, preferences, settings, messages };
  }

  /** What the vendor is called whose frame is held although nobody listed it. */
  async function unlistedName({ vendor }: HeldItem): Promise<string | undefined> {
    if (!vendor || settings.rules.vendors.has(vendor)) return undefined;
    return (await load('vendors').catch(onError))?.vendorDetails(vendor)?.name;
  }

  /** Screen readers and the browser go by the language that is shown, also where it is not the one wanted. */
  function sayLanguage(host: Element, language: string): void {
    host.setAttribute('lang', language);
    host.setAttribute('dir', direction(language));
  }

  /** The texts of both layers, once the second one is shown. */
  const shownTexts = (): LoadedMessages => ({ ...module.messages, ...second, ...drawn?.messages });

  /** Whether preferences are to be seen, in the dialog or in the page. */
  const showsSecond = (): boolean => state.preferences || [...state.frames.values()].includes(undefined);

  function hashDrawn(): string | null {
    if (!drawn || (!answeredIn && (isNone || (!state.banner && !showsSecond())))) return null;
    const layer = answeredIn ?? (state.banner && !state.preferences ? 'banner' : 'preferences');
    const english = layer === 'banner' ? module.messages : { ...module.messages, ...second };
    return (hashed[layer] ??= noticeHash({ settings, messages: shownTexts(), layer, keys: Object.keys(english) }));
  }

  function tell(): void {
    const isHidden = LAYERS.some((layer) => told[layer] && !state[layer]);
    for (const layer of LAYERS) {
      if (state[layer] && !told[layer]) emit('show', layer);
      told[layer] = state[layer];
    }
    if (isHidden) emit('hide', undefined);
    // Whoever follows the same link once more wants to see them again.
    if (!state.preferences && location.hash === '#consent') {
      history.replaceState(history.state, '', location.pathname + location.search);
    }
  }

  /** Our element in the page: before a frame that is held, or in an element that wants preferences. */
  function hostFor(element: Element, isFrame: boolean): ShadowRoot {
    let host = hosts.get(element);
    if (!host) {
      const name = isFrame ? 'ilumee-consent-placeholder' : 'ilumee-consent-preferences';
      host = createHost(name, (action, byPerson) => {
        answeredIn = isFrame ? undefined : 'preferences';
        onAction(action, byPerson, element);
        answeredIn = undefined;
      }).element;
      hosts.set(element, host);
    }
    // Also where a framework has thrown it out.
    if (!host.isConnected) {
      if (isFrame) element.before(host);
      else element.append(host);
    }
    return host.shadowRoot!;
  }

  function standBack(element: Element): void {
    const host = hosts.get(element)!;
    host.remove();
    hosts.delete(element);
    const { display } = host.dataset;
    if (display !== undefined) (element as HTMLElement).style.display = display;
  }

  // Before it is asked for, so that a click waits for as little as may be, and only where somebody is about to answer.
  for (const type of ['pointerover', 'focusin']) root.host.addEventListener(type, hashDrawn);

  return {
    async draw(texts: { readonly messages: Messages } | undefined) {
      tell();
      const now = await viewIn(texts);
      const { frames, wasRemoved } = state;
      if (showsSecond()) second ??= (await load('preferences')).messages;
      const isSame = drawn?.messages === now.messages && drawn.record === now.record && !wasRemoved;
      const isNew = ([frame, item]: readonly [Element, unknown]): boolean =>
        !hosts.has(frame) || placed.get(frame) !== item;
      // Where frames come one by one, each is drawn once.
      const fresh = isSame && frames.size > hosts.size ? [...frames].filter(isNew) : undefined;
      drawn = now;
      hashed = {};
      state.wasRemoved = false;
      state.shown = now.messages.language;
      if (state.banner || state.preferences) sayLanguage(root.host, now.messages.language);
      if (!fresh) for (const frame of frames.keys()) if (!frame.isConnected) frames.delete(frame);
      for (const frame of hosts.keys()) if (!frames.has(frame)) standBack(frame);
      const isDrawn = ui.render(now);
      const drawings = [...(fresh ?? frames)].map(async ([frame, item]) => {
        placed.set(frame, item);
        const place = hostFor(frame, !!item);
        sayLanguage(place.host, now.messages.language);
        await ui.inPage(place, item, { ...now, vendorName: item && (await unlistedName(item)) });
      });
      await Promise.all([isDrawn, ...drawings]);
    },
    describe: async (texts) => ui.describe(await viewIn(texts)),
    hash: hashDrawn,
    act(action, byPerson, element) {
      const { vendor = '', category = '' } = (element as HTMLElement | undefined)?.dataset ?? {};
      switch (action) {
        case 'save': {
          const chosen = ui.choices((element && hosts.get(element)?.shadowRoot) ?? undefined);
          if (byPerson || !Object.values(chosen).includes(true)) answer(chosen, action);
          break;
        }
        case 'always-allow':
          if (byPerson) answer({ [settings.rules.categories.includes(category) ? category : vendor]: true }, 'embed');
          break;
        case 'load-once':
          if (byPerson) releaseOnce(element as HTMLElement);
          break;
        case 'close':
          state.preferences = false;
          draw();
          break;
        case 'receipt':
        case 'receipt-page':
          void Promise.all([load('rights'), options.receipt()]).then(
            ([{ download, downloadPage }, receipt]) =>
              action === 'receipt' ? download(receipt) : downloadPage(receipt, { settings, messages: shownTexts() }),
            onError,
          );
          break;
        case 'request-copy':
        case 'request-download':
        case 'request-send': {
          const place = (element && hosts.get(element)?.shadowRoot) ?? root;
          void load('rights')
            .then(({ actOnRequest }) =>
              actOnRequest(action, { root: place, settings, record: view().record, messages: shownTexts() }),
            )
            .catch(onError);
        }
      }
    },
    remove: () => [...hosts.keys()].forEach(standBack),
  };
};
