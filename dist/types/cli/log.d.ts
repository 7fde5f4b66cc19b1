/** `npx @ilumee/consent log`: serves a consent log until it is told to stop. Resolves with the exit code. */
export declare function log(args: readonly string[]): Promise<number>;
