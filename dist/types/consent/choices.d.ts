import type { Choices, ConsentRecord, ConsentRules } from './types.js';
/** Who asks, and what the browser says besides. `record` is null while the visitor has not answered. */
export interface ConsentState {
    readonly record: ConsentRecord | null;
    readonly rules: ConsentRules;
    readonly gpc: boolean;
}
/** Four characters that stand for a vendor id in a record: 70 ids would not fit into a cookie. */
export declare function fingerprint(id: string): string;
/** May this category or vendor run? What is unknown may not. */
export declare function isGranted(id: string, { record, rules, gpc }: ConsentState): boolean;
/** The categories and vendors the visitor still has to be asked about, in the order of the configuration. */
export declare function unanswered({ record, rules, gpc }: ConsentState): string[];
/**
 * The same value for everything, or only for `ids`. Under Global Privacy Control a categorical yes
 * leaves what the signal denies as it is: only its own switch, saved, grants it.
 */
export declare function sameForAll(granted: boolean, { record, rules, gpc }: ConsentState, ids?: readonly string[]): Choices;
/** `updates` laid over the choices that stand; a category's new value takes its vendors along. */
export declare function mergeChoices({ record, rules }: ConsentState, updates: Choices): Choices;
/** Fingerprints of the vendors that have been asked about once `updates` are answered. */
export declare function askedVendors({ record, rules }: ConsentState, updates: Choices): string;
/** What Global Privacy Control takes from an answer that was given without it; null when nothing. */
export declare function deniedByGpc({ record, rules, gpc }: ConsentState): Choices | null;
