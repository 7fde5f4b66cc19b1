import { checkConfig as check } from '../../../src/config/check.js';
import { completeConfig, type Settings } from '../../../src/config/complete.js';
import type { ConsentConfig, VendorOptions } from '../../../src/config/options.js';
import type { ConsentState } from '../../../src/consent/choices.js';
import { createRecord, type Answer } from '../../../src/consent/record.js';
import type { ConsentRecord, ConsentRules } from '../../../src/consent/types.js';
import { messages } from '../../../src/languages/en.js';
import type { NoticeView } from '../../../src/notice/notice.js';
import { completeVendor, type Vendor } from '../../../src/vendors/vendor.js';

export const DAY_MS = 864e5;
/** When the records of the tests were given. */
export const NOW = Date.parse('2026-03-01T12:00:00.000Z');
export const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** An answer to policy version 1, given at `NOW`: analytics granted, advertising denied. */
export function aRecord(parts: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    schema: 1,
    id: '0b54ab2c-6f1e-4a5c-9c39-1c9f6f3e2a11',
    policy: '1',
    first: '2026-03-01T12:00:00.000Z',
    time: '2026-03-01T12:00:00.000Z',
    expires: '2026-08-28T12:00:00.000Z',
    choices: { analytics: true, advertising: false },
    asked: '',
    method: 'save',
    language: 'en',
    notice: HASH,
    gpc: false,
    ...parts,
  };
}

/** Rules of a site with analytics and advertising, opt-in everywhere. */
export function rules(parts: Partial<ConsentRules> = {}): ConsentRules {
  return {
    policy: '1',
    affects: {},
    maxAgeDays: 180,
    maxAgeDaysDenied: 180,
    categories: ['analytics', 'advertising'],
    vendors: new Map(),
    honourGpc: ['advertising'],
    region: undefined,
    isOptOut: () => false,
    ...parts,
  };
}

/** `{ acme: 'analytics' }` as the rules have it. */
export const vendorsBy = (categories: Record<string, string>): ConsentRules['vendors'] =>
  new Map(Object.entries(categories));

export const state = (parts: Partial<ConsentState> = {}): ConsentState => ({
  record: null,
  rules: rules(),
  gpc: false,
  ...parts,
});

/** A record as the library makes it, given at `NOW`. */
export function answered(
  answer: Partial<Answer> = {},
  options: { rules?: ConsentRules; previous?: ConsentRecord | null; now?: number } = {},
): ConsentRecord {
  const { choices, asked, method, language, notice, gpc } = aRecord(answer);
  const given = { choices, asked, method, language, notice, gpc };
  return createRecord(given, options.rules ?? rules(), options.previous ?? null, options.now ?? NOW);
}

export const aVendor = (parts: Partial<VendorOptions> = {}): Vendor =>
  completeVendor({ id: 'acme', ...parts }, 'analytics');

export const settings = (config: Partial<ConsentConfig> = {}): Settings =>
  completeConfig({ policy: { version: '1' }, ...config });

/** What the notice is shown to a first visitor: nothing granted, every category asked. */
export function aView(config: Partial<ConsentConfig> = {}, parts: Partial<NoticeView> = {}): NoticeView {
  const complete = settings(config);
  return {
    settings: complete,
    messages,
    record: null,
    asked: complete.rules.categories,
    policyChanged: false,
    gpc: false,
    banner: true,
    preferences: false,
    isGranted: (id) => id === 'necessary',
    ...parts,
  };
}

export const checkConfig = (config: ConsentConfig, tag?: Element | null): ReturnType<typeof check> =>
  check(config, completeConfig, tag);
