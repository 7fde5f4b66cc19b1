import { guarded } from '../natives.js';
import { patch } from './patch.js';
import type { Realm } from './sink-context.js';

/**
 * Gates windows of the page's own origin before page code can take natives from them.
 * @param install patches one realm; it calls `onInserted` when nodes were put into its documents
 * @returns a function that gates a window, unless it is another site's, or gated already
 */
export function createRealms(
  install: (realm: Realm, onInserted: (nodes?: readonly unknown[]) => void) => void,
): (window: unknown) => void {
  // By the realm's own objects: the window of a frame stays the same when it is navigated.
  const gated = new WeakSet<object>();

  const gate = guarded((window: unknown): void => {
    try {
      // A document stands for its window.
      const realm = ((window as Document).defaultView ?? window) as Realm;
      if (gated.has(realm.Object)) return;
      gated.add(realm.Object);
      let frames = 0;
      install(realm, (nodes) => {
        const { length } = realm;
        let isSame = length === frames;
        // Without a function of the language: pages put in thousands of nodes.
        for (let at = 0; nodes && at < nodes.length; at++) {
          if ((nodes[at] as Element | undefined)?.localName === 'iframe') isSame = false;
        }
        if (isSame) return;
        frames = length;
        for (let index = 0; index < length; index++) gate(realm[index]);
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
      realm.document.addEventListener('load', ({ target }) => gate((target as HTMLIFrameElement).contentWindow), true);
    } catch {
      // Another site's window: its requests are not this page's.
    }
  });
  return gate;
}
