import type { ConsentConfig } from '../config/options.js';
import type { ConsentRecord } from '../consent/types.js';
/** What has a `Cookie` header: a Request, or Node's IncomingMessage. */
export interface CookieSource {
    readonly headers: Pick<Headers, 'get'> | {
        readonly cookie?: string | undefined;
    };
}
/**
 * The visitor's answer, for a page that is rendered on a server: the same as `getConsent()` in the browser, by the
 * same checks. Null where there is none, it is damaged, doubled or from the future, and, with `config`, where it no
 * longer counts (another policy version, expired, a stricter region).
 * @throws ConsentError where `source` is neither a request nor a text, or `config` no configuration
 * @param source the request, or the text of its `Cookie` header
 * @param config the same that the site gives the browser; without it only the record itself is checked
 */
export declare function readConsent(source: CookieSource | string | null | undefined, config?: ConsentConfig): ConsentRecord | null;
