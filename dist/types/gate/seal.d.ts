import type { Settings } from '../config/complete.js';
import type { Load } from '../loaders/loaders.js';
/**
 * The Content Security Policy of mode `seal`: the site itself, `gate.allow`, and the hosts of what is granted. It
 * stops what no script can, and binds frames and workers too. Inline code runs: whether it may is the site's choice.
 * @param own the origin that the library's own files come from
 */
export declare function sealPolicy({ vendors, gate }: Pick<Settings, 'vendors' | 'gate'>, isGranted: (id: string) => boolean, own: string): string;
export interface Seal {
    /** Something is denied that was granted. */
    tighten(): void;
    /** Something is granted: a policy can not be lifted, so the page is loaded once more. */
    reload(): void;
}
export interface SealOptions {
    readonly settings: Settings;
    readonly origin: string;
    readonly load: Load;
    isGranted(id: string): boolean;
    onError(error: unknown): void;
}
/** Puts the policy into force, where anything is denied. */
export declare function createSeal({ settings, origin, load, isGranted, onError }: SealOptions): Seal;
