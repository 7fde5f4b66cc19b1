// @ts-check
// What the bench does with its measurements: pure.

/** @typedef {{ median: number, low: number, high: number, count: number }} Summary quartiles, and of how many values */

/**
 * The value below which a share of the values lies, between neighbours by their distance.
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 * @returns {number} NaN for no values
 */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  // What never ended is infinite.
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

/**
 * @param {readonly number[]} values
 * @returns {Summary | undefined} undefined for no values
 */
export function summarize(values) {
  if (!values.length) return undefined;
  const [low, median, high] = /** @type {[number, number, number]} */ (
    [0.25, 0.5, 0.75].map((share) => quantile(values, share))
  );
  return { median, low, high, count: values.length };
}

/**
 * Joins what two contenders measured in the same rounds. A busy machine slows a whole round, so pairs are compared
 * rather than medians.
 * @param {readonly (number | undefined)[]} values one a round
 * @param {readonly (number | undefined)[]} base of the same rounds
 * @param {(value: number, base: number) => number} join
 * @returns {number[]} of the rounds that have both
 */
export function pairs(values, base, join) {
  return values.flatMap((value, round) => {
    const other = base[round];
    return value === undefined || other === undefined ? [] : [join(value, other)];
  });
}

/**
 * The same list, begun at another place, and backwards every second time: nobody always follows the same one.
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} round
 * @returns {Item[]}
 */
export function turn(items, round) {
  const start = items.length ? round % items.length : 0;
  const turned = [...items.slice(start), ...items.slice(0, start)];
  return round % 2 ? turned.reverse() : turned;
}
