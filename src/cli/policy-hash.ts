/// <reference types="node" />
// Its place is kept here until the command itself is merged.

/** `npx @ilumee/consent policy-hash`. Resolves with the exit code. */
export async function policyHash(args: readonly string[]): Promise<number> {
  console.error(`policy-hash is not in this version yet${args.length ? ` (${args.join(' ')})` : ''}.`);
  return 2;
}
