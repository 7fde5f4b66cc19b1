import { callNative, patch, toText } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

/** A port that every browser refuses before it connects: a request to it fails as a blocked one does. */
const NOWHERE = '//0.0.0.0:9';

interface Sent {
  readonly url: unknown;
  readonly isAsync: boolean;
  /** Takes it out of what waits. */
  cancel?(): boolean;
}

const sizeOf = (body: unknown): number => {
  const { size, byteLength, length } = Object(body ?? '') as { size?: number; byteLength?: number; length?: number };
  return size ?? byteLength ?? length ?? 0;
};

/** fetch, XMLHttpRequest, sendBeacon and fetchLater. */
export function gateNetwork(realm: Realm, { ask, owner, wait, mayWait, remember }: SinkContext): void {
  const { AbortController, AbortSignal, TypeError } = realm;
  const request = realm.XMLHttpRequest.prototype;
  const { open, abort } = request;
  const { get: urlOf } = Object.getOwnPropertyDescriptor(realm.Request.prototype, 'url')!;
  /** Also one of another realm. */
  const isRequest = (value: unknown): boolean => {
    try {
      return !!urlOf!.call(value);
    } catch {
      return false;
    }
  };
  const sent = new WeakMap<XMLHttpRequest, Sent>();

  patch(realm, 'fetch', (native, self, parameters) => {
    const [given, init] = parameters as unknown as [Request | string, RequestInit | undefined];
    const input = isRequest(given) ? given : toText(given);
    const { url = input, signal: own } = (isRequest(input) ? input : {}) as { url?: unknown; signal?: AbortSignal };
    const held = parameters.length ? ask(url, 'fetch') : undefined;
    const signal = init?.signal ?? own;
    const go = (): Promise<Response> => {
      const granted = parameters.length ? owner(url, 'fetch') : undefined;
      // The first browsers without `any` are of 2023: there a request in flight is not aborted by a withdrawal.
      if (!granted || !AbortSignal.any) {
        return callNative(native, self, parameters.length ? [input, ...parameters.slice(1)] : []) as Promise<Response>;
      }
      const controller = new AbortController();
      const forget = remember(granted, controller, controller.abort);
      const signals = signal ? [signal, controller.signal] : [controller.signal];
      const answer = callNative(native, self, [input, { ...init, signal: AbortSignal.any(signals) }]);
      (answer as Promise<Response>).then(forget, forget);
      return answer as Promise<Response>;
    };
    if (!held || signal?.aborted) return go();
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new TypeError('Failed to fetch'));
      if (!mayWait(held)) return fail();
      const bytes = sizeOf(init?.body);
      const cancel = wait({ held, bytes, go: () => resolve(go()), fail });
      signal?.addEventListener('abort', () => cancel() && reject(signal.reason), { once: true });
    });
  });

  patch<XMLHttpRequest>(request, 'open', (native, self, parameters) => {
    const [method, url, ...rest] = parameters as readonly unknown[];
    const text = toText(url);
    const result = callNative(native, self, parameters.length > 1 ? [method, text, ...rest] : parameters);
    sent.get(self)?.cancel?.();
    sent.set(self, { url: text, isAsync: parameters.length < 3 || !!parameters[2] });
    return result;
  });
  patch<XMLHttpRequest>(request, 'send', (native, self, parameters) => {
    const { url, isAsync = true } = sent.get(self) ?? {};
    const held = url === undefined ? undefined : ask(url, 'xmlhttprequest');
    const go = (): void => {
      const granted = url === undefined ? undefined : owner(url, 'xmlhttprequest');
      if (granted) self.addEventListener('loadend', remember(granted, self, abort), { once: true });
      callNative(native, self, parameters);
    };
    if (!held) return go();
    const fail = (): void => {
      const { timeout } = self;
      callNative(open as never, self, ['GET', location.protocol + NOWHERE, isAsync]);
      if (isAsync) self.timeout = timeout;
      callNative(native, self, []);
    };
    if (!isAsync || !mayWait(held)) return fail();
    const cancel = wait({ held, bytes: sizeOf(parameters[0]), go, fail });
    sent.set(self, { url, isAsync, cancel });
    if (self.timeout) setTimeout(() => cancel() && end(self, 'timeout'), self.timeout);
  });
  /** What the caller hears of a request that ended before it went out. */
  function end(self: XMLHttpRequest, type: 'abort' | 'timeout'): void {
    callNative(abort as never, self, []);
    for (const name of [type, 'loadend']) self.dispatchEvent(new realm.ProgressEvent(name));
  }
  patch<XMLHttpRequest>(request, 'abort', (native, self, parameters) => {
    if (sent.get(self)?.cancel?.()) end(self, 'abort');
    else callNative(native, self, parameters);
  });

  // Another tool may have put its own on the navigator itself.
  for (const owner of [realm.Navigator.prototype, realm.navigator]) {
    patch<Navigator>(owner, 'sendBeacon', (native, self, parameters) => {
      const [url, ...rest] = parameters as readonly unknown[];
      const text = toText(url);
      const held = parameters.length ? ask(text, 'beacon') : undefined;
      const go = (): unknown => callNative(native, self, parameters.length ? [text, ...rest] : []);
      if (!held) return go();
      if (!mayWait(held)) return false;
      wait({ held, bytes: sizeOf(rest[0]), go });
      return true;
    });
  }
  patch(realm, 'fetchLater', (native, self, parameters) => {
    const [input] = parameters as unknown as [Request | string];
    const held = parameters.length ? ask((input as Request | undefined)?.url ?? input, 'fetch') : undefined;
    const go = (): unknown => callNative(native, self, parameters);
    if (!held) return go();
    if (mayWait(held)) wait({ held, go });
    return { activated: false };
  });
}
