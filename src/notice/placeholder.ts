import { render } from 'preact';
import { messages as english } from '../languages/en-preferences.js';
import { html } from './html.js';
import { style } from './preferences-style.js';
import { createSheet } from './styles.js';
import type { HeldItem } from '../gate/marked.js';
import type { NoticeView } from './notice.js';
import { categoryName, fill } from './texts.js';

export interface PlaceholderProps {
  readonly view: NoticeView;
  readonly item: HeldItem;
}

/** The host of an address; the address itself where it has none. */
function hostOf(url: string): string {
  try {
    return new URL(url, document.baseURI).hostname;
  } catch {
    return url;
  }
}

/** Where the data of a held embed would go: its vendor's name, or its host. */
function recipient({ settings, vendorName }: NoticeView, { url, vendor }: HeldItem): string {
  const known = settings.vendors.find(({ id }) => id === vendor);
  return known?.name ?? vendorName ?? hostOf(url);
}

/** Stands in for a held embed: what it is, who would receive data, and two ways to load it. */
export const Placeholder = ({ view, item }: PlaceholderProps) => {
  const messages = { ...english, ...view.messages };
  const title = item.element?.getAttribute('title') || hostOf(item.url);
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

/** Draws a placeholder of the frame's size, and takes the frame itself out of the page's flow. */
export function drawPlaceholder(root: ShadowRoot, item: HeldItem, view: NoticeView): void {
  const frame = item.element as HTMLElement;
  const host = root.host as HTMLElement;
  if (!host.isConnected) return;
  root.adoptedStyleSheets = [createSheet(), createSheet(style)];
  if (frame.style.display !== 'none') {
    const { width, height } = frame.getBoundingClientRect();
    host.style.width = `${width}px`;
    host.style.aspectRatio = `${width} / ${height}`;
    frame.style.setProperty('display', 'none', 'important');
  }
  render(html`<${Placeholder} view=${view} item=${item} />`, root);
}
