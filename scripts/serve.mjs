// The demo's server: the site on http://localhost:PORT, the vendors (examples/sink) on http://127.0.0.1:PORT.
// Two names for one port, because to a browser they are two origins, as a site and its vendors are.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { receive } from '../examples/sink/sink.mjs';
import { texts } from '../examples/site/texts.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const EXAMPLES = join(ROOT, 'examples');
const POLICY_VERSION = '2026-01-15';
/** No secret: whoever reaches this server sits at this computer. */
const LOG_TOKEN = 'token-of-the-demo';
const FIRST_PORT = Number(process.env.PORT ?? 4173);

const PAGES = {
  '/': 'site/index.html',
  '/privacy': 'site/privacy.html',
  '/contact': 'site/contact.html',
  '/custom-ui': 'custom-ui/index.html',
  '/npm': 'npm/index.html',
  '/playground': 'playground/index.html',
  '/embeds': 'embeds/index.html',
  '/gtm': 'gtm/index.html',
  '/react': 'react/index.html',
  '/consent-log': 'consent-log/index.html',
};

const TYPES = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

// ---- pages: {{> file}} includes a file, {{code file}} shows one, {{name}} is a value

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

async function render(file, values) {
  let html = await readFile(join(EXAMPLES, file), 'utf8');
  for (const [tag, kind, name] of html.matchAll(/\{\{(>|code) (\S+)\}\}/g)) {
    const content =
      kind === '>' ? await render(name, values) : escapeHtml(await readFile(join(EXAMPLES, name), 'utf8'));
    html = html.replace(tag, () => content.trimEnd());
  }
  return html.replace(/\{\{(\w+)\}\}/g, (tag, name) => values[name] ?? tag);
}

async function pageValues(url) {
  const asked = url.searchParams.get('lang');
  const lang = Object.hasOwn(texts, asked ?? '') ? asked : 'en';
  const sink = `http://127.0.0.1:${url.port}`;
  const settings = (await readFile(join(EXAMPLES, 'consent.json'), 'utf8')).trimEnd();
  return {
    ...texts[lang],
    lang,
    sink,
    query: asked ? `?lang=${lang}` : '',
    cdn: url.searchParams.has('cdn') ? sink : '', // The library from another origin.
    policyVersion: POLICY_VERSION,
    settings,
    logSettings: JSON.stringify({ ...JSON.parse(settings), log: { url: '/consent' } }, null, 2),
    logToken: LOG_TOKEN,
  };
}

/** `?csp`: the strictest policy there is for scripts. The nonce goes on every tag, the held ones too. */
async function sendPage(response, url, file) {
  const html = await render(file, await pageValues(url));
  if (!url.searchParams.has('csp')) return send(response, { type: TYPES['.html'], body: html });
  const nonce = randomBytes(16).toString('base64');
  return send(response, {
    type: TYPES['.html'],
    body: html.replace(/<script(?=\s|>)/g, `$& nonce="${nonce}"`),
    headers: {
      'Content-Security-Policy': `script-src 'nonce-${nonce}' 'strict-dynamic'; object-src 'none'; base-uri 'none'`,
    },
  });
}

// ---- what arrived at the vendors, for the panel

let entries = [];
const panels = new Set();
const tellPanels = (event, value) => {
  for (const panel of panels) panel.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
};

function openPanelStream(response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(`event: all\ndata: ${JSON.stringify(entries)}\n\n`);
  panels.add(response);
  response.on('close', () => panels.delete(response));
}

// Only the demo's own cookies: localhost shares its jar with every other project on this computer.
const DEMO_COOKIE = /^(ilumee_consent|ph_|mp_)/;

function startOver(request, response) {
  entries = [];
  tellPanels('all', entries);
  const names = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('=')[0]);
  response.writeHead(303, {
    Location: new URL(request.headers.referer ?? '/', 'http://localhost').pathname,
    'Clear-Site-Data': '"storage"',
    'Set-Cookie': names.filter((name) => DEMO_COOKIE.test(name)).map((name) => `${name}=; Path=/; Max-Age=0`),
  });
  response.end();
}

// ---- the consent log, started when it is first asked

let consentLog;

async function openConsentLog(port) {
  const { createConsentLog, toNodeListener } = await import('../dist/server.js');
  const log = createConsentLog({
    // A folder for each port: two demos must not share one.
    database: join(ROOT, '.build', `consent-log-${port}`),
    allowedOrigins: [`http://localhost:${port}`],
    token: LOG_TOKEN,
    path: '/consent',
  });
  return toNodeListener(log);
}

async function answerAsLog(request, response, { port }) {
  consentLog ??= openConsentLog(port);
  (await consentLog)(request, response);
}

// ---- answers

function send(response, { body, type = 'text/plain', status = 200, headers = {} }) {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache', ...headers });
  response.end(body);
}

async function sendFile(response, path, headers = {}) {
  // A folder can not be read as a file: its stream would take the server down.
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return send(response, { status: 404, body: 'Not found', headers });
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    ...headers,
  });
  createReadStream(path).pipe(response);
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function answerAsVendor(request, response, url) {
  // SDKs send with credentials and their own headers, so a bare "*" would not do.
  const headers = {
    'Access-Control-Allow-Origin': request.headers.origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
    'Access-Control-Allow-Methods': 'GET, POST',
  };
  // Also the site's CDN, for pages with ?cdn.
  if (url.pathname.startsWith('/dist/')) return sendFile(response, join(ROOT, url.pathname), headers);
  const body = await readBody(request);
  const received = receive(url, body);
  // Someone typed the vendors' address by hand.
  if (!received) return send(response, { status: 302, headers: { Location: `http://localhost:${url.port}/` } });
  if (request.method === 'OPTIONS') return send(response, { status: 204, headers });
  const entry = { at: Date.now(), ...received.entry };
  entries.push(entry);
  tellPanels('one', entry);
  if (received.answer.file) return sendFile(response, received.answer.file, headers);
  return send(response, { ...received.answer, headers });
}

/** Built once, when somebody asks. */
let reactApp;

async function answerAsSite(request, response, url) {
  const path = decodeURIComponent(url.pathname);
  if (path === '/__sink/events') return openPanelStream(response);
  if (path === '/__sink/reset' && request.method === 'POST') return startOver(request, response);
  if (path.startsWith('/consent/')) return answerAsLog(request, response, url);
  if (path === '/contact' && request.method === 'POST') {
    await readBody(request); // Read and forgotten: the demo sends no mail.
    return send(response, { status: 303, headers: { Location: `/contact${url.search}#thanks` } });
  }
  if (Object.hasOwn(PAGES, path)) return sendPage(response, url, PAGES[path]);
  // What a bundler would put into a site's own files (the npm page).
  if (path === '/vendor/posthog-js.js') {
    return sendFile(response, join(dirname(createRequire(import.meta.url).resolve('posthog-js')), 'module.js'));
  }
  if (path === '/react/app.js') {
    const { buildApp } = await import('../examples/react/build.mjs');
    return send(response, { type: TYPES['.js'], body: await (reactApp ??= buildApp()) });
  }
  const safe = normalize(path); // No "..": URL has resolved them, this is for the encoded ones.
  // The playground's frames are origins of their own.
  if (safe.startsWith('/dist/')) return sendFile(response, join(ROOT, safe), { 'Access-Control-Allow-Origin': '*' });
  return sendFile(response, join(EXAMPLES, safe));
}

async function answer(request, response) {
  try {
    const url = new URL(request.url, `http://${request.headers.host}`);
    await (url.hostname === '127.0.0.1' ? answerAsVendor : answerAsSite)(request, response, url);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) send(response, { status: 500, body: 'The demo server failed, see its output.' });
  }
}

// ---- start

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer(answer).once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

/** Both loopbacks, since "localhost" may mean either. Only the computer itself can connect. */
async function start(port) {
  const server = await listen(port, '127.0.0.1');
  try {
    await listen(port, '::1');
  } catch (error) {
    if (error.code !== 'EADDRINUSE') return port; // No IPv6 here.
    server.close();
    throw error;
  }
  return port;
}

async function startOnFreePort(port) {
  try {
    return await start(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return startOnFreePort(port + 1);
  }
}

const port = await startOnFreePort(FIRST_PORT);
console.log(`\n  http://localhost:${port}/\n`);
