/** Tells the other tabs that the record changed, and this one when they did. */
export interface Channel {
  announce(): void;
  close(): void;
}

/**
 * The message carries nothing: whoever hears it reads the cookie, so no page script can slip in an answer.
 * @param onChange called when another tab answered, or when this page comes back from the back/forward cache
 */
export function openChannel(name: string, onChange: () => void): Channel {
  let channel: BroadcastChannel | undefined;
  const open = (): void => {
    try {
      channel = new BroadcastChannel(name);
      channel.onmessage = onChange;
    } catch {
      // No BroadcastChannel (Safari before 15.4, opaque origins): the storage event is left.
    }
  };
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === name || key === null) onChange();
  };
  const close = (): void => {
    channel?.close();
    channel = undefined;
  };
  const onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    open();
    onChange();
  };

  open();
  addEventListener('storage', onStorage);
  // A channel left open can keep the page out of the back/forward cache.
  addEventListener('pagehide', close);
  addEventListener('pageshow', onPageShow);

  return {
    announce: () => channel?.postMessage(0),
    close() {
      close();
      removeEventListener('storage', onStorage);
      removeEventListener('pagehide', close);
      removeEventListener('pageshow', onPageShow);
    },
  };
}
