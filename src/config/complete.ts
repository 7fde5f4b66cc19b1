import type { ConsentRules } from '../consent/types.js';
import { completeVendor, type Vendor } from '../vendors/vendor.js';
import { findProblems, type Problem } from './check.js';
import type { ConsentConfig } from './options.js';

/** A checked configuration with every default in it. */
export interface Settings extends ConsentConfig {
  readonly vendors: readonly Vendor[];
  readonly notice: NonNullable<ConsentConfig['notice']>;
  readonly cookie: { readonly name: string; readonly domain: string | undefined };
  readonly rules: ConsentRules;
}

export const CATEGORIES = ['functional', 'analytics', 'advertising'] as const;

/** Takes the options that are wrong out, so that the notice can still ask. */
function withoutProblems(config: ConsentConfig, problems: readonly Problem[]): ConsentConfig {
  const kept: Record<string, Record<string, unknown> | undefined> = {};
  for (const [group, value] of Object.entries(config)) {
    kept[group] = typeof value === 'object' && !Array.isArray(value) ? { ...value } : value;
  }
  for (const { option } of problems) {
    const [group = '', name] = option.split('.');
    if (name) delete kept[group]?.[name];
    else delete kept[group];
  }
  return kept as unknown as ConsentConfig;
}

/** The model of a region, of the country it lies in (`US` for `US-CA`), or the general one. */
function isOptOut({ model, regions = {} }: NonNullable<ConsentConfig['consent']>, region = ''): boolean {
  return (regions[region] ?? regions[region.split('-')[0]!] ?? model) === 'opt-out';
}

/** Mistakes that only show when two options are seen together. */
function findContradictions(config: ConsentConfig, categories: readonly string[], vendors: readonly Vendor[]) {
  const taken = new Set(['necessary', ...categories]);
  const { maxAgeDays, maxAgeDaysDenied } = config.consent ?? {};
  const problems: Problem[] = [];
  if (!config.policy?.version) problems.push({ option: 'policy.version', value: undefined });
  if (maxAgeDaysDenied! < (maxAgeDays ?? 180)) {
    problems.push({ option: 'consent.maxAgeDaysDenied', value: maxAgeDaysDenied });
  }
  for (const { id, category } of vendors) {
    if (taken.has(id) || !(category === 'necessary' || categories.includes(category))) {
      problems.push({ option: 'vendors', value: vendors });
    }
    taken.add(id);
  }
  return problems;
}

/**
 * The configuration as the library uses it, and what is wrong with it. Pure.
 * @param found problems that were seen on the way here, e.g. in attributes
 */
export function completeConfig(given: ConsentConfig, found: readonly Problem[] = []): [Settings, Problem[]] {
  const wrong = findProblems(given);
  const config = withoutProblems(given, wrong);
  const consent = { maxAgeDays: 180, honourGpc: ['advertising'], ...config.consent };
  const categories = Object.keys(config.categories ?? Object.fromEntries(CATEGORIES.map((id) => [id, {}]))).filter(
    (id) => id !== 'necessary',
  );
  const unknown = config.gate?.unknown ?? 'advertising';
  const fallback = categories.includes(unknown) ? unknown : (categories[0] ?? unknown);
  const vendors = (config.vendors ?? []).map((vendor) => completeVendor(vendor, fallback));
  const contradictions = findContradictions(config, categories, vendors);

  const settings: Settings = {
    ...config,
    vendors,
    notice: { ...config.notice },
    cookie: { name: 'ilumee_consent', domain: undefined, ...config.cookie },
    rules: {
      policy: config.policy?.version ?? '',
      maxAgeDays: consent.maxAgeDays,
      maxAgeDaysDenied: consent.maxAgeDaysDenied ?? consent.maxAgeDays,
      categories,
      vendors: new Map(vendors.map(({ id, category }) => [id, category])),
      honourGpc: consent.honourGpc,
      region: consent.region,
      isOptOut: (region) => isOptOut(consent, region),
    },
  };
  return [settings, [...found, ...wrong, ...contradictions]];
}
