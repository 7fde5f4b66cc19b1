// @ts-check
// From measurements to Markdown: pure.
import { pairs, summarize } from './statistics.mjs';

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {import('./statistics.mjs').Summary} Summary
 * @typedef {{ id: string, name: string, isOurs?: boolean }} Column
 * @typedef {Record<string, Record<string, (number | null)[]>>} Results contender and key to a value a round; null where there is none
 */

const BASE = 'none';
const VANILLA = 'vanilla-cookieconsent';
const OURS = 'ours';

/**
 * What a row shows of a contender.
 * @param {Results} results
 * @param {Row} row
 * @param {string} id
 * @returns {Summary | undefined} undefined where it was not measured
 */
export function shown(results, { key, kind }, id) {
  const values = valuesOf(results, key, id);
  const base = valuesOf(results, key, BASE);
  if (id === BASE || kind === 'plain') return summarize(values.filter((value) => value !== undefined));
  return summarize(pairs(values, base, (value, other) => (kind === 'added' ? value - other : value / other)));
}

/** @param {Results} results @param {string} key @param {string} id */
const valuesOf = (results, key, id) => (results[id]?.[key] ?? []).map(fromJson);

/** JSON has no Infinity: what never ended is -1 there. @param {number | null} value */
const fromJson = (value) => (value === null ? undefined : value === -1 ? Infinity : value);

/**
 * How many times as much as a page without a tool.
 * @param {Results} results
 * @param {Row} row
 * @param {string} id
 */
export function timesBase(results, { key }, id) {
  const ratios = pairs(valuesOf(results, key, id), valuesOf(results, key, BASE), (value, base) => value / base);
  return summarize(ratios)?.median;
}

/**
 * What is shown of it as a share of what is shown of vanilla-cookieconsent.
 * @param {Results} results
 * @param {Row} row
 * @param {string} id
 */
export function timesVanilla(results, row, id) {
  const [own, vanilla] = [shown(results, row, id), shown(results, row, VANILLA)];
  // Of nothing, or of what never ends, there is no share.
  return own && vanilla && vanilla.median > 0 && vanilla.median < Infinity ? own.median / vanilla.median : undefined;
}

/**
 * The peers whose median is lower than ours.
 * @param {Results} results
 * @param {Row} row
 * @param {readonly Column[]} columns
 * @returns {{ name: string, isClose: boolean }[]} close: the quartiles overlap
 */
export function ahead(results, row, columns) {
  const ours = shown(results, row, OURS);
  if (!ours) return [];
  return columns.flatMap(({ id, name, isOurs }) => {
    const peer = id === BASE || isOurs ? undefined : shown(results, row, id);
    if (!peer || format(peer.median, row) === format(ours.median, row) || peer.median > ours.median) return [];
    return [{ name, isClose: peer.high >= ours.low }];
  });
}

/** @param {number} value @param {Pick<Row, 'unit' | 'kind' | 'key'>} row */
export function format(value, { unit, kind, key }) {
  if (value === Infinity) return 'never';
  if (kind === 'ratio') return value.toFixed(2);
  if (key.startsWith('shift')) return value.toFixed(3);
  if (unit === 'MB') return value.toFixed(2);
  if (unit === '') return value.toFixed(0);
  return value.toFixed(unit === 'kB' || Math.abs(value) < 20 ? 1 : 0);
}

/** @param {readonly string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

/** @param {Row} row */
const label = ({ label: text, unit, kind }) => {
  const what = kind === 'ratio' ? 'x' : [kind === 'added' ? 'added' : '', unit].filter(Boolean).join(' ');
  return what ? `${text} (${what})` : text;
};

/** @param {Results} results @param {Row} row @param {readonly Column[]} columns */
function aheadCell(results, row, columns) {
  const names = ahead(results, row, columns).map(({ name, isClose }) => (isClose ? `${name} (≈)` : `**${name}**`));
  return names.join(', ') || '–';
}

/**
 * Medians: a column a contender, then ours beside vanilla-cookieconsent, and who is ahead of ours.
 * @param {Results} results
 * @param {readonly Row[]} rows
 * @param {readonly Column[]} columns
 */
export function mediansTable(results, rows, columns) {
  return [
    line(['', ...columns.map(({ name }) => name), 'ours ÷ vanilla', 'ahead of ours']),
    line(['---', ...columns.map(() => '--:'), '--:', '---']),
    ...rows.map((row) => {
      const cells = columns.map(({ id }) => {
        const summary = shown(results, row, id);
        if (!summary) return '–';
        const text =
          row.kind === 'ratio' && id === BASE
            ? `${format(summary.median, { ...row, kind: 'plain' })} ms`
            : format(summary.median, row);
        return id === BASE && row.kind !== 'plain' ? `_${text}_` : text;
      });
      const share = timesVanilla(results, row, OURS);
      return line([
        label(row),
        ...cells,
        share !== undefined && Number.isFinite(share) ? share.toFixed(2) : '–',
        aheadCell(results, row, columns),
      ]);
    }),
  ].join('\n');
}

/**
 * Median, quartiles and ratios, contenders below each other: for the rows that have a value.
 * @param {Results} results
 * @param {readonly Row[]} rows
 * @param {readonly Column[]} columns
 */
export function detailsTable(results, rows, columns) {
  return [
    line(['row', ...columns.map(({ name }) => name)]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map((row) =>
      line([
        label(row),
        ...columns.map(({ id }) => {
          const summary = shown(results, row, id);
          if (!summary) return '–';
          const { median, low, high } = summary;
          const shownRow = id === BASE ? { ...row, kind: /** @type {const} */ ('plain') } : row;
          const quartiles = `${format(median, shownRow)} (${format(low, shownRow)} to ${format(high, shownRow)})`;
          const ratios = [
            [timesBase(results, row, id), 'none'],
            [timesVanilla(results, row, id), 'vanilla'],
          ].flatMap(([ratio, name]) =>
            id !== BASE && typeof ratio === 'number' && Number.isFinite(ratio) ? [`${ratio.toFixed(2)}x ${name}`] : [],
          );
          return [quartiles, ...ratios].join('; ');
        }),
      ]),
    ),
  ].join('\n');
}
