import { completeConfig } from '../config/complete.js';
import { ConsentError } from '../config/consent-error.js';
import type { ConsentConfig } from '../config/options.js';
import { stillCounts, whatStands } from '../consent/record.js';
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
  readonly headers: Pick<Headers, 'get'> | { readonly cookie?: string | undefined };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

// By what they can do: the Headers of a framework or of another realm are no instance of ours.
function headerOf(source: CookieSource): string {
  const { headers } = source;
  if (!isObject(headers)) {
    const fix = 'Give the request, or the text of its Cookie header';
    throw new ConsentError(
      'readConsent',
      `expected a request, got ${isObject(source) ? 'an object without headers' : source}`,
      fix,
    );
  }
  return (
    ('get' in headers && typeof headers.get === 'function'
      ? headers.get('cookie')
      : (headers as { cookie?: string }).cookie) ?? ''
  );
}

/**
 * The visitor's answer, for a page that is rendered on a server: the same as `getConsent()` in the browser, by the
 * same checks. Null where there is none, it is damaged, doubled or from the future, and, with `config`, where it no
 * longer counts (another policy version, expired, a stricter region).
 * @throws ConsentError where `source` is neither a request nor a text, or `config` no configuration
 * @param source the request, or the text of its `Cookie` header
 * @param config the same that the site gives the browser; without it only the record itself is checked
 */
export function readConsent(
  source: CookieSource | string | null | undefined,
  config?: ConsentConfig,
): ConsentRecord | null {
  const now = Date.now();
  if (config && !isObject(config)) {
    throw new ConsentError(
      'readConsent',
      `expected a configuration, got ${config as string}`,
      'Give the same as the site',
    );
  }
  const settings = config && complete(config);
  const header = typeof source === 'string' ? source : source ? headerOf(source) : '';
  const record = recordInCookies(header, settings?.cookie.name ?? COOKIE_NAME, now);
  if (!settings || !record) return record;
  return stillCounts(record, settings.rules, now) ? whatStands(record, settings.rules) : null;
}
