// @ts-check
// Finds and fetches the Firefox that the leak tests drive.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const COMMANDS = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'];

const NOT_FOUND = [
  'No Firefox to test with: none is installed, and neither puppeteer nor apt could install one.',
  'Install Firefox, or set FIREFOX_PATH to the executable of one.',
].join('\n');

const CACHE = join(homedir(), '.cache', 'puppeteer');

/**
 * The executable of an installed Firefox; undefined when there is none.
 * FIREFOX_PATH comes first, and throws when it names nothing that can be started.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`FIREFOX_PATH is "${chosen}", which does not start. Correct it or unset it.`);
  }
  return [...installedPaths(), ...downloadedPaths()].find(starts);
}

/**
 * The same, installing a browser first where there is none.
 * What the installers say goes to stderr.
 * @returns {string}
 */
export function ensureFirefox() {
  const found = findFirefox();
  if (found) return found;
  for (const install of [installWithPuppeteer, installWithApt]) {
    install();
    const installed = findFirefox();
    if (installed) return installed;
  }
  throw new Error(NOT_FOUND);
}

/** @returns {string[]} */
function installedPaths() {
  const { env, platform } = process;
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Of puppeteer's own downloads. @returns {string[]} */
function downloadedPaths() {
  const { status, stdout } = puppeteerBrowsers(['list'], 'pipe');
  if (status !== 0) return [];
  // A line such as "firefox@stable_140.0 (linux) /home/me/.cache/puppeteer/firefox/.../firefox".
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('firefox@'))
    .map((line) => line.replace(/^\S+ \(\S+\) /, '').trim());
}

function installWithPuppeteer() {
  puppeteerBrowsers(['install', 'firefox@stable'], 2);
}

/**
 * @param {string[]} args
 * @param {'pipe' | number} output
 */
function puppeteerBrowsers(args, output) {
  const require = createRequire(createRequire(import.meta.url).resolve('puppeteer-core'));
  const cli = join(dirname(require.resolve('@puppeteer/browsers')), 'main-cli.js');
  return spawnSync(process.execPath, [cli, ...args, '--path', CACHE], {
    stdio: ['ignore', output, 2],
    encoding: 'utf8',
  });
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Ubuntu "firefox" may be a stub that only says where the browser went.
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installWithApt() {
  if (process.platform !== 'linux') return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of ['apt-get update', 'apt-get install -y firefox-esr']) {
    const [program = '', ...args] = [...sudo, ...command.split(' ')];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (spawnSync(program, args, { stdio: ['ignore', 2, 2], env }).status !== 0) return;
  }
}
