/// <reference types="node" />
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConsentLog } from './consent-log.js';

export interface NodeListenerOptions {
  /**
   * Take the browser's address from the last entry of `X-Forwarded-For`, which the proxy before this server wrote.
   * Default: false. Matters only where the log keeps addresses (`store.ip`).
   */
  trustProxy?: boolean | undefined;
}

/** What is read of a body: a little more than the log takes, so that it can see that it is too large. Unit: bytes. */
const MOST_READ = 17 * 1024;

async function readStart(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_READ) break;
  }
  return Buffer.concat(chunks);
}

function toHeaders(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  return headers;
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/' } = message;
  const host = message.headers.host ?? 'localhost';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  // Not by `new URL(url, base)`: "//other" would name another host.
  const address = `http://${URL.canParse(`http://${host}`) ? host : 'localhost'}${url.startsWith('/') ? url : '/'}`;
  const body = hasBody ? new Uint8Array(await readStart(message)) : undefined;
  return new Request(address, { method, headers: toHeaders(message), ...(body?.length && { body }) });
}

const addressOf = (message: IncomingMessage, trustProxy: boolean | undefined): string | undefined => {
  const forwarded = message.headers['x-forwarded-for'];
  const last = trustProxy ? `${forwarded ?? ''}`.split(',').at(-1)!.trim() : '';
  return last || message.socket.remoteAddress;
};

async function send(answer: Response, message: IncomingMessage, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  response.setHeaders(answer.headers);
  // What is still to come of a body that nobody reads.
  if (!message.complete) response.setHeader('connection', 'close');
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    if (response.destroyed) return; // Leaving the loop cancels the rest.
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
  }
  response.end();
}

/** For `http.createServer`, Express and the like: a listener that hands the request to the log. */
export function toNodeListener(
  { handle }: Pick<ConsentLog, 'handle'>,
  { trustProxy }: NodeListenerOptions = {},
): (message: IncomingMessage, response: ServerResponse) => void {
  return (message, response) => {
    toRequest(message)
      .then((request) => handle(request, { address: addressOf(message, trustProxy) }))
      .then((answer) => send(answer, message, response))
      // What was sent is no request (TRACE, a broken body), or an answer broke off.
      .catch(() =>
        response.headersSent ? response.destroy() : response.writeHead(400, { connection: 'close' }).end(),
      );
  };
}
