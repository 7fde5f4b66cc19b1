import { guarded } from '../natives.js';
import { patch } from './patch.js';
import type { Realm } from './sink-context.js';

/**
 * Gates windows of the page's own origin before page code can take natives from them.
 * @param install patches one realm; it calls the function it gets when nodes may have been put into its documents
 * @returns a function that gates a window, unless it is another site's, or gated already
 */
export function createRealms(install: (realm: Realm, onInserted: () => void) => void): (window: unknown) => void {
  // By the realm's own objects: the window of a frame stays the same when it is navigated.
  const gated = new WeakSet<object>();

  const gate = guarded((window: unknown): void => {
    try {
      // A document stands for its window.
      const realm = ((window as Document).defaultView ?? window) as Realm;
      if (gated.has(realm.Object)) return;
      gated.add(realm.Object);
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
      install(realm, () => {
        // Without a function of the language: pages put in thousands of nodes.
        const last: unknown = realm[realm.length - 1];
        if (last !== newest) look();
        newest = last;
      });
      for (const type of ['IFrame', 'Frame', 'Object', 'Embed'] as const) {
        patch(
          realm[`HTML${type}Element`]?.prototype,
          'contentWindow contentDocument',
          (_, __, go) => {
            const found = go();
            gate(found);
            return found;
          },
          'get',
        );
      }
      // A frame that was navigated has another realm.
      const onLoad = ({ target }: Event): void => {
        const { contentWindow } = target as HTMLIFrameElement;
        if (contentWindow) gate(contentWindow);
      };
      realm.document.addEventListener('load', onLoad, true);
    } catch {
      // Another site's window: its requests are not this page's.
    }
  });
  return gate;
}
