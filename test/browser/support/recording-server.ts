import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LONGEST_WAIT_MS } from './longest-wait.js';
import {
  fromMessage,
  fromTlsHello,
  matches,
  readBody,
  type RecordedRequest,
  type RequestFilter,
} from './recorded-request.js';

/** Hosts of the site owner: an unknown path is 404 there, and an empty success everywhere else. */
const SITE_HOSTS = ['site.test', 'www.site.test', 'other.test', 'cdn.test'];

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Reply {
  readonly body?: string | Buffer;
  /** In the place of a body: comes piece by piece, this long after each other. */
  readonly pieces?: { readonly parts: readonly string[]; readonly everyMs: number };
  readonly status?: number;
  /** On top of the content type, `cache-control: no-cache` and permissive CORS; `null` leaves one out. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | null>>;
  /** For measurements. For an order between requests use `hold()`. */
  readonly delayMs?: number;
}

export type Route = Reply | ((request: RecordedRequest) => Reply);

export type RecordingServer = Awaited<ReturnType<typeof startRecordingServer>>;

const NOT_FOUND: Reply = { status: 404, body: 'Not found' };

const EMPTY_SUCCESS: Reply = withType('.json', { body: '{}' });

/**
 * Serves every made-up host on one loopback port and records whatever arrives at its socket.
 * The browser of `launchBrowser` sends everything here, so addresses carry no port.
 */
export async function startRecordingServer() {
  let order = 0;
  let lastArrival = 0;
  let recorded: RecordedRequest[] = [];
  const routes = new Map<string, Route>();
  const folders = new Map<string, string>();
  const holds = new Map<string, Hold>();
  const watchers = new Set<() => void>();

  function note(request: RecordedRequest): void {
    lastArrival = performance.now();
    recorded.push(request);
    tellWatchers();
  }

  function tellWatchers(): void {
    for (const watcher of [...watchers]) watcher();
  }

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = fromMessage(message, ++order);
    note(request);
    request.body = await readBody(message);
    request.complete = true;
    tellWatchers();
    await holds.get(request.path)?.released;
    const reply = await findReply(request);
    if (reply.delayMs) await sleep(reply.delayMs);
    send(response, request, reply);
  }

  async function findReply(request: RecordedRequest): Promise<Reply> {
    const { host, path } = request;
    const found = routes.get(host + path);
    if (found && request.method !== 'OPTIONS') {
      return typeof found === 'function' ? found(request) : found;
    }
    const folder = [...folders].find(([prefix]) => path.startsWith(prefix));
    if (folder) return readReply(join(folder[1], path.slice(folder[0].length)));
    return SITE_HOSTS.includes(host) ? NOT_FOUND : EMPTY_SUCCESS;
  }

  const server = createServer((message, response) => {
    answer(message, response).catch((error: unknown) => {
      console.error('The recording server failed at', message.url, error);
      response.destroy();
    });
  });
  // No WebSocket is ever opened; that one was asked for is what a test wants to see.
  server.on('upgrade', (message, socket) => {
    note({ ...fromMessage(message, ++order), complete: true });
    socket.destroy();
  });
  server.on('clientError', ({ rawPacket }: Error & { rawPacket?: Buffer }, socket) => {
    const request = rawPacket && fromTlsHello(rawPacket, ++order);
    if (request) note(request);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  /** What has arrived so far, preflights and unfinished bodies included, in order. */
  function requests(filter: RequestFilter = {}): RecordedRequest[] {
    return recorded.filter((request) => matches(request, filter));
  }

  /** Resolves with the matching requests once `count` of them have arrived whole. */
  function waitFor(filter: RequestFilter, { count = 1 } = {}): Promise<RecordedRequest[]> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        watchers.delete(check);
        reject(new Error(`${count} of ${show(filter)} in ${LONGEST_WAIT_MS} ms; came:\n${listed()}`));
      }, LONGEST_WAIT_MS);
      watchers.add(check);
      check();

      function check(): void {
        const arrived = requests(filter).filter((request) => request.complete);
        if (arrived.length < count) return;
        watchers.delete(check);
        clearTimeout(timer);
        resolve(arrived);
      }
    });
  }

  function listed(): string {
    return recorded.map(({ method, host, path }) => `${method} ${host}${path}`).join('\n');
  }

  /** Resolves when from now on nothing has arrived for `ms`. */
  async function quiet(ms: number): Promise<void> {
    const start = performance.now();
    for (;;) {
      const rest = Math.max(start, lastArrival) + ms - performance.now();
      if (rest <= 0) return;
      await sleep(rest);
    }
  }

  /**
   * Leaves requests for a path, of any host, without an answer until the returned function is called.
   * They are recorded as they arrive.
   */
  function hold(path: string): () => void {
    let open!: () => void;
    const released = new Promise<void>((resolve) => {
      open = resolve;
    });
    const release = (): void => {
      holds.delete(path);
      open();
    };
    holds.set(path, { released, release });
    return release;
  }

  function releaseAll(): void {
    for (const { release } of [...holds.values()]) release();
  }

  function route(host: string, path: string, reply: Route): void {
    routes.set(host + path, reply);
  }

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    waitFor,
    quiet,
    hold,
    route,

    page(host: string, path: string, html: string, headers: Reply['headers'] = {}): void {
      route(host, path, withType('.html', { body: html, headers }));
    },

    script(host: string, path: string, code: string | Buffer, reply: Reply = {}): void {
      route(host, path, withType('.js', { ...reply, body: code }));
    },

    /** Serves a folder's files under a prefix such as `/dist/`, on every host. */
    folder(prefix: string, directory: string): void {
      folders.set(prefix, directory);
    },

    /** Forgets what has arrived. */
    clear(): void {
      recorded = [];
    },

    /** Forgets what has arrived, the routes and the holds; folders stay. */
    reset(): void {
      recorded = [];
      routes.clear();
      releaseAll();
    },

    async close(): Promise<void> {
      releaseAll();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface Hold {
  readonly released: Promise<void>;
  readonly release: () => void;
}

function withType(extension: string, reply: Reply): Reply {
  const type = CONTENT_TYPES[extension] ?? 'application/octet-stream';
  return { ...reply, headers: { 'content-type': type, ...reply.headers } };
}

async function readReply(file: string): Promise<Reply> {
  try {
    return withType(extname(file), { body: await readFile(file) });
  } catch {
    return NOT_FOUND;
  }
}

function send(response: ServerResponse, request: RecordedRequest, reply: Reply): void {
  const headers = {
    // Not no-store: that can keep a page out of the back/forward cache.
    'cache-control': 'no-cache',
    'content-type': 'text/plain; charset=utf-8',
    ...corsFor(request),
    ...reply.headers,
  };
  for (const [name, value] of Object.entries(headers)) {
    if (value !== null) response.setHeader(name, value);
  }
  response.statusCode = reply.status ?? 200;
  if (reply.pieces) void sendSlowly(response, reply.pieces);
  else response.end(reply.body ?? '');
}

async function sendSlowly(response: ServerResponse, { parts, everyMs }: NonNullable<Reply['pieces']>): Promise<void> {
  for (const part of parts) {
    response.write(part);
    await sleep(everyMs);
  }
  response.end();
}

function corsFor({ headers }: RecordedRequest): Record<string, string> {
  if (!headers.origin) return { 'access-control-allow-origin': '*' };
  return {
    'access-control-allow-origin': headers.origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': headers['access-control-request-method'] ?? 'GET, POST',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
  };
}

function show({ path, ...rest }: RequestFilter): string {
  return JSON.stringify(path === undefined ? rest : { ...rest, path: String(path) });
}
