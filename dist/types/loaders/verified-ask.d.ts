/**
 * The `ask` chunk of the script-tag file. It also carries the hashes of the chunks that are needed only after it, so
 * that pages which never ask do not load them; its own hash, in the script-tag file, covers these.
 */
export * from '../ask.js';
/** Chunk name to its SHA-256, base64. */
export declare const hashes: Readonly<Record<string, string>>;
/** What the script-tag file's `ask` chunk exports besides. */
export interface Hashes {
    readonly hashes: typeof hashes;
}
