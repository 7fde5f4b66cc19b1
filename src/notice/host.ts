import { guarded } from '../natives.js';
import type { NoticeAction, NoticeHost, OnAction } from './notice.js';

// Taken before page code can put its own over them: a click that a script made must not pass for a person's.
export const { addEventListener: listen } = EventTarget.prototype;
const { composedPath } = Event.prototype;

export function createNoticeHost(name: string, onAction: OnAction): NoticeHost {
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'open' });
  const onClick = guarded((event: Event): void => {
    for (const node of composedPath.call(event)) {
      const action = (node as HTMLElement).dataset?.action;
      if (action) return onAction(action as NoticeAction, event.isTrusted);
      if (node === root) return;
    }
  });
  listen.call(element, 'click', onClick);
  return { element, root };
}
