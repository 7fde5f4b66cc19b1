import { parseStorageRule, type Vendor } from '../vendors/vendor.js';
import type { PreferencesMessages } from '../languages/messages.js';

/**
 * The language for units and dates. Chromium knows Kazakh and Uzbek by name alone: countries are English then, and
 * dates have no month (measured, 156). Such readers are answered in Russian before English.
 */
export function formatLocale(language: string): string {
  const nameOf = (locale: string): unknown => new Intl.DisplayNames(locale, { type: 'region' }).of('US');
  return nameOf(language) === nameOf('en') && language !== 'en' ? 'ru' : language;
}

/** Units as configurations write them, and as `Intl.NumberFormat` calls them. */
const UNITS: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  m: 'month',
  mo: 'month',
  y: 'year',
};

/** `1y`, `session`, `30min-1y` in the words of a language; what is no duration stays as it is. */
export function durationText(
  duration: string,
  {
    language,
    session,
    untilErased,
    units = {},
  }: Pick<PreferencesMessages, 'session' | 'untilErased' | 'units'> & { language: string },
): string {
  const texts = duration.split('-').map((part) => {
    const [, count, unit = ''] = /^(\d+)\s*([a-z]+)$/.exec(part.trim()) ?? [];
    if (part === 'session') return session;
    if (part === 'persistent') return untilErased;
    if (Object.hasOwn(units, unit)) return `${count!} ${units[unit]!}`;
    return Object.hasOwn(UNITS, unit)
      ? new Intl.NumberFormat(formatLocale(language), {
          style: 'unit',
          unit: UNITS[unit]!,
          unitDisplay: 'long',
        }).format(+count!)
      : undefined;
  });
  return texts.every(Boolean) ? texts.join(' – ') : duration;
}

export interface Stored {
  readonly name: string;
  /** As `ttl` in the configuration; empty where the site does not say. */
  readonly duration: string;
}

/** A pattern as people write it: `_ga_*`. */
const nameOf = (pattern: string): string =>
  pattern
    .replace(/\(\?[!=].*?\)/g, '')
    .replace(/(?:\[.*?\]|\\[dw]|\.)(?:\{\d+\}|[+*])/g, '*')
    .replace(/[\^$\\]/g, '');

/**
 * What a vendor keeps in the browser: cookies, then keys of its storage, which last until they are erased. Patterns
 * that read alike are one row; a key that is called as a cookie is, says where it lies.
 */
export function storedBy({ cookies, storage }: Vendor): readonly Stored[] {
  const rows = new Map<string, Stored>();
  const kinds = new Map<string, string>();
  const add = (key: string, kind: string, duration: string): void => {
    const first = kinds.get(key) ?? kind;
    kinds.set(key, first);
    const name = first === kind ? key : `${key} (${kind})`;
    rows.set(`${name} ${duration}`, { name, duration });
  };
  for (const { match, ttl = '', party = '' } of cookies) {
    // On a host of the vendor's own.
    add(nameOf(match) + (party.includes('.') ? ` (${party})` : ''), 'cookie', ttl);
  }
  for (const rule of storage) {
    const { kind } = parseStorageRule(rule);
    const key = rule.slice(kind.length + 1).replace(/^\/(.*)\/$/, '$1');
    add(nameOf(key), kind, kind === 'sessionStorage' ? 'session' : 'persistent');
  }
  return [...rows.values()];
}
