import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { EngineName } from './engines.js';
import { LEAKS, SOMETIMES, type Measured } from './expected.js';
import { readResults } from './results.js';
import { ALL_WAYS, slugOf } from './ways.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const results = readResults();

test('the README has the table of what was measured', () => {
  const { status } = spawnSync(process.execPath, ['scripts/write-leak-table.mjs', '--check'], { cwd: ROOT });
  expect(status).toBe(0);
});

test('every way has an address of its own', () => {
  expect(new Set(ALL_WAYS.map(slugOf)).size).toBe(ALL_WAYS.length);
});

describe.each(['chromium', 'firefox', 'webkit'] as const)('what was measured in %s', (name: EngineName) => {
  test('covers every way', () => {
    expect(Object.keys(results[name]?.ways ?? {}).sort()).toEqual([...ALL_WAYS].sort());
  });

  test.each(['gate', 'meta', 'seal'] as const)('is what the suite expects: %s', (setting: Measured) => {
    const ways = Object.entries(results[name]?.ways ?? {});
    const left = ways.filter(([, found]) => found[setting] === 'leaves').map(([way]) => way);
    const listed = LEAKS[name][setting].filter((way) => results[name]?.ways[way]?.[setting] !== 'does not run');
    const sometimes = SOMETIMES[name][setting] ?? [];
    const always = (way: string): boolean => !sometimes.includes(way);
    expect(left.filter(always).sort()).toEqual(listed.filter(always).sort());
  });
});
