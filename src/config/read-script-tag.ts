import { builtInVendors } from '../vendors/host-table.js';
import type { ConsentConfig } from './options.js';

/** Attributes that are about the tag itself, ours and those of tools that rewrite script tags. */
const NOT_OPTIONS = /^(manual|debug|cfasync|nscript|turbo\w*)$/;
/** Options whose group goes without saying. */
const SHORT: Readonly<Record<string, string>> = {
  __proto__: null!,
  controller: 'controllerName',
  language: 'noticeLanguage',
};
/** What can not be a name or a version: switches, small numbers, lists. */
const JSON_VALUE = /^(true|false|[1-9]\d{0,2}|[[{].*)$/;

function parse(json: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return otherwise;
  }
}

/**
 * The options of the script tag (`data-policy-version`), over those of the JSON block before it, and the vendors that
 * an attribute names: `data-google-analytics="G-XXXXXXXXXX"` is the main option of its preset. Unchecked.
 */
export function readScriptTag(script: HTMLElement | null, block: Element | null): ConsentConfig {
  const json = block?.textContent;
  // What is not JSON becomes an option that nobody knows, and is told as such.
  const config = { ...(block && (parse(json!, { 'data-ilumee-consent': json }) as Record<string, unknown>)) };
  for (const [attribute, text = ''] of Object.entries({ ...script?.dataset })) {
    if (NOT_OPTIONS.test(attribute)) continue;
    // What only looks like JSON stays text; the check tells it. A company may be called 365.
    const value = JSON_VALUE.test(text) && !/^contr/.test(attribute) ? parse(text, text) : text;
    const id = attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (builtInVendors().has(id)) {
      config.vendors = [config.vendors ?? [], { id, options: value }].flat();
      continue;
    }
    const [, group = '', initial = '', rest = ''] = /^([a-z]*)(.?)(.*)/.exec(SHORT[attribute] ?? attribute)!;
    const name = initial.toLowerCase() + rest;
    config[group] = name ? { ...(config[group] as object), [name]: value } : value;
  }
  return config as unknown as ConsentConfig;
}
