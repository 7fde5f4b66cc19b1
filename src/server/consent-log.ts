/// <reference types="node" />
import { createHash, timingSafeEqual } from 'node:crypto';
import { json, readBody, Refusal, refuse } from './answers.js';
import { QueueFull } from './append-queue.js';
import { clientDetails } from './client-details.js';
import { COOKIE_NAME, consentCookie, mayHaveCookie, recordInCookies } from './consent-cookie.js';
import { isUnavailable, type Database } from './database/database.js';
import { openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { checkOptions, type ConsentLogOptions } from './options.js';
import { createStore, type AppendOutcome, type ExportRange } from './store.js';
import { isRejection, parseEvents, type Rejection, type SentEvent } from './wire.js';

/** Unit: bytes. */
const BODY_LIMIT = 16 * 1024;
/** Unit: seconds. */
const RETRY_AFTER_S = 5;
const PREFLIGHT_S = 600;

/** What a server knows of a request besides what is in it. */
export interface RequestDetails {
  /** The browser's IP address; only looked at where `store.ip` is on. */
  readonly address?: string | undefined;
}

export interface ConsentLog {
  /** Answers a request of the log. Never rejects. */
  handle(request: Request, details?: RequestDetails): Promise<Response>;
  /** Resolves when the database is there; rejects where it is not now. Not needed: `handle` connects by itself. */
  ready(): Promise<void>;
  /** Stores what has been received, then closes the database. Afterwards requests are answered by 503. */
  close(): Promise<void>;
}

const MESSAGES: Record<Exclude<AppendOutcome['outcome'], 'stored' | 'known'>, string> = {
  conflict: 'this event, or this sequence of the subject, is there with other content',
  order: 'an event before this one is missing',
  deleted: 'the subject was deleted on request; this event belonged to what was deleted',
};

function toRejection({ event }: SentEvent, { outcome, length }: AppendOutcome): Rejection {
  const error = outcome as keyof typeof MESSAGES;
  return { event, error, status: error === 'deleted' ? 410 : 409, message: MESSAGES[error], next: length + 1 };
}

const isAcknowledged = ({ outcome }: AppendOutcome): boolean => outcome === 'stored' || outcome === 'known';

/** Equal in the same time whatever they are. */
const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());

const openDatabase = (database: ConsentLogOptions['database']): Promise<Database> =>
  typeof database !== 'string'
    ? Promise.resolve(database)
    : /^postgres(ql)?:\/\//.test(database)
      ? openPostgres(database)
      : openPglite(database);

/**
 * A log of consents: keeps what browsers send, each subject's answers chained by their hashes, and shows, exports,
 * checks and deletes them for whoever has the token.
 * @throws ConsentError that names the option, its value and the fix
 */
export function createConsentLog(options: ConsentLogOptions): ConsentLog {
  checkOptions(options);
  const { database, allowedOrigins, token, path = '', cookie = {}, store: stored = {} } = options;
  const { onError = (error: unknown) => console.error('consent log:', error), now = Date.now } = options;
  const store = createStore(() => openDatabase(database), now);
  const base = path.replace(/\/+$/, '');

  const isAllowed = (origin: string): boolean =>
    typeof allowedOrigins === 'function' ? allowedOrigins(origin) : allowedOrigins.includes(origin);

  /** The request's origin, of a page that may write. */
  function allowedOrigin(request: Request): string {
    const origin = request.headers.get('origin');
    if (origin && origin !== 'null' && isAllowed(origin)) return origin;
    throw new Refusal(403, 'origin', 'This origin may not write into the log', { vary: 'Origin' });
  }

  function needsToken(request: Request): void {
    if (!token) throw notFound();
    const [, given = ''] = /^Bearer +(.+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    if (isSame(given, token)) return;
    throw new Refusal(401, 'unauthorized', 'Needs the token', { 'www-authenticate': 'Bearer' });
  }

  async function readEvents(request: Request): Promise<(SentEvent | Rejection)[]> {
    const { headers } = request;
    if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) {
      throw new Refusal(415, 'type', 'Send application/json, not compressed');
    }
    const body = parseJson(await readBody(request, BODY_LIMIT));
    const events = parseEvents(body, now());
    if (!events) throw new Refusal(422, 'malformed', 'Send { "events": [ … ] }');
    return events;
  }

  /** The cookie of the subject's newest answer, where this request may have it and has none that is newer. */
  function cookieFor(request: Request, events: readonly SentEvent[], outcomes: readonly AppendOutcome[]) {
    const { headers, url } = request;
    const options = cookie || {};
    if (!cookie || !mayHaveCookie(headers, headers.get('host') ?? new URL(url).host, options.domain)) return undefined;
    const newest = events.filter(
      ({ sequence }, index) => isAcknowledged(outcomes[index]!) && outcomes[index]!.length === sequence,
    );
    const record = newest.at(-1)?.record;
    // An answer that waited in a queue must not undo one that was given since.
    const held = recordInCookies(headers.get('cookie') ?? '', options.name ?? COOKIE_NAME, now());
    if (!record || (held && (held.id !== record.id || held.time > record.time))) return undefined;
    return consentCookie(record, options, now());
  }

  async function append(request: Request, { address }: RequestDetails): Promise<Response> {
    const entries = await readEvents(request);
    const client = clientDetails(stored, address, request.headers.get('user-agent'));
    const events = entries.filter((entry): entry is SentEvent => !isRejection(entry));
    const outcomes = events.length ? await store.append(events.map((event) => ({ ...event, client }))) : [];
    const acknowledged = events.filter((_, index) => isAcknowledged(outcomes[index]!)).map(({ event }) => event);
    const rejected = [
      ...entries.filter(isRejection),
      ...events.flatMap((event, index) =>
        isAcknowledged(outcomes[index]!) ? [] : toRejection(event, outcomes[index]!),
      ),
    ];
    const setCookie = cookieFor(request, events, outcomes);
    // Where nothing was taken, the status says so too.
    return json({ acknowledged, rejected }, acknowledged.length ? 200 : rejected[0]!.status, {
      ...(setCookie && { 'set-cookie': setCookie }),
    });
  }

  async function records(request: Request, details: RequestDetails): Promise<Response> {
    const origin = allowedOrigin(request);
    const answer = await answerTo(() => append(request, details));
    for (const [name, value] of Object.entries(corsFor(origin))) answer.headers.set(name, value);
    return answer;
  }

  function preflight(request: Request): Response {
    const headers = {
      ...corsFor(allowedOrigin(request)),
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': `${PREFLIGHT_S}`,
    };
    return new Response(null, { status: 204, headers });
  }

  async function history(request: Request, subject: string): Promise<Response> {
    needsToken(request);
    const found = await store.history(subject);
    if (!found) throw new Refusal(404, 'not-found', 'The log has no such subject');
    return json(found);
  }

  async function erase(request: Request, subject: string): Promise<Response> {
    needsToken(request);
    const deleted = await store.erase(subject);
    if (deleted === null) throw new Refusal(404, 'not-found', 'The log has no such subject');
    return json({ subject, deleted });
  }

  async function exportAll(request: Request): Promise<Response> {
    needsToken(request);
    const range = readRange(new URL(request.url).searchParams);
    // The first page before the status: a database that is away is told by it.
    const pages = store.all(range);
    let page = await pages.next();
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          if (page.done) return controller.close();
          controller.enqueue(encoder.encode(page.value.map((line) => `${JSON.stringify(line)}\n`).join('')));
          page = await pages.next();
        } catch (error) {
          onError(error);
          controller.error(error); // The connection breaks off: half an export must not look like a whole one.
        }
      },
      async cancel() {
        await pages.return(undefined);
      },
    });
    return new Response(body, {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    });
  }

  async function integrity(request: Request): Promise<Response> {
    needsToken(request);
    return json(await store.integrity());
  }

  type Answer = () => Promise<Response> | Response;

  /** By method, what a path of the log answers; undefined for a path that is none. */
  function routesOf(request: Request, details: RequestDetails): Record<string, Answer> | undefined {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${base}/`)) return undefined;
    const [, kind, id, rest] = pathname.slice(base.length).split('/');
    if (rest !== undefined) return undefined;
    if (kind === 'subjects' && id) {
      const subject = id.toLowerCase();
      if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(subject)) return undefined;
      return token ? { GET: () => history(request, subject), DELETE: () => erase(request, subject) } : undefined;
    }
    if (id !== undefined) return undefined;
    if (kind === 'records') return { POST: () => records(request, details), OPTIONS: () => preflight(request) };
    if (kind === 'export' && token) return { GET: () => exportAll(request) };
    if (kind === 'integrity' && token) return { GET: () => integrity(request) };
    return undefined;
  }

  function route(request: Request, details: RequestDetails): Promise<Response> | Response {
    const routes = routesOf(request, details);
    if (!routes) throw notFound();
    if (!Object.hasOwn(routes, request.method)) {
      throw new Refusal(405, 'method', 'Not by this method', { allow: Object.keys(routes).join(', ') });
    }
    return routes[request.method]!();
  }

  async function answerTo(answer: Answer): Promise<Response> {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof Refusal) return refuse(error);
      onError(error);
      if (error instanceof QueueFull || (isUnavailable(error) && !isMistake(error))) {
        const headers = { 'retry-after': `${RETRY_AFTER_S}` };
        return refuse(new Refusal(503, 'unavailable', 'The log can not be written now', headers));
      }
      return refuse(new Refusal(500, 'failed', 'The log failed, see its output'));
    }
  }

  return {
    handle: (request, details = {}) => answerTo(() => route(request, details)),
    ready: store.ready,
    close: store.close,
  };
}

const notFound = (): Refusal => new Refusal(404, 'not-found', 'Nothing is here');

/** A missing package, or a mistake of our own: no time heals it. */
const isMistake = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || (error as Error | null)?.name === 'ConsentError';

const corsFor = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
  'access-control-expose-headers': 'Retry-After',
  vary: 'Origin',
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'malformed', 'The body is not JSON');
  }
}

/** Is it a day of the calendar? JavaScript takes a 31st of February for one of March. */
function isDay(text: string): boolean {
  const time = new Date(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** Of years that PostgreSQL has, and that are written in four digits. */
const isTime = (time: Date): boolean => !Number.isNaN(time.getTime()) && /^(?!0000)\d{4}-/.test(time.toISOString());

function readRange(parameters: URLSearchParams): ExportRange {
  const read = (name: string): string | undefined => {
    const text = parameters.get(name);
    if (text === null) return undefined;
    const time = new Date(text);
    if (!isDay(text.slice(0, 10)) || !isTime(time)) {
      throw new Refusal(400, 'range', `${name} is a date: 2026-01-31, or with the time in ISO 8601`);
    }
    return time.toISOString();
  };
  return { since: read('since'), until: read('until') };
}
