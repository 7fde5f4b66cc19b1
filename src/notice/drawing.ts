import type { Messages } from '../languages/messages.js';
import type { CreateDrawing, NoticeView } from './notice.js';
import { noticeHash } from './notice-hash.js';

/** Draws the notice and the placeholders, and does what their controls ask for. */
export const createDrawing: CreateDrawing = (options, module) => {
  const { settings, load, root, open, frames, createHost, view, onAction, onError, answer, releaseOnce, hide } =
    options;
  const ui = module.createNoticeUi(root, () => load('preferences'));
  /** By the frame that each of them stands in for. */
  const placeholders = new Map<Element, HTMLElement>();
  let drawn: NoticeView | undefined;

  function standIn(frame: Element): ShadowRoot {
    let host = placeholders.get(frame);
    if (!host) {
      const act = (...[action, byPerson]: Parameters<typeof onAction>): void => onAction(action, byPerson, frame);
      host = createHost('ilumee-consent-placeholder', act).element;
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
    async draw(messages: Messages | undefined) {
      const now: NoticeView = { ...view(), ...open, settings, messages: messages ?? module.messages };
      drawn = now;
      for (const frame of frames.keys()) if (!frame.isConnected) frames.delete(frame);
      for (const frame of placeholders.keys()) if (!frames.has(frame)) standBack(frame);
      const drawings = [...frames].map(([frame, item]) => ui.placeholder(standIn(frame), item, now));
      await Promise.all([ui.render(now), ...drawings]);
    },
    hash: () => (drawn ? noticeHash(drawn) : null),
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
          hide('preferences');
          break;
        case 'receipt':
          void Promise.all([load('rights'), options.receipt()]).then(
            ([{ download }, receipt]) => download(receipt),
            onError,
          );
      }
    },
    remove: () => [...placeholders.keys()].forEach(standBack),
  };
};
