/// <reference types="node" />
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConsentError } from '../../config/consent-error.js';
import { missingPeer } from '../../config/missing-peer.js';
import type { Database } from './database.js';

const load = () =>
  import('@electric-sql/pglite').catch((cause: unknown) => {
    throw missingPeer('log.database', '@electric-sql/pglite', cause);
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

/**
 * When a process was started, in clock ticks: numbers of processes are given anew, this is not. Empty where the system
 * does not tell (only Linux does), and of one that has ended and whose parent has not asked for it yet.
 */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // proc_pid_stat(5): number, (name), state, …, start as the 22nd. A name may have spaces and brackets in it.
  const [state = 'Z', ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? '' : (fields[18] ?? '');
}

/** Two processes in one folder would destroy it. Returns what takes the lock off. */
async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'lock');
  const start = await startOf(process.pid);
  const take = () => writeFile(file, `${process.pid} ${start}`.trim(), { flag: 'wx' });
  try {
    await take();
  } catch {
    const [number, started] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
    const pid = Number(number);
    // Another process that has got the number of one that was killed. Where that can not be told, it is the owner.
    const isAnother = !!started && started !== (await startOf(pid));
    // In a container every process can have the same number: its own one is of one that was killed.
    if (pid && pid !== process.pid && isRunning(pid) && !isAnother) {
      throw new ConsentError('log.data', `process ${pid} has ${folder} open`, 'Stop it, or use another folder');
    }
    await rm(file, { force: true });
    await take();
  }
  return () => rm(file, { force: true });
}
