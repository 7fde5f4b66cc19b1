import { ConsentError } from '../config/consent-error.js';
import type { StoreOptions } from './client-details.js';
import type { LogCookieOptions } from './consent-cookie.js';
import type { Database } from './database/database.js';

export interface ConsentLogOptions {
  /**
   * `postgres://…` for any PostgreSQL (needs the package `pg`); a folder, or `memory://`, for the embedded PGlite
   * (needs `@electric-sql/pglite`); or an object that runs statements.
   */
  database: string | Database;
  /** Origins whose pages may write: `https://ilumee.ai`. Or a function that decides. There is no wildcard. */
  allowedOrigins: readonly string[] | ((origin: string) => boolean);
  /**
   * Opens history, deletion, export and integrity check to who sends it as a bearer token; 16 characters at least.
   * Default: none, and those routes are not there.
   */
  token?: string | undefined;
  /** What all routes are under, as in the site's `log.url`: `/consent`. Default: nothing. */
  path?: string | undefined;
  /** Of the site's configuration; false where the log sets no cookie. Default: `ilumee_consent`, without a domain. */
  cookie?: LogCookieOptions | false | undefined;
  /** What is kept of the browser besides its answer. Default: nothing. */
  store?: StoreOptions | undefined;
  /** Called with what went wrong inside, which no answer tells. Default: to the console. */
  onError?: ((error: unknown) => void) | undefined;
  /** The time. Unit: ms since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

const SHORTEST_TOKEN = 16;

const isOrigin = (text: unknown): boolean =>
  typeof text === 'string' && URL.canParse(text) && text !== 'null' && new URL(text).origin === text;

/** @throws ConsentError */
export function checkOptions(options: ConsentLogOptions): void {
  const { database, allowedOrigins, token, path, cookie, store } = { ...options };
  const fail = (option: string, problem: string, fix: string): never => {
    throw new ConsentError(`log.${option}`, problem, fix);
  };
  if (!database || (typeof database === 'object' && typeof database.query !== 'function')) {
    fail('database', 'expected an address or a folder', 'Give postgres://… or ./consent-log');
  }
  if (typeof allowedOrigins !== 'function') {
    if (!Array.isArray(allowedOrigins)) fail('allowedOrigins', 'expected a list', "Give ['https://your-site.example']");
    const wrong = allowedOrigins.find((origin) => !isOrigin(origin));
    if (wrong !== undefined) {
      fail(
        'allowedOrigins',
        `${JSON.stringify(wrong)} is no origin`,
        'Write https://your-site.example, without a path',
      );
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
