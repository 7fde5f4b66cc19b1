/** Tells the other tabs that the record changed, and this one when they did. */
export interface Channel {
  announce(): void;
}

/**
 * The message carries nothing: whoever hears it reads the cookie, so no page script can slip in an answer.
 * @param onChange called when another tab answered, or when this page comes back from the back/forward cache
 * @param signal closes the channel
 */
export function openChannel(name: string, onChange: () => void, signal?: AbortSignal): Channel {
  let channel: BroadcastChannel | undefined;
  const open = (): void => {
    try {
      channel = new BroadcastChannel(name);
      channel.onmessage = onChange;
    } catch {
      // No BroadcastChannel (opaque origins): the storage event is left.
    }
  };
  const close = (): void => {
    channel?.close();
    channel = undefined;
  };
  const options = { signal: signal! };

  open();
  addEventListener('storage', ({ key }) => (key === name || key === null) && onChange(), options);
  // A channel left open can keep the page out of the back/forward cache.
  addEventListener('pagehide', close, options);
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      open();
      onChange();
    },
    options,
  );
  signal?.addEventListener('abort', close);

  return { announce: () => channel?.postMessage(0) };
}
