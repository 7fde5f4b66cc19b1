/** One page of the policy, by its file or address. */
interface Locked {
    readonly version: string;
    readonly sha256: string;
}
/** What is to be said of a page and what is locked of it; the exit code is 0 where nothing is. Pure. */
export declare function compare(page: Locked, locked: Locked | undefined): string | undefined;
/** `npx @ilumee/consent policy-hash`. Resolves with the exit code. */
export declare function policyHash(args: readonly string[]): Promise<number>;
export {};
