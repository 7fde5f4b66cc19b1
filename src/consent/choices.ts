import type { Choices, ConsentRecord, ConsentRules } from './types.js';

/** Who asks, and what the browser says besides. `record` is null while the visitor has not answered. */
export interface ConsentState {
  readonly record: ConsentRecord | null;
  readonly rules: ConsentRules;
  readonly gpc: boolean;
}

/** Four characters that stand for a vendor id in a record: 70 ids would not fit into a cookie. */
export function fingerprint(id: string): string {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return ((hash % 36 ** 4) + 36 ** 4).toString(36).slice(1);
}

const wasAsked = (record: ConsentRecord, vendor: string): boolean =>
  (record.asked.match(/.{4}/g) ?? []).some((asked) => asked === fingerprint(vendor));

/** May this category or vendor run? What is unknown may not. */
export function isGranted(id: string, { record, rules, gpc }: ConsentState): boolean {
  if (id === 'necessary') return true;
  const category = rules.vendors.get(id) ?? id;
  if (category === 'necessary') return true;
  if (!rules.categories.includes(category)) return false;
  if (!record) return rules.isOptOut(rules.region) && !(gpc && rules.honourGpc.includes(category));
  if (category !== id && !wasAsked(record, id)) return false;
  return record.choices[id] ?? record.choices[category] ?? false;
}

/** The categories and vendors the visitor still has to be asked about, in the order of the configuration. */
export function unanswered({ record, rules, gpc }: ConsentState): string[] {
  if (!record) return rules.categories.filter((id) => !(gpc && rules.honourGpc.includes(id)));
  const categories = rules.categories.filter((id) => record.choices[id] === undefined);
  const vendors = [...rules.vendors].filter(
    ([id, category]) => record.choices[category] === true && !wasAsked(record, id),
  );
  return [...categories, ...vendors.map(([id]) => id)];
}

/**
 * The same value for everything, or only for `ids`. Under Global Privacy Control a categorical yes
 * leaves what the signal denies as it is: only its own switch, saved, grants it.
 */
export function sameForAll(granted: boolean, { record, rules, gpc }: ConsentState, ids = rules.categories): Choices {
  const choices: Record<string, boolean> = {};
  for (const id of ids) {
    const denied = gpc && rules.honourGpc.includes(rules.vendors.get(id) ?? id);
    choices[id] = granted && (!denied || record?.choices[id] === true);
  }
  return choices;
}

/** `updates` laid over the choices that stand; a category's new value takes its vendors along. */
export function mergeChoices({ record, rules }: ConsentState, updates: Choices): Choices {
  const choices: Record<string, boolean> = {};
  for (const id of rules.categories) {
    const value = updates[id] ?? (record ? record.choices[id] : false);
    if (value !== undefined) choices[id] = value;
  }
  for (const [id, category] of rules.vendors) {
    const kept = updates[category] === undefined ? record?.choices[id] : undefined;
    const value = updates[id] ?? kept ?? choices[category];
    if (value !== undefined && value !== choices[category]) choices[id] = value;
  }
  return choices;
}

/** Fingerprints of the vendors that have been asked about once `updates` are answered. */
export function askedVendors({ record, rules }: ConsentState, updates: Choices): string {
  return [...rules.vendors]
    .filter(
      ([id, category]) =>
        !record || wasAsked(record, id) || updates[id] !== undefined || updates[category] !== undefined,
    )
    .map(([id]) => fingerprint(id))
    .join('');
}

/** What Global Privacy Control takes from an answer that was given without it; null when nothing. */
export function deniedByGpc({ record, rules, gpc }: ConsentState): Choices | null {
  if (!gpc || !record || record.gpc) return null;
  const ids = [...rules.categories, ...rules.vendors.keys()].filter(
    (id) => record.choices[id] && rules.honourGpc.includes(rules.vendors.get(id) ?? id),
  );
  return ids.length ? Object.fromEntries(ids.map((id) => [id, false])) : null;
}
