import { guarded } from '../../natives.js';
import { callNative, patch, toText } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

// https://developer.mozilla.org/docs/Web/API/DocumentPictureInPicture
type PictureInPictureRealm = Realm & { readonly DocumentPictureInPicture?: { readonly prototype: object } };

/** Forms that lead to a held address. */
export function createFormGate(ask: SinkContext['ask']): Pick<SinkContext, 'isHeldForm' | 'hear'> {
  const { getAttribute, replaceWith } = Element.prototype;
  const { addEventListener } = EventTarget.prototype;
  let last: SubmitEvent | undefined;
  let lastForm: EventTarget | null;
  // A field lies over the form's own property of its name.
  const isHeldForm = guarded((form: unknown, submitter?: Element | null): boolean => {
    const own = submitter && (callNative(getAttribute as never, submitter, ['formaction']) as string | null);
    return !!ask(own ?? callNative(getAttribute as never, form, ['action']) ?? '', 'form');
  });
  const listen = (target: unknown, type: string, listener: (event: never) => void, options: unknown): void =>
    void callNative(addEventListener as never, target, [type, listener, options]);
  const onSubmit = (event: SubmitEvent): void => {
    last = event;
    lastForm = event.target;
    if (isHeldForm(lastForm, event.submitter)) event.preventDefault();
    // A listener may give it another address.
    else if (event.eventPhase === 1) listen(event.currentTarget, 'submit', onSubmit, { once: true });
  };
  /** A listener may have stopped the event besides. A form that is in no document is not sent. */
  const onData = ({ target }: Event): void => {
    if (!last || lastForm !== target || last.defaultPrevented || !isHeldForm(target, last.submitter)) return;
    const mark = document.createComment('');
    callNative(replaceWith as never, target, [mark]);
    setTimeout(() => mark.replaceWith(target as Element));
  };
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
  { ask, isHeldForm, hear }: SinkContext,
  onOpened: (window: unknown) => void,
): () => void {
  // With three parameters that of a document is that of a window; with fewer it drops what listens.
  for (const owner of [realm, realm.Document.prototype])
    patch(owner, 'open', (_, parameters, go) => {
      if (parameters.length > (owner === realm ? 0 : 2) && ask(toText(parameters), 'document')) return null;
      const opened = go();
      onOpened(opened);
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
  return () => hear(realm);
}
