import type { Realm, SinkContext } from '../sink-context.js';
/** Addresses in styles that code writes. */
export declare function gateStyle(realm: Realm, { askText, withoutHeld, wait }: SinkContext): void;
