// @ts-check
// Finds, fetches and starts the Chromium that the browser tests and the benchmarks drive.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** The same engine and network without a browser's windows and toolbars: a page opens in a third of the time. */
const SHELL = 'chromium-headless-shell';

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

// On Linux the sandbox refuses to run as root, and containers seldom allow it to others.
// Every page that is opened here is our own.
const HAS_SANDBOX = process.platform !== 'linux';

const COMMON_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  // SDKs drop the events of a headless name. A context's `userAgent` is not enough: Chromium is back
  // to its own name by the time of pagehide, when the last events are sent.
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
];

const NOT_FOUND = [
  'No Chromium to test with: none is installed, and neither playwright nor apt could install one.',
  'Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the executable of one.',
].join('\n');

/**
 * The executable of an installed Chromium, Chrome or Edge; undefined when there is none.
 * CHROMIUM_PATH comes first, and throws when it names nothing that can be started.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is "${chosen}", which does not start. Correct it or unset it.`);
  }
  return [...installedPaths(), chromium.executablePath()].find(starts);
}

/**
 * Debian's headless shell, where it is installed and CHROMIUM_PATH does not name another browser.
 * @returns {string | undefined}
 */
function findShell() {
  return process.env.CHROMIUM_PATH ? undefined : installedPaths([SHELL]).find(starts);
}

/** Installs the headless shell, in a container whose packages are ours to choose. Tests pass without it, slower. */
export function ensureShell() {
  const isContainer = process.platform === 'linux' && process.getuid?.() === 0;
  if (isContainer && !process.env.CHROMIUM_PATH && !findShell()) installWithApt(SHELL);
}

/**
 * The same as `findBrowser`, installing a browser first where there is none.
 * What the installers say goes to stderr.
 * @returns {string}
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  for (const install of [installWithPlaywright, () => installWithApt('chromium')]) {
    install();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(NOT_FOUND);
}

/**
 * @typedef {object} Loopback
 * @property {number} port where the recording server listens on 127.0.0.1
 * @property {readonly string[]} [hosts] real hosts that the server plays, besides `*.test`
 */

/**
 * Starts a browser that reaches nothing but one loopback port: every `*.test` host is there, whatever
 * port its address names, and all other hosts refuse the connection.
 * @param {Loopback & { args?: readonly string[], headless?: boolean, shell?: boolean }} options
 *   `shell`: the headless shell, where there is one
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser({ port, hosts, args = [], headless = true, shell = false }) {
  return chromium.launch({
    executablePath: (shell && findShell()) || ensureBrowser(),
    headless,
    chromiumSandbox: HAS_SANDBOX,
    // Playwright itself turns off sync, component updates, the first-run page and background traffic.
    args: [
      resolverRules({ port, hosts }),
      ...COMMON_ARGS,
      // navigator.webdriver makes some analytics SDKs take the visitor for a bot.
      '--disable-blink-features=AutomationControlled',
      ...args,
    ],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

/**
 * Opens one page in a browser that nothing drives; the page has to act and to report by itself.
 * For prerendering, which Chromium refuses while Playwright is attached.
 * @param {Loopback & { url: string }} options
 * @returns {{ close: () => Promise<void> }}
 */
export function openUndriven({ port, hosts, url }) {
  const profile = mkdtempSync(join(tmpdir(), 'ilumee-consent-'));
  const browser = spawn(
    ensureBrowser(),
    [
      resolverRules({ port, hosts }),
      `--user-data-dir=${profile}`,
      ...(HAS_SANDBOX ? [] : ['--no-sandbox']),
      ...COMMON_ARGS,
      '--headless',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      url,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // Its helpers hold the pipe too: it closes when the last of them has stopped writing to the profile.
  browser.stderr.resume();
  const gone = once(browser, 'close');
  return {
    async close() {
      browser.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * @param {Loopback} loopback
 * @returns {string}
 */
function resolverRules({ port, hosts = [] }) {
  const served = ['*.test', ...hosts].map((host) => `MAP ${host} 127.0.0.1:${port}`);
  // Refused, not left unresolved: Chromium then asks public name servers whether they work.
  return `--host-resolver-rules=${[...served, 'MAP * 127.0.0.1:1'].join(', ')}`;
}

/**
 * @param {readonly string[]} commands
 * @returns {string[]}
 */
function installedPaths(commands = COMMANDS) {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function starts(path) {
  if (!existsSync(path)) return false;
  // Ubuntu's chromium-browser may be a stub that only says where the browser went, and a downloaded
  // browser may lack system libraries. Elsewhere being there is enough; Windows would open a window.
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installWithPlaywright() {
  const root = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, [join(root, 'cli.js'), 'install', '--no-shell', 'chromium']);
}

/** @param {string} name of a package */
function installWithApt(name) {
  if (process.platform !== 'linux') return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of ['apt-get update', `apt-get install -y ${name}`]) {
    const [program = '', ...args] = [...sudo, ...command.split(' ')];
    if (!run(program, args)) return;
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
function run(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output is for the path alone (ensure-browser.mjs).
  return spawnSync(program, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}
