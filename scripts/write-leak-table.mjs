// @ts-check
// Writes the table "What can be held" into the README, from what the leak tests found (results.json).
// With --measure it runs them first, in all engines and phases. With --check it only says whether the README is right.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const RESULTS = 'test/browser/leaks/results.json';

const ENGINES = /** @type {const} */ ([
  ['chromium', 'Chromium'],
  ['firefox', 'Firefox'],
  ['webkit', 'WebKitGTK'],
]);

const SETTINGS = /** @type {const} */ ([
  ['gate', 'gate alone'],
  ['meta', 'with the empty meta'],
  ['seal', '`seal`'],
]);

const FAMILIES = /** @type {Record<string, string>} */ ({
  marked: 'marked tags',
  markup: 'unmarked tags',
  windows: 'windows opened by script',
  dom: 'elements made by script',
  style: 'styles set by script',
  network: 'requests made by script',
  storage: 'stored by script',
  realms: 'script through a frame',
});

/** @typedef {'held' | 'leaves' | 'sometimes leaves' | 'does not run'} Result */

if (process.argv.includes('--measure')) {
  const env = { ...process.env, LEAKS: 'full' };
  const shell = process.platform === 'win32';
  const { status } = spawnSync(
    'npx',
    ['--no-install', 'vitest', 'run', '--project', 'leaks', '--exclude', '**/table.test.ts'],
    {
      stdio: 'inherit',
      env,
      shell,
    },
  );
  if (status !== 0) process.exitCode = 1;
}

const readme = readFileSync('README.md', 'utf8');
const written = await withTable(readme);
if (process.argv.includes('--check')) {
  if (written !== readme) {
    console.error('The README does not say what the leak tests found: run `node scripts/write-leak-table.mjs`.');
    process.exitCode = 1;
  }
} else if (written !== readme) writeFileSync('README.md', written);

/**
 * @param {string} text
 * @returns {Promise<string>}
 */
async function withTable(text) {
  const content = table();
  const replaced = text.replace(
    /(<!-- leaks -->\n)[^]*?(<!-- \/leaks -->)/,
    (_, start, end) => `${start}\n${content}\n\n${end}`,
  );
  return format(replaced, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}

/** @returns {string} */
function table() {
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const engines = ENGINES.filter(([id]) => results[id]);
  const columns = engines.flatMap(([id]) => SETTINGS.map(([setting]) => ({ id, setting })));
  const ways = Object.keys(results[engines[0]?.[0] ?? '']?.ways ?? {});

  /** @type {(way: string) => Result[]} */
  const cellsOf = (way) => columns.map(({ id, setting }) => results[id].ways[way]?.[setting] ?? 'does not run');
  const leaves = (/** @type {string} */ way) => cellsOf(way).some((cell) => cell.endsWith('leaves'));

  const rows = Object.entries(FAMILIES).flatMap(([family, title]) => {
    const ofFamily = ways.filter((way) => way.startsWith(`${family}: `));
    const leaving = ofFamily.filter(leaves);
    const heldCount = ofFamily.length - leaving.length;
    const rest = leaving.length > 0 ? `${heldCount} other ways` : `${heldCount} ways`;
    return [
      ...leaving.map((way) => [`${title}: ${nameOf(way)}`, ...cellsOf(way)]),
      ...(heldCount > 0 ? [[`${title}: ${rest}`, ...columns.map(() => 'held')]] : []),
    ];
  });

  /** How many of all ways leave, and how many do sometimes. @param {number} column */
  const sumOf = (column) => {
    const cells = ways.map((way) => cellsOf(way)[column]);
    const count = (/** @type {Result} */ result) => cells.filter((cell) => cell === result).length;
    return `${count('leaves')} leave, ${count('sometimes leaves')} sometimes`;
  };
  const sums = [`of all ${ways.length}`, ...columns.map((_, column) => sumOf(column))];

  const head = [
    'way',
    ...engines.flatMap(([id, name]) => SETTINGS.map(([, title]) => `${name} ${results[id].version}, ${title}`)),
  ];
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(toCell)), sums];
  const missing = engines.map(([id, name]) => `${name}: ${notHere(results[id].notHere)}.`);
  const builds = [...new Set(engines.map(([id]) => `\`${results[id].build}\``))].join(' and ');
  return [
    ...lines.map((line) => `| ${line.join(' | ')} |`),
    '',
    `Measured by \`npm run leaks\` with ${builds}, on ${ways.length} ways, each of which arrives from the same page without the library, but for those in which the engine itself does nothing: ${missing.join(' ')}`,
  ].join('\n');
}

/** @param {string} way */
function nameOf(way) {
  return escaped(way.slice(way.indexOf(': ') + 2));
}

/** @param {string} cell */
function toCell(cell) {
  if (cell === 'does not run') return '–';
  return cell.endsWith('leaves') ? `**${cell}**` : cell;
}

/** @param {Record<string, string>} reasons */
function notHere(reasons) {
  /** @type {Map<string, string[]>} */
  const byReason = new Map();
  for (const [way, reason] of Object.entries(reasons))
    byReason.set(reason, [...(byReason.get(reason) ?? []), nameOf(way)]);
  if (byReason.size === 0) return 'nothing';
  return [...byReason].map(([reason, names]) => `${[...new Set(names)].join(', ')} (${reason})`).join('; ');
}

/** Markdown of its own would be read as such. @param {string} text */
function escaped(text) {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&');
}
