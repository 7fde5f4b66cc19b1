import type { ConsentConfig } from './options.js';

/** Attributes that are about the tag itself, ours and those of tools that rewrite script tags. */
const NOT_OPTIONS = /^(manual|debug|cfasync|nscript|turbo\w*)$/;
/** Options whose group goes without saying. */
const SHORT: Readonly<Record<string, string>> = { controller: 'controllerName', language: 'noticeLanguage' };
/** What can not be a name or a version: switches, small numbers, lists. */
const JSON_VALUE = /^(true|false|[1-9]\d{0,2}|[[{].*)$/;

/** The JSON block. What is not JSON becomes an option that nobody knows, and is told as such. */
function readBlock(block: Element | null): Record<string, unknown> {
  try {
    return { ...JSON.parse(block!.textContent!) };
  } catch {
    return block ? { 'data-ilumee-consent': block.textContent } : {};
  }
}

/** What only looks like JSON stays text; the check tells it. */
function readValue(text: string): unknown {
  try {
    return JSON_VALUE.test(text) ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}

/** The options of the script tag (`data-policy-version`), over those of the JSON block before it. Unchecked. */
export function readScriptTag(script: HTMLElement | null, block: Element | null): ConsentConfig {
  const config = readBlock(block);
  for (const [attribute, text = ''] of Object.entries({ ...script?.dataset })) {
    if (NOT_OPTIONS.test(attribute)) continue;
    const [, group = '', initial = '', rest = ''] = /^([a-z]*)(.?)(.*)/.exec(SHORT[attribute] ?? attribute)!;
    const name = initial.toLowerCase() + rest;
    const value = readValue(text);
    config[group] = name ? { ...(config[group] as object), [name]: value } : value;
  }
  return config as unknown as ConsentConfig;
}
