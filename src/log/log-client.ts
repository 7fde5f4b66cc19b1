import type { Settings } from '../config/complete.js';
import type { ConsentRecord } from '../consent/types.js';
import { sha256 } from '../notice/sha256.js';
import { cookieDomains } from '../storage/cookie-domains.js';
import type { RecordStore } from '../storage/record-store.js';
import { applyAnswer, backoffMs, enqueue, nextBatch, parseQueue, retryTime, toWire, type Queue } from './queue.js';

export interface LogContext {
  readonly settings: Settings;
  readonly store: Pick<RecordStore, 'history' | 'note' | 'put' | 'read'>;
  /** The browser's own, as it was before the gate and the page. */
  readonly fetch: typeof fetch;
}

/** What the chunk exports that talks to the consent log. */
export interface LogModule {
  /** Sends what has not been acknowledged, `record` too. Never throws. */
  sendToLog(context: LogContext, record: ConsentRecord | null): void;
}

/** A log that does not answer in this time is as good as away. */
const ANSWER_MS = 30_000;

/** UUID of version 8, which is for ids that are made of content (RFC 9562). */
function idOf(record: ConsentRecord): string {
  const hash = sha256(JSON.stringify(record));
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5');
}

let widest: string | undefined;

/** The widest domain that the browser gives this page's cookies; empty where they stay on its host. */
function widestDomain(name: string): string {
  const probe = `${name}_domain=1`;
  const isTaken = (domain: string): boolean => {
    const set = (rest: string): void => void (document.cookie = `${probe}; domain=${domain}; path=/${rest}`);
    set('');
    const taken = document.cookie.includes(probe);
    if (taken) set('; max-age=0');
    return taken;
  };
  const domains = cookieDomains().filter((domain) => domain !== undefined);
  return (widest ??= domains.reverse().find(isTaken) ?? '');
}

/**
 * Cookies go along, and the answer may set the consent cookie, only where that cookie is one of the log's host too:
 * on this host, whatever the port, or under the domain that the cookie has.
 */
function credentialsFor(address: URL, { name, domain }: Settings['cookie']): RequestCredentials {
  const shared = domain === 'auto' ? widestDomain(name) : domain?.replace(/^\./, '');
  const { hostname } = address;
  const isOurs = hostname === location.hostname || (!!shared && `.${hostname}`.endsWith(`.${shared}`));
  return isOurs ? 'include' : 'same-origin';
}

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Where storage is blocked, the queue lives as long as the page. */
let memory = '';
let isSending = false;
let isAskedAgain = false;
const told = new Set<string>();

/** Told once a page: an operator sees it, and a visitor's console stays readable. */
function warn(what: string): void {
  if (told.has(what)) return;
  told.add(what);
  console.warn(`consent: the log ${what}`);
}

export const sendToLog: LogModule['sendToLog'] = (context, record) => {
  const { settings, store } = context;
  const key = `${settings.cookie.name}_log`;

  function read(): Queue {
    let text: string | null = null;
    try {
      text = localStorage.getItem(key);
    } catch {
      // Blocked.
    }
    return parseQueue(text ?? memory, Date.now());
  }
  function write(queue: Queue): void {
    const text = JSON.stringify(queue);
    memory = text;
    try {
      store.put(key, text);
    } catch {
      // Blocked or full.
    }
  }
  /** What has been answered since, in this tab or another one. */
  function collect(): Queue {
    const queue = enqueue(read(), record ? [...store.history(), record] : store.history(), idOf);
    write(queue);
    return queue;
  }

  async function post(body: string): Promise<{ status: number; retryAfter: string | null; content: unknown }> {
    const address = new URL(`${settings.log!.url!.replace(/\/+$/, '')}/records`, document.baseURI);
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
    const content: unknown = await response.json().catch(() => undefined);
    return { status: response.status, retryAfter: response.headers.get('retry-after'), content };
  }

  /** Sends batch after batch, until the queue is empty or the log is to be left alone. */
  async function send(): Promise<void> {
    let most = Infinity;
    for (;;) {
      const queue = collect();
      if (!queue.events.length) return store.note({ toSend: false });
      if (queue.notBefore > Date.now()) return wait(queue.notBefore - Date.now());
      const batch = nextBatch(queue, most);
      try {
        const { status, retryAfter, content } = await post(toWire(batch));
        // Other tabs may have put something in since.
        const answer = applyAnswer(collect(), batch, status, content);
        if (answer.refused.length) warn(`does not take ${answer.refused.join(', ')}`);
        most = answer.then === 'one by one' ? 1 : most;
        const notBefore = answer.then === 'wait' ? retryTime(retryAfter, Date.now()) : 0;
        write({ ...answer.queue, notBefore });
        if (answer.then === 'wait') {
          if (status >= 400 && status < 500) warn(`answers ${status}; what is to be sent is kept`);
          return wait(notBefore && notBefore - Date.now());
        }
        failures = 0;
      } catch {
        // Not reached, or it did not answer in time.
        return wait(0);
      }
    }
  }

  function wait(givenMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(givenMs, backoffMs(failures++, Math.random())));
  }

  /** One sender at a time, also among tabs: the others find an empty queue. */
  function run(): void {
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
        if (!isAskedAgain) return;
        isAskedAgain = false;
        run();
      });
  }

  // Whatever comes next: this answer is kept.
  collect();
  run();
};
