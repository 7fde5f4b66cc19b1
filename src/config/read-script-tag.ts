import { SHAPE, type Problem } from './check.js';
import type { ConsentConfig } from './options.js';

type Group = Record<string, unknown>;

/** What the script tag and the JSON block before it say. */
export interface ScriptTagConfig {
  readonly config: ConsentConfig;
  readonly problems: Problem[];
}

/** Attributes that are about the tag itself, ours and those of tools that rewrite script tags. */
const NOT_OPTIONS = /^(manual|debug|ilumeeConsent|cfasync|nscript|turbo\w*)$/;
/** Options whose group goes without saying. */
const SHORT: Readonly<Record<string, string>> = { controller: 'controllerName', language: 'noticeLanguage' };

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `consentMaxAgeDays` to `['consent', 'maxAgeDays']`, or undefined where there is no such option. */
function optionPath(attribute: string): [keyof typeof SHAPE, string] | undefined {
  const name = SHORT[attribute] ?? attribute;
  for (const group of Object.keys(SHAPE) as (keyof typeof SHAPE)[]) {
    const option = lowerFirst(name.slice(group.length));
    if (name.startsWith(group) && Object.keys(SHAPE[group]).includes(option)) return [group, option];
  }
  return undefined;
}

/** Every reading of an attribute's text: as it stands, as JSON, as a list, as a bare switch. */
function* readings(text: string): Generator<unknown> {
  yield text;
  try {
    yield JSON.parse(text);
  } catch {
    // No JSON: fine, it is one reading of several.
  }
  yield text === '' || text.split(/[\s,]+/);
}

const toAttribute = (name: string): string => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The options of the script tag (`data-policy-version`), over those of the JSON block. */
export function readScriptTag(script: HTMLOrSVGElement | null, block: Element | null): ScriptTagConfig {
  const problems: Problem[] = [];
  let config: Record<string, Group> = {};
  try {
    config = { ...JSON.parse(block?.textContent ?? '{}') };
  } catch {
    problems.push({ option: 'data-ilumee-consent', value: block!.textContent });
  }
  for (const [attribute, text = ''] of Object.entries({ ...script?.dataset })) {
    if (NOT_OPTIONS.test(attribute)) continue;
    const path = optionPath(attribute);
    const check = path && (SHAPE[path[0]] as Record<string, (value: unknown) => boolean>)[path[1]]!;
    const value = check && [...readings(text)].find(check);
    if (value === undefined) problems.push({ option: toAttribute(attribute), value: text });
    else config[path![0]] = { ...config[path![0]], [path![1]]: value };
  }
  return { config: config as unknown as ConsentConfig, problems };
}
