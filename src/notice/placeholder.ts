import { render } from 'preact';
import type { HeldItem } from '../gate/marked.js';
import { messages as english } from '../languages/en-preferences.js';
import { countryName } from '../languages/intl.js';
import { addInPage } from './element.js';
import { html } from './html.js';
import type { NoticeView } from './notice.js';
import { isDark } from './notice-ui.js';
import { style } from './preferences-style.js';
import { createSheet } from './styles.js';
import { categoryName, fill } from './texts.js';
import { withLanguages } from './with-languages.js';

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

/** Where the data of a held embed would go: its vendor's name and country, or its host. */
function recipient({ settings, messages, vendorName }: NoticeView, { url, vendor }: HeldItem): string {
  const known = settings.vendors.find(({ id }) => id === vendor);
  const name = known?.name ?? vendorName ?? hostOf(url);
  return known?.country ? fill(messages.withDetail, { name, detail: countryName(known.country, messages) }) : name;
}

/** Stands in for a held embed: what it is, who would receive data, and two ways to load it. */
export const Placeholder = ({ view, item }: PlaceholderProps) => {
  const messages = { ...english, ...view.messages };
  const title = item.element?.getAttribute('title') || hostOf(item.url);
  const category = categoryName({ ...view, isMarked: true }, item.category);
  return html`<div class=${`ui${isDark(view) ? ' dark' : ''}`}>
    <div part="placeholder" class="card" role="group" aria-label=${title}>
      <p>${fill(messages.placeholder, { title, vendor: recipient(view, item) })}</p>
      <div part="actions">
        <button type="button" part="load-once" data-action="load-once">${messages.loadOnce}</button>
        <button type="button" part="always-allow" data-action="always-allow">
          ${withLanguages(fill(messages.alwaysAllow, { category }))}
        </button>
      </div>
    </div>
  </div>`;
};

/** How an element lies among its neighbours: what stands in for it lies there in the same way. */
const PLACEMENT =
  'position inset float margin flex grid-area align-self justify-self vertical-align order z-index max-width'.split(
    ' ',
  );

/** A frame that is smaller both ways has no room for anything that a visitor could use. Unit: px. */
const SEEN_PX = 24;

/** With its border, which a frame has by itself; as far as it is known in pixels. */
const outer = (length: string, ...edges: readonly string[]): string =>
  /px$/.test(length) ? `${[length, ...edges].reduce((sum, part) => sum + parseFloat(part), 0)}px` : length;

/** Gives the placeholder the frame's size and place, and takes the frame itself out of the page's flow. */
function takePlace(host: HTMLElement, frame: HTMLElement): void {
  // In the flow beside it, the placeholder would change what is measured.
  host.style.display = 'none';
  frame.style.display = host.dataset.display!;
  const computed = getComputedStyle(frame);
  const { display, visibility, boxSizing } = computed;
  const edges = (...sides: readonly string[]): string[] =>
    boxSizing === 'border-box'
      ? []
      : sides
          .flatMap((side) => [`padding-${side}`, `border-${side}-width`])
          .map((name) => computed.getPropertyValue(name));
  const width = outer(computed.width, ...edges('left', 'right'));
  const height = outer(computed.height, ...edges('top', 'bottom'));
  // A frame that nobody is to see: a pixel, or a tag's fallback. Its border is not counted.
  const sides = [computed.width, computed.height].map((length) => (/px$/.test(length) ? parseFloat(length) : Infinity));
  const isUnseen =
    display === 'none' || visibility === 'hidden' || Math.max(...sides) < SEEN_PX || Math.min(...sides) < 2;
  for (const name of PLACEMENT) host.style.setProperty(name, computed.getPropertyValue(name));
  // The card fills it.
  if (host.style.position === 'static') host.style.position = 'relative';
  if (host.style.maxWidth === 'none') host.style.maxWidth = '100%';
  host.style.display = isUnseen ? 'none' : display === 'inline' ? 'inline-block' : display;
  host.style.width = width;
  host.style.height = height;
  // Narrower than it was, it keeps the frame's shape. A page that is not drawn yet knows no pixels.
  const [across, down] = [parseFloat(width), parseFloat(height)];
  if (/px$/.test(width) && /px$/.test(height) && computed.position !== 'absolute') {
    host.style.height = 'auto';
    host.style.aspectRatio = `${across} / ${down}`;
  }
  frame.style.setProperty('display', 'none', 'important');
}

/** The placeholders in the page, each with the frame it stands in for. */
const drawn = new Map<HTMLElement, HTMLElement>();

function fitAll(): void {
  for (const [host, frame] of drawn) {
    if (host.isConnected) takePlace(host, frame);
    else drawn.delete(host);
  }
}

/** Draws a placeholder of the frame's size, in its place. */
export function drawPlaceholder(root: ShadowRoot, item: HeldItem, view: NoticeView): void {
  const frame = item.element as HTMLElement;
  const host = root.host as HTMLElement;
  if (!host.isConnected) return;
  if (host.dataset.display === undefined) {
    // The author's own, for when the frame comes back.
    host.dataset.display = frame.style.display;
    root.adoptedStyleSheets = [createSheet(), createSheet(style)];
    addEventListener('resize', fitAll);
    addInPage(drawn, host, frame, (host) => host);
    takePlace(host, frame);
  }
  render(html`<${Placeholder} view=${view} item=${item} />`, root);
}
