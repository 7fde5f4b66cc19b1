/// <reference types="node" />
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { ConsentError } from '../config/consent-error.js';
import { createConsentLog, toNodeListener, type ConsentLog, type ConsentLogOptions } from '../server/index.js';

const USAGE = `Usage: npx @ilumee/consent log [options]

  --port 8787              0 takes a free one
  --host 127.0.0.1         0.0.0.0 to be reached from other computers; put a proxy with TLS before it
  --data ./consent-log     folder of the embedded database (needs @electric-sql/pglite)
  --origin https://…       a site whose pages may write; several times for several.
                           Without it only pages on this computer (localhost)
  --path /consent          what all routes are under
  --cookie-name name       of the site's configuration. Default: ilumee_consent
  --cookie-domain domain   where the site sets cookie.domain
  --no-cookie              set no cookie over HTTP
  --store-ip               keep the network of the browser's address (IPv4: 24 bits, IPv6: 48)
  --store-user-agent       keep the browser's family and system, without versions
  --trust-proxy            take the browser's address from the last entry of X-Forwarded-For

Environment:
  DATABASE_URL             postgres://… for any PostgreSQL instead of the folder (needs pg)
  CONSENT_LOG_TOKEN        opens history, deletion, export and integrity check as a bearer token
  CONSENT_LOG_ORIGINS      as --origin, separated by spaces`;

const OPTIONS = {
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: './consent-log' },
  origin: { type: 'string', multiple: true },
  path: { type: 'string' },
  'cookie-name': { type: 'string' },
  'cookie-domain': { type: 'string' },
  'no-cookie': { type: 'boolean', default: false },
  'store-ip': { type: 'boolean', default: false },
  'store-user-agent': { type: 'boolean', default: false },
  'trust-proxy': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** How long requests under way have after a signal to stop. Unit: ms. */
const GRACE_MS = 10_000;
/** A browser sends 16 kB at most. Unit: ms. */
const REQUEST_MS = 20_000;

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new ConsentError('log', (error as Error).message, 'See: npx @ilumee/consent log --help');
  }
}

/** For a first try: pages of any port on this computer. */
const isLocal = (origin: string): boolean =>
  URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);

function toOptions(values: Values): ConsentLogOptions {
  const { DATABASE_URL, CONSENT_LOG_TOKEN, CONSENT_LOG_ORIGINS = '' } = process.env;
  const origins = [...(values.origin ?? []), ...CONSENT_LOG_ORIGINS.split(/[\s,]+/).filter(Boolean)];
  return {
    database: DATABASE_URL || values.data,
    allowedOrigins: origins.length ? origins : isLocal,
    token: CONSENT_LOG_TOKEN || undefined,
    path: values.path,
    cookie: values['no-cookie'] ? false : { name: values['cookie-name'], domain: values['cookie-domain'] },
    store: {
      ...(values['store-ip'] && { ip: 'truncated' }),
      ...(values['store-user-agent'] && { userAgent: 'family' }),
    },
    onError: (error) => console.error(`${new Date().toISOString()} ${toLine(error)}`),
  };
}

/** No statement and no values: an answer's content does not belong into a server's output. */
const toLine = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message || 'the database can not be reached'].filter(Boolean).join(' ');
};

async function listen(log: ConsentLog, values: Values): Promise<Server> {
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new ConsentError('log.port', `expected a number from 0 to 65535, got ${values.port}`, 'Use 8787');
  }
  const server = createServer(toNodeListener(log, { trustProxy: values['trust-proxy'] }));
  server.requestTimeout = REQUEST_MS;
  server.listen(port, values.host);
  await once(server, 'listening').catch((error: Error) => {
    throw new ConsentError('log.port', error.message, 'Take another --port or --host');
  });
  return server;
}

function announce(server: Server, { path = '', origin = [] }: Values): void {
  const { address, family, port } = server.address() as AddressInfo;
  console.log(`Consent log on http://${family === 'IPv6' ? `[${address}]` : address}:${port}${path}`);
  const { CONSENT_LOG_TOKEN, CONSENT_LOG_ORIGINS } = process.env;
  if (!origin.length && !CONSENT_LOG_ORIGINS) console.log('No --origin: only pages on this computer may write.');
  if (!CONSENT_LOG_TOKEN) console.log('No CONSENT_LOG_TOKEN: nothing can be read, exported or deleted.');
}

const stopSignal = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });

/** Takes no more connections, finishes what has begun, and cuts off what takes too long. */
async function stop(server: Server, log: ConsentLog): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
  await log.close();
}

/** `npx @ilumee/consent log`: serves a consent log until it is told to stop. Resolves with the exit code. */
export async function log(args: readonly string[]): Promise<number> {
  const values = parse(args);
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const options = toOptions(values);
  const consentLog = createConsentLog(options);
  const stopped = stopSignal();
  await consentLog.ready().catch((error: unknown) => {
    if (error instanceof ConsentError || !process.env.DATABASE_URL) throw error;
    // Answers 503 until it comes; browsers keep what they have to send.
    options.onError!(error);
  });
  const server = await listen(consentLog, values);
  announce(server, values);
  await stopped;
  await stop(server, consentLog);
  return 0;
}
