import type { NoticeAction } from './notice.js';

/** An element of ours in the page, with an open shadow root in which controls name what they do. */
export interface NoticeHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

// Taken before page code can put its own over them: a click that a script made must not pass for a person's.
const { addEventListener: listen } = EventTarget.prototype;
const { composedPath } = Event.prototype;

/** @param onAction `byPerson` is false for a click that a script dispatched */
export function createNoticeHost(
  name: string,
  onAction: (action: NoticeAction, byPerson: boolean) => void,
): NoticeHost {
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'open' });
  listen.call(element, 'click', (event) => {
    for (const node of composedPath.call(event)) {
      const action = (node as HTMLElement).dataset?.action;
      if (action) return onAction(action as NoticeAction, event.isTrusted);
      if (node === root) return;
    }
  });
  return { element, root };
}
