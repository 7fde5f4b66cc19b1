import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

const isRoot = process.getuid?.() === 0;
const succeeds = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
  0;

/** Where `initdb` and `postgres` are: Debian's newest, or of what is on the path. */
function findBinaries(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : [];
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return [...versions.map((version) => join(DEBIAN, version, 'bin')), stdout?.trim() ?? ''].find(
    (folder) => folder && existsSync(join(folder, 'initdb')),
  );
}

/** The folder of PostgreSQL's programs; installed by apt where that is possible, undefined where it is not. */
export function postgresBinaries(): string | undefined {
  const found = findBinaries();
  if (found || !isRoot || !succeeds('apt-get', '--version')) return found;
  const install = () => succeeds('apt-get', 'install', '-y', '--no-install-recommends', 'postgresql');
  if (!install()) succeeds('apt-get', 'update') && install();
  return findBinaries();
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (!isRoot) return {};
  const user = succeeds('id', 'postgres') ? 'postgres' : 'nobody';
  const id = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/** A PostgreSQL of its own, on a free port, in a folder that goes when it stops. */
export async function startPostgres(binaries: string) {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'consent-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const data = join(folder, 'data');
  const setup = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), setup, { ...options, stdio: 'pipe' });
  const port = await freePort();
  const url = (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let running: ChildProcess | undefined;
  let count = 0;

  async function ask(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: url() });
    client.on('error', () => {});
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  async function start(): Promise<void> {
    const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
    running = spawn(join(binaries, 'postgres'), ['-D', data, '-p', `${port}`, ...settings], {
      ...options,
      stdio: 'ignore',
    });
    for (let left = 300; ; left--) {
      try {
        return await ask('SELECT 1');
      } catch (error) {
        if (!left || running.exitCode !== null) throw error;
        await sleep(100);
      }
    }
  }

  /** By SIGINT PostgreSQL cuts off its clients and shuts down in order; by SIGQUIT it just ends. */
  async function stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    if (!running || running.exitCode !== null) return;
    const exited = once(running, 'exit');
    running.kill(signal);
    await exited;
  }

  await start();
  return {
    start,
    stop,
    /** The address of a new, empty database. */
    async createDatabase(): Promise<string> {
      const name = `log${++count}`;
      await ask(`CREATE DATABASE ${name}`);
      return url(name);
    },
    async close(): Promise<void> {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
