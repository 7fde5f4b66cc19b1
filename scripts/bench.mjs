// @ts-check
// `npm run bench`: what consent tools cost a page, side by side in real Chromium, and what ours does. Build first.
// Contenders take turns, so that a busy machine slows them alike. Rounds go on until the time is up.
// Options: `--minutes 23`, `--rounds 3` (at most), `--only visits,paints` (scenarios by the start of their name; nothing
// is written), `--who ours,klaro`, `--table` (no measuring: only writes the tables again from test/bench-results.json).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { format as prettify, resolveConfig } from 'prettier';
import { CONTENDERS } from './bench/contenders.mjs';
import { causesList } from './bench/notes.mjs';
import { ROWS } from './bench/rows.mjs';
import * as scenarios from './bench/scenarios.mjs';
import { startServer } from './bench/server.mjs';
import { addPages, find } from './bench/site.mjs';
import { turn } from './bench/statistics.mjs';
import { detailsTable, mediansTable } from './bench/table.mjs';
import { launchBrowser } from './chromium.mjs';
import { integrityOfBuild } from './integrity.mjs';

const RESULTS = 'test/bench-results.json';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '23' },
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    who: { type: 'string', default: '' },
    table: { type: 'boolean', default: false },
  },
});

/** @typedef {import('./bench/contenders.mjs').Contender} Contender */

const everyone = () => true;
/** Of ours, the form that the README shows first. @param {Contender} contender */
const main = ({ isVariant }) => !isVariant;
/** Those that hold inline tags. @param {Contender} contender */
const releases = ({ id, isVariant }) => !isVariant && id !== 'yett';

/**
 * `every`: in which rounds; the long ones in fewer, and what is the same each time once.
 * @type {{ name: string, measure: scenarios.Scenario, isFor: (contender: Contender) => boolean, every: number }[]}
 */
const PLAN = [
  { name: 'bytes', measure: scenarios.measureBytes, isFor: everyone, every: Infinity },
  { name: 'visits 1x', measure: scenarios.measureVisits(1), isFor: everyone, every: 1 },
  { name: 'visits 4x', measure: scenarios.measureVisits(4), isFor: everyone, every: 1 },
  { name: 'paints cable', measure: scenarios.measurePaints('cable', 1), isFor: everyone, every: 1 },
  { name: 'paints slow 4G', measure: scenarios.measurePaints('slow 4G', 4), isFor: everyone, every: 1 },
  ...scenarios.COUNTS.map((count) => ({
    name: `release ${count}`,
    measure: scenarios.measureRelease(count),
    isFor: releases,
    every: count > 1_000 ? 2 : 1,
  })),
  { name: 'loads', measure: scenarios.measureLoads, isFor: main, every: 2 },
  { name: 'revoke', measure: scenarios.measureRevoke, isFor: main, every: 2 },
];

if (!options.table) await measureAll();
if (!options.only && !options.who) await writeTables();

async function measureAll() {
  const only = options.only.split(',').filter(Boolean);
  const who = options.who.split(',').filter(Boolean);
  const plan = PLAN.filter(({ name }) => !only.length || only.some((start) => name.startsWith(start)));
  const contenders = CONTENDERS.filter(({ id }) => !who.length || who.includes(id));
  const load = loadavg()[0] ?? 0;

  const server = await startServer(find);
  for (const path of addPages(scenarios.COUNTS)) server.prepare('localhost', path);
  const browser = await launchBrowser({ port: server.port, hosts: ['localhost'] });
  const tools = { browser, server };

  /** @type {import('./bench/table.mjs').Results} */
  const results = {};
  const start = Date.now();
  const end = start + Number(options.minutes) * 60_000;
  let round = 0;
  /** @type {number[]} */
  const took = [];
  // A round takes as long as the one before the last: every second one has more in it.
  const next = () => took[round - 2] ?? took[round - 1] ?? 0;
  for (; round < Number(options.rounds) && Date.now() + next() < end; round++) {
    const began = Date.now();
    for (const { name, measure, isFor, every } of plan) {
      if (round % every) continue;
      const beganScenario = Date.now();
      for (const contender of turn(contenders.filter(isFor), round)) {
        const numbers = await attempt(() => measure(tools, contender), `${name}, ${contender.id}`);
        for (const [key, value] of Object.entries(numbers)) {
          const list = ((results[contender.id] ??= {})[key] ??= []);
          // By round, so that what was measured together is compared.
          while (list.length < round) list.push(null);
          list[round] = value === undefined ? null : value === Infinity ? -1 : Number(value.toFixed(4));
        }
      }
      console.error(`round ${round + 1}: ${name}, ${((Date.now() - beganScenario) / 1000).toFixed(0)} s`);
    }
    took.push(Date.now() - began);
  }
  const chromium = browser.version();
  await browser.close();
  server.close();

  const about = {
    date: new Date().toISOString().slice(0, 10),
    build: integrityOfBuild(),
    chromium,
    node: process.versions.node,
    machine: `${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
    load: Number(load.toFixed(1)),
    rounds: round,
    minutes: Number(((Date.now() - start) / 60_000).toFixed(1)),
  };
  console.error(JSON.stringify(about));
  if (only.length || who.length)
    return console.log(
      mediansTable(
        results,
        ROWS.filter(({ key }) => Object.values(results).some((of) => of[key])),
        contenders,
      ),
    );
  const text = JSON.stringify({ about, results });
  writeFileSync(RESULTS, await prettify(text, { ...(await resolveConfig(RESULTS)), parser: 'json' }));
}

/**
 * A page that fails costs its own numbers, not the run.
 * @param {() => Promise<scenarios.Numbers>} measure
 * @param {string} what
 * @returns {Promise<scenarios.Numbers>}
 */
async function attempt(measure, what) {
  try {
    return await measure();
  } catch (error) {
    console.error(`not measured: ${what}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return {};
  }
}

async function writeTables() {
  if (!existsSync(RESULTS)) throw new Error(`${RESULTS} is missing: run npm run bench`);
  const { about, results } = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const sentence = `Medians of ${about.rounds} ${about.rounds === 1 ? 'round' : 'rounds'}, in which the contenders took turns; Chromium ${about.chromium}, Node ${about.node}, ${about.machine} (load ${about.load} at the start), ${about.date}: \`npm run bench\`, with \`${about.build}\`.`;
  const brief = ROWS.filter(({ isBrief }) => isBrief);
  await write('README.md', 'bench', [sentence, mediansTable(results, brief, CONTENDERS)]);
  await write('docs/BENCH.md', 'medians', [sentence, mediansTable(results, ROWS, CONTENDERS)]);
  await write('docs/BENCH.md', 'quartiles', [detailsTable(results, ROWS, CONTENDERS)]);
  await write('docs/BENCH.md', 'causes', [causesList(results, ROWS, CONTENDERS)]);
}

/**
 * @param {string} file
 * @param {string} name of the markers
 * @param {readonly string[]} blocks
 */
async function write(file, name, blocks) {
  const text = readFileSync(file, 'utf8');
  const marked = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);
  if (!marked.test(text)) throw new Error(`${file} has no place for the table: <!-- ${name} -->`);
  const written = text.replace(marked, (_, start, end) => `${start}\n\n${blocks.join('\n\n')}\n\n${end}`);
  writeFileSync(file, await prettify(written, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
