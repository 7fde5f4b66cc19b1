import { listen } from './notice/host.js';

/** What `data-consent-action` on any element can ask for. */
export type MarkupAction = 'accept-all' | 'reject-all' | 'preferences' | 'revoke';

/** Listens for clicks on `data-consent-action`, also on elements that come later, and for links to `#consent`. */
export function listenForActions(
  onAction: (action: MarkupAction, byPerson: boolean) => void,
  signal?: AbortSignal,
): void {
  const onClick = (event: Event): void => {
    const control = (event.target as Element).closest?.<HTMLElement>('[data-consent-action]');
    const action = control?.dataset.consentAction;
    // The notice's own controls ask for more, of which markup knows nothing.
    if (!/^(accept-all|reject-all|preferences|revoke)$/.test(action!)) return;
    event.preventDefault();
    onAction(action as MarkupAction, event.isTrusted);
  };
  const onHash = (): void => {
    if (location.hash === '#consent') onAction('preferences', false);
  };
  addEventListener('hashchange', onHash, { signal: signal! });
  onHash();
  // In the capture phase: a page that stops the event on its way must not keep a withdrawal from us.
  listen.call(document, 'click', onClick, { capture: true, signal: signal! });
}
