import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { postgresBinaries, startPostgres, type Postgres } from '../../scripts/postgres.mjs';
import { readExport, readIntegrity, startClients } from './support/clients.js';
import { startLog, type CommandOptions } from './support/command.js';

/** `npm run test:full` asks for the whole number. */
const EVENTS = process.env.FAULTS === 'full' ? 10_000 : 2_000;
const CLIENTS = 64;
/** How long the database is away. `npm run test:full`: a minute. Unit: ms. */
const AWAY_MS = process.env.FAULTS === 'full' ? 60_000 : 3_000;

const binaries = postgresBinaries();
let postgres: Postgres;
const folders: string[] = [];
const running: { stop(signal: NodeJS.Signals): Promise<unknown> }[] = [];

beforeAll(async () => {
  if (binaries) postgres = await startPostgres(binaries);
});
afterEach(async () => {
  for (const log of running.splice(0)) await log.stop('SIGKILL');
});
afterAll(async () => {
  await postgres?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function start(options: CommandOptions): Promise<Awaited<ReturnType<typeof startLog>>> {
  const log = await startLog(options);
  running.push(log);
  return log;
}

async function onPglite(): Promise<CommandOptions> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-log-'));
  folders.push(folder);
  return { args: ['--data', join(folder, 'log')] };
}
const onPostgres = async (): Promise<CommandOptions> => ({ env: { DATABASE_URL: await postgres.createDatabase() } });

const portOf = (url: string): string => new URL(url).port;
/** Started once more, where browsers look for it. */
const again = (options: CommandOptions, url: string): Promise<Awaited<ReturnType<typeof startLog>>> =>
  start({ ...options, args: [...(options.args ?? []), '--port', portOf(url)] });

async function expectAll(url: string, clients: ReturnType<typeof startClients>): Promise<void> {
  const events = await readExport(url);
  expect(events).toHaveLength(clients.total);
  expect(new Set(events.map(({ event }) => event))).toEqual(clients.acknowledged);
  expect(await readIntegrity(url)).toMatchObject({ intact: true, subjects: CLIENTS, events: clients.total });
}

const NOT_RUN = 'not run: PostgreSQL is not installed, and only root with apt can install it here';

describe.each([
  ['PGlite', onPglite, true],
  ['PostgreSQL', onPostgres, binaries !== undefined],
] as const)('a consent log on %s that is killed while 64 visitors send', (_name, prepare, isThere) => {
  it.skipIf(!isThere)(
    `has every acknowledged event once, its chains intact, when it is back${isThere ? '' : ` (${NOT_RUN})`}`,
    async () => {
      const options = await prepare();
      let log = await start(options);
      const { url } = log;
      const clients = startClients({ clients: CLIENTS, events: EVENTS, url });
      for (const part of [0.3, 0.6]) {
        await clients.whenAcknowledged(clients.total * part);
        expect(await log.stop('SIGKILL')).toBeNull();
        const acknowledged = new Set(clients.acknowledged);
        expect(acknowledged.size).toBeLessThan(clients.total);
        log = await again(options, url);
        const stored = new Set((await readExport(url)).map(({ event }) => event));
        expect([...acknowledged].filter((event) => !stored.has(event))).toEqual([]);
      }
      await clients.done;
      await expectAll(url, clients);
    },
  );

  it.skipIf(!isThere)(
    `finishes what it has begun when it is told to stop${isThere ? '' : ` (${NOT_RUN})`}`,
    async () => {
      const options = await prepare();
      const { url, stop, output } = await start(options);
      const clients = startClients({ clients: CLIENTS, events: 640, url });
      await clients.whenAcknowledged(200);
      expect([await stop('SIGTERM'), output()]).toEqual([0, expect.not.stringMatching(/error|fail/i)]);
      await again(options, url);
      await clients.done;
      await expectAll(url, clients);
      // Whoever was cut off, was so before the answer and not in it.
      expect([...clients.statuses.keys()]).toEqual([200]);
    },
  );
});

describe.skipIf(!binaries)(`a consent log whose PostgreSQL goes away${binaries ? '' : ` (${NOT_RUN})`}`, () => {
  it('answers 503 with Retry-After until it is back, and loses nothing', async () => {
    const { url, output } = await start(await onPostgres());
    const clients = startClients({ clients: CLIENTS, events: 1_000, url });
    await clients.whenAcknowledged(300);
    await postgres.stop();
    await sleep(AWAY_MS);
    expect(clients.acknowledged.size).toBeLessThan(clients.total);
    await postgres.start();
    await clients.done;
    await expectAll(url, clients);
    expect([...clients.statuses.keys()].sort()).toEqual([200, 503]);
    expect([...clients.retryAfter]).toEqual(['5']);
    expect(output()).toMatch(/terminating connection|ECONNREFUSED|can not be reached/);
  });

  it('loses nothing that it has acknowledged when PostgreSQL crashes', async () => {
    const { url } = await start(await onPostgres());
    const clients = startClients({ clients: CLIENTS, events: 1_000, url });
    await clients.whenAcknowledged(300);
    await postgres.stop('SIGQUIT');
    await postgres.start();
    await clients.done;
    await expectAll(url, clients);
  });

  it('starts without it, and writes as soon as it is there', async () => {
    const options = await onPostgres();
    await postgres.stop();
    const { url } = await start(options);
    const clients = startClients({ clients: 4, events: 4, url });
    while (!clients.statuses.get(503)) await sleep(50);
    await postgres.start();
    await clients.done;
    expect((await readExport(url)).length).toBe(4);
  });
});
