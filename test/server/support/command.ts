import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SITE, TOKEN } from './events.js';

const COMMAND = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

export interface CommandOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Of the site that may write; null where the command is told none. */
  readonly origin?: string | null;
}

/** What the command prints until it ends by itself, and its exit code. */
export async function runCommand(args: readonly string[], env: CommandOptions['env'] = {}, command = COMMAND) {
  const child = spawn(process.execPath, [command, ...args], { env: { PATH: process.env.PATH, ...env } });
  const output = collect(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output: output() };
}

/** `npx @ilumee/consent log` in a process of its own; resolves when it listens. */
export async function startLog({ args = [], env = {}, origin = SITE }: CommandOptions) {
  const site = origin === null ? [] : ['--origin', origin];
  const child = spawn(process.execPath, [COMMAND, 'log', '--port', '0', ...site, ...args], {
    env: { PATH: process.env.PATH, CONSENT_LOG_TOKEN: TOKEN, ...env },
  });
  const output = collect(child);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  for (;;) {
    const url = /Consent log on (\S+)/.exec(output())?.[1];
    if (url) {
      return {
        url,
        output,
        /** Resolves with the exit code; null where the signal ended it. */
        async stop(signal: NodeJS.Signals): Promise<number | null> {
          child.kill(signal);
          return (await exited)[0];
        },
      };
    }
    if (child.exitCode !== null) throw new Error(`The log did not start:\n${output()}`);
    await Promise.race([once(child.stdout, 'data'), exited]);
  }
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout!, stderr!]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
