// @ts-check
// `npm run bench:log`: what the consent log takes in, on PGlite and on PostgreSQL, with 1, 8 and 64 connections and
// with up to a million events in it. The log runs as its command does, in a process of its own. Build first.
// Writes the table into the README. BENCH_SECONDS=2 measures less, BENCH_SIZES=10000 fewer sizes,
// BENCH_DATABASES=PostgreSQL one of the two; then it only prints.
import { randomUUID } from 'node:crypto';
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { postgresBinaries, startPostgres } from './postgres.mjs';

const { SCHEMA } = /** @type {typeof import('../src/server/index.js')} */ (
  await import(new URL('../dist/server.js', import.meta.url).href)
);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const SIZES = (process.env.BENCH_SIZES ?? '10000,100000,1000000').split(',').map(Number);
const DATABASES = (process.env.BENCH_DATABASES ?? 'PGlite,PostgreSQL').split(',');
const CONNECTIONS = [1, 8, 64];
const SITE = 'https://site.example';
const TOKEN = randomUUID();
const MONTHS = 12;
const DAY_MS = 864e5;

const MONTHS_BACK = `SELECT consent_partition((date_trunc('month', now() AT TIME ZONE 'UTC') - n * interval '1 month')::date)
  FROM generate_series(0, ${MONTHS}) n`;
/** Visitors with one answer each, over the last year, hashed as the log does. */
const SEED = `
WITH visitor AS MATERIALIZED (
  SELECT gen_random_uuid() AS subject, gen_random_uuid() AS event,
    date_trunc('milliseconds', now() - random() * interval '365 days') AS received
  FROM generate_series(1, $1::integer)
), answer AS MATERIALIZED (
  SELECT *, '{"asked":"","choices":{"advertising":false,"analytics":true},"expires":"2027-01-01T00:00:00.000Z",' ||
    '"first":"2026-01-01T00:00:00.000Z","gpc":false,"id":"' || subject || '","language":"kk","method":"save",' ||
    '"notice":null,"policy":"2026-01-15","schema":1,"time":"2026-01-01T00:00:00.000Z"}' AS record
  FROM visitor
), stored AS (
  INSERT INTO consent_event (subject, sequence, received, event, record, hash)
  SELECT subject, 1, received, event, record::jsonb, sha256(convert_to(
    '{"client":null,"event":"' || event || '","previous":null,"received":"' ||
    to_char(received AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","record":' || record ||
    ',"sequence":1,"subject":"' || subject || '"}', 'UTF8'))
  FROM answer RETURNING subject, hash
)
INSERT INTO consent_subject (id, length, head) SELECT subject, 1, hash FROM stored`;
const SEED_AT_ONCE = 50_000;

/**
 * @typedef {{ query(statement: string, values?: unknown[]): Promise<unknown>, exec(statements: string): Promise<unknown> }} Seeder
 * @param {Seeder} database @param {number} size
 */
async function seed(database, size) {
  await database.exec(SCHEMA);
  await database.exec(MONTHS_BACK);
  for (let left = size; left > 0; left -= SEED_AT_ONCE) await database.query(SEED, [Math.min(left, SEED_AT_ONCE)]);
  await database.exec('ANALYZE');
}

/** @param {string[]} args @param {Record<string, string>} env */
async function startLog(args, env) {
  const child = spawn(process.execPath, ['dist/cli.js', 'log', '--port', '0', '--origin', SITE, ...args], {
    env: { PATH: process.env.PATH, CONSENT_LOG_TOKEN: TOKEN, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const url = await /** @type {Promise<string>} */ (
    new Promise((resolve, reject) => {
      child.once('exit', () => reject(new Error(`The log did not start:\n${output}`)));
      child.stdout.on('data', (chunk) => {
        output += chunk;
        const found = /Consent log on (\S+)/.exec(output)?.[1];
        if (found) resolve(found);
      });
    })
  );
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

/** The answer of a new visitor, as a browser sends it. */
function aBody() {
  const now = Date.now();
  const time = new Date(now).toISOString();
  const record = {
    schema: 1,
    id: randomUUID(),
    policy: '2026-01-15',
    first: time,
    time,
    expires: new Date(now + 180 * DAY_MS).toISOString(),
    choices: { functional: false, analytics: true, advertising: false },
    asked: '',
    method: 'save',
    language: 'kk',
    notice: '0'.repeat(64),
    gpc: false,
  };
  return JSON.stringify({ events: [{ event: randomUUID(), sequence: 1, record }] });
}

/**
 * One request; its time in ms.
 * @param {Agent} agent @param {string} url @param {{ method: string, headers: Record<string, string>, body?: string }} options
 * @returns {Promise<number>}
 */
function timeOf(agent, url, { method, headers, body }) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().once('end', () => resolve(performance.now() - start));
    });
    // The log closed the connection as idle while this request was on its way: a browser would send it again, too.
    sent.once('error', (error) => {
      if (sent.reusedSocket) resolve(timeOf(agent, url, { method, headers, body }));
      else reject(error);
    });
    sent.end(body);
  });
}

/** @param {string} url @param {number} connections */
async function measure(url, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { origin: SITE, 'content-type': 'application/json' };
  /** @type {number[]} */
  let times = [];
  const append = async (/** @type {number} */ until) => {
    while (performance.now() < until)
      times.push(await timeOf(agent, `${url}/records`, { method: 'POST', headers, body: aBody() }));
  };
  const run = (/** @type {number} */ seconds) => {
    const until = performance.now() + seconds * 1_000;
    return Promise.all(Array.from({ length: connections }, () => append(until)));
  };
  await run(1);
  times = [];
  const start = performance.now();
  await run(SECONDS);
  const elapsed = performance.now() - start;
  agent.destroy();
  times.sort((one, other) => one - other);
  const p99 = times[Math.ceil(times.length * 0.99) - 1] ?? NaN;
  return `${Math.round((times.length / elapsed) * 1_000).toLocaleString('en')}/s, ${p99.toFixed(p99 < 10 ? 1 : 0)} ms`;
}

/** @param {string} name @param {number} size @param {Awaited<ReturnType<typeof startLog>>} log */
async function measureAll(name, size, { url, stop }) {
  const cells = [];
  for (const connections of CONNECTIONS) cells.push(await measure(url, connections));
  const agent = new Agent();
  const headers = { authorization: `Bearer ${TOKEN}` };
  const check = await timeOf(agent, `${url}/integrity`, { method: 'GET', headers });
  await stop();
  const row = `| ${[name, size.toLocaleString('en'), ...cells, `${(check / 1_000).toFixed(1)} s`].join(' | ')} |`;
  console.log(row);
  return row;
}

/** @param {number} size */
async function onPglite(size) {
  const folder = mkdtempSync(join(tmpdir(), 'consent-bench-'));
  const database = await PGlite.create(join(folder, 'database'));
  await seed(database, size);
  await database.close();
  const row = await measureAll('PGlite', size, await startLog(['--data', folder], {}));
  rmSync(folder, { recursive: true, force: true });
  return row;
}

/** @param {import('./postgres.mjs').Postgres} postgres @param {number} size */
async function onPostgres(postgres, size) {
  const url = await postgres.createDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await seed(
    { query: (statement, values) => client.query(statement, values), exec: (statements) => client.query(statements) },
    size,
  );
  await client.end();
  return measureAll('PostgreSQL', size, await startLog([], { DATABASE_URL: url }));
}

const binaries = postgresBinaries();
if (!binaries) throw new Error('PostgreSQL is not installed, and only root with apt can install it here');
const version = execFileSync(join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' }).trim().split(' ').at(2);
const load = loadavg()[0]?.toFixed(1);
const header = [
  '| database | events in the log | 1 connection | 8 | 64 | check of all chains |',
  '| --- | --- | --- | --- | --- | --- |',
];
console.log(header.join('\n'));
/** @type {string[]} */
const rows = [];
if (DATABASES.includes('PGlite')) for (const size of SIZES) rows.push(await onPglite(size));
if (DATABASES.includes('PostgreSQL')) {
  const postgres = await startPostgres(binaries);
  for (const size of SIZES) rows.push(await onPostgres(postgres, size));
  await postgres.close();
}

const day = new Date().toISOString().slice(0, 10);
const about = `Answers of new visitors a second, and the 99th percentile of their time, one answer a request; log, database and browsers on one computer with ${availableParallelism()} cores (load ${load} at the start), Node ${process.versions.node}, PostgreSQL ${version}, ${day}: \`npm run bench:log\`.`;
if (!process.env.BENCH_SECONDS && !process.env.BENCH_SIZES && !process.env.BENCH_DATABASES) {
  const readme = readFileSync('README.md', 'utf8');
  const marked = /(<!-- bench-log -->\n)[^]*?(\n<!-- \/bench-log -->)/;
  const text = readme.replace(
    marked,
    (_, start, end) => `${start}\n${about}\n\n${[...header, ...rows].join('\n')}\n${end}`,
  );
  writeFileSync('README.md', await format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' }));
}
