import { type Problem } from './check.js';
import type { ConsentConfig } from './options.js';
/** What the script tag and the JSON block before it say. */
export interface ScriptTagConfig {
    readonly config: ConsentConfig;
    readonly problems: Problem[];
}
/** The options of the script tag (`data-policy-version`), over those of the JSON block. */
export declare function readScriptTag(script: HTMLOrSVGElement | null, block: Element | null): ScriptTagConfig;
