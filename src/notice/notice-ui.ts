import type { Choices, ConsentRecord } from '../consent/types.js';
import type { HeldItem } from '../gate/marked.js';
import { messages } from '../languages/en.js';
import { bannerSentences, createBanner } from './banner.js';
import { addInPage, element } from './element.js';
import type { NoticeDescription, NoticeModule, NoticeUi, NoticeView, PreferencesModule } from './notice.js';
import { createSheet } from './styles.js';
import { gpcSentence, withOwnTexts } from './texts.js';

export { messages };

const darkness = matchMedia('(prefers-color-scheme:dark)');

/** Whether the theme is dark; `auto` is the page's `color-scheme` where it has chosen one, else the visitor's. */
export function isDark({ settings }: NoticeView): boolean {
  const { theme = 'auto' } = settings.notice;
  const scheme = theme === 'auto' ? getComputedStyle(document.documentElement).colorScheme : theme;
  const canBeDark = /dark/.test(scheme);
  return canBeDark === /light/.test(scheme) ? darkness.matches : canBeDark;
}

/** Keeps what has the focus from lying under the banner. */
function createClearance(root: ShadowRoot, container: HTMLElement): (banner: Element) => void {
  // Not an attribute of the page's own element, which a framework may be about to hydrate.
  const sheet = createSheet('');
  const find = (): HTMLElement | null =>
    (root.host as HTMLElement).popover ? root.querySelector<HTMLElement>('section') : null;

  let rule = '';

  function pad(): void {
    const banner = container.classList.contains('up') ? null : find();
    // As it lies at rest, while it still moves in; and in the page's own pixels, where the page has a `zoom`.
    const height = banner && `${container.offsetHeight - banner.offsetTop}px`;
    // The browser scrolls what gets the focus this far into view, and the end of the page comes out from under the
    // banner. A page that does not scroll gets no scroll bar, which would shift it.
    const end = document.documentElement.scrollHeight > innerHeight ? 'block' : 'none';
    const next = height
      ? `:root{scroll-padding-bottom:${height}!important}:root:after{content:"";display:${end};height:${height}}`
      : '';
    if (next !== rule) sheet.replaceSync((rule = next));
  }

  /** Where the page can not scroll it away, at its end or in a fixed bar, the banner goes to the other edge. */
  function stepAside({ target }: Event): void {
    const banner = find()?.getBoundingClientRect();
    if (!banner || target === root.host || !(target instanceof Element)) return;
    const covered = target.getBoundingClientRect();
    if (covered.right < banner.left || covered.left > banner.right) return;
    const isUnderTop = covered.top < banner.height;
    const isUnderBottom = covered.bottom > innerHeight - banner.height;
    if (isUnderTop === isUnderBottom) return;
    container.classList.toggle('up', isUnderBottom);
    pad();
  }

  const observer = new ResizeObserver(pad);
  document.adoptedStyleSheets.push(sheet);
  // After the browser has scrolled, which takes its time where the page wants it smooth.
  document.addEventListener('focusin', (event) => {
    setTimeout(stepAside, getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? 500 : 0, event);
  });
  // It grows while it is read.
  observer.observe(document.documentElement);
  return (banner) => observer.observe(banner);
}

export const createNoticeUi: NoticeModule['createNoticeUi'] = (root, loadPreferences): NoticeUi => {
  const isInFlow = !(root.host as HTMLElement).popover;
  const sheet = createSheet(undefined, isInFlow);
  // Safari has none.
  const { requestIdleCallback = setTimeout } = window;
  const container = element('div', { class: 'ui' });
  const status = element('p', { role: 'status', part: 'status' });
  const layer = element('div', {});
  const keepClear = createClearance(root, container);
  const host = root.host as HTMLElement;
  const inPage = new Map<ShadowRoot, readonly [HeldItem | undefined, NoticeView]>();
  let loaded: PreferencesModule | undefined;
  let renderings = 0;
  let drawn: NoticeView | undefined;
  /** What had the focus before the notice got it. */
  let cameFrom: HTMLElement | null = null;
  root.adoptedStyleSheets.push(sheet);
  root.append(status, container);
  container.append(layer);
  host.addEventListener('focusin', ({ relatedTarget }) => {
    cameFrom = relatedTarget as HTMLElement | null;
  });

  const withTexts = (given: NoticeView): NoticeView => ({ ...given, messages: withOwnTexts(given) });

  async function preferences(): Promise<PreferencesModule> {
    if (!loaded) {
      loaded = await loadPreferences();
      root.adoptedStyleSheets.push(createSheet(loaded.style, isInFlow));
      loaded.narrow.addEventListener('change', paintAgain);
    }
    return loaded;
  }

  /** Says what has become of the answer, once there is nothing else to be read. */
  function announce(view: NoticeView, before: ConsentRecord | null): void {
    const { record, messages } = view;
    if (!record || record === before) return;
    const said = [record.method === 'revoke' ? messages.withdrawn : messages.saved, gpcSentence(view)];
    status.textContent = '';
    setTimeout(() => (status.textContent = said.filter(Boolean).join(' ')), 100);
  }

  /** The notice is gone, or its dialog: who used the keyboard goes on where they were. */
  function giveFocusBack(hadFocus: Element | null): void {
    if (!hadFocus || (document.activeElement ?? document.body) !== document.body) return;
    const next = cameFrom?.isConnected ? cameFrom : root.querySelector<HTMLElement>('section button,[part=reopen]');
    next?.focus({ preventScroll: true });
  }

  function paintBanner(view: NoticeView): void {
    const shown = root.querySelector('section');
    const next = view.banner ? createBanner(view) : undefined;
    if (next && shown?.isEqualNode(next)) return;
    const part = shown?.querySelector(':focus')?.getAttribute('part');
    shown?.remove();
    if (!next) return;
    container.prepend(next);
    // In another language, it is the same button.
    if (part) next.querySelector<HTMLElement>(`[part=${part}]`)?.focus();
    keepClear(next);
  }

  function paint(view: NoticeView): void {
    // Asking for the page's style is dear just after a click.
    if (view.banner || view.preferences) container.classList.toggle('dark', isDark(view));
    paintBanner(view);
    loaded?.drawDialog(layer, view);
  }

  function paintInPage(shadow: ShadowRoot): void {
    // None is left of one that went out of the page while the preferences were loaded.
    const [item, view] = inPage.get(shadow) ?? [];
    if (!view || !shadow.host.isConnected) inPage.delete(shadow);
    else if (item) loaded?.drawPlaceholder(shadow, item, view);
    else loaded?.drawPreferences(shadow, view);
  }

  function paintAgain(): void {
    if (drawn && host.isConnected) paint(drawn);
    for (const shadow of inPage.keys()) paintInPage(shadow);
  }

  /** The page, or the visitor, has turned the light off or on. */
  function onTheme(): void {
    if (drawn && container.classList.contains('dark') !== isDark(drawn)) paintAgain();
  }

  darkness.addEventListener('change', onTheme);
  new MutationObserver(onTheme).observe(document.documentElement, { attributes: true });

  return {
    async render(given) {
      const view = withTexts(given);
      const turn = ++renderings;
      if (view.preferences) await preferences();
      // Meanwhile something newer was drawn.
      if (turn !== renderings) return;
      const { activeElement } = root;
      const hadFocus = activeElement?.matches(':focus-visible') || cameFrom ? activeElement : null;
      const before = drawn;
      drawn = view;
      paint(view);
      giveFocusBack(hadFocus);
      if (before) announce(view, before.record);
      // Once the banner is painted, which must not wait for it.
      if (view.banner) requestAnimationFrame(() => requestIdleCallback(() => void loadPreferences().catch(() => {})));
    },
    choices(where = root) {
      const switches = [...where.querySelectorAll<HTMLInputElement>('[part=preferences] input[name]')];
      return Object.fromEntries(switches.map(({ name, checked }) => [name, checked])) as Choices;
    },
    async inPage(shadow, item, given) {
      addInPage(inPage, shadow, [item, withTexts(given)], ({ host }) => host);
      await preferences();
      paintInPage(shadow);
    },
    async describe(given) {
      const view = withTexts(given);
      const { describeCategories } = await preferences();
      const { settings, policyChanged, gpc, messages } = view;
      const description: NoticeDescription = {
        language: messages.language,
        sentences: bannerSentences(view),
        vendors: settings.vendors,
        policyChanged,
        gpc,
        ...describeCategories(view),
      };
      // A copy: whoever writes into it changes nothing of ours.
      return JSON.parse(JSON.stringify(description)) as NoticeDescription;
    },
  };
};
