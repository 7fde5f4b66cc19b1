import type { ConsentRecord } from '../consent/types.js';
import type { ConsentStateTerm, ReceiptEvent } from './types.js';
type States = Record<string, ConsentStateTerm>;
/** From one time to another, ISO 8601. */
export declare function durationBetween(from: string, until: string): string;
/** The visitor's answers as events, and the state of each purpose that they lead to. */
export declare function foldHistory(history: readonly ConsentRecord[], categories: readonly string[]): {
    readonly events: ReceiptEvent[];
    readonly states: Readonly<States>;
};
export {};
