import { describe, expect, it } from 'vitest';
import { causesList } from '../../../scripts/bench/notes.mjs';
import { ROWS, type Row } from '../../../scripts/bench/rows.mjs';
import {
  ahead,
  detailsTable,
  format,
  mediansTable,
  shown,
  timesBase,
  timesVanilla,
} from '../../../scripts/bench/table.mjs';

const COLUMNS = [
  { id: 'none', name: 'no tool' },
  { id: 'ours', name: 'ours', isOurs: true },
  { id: 'ours-meta', name: 'ours, meta', isOurs: true },
  { id: 'vanilla-cookieconsent', name: 'vanilla' },
  { id: 'peer', name: 'Peer' },
];

const aRow = (given: Partial<Row> = {}): Row => ({ key: 'time', label: 'time', unit: 'ms', kind: 'plain', ...given });

/** A contender to its values of the row `time`. */
const measured = (values: Record<string, (number | null)[]>) =>
  Object.fromEntries(Object.entries(values).map(([id, time]) => [id, { time }]));

describe('what a row shows', () => {
  const results = measured({ none: [100, 200, 300], ours: [110, 230, 320], 'vanilla-cookieconsent': [140, 240, 340] });

  it('adds up by rounds what a contender adds', () => {
    expect(shown(results, aRow({ kind: 'added' }), 'ours')?.median).toBe(20);
    expect(shown(results, aRow({ kind: 'added' }), 'none')?.median).toBe(200);
  });

  it('divides by what the same round took without a tool', () => {
    expect(shown(results, aRow({ kind: 'ratio' }), 'ours')?.median).toBe(1.1);
    expect(timesBase(results, aRow(), 'ours')).toBe(1.1);
  });

  it('compares what is added with what vanilla-cookieconsent adds', () => {
    expect(timesVanilla(results, aRow({ kind: 'added' }), 'ours')).toBe(0.5);
  });

  it('has no share of what never ends, or adds nothing', () => {
    expect(timesVanilla(measured({ ours: [1], 'vanilla-cookieconsent': [-1] }), aRow(), 'ours')).toBeUndefined();
    const none = measured({ none: [5], ours: [6], 'vanilla-cookieconsent': [4] });
    expect(timesVanilla(none, aRow({ kind: 'added' }), 'ours')).toBeUndefined();
  });

  it('leaves out rounds that failed', () => {
    const some = measured({ none: [1, null, 1], ours: [2, 9, 4] });
    expect(shown(some, aRow({ kind: 'added' }), 'ours')).toMatchObject({ median: 2, count: 2 });
    expect(shown(some, aRow(), 'peer')).toBeUndefined();
  });
});

describe('who is ahead', () => {
  it('names peers with a lower median, also one whose quartiles overlap with ours', () => {
    const results = measured({
      ours: [10, 11, 12],
      'ours-meta': [1, 1, 1],
      'vanilla-cookieconsent': [1, 2, 3],
      peer: [9, 10, 40],
      none: [0, 0, 0],
    });
    expect(ahead(results, aRow(), COLUMNS)).toEqual([
      { name: 'vanilla', isClose: false },
      { name: 'Peer', isClose: true },
    ]);
  });

  it('names nobody where the table shows the same figure, or a peer never ends', () => {
    expect(ahead(measured({ ours: [100.4], peer: [100.1] }), aRow(), COLUMNS)).toEqual([]);
    expect(ahead(measured({ ours: [100], peer: [-1] }), aRow(), COLUMNS)).toEqual([]);
  });
});

describe('the tables', () => {
  const results = measured({ none: [1], ours: [13, 14, 15], 'vanilla-cookieconsent': [28], peer: [-1, -1, 5] });

  it('shows medians, our share of vanilla-cookieconsent, and who is ahead', () => {
    expect(mediansTable(results, [aRow()], COLUMNS).split('\n')).toEqual([
      '|  | no tool | ours | ours, meta | vanilla | Peer | ours ÷ vanilla | ahead of ours |',
      '| --- | --: | --: | --: | --: | --: | --: | --- |',
      '| time (ms) | 1.0 | 14.0 | – | 28 | never | 0.50 | – |',
    ]);
    expect(mediansTable(measured({ ours: [30], peer: [20] }), [aRow()], COLUMNS)).toMatch(/\| \*\*Peer\*\* \|$/);
  });

  it('shows quartiles and ratios', () => {
    expect(detailsTable(results, [aRow()], COLUMNS)).toContain('14.0 (13.5 to 14.5); 13.00x none; 0.50x vanilla');
  });

  it('says so where no cause is known for a peer that is ahead', () => {
    expect(causesList(measured({ ours: [30], peer: [20] }), [aRow()], COLUMNS)).toBe(
      '- **time**: Peer. The cause is not known yet.',
    );
    expect(causesList(measured({ ours: [10], peer: [20] }), [aRow()], COLUMNS)).toBe('None.');
  });
});

describe('a figure', () => {
  it('has as many digits as it is worth', () => {
    expect(format(3.14159, aRow())).toBe('3.1');
    expect(format(314.159, aRow())).toBe('314');
    expect(format(31.4159, aRow({ unit: 'kB' }))).toBe('31.4');
    expect(format(1.2345, aRow({ unit: 'MB' }))).toBe('1.23');
    expect(format(1.2345, aRow({ kind: 'ratio' }))).toBe('1.23');
    expect(format(0.01234, aRow({ key: 'shift slow 4G', unit: '' }))).toBe('0.012');
    expect(format(4, aRow({ unit: '' }))).toBe('4');
    expect(format(Infinity, aRow())).toBe('never');
  });
});

it('has one row for each key', () => {
  const keys = ROWS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
