import type { Settings } from '../config/complete.js';
import type { HeldItem } from './marked.js';
import { type MarkupGate } from './markup-gate.js';
export interface GateOptions {
    readonly settings: Settings;
    isGranted(id: string): boolean;
    /** Whether it may be requested: what is granted, and vendors in advanced mode. */
    mayLoad(id: string): boolean;
    /** Whether the visitor still has to be asked about it. */
    isOpen(id: string): boolean;
    onHold(item: HeldItem): void;
    onRelease(item: HeldItem): void;
    readonly ownNonce: string;
}
export interface Gate extends Omit<MarkupGate, 'touch'> {
    /** Whether the gate marked it, not the page's author. */
    hasMarked(element: Element): boolean;
    /** Holds what the parser has put into the page. */
    hold(changes: readonly MutationRecord[]): void;
    /** Releases, and tells of, what came into the page. */
    updateAdded(changes: readonly MutationRecord[]): void;
    /** Ends what was opened under a grant that is gone, and takes back what was let in. */
    shut(): void;
}
/** Joins what is held by its markup with what is held by its address or its name. */
export declare function createGate({ settings, isGranted, mayLoad, isOpen, onHold, onRelease, ownNonce }: GateOptions): Gate;
