// @ts-check
// Why a peer is ahead in a row. Found by a profile or by what its code does; kept by hand.
import { ahead } from './table.mjs';

/** Row key to the cause. @type {Record<string, string>} */
const CAUSES = {};

/**
 * Every row in which a peer's median is lower than ours, with the cause.
 * @param {import('./table.mjs').Results} results
 * @param {readonly import('./rows.mjs').Row[]} rows
 * @param {readonly import('./table.mjs').Column[]} columns
 */
export function causesList(results, rows, columns) {
  const items = rows.flatMap((row) => {
    const peers = ahead(results, row, columns);
    if (!peers.length) return [];
    const names = peers.map(({ name, isClose }) => (isClose ? `${name} (≈)` : name)).join(', ');
    return [`- **${row.label}**: ${names}. ${CAUSES[row.key] ?? 'The cause is not known yet.'}`];
  });
  return items.length ? items.join('\n') : 'None.';
}
