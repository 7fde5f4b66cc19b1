import type { Choices, ConsentRecord, ConsentRules } from './types.js';
/** Who asks, and what the browser says besides. `record` is null while the visitor has not answered. */
export interface ConsentState {
    readonly record: ConsentRecord | null;
    readonly rules: ConsentRules;
    readonly gpc: boolean;
}
/** Four characters that stand for a text: 70 vendor ids would not fit into a cookie. */
export declare function fingerprint(text: string): string;
/** Does Global Privacy Control deny this category, or this vendor's? */
export declare const isDeniedByGpc: (id: string, { rules, gpc }: ConsentState) => boolean;
/** May this category or vendor run? What is unknown may not. */
export declare function isGranted(id: string, state: ConsentState): boolean;
/** The categories and vendors the visitor still has to be asked about, in the order of the configuration. */
export declare function unanswered(state: ConsentState): string[];
/**
 * The same value for all `ids`. Under Global Privacy Control a yes to all leaves what the signal denies as it
 * is: only its own switch, saved, grants it.
 */
export declare const sameForAll: (granted: boolean, state: ConsentState, ids?: readonly string[]) => Choices;
/** `updates` (without a prototype) laid over the choices that stand; a category's new value takes its vendors along. */
export declare function mergeChoices({ record, rules }: ConsentState, updates: Choices): Choices;
/** Whether `updates` (without a prototype) would let run what may not run now, what comes along with them too. */
export declare function grantsMore(state: ConsentState, updates: Choices): boolean;
/** What `updates` leave as it was answered to an earlier version of the policy: categories by that version. */
export declare function standingFromEarlier({ record, rules }: ConsentState, updates: Choices): ConsentRecord['earlier'];
/** Fingerprints of the vendors that have been asked about once `updates` are answered. */
export declare const askedVendors: ({ record, rules }: ConsentState, updates: Choices) => string;
