/** One page of the policy, by its file or address. */
interface Locked {
    readonly version: string;
    readonly sha256: string;
}
/** What a page is called in the lock file, on every system, however its path was written: `./a.html` is `a.html`. */
export declare function toKey(source: string): string;
/**
 * The page as text, in the encoding that its server or its own markup names. Guessed wrong, every Cyrillic letter of a
 * page in windows-1251 would be the same replacement character, and no change of the text would be seen.
 */
export declare function decodePage(bytes: Uint8Array, source: string, contentType?: string): string;
/** What is to be said of a page and what is locked of it; the exit code is 0 where nothing is. Pure. */
export declare function compare(page: Locked, locked: Locked | undefined): string | undefined;
/** `npx @ilumee/consent policy-hash`. Resolves with the exit code. */
export declare function policyHash(args: readonly string[]): Promise<number>;
export {};
