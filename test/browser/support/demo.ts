import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const SERVER = fileURLToPath(new URL('../../../scripts/serve.mjs', import.meta.url));

/** One request that a played vendor received. */
export interface Arrived {
  readonly vendor: string;
  readonly what: string;
}

export type Demo = Awaited<ReturnType<typeof startDemo>>;

/** The demo's own server, as `npm start` starts it. Reads dist/. */
export async function startDemo() {
  const port = await freePort();
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  // Another port, where this one was taken meanwhile.
  const url = /http:\S+\d/.exec(said.toString())![0];

  return {
    url,
    port: Number(new URL(url).port),

    /** What has arrived at the vendors since the last reset. */
    async arrived(): Promise<Arrived[]> {
      const stream = new AbortController();
      const response = await fetch(`${url}/__sink/events`, { signal: stream.signal });
      const chunks = response.body!.getReader();
      let text = '';
      while (!text.includes('\n\n')) text += Buffer.from((await chunks.read()).value!).toString();
      stream.abort();
      return JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as Arrived[];
    },

    async reset(): Promise<void> {
      await fetch(`${url}/__sink/reset`, { method: 'POST', redirect: 'manual' });
    },

    async close(): Promise<void> {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds, as `rule: selector`. Frames are looked at by whoever made the page in them. */
export async function axe(page: Page, exclude: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (left) => {
    type Found = { violations: { id: string; nodes: { target: unknown[] }[] }[] };
    const { axe } = window as unknown as { axe: { run(where: object, options: object): Promise<Found> } };
    const { violations } = await axe.run({ exclude: left.map((selector) => [selector]) }, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, exclude);
}
