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
/** @throws ConsentError */
export declare function checkOptions(options: ConsentLogOptions): void;
