import { describe, expect, it } from 'vitest';
import { pairs, quantile, summarize, turn } from '../../../scripts/bench/statistics.mjs';

describe('quantile', () => {
  it('lies between neighbours by their distance, whatever their order', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 0], 0.25)).toBe(2.5);
    expect(quantile([7], 0.75)).toBe(7);
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('is infinite where what was measured never ended', () => {
    expect(quantile([1, Infinity, Infinity], 0.5)).toBe(Infinity);
    expect(quantile([1, 2, Infinity], 0.5)).toBe(2);
  });
});

describe('summarize', () => {
  it('gives median, quartiles and how many', () => {
    expect(summarize([5, 1, 2, 3, 4])).toEqual({ median: 3, low: 2, high: 4, count: 5 });
  });

  it('gives nothing for nothing', () => {
    expect(summarize([])).toBeUndefined();
  });
});

describe('pairs', () => {
  it('compares what was measured in the same round', () => {
    expect(pairs([11, undefined, 33], [1, 2, 3], (value, base) => value - base)).toEqual([10, 30]);
    expect(pairs([1, 2], [1], (value, base) => value / base)).toEqual([1]);
  });
});

describe('turn', () => {
  it('begins elsewhere each round, and goes backwards every second time', () => {
    expect(turn(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
    expect(turn(['a', 'b', 'c'], 1)).toEqual(['a', 'c', 'b']);
    expect(turn(['a', 'b', 'c'], 2)).toEqual(['c', 'a', 'b']);
    expect(turn([], 3)).toEqual([]);
  });
});
