import type { ConsentConfig } from './options.js';
/**
 * The options of the script tag (`data-policy-version`), over those of the JSON block before it, and the vendors that
 * an attribute names: `data-google-analytics="G-XXXXXXXXXX"` is the main option of its preset. Unchecked.
 */
export declare function readScriptTag(script: HTMLElement | null, block: Element | null): ConsentConfig;
