import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface RecordedRequest {
  /** Place in the order of arrival, from 1; goes on counting after `clear()`. */
  readonly order: number;
  /** Without the port. */
  readonly host: string;
  /** `TLS` for an attempt to reach an https host, of which only the host is known. */
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The cookies it carried. */
  readonly cookies: Readonly<Record<string, string>>;
  /** Text, decompressed. Empty until `complete`. */
  body: string;
  /** The body has arrived, or never will. */
  complete: boolean;
}

/** Every given field must match. */
export interface RequestFilter {
  readonly host?: string;
  readonly path?: string | RegExp;
  readonly method?: string;
}

const NOTHING = {
  host: '',
  method: '',
  path: '',
  query: new URLSearchParams(),
  headers: {},
  cookies: {},
  body: '',
  complete: false,
} satisfies Omit<RecordedRequest, 'order'>;

export function fromMessage(message: IncomingMessage, order: number): RecordedRequest {
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'unknown.test'}`);
  return {
    ...NOTHING,
    order,
    host: url.hostname,
    method: message.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    cookies: parseCookies(message.headers.cookie ?? ''),
  };
}

/** Undefined when the packet is no TLS client hello that names a host. */
export function fromTlsHello(packet: Buffer, order: number): RecordedRequest | undefined {
  const host = readServerName(packet);
  return host ? { ...NOTHING, order, host, method: 'TLS', complete: true } : undefined;
}

/** A body that breaks off counts as what came of it: a page may go away while it is sending. */
export async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk as Buffer);
  } catch {
    // The connection was closed.
  }
  const bytes = Buffer.concat(chunks);
  // Seen by its first bytes, as SDKs do not always send a content-encoding (posthog says it in the query).
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
}

export function matches(request: RecordedRequest, filter: RequestFilter): boolean {
  const { host, path, method } = filter;
  if (host !== undefined && request.host !== host) return false;
  if (method !== undefined && request.method !== method) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? request.path === path : path.test(request.path);
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split('; ').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

/** The layout is RFC 8446 section 4.1.2, the host's extension RFC 6066 section 3. */
function readServerName(packet: Buffer): string | undefined {
  const isHandshake = packet[0] === 0x16;
  if (!isHandshake) return undefined;
  let at = 43;
  at += 1 + packet.readUInt8(at); // session id
  at += 2 + packet.readUInt16BE(at); // cipher suites
  at += 1 + packet.readUInt8(at) + 2; // compression methods; length of the extensions
  while (at + 4 <= packet.length) {
    const type = packet.readUInt16BE(at);
    const length = packet.readUInt16BE(at + 2);
    if (type === 0) return packet.toString('latin1', at + 9, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}
