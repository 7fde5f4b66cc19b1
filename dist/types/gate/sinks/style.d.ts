import type { Realm, SinkContext } from '../sink-context.js';
/**
 * Puts a handler over methods or setters that take CSS: they get it without what is held first, and whole once that
 * is granted, unless there is something else by then.
 * @param at which of the parameters it is
 * @param read what is there now
 */
export declare function gateCss<Self>({ askText, withoutHeld, wait, ownersIn, remember }: SinkContext, owner: object | undefined, names: string, kind: 'value' | 'set', at?: number, read?: (self: Self, parameters: readonly never[]) => unknown): void;
/** Addresses in styles that code writes. */
export declare function gateStyle(realm: Realm, context: SinkContext): void;
