import type { ConsentConfig } from './options.js';
/** The options of the script tag (`data-policy-version`), over those of the JSON block before it. Unchecked. */
export declare function readScriptTag(script: HTMLElement | null, block: Element | null): ConsentConfig;
