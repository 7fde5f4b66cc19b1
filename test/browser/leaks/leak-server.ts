import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { fromMessage, readBody, type RecordedRequest } from '../support/recorded-request.js';
import { renderPage, type Ports } from './page.js';
import { ALL_WAYS, CONNECTIONS, DATAGRAMS, slugOf } from './ways.js';

const LEAKS = fileURLToPath(new URL('./', import.meta.url));
const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** What truly reached a socket. */
export interface Arrival {
  /** Of the page's visit, or of the attempt. */
  readonly token: string;
  /** A key such as `dom: img.src`. */
  readonly way: string;
  readonly method: string;
  readonly cookies: readonly string[];
}

/** What a page says when it has tried everything. */
export interface Report {
  readonly attempts: Readonly<Record<string, string>>;
  /** Ways to store whose value was there. */
  readonly found: readonly string[];
}

export type LeakServer = Awaited<ReturnType<typeof startLeakServer>>;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const FILES: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  css: ['text/css', ''],
  html: ['text/html', '<!doctype html><title>Vendor</title>'],
  js: ['text/javascript', 'self.ran = true;'],
  json: ['application/json', '{}'],
  png: ['image/png', PIXEL],
  vtt: ['text/vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\ntext\n'],
};

/** The site's own files that reach for a vendor. */
const OWN_FILES: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  '/files/empty.html': ['text/html', '<!doctype html><title>Empty</title>'],
  '/files/fetching.html': [
    'text/html',
    '<!doctype html><title>Fetching</title><script>fetch(location.hash.slice(1)).catch(() => {})</script>',
  ],
  '/files/fetching-worker.js': [
    'text/javascript',
    `const load = ({ data }) => void fetch(data).catch(() => {});
    onmessage = load;
    onconnect = ({ ports: [port] }) => { port.onmessage = load; };`,
  ],
};

/**
 * Plays the site (`localhost`) and its vendors (every other host) on one port of the loopback, and counts.
 * Connections without a word and datagrams name neither their way nor their visit, so each way has a port of its own
 * in each visit: browsers try them again when their page has long gone.
 */
export async function startLeakServer() {
  let arrivals: Arrival[] = [];
  const reports = new Map<string, Report>();
  /** Of the ways that carry no name, by token and slug. */
  const ports = new Map<string, Ports>();
  const bySlug = new Map(ALL_WAYS.map((key) => [slugOf(key), key]));
  const sockets = new Set<Socket>();
  const closers: (() => void)[] = [];

  function note(arrival: Arrival): void {
    arrivals.push(arrival);
  }

  function noteRequest(request: RecordedRequest): void {
    const [, , token = '', slug = ''] = /^(\/acme)?\/([^/]+)\/([^/]+)/.exec(request.path) ?? [];
    const way = bySlug.get(slug);
    if (!way || (request.host === 'localhost' && !request.path.startsWith('/acme/'))) return;
    note({ token, way, method: request.method, cookies: Object.keys(request.cookies) });
  }

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = fromMessage(message, 0);
    noteRequest(request);
    const body = await readBody(message);
    const [, done] = /^\/done\/([^/]+)$/.exec(request.path) ?? [];
    if (done && request.method === 'POST') {
      reports.set(done, JSON.parse(body) as Report);
    }
    const [type, content] = findFile(request) ?? [];
    response.writeHead(message.method === 'OPTIONS' || !type ? 204 : 200, {
      'content-type': type ?? 'text/plain',
      'cache-control': 'no-store',
      'access-control-allow-origin': message.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': message.headers['access-control-request-headers'] ?? '',
      // A service worker's scope lies beside its file.
      'service-worker-allowed': '/',
    });
    response.end(message.method === 'OPTIONS' ? '' : content);
  }

  function findFile({ host, path }: RecordedRequest): readonly [string, string | Buffer] | undefined {
    const extension = /\.(\w+)$/.exec(path)?.[1] ?? '';
    if (host !== 'localhost' || path.startsWith('/acme/')) return FILES[extension];
    if (path in OWN_FILES) return OWN_FILES[path];
    const [, folder = '', rest = ''] = /^\/(\w+)\/([\w./-]*)$/.exec(path) ?? [];
    if (folder === 'dist') return ['text/javascript', readFileSync(DIST + rest)];
    if (folder === 'ways' || folder === 'site') return ['text/javascript', readFileSync(LEAKS + folder + '/' + rest)];
    if (folder === 'page') return ['text/html; charset=utf-8', renderPage(rest, { port, portsOf })];
    return undefined;
  }

  const server = createServer((message, response) => {
    answer(message, response).catch((error: unknown) => {
      console.error('The leak server failed at', message.url, error);
      response.destroy();
    });
  });
  // No WebSocket is ever opened; that one was asked for is what counts.
  server.on('upgrade', (message, socket) => {
    noteRequest({ ...fromMessage(message, 0), method: 'WebSocket' });
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  async function listen(way: string, token: string): Promise<number> {
    if (DATAGRAMS.includes(way)) {
      const socket = createSocket('udp4');
      socket.on('message', () => note({ token, way, method: 'UDP', cookies: [] }));
      socket.bind(0, '127.0.0.1');
      await once(socket, 'listening');
      closers.push(() => socket.close());
      return socket.address().port;
    }
    const listener = createTcpServer((socket) => {
      note({ token, way, method: 'TCP', cookies: [] });
      socket.on('error', () => {});
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    closers.push(() => listener.close());
    return (listener.address() as AddressInfo).port;
  }

  function portsOf(token: string): Ports {
    const own = ports.get(token);
    if (!own) throw new Error(`no port is open for ${token}`);
    return own;
  }

  /** For a browser that finds no made-up host by itself. Whoever asks for a port gets it, on the loopback. */
  const proxy = createTcpServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    client.on('error', () => client.destroy());
    client.once('data', (first) => {
      const [, connectPort] = /^CONNECT [^ ]+:(\d+) /.exec(first.toString('latin1')) ?? [];
      const known = [port, ...[...ports.values()].flatMap((some) => Object.values(some))];
      if (connectPort && !known.includes(Number(connectPort))) return client.destroy();
      const upstream = connect(Number(connectPort ?? port), '127.0.0.1');
      upstream.on('error', () => client.destroy());
      upstream.on('close', () => client.destroy());
      client.on('close', () => upstream.destroy());
      if (connectPort) client.write('HTTP/1.1 200 OK\r\n\r\n');
      else upstream.write(first);
      client.pipe(upstream);
      upstream.pipe(client);
    });
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');

  return {
    port,
    proxyPort: (proxy.address() as AddressInfo).port,

    /** What arrived under a token. */
    arrived(token: string): Arrival[] {
      return arrivals.filter((arrival) => arrival.token === token);
    },

    /** Before a visit, or another attempt: the ports of its ways that carry no name. */
    async openPorts(token: string): Promise<Ports> {
      const ways = [...CONNECTIONS, ...DATAGRAMS];
      const opened = await Promise.all(ways.map(async (way) => [slugOf(way), await listen(way, token)] as const));
      const own = Object.fromEntries(opened);
      ports.set(token, own);
      return own;
    },

    report: (token: string): Report | undefined => reports.get(token),

    /** The ways that arrived or stored under a token. */
    ways(token: string): Set<string> {
      const arrived = arrivals.filter((arrival) => arrival.token === token).map(({ way }) => way);
      return new Set([...arrived, ...(reports.get(token)?.found ?? [])]);
    },

    clear(): void {
      arrivals = [];
      reports.clear();
    },

    async close(): Promise<void> {
      for (const close of closers) close();
      for (const socket of sockets) socket.destroy();
      proxy.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
