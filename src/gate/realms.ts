import { assign, guarded } from '../natives.js';
import { patch } from './patch.js';
import type { Realm } from './sink-context.js';

/** What hands a window out. */
const INTERFACES = `HTMLIFrameElement HTMLFrameElement HTMLObjectElement HTMLEmbedElement MessageEvent
DocumentPictureInPicture DocumentPictureInPictureEvent`;

/**
 * Gates windows of the page's own origin before page code can take natives from them.
 * @param install patches one realm; it calls the function it gets when nodes may have been put into its documents,
 * and returns one that listens in it, if it could
 * @returns a function that gates a window, unless it is another site's; one that is gated already it watches on
 */
export function createRealms(
  install: (realm: Realm, onInserted: () => void) => (() => void) | void,
): (window: unknown) => void {
  const { addEventListener } = EventTarget.prototype;
  /** What watches each of them. By the realm's own objects: the window of a frame stays the same when it is navigated. */
  const gated = new WeakMap<object, () => void>();

  const gate = guarded((window: unknown): void => {
    try {
      // A document stands for its window.
      const realm = ((window as Document).defaultView ?? window) as Realm;
      const watched = gated.get(realm.Object);
      if (watched) return watched();
      const seen = new WeakSet<object>();
      let newest: unknown;
      const look = guarded((): void => {
        // Browsers number frames as they come, and one that is moved comes anew: behind the last one that was seen
        // are the new ones.
        for (let index = realm.length - 1; index >= 0 && !seen.has(realm[index]!); index--) {
          seen.add(realm[index]!);
          gate(realm[index]);
        }
      });
      const listen = install(realm, () => {
        // Without a function of the language, nor asking for what is not there: pages put in thousands of nodes.
        const { length } = realm;
        const last: unknown = length && realm[length - 1];
        if (last !== newest) look();
        newest = last;
      });
      const gateFrame = ({ target }: Event): void => {
        const { contentWindow } = target as HTMLIFrameElement;
        if (contentWindow) gate(contentWindow);
      };
      // The next document is there by then; none of its scripts has run in Chromium and Firefox, those in the first
      // part of it have in WebKit (measured). A timer would come late where a popup covers this page, and a message
      // goes by way of another process in WebKit.
      const gateNext = (): void => {
        assign(document.createElement('details'), { ontoggle: () => gate(realm), open: true });
      };
      const observer = new MutationObserver(() => gate(realm));
      // Whenever the window is met: `document.open` takes all listeners away, and so does the first page of a frame,
      // which gets the window of the empty one before it.
      const watch = (): void => {
        const { document } = realm;
        addEventListener.call(realm, 'pagehide', gateNext);
        addEventListener.call(document, 'load', gateFrame, true);
        // The page itself is watched already.
        if (realm !== globalThis.window) observer.observe(document, { childList: true, subtree: true });
        listen?.();
        look();
      };
      gated.set(realm.Object, watch);
      for (const type of INTERFACES.split(/\s/)) {
        patch(
          (realm as never as Record<string, { prototype: object } | undefined>)[type]?.prototype,
          'contentWindow contentDocument source window',
          (_, __, go) => {
            const found = go();
            gate(found);
            return found;
          },
          'get',
        );
      }
      watch();
    } catch {
      // Another site's window: its requests are not this page's.
    }
  });
  return gate;
}
