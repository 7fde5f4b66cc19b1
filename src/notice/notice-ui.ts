import { render, type ComponentType } from 'preact';
import type { Choices } from '../consent/types.js';
import { messages } from '../languages/en.js';
import { Banner } from './banner.js';
import { html } from './html.js';
import type { NoticeModule, NoticeUi, NoticeView } from './notice.js';
import { createSheet } from './styles.js';
import { withOwnTexts } from './texts.js';

export { messages };

/** Keeps what has the focus from lying under the banner: the browser scrolls it this far into view. */
function keepFocusVisible(banner: Element | null): void {
  const { style } = document.documentElement;
  if (banner) style.scrollPaddingBottom = `${banner.getBoundingClientRect().height}px`;
  else style.removeProperty('scroll-padding-bottom');
}

export const createNoticeUi: NoticeModule['createNoticeUi'] = (root, loadPreferences): NoticeUi => {
  const sheet = createSheet();
  // Safari has none.
  const { requestIdleCallback = setTimeout } = window;
  const container = document.createElement('div');
  let Preferences: ComponentType<NoticeView> | undefined;
  let wasShown = false;
  root.adoptedStyleSheets.push(sheet);
  root.append(container);

  return {
    async render(given) {
      const view = { ...given, messages: withOwnTexts(given) };
      if (view.preferences && !Preferences) {
        const loaded = await loadPreferences();
        Preferences = loaded.Preferences as ComponentType<NoticeView>;
        root.adoptedStyleSheets.push(createSheet(loaded.style));
      }
      const isShown = view.banner || view.preferences;
      // A dialog that is taken out while it is open gives the focus to nobody.
      if (!view.preferences) root.querySelector('dialog')?.close();
      container.className = `${view.settings.notice.theme ?? 'auto'}`;
      render(
        html`<p role="status" part="status">${wasShown && !isShown && view.record ? view.messages.saved : ''}</p>
          ${view.banner && html`<${Banner} ...${view} />`} ${view.preferences && html`<${Preferences} ...${view} />`}`,
        container,
      );
      wasShown ||= isShown;
      keepFocusVisible(root.querySelector('section'));
      const dialog = root.querySelector('dialog');
      if (dialog && !dialog.open) dialog.showModal();
      if (view.banner) requestIdleCallback(() => void loadPreferences().catch(() => {}));
    },
    choices() {
      const switches = [...root.querySelectorAll<HTMLInputElement>('dialog input[name]')];
      return Object.fromEntries(switches.map(({ name, checked }) => [name, checked])) as Choices;
    },
    async placeholder(shadow, item, given) {
      const { drawPlaceholder } = await loadPreferences();
      drawPlaceholder(shadow, item, { ...given, messages: withOwnTexts(given) });
    },
  };
};
