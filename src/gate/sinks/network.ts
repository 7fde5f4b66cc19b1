import { callNative, patch, rejecting, toText, type Handler } from '../patch.js';
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
  const { AbortController, AbortSignal, Request } = realm;
  const request = realm.XMLHttpRequest.prototype;
  const { open, abort } = request;
  const { get: urlOf } = Object.getOwnPropertyDescriptor(Request.prototype, 'url')!;
  /** The address of a Request, also of one of another realm, and whatever it says of itself. */
  const requested = (value: unknown): string | undefined => {
    try {
      return urlOf!.call(value) as string;
    } catch {
      return undefined;
    }
  };
  const sent = new WeakMap<XMLHttpRequest, Sent>();
  /** What ends each body that may still be coming in. */
  const incoming = new WeakMap<object, AbortController>();
  function stop(this: object): void {
    incoming.get(this)!.abort();
  }
  const signalOf = (given: unknown, init: RequestInit | undefined): AbortSignal | null | undefined =>
    init?.signal ?? (requested(given) === undefined ? undefined : (given as Request).signal);
  const withSignal = (
    init: RequestInit | undefined,
    signal: AbortSignal | null | undefined,
    own: AbortSignal,
  ): RequestInit => ({
    ...init,
    signal: AbortSignal.any(signal ? [signal, own] : [own]),
  });

  const gateFetch: Handler = (_, parameters, send) => {
    const [given, init] = parameters as [Request | string, RequestInit | undefined];
    const url = requested(given) ?? toText(parameters);
    const owned = owner(url, 'fetch');
    if (!owned) return send();
    const held = ask(url, 'fetch');
    const signal = signalOf(given, init);
    const go = (): Promise<Response> => {
      // The first browsers without `any` are of 2023: there a request in flight is not aborted by a withdrawal.
      if (!AbortSignal.any) return send();
      const controller = new AbortController();
      const forget = remember(owned, controller, controller.abort);
      const answer: Promise<Response> = send([parameters[0], withSignal(init, signal, controller.signal)]);
      answer.then(({ body }) => {
        forget();
        if (!body) return;
        // For as long as the body itself is there: no event tells that it was read to its end.
        incoming.set(body, controller);
        remember(owned, body, stop);
      }, forget);
      return answer;
    };
    if (!held || signal?.aborted) return go();
    // What can not be sent at all fails at once. Without the body itself, which is read once.
    if (requested(given) === undefined) new Request(url as string, { ...init, body: init?.body && '' });
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new realm.TypeError('Failed to fetch'));
      if (!mayWait(held)) return fail();
      const cancel = wait(held, () => resolve(go()), fail, sizeOf(init?.body));
      signal?.addEventListener('abort', () => cancel() && reject(signal.reason), { once: true });
    });
  };
  patch(realm, 'fetch', rejecting(gateFetch));

  patch<XMLHttpRequest>(request, 'open', (self, parameters, go) => {
    const url = toText(parameters, 1);
    const result = go();
    sent.get(self)?.cancel?.();
    sent.set(self, { url, isAsync: parameters.length < 3 || !!parameters[2] });
    return result;
  });
  patch<XMLHttpRequest>(request, 'send', (self, [body], send) => {
    const state = sent.get(self);
    const owned = state && owner(state.url, 'xmlhttprequest');
    if (!owned) return send();
    const { url, isAsync } = state;
    const held = ask(url, 'xmlhttprequest');
    const go = (): void => {
      self.addEventListener('loadend', remember(owned, self, abort), { once: true });
      send();
    };
    if (!held) return go();
    const fail = (): void => {
      const { timeout } = self;
      callNative(open as never, self, ['GET', location.protocol + NOWHERE, isAsync]);
      if (isAsync) self.timeout = timeout;
      send([]);
    };
    if (!isAsync || !mayWait(held)) return fail();
    const cancel = wait(held, go, fail, sizeOf(body));
    sent.set(self, { url, isAsync, cancel });
    if (self.timeout) setTimeout(() => cancel() && end(self, 'timeout'), self.timeout);
  });
  /** What the caller hears of a request that ended before it went out. */
  function end(self: XMLHttpRequest, type: 'abort' | 'timeout'): void {
    callNative(abort as never, self, []);
    for (const name of [type, 'loadend']) self.dispatchEvent(new realm.ProgressEvent(name));
  }
  patch<XMLHttpRequest>(request, 'abort', (self, _, go) => {
    if (sent.get(self)?.cancel?.()) end(self, 'abort');
    else go();
  });

  /** Nobody else keeps them until their requests go out. */
  const later = new Set<AbortController>();
  const gateLater = (target: object, name: string, destination: string): void =>
    patch(target, name, (_, parameters, send) => {
      const [given, init] = parameters;
      const url = requested(given) ?? toText(parameters);
      const held = ask(url, destination);
      const owned = name === 'fetchLater' && owner(url, destination);
      const go = (): unknown => {
        if (!owned || !AbortSignal.any) return send();
        const controller = new AbortController();
        const signal = signalOf(given, init);
        later.add(controller);
        remember(owned, controller, controller.abort);
        signal?.addEventListener('abort', () => later.delete(controller));
        return send([parameters[0], withSignal(init, signal, controller.signal)]);
      };
      if (!held) return go();
      // After a denial it must not go out: what it tells is from before.
      const waits = mayWait(held) && !!wait(held, go, () => {}, sizeOf(init));
      return name === 'fetchLater' ? { activated: false } : waits;
    });
  // Another tool may have put its own on the navigator itself.
  for (const target of [realm.Navigator.prototype, realm.navigator]) gateLater(target, 'sendBeacon', 'beacon');
  gateLater(realm, 'fetchLater', 'fetch');
}
