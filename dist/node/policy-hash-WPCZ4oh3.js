/// <reference types="node" />
// Its place is kept here until the command itself is merged.
/** `npx @ilumee/consent policy-hash`. Resolves with the exit code. */
async function policyHash(args) {
    console.error(`policy-hash is not in this version yet${args.length ? ` (${args.join(' ')})` : ''}.`);
    return 2;
}

export { policyHash };
