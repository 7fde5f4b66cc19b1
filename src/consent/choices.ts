import { own } from '../own.js';
import type { Choices, ConsentRecord, ConsentRules } from './types.js';

/** Who asks, and what the browser says besides. `record` is null while the visitor has not answered. */
export interface ConsentState {
  readonly record: ConsentRecord | null;
  readonly rules: ConsentRules;
  readonly gpc: boolean;
}

/** Four characters that stand for a text: 70 vendor ids would not fit into a cookie. */
export function fingerprint(text: string): string {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return ((hash % 36 ** 4) + 36 ** 4).toString(36).slice(1);
}

/** The answer as it is stored; what a page puts on `Object.prototype` is none. */
const chosen = (record: ConsentRecord, id: string): boolean | undefined => own(record.choices, id);

const wasAsked = (record: ConsentRecord, vendor: string): boolean =>
  record.asked.split(/(.{4})/).includes(fingerprint(vendor));

/** Does Global Privacy Control deny this category, or this vendor's? */
export const isDeniedByGpc = (id: string, { rules, gpc }: ConsentState): boolean =>
  gpc && rules.honourGpc.includes(rules.vendors.get(id) ?? id);

/** May this category or vendor run? What is unknown may not. */
export function isGranted(id: string, state: ConsentState): boolean {
  const { record, rules } = state;
  const category = rules.vendors.get(id) ?? id;
  if (category === 'necessary') return true;
  if (!rules.categories.includes(category)) return false;
  if (!record) return rules.isOptOut(rules.region) && !isDeniedByGpc(id, state);
  return (category === id || wasAsked(record, id)) && (chosen(record, id) ?? chosen(record, category) ?? false);
}

/** The categories and vendors the visitor still has to be asked about, in the order of the configuration. */
export function unanswered(state: ConsentState): string[] {
  const { record, rules } = state;
  if (!record) return rules.categories.filter((id) => !isDeniedByGpc(id, state));
  return [
    ...rules.categories.filter((id) => chosen(record, id) === undefined),
    ...[...rules.vendors.keys()].filter((id) => chosen(record, rules.vendors.get(id)!) && !wasAsked(record, id)),
  ];
}

/**
 * The same value for all `ids`. Under Global Privacy Control a yes to all leaves what the signal denies as it
 * is: only its own switch, saved, grants it.
 */
export const sameForAll = (granted: boolean, state: ConsentState, ids = state.rules.categories): Choices =>
  Object.fromEntries(ids.map((id) => [id, granted && (!isDeniedByGpc(id, state) || !!own(state.record?.choices, id))]));

/** `updates` (without a prototype) laid over the choices that stand; a category's new value takes its vendors along. */
export function mergeChoices({ record, rules }: ConsentState, updates: Choices): Choices {
  const standing = record?.choices ?? Object.fromEntries(rules.categories.map((id) => [id, false]));
  const choices: Record<string, boolean> = { ...standing, ...updates };
  for (const [id, category] of rules.vendors) {
    const follows = category in updates && !(id in updates);
    if (follows || own(choices, id) === own(choices, category)) delete choices[id];
  }
  return choices;
}

/** Whether `updates` (without a prototype) would let run what may not run now, what comes along with them too. */
export function grantsMore(state: ConsentState, updates: Choices): boolean {
  const { record, rules } = state;
  const next = { ...record!, choices: mergeChoices(state, updates), asked: askedVendors(state, updates) };
  return [...rules.categories, ...rules.vendors.keys()].some(
    (id) => isGranted(id, { ...state, record: next }) && !isGranted(id, state),
  );
}

/** What `updates` leave as it was answered to an earlier version of the policy: categories by that version. */
export function standingFromEarlier({ record, rules }: ConsentState, updates: Choices): ConsentRecord['earlier'] {
  if (!record) return undefined;
  const { policy, choices, earlier = {} } = record;
  // Without a prototype: a version may be called as one of its keys.
  const standing: Record<string, string[]> = Object.create(null);
  for (const id of rules.categories) {
    const version = Object.keys(earlier).find((one) => earlier[one]!.includes(id)) ?? policy;
    if (version !== rules.policy && own(choices, id) !== undefined && !(id in updates))
      (standing[version] ??= []).push(id);
  }
  return Object.keys(standing).length ? standing : undefined;
}

/** Fingerprints of the vendors that have been asked about once `updates` are answered. */
export const askedVendors = ({ record, rules }: ConsentState, updates: Choices): string =>
  [...rules.vendors]
    .filter(([id, category]) => !record || wasAsked(record, id) || id in updates || category in updates)
    .map(([id]) => fingerprint(id))
    .join('');
