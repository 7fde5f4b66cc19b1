import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detailedVendors, vendorDetails } from '../../src/vendors/details.js';
import { builtInVendors } from '../../src/vendors/host-table.js';
import { POLICY_REVIEWS, REVIEWS } from '../../src/vendors/review.js';
import { ROOT } from './support/dist.js';

const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const [, table = ''] = /<!-- vendors -->\n([^]*?)<!-- \/vendors -->/.exec(readme) ?? [];
const IDS = [...builtInVendors().keys()];

describe('the table of vendors in the README', () => {
  it('is the one that the data gives', () => {
    const { stderr, status } = spawnSync(process.execPath, ['scripts/write-vendor-table.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  it.each(IDS)('tells name, category and confidence of %s', (id) => {
    const row = table.split('\n').find((line) => line.includes(`\`${id}\` `)) ?? '';
    const cells = row.split('|').map((cell) => cell.trim());
    expect(cells[1]).toContain(vendorDetails(id)?.name);
    expect(cells[3]).toBe(builtInVendors().get(id)?.category);
    expect(cells.at(-2)).toBe(REVIEWS[id]?.confidence);
  });

  it('has each vendor of the host table, and no other', () => {
    expect(Object.keys(REVIEWS).sort()).toEqual([...IDS].sort());
    expect([...detailedVendors].sort()).toEqual([...IDS].sort());
    expect(Object.keys(POLICY_REVIEWS).filter((id) => !IDS.includes(id))).toEqual([]);
  });
});
