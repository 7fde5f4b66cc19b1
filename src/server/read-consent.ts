import { completeConfig } from '../config/complete.js';
import type { ConsentConfig } from '../config/options.js';
import { stillCounts } from '../consent/record.js';
import type { ConsentRecord } from '../consent/types.js';
import { COOKIE_NAME, recordInCookies } from './consent-cookie.js';

/** Completing takes longer than reading; a server asks with the same configuration again and again. */
const completed = new WeakMap<object, ReturnType<typeof completeConfig>>();

function complete(config: ConsentConfig): ReturnType<typeof completeConfig> {
  const known = completed.get(config) ?? completeConfig(config);
  completed.set(config, known);
  return known;
}

/** What has a `Cookie` header: a Request, or Node's IncomingMessage. */
export interface CookieSource {
  readonly headers: Headers | { readonly cookie?: string | undefined };
}

const headerOf = ({ headers }: CookieSource): string =>
  (headers instanceof Headers ? headers.get('cookie') : headers.cookie) ?? '';

/**
 * The visitor's answer, for a page that is rendered on a server: the same as `getConsent()` in the browser, by the
 * same checks. Null where there is none, it is damaged, doubled or from the future, and, with `config`, where it no
 * longer counts (another policy version, expired, a stricter region).
 * @param source the request, or the text of its `Cookie` header
 * @param config the same that the site gives the browser; without it only the record itself is checked
 */
export function readConsent(
  source: CookieSource | string | null | undefined,
  config?: ConsentConfig,
): ConsentRecord | null {
  const now = Date.now();
  const settings = config && complete(config);
  const header = typeof source === 'string' ? source : source ? headerOf(source) : '';
  const record = recordInCookies(header, settings?.cookie.name ?? COOKIE_NAME, now);
  return record && (!settings || stillCounts(record, settings.rules, now)) ? record : null;
}
