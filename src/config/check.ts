import type { Settings } from './complete.js';
import type { ConsentError } from './consent-error.js';
import { explain } from './explain.js';
import type { ConsentConfig, VendorOptions } from './options.js';

/** An option that is not known, or whose value is not of its form. */
interface Problem {
  /** `consent.maxAgeDays` */
  readonly option: string;
  readonly value: unknown;
}

type Complete = (config: Partial<ConsentConfig>) => Settings;
/** What is wrong with the options of a vendor's preset. */
export type CheckVendor = (vendor: VendorOptions) => ConsentError | undefined;
type Check = (value: unknown) => boolean;
type Shape = { readonly [option: string]: Check | Shape };

/** In the place of what can not be read. No option takes it. */
const UNREADABLE = Symbol('unreadable');
/** No option is nested as deep: a cycle, or somebody's test. */
const DEEPEST = 12;

const isObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** A copy, each property read once: a getter may throw, a proxy answer otherwise the next time, an object hold itself. */
function readOnce(value: unknown, depth = 0): unknown {
  try {
    if (depth > DEEPEST) return UNREADABLE;
    if (Array.isArray(value)) return Array.from(value, (item) => readOnce(item, depth + 1));
    if (!isObject(value)) return value;
    const read = (name: string): unknown => {
      try {
        return readOnce(value[name], depth + 1);
      } catch {
        return UNREADABLE;
      }
    };
    // Not by assignment: a property named `__proto__` is one like any other.
    return Object.fromEntries(Object.keys(value).map((name) => [name, read(name)]));
  } catch {
    return UNREADABLE;
  }
}
const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
/** Not one that every object or function has. */
const key: Check = (value) => text(value) && !((value as string) in Object.prototype) && value !== 'prototype';
const flag: Check = (value) => typeof value === 'boolean';
/** No `javascript:` and the like: these values become `href`s. */
const link: Check = (value) =>
  // As browsers read it: they drop spaces and control characters, also from within the scheme.
  text(value) && !/^(?!https?:|mailto:|tel:)[a-z][\w+.-]*:/i.test((value as string).replace(/[\0-\x20]/g, ''));
/** A link that is a page. */
const page: Check = (value) =>
  link(value) &&
  !/^(mailto|tel):/i.test((value as string).trim()) &&
  URL.canParse(value as string, 'https://site.example');
const email: Check = (value) => text(value) && /^[^\s@?&]+@[^\s@?&]+$/.test(value as string);
const id: Check = (value) => key(value) && /^[a-z][\w-]*$/.test(value as string);
/** May begin with a digit, as a built-in one does. */
const vendorId: Check = (value) => text(value) && (id(value) || /^\d+[a-z][\w-]*$/.test(value as string));
const days: Check = (value) => Number.isInteger(value) && (value as number) > 0 && (value as number) <= 400;
const call: Check = (value) => text(value) || typeof value === 'function';
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check, isName: Check = key): Check =>
  (value) =>
    isObject(value) && Object.keys(value).every((name) => isName(name) && check(value[name]));
const matches =
  (shape: Shape): Check =>
  (value) =>
    isObject(value) && findProblems(value, shape).length === 0;
const localText: Check = (value) => text(value) || mapOf(text)(value);
const pattern: Check = (value) => {
  try {
    return text(value) && !!new RegExp(value as string);
  } catch {
    return false;
  }
};
const storageRule: Check = (value) => {
  const rule = text(value) && /^(localStorage|sessionStorage|indexedDB):(?:\/(.+)\/|([^/].*))$/.exec(value as string);
  return !!rule && pattern(rule[2] ?? '.');
};
/** `acme.example`, `cdn.example/acme/*`, `/proxy/*`, with or without a port; no scheme, which would match nothing. */
const hostRule: Check = (value) =>
  text(value) &&
  /^(?:(?:\*\.)?(?:[\p{L}\p{M}\p{N}_.-]+|\[[\da-fA-F:.]+\])(?::\d+)?)?(?:\/[^/\s?#][^\s?#]*|\/)?$/u.test(
    value as string,
  );
const language: Check = (value) => {
  try {
    return text(value) && (value === 'auto' || Intl.getCanonicalLocales(value as string).length === 1);
  } catch {
    return false;
  }
};
const isElement: Check = (value) => (value as Node | null)?.nodeType === 1;
const selector: Check = (value) => {
  try {
    // A server has no document; there the text is all that can be looked at.
    return text(value) && !globalThis.document?.createDocumentFragment().querySelector(value as string);
  } catch {
    return false;
  }
};
const region: Check = (value) => text(value) && /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(value as string);
/** Where a visitor is: also `EEA`, and what a network calls unknown (`T1`). In small letters it would match no rule. */
const place: Check = (value) => text(value) && /^[A-Z][A-Z\d]{1,2}(-[A-Z\d]{1,3})?$/.test(value as string);
/** A code, or a name that stays as it stands. `kz` is a code that would count as another country than `KZ`. */
const country: Check = (value) =>
  text(value) && (/^[A-Z]{2}$/.test(value as string) || !/^[a-z]{2}$/i.test(value as string));
const model = oneOf('opt-in', 'opt-out');

const VENDOR: Shape = {
  id: vendorId,
  name: text,
  category: id,
  country,
  policyUrl: link,
  hosts: listOf(hostRule),
  cookies: listOf(
    (cookie) => matches({ match: pattern, ttl: text })(cookie) && pattern((cookie as { match: unknown }).match),
  ),
  storage: listOf(storageRule),
  data: listOf(localText),
  load: oneOf('granted', 'always'),
  tag: (tag) =>
    matches({ src: link, attributes: mapOf((value) => typeof value === 'string') })(tag) && 'src' in (tag as object),
  prepare: call,
  signal: call,
  stop: call,
  pending: oneOf('wait', 'reject'),
  options: (value) => isObject(value) || text(value) || typeof value === 'number' || value === true,
  tell: (value) => typeof value === 'function',
};

const isVendor: Check = (vendor) =>
  vendorId(vendor) || (matches(VENDOR)(vendor) && vendorId((vendor as { id: unknown }).id));

/** No foreign object's getter stops the check. */
function passes(check: Check, value: unknown): boolean {
  try {
    return check(value);
  } catch {
    return false;
  }
}

/** Every option there is. What the options mean: `options.ts`; what a mistake is told: `explain.ts`. */
const SHAPE = {
  policy: { version: key, url: link, changes: localText, affects: mapOf(listOf(vendorId)) },
  controller: { name: text, registration: text, country, contact: link },
  categories: mapOf(matches({ name: localText, description: localText }), id),
  vendors: listOf(isVendor),
  gate: {
    scope: oneOf('declared', 'known', 'all'),
    mode: oneOf('hold', 'seal'),
    allow: listOf(hostRule),
    pending: oneOf('wait', 'reject'),
    unknown: id,
  },
  consent: {
    maxAgeDays: days,
    maxAgeDaysDenied: days,
    model,
    regions: mapOf(model, place),
    region: place,
    honourGpc: listOf(id),
  },
  disclosure: {
    dataCollected: listOf(localText),
    publication: flag,
    rightsUrl: link,
    requests: matches({ email, url: page }),
  },
  cookie: { name: (value) => text(value) && /^[\w-]+$/.test(value as string), domain: text },
  notice: {
    layout: oneOf('bar', 'box', 'center', 'none'),
    theme: oneOf('auto', 'light', 'dark'),
    language,
    reopen: flag,
    root: (value) => value === null || isElement(value) || selector(value),
    texts: mapOf(localText),
  },
  google: {
    waitForUpdate: (value) => Number.isInteger(value),
    region: (value) => listOf(region)(value) && (value as unknown[]).length > 0,
    adsDataRedaction: flag,
    urlPassthrough: flag,
  },
  bridge: flag,
  log: { url: page },
  allowRestore: flag,
} satisfies Shape;

/** What is wrong in `options`, by name. An option set to undefined is one that is not set. */
function findProblems(options: unknown, shape: Shape = SHAPE, path = ''): Problem[] {
  if (!isObject(options)) return [{ option: path, value: options }];
  return Object.entries(options).flatMap(([name, value]): Problem[] => {
    const check = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const option = path ? `${path}.${name}` : name;
    if (value === undefined) return [];
    if (typeof check === 'object') return findProblems(value, check, option);
    if (check && passes(check, value)) return [];
    return check === SHAPE.vendors && Array.isArray(value) ? findInVendors(value) : [{ option, value }];
  });
}

/** Of a long list only what is wrong in it, or one would not find it; of a vendor with a name its options. */
function findInVendors(vendors: readonly unknown[]): Problem[] {
  const wrong = vendors.filter((vendor) => !isVendor(vendor));
  const hasName = (vendor: unknown): vendor is VendorOptions => isObject(vendor) && vendorId(vendor.id);
  const nameless = wrong.filter((vendor) => !hasName(vendor));
  return [
    ...(nameless.length ? [{ option: 'vendors', value: nameless }] : []),
    ...wrong.filter(hasName).flatMap((vendor) => findProblems(vendor, VENDOR, `vendors.${vendor.id}`)),
  ];
}

/** Mistakes that only a vendor's preset can tell. */
function findVendorErrors(given: unknown, checkVendor: CheckVendor): ConsentError[] {
  const vendors = [given ?? []].flat().filter((vendor) => isObject(vendor) && isVendor(vendor));
  return vendors.flatMap((vendor) => checkVendor(vendor as VendorOptions) ?? []);
}

/** Mistakes that only show when two options are seen together. */
function findContradictions(config: ConsentConfig, complete: Complete): Problem[] {
  const { vendors, rules } = complete(config);
  const taken = new Set(['necessary', ...rules.categories]);
  const problems: Problem[] = [];
  if (!config.policy?.version) problems.push({ option: 'policy.version', value: undefined });
  if (rules.maxAgeDaysDenied < rules.maxAgeDays) {
    problems.push({ option: 'consent.maxAgeDaysDenied', value: rules.maxAgeDaysDenied });
  }
  const known = [...taken, ...vendors.map(({ id }) => id)];
  // What has a slip in its name would not be asked again.
  if (Object.values(rules.affects).some((ids) => ids.some((affected) => !known.includes(affected)))) {
    problems.push({ option: 'policy.affects', value: rules.affects });
  }
  // A slip in one of these would turn the signal off, or give what nobody names to nobody.
  const { honourGpc } = config.consent ?? {};
  if (honourGpc?.some((id) => !rules.categories.includes(id))) {
    problems.push({ option: 'consent.honourGpc', value: honourGpc });
  }
  const { unknown } = config.gate ?? {};
  if (unknown !== undefined && !taken.has(unknown)) problems.push({ option: 'gate.unknown', value: unknown });
  for (const { id, category } of vendors) {
    if (taken.has(id)) problems.push({ option: `vendors.${id}`, value: { id, category } });
    else if (!['necessary', ...rules.categories].includes(category)) {
      problems.push({ option: `vendors.${id}.category`, value: category });
    }
    taken.add(id);
  }
  return problems;
}

/** What may be meant, and is more often a slip. */
const findDoubts = (config: Partial<ConsentConfig>, complete: Complete): string[] => {
  const builtIn = new Set(complete(config).vendors.flatMap((vendor) => (vendor.builtIn ? vendor.id : [])));
  const strange = [config.vendors ?? []].flat().filter((vendor) => typeof vendor === 'string' && !builtIn.has(vendor));
  return strange.map(
    (id) =>
      `consent: vendors: no vendor "${id}" is built in, so only what is marked data-vendor="${id}" is held for it`,
  );
};

/** The options without those that are wrong, so that the notice can still ask. */
function withoutProblems(config: ConsentConfig, problems: readonly Problem[]): Partial<ConsentConfig> {
  // Without a prototype: an option named `__proto__` is an option like any other.
  const kept: Record<string, unknown> = Object.create(null);
  for (const [group, value] of Object.entries(isObject(config) ? config : {}))
    kept[group] = isObject(value) ? { ...value } : value;
  for (const { option } of problems) {
    const [, group = '', name = ''] = /^([^.]*)\.?(.*)$/s.exec(option)!;
    const whole = group === 'vendors' ? group : option;
    if (whole in kept) delete kept[whole];
    else delete (kept[group] as Record<string, unknown> | undefined)?.[name];
  }
  return kept;
}

/** What an option is called where it was set: `data-policy-version`, or `policy.version`. */
function nameOn(tag: Element | null | undefined, option: string): string {
  const attribute = `data-${option.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const names = [attribute, attribute.replace('data-notice-', 'data-'), attribute.replace('-name', '')];
  return names.find((name) => tag?.hasAttribute(name)) ?? option;
}

/**
 * Every mistake in a configuration, each with what to do; what is only doubtful; and what is left without the mistakes.
 * @param complete `completeConfig`, which whoever checks has already: with it the vendor table would come twice
 * @param tag the script tag, where an option may be called by its attribute
 * @param checkVendor where a vendor has options of a preset
 */
export function checkConfig(
  unread: ConsentConfig,
  complete: Complete,
  tag?: Element | null,
  checkVendor: CheckVendor = () => undefined,
): { errors: ConsentError[]; doubts: string[]; usable: Partial<ConsentConfig> } {
  const given = readOnce(unread) as ConsentConfig;
  // A version that is a number says what it is as well.
  const version = given?.policy?.version as unknown;
  const config = typeof version === 'number' ? { ...given, policy: { ...given.policy, version: `${version}` } } : given;
  const wrong = findProblems(config);
  const contradictions = findContradictions(withoutProblems(config, wrong) as ConsentConfig, complete);
  // Where nothing could be read, nothing is missing.
  const isUnread = wrong.some(({ option }) => /^(init|data-ilumee-consent)$/.test(option));
  const problems = [
    ...wrong,
    ...contradictions.filter(({ option }) => !isUnread && !wrong.some((other) => other.option === option)),
  ];
  const vendorErrors = findVendorErrors(config?.vendors, checkVendor);
  const usable = withoutProblems(config, problems);
  return {
    errors: [...problems.map(({ option, value }) => explain(option, value, nameOn(tag, option))), ...vendorErrors],
    doubts: findDoubts(usable, complete),
    usable,
  };
}
