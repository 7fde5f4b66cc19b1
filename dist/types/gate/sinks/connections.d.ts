import type { Realm, SinkContext } from '../sink-context.js';
/** What a `blob:` worker or frame holds, read at once; empty where it can not be read. */
export declare function readBlob(realm: Realm, url: string): string;
/** WebSocket, EventSource, WebTransport, workers and RTCPeerConnection: what stays open. */
export declare function gateConnections(realm: Realm, { ask, askText, owner, remember }: SinkContext): void;
