import type { Realm, SinkContext } from '../sink-context.js';
/** WebSocket, EventSource, WebTransport, workers and RTCPeerConnection: what stays open. */
export declare function gateConnections(realm: Realm, context: SinkContext): void;
