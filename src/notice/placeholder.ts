import { html } from './html.js';
import type { HeldItem } from '../gate/marked.js';
import type { NoticeView } from './notice.js';
import { categoryName, fill } from './texts.js';

/** Where the data of a held embed would go: its vendor's name, or its host. */
function recipient({ settings }: NoticeView, { url, vendor }: HeldItem): string {
  const known = settings.vendors.find(({ id }) => id === vendor);
  return known?.name ?? new URL(url, document.baseURI).hostname;
}

/** Stands in for a held embed: what it is, who would receive data, and two ways to load it. */
export const Placeholder = ({ view, item }: { view: NoticeView; item: HeldItem }) => {
  const { messages } = view;
  const title = item.element?.getAttribute('title') ?? new URL(item.url, document.baseURI).hostname;
  const category = categoryName(view, item.category);
  return html`<div part="placeholder" class=${view.settings.notice.theme ?? 'auto'} role="group" aria-label=${title}>
    <p>${fill(messages.placeholder, { title, vendor: recipient(view, item) })}</p>
    <div part="actions">
      <button type="button" part="load-once" data-action="load-once">${messages.loadOnce}</button>
      <button type="button" part="always-allow" data-action="always-allow">
        ${fill(messages.alwaysAllow, { category })}
      </button>
    </div>
  </div>`;
};
