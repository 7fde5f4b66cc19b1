import { s as sha256 } from './sha256-CJlD1zZQ.js';
import { c as cookieDomains } from './cookie-domains-CefaKmBQ.js';
import { p as parseRecord } from './record-CgXljE5K.js';
import './own-1qd9lYwO.js';

const EMPTY = { events: [], seen: [], subject: '', sequence: 0, notBefore: 0 };
const MOST_MOVES = 3;
/** The log takes 16 kB. Unit: bytes. */
const BATCH_BYTES = 16_000;
const DAY_MS = 864e5;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const isCount = (value, least) => Number.isSafeInteger(value) && value >= least;
function parseEvent(value) {
    const { event, sequence, record, moved = 0 } = Object(value);
    // With the end of time as the present: a clock that was set back does not lose an answer.
    const parsed = parseRecord(JSON.stringify(record ?? null), Infinity);
    return parsed && typeof event === 'string' && UUID.test(event) && isCount(sequence, 1) && isCount(moved, 0)
        ? [{ event, sequence, record: parsed, moved }]
        : [];
}
const list = (value) => (Array.isArray(value) ? value : []);
/** The queue as it is stored; what is damaged in it is left out. Never throws. */
function parseQueue(text, now) {
    try {
        const { events, seen, subject, sequence, notBefore } = Object(JSON.parse(text));
        return {
            events: list(events).flatMap(parseEvent),
            seen: list(seen).filter((id) => typeof id === 'string'),
            subject: typeof subject === 'string' ? subject : '',
            sequence: isCount(sequence, 0) ? sequence : 0,
            // A clock that was set back, or a hand in the storage, must not hold it for years.
            notBefore: isCount(notBefore, 0) && notBefore < now + DAY_MS ? notBefore : 0,
        };
    }
    catch {
        return EMPTY;
    }
}
/** Takes in the answers that are new to it, in their order. */
function enqueue(queue, answers, idOf) {
    let { events, seen, subject, sequence } = queue;
    for (const record of answers) {
        const event = idOf(record);
        if (seen.includes(event))
            continue;
        sequence = record.id === subject ? sequence + 1 : 1;
        subject = record.id;
        seen = [...seen, event].slice(-100);
        events = [...events, { event, sequence, record }].slice(-1e3);
    }
    return { ...queue, events, seen, subject, sequence };
}
const bytesOf = (value) => new TextEncoder().encode(JSON.stringify(value)).length;
/** The first events, as many as one request takes. */
function nextBatch({ events }, most = Infinity) {
    const batch = [];
    let bytes = bytesOf({ events: [] });
    for (const event of events) {
        bytes += bytesOf(event) + 1;
        if (batch.length && (bytes > BATCH_BYTES || batch.length >= most))
            break;
        batch.push(event);
    }
    return batch;
}
/** What the log takes of an event. */
const toWire = (batch) => JSON.stringify({ events: batch.map(({ event, sequence, record }) => ({ event, sequence, record })) });
/** Statuses that are about what was sent, and so will not change. Others can be mended: the address, the origin. */
const FOR_GOOD = [400, 409, 410, 413, 415, 422];
const toRejected = (value) => {
    const { event, error, next } = Object(value);
    return {
        event: typeof event === 'string' ? event : '',
        error: typeof error === 'string' ? error.slice(0, 100) : 'rejected',
        next,
    };
};
/** What becomes of the queue after the log's answer. Pure; never throws. */
function applyAnswer(queue, sent, status, body) {
    const { acknowledged, rejected } = Object(body);
    const ids = sent.map(({ event }) => event);
    const taken = list(acknowledged).filter((id) => ids.includes(id));
    const answers = list(rejected)
        .map(toRejected)
        .filter(({ event }) => ids.includes(event));
    if (!taken.length && !answers.length) {
        if (!FOR_GOOD.includes(status))
            return { queue, then: 'wait', refused: [] };
        if (sent.length !== 1)
            return { queue, then: 'one by one', refused: [] };
        const left = queue.events.filter(({ event }) => event !== ids[0]);
        return { queue: { ...queue, events: left }, then: 'go on', refused: [`${ids[0]}: ${status}`] };
    }
    const gone = new Set(taken);
    const refused = [];
    /** By record id: the sequence that the log wants next. */
    const next = new Map();
    let waits = false;
    for (const { event, error, next: wanted } of answers) {
        const item = sent.find((one) => one.event === event);
        const { id } = item.record;
        if (/^(order|conflict)$/.test(error) && isCount(wanted, 1) && (item.moved ?? 0) < MOST_MOVES) {
            if (!next.has(id))
                next.set(id, { from: event, sequence: wanted });
        }
        else if (error === 'future')
            waits = true;
        else {
            gone.add(event);
            refused.push(`${event}: ${error}`);
        }
    }
    let { sequence } = queue;
    const started = new Set();
    const events = queue.events
        .filter(({ event }) => !gone.has(event))
        .map((item) => {
        const wanted = next.get(item.record.id);
        if (wanted?.from === item.event)
            started.add(item.record.id);
        if (!wanted || !started.has(item.record.id))
            return item;
        const moved = { ...item, sequence: wanted.sequence++, moved: (item.moved ?? 0) + 1 };
        if (item.record.id === queue.subject)
            sequence = moved.sequence;
        return moved;
    });
    return { queue: { ...queue, events, sequence }, then: waits ? 'wait' : 'go on', refused };
}
/** How long to wait before the next try, after so many that failed. Unit: ms. */
function backoffMs(failures, random) {
    const longest = 300_000;
    return Math.min(longest, 1_000 * 2 ** Math.min(failures, 10)) * (0.5 + random / 2);
}
/** `Retry-After`: seconds, or a date. Unit of the result: ms since 1970; 0 where it says nothing. */
function retryTime(header, now) {
    if (!header)
        return 0;
    const time = /^\d+$/.test(header.trim()) ? now + Number(header) * 1_000 : Date.parse(header);
    return time > now ? Math.min(time, now + DAY_MS - 1) : 0;
}

/** A log that does not answer in this time is as good as away. */
const ANSWER_MS = 30_000;
/** UUID of version 8, which is for ids that are made of content (RFC 9562). */
function idOf(record) {
    const hash = sha256(JSON.stringify(record));
    return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5');
}
let widest;
/** The widest domain that the browser gives this page's cookies; empty where they stay on its host. */
function widestDomain(name) {
    const probe = `${name}_domain=1`;
    const isTaken = (domain) => {
        const set = (rest) => void (document.cookie = `${probe}; domain=${domain}; path=/${rest}`);
        set('');
        const taken = document.cookie.includes(probe);
        if (taken)
            set('; max-age=0');
        return taken;
    };
    const domains = cookieDomains().filter((domain) => domain !== undefined);
    return (widest ??= domains.reverse().find(isTaken) ?? '');
}
/**
 * Cookies go along, and the answer may set the consent cookie, only where that cookie is one of the log's host too:
 * on this host, whatever the port, or under the domain that the cookie has.
 */
function credentialsFor(address, { name, domain }) {
    const shared = domain === 'auto' ? widestDomain(name) : domain?.replace(/^\./, '');
    const { hostname } = address;
    const isOurs = hostname === location.hostname || (!!shared && `.${hostname}`.endsWith(`.${shared}`));
    return isOurs ? 'include' : 'same-origin';
}
let failures = 0;
let timer;
/** Where storage is blocked, the queue lives as long as the page. */
let memory = '';
let isSending = false;
let isAskedAgain = false;
const told = new Set();
/** Told once a page: an operator sees it, and a visitor's console stays readable. */
function warn(what) {
    if (told.has(what))
        return;
    told.add(what);
    console.warn(`consent: the log ${what}`);
}
const sendToLog = (context, record) => {
    const { settings, store } = context;
    const key = `${settings.cookie.name}_log`;
    function read() {
        let text = null;
        try {
            text = localStorage.getItem(key);
        }
        catch {
            // Blocked.
        }
        return parseQueue(text ?? memory, Date.now());
    }
    function write(queue) {
        const text = JSON.stringify(queue);
        memory = text;
        try {
            store.put(key, text);
        }
        catch {
            // Blocked or full.
        }
    }
    /** What has been answered since, in this tab or another one. */
    function collect() {
        const queue = enqueue(read(), record ? [...store.history(), record] : store.history(), idOf);
        write(queue);
        return queue;
    }
    async function post(body) {
        const address = new URL(`${settings.log.url.replace(/\/+$/, '')}/records`, document.baseURI);
        const response = await context.fetch(address.href, {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/json' },
            // Where the visitor is forgotten by now, the answer must not bring back their cookie.
            credentials: store.read() ? credentialsFor(address, settings.cookie) : 'omit',
            // Goes on when the page is left.
            keepalive: true,
            signal: AbortSignal.timeout?.(ANSWER_MS) ?? null,
        });
        const content = await response.json().catch(() => undefined);
        return { status: response.status, retryAfter: response.headers.get('retry-after'), content };
    }
    /** Sends batch after batch, until the queue is empty or the log is to be left alone. */
    async function send() {
        let most = Infinity;
        for (;;) {
            const queue = collect();
            if (!queue.events.length)
                return store.note({ toSend: false });
            if (queue.notBefore > Date.now())
                return wait(queue.notBefore - Date.now());
            const batch = nextBatch(queue, most);
            try {
                const { status, retryAfter, content } = await post(toWire(batch));
                // Other tabs may have put something in since.
                const answer = applyAnswer(collect(), batch, status, content);
                if (answer.refused.length)
                    warn(`does not take ${answer.refused.join(', ')}`);
                most = answer.then === 'one by one' ? 1 : most;
                const notBefore = answer.then === 'wait' ? retryTime(retryAfter, Date.now()) : 0;
                write({ ...answer.queue, notBefore });
                if (answer.then === 'wait') {
                    if (status >= 400 && status < 500)
                        warn(`answers ${status}; what is to be sent is kept`);
                    return wait(notBefore && notBefore - Date.now());
                }
                failures = 0;
            }
            catch {
                // Not reached, or it did not answer in time.
                return wait(0);
            }
        }
    }
    function wait(givenMs) {
        clearTimeout(timer);
        timer = setTimeout(run, Math.max(givenMs, backoffMs(failures++, Math.random())));
    }
    /** One sender at a time, also among tabs: the others find an empty queue. */
    function run() {
        clearTimeout(timer);
        if (isSending) {
            isAskedAgain = true;
            return;
        }
        isSending = true;
        const { locks } = navigator;
        const sent = locks ? locks.request(key, send) : send();
        void Promise.resolve(sent)
            .catch(() => wait(0))
            .then(() => {
            isSending = false;
            if (!isAskedAgain)
                return;
            isAskedAgain = false;
            run();
        });
    }
    // Whatever comes next: this answer is kept.
    collect();
    run();
};

export { sendToLog };
