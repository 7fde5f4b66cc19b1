import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { integrityOfBuild } from '../../../scripts/integrity.mjs';
import type { EngineName } from './engines.js';
import { NOT_HERE, SOMETIMES, UNSTEADY, type Measured } from './expected.js';
import type { Outcome } from './run.js';
import { ALL_WAYS } from './ways.js';

const FILE = fileURLToPath(new URL('results.json', import.meta.url));

/** What a way did on the first visit. */
export type Result = 'held' | 'leaves' | 'sometimes leaves' | 'does not run';

export interface EngineResults {
  readonly version: string;
  /** The integrity of the script-tag file that was measured. */
  readonly build: string;
  readonly ways: Readonly<Record<string, Readonly<Record<Measured, Result>>>>;
  /** Why a way does not run. */
  readonly notHere: Readonly<Record<string, string>>;
}

export type Results = Partial<Record<EngineName, EngineResults>>;

export function readResults(): Results {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Results;
  } catch {
    return {};
  }
}

/** Keeps what the suite found, for the README's table. */
export function writeResults(
  name: EngineName,
  version: string,
  controls: readonly Outcome[],
  firstVisits: Readonly<Partial<Record<Measured, readonly Outcome[]>>>,
): void {
  const ran = new Set(controls.flatMap(({ counts }) => Object.keys(counts)));
  const resultOf = (way: string, setting: Measured): Result => {
    if (!ran.has(way)) return 'does not run';
    if (SOMETIMES[name][setting]?.includes(way)) return 'sometimes leaves';
    return firstVisits[setting]?.some(({ counts }) => way in counts) ? 'leaves' : 'held';
  };
  const ways = ALL_WAYS.map((way) => {
    const found = { gate: resultOf(way, 'gate'), meta: resultOf(way, 'meta'), seal: resultOf(way, 'seal') };
    return [way, found] as const;
  });
  const missed = Object.entries(UNSTEADY[name]).filter(([way]) => !ran.has(way));
  const results: Results = {
    ...readResults(),
    [name]: {
      version: shorten(name, version),
      build: integrityOfBuild(),
      ways: Object.fromEntries(ways),
      notHere: { ...NOT_HERE[name], ...Object.fromEntries(missed) },
    },
  };
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
}

/** The part that tells one generation from the next. */
function shorten(name: EngineName, version: string): string {
  return version
    .split('.')
    .slice(0, name === 'webkit' ? 2 : 1)
    .join('.');
}
