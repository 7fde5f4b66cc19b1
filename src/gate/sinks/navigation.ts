import { guarded } from '../../natives.js';
import { isElement } from '../marked.js';
import { patch, toText } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

// https://developer.mozilla.org/docs/Web/API/DocumentPictureInPicture
type PictureInPictureRealm = Realm & { readonly DocumentPictureInPicture?: { readonly prototype: object } };

/** Forms that lead to a held address. */
export function createFormGate(ask: SinkContext['ask']): Pick<SinkContext, 'isHeldForm' | 'hear'> {
  const { getAttribute, replaceWith } = Element.prototype;
  const { addEventListener } = EventTarget.prototype;
  let last: SubmitEvent | undefined;
  let lastForm: Element | undefined;
  // A field lies over the form's own property of its name.
  const isHeldForm = (form: Element, submitter?: Element | null): boolean =>
    !!ask((submitter && getAttribute.call(submitter, 'formaction')) ?? getAttribute.call(form, 'action') ?? '', 'form');
  const onSubmit = guarded((event: SubmitEvent): void => {
    const form = event.target;
    // Code may send the event to anything.
    if (!isElement(form)) return;
    // What is sent is gathered in the same task; an event that code has made sends nothing.
    if (event.isTrusted) {
      last = event;
      lastForm = form;
      setTimeout(() => (last = lastForm = undefined));
    }
    if (isHeldForm(form, event.submitter)) event.preventDefault();
    // A listener may give it another address.
    else if (event.eventPhase === 1) listen(event.currentTarget!, 'submit', onSubmit, { once: true });
  });
  /** A listener may have stopped the event besides. A form that is in no document is not sent. */
  const onData = guarded(({ target }: Event): void => {
    const form = target as Element;
    if (lastForm !== form || last!.defaultPrevented || !isHeldForm(form, last!.submitter)) return;
    const mark = document.createComment('');
    replaceWith.call(form, mark);
    setTimeout(() => mark.replaceWith(form));
  });
  const listen = (
    target: EventTarget,
    type: string,
    listener: (event: never) => void,
    options: boolean | AddEventListenerOptions,
  ): void => addEventListener.call(target, type, listener as never, options);
  return {
    isHeldForm,
    hear(target) {
      listen(target, 'submit', onSubmit, true);
      listen(target, 'formdata', onData, true);
    },
  };
}

/**
 * Windows and forms that lead to a held address.
 * @returns a function that hears the realm's forms, again when its document has dropped what listens
 */
export function gateNavigation(
  realm: Realm,
  { ask, owner, remember, isHeldForm, hear, shadowTrees, onOpened }: SinkContext,
): () => void {
  // With three parameters that of a document is that of a window; with fewer it drops what listens.
  for (const place of [realm, realm.Document.prototype])
    patch(place, 'open', (_, parameters, go) => {
      const url = parameters.length > (place === realm ? 0 : 2) ? toText(parameters) : '';
      if (url && ask(url, 'document')) return null;
      const opened = go();
      onOpened(opened);
      const granted = url ? owner(url, 'document') : undefined;
      // `open` also gives the page's own window, or the one around it.
      if (opened && granted && opened !== realm && opened !== realm.top) remember(granted, opened, opened.close);
      return opened;
    });
  patch((realm as PictureInPictureRealm).DocumentPictureInPicture?.prototype, 'requestWindow', async (_, __, go) => {
    const opened: unknown = await go();
    onOpened(opened);
    return opened;
  });
  patch<HTMLFormElement>(realm.HTMLFormElement.prototype, 'submit', (self, _, go) =>
    self instanceof realm.HTMLFormElement && isHeldForm(self) ? undefined : go(),
  );
  // Nobody outside of a shadow tree hears of its forms.
  patch<Element>(realm.Element.prototype, 'attachShadow', (self, _, go) => {
    const root: ShadowRoot = go();
    shadowTrees.set(self, root);
    hear(root);
    return root;
  });
  return () => hear(realm);
}
