/**
 * What a surrounding app has put into the page, taken when the library starts: what a page script puts in its place
 * later is never looked at.
 */
export interface App {
  /** `window.ilumeeConsentRecord`: an object, or its JSON. */
  readonly record: unknown;
  /** Each sends a text to the app; iOS may answer with a record. */
  readonly senders: readonly ((text: string) => unknown)[];
  /** Android's way to hand a record in: its JSON. */
  readonly getRecord: (() => unknown) | undefined;
  /** Whether no script of the page can have run before the library. */
  readonly isFirst: boolean;
}

interface Port {
  postMessage?(text: string): unknown;
  getRecord?(): unknown;
}

type AppWindow = Window & {
  ilumeeConsentRecord?: unknown;
  webkit?: { messageHandlers?: { ilumeeConsent?: Port } };
  ilumeeConsentBridge?: Port;
  ReactNativeWebView?: Port;
};

/** In the script-tag file, as it has to happen before the page's scripts. */
export function findApp(): App {
  const { ilumeeConsentRecord: record, webkit, ilumeeConsentBridge: android, ReactNativeWebView } = window as AppWindow;
  const ports = [webkit?.messageHandlers?.ilumeeConsent, android, ReactNativeWebView];
  const { currentScript } = document;
  return {
    record,
    // Bound now, before the page can put its own in the place of these methods.
    senders: ports.flatMap((port) => port?.postMessage?.bind(port) ?? []),
    getRecord: android?.getRecord?.bind(android),
    isFirst: !!currentScript && currentScript === document.querySelector('script:not([type="application/json"])'),
  };
}
