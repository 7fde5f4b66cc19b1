/// <reference types="node" />
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConsentError } from '../../config/consent-error.js';
import type { Database } from './database.js';
import { missingPeer } from './missing-peer.js';

const load = () =>
  import('@electric-sql/pglite').catch((cause: unknown) => {
    throw missingPeer('@electric-sql/pglite', '0.5', cause);
  });

/**
 * PostgreSQL inside this process, in a folder or, with `memory://`, in memory. One statement at a time.
 * @throws ConsentError where the package is missing, or another process has the folder open
 */
export async function openPglite(place: string): Promise<Database> {
  const { PGlite } = await load();
  const folder = place === 'memory://' ? undefined : resolve(place);
  const unlock = folder === undefined ? undefined : await lock(folder);
  const database = await PGlite.create(folder && join(folder, 'database'));

  return {
    connections: 1,
    async query<Row>(statement: string, values: readonly unknown[] = []) {
      return (await database.query<Row>(statement, [...values])).rows;
    },
    async script(statements) {
      await database.transaction((transaction) => transaction.exec(statements));
    },
    async close() {
      await database.close();
      await unlock?.();
    },
  };
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Two processes in one folder would destroy it. Returns what takes the lock off. */
async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'lock');
  const take = () => writeFile(file, `${process.pid}`, { flag: 'wx' });
  try {
    await take();
  } catch {
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    // In a container every process can have the same number: its own one is of one that was killed.
    if (pid && pid !== process.pid && isRunning(pid)) {
      throw new ConsentError('log.data', `process ${pid} has ${folder} open`, 'Stop it, or use another folder');
    }
    await rm(file, { force: true });
    await take();
  }
  return () => rm(file, { force: true });
}
