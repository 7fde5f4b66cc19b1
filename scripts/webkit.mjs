// @ts-check
// Finds, fetches and starts the WebKit that the leak tests drive: WebKitGTK's MiniBrowser behind
// WebKitWebDriver, on a display of its own. There is one on Linux only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PACKAGES = ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xauth'];

const NOT_FOUND = [
  'No WebKit to test with: WebKitWebDriver, MiniBrowser or xvfb-run is missing, and apt could not install them.',
  `Install ${PACKAGES.join(' ')}, or set WEBKIT_MINIBROWSER_PATH to a MiniBrowser.`,
].join('\n');

/**
 * @typedef {object} WebKit
 * @property {string} driver
 * @property {string} miniBrowser
 * @property {string} xvfbRun
 */

/**
 * The installed programs; undefined when one is missing.
 * @returns {WebKit | undefined}
 */
export function findWebKit() {
  const driver = findCommand('WebKitWebDriver');
  const xvfbRun = findCommand('xvfb-run');
  const miniBrowser = [process.env.WEBKIT_MINIBROWSER_PATH, ...miniBrowserPaths()].find(
    (path) => path !== undefined && existsSync(path),
  );
  return driver && xvfbRun && miniBrowser ? { driver, xvfbRun, miniBrowser } : undefined;
}

/**
 * The same, installing them first where they are missing.
 * What the installer says goes to stderr.
 * @returns {WebKit}
 */
export function ensureWebKit() {
  const found = findWebKit();
  if (found) return found;
  installWithApt();
  const installed = findWebKit();
  if (installed) return installed;
  throw new Error(NOT_FOUND);
}

/**
 * Starts the driver. It speaks W3C WebDriver over HTTP.
 * @returns {Promise<{ url: string, miniBrowser: string, close: () => Promise<void> }>}
 */
export async function startWebKitDriver() {
  const { driver, xvfbRun, miniBrowser } = ensureWebKit();
  const port = await freePort();
  const started = spawn(xvfbRun, ['--auto-servernum', driver, `--port=${port}`], {
    stdio: 'ignore',
    // A group of its own: xvfb-run does not hand signals on.
    detached: true,
    env: {
      ...process.env,
      // Its sandbox refuses to run as root. Every page that is opened is our own.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
      // A proxy of the machine's would be asked for the made-up hosts.
      http_proxy: '',
      https_proxy: '',
      no_proxy: '',
    },
  });
  const gone = new Promise((resolve) => started.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + 60_000;
  while (!(await fetch(`${url}/status`).catch(() => undefined))?.ok) {
    if (Date.now() > end) throw new Error('WebKitWebDriver did not answer in 60 s.');
    await sleep(50);
  }
  return {
    url,
    miniBrowser,
    async close() {
      if (started.pid && started.exitCode === null) process.kill(-started.pid);
      await gone;
    },
  };
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
function findCommand(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Beside the libraries, in a folder per architecture and API version. @returns {string[]} */
function miniBrowserPaths() {
  return ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .flatMap((folder) => [folder, ...list(folder).map((name) => join(folder, name))])
    .flatMap((folder) =>
      list(folder)
        .filter((name) => /^webkit(2?gtk)/.test(name))
        .map((name) => join(folder, name, 'MiniBrowser')),
    );
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function installWithApt() {
  if (process.platform !== 'linux') return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of ['apt-get update', `apt-get install -y ${PACKAGES.join(' ')}`]) {
    const [program = '', ...args] = [...sudo, ...command.split(' ')];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (spawnSync(program, args, { stdio: ['ignore', 2, 2], env }).status !== 0) return;
  }
}
