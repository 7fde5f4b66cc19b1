import type { ConsentRules } from '../consent/types.js';
import { completeVendor, unlistedVendors, type Vendor } from '../vendors/vendor.js';
import type { ConsentConfig } from './options.js';

/** A configuration with every default in it. */
export interface Settings extends Omit<ConsentConfig, 'vendors'> {
  vendors: readonly Vendor[];
  /** Built-in vendors that are held without being listed. */
  unlisted(): readonly Vendor[];
  gate: NonNullable<ConsentConfig['gate']> & { readonly unknown: string };
  notice: NonNullable<ConsentConfig['notice']>;
  cookie: { readonly name: string; readonly domain?: string };
  rules: ConsentRules;
}

type ConsentOptions = NonNullable<ConsentConfig['consent']>;

/** What is not one is left out: before the check it may be an object that can not be made a text. */
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The model of a region, of the country it lies in (`US` for `US-CA`), or the general one. */
const isOptOut = ({ model, regions }: ConsentOptions, region = ''): boolean =>
  (regions?.[region] ?? regions?.[region.split('-')[0]!] ?? model) === 'opt-out';

/** The configuration as the library uses it. Pure. What is wrong in it is left out or led back to a default. */
export function completeConfig(config: Partial<ConsentConfig>): Settings {
  const consent: ConsentOptions = { ...config.consent };
  const days = (value: unknown, otherwise: number): number =>
    typeof value === 'number' && value > 0 && value <= 400 ? value : otherwise;
  const maxAgeDays = days(consent.maxAgeDays, 180);
  const given: unknown = config.policy?.version;
  const version = typeof given === 'object' ? '' : String(given);
  const categories = Object.keys(config.categories ?? { functional: {}, analytics: {}, advertising: {} }).filter(
    // Names that every object has would be found wherever one is looked up by them.
    (id) => id !== 'necessary' && !(id in {}),
  );
  const unknown = text(config.gate?.unknown) ?? 'advertising';
  const { language, theme } = { ...config.notice };
  const vendors = [config.vendors ?? []].flat().map((vendor) => completeVendor(vendor, unknown, categories));
  const listed = new Map(vendors.map(({ id, category }) => [id, category]));
  let unlisted: readonly Vendor[] | undefined = config.gate?.scope === 'declared' ? [] : undefined;
  return {
    ...config,
    policy: { ...config.policy!, version },
    vendors,
    unlisted: () => (unlisted ??= unlistedVendors(listed, unknown, categories)),
    gate: { ...config.gate, unknown },
    notice: { ...config.notice, language: text(language), theme: text(theme) as typeof theme },
    cookie: { domain: text(config.cookie?.domain), name: text(config.cookie?.name) ?? 'ilumee_consent' },
    rules: {
      policy: version,
      affects: Object.fromEntries(Object.entries({ ...config.policy?.affects }).map(([of, ids]) => [of, [ids].flat()])),
      maxAgeDays,
      maxAgeDaysDenied: days(consent.maxAgeDaysDenied, maxAgeDays),
      categories,
      vendors: listed,
      honourGpc: [consent.honourGpc ?? 'advertising'].flat(),
      region: text(consent.region),
      isOptOut: (region) => isOptOut(consent, region),
    },
  };
}
