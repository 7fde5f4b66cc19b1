import { patch, toText } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

/** Windows and forms that lead to a held address. */
export function gateNavigation(realm: Realm, { ask }: SinkContext, onOpened: (window: unknown) => void): void {
  patch(realm, 'open', (_, parameters, go) => {
    if (parameters.length && ask(toText(parameters), 'document')) return null;
    const opened = go();
    onOpened(opened);
    return opened;
  });
  const isHeld = (form: HTMLFormElement, submitter?: Element | null): boolean =>
    // A field named "action" lies over the form's own property.
    !!ask(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', 'form');
  patch<HTMLFormElement>(realm.HTMLFormElement.prototype, 'submit', (self, _, go) =>
    self instanceof realm.HTMLFormElement && isHeld(self) ? undefined : go(),
  );
  realm.addEventListener(
    'submit',
    (event) => {
      if (isHeld(event.target as HTMLFormElement, event.submitter)) event.preventDefault();
    },
    true,
  );
}
