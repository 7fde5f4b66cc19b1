import type { HeldItem } from '../gate/marked.js';
import { direction } from '../languages/direction.js';
import type { LoadedMessages, Messages, PreferencesMessages } from '../languages/messages.js';
import type { CreateDrawing, NoticeView } from './notice.js';
import { noticeHash } from './notice-hash.js';

const LAYERS = ['banner', 'preferences'] as const;

/** Draws the notice and the placeholders, tells who listens, and does what their controls ask for. */
export const createDrawing: CreateDrawing = (options, module) => {
  const { settings, load, root, state, draw, createHost, view, onAction, onError, emit, answer, releaseOnce } = options;
  const ui = module.createNoticeUi(root, () => load('preferences'));
  /** By the frame that each of them stands in for. */
  const placeholders = new Map<Element, HTMLElement>();
  const told = { banner: false, preferences: false };
  let drawn: NoticeView | undefined;
  /** English texts of the second layer, once it is shown. */
  let second: PreferencesMessages | undefined;

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

  /** Screen readers and the browser go by the language that is shown, also where it is not the one wanted. */
  function sayLanguage(host: Element, language: string): void {
    host.setAttribute('lang', language);
    host.setAttribute('dir', direction(language));
  }

  /** The texts of both layers, once the second one is shown. */
  const shownTexts = (): LoadedMessages => ({ ...module.messages, ...second, ...drawn?.messages });

  /** What the vendor is called whose frame is held although nobody listed it. */
  async function unlistedName({ vendor }: HeldItem): Promise<string | undefined> {
    if (!vendor || settings.rules.vendors.has(vendor)) return undefined;
    return (await load('vendors').catch(onError))?.vendorDetails(vendor)?.name;
  }

  function tell(): void {
    const isHidden = LAYERS.some((layer) => told[layer] && !state[layer]);
    for (const layer of LAYERS) {
      if (state[layer] && !told[layer]) emit('show', layer);
      told[layer] = state[layer];
    }
    if (isHidden) emit('hide', undefined);
  }

  function standIn(frame: Element): ShadowRoot {
    let host = placeholders.get(frame);
    if (!host) {
      host = createHost('ilumee-consent-placeholder', (action, byPerson) => onAction(action, byPerson, frame)).element;
      placeholders.set(frame, host);
      frame.before(host);
    }
    return host.shadowRoot!;
  }

  function standBack(frame: Element): void {
    placeholders.get(frame)?.remove();
    if (placeholders.delete(frame)) (frame as HTMLElement).style.removeProperty('display');
  }

  return {
    async draw(texts: { readonly messages: Messages } | undefined) {
      tell();
      const messages = texts?.messages ?? (await insteadOf(state.language));
      const { frames, banner, preferences } = state;
      const { record, previous, ...rest } = view();
      const last = record ?? previous;
      const policyChanged = !!rest.asked.length && !!last && last.policy !== settings.rules.policy;
      const now: NoticeView = { ...rest, record, policyChanged, banner, preferences, settings, messages };
      if (preferences) second ??= (await load('preferences')).messages;
      drawn = now;
      state.shown = messages.language;
      if (banner || preferences) sayLanguage(root.host, messages.language);
      for (const frame of frames.keys()) if (!frame.isConnected) frames.delete(frame);
      for (const frame of placeholders.keys()) if (!frames.has(frame)) standBack(frame);
      const drawings = [...frames].map(async ([frame, item]) => {
        const root = standIn(frame);
        sayLanguage(root.host, messages.language);
        await ui.placeholder(root, item, { ...now, vendorName: await unlistedName(item) });
      });
      await Promise.all([ui.render(now), ...drawings]);
    },
    hash() {
      if (!drawn?.banner && !drawn?.preferences) return null;
      const layer = drawn.preferences ? 'preferences' : 'banner';
      const english = layer === 'banner' ? module.messages : { ...module.messages, ...second };
      const messages = shownTexts();
      return noticeHash({ settings, messages, layer, keys: Object.keys(english) });
    },
    act(action, byPerson, element) {
      const { vendor = '', category = '' } = (element as HTMLElement | undefined)?.dataset ?? {};
      switch (action) {
        case 'save': {
          const chosen = ui.choices();
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
        case 'request-send':
          void load('rights')
            .then(({ actOnRequest }) =>
              actOnRequest(action, { root, settings, record: view().record, messages: shownTexts() }),
            )
            .catch(onError);
      }
    },
    remove: () => [...placeholders.keys()].forEach(standBack),
  };
};
