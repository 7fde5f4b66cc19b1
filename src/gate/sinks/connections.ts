import { heldInside } from '../addresses.js';
import { callNative, makeNative, patch, patchConstructor, type Native } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

/** A worker that ends with an `error` event. */
const NO_WORKER = 'data:text/javascript,throw%20"held"';
/** Addresses that fail by themselves: constructors do not throw, their events tell. */
const NOWHERE = {
  WebSocket: 'wss://0.0.0.0:9',
  WebSocketStream: 'wss://0.0.0.0:9',
  EventSource: 'https://0.0.0.0:9',
  WebTransport: 'https://0.0.0.0:9',
  Worker: NO_WORKER,
  SharedWorker: NO_WORKER,
} as const;

type IceServer = { readonly urls?: string | readonly string[] };

/** WebSocket, EventSource, WebTransport, workers and RTCPeerConnection: what stays open. */
export function gateConnections(realm: Realm, context: SinkContext): void {
  const { ask, owner, remember } = context;
  for (const [name, nowhere] of Object.entries(NOWHERE)) {
    const type = (realm as never as Record<string, { prototype: Record<string, Native> } | undefined>)[name];
    const { close, terminate = close } = type?.prototype ?? {};
    patchConstructor(realm, name, (native, parameters, target) => {
      const [url, ...rest] = parameters;
      const isWorker = nowhere === NO_WORKER;
      const destination = isWorker ? 'worker' : name.toLowerCase();
      if (parameters.length && (ask(url, destination) ?? (isWorker && heldInside(`${url}`, destination, context)))) {
        // No options: a protocol or a module type must not change how it fails.
        return makeNative(native, [nowhere], target);
      }
      const opened = makeNative(native, parameters.length ? [url, ...rest] : [], target);
      const granted = owner(url, destination);
      if (granted) remember(granted, opened, (terminate ?? (() => (opened as SharedWorker).port.close())) as never);
      return opened;
    });
  }

  const isHeld = ({ urls = [] }: IceServer): boolean => [urls].flat().some((url) => ask(url, 'webrtc'));
  const withoutHeld = (given: { iceServers?: IceServer[] } | undefined): unknown =>
    given?.iceServers?.some(isHeld)
      ? { ...given, iceServers: given.iceServers.filter((server) => !isHeld(server)) }
      : given;
  const rememberPeer = (peer: object, configuration: { iceServers?: IceServer[] } | undefined): void => {
    for (const { urls = [] } of configuration?.iceServers ?? []) {
      const granted = owner([urls].flat()[0], 'webrtc');
      if (granted) remember(granted, peer, realm.RTCPeerConnection.prototype.close as never);
    }
  };
  patchConstructor(realm, 'RTCPeerConnection', (native, [configuration, ...rest], target) => {
    const peer = makeNative(native, [withoutHeld(configuration), ...rest], target);
    rememberPeer(peer, configuration);
    return peer;
  });
  patch<object>(realm.RTCPeerConnection?.prototype, 'setConfiguration', (native, self, [configuration]) => {
    rememberPeer(self, configuration);
    return callNative(native, self, [withoutHeld(configuration)]);
  });
  patch(realm.Worklet?.prototype, 'addModule', (native, self, parameters) =>
    parameters.length && (ask(parameters[0], 'worklet') ?? heldInside(`${parameters[0]}`, 'worklet', context))
      ? Promise.reject(new realm.DOMException('The module is held', 'AbortError'))
      : callNative(native, self, parameters),
  );
  patch(realm.ServiceWorkerContainer?.prototype, 'register', (native, self, parameters) =>
    parameters.length && ask(parameters[0], 'serviceworker')
      ? Promise.reject(new realm.DOMException('The service worker is held', 'SecurityError'))
      : callNative(native, self, parameters),
  );
}
