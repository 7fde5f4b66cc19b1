// @ts-check
// A PostgreSQL for tests and measurements: Debian's package, in a temporary folder, on a free port.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

const isRoot = process.getuid?.() === 0;
/** @param {string} command @param {...string} args */
const succeeds = (command, ...args) =>
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
  0;

/** Where `initdb` and `postgres` are: Debian's newest, or of what is on the path. */
function findBinaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : [];
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return [...versions.map((version) => join(DEBIAN, version, 'bin')), stdout?.trim() ?? ''].find(
    (folder) => folder && existsSync(join(folder, 'initdb')),
  );
}

/** The folder of PostgreSQL's programs; installed by apt where that is possible, undefined where it is not. */
export function postgresBinaries() {
  const found = findBinaries();
  if (found || !isRoot || !succeeds('apt-get', '--version')) return found;
  const install = () => succeeds('apt-get', 'install', '-y', '--no-install-recommends', 'postgresql');
  if (!install()) succeeds('apt-get', 'update') && install();
  return findBinaries();
}

/**
 * PostgreSQL refuses to run as root.
 * @returns {{ uid?: number, gid?: number }}
 */
function unprivileged() {
  if (!isRoot) return {};
  const user = succeeds('id', 'postgres') ? 'postgres' : 'nobody';
  /** @param {string} flag */
  const id = (flag) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @typedef {Awaited<ReturnType<typeof startPostgres>>} Postgres */

/**
 * A PostgreSQL of its own, on a free port, in a folder that goes when it stops.
 * @param {string} binaries
 */
export async function startPostgres(binaries) {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'consent-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, /** @type {number} */ (user.gid));
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const data = join(folder, 'data');
  const setup = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), setup, { ...options, stdio: 'pipe' });
  const port = await freePort();
  const url = (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running;
  let count = 0;

  /** @param {string} statement */
  async function ask(statement) {
    const client = new pg.Client({ connectionString: url() });
    client.on('error', () => {});
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  async function start() {
    const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
    const child = spawn(join(binaries, 'postgres'), ['-D', data, '-p', `${port}`, ...settings], {
      ...options,
      stdio: 'ignore',
    });
    running = child;
    for (let left = 600; ; left--) {
      try {
        return await ask('SELECT 1');
      } catch (error) {
        if (!left || child.exitCode !== null) throw error;
        await sleep(100);
      }
    }
  }

  /**
   * By SIGINT PostgreSQL cuts off its clients and shuts down in order; by SIGQUIT it just ends.
   * @param {NodeJS.Signals} signal
   */
  async function stop(signal = 'SIGINT') {
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
    async createDatabase() {
      const name = `log${++count}`;
      await ask(`CREATE DATABASE ${name}`);
      return url(name);
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
