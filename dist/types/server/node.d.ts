import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConsentLog } from './consent-log.js';
export interface NodeListenerOptions {
    /**
     * Take the browser's address from the last entry of `X-Forwarded-For`, which the proxy before this server wrote.
     * Default: false. Matters only where the log keeps addresses (`store.ip`).
     */
    trustProxy?: boolean | undefined;
}
/** For `http.createServer`, Express and the like: a listener that hands the request to the log. */
export declare function toNodeListener({ handle }: Pick<ConsentLog, 'handle'>, { trustProxy }?: NodeListenerOptions): (message: IncomingMessage, response: ServerResponse) => void;
