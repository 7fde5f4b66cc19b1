import type { ConsentRecord } from './consent/types.js';

/** What `data-consent-action` on any element can ask for. */
export type MarkupAction = 'accept-all' | 'reject-all' | 'preferences' | 'revoke';

const { addEventListener: listen } = EventTarget.prototype;

/** Listens for clicks on `data-consent-action`, also on elements that come later. */
export function listenForActions(
  onAction: (action: MarkupAction, byPerson: boolean) => void,
  signal?: AbortSignal,
): void {
  const onClick = (event: Event): void => {
    const control = (event.target as Element).closest?.<HTMLElement>('[data-consent-action]');
    if (!control) return;
    event.preventDefault();
    onAction(control.dataset.consentAction as MarkupAction, event.isTrusted);
  };
  // In the capture phase: a page that stops the event on its way must not keep a withdrawal from us.
  listen.call(document, 'click', onClick, { capture: true, signal: signal! });
}

/** In the page's language, or the browser's where the page names none that there is (`en_US`). */
function dateOf({ time }: ConsentRecord): string {
  try {
    return new Date(time).toLocaleString(document.documentElement.lang || []);
  } catch {
    return new Date(time).toLocaleString();
  }
}

/** Writes facts of the record into the site's own text: `policy-version`, `date`, `id`; empty while there is none. */
export function fillTexts(record: ConsentRecord | null, policy: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-consent-text]')) {
    const fact = element.dataset.consentText;
    const text = fact === 'policy-version' ? policy : record && (fact === 'id' ? record.id : dateOf(record));
    // Every write is a mutation, and every mutation brings us here.
    if (element.textContent !== (text ?? '')) element.textContent = text ?? '';
  }
}
