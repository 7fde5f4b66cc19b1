#!/usr/bin/env node
import { C as ConsentError } from './esm/consent-error-ZdHg7WSK.js';

/// <reference types="node" />
const USAGE = `Usage: npx @ilumee/consent <command>

  log          keeps the consent log: npx @ilumee/consent log --help
  policy-hash  compares the policy page with its lock file: npx @ilumee/consent policy-hash --help

  --version    prints the version`;
/** Each is loaded when it is asked for. Resolves with the exit code. */
const COMMANDS = {
    log: async (args) => (await import('./node/log-Df55NhaA.js')).log(args),
    'policy-hash': async (args) => (await import('./node/policy-hash-BL8kqiUy.js')).policyHash(args),
};
async function run([name = '', ...args]) {
    if (Object.hasOwn(COMMANDS, name))
        return COMMANDS[name](args);
    if (name === '--version' || name === '-v') {
        console.log("0.1.0");
        return 0;
    }
    const isAsked = name === '--help' || name === '-h';
    (isAsked ? console.log : console.error)(name && !isAsked ? `There is no command ${name}.\n\n${USAGE}` : USAGE);
    return isAsked ? 0 : 2;
}
process.exitCode = await run(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof ConsentError ? error.message : error);
    return 1;
});
