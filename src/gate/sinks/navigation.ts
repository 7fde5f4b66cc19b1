import { guarded } from '../../natives.js';
import { patch, toText } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

// https://developer.mozilla.org/docs/Web/API/DocumentPictureInPicture
type PictureInPictureRealm = Realm & { readonly DocumentPictureInPicture?: { readonly prototype: object } };

/**
 * Windows and forms that lead to a held address.
 * @returns a function that hears the realm's forms, again when its document has dropped what listens
 */
export function gateNavigation(realm: Realm, { ask, owner, remember, shadowTrees, onOpened }: SinkContext): () => void {
  const { getAttribute } = Element.prototype;
  const { addEventListener } = EventTarget.prototype;
  // With three parameters that of a document is that of a window; with fewer it drops what listens.
  for (const place of [realm, realm.Document.prototype])
    patch(place, 'open', (_, parameters, go) => {
      const url = parameters.length > (place === realm ? 0 : 2) ? toText(parameters) : '';
      if (ask(url, 'document')) return null;
      const opened = go();
      onOpened(opened);
      const granted = owner(url, 'document');
      if (opened && granted) remember(granted, opened, opened.close);
      return opened;
    });
  patch((realm as PictureInPictureRealm).DocumentPictureInPicture?.prototype, 'requestWindow', async (_, __, go) => {
    const opened: unknown = await go();
    onOpened(opened);
    return opened;
  });
  // A field lies over the form's own property of its name.
  const isHeld = (form: Element, submitter?: Element | null): boolean =>
    !!ask((submitter && getAttribute.call(submitter, 'formaction')) ?? getAttribute.call(form, 'action') ?? '', 'form');
  patch<HTMLFormElement>(realm.HTMLFormElement.prototype, 'submit', (self, _, go) =>
    self instanceof realm.HTMLFormElement && isHeld(self) ? undefined : go(),
  );
  const onSubmit = guarded((event: SubmitEvent): void => {
    if (isHeld(event.target as Element, event.submitter)) event.preventDefault();
    // A listener may give it another address.
    else if (event.eventPhase === 1) listen(event.currentTarget!, { once: true });
  });
  const listen = (target: EventTarget, options: boolean | AddEventListenerOptions): void =>
    addEventListener.call(target, 'submit', onSubmit as never, options);
  // Nobody outside of a shadow tree hears of its forms.
  patch<Element>(realm.Element.prototype, 'attachShadow', (self, _, go) => {
    const root: ShadowRoot = go();
    shadowTrees.set(self, root);
    listen(root, true);
    return root;
  });
  return () => listen(realm, true);
}
