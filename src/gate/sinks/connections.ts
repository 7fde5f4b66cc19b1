import { outside } from '../../natives.js';
import { heldCode, heldInside, textInside } from '../addresses.js';
import { trust } from '../../trusted-types.js';
import { patch, rejecting, toText, type Handler } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

/** A worker that ends with an `error` event. */
const NO_WORKER = 'data:text/javascript,throw%20"held"';
/** An address that fails by itself: constructors do not throw, their events tell. */
const NOWHERE = '//0.0.0.0:9';

/** Bound to nothing, or it would keep the worker. */
function closePort(this: SharedWorker): void {
  this.port.close();
}

type IceServer = { readonly urls?: string | readonly string[] };

/** What a browser takes as a list: anything that can be gone through. */
const listOf = <Type>(given: Type | Iterable<Type>): Type[] =>
  typeof given === 'object' ? outside(() => [...(given as Iterable<Type>)]) : [given];

/** WebSocket, EventSource, WebTransport, workers and RTCPeerConnection: what stays open. */
export function gateConnections(realm: Realm, context: SinkContext): void {
  const { ask, owner, ownersIn, remember } = context;
  const { DOMException, RTCPeerConnection } = realm;

  const gate = (names: string, nowhere: string): void =>
    names.split(' ').forEach((name) => {
      const isWorker = nowhere === NO_WORKER;
      const destination = isWorker ? 'worker' : name.toLowerCase();
      patch(realm, name, (_, parameters, go) => {
        const url = toText(parameters);
        const code = isWorker ? textInside(`${url as string}`) : '';
        if (ask(url, destination) ?? heldCode(code, destination, context)) {
          // No options: a protocol or a module type must not change how it fails.
          return go([isWorker ? trust('ScriptURL', nowhere) : nowhere]);
        }
        const opened = go();
        for (const granted of [owner(url, destination) ?? ownersIn(code, destination)].flat()) {
          remember(granted, opened, opened.close ?? opened.terminate ?? closePort);
        }
        return opened;
      });
    });
  gate('WebSocket WebSocketStream', `wss:${NOWHERE}`);
  gate('EventSource WebTransport', `https:${NOWHERE}`);
  gate('Worker SharedWorker', NO_WORKER);

  const isHeld = ({ urls = [] }: IceServer): boolean => listOf(urls).some((url) => ask(url, 'webrtc'));
  const gatePeer: Handler<object> = (self, parameters, go) => {
    const given = parameters[0]?.iceServers;
    const servers = listOf<IceServer>(given ?? []);
    if (given) parameters[0] = { __proto__: parameters[0], iceServers: servers.filter((server) => !isHeld(server)) };
    const peer = go();
    for (const { urls = [] } of servers) {
      const granted = owner(listOf(urls)[0], 'webrtc');
      if (granted) remember(granted, peer ?? self, RTCPeerConnection.prototype.close as never);
    }
    return peer;
  };
  patch(realm, 'RTCPeerConnection', gatePeer);
  // Chromium has the same constructor under two names.
  if ('webkitRTCPeerConnection' in realm) realm.webkitRTCPeerConnection = realm.RTCPeerConnection;
  patch(RTCPeerConnection?.prototype, 'setConfiguration', gatePeer);
  const refuse = (owner: object | undefined, name: string, destination: string, error: string): void =>
    patch(
      owner,
      name,
      rejecting((_, parameters, go) => {
        const url = toText(parameters);
        return (ask(url, destination) ?? heldInside(`${url as string}`, destination, context))
          ? Promise.reject(new DOMException('held', error))
          : go();
      }),
    );
  patch(
    realm.CredentialsContainer?.prototype,
    'get',
    rejecting((_, [options], go) =>
      listOf<{ configURL?: unknown }>(options?.identity?.providers ?? []).some(({ configURL }) =>
        ask(configURL, 'webidentity'),
      )
        ? Promise.reject(new DOMException('held', 'NetworkError'))
        : go(),
    ),
  );
  refuse(realm.Worklet?.prototype, 'addModule', 'worklet', 'AbortError');
  refuse(realm.ServiceWorkerContainer?.prototype, 'register', 'serviceworker', 'SecurityError');
}
