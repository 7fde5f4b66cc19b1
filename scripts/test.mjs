// @ts-check
// `npm test`: every check in order, up to the first that fails. The last line counts the tests.
// With --full the leak tests go through every phase in every engine, and note what they found in results.json; the
// tests of the consent log send all of their events, and take its database away for a whole minute; 50 tabs answer at
// once instead of 15; what is tested with made-up values is tested with fifty times as many, others in each run; the
// soak test goes through 10,000 routes.
// With --committed it also fails when dist/ or the README is not what the sources build.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BUILT = ['dist', 'README.md'];

const reports = mkdtempSync(join(tmpdir(), 'ilumee-consent-'));
const totals = { passed: 0, failed: 0, skipped: 0 };

if (process.argv.includes('--full'))
  Object.assign(process.env, { LEAKS: 'full', FAULTS: 'full', FUZZ: 'full', SOAK: 'full' });

/** @type {[name: string, check: () => boolean][]} */
const steps = [
  ['types', () => npx('tsc', '--noEmit', '-p', '.')],
  ['lint', () => npx('eslint', '.')],
  ['format', () => npx('prettier', '--check', '.')],
  ['unit tests', () => vitest('unit')],
  ['build', () => run('npm', 'run', 'build')],
  ['tests of the built files', () => vitest('built')],
  ['tests of the consent log', () => vitest('server')],
  ['browser tests', () => vitest('browser')],
  ['leak tests', () => vitest('leaks')],
];
if (process.argv.includes('--committed')) steps.push(['committed build', isCommitted]);

const failed = steps.find(([name, check]) => {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const isRight = check();
  console.log(`== ${name} took ${Math.round((Date.now() - start) / 1000)} s`);
  return !isRight;
});
rmSync(reports, { recursive: true });

if (failed) {
  // A step that fails without a failing test, such as lint, counts as one.
  totals.failed ||= 1;
  console.log(`\nStopped: ${failed[0]} failed.`);
  process.exitCode = 1;
}
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);

/**
 * Runs a vitest project and adds its tests to the totals.
 * @param {string} project
 * @returns {boolean}
 */
function vitest(project) {
  const file = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = npx('vitest', 'run', '--project', project, ...reporters);
  if (existsSync(file)) {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    totals.passed += report.numPassedTests;
    totals.failed += report.numFailedTests;
    totals.skipped += report.numPendingTests + report.numTodoTests;
  }
  return succeeded;
}

/** @returns {boolean} */
function isCommitted() {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', ...BUILT], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status === 0 && stdout === '') return true;
  console.log(`Not what the sources build; run \`npm run build\` and commit:\n${stdout}`);
  return false;
}

/**
 * @param {string} tool
 * @param {...string} args
 * @returns {boolean}
 */
function npx(tool, ...args) {
  return run('npx', '--no-install', tool, ...args);
}

/**
 * @param {string} command
 * @param {...string} args
 * @returns {boolean} whether it succeeded
 */
function run(command, ...args) {
  // npm's commands are scripts, which Windows starts through a shell only.
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  return status === 0;
}
