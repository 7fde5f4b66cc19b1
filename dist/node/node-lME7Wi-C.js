import { createHash, timingSafeEqual } from 'node:crypto';
import { p as parseRecord } from '../esm/record-CgXljE5K.js';
import { f as fromCookieValue, t as toCookieText } from '../esm/cookie-text-duwPpAcR.js';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve, join } from 'node:path';
import { C as ConsentError } from '../esm/consent-error-ZdHg7WSK.js';
import { m as missingPeer } from '../esm/missing-peer-Dz89jbPX.js';
import { c as canonicalJson } from '../esm/canonical-json-CvdsCwq4.js';

/** A request that is answered by an error. */
class Refusal extends Error {
    status;
    code;
    headers;
    constructor(status, code, message, headers = {}) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }
}
/** JSON that no cache keeps. */
function json(body, status = 200, headers = {}) {
    return new Response(JSON.stringify(body), {
        status,
        headers: {
            'content-type': 'application/json',
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff',
            ...headers,
        },
    });
}
const refuse = ({ status, code, message, headers }) => json({ error: code, message }, status, headers);
/** The body as text, but no more of it than is allowed. */
async function readBody(request, limitBytes) {
    const tooLarge = new Refusal(413, 'too-large', `A body has at most ${limitBytes} bytes`);
    if (Number(request.headers.get('content-length')) > limitBytes)
        throw tooLarge;
    const chunks = [];
    let size = 0;
    for await (const chunk of (request.body ?? [])) {
        size += chunk.length;
        if (size > limitBytes)
            throw tooLarge; // Leaving the loop cancels the rest.
        chunks.push(chunk);
    }
    const bytes = new Uint8Array(size);
    let start = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, start);
        start += chunk.length;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new Refusal(400, 'malformed', 'The body is not UTF-8');
    }
}

/** Connection lost, resources gone, shutting down, failed over to a read-only copy, or to be tried again. */
const PASSING = /^(08|53|57|58|40|25006|55)/;
/**
 * Is this a database that is away for now, and not a statement that it refuses? What has no SQLSTATE comes from the
 * network.
 */
function isUnavailable(error) {
    const code = error?.code;
    return typeof code === 'string' && /^[\dA-Z]{5}$/.test(code) && !/^E[A-Z]+$/.test(code) ? PASSING.test(code) : true;
}

/** Items that one statement takes; a request's items are never parted. */
const BATCH = 256;
/** Items that may wait. More than this, and the database is as good as away. */
const ROOM = 20_000;
/** Thrown where the queue is full or closed. */
class QueueFull extends Error {
}
/**
 * Puts what arrives while the database works into its next statement: one commit for many requests, and no wait where
 * there is one only.
 * @param write stores all of the items, or throws and stores none
 */
function createAppendQueue(write, connections) {
    let waiting = [];
    let count = 0;
    let working = 0;
    let isClosed = false;
    let onIdle;
    function takeBatch() {
        let items = 0;
        const end = waiting.findIndex((request) => (items += request.items.length) > BATCH);
        const batch = waiting.slice(0, end < 0 ? waiting.length : Math.max(1, end));
        waiting = waiting.slice(batch.length);
        for (const request of batch)
            count -= request.items.length;
        return batch;
    }
    async function store(batch) {
        try {
            const outcomes = await write(batch.flatMap(({ items }) => items));
            let start = 0;
            for (const { items, resolve } of batch)
                resolve(outcomes.slice(start, (start += items.length)));
        }
        catch (error) {
            // A request that the database refuses must not take the others along.
            if (batch.length > 1 && !isUnavailable(error))
                for (const request of batch)
                    await store([request]);
            else
                for (const { reject } of batch)
                    reject(error);
        }
    }
    function work() {
        while (waiting.length && working < connections()) {
            working++;
            void store(takeBatch()).then(() => {
                working--;
                work();
            });
        }
        if (!working)
            onIdle?.();
    }
    return {
        add(items) {
            if (isClosed || count + items.length > ROOM)
                return Promise.reject(new QueueFull('the log takes no more'));
            return new Promise((resolve, reject) => {
                waiting.push({ items, resolve, reject });
                count += items.length;
                work();
            });
        },
        close() {
            isClosed = true;
            return new Promise((resolve) => {
                onIdle = resolve;
                work();
            });
        },
    };
}

/** The network that an address lies in; undefined for what is no address. */
function truncateIp(address) {
    const [, bytes] = /^(?:::ffff:)?((?:\d{1,3}\.){3})\d{1,3}$/i.exec(address) ?? [];
    if (bytes)
        return `${bytes}0/24`;
    const [start = '', end] = address.toLowerCase().replace(/%.*/, '').split('::');
    const groups = start ? start.split(':') : [];
    const zeros = end === undefined ? 0 : 8 - groups.length - (end ? end.split(':').length : 0);
    const all = [...groups, ...Array(Math.max(0, zeros)).fill('0'), ...(end ? end.split(':') : [])];
    if (all.length !== 8 || !all.every((group) => /^[\da-f]{1,4}$/.test(group)))
        return undefined;
    return `${all
        .slice(0, 3)
        .map((group) => parseInt(group, 16).toString(16))
        .join(':')}::/48`;
}
/** The first that matches: most browsers also name the ones they descend from. */
const BROWSERS = [
    ['Yandex Browser', /YaBrowser\//],
    ['Edge', /Edg(e|A|iOS)?\//],
    ['Opera', /OPR\/|Opera/],
    ['Samsung Internet', /SamsungBrowser\//],
    ['Firefox', /Firefox\/|FxiOS\//],
    ['Chrome', /Chrome\/|CriOS\//],
    ['Safari', /Safari\//],
];
const SYSTEMS = [
    ['Android', /Android/],
    ['iOS', /iPhone|iPad|iPod/],
    ['Windows', /Windows/],
    ['macOS', /Macintosh/],
    ['ChromeOS', /CrOS/],
    ['Linux', /Linux/],
];
/** `Firefox on Windows`; what is not known is `other`. */
function userAgentFamily(userAgent) {
    const find = (names) => names.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other';
    return `${find(BROWSERS)} on ${find(SYSTEMS)}`;
}
/** What may be kept of a request; null where nothing is switched on. */
function clientDetails(store, address, userAgent) {
    const ip = store.ip && address ? truncateIp(address) : undefined;
    const family = store.userAgent && userAgent ? userAgentFamily(userAgent) : undefined;
    const details = { ...(ip && { ip }), ...(family && { userAgent: family }) };
    return Object.keys(details).length ? details : null;
}

const COOKIE_NAME = 'ilumee_consent';
/** What browsers cut a cookie's life to. Unit: seconds. Source: RFC 6265bis. */
const MAX_AGE_S = 400 * 86_400;
/** As js-cookie escapes: what RFC 6265 allows in a value stays. */
const escapeCookieValue = (text) => encodeURIComponent(text).replace(/%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g, decodeURIComponent);
/** The value of `Set-Cookie`; undefined for a record that has expired. */
function consentCookie(record, { name = COOKIE_NAME, domain }, now) {
    const maxAge = Math.min(MAX_AGE_S, Math.floor((Date.parse(record.expires) - now) / 1_000));
    if (maxAge <= 0)
        return undefined;
    const value = escapeCookieValue(toCookieText(JSON.stringify(record)));
    return `${name}=${value}; Path=/; Max-Age=${maxAge}; Secure; SameSite=Lax${domain ? `; Domain=${domain}` : ''}`;
}
/**
 * The record in a `Cookie` header, or null: also where two domains hold one each (nobody can tell which of them the
 * visitor answered), and where it is damaged or from the future.
 */
function recordInCookies(header, name, now) {
    const values = header
        .split(/; */)
        .filter((pair) => pair.startsWith(`${name}=`))
        .map((pair) => pair.slice(name.length + 1));
    if (values.length !== 1)
        return null;
    try {
        return parseRecord(fromCookieValue(values[0]), now);
    }
    catch {
        return null;
    }
}
/**
 * May the answer set the cookie? Only for a page of the site: another site's page would get a cookie of a third party.
 * @param host of the log
 */
function mayHaveCookie(headers, host, domain) {
    const origin = headers.get('origin');
    if (!origin || !URL.canParse(origin))
        return false;
    const pageHost = new URL(origin).hostname;
    const logHost = host.replace(/:\d+$/, '');
    const isWithin = (name) => domain !== undefined && (name === bare(domain) || name.endsWith(`.${bare(domain)}`));
    const site = headers.get('sec-fetch-site');
    if (site === 'same-origin')
        return true;
    if (site && site !== 'same-site')
        return false;
    // A cookie is one of its host, whatever the port.
    return pageHost === logHost || (isWithin(pageHost) && isWithin(logHost));
}
const bare = (domain) => domain.replace(/^\./, '').toLowerCase();

/// <reference types="node" />
const load$1 = () => import('@electric-sql/pglite').catch((cause) => {
    throw missingPeer('log.database', '@electric-sql/pglite', cause);
});
/**
 * PostgreSQL inside this process, in a folder or, with `memory://`, in memory. One statement at a time.
 * @throws ConsentError where the package is missing, or another process has the folder open
 */
async function openPglite(place) {
    const { PGlite } = await load$1();
    const folder = place === 'memory://' ? undefined : resolve(place);
    const unlock = folder === undefined ? undefined : await lock(folder);
    const database = await PGlite.create(folder && join(folder, 'database'));
    return {
        connections: 1,
        async query(statement, values = []) {
            return (await database.query(statement, [...values])).rows;
        },
        async script(statements) {
            await database.transaction((transaction) => transaction.exec(statements));
        },
        async close() {
            await database.close();
            await unlock?.();
        },
    };
}
const isRunning = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
};
/**
 * When a process was started, in clock ticks: numbers of processes are given anew, this is not. Empty where the system
 * does not tell (only Linux does), and of one that has ended and whose parent has not asked for it yet.
 */
async function startOf(pid) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // proc_pid_stat(5): number, (name), state, …, start as the 22nd. A name may have spaces and brackets in it.
    const [state = 'Z', ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? '' : (fields[18] ?? '');
}
/** Two processes in one folder would destroy it. Returns what takes the lock off. */
async function lock(folder) {
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'lock');
    const start = await startOf(process.pid);
    const take = () => writeFile(file, `${process.pid} ${start}`.trim(), { flag: 'wx' });
    try {
        await take();
    }
    catch {
        const [number, started] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
        const pid = Number(number);
        // Another process that has got the number of one that was killed. Where that can not be told, it is the owner.
        const isAnother = !!started && started !== (await startOf(pid));
        // In a container every process can have the same number: its own one is of one that was killed.
        if (pid && pid !== process.pid && isRunning(pid) && !isAnother) {
            throw new ConsentError('log.data', `process ${pid} has ${folder} open`, 'Stop it, or use another folder');
        }
        await rm(file, { force: true });
        await take();
    }
    return () => rm(file, { force: true });
}

/** Shared by all requests: events of many go in one statement. */
const CONNECTIONS = 4;
/** Then the request is answered by 503 instead. Unit: ms. */
const CONNECT_MS = 3_000;
const STATEMENT_MS = 20_000;
const load = () => import('pg').catch((cause) => {
    throw missingPeer('log.database', 'pg', cause);
});
/**
 * Any PostgreSQL from version 12, by its address. Connects when it is asked something.
 * @throws ConsentError where the package is missing
 */
async function openPostgres(url) {
    const { Pool } = (await load()).default;
    const pool = new Pool({
        connectionString: url,
        max: CONNECTIONS,
        connectionTimeoutMillis: CONNECT_MS,
        query_timeout: STATEMENT_MS,
        application_name: 'ilumee-consent-log',
    });
    // An idle connection that breaks: the next statement opens another one.
    pool.on('error', () => { });
    return {
        connections: CONNECTIONS,
        async query(statement, values = []) {
            return (await pool.query(statement, [...values])).rows;
        },
        async script(statements) {
            // One message to the server is one transaction.
            await pool.query(statements);
        },
        close: () => pool.end(),
    };
}

const SHORTEST_TOKEN = 16;
const isOrigin = (text) => typeof text === 'string' && URL.canParse(text) && text !== 'null' && new URL(text).origin === text;
/** @throws ConsentError */
function checkOptions(options) {
    const { database, allowedOrigins, token, path, cookie, store } = { ...options };
    const fail = (option, problem, fix) => {
        throw new ConsentError(`log.${option}`, problem, fix);
    };
    if (!database || (typeof database === 'object' && typeof database.query !== 'function')) {
        fail('database', 'expected an address or a folder', 'Give postgres://… or ./consent-log');
    }
    if (typeof allowedOrigins !== 'function') {
        if (!Array.isArray(allowedOrigins))
            fail('allowedOrigins', 'expected a list', "Give ['https://your-site.example']");
        const wrong = allowedOrigins.find((origin) => !isOrigin(origin));
        if (wrong !== undefined) {
            fail('allowedOrigins', `${JSON.stringify(wrong)} is no origin`, 'Write https://your-site.example, without a path');
        }
    }
    if (token !== undefined && (typeof token !== 'string' || token.length < SHORTEST_TOKEN)) {
        // The token itself is told to nobody.
        fail('token', 'is too short to keep anybody out', `Take ${SHORTEST_TOKEN} random characters or more`);
    }
    if (path !== undefined && !/^(\/[\w.~-]+)*\/?$/.test(path)) {
        fail('path', `${JSON.stringify(path)} is no path`, 'Write /consent');
    }
    if (cookie && cookie.name !== undefined && !/^[\w-]+$/.test(cookie.name)) {
        fail('cookie.name', `${JSON.stringify(cookie.name)} can not be a cookie's name`, 'Take the one of the site');
    }
    if (cookie && cookie.domain !== undefined && !/^\.?[a-z\d-]+(\.[a-z\d-]+)+$/i.test(cookie.domain)) {
        const fix = "Where the site has 'auto', write the domain that its cookie got, such as ilumee.ai";
        fail('cookie.domain', `${JSON.stringify(cookie.domain)} is no domain`, fix);
    }
    if (store && ((store.ip ?? 'truncated') !== 'truncated' || (store.userAgent ?? 'family') !== 'family')) {
        fail('store', 'keeps nothing whole', "Give { ip: 'truncated', userAgent: 'family' }, or one of them");
    }
}

/// <reference types="node" />
/** SHA-256 of the value's canonical JSON, in hexadecimal digits. */
const hashOf = (value) => createHash('sha256').update(canonicalJson(value)).digest('hex');

/**
 * What was tampered with in one subject's events, in order of their sequence. Pure.
 * @param end of the chain as noted; null where the subject is not noted at all
 * @param start of the chain: the end of what was deleted on request
 */
function checkChain(subject, events, end, start = { length: 0, head: null }) {
    const problems = [];
    const report = (sequence, problem) => problems.push({ subject, sequence, problem });
    let { length, head } = start;
    for (const { hash, ...event } of events) {
        const { sequence, previous, record } = event;
        for (let missing = length + 1; missing < sequence; missing++)
            report(missing, 'missing');
        if (hashOf(event) !== hash || record.id !== subject)
            report(sequence, 'changed');
        else if (previous !== head && sequence === length + 1)
            report(sequence, 'broken link');
        length = sequence;
        head = hash;
    }
    for (let missing = length + 1; missing <= (end?.length ?? 0); missing++)
        report(missing, 'missing');
    if (!end || ((end.length !== length || end.head !== head) && end.length <= length))
        report(0, 'end differs');
    return problems;
}

/** Noted at the table; a database that says it has everything below. */
const SCHEMA_VERSION = 'ilumee consent log 1';
/** Whether the schema is there. A role that may not create tables needs somebody who has run {@link SCHEMA} once. */
const HAS_SCHEMA = `SELECT obj_description(to_regclass('consent_event'), 'pg_class') AS version`;
/**
 * Everything that is keyed by a subject has the subject in its key, and every statement of the log names one subject
 * or a range of them: so the tables can be distributed by it.
 *
 * A unique index of a partitioned table holds within a partition only, because it must include the month. What makes
 * an event be there once is the subject's row in `consent_subject`: who adds an event holds its lock.
 */
const SCHEMA = `
-- Two servers that start at once: one after the other.
SELECT pg_advisory_xact_lock(2720412023);

-- One row a subject (consent id): how many events its chain has, and the hash of the last one.
CREATE TABLE IF NOT EXISTS consent_subject (
  id uuid PRIMARY KEY,
  length integer NOT NULL,
  head bytea
);

-- One row an answer. A partition a month, by the time the server received it (UTC).
CREATE TABLE IF NOT EXISTS consent_event (
  subject uuid NOT NULL,
  sequence integer NOT NULL,
  received timestamptz(3) NOT NULL,
  event uuid NOT NULL,
  record jsonb NOT NULL,
  client jsonb,
  previous bytea,
  hash bytea NOT NULL,
  PRIMARY KEY (subject, sequence, received)
) PARTITION BY RANGE (received);

-- What is left of a chain that was deleted on request: no id, no answer. The key is the SHA-256 of the id.
CREATE TABLE IF NOT EXISTS consent_deletion (
  subject bytea PRIMARY KEY,
  length integer NOT NULL,
  head bytea NOT NULL,
  time timestamptz(3) NOT NULL
);

CREATE OR REPLACE FUNCTION consent_subject_hash(subject uuid) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$ SELECT sha256(convert_to(subject::text, 'UTF8')) $$;

CREATE OR REPLACE FUNCTION consent_partition(month date) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  name text := 'consent_event_' || to_char(month, 'YYYY_MM');
BEGIN
  PERFORM pg_advisory_xact_lock(2720412023);
  IF to_regclass(name) IS NULL THEN
    EXECUTE format(
      'CREATE TABLE %I PARTITION OF consent_event FOR VALUES FROM (%L) TO (%L)',
      name,
      month::timestamp AT TIME ZONE 'UTC',
      (month + interval '1 month') AT TIME ZONE 'UTC'
    );
  END IF;
END
$$;

-- Appends a batch, sorted by subject and sequence, and says of each event what became of it: stored, known (it was
-- there already), conflict (its id or its sequence is taken by another), order (one before it is missing), deleted.
CREATE OR REPLACE FUNCTION consent_append(batch jsonb, received text)
RETURNS TABLE (outcome text, length integer)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  item record;
  head consent_subject%ROWTYPE;
  known_sequence integer;
  known_event uuid;
  known_record jsonb;
  digest bytea;
BEGIN
  FOR item IN
    SELECT * FROM ROWS FROM (
      jsonb_to_recordset(batch) AS (subject uuid, sequence integer, event uuid, record text, client text)
    ) WITH ORDINALITY AS entry (subject, sequence, event, record, client, position)
    ORDER BY position
  LOOP
    LOOP
      INSERT INTO consent_subject (id, length) VALUES (item.subject, 0) ON CONFLICT (id) DO NOTHING;
      SELECT * INTO head FROM consent_subject WHERE id = item.subject FOR UPDATE;
      EXIT WHEN FOUND; -- Not so where it was deleted between these two lines.
    END LOOP;
    known_event := NULL;
    IF head.length = 0 THEN
      -- After a deletion the chain goes on where it was.
      SELECT d.length, d.head INTO head.length, head.head
      FROM consent_deletion d WHERE d.subject = consent_subject_hash(item.subject);
      head.length := coalesce(head.length, 0);
    ELSE
      SELECT e.sequence, e.event, e.record INTO known_sequence, known_event, known_record
      FROM consent_event e
      WHERE e.subject = item.subject AND (e.event = item.event OR e.sequence = item.sequence)
      ORDER BY e.event = item.event DESC
      LIMIT 1;
    END IF;

    IF known_event IS NOT NULL THEN
      outcome := CASE
        WHEN (known_sequence, known_event, known_record) = (item.sequence, item.event, item.record::jsonb) THEN 'known'
        ELSE 'conflict'
      END;
    ELSIF item.sequence <= head.length THEN
      -- It was among what was deleted; or it is newer, of a browser that has lost count.
      outcome := CASE
        WHEN EXISTS (
          SELECT FROM consent_deletion d
          WHERE d.subject = consent_subject_hash(item.subject)
            AND d.time < (item.record::jsonb ->> 'time')::timestamptz
        ) THEN 'conflict'
        ELSE 'deleted'
      END;
    ELSIF item.sequence > head.length + 1 THEN
      outcome := 'order';
    ELSE
      -- The canonical JSON (RFC 8785) of the event: names sorted, no spaces. The record comes canonical already.
      digest := sha256(convert_to(
        '{"client":' || coalesce(item.client, 'null') ||
        ',"event":"' || item.event ||
        '","previous":' || coalesce('"' || encode(head.head, 'hex') || '"', 'null') ||
        ',"received":"' || received ||
        '","record":' || item.record ||
        ',"sequence":' || item.sequence ||
        ',"subject":"' || item.subject || '"}',
        'UTF8'
      ));
      INSERT INTO consent_event (subject, sequence, received, event, record, client, previous, hash)
      VALUES (
        item.subject, item.sequence, received::timestamptz, item.event,
        item.record::jsonb, item.client::jsonb, head.head, digest
      );
      head.length := item.sequence;
      UPDATE consent_subject SET length = item.sequence, head = digest WHERE id = item.subject;
      outcome := 'stored';
    END IF;
    -- A subject of which nothing was stored leaves no row.
    DELETE FROM consent_subject WHERE id = item.subject AND outcome <> 'stored' AND consent_subject.length = 0;
    length := head.length;
    RETURN NEXT;
  END LOOP;
END
$$;

-- Deletes a subject's events and its id; returns how many events there were, null for a subject that is not known.
CREATE OR REPLACE FUNCTION consent_delete(subject uuid, at text) RETURNS integer
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  wanted uuid := subject;
  head consent_subject%ROWTYPE;
  deleted integer;
BEGIN
  SELECT * INTO head FROM consent_subject WHERE id = wanted FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  INSERT INTO consent_deletion AS d (subject, length, head, time)
  VALUES (consent_subject_hash(wanted), head.length, head.head, at::timestamptz)
  ON CONFLICT (subject) DO UPDATE SET length = excluded.length, head = excluded.head, time = excluded.time;
  DELETE FROM consent_event e WHERE e.subject = wanted;
  GET DIAGNOSTICS deleted = ROW_COUNT;
  DELETE FROM consent_subject WHERE id = wanted;
  RETURN deleted;
END
$$;

COMMENT ON TABLE consent_event IS '${SCHEMA_VERSION}';
`;

/** A record fits into a cookie, which has room for this. Unit: characters of its canonical JSON. */
const RECORD_ROOM = 4_000;
/** As in `parseRecord`. Unit: ms. */
const CLOCK_SKEW_MS = 6e4;
/** PostgreSQL's integer. */
const LAST_SEQUENCE = 2 ** 31 - 2;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Of a category or vendor, as the configuration check has them. */
const ID = /^\d*[a-z][\w-]*$/;
/** Control characters and halves of a character: no database takes them all. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;
/** Every field that a record can have. */
const RECORD_FIELDS = {
    schema: true,
    id: true,
    policy: true,
    first: true,
    time: true,
    expires: true,
    choices: true,
    asked: true,
    earlier: true,
    method: true,
    language: true,
    notice: true,
    gpc: true,
    region: true,
};
const EVENT_FIELDS = { event: true, sequence: true, record: true };
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (id) => ID.test(id) && !(id in Object.prototype);
const isFit = (text) => !UNFIT.test(text) && !(text in Object.prototype);
/** A name of the value that is not among `fields`. */
const stranger = (value, fields) => Object.keys(value).find((name) => !Object.hasOwn(fields, name));
/** Empty for what is nested too deep to be written, and so no record. */
function toText(value) {
    try {
        return JSON.stringify(value);
    }
    catch {
        return '';
    }
}
/** What is wrong with an event, or null. */
function findFault(value, now) {
    const schema = (message) => ({ error: 'schema', message });
    if (!isObject(value))
        return schema('an event is an object of event, sequence and record');
    const { event, sequence, record } = value;
    if (typeof event !== 'string' || !UUID.test(event))
        return schema('event is not a UUID in lower case');
    if (!Number.isInteger(sequence) || sequence < 1 || sequence > LAST_SEQUENCE) {
        return schema('sequence is not a whole number from 1');
    }
    if (!isObject(record))
        return schema('record is not an object');
    if (stranger(value, EVENT_FIELDS) !== undefined)
        return schema('an event has event, sequence and record only');
    if (stranger(record, RECORD_FIELDS) !== undefined)
        return schema('record has a field that no record has');
    const text = toText(record);
    // With the end of time as the present: whether it is a record at all.
    if (!parseRecord(text, Infinity))
        return schema('record is not a consent record');
    const { id, choices, first, time, expires, earlier = {} } = record;
    if (/^[0-]+$/.test(id))
        return schema('record.id is not a random UUID');
    // Longer ones are of years that no database has.
    if ([first, time, expires].some((text) => text.length !== 24))
        return schema('record has a time far from ours');
    if (!Object.keys(choices).every(isId)) {
        return schema('record.choices has a name that no category and no vendor can have');
    }
    if (!Object.entries(earlier).every(([version, ids]) => isFit(version) && Array.isArray(ids) && ids.every(isId))) {
        return schema('record.earlier is not of lists of categories and vendors');
    }
    if (!Object.values(record).every((field) => typeof field !== 'string' || isFit(field))) {
        return schema('record has control characters or halves of characters');
    }
    if (text.length > RECORD_ROOM)
        return schema(`record is longer than ${RECORD_ROOM} characters`);
    if (Date.parse(expires) <= Date.parse(time))
        return schema('record expires before it was given');
    // `first` too: a clock that was set back since can have left it there, so it is a matter of clocks as well.
    if ([first, time].some((text) => Date.parse(text) >= now + CLOCK_SKEW_MS)) {
        return { error: 'future', message: 'record.time or record.first is in the future: check the clocks' };
    }
    return null;
}
/**
 * The events of a body, each as one that can be stored or with why it can not be. Pure.
 * Null for what is no body of events at all.
 */
function parseEvents(body, now) {
    if (!isObject(body) || stranger(body, { events: true }) !== undefined)
        return null;
    const { events } = body;
    if (!Array.isArray(events) || !events.length)
        return null;
    return events.map((value) => {
        const fault = findFault(value, now);
        if (!fault)
            return value;
        const event = isObject(value) && typeof value.event === 'string' && UUID.test(value.event) ? value.event : null;
        return { event, status: 422, ...fault };
    });
}
const isRejection = (entry) => 'error' in entry;
/** The record's JSON as it is hashed. */
const canonicalRecord = ({ record }) => canonicalJson(record);

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Subjects that are read at once. */
const PAGE = 500;
const MOST_PROBLEMS = 100;
const MONTHS_AHEAD = 2;
const PARTITION = 'SELECT consent_partition($1::date)';
const APPEND = 'SELECT outcome, length FROM consent_append($1::jsonb, $2)';
const DELETE = 'SELECT consent_delete($1::uuid, $2) AS deleted';
const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const EVENT_COLUMNS = `e.subject, e.sequence, e.event, to_char(e.received AT TIME ZONE 'UTC', ${TIME}) AS received,
  e.record, e.client, encode(e.previous, 'hex') AS previous, encode(e.hash, 'hex') AS hash`;
/** One row at least; one statement, so that it sees one moment. */
const HISTORY = `
SELECT s.length AS end_length, encode(s.head, 'hex') AS end_head,
  d.length AS start_length, encode(d.head, 'hex') AS start_head, to_char(d.time AT TIME ZONE 'UTC', ${TIME}) AS deleted,
  ${EVENT_COLUMNS}
FROM (SELECT $1::uuid AS id) wanted
LEFT JOIN consent_subject s ON s.id = wanted.id
LEFT JOIN consent_event e ON e.subject = wanted.id
LEFT JOIN consent_deletion d ON d.subject = consent_subject_hash(wanted.id)
ORDER BY e.sequence`;
const ALL_DELETIONS = `
SELECT encode(subject, 'hex') AS deleted, length, encode(head, 'hex') AS head,
  to_char(time AT TIME ZONE 'UTC', ${TIME}) AS time
FROM consent_deletion ORDER BY subject`;
const COUNT_DELETIONS = 'SELECT count(*)::integer AS deletions FROM consent_deletion';
/** Where a page of subjects ends; no row at the last page. */
const PAGE_END = `SELECT id FROM consent_subject WHERE id >= $1::uuid ORDER BY id OFFSET ${PAGE} LIMIT 1`;
/** The full join also finds events whose subject is not noted. One statement, so that it sees one moment. */
const CHAINS = `
SELECT coalesce(s.id, e.subject) AS id, s.length AS end_length, encode(s.head, 'hex') AS end_head,
  d.length AS start_length, encode(d.head, 'hex') AS start_head, ${EVENT_COLUMNS}
FROM (SELECT * FROM consent_subject WHERE id >= $1::uuid AND id <= $2::uuid) s
FULL JOIN (SELECT * FROM consent_event WHERE subject >= $1::uuid AND subject <= $2::uuid) e ON e.subject = s.id
LEFT JOIN consent_deletion d ON d.subject = consent_subject_hash(coalesce(s.id, e.subject))
ORDER BY 1, e.sequence`;
const EXPORT = `
SELECT ${EVENT_COLUMNS} FROM consent_event e
WHERE e.subject >= $1::uuid AND e.subject <= $2::uuid
  AND e.received >= coalesce($3::timestamptz, '-infinity') AND e.received < coalesce($4::timestamptz, 'infinity')
ORDER BY e.subject, e.sequence`;
const toEvent = ({ subject, sequence, event, received, record, client, previous, hash }) => ({
    subject,
    sequence,
    event,
    received,
    record,
    client,
    previous,
    hash,
});
const toEvents = (rows) => rows.filter(({ subject }) => subject).map(toEvent);
const readEnds = ({ end_length, end_head, start_length, start_head, deleted }) => ({
    end: end_length === null ? null : { length: end_length, head: end_head },
    start: start_length === null ? undefined : { length: start_length, head: start_head },
    deleted,
});
/** The id after this one, in the order that PostgreSQL has them in. */
function nextId(id) {
    const hex = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
/**
 * The log's tables. Nothing is cached but that the schema and the months' partitions are there.
 * @param open connects; called again until it succeeds
 */
function createStore(open, now) {
    let database;
    let connections = 1;
    const months = new Set();
    async function prepare() {
        const opened = await open();
        try {
            const [row] = await opened.query(HAS_SCHEMA);
            if (row?.version !== SCHEMA_VERSION)
                await opened.script(SCHEMA);
            connections = opened.connections;
            return opened;
        }
        catch (error) {
            await opened.close();
            throw error;
        }
    }
    function connect() {
        database ??= prepare().catch((error) => {
            database = undefined;
            throw error;
        });
        return database;
    }
    const query = async (statement, ...values) => (await connect()).query(statement, values);
    async function preparePartitions(time) {
        const date = new Date(time);
        for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead));
            const month = first.toISOString().slice(0, 10);
            if (months.has(month))
                continue;
            await query(PARTITION, month);
            months.add(month);
        }
    }
    async function write(events) {
        const time = now();
        await preparePartitions(time);
        // Sorted, so that two statements at once lock the subjects in one order and none waits for the other forever.
        const sorted = events
            .map((event, index) => ({ event, index }))
            .sort(({ event: one }, { event: other }) => one.record.id === other.record.id ? one.sequence - other.sequence : one.record.id < other.record.id ? -1 : 1);
        const batch = sorted.map(({ event }) => ({
            subject: event.record.id,
            sequence: event.sequence,
            event: event.event,
            record: canonicalRecord(event),
            client: event.client && canonicalJson(event.client),
        }));
        const rows = await query(APPEND, JSON.stringify(batch), new Date(time).toISOString());
        const outcomes = [];
        sorted.forEach(({ index }, position) => (outcomes[index] = rows[position]));
        return outcomes;
    }
    const queue = createAppendQueue(write, () => connections);
    /** The first and the last id of each page of subjects, all ids that there can be among them. */
    async function* pages() {
        for (let first = FIRST_ID;;) {
            const [end] = await query(PAGE_END, first);
            yield [first, end?.id ?? LAST_ID];
            if (!end || end.id === LAST_ID)
                return;
            first = nextId(end.id);
        }
    }
    async function* chains() {
        for await (const [first, last] of pages()) {
            let rows = [];
            for (const row of await query(CHAINS, first, last)) {
                if (rows.length && rows[0].id !== row.id) {
                    yield rows;
                    rows = [];
                }
                rows.push(row);
            }
            if (rows.length)
                yield rows;
        }
    }
    return {
        /** Resolves when the database is there and has the schema. */
        ready: async () => {
            await connect();
            await preparePartitions(now());
        },
        append: (events) => queue.add(events),
        /** Null for a subject that the log has never had. */
        async history(subject) {
            const rows = await query(HISTORY, subject);
            const { start, end, deleted } = readEnds(rows[0]);
            const events = toEvents(rows);
            if (!end && !start && !events.length)
                return null;
            const problems = end || events.length ? checkChain(subject, events, end, start) : [];
            return {
                subject,
                events,
                chain: { intact: !problems.length, problems },
                deletion: start ? { time: deleted, length: start.length } : null,
            };
        },
        /** How many events there were; null for a subject that has none. */
        async erase(subject) {
            const [row] = await query(DELETE, subject, new Date(now()).toISOString());
            return row.deleted;
        },
        /** Every event by subject and sequence, then what is left of deleted chains. */
        async *all({ since, until }) {
            for await (const [first, last] of pages()) {
                yield (await query(EXPORT, first, last, since ?? null, until ?? null)).map(toEvent);
            }
            yield await query(ALL_DELETIONS);
        },
        async integrity() {
            const problems = [];
            let subjects = 0;
            let count = 0;
            for await (const rows of chains()) {
                const [first] = rows;
                const events = toEvents(rows);
                const { start, end } = readEnds(first);
                subjects++;
                count += events.length;
                problems.push(...checkChain(first.id, events, end, start));
            }
            const [row] = await query(COUNT_DELETIONS);
            return {
                intact: !problems.length,
                subjects,
                events: count,
                deletions: row.deletions,
                problems: problems.slice(0, MOST_PROBLEMS),
            };
        },
        /** Stores what waits, then closes the database. */
        async close() {
            await queue.close();
            await (await database?.catch(() => undefined))?.close();
        },
    };
}

/// <reference types="node" />
/** Unit: bytes. */
const BODY_LIMIT = 16 * 1024;
/** Unit: seconds. */
const RETRY_AFTER_S = 5;
const PREFLIGHT_S = 600;
const MESSAGES = {
    conflict: 'this event, or this sequence of the subject, is there with other content',
    order: 'an event before this one is missing',
    deleted: 'the subject was deleted on request; this event belonged to what was deleted',
};
function toRejection({ event }, { outcome, length }) {
    const error = outcome;
    return { event, error, status: error === 'deleted' ? 410 : 409, message: MESSAGES[error], next: length + 1 };
}
const isAcknowledged = ({ outcome }) => outcome === 'stored' || outcome === 'known';
/** Equal in the same time whatever they are. */
const isSame = (one, other) => timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
const openDatabase = (database) => typeof database !== 'string'
    ? Promise.resolve(database)
    : /^postgres(ql)?:\/\//.test(database)
        ? openPostgres(database)
        : openPglite(database);
/**
 * A log of consents: keeps what browsers send, each subject's answers chained by their hashes, and shows, exports,
 * checks and deletes them for whoever has the token.
 * @throws ConsentError that names the option, its value and the fix
 */
function createConsentLog(options) {
    checkOptions(options);
    const { database, allowedOrigins, token, path = '', cookie = {}, store: stored = {} } = options;
    const { onError = (error) => console.error('consent log:', error), now = Date.now } = options;
    const store = createStore(() => openDatabase(database), now);
    const base = path.replace(/\/+$/, '');
    const isAllowed = (origin) => typeof allowedOrigins === 'function' ? allowedOrigins(origin) : allowedOrigins.includes(origin);
    /** The request's origin, of a page that may write. */
    function allowedOrigin(request) {
        const origin = request.headers.get('origin');
        if (origin && origin !== 'null' && isAllowed(origin))
            return origin;
        throw new Refusal(403, 'origin', 'This origin may not write into the log', { vary: 'Origin' });
    }
    function needsToken(request) {
        if (!token)
            throw notFound();
        const [, given = ''] = /^Bearer +(.+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
        if (isSame(given, token))
            return;
        throw new Refusal(401, 'unauthorized', 'Needs the token', { 'www-authenticate': 'Bearer' });
    }
    async function readEvents(request) {
        const { headers } = request;
        if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) {
            throw new Refusal(415, 'type', 'Send application/json, not compressed');
        }
        const body = parseJson(await readBody(request, BODY_LIMIT));
        const events = parseEvents(body, now());
        if (!events)
            throw new Refusal(422, 'malformed', 'Send { "events": [ … ] }');
        return events;
    }
    /** The cookie of the subject's newest answer, where this request may have it and has none that is newer. */
    function cookieFor(request, events, outcomes) {
        const { headers, url } = request;
        const options = cookie || {};
        if (!cookie || !mayHaveCookie(headers, headers.get('host') ?? new URL(url).host, options.domain))
            return undefined;
        const newest = events.filter(({ sequence }, index) => isAcknowledged(outcomes[index]) && outcomes[index].length === sequence);
        const record = newest.at(-1)?.record;
        // An answer that waited in a queue must not undo one that was given since.
        const held = recordInCookies(headers.get('cookie') ?? '', options.name ?? COOKIE_NAME, now());
        if (!record || (held && (held.id !== record.id || held.time > record.time)))
            return undefined;
        return consentCookie(record, options, now());
    }
    async function append(request, { address }) {
        const entries = await readEvents(request);
        const client = clientDetails(stored, address, request.headers.get('user-agent'));
        const events = entries.filter((entry) => !isRejection(entry));
        const outcomes = events.length ? await store.append(events.map((event) => ({ ...event, client }))) : [];
        const acknowledged = events.filter((_, index) => isAcknowledged(outcomes[index])).map(({ event }) => event);
        const rejected = [
            ...entries.filter(isRejection),
            ...events.flatMap((event, index) => isAcknowledged(outcomes[index]) ? [] : toRejection(event, outcomes[index])),
        ];
        const setCookie = cookieFor(request, events, outcomes);
        // Where nothing was taken, the status says so too.
        return json({ acknowledged, rejected }, acknowledged.length ? 200 : rejected[0].status, {
            ...(setCookie && { 'set-cookie': setCookie }),
        });
    }
    async function records(request, details) {
        const origin = allowedOrigin(request);
        const answer = await answerTo(() => append(request, details));
        for (const [name, value] of Object.entries(corsFor(origin)))
            answer.headers.set(name, value);
        return answer;
    }
    function preflight(request) {
        const headers = {
            ...corsFor(allowedOrigin(request)),
            'access-control-allow-methods': 'POST',
            'access-control-allow-headers': 'content-type',
            'access-control-max-age': `${PREFLIGHT_S}`,
        };
        return new Response(null, { status: 204, headers });
    }
    async function history(request, subject) {
        needsToken(request);
        const found = await store.history(subject);
        if (!found)
            throw new Refusal(404, 'not-found', 'The log has no such subject');
        return json(found);
    }
    async function erase(request, subject) {
        needsToken(request);
        const deleted = await store.erase(subject);
        if (deleted === null)
            throw new Refusal(404, 'not-found', 'The log has no such subject');
        return json({ subject, deleted });
    }
    async function exportAll(request) {
        needsToken(request);
        const range = readRange(new URL(request.url).searchParams);
        // The first page before the status: a database that is away is told by it.
        const pages = store.all(range);
        let page = await pages.next();
        const encoder = new TextEncoder();
        const body = new ReadableStream({
            async pull(controller) {
                try {
                    if (page.done)
                        return controller.close();
                    controller.enqueue(encoder.encode(page.value.map((line) => `${JSON.stringify(line)}\n`).join('')));
                    page = await pages.next();
                }
                catch (error) {
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
    async function integrity(request) {
        needsToken(request);
        return json(await store.integrity());
    }
    /** By method, what a path of the log answers; undefined for a path that is none. */
    function routesOf(request, details) {
        const { pathname } = new URL(request.url);
        if (!pathname.startsWith(`${base}/`))
            return undefined;
        const [, kind, id, rest] = pathname.slice(base.length).split('/');
        if (rest !== undefined)
            return undefined;
        if (kind === 'subjects' && id) {
            const subject = id.toLowerCase();
            if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(subject))
                return undefined;
            return token ? { GET: () => history(request, subject), DELETE: () => erase(request, subject) } : undefined;
        }
        if (id !== undefined)
            return undefined;
        if (kind === 'records')
            return { POST: () => records(request, details), OPTIONS: () => preflight(request) };
        if (kind === 'export' && token)
            return { GET: () => exportAll(request) };
        if (kind === 'integrity' && token)
            return { GET: () => integrity(request) };
        return undefined;
    }
    function route(request, details) {
        const routes = routesOf(request, details);
        if (!routes)
            throw notFound();
        if (!Object.hasOwn(routes, request.method)) {
            throw new Refusal(405, 'method', 'Not by this method', { allow: Object.keys(routes).join(', ') });
        }
        return routes[request.method]();
    }
    async function answerTo(answer) {
        try {
            return await answer();
        }
        catch (error) {
            if (error instanceof Refusal)
                return refuse(error);
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
const notFound = () => new Refusal(404, 'not-found', 'Nothing is here');
/** A missing package, or a mistake of our own: no time heals it. */
const isMistake = (error) => error instanceof TypeError || error instanceof RangeError || error?.name === 'ConsentError';
const corsFor = (origin) => ({
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'Retry-After',
    vary: 'Origin',
});
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Refusal(400, 'malformed', 'The body is not JSON');
    }
}
/** Is it a day of the calendar? JavaScript takes a 31st of February for one of March. */
function isDay(text) {
    const time = new Date(text);
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
/** Of years that PostgreSQL has, and that are written in four digits. */
const isTime = (time) => !Number.isNaN(time.getTime()) && /^(?!0000)\d{4}-/.test(time.toISOString());
function readRange(parameters) {
    const read = (name) => {
        const text = parameters.get(name);
        if (text === null)
            return undefined;
        const time = new Date(text);
        if (!isDay(text.slice(0, 10)) || !isTime(time)) {
            throw new Refusal(400, 'range', `${name} is a date: 2026-01-31, or with the time in ISO 8601`);
        }
        return time.toISOString();
    };
    return { since: read('since'), until: read('until') };
}

/** What is read of a body: a little more than the log takes, so that it can see that it is too large. Unit: bytes. */
const MOST_READ = 17 * 1024;
async function readStart(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MOST_READ)
            break;
    }
    return Buffer.concat(chunks);
}
function toHeaders(request) {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headersDistinct)) {
        for (const one of value ?? [])
            headers.append(name, one);
    }
    return headers;
}
async function toRequest(message) {
    const { method = 'GET', url = '/' } = message;
    const host = message.headers.host ?? 'localhost';
    const hasBody = method !== 'GET' && method !== 'HEAD';
    // Not by `new URL(url, base)`: "//other" would name another host.
    const address = `http://${URL.canParse(`http://${host}`) ? host : 'localhost'}${url.startsWith('/') ? url : '/'}`;
    const body = hasBody ? new Uint8Array(await readStart(message)) : undefined;
    return new Request(address, { method, headers: toHeaders(message), ...(body?.length && { body }) });
}
const addressOf = (message, trustProxy) => {
    const forwarded = message.headers['x-forwarded-for'];
    const last = trustProxy ? `${forwarded ?? ''}`.split(',').at(-1).trim() : '';
    return last || message.socket.remoteAddress;
};
async function send(answer, message, response) {
    response.statusCode = answer.status;
    response.setHeaders(answer.headers);
    // What is still to come of a body that nobody reads.
    if (!message.complete)
        response.setHeader('connection', 'close');
    for await (const chunk of (answer.body ?? [])) {
        if (response.destroyed)
            return; // Leaving the loop cancels the rest.
        if (!response.write(chunk))
            await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    }
    response.end();
}
/** For `http.createServer`, Express and the like: a listener that hands the request to the log. */
function toNodeListener({ handle }, { trustProxy } = {}) {
    return (message, response) => {
        toRequest(message)
            .then((request) => handle(request, { address: addressOf(message, trustProxy) }))
            .then((answer) => send(answer, message, response))
            // What was sent is no request (TRACE, a broken body), or an answer broke off.
            .catch(() => response.headersSent ? response.destroy() : response.writeHead(400, { connection: 'close' }).end());
    };
}

export { COOKIE_NAME as C, SCHEMA as S, createConsentLog as c, recordInCookies as r, toNodeListener as t };
