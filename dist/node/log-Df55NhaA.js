import { once } from 'node:events';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { C as ConsentError } from '../esm/consent-error-ZdHg7WSK.js';
import { c as createConsentLog, t as toNodeListener } from './node-lME7Wi-C.js';
import 'node:crypto';
import '../esm/record-CgXljE5K.js';
import '../esm/own-1qd9lYwO.js';
import '../esm/cookie-text-duwPpAcR.js';
import 'node:fs/promises';
import 'node:path';
import '../esm/missing-peer-Dz89jbPX.js';
import '../esm/canonical-json-CvdsCwq4.js';

/// <reference types="node" />
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
};
/** How long requests under way have after a signal to stop. Unit: ms. */
const GRACE_MS = 10_000;
/** A browser sends 16 kB at most. Unit: ms. */
const REQUEST_MS = 20_000;
function parse(args) {
    try {
        return parseArgs({ args: [...args], options: OPTIONS }).values;
    }
    catch (error) {
        throw new ConsentError('log', error.message, 'See: npx @ilumee/consent log --help');
    }
}
/** For a first try: pages of any port on this computer. */
const isLocal = (origin) => URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
function toOptions(values) {
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
const toLine = (error) => {
    const { code, message } = error;
    return [code, message || 'the database can not be reached'].filter(Boolean).join(' ');
};
function readPort({ port }) {
    if (/^\d{1,5}$/.test(port) && Number(port) < 65_536)
        return Number(port);
    throw new ConsentError('log.port', `expected a number from 0 to 65535, got ${port}`, 'Use 8787');
}
async function listen(log, values) {
    const server = createServer(toNodeListener(log, { trustProxy: values['trust-proxy'] }));
    server.requestTimeout = REQUEST_MS;
    server.listen(readPort(values), values.host);
    await once(server, 'listening').catch((error) => {
        throw new ConsentError('log.port', error.message, 'Take another --port or --host');
    });
    return server;
}
function announce(server, { path = '', origin = [] }) {
    const { address, family, port } = server.address();
    console.log(`Consent log on http://${family === 'IPv6' ? `[${address}]` : address}:${port}${path}`);
    const { CONSENT_LOG_TOKEN, CONSENT_LOG_ORIGINS } = process.env;
    if (!origin.length && !CONSENT_LOG_ORIGINS)
        console.log('No --origin: only pages on this computer may write.');
    if (!CONSENT_LOG_TOKEN)
        console.log('No CONSENT_LOG_TOKEN: nothing can be read, exported or deleted.');
}
const stopSignal = () => new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, resolve);
});
/** Keeps track of answers under way; returns what tells their browsers, and all later ones, to open no more requests. */
function watchConnections(server) {
    const underWay = new Set();
    let isClosing = false;
    server.prependListener('request', (_, response) => {
        if (isClosing)
            response.setHeader('connection', 'close');
        underWay.add(response);
        response.once('close', () => underWay.delete(response));
    });
    return () => {
        isClosing = true;
        for (const response of underWay)
            if (!response.headersSent)
                response.setHeader('connection', 'close');
    };
}
/** Takes no more connections, finishes what has begun, and cuts off what takes too long. */
async function stop(server, log, endConnections) {
    const closed = once(server, 'close');
    endConnections();
    server.close();
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await closed;
    clearTimeout(timer);
    await log.close();
}
/** `npx @ilumee/consent log`: serves a consent log until it is told to stop. Resolves with the exit code. */
async function log(args) {
    const values = parse(args);
    if (values.help) {
        console.log(USAGE);
        return 0;
    }
    readPort(values);
    const options = toOptions(values);
    const consentLog = createConsentLog(options);
    const stopped = stopSignal();
    await consentLog.ready().catch((error) => {
        if (error instanceof ConsentError || !process.env.DATABASE_URL)
            throw error;
        // Answers 503 until it comes; browsers keep what they have to send.
        options.onError(error);
    });
    const server = await listen(consentLog, values).catch(async (error) => {
        await consentLog.close();
        throw error;
    });
    const endConnections = watchConnections(server);
    announce(server, values);
    await stopped;
    await stop(server, consentLog, endConnections);
    return 0;
}

export { log };
