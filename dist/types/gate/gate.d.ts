import type { Settings } from '../config/complete.js';
import type { HeldItem } from './marked.js';
import { type MarkupGate } from './markup-gate.js';
export interface GateOptions {
    readonly settings: Settings;
    isGranted(id: string): boolean;
    onHold(item: HeldItem): void;
    onRelease(item: HeldItem): void;
    readonly ownNonce: string;
}
export interface Gate extends MarkupGate {
    /** Runs a write of the library's own record, which pages are refused. */
    asOwn(write: () => void): void;
}
/** Joins what is held by its markup with what is held by its address or its name. */
export declare function createGate({ settings, isGranted, onHold, onRelease, ownNonce }: GateOptions): Gate;
