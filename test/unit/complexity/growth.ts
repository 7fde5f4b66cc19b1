import { expect } from 'vitest';

/** What is counted at each of these sizes; each is twice the one before. */
export const SIZES = [100, 200, 400, 800] as const;

/** Room for what is done once, whatever the size. */
const CONSTANT = 60;

/** Where the count grows faster than the size: `[size, count of half, count]`. */
export const leaps = (counts: readonly (readonly [size: number, count: number])[]): (readonly number[])[] =>
  counts.flatMap(([size, count], index) => {
    const half = counts[index - 1]?.[1] ?? Infinity;
    return count > 2.1 * half + CONSTANT ? [[size, half, count]] : [];
  });

/** Twice as much to do takes twice as many calls. */
export function expectLinear(counts: readonly (readonly [size: number, count: number])[]): void {
  // Or nothing was counted.
  expect(counts.every(([size, count]) => count >= size)).toBe(true);
  expect(leaps(counts)).toEqual([]);
}
