// @ts-check
// Why a peer is ahead in a row. Found by a profile or by what its code does; kept by hand.
import { ahead } from './table.mjs';

const BYTES =
  'Our first file is a gate for every way of asking, with the hosts of 70 vendors (1.7 kB) and the names of what they store (0.8 kB); the peers hold marked tags only.';
const GATE =
  'A profile shows the installation of the gate: some 160 methods and accessors of the browser, and the properties of styles, get a proxy before any other script runs. The peers put none there; yett puts two.';
const CHAIN =
  'The first file asks for the banner as soon as it has found no answer, which is a second round trip; a peer that is one file has it in the first.';
const BLOCKS =
  'Our file stands before all else in `head` and the parser waits for it, as a gate must; the peers come at the end or are deferred, or (Orejime, tarteaucitron) weigh less there.';
const HELD =
  'Held tags are text to the browser, so nobody fetches them ahead; ours asks for them when our file has run, in one go, and the first one waits for our script at start.';
const CLICK =
  'A profile at 4x shows half of the time in the browser: taking the banner, which has the focus, out of the page makes style and layout anew, as it does in the peers. The other half is the record (cookie and mirror, read back), word to other tabs, what the vendors that are denied have stored, and the button that opens the preferences again, which the peers do not have.';
const PAGE_CODE =
  'The gate looks at each address that page code uses, and waits for nothing; where the peers are below 1.00 too, the difference is chance.';
const RELEASE =
  'Every tag is put in at its place and in document order, in slices between which the page can paint, with its attributes, `currentScript`, a check of the answer and a `release` event; peers copy all of them in one loop (tarteaucitron calls a function). A profile shows most of our time in `insertBefore`, which runs the tag, and in the check of each one.';

/** Row key to the cause. @type {Record<string, string>} */
const CAUSES = {
  ...Object.fromEntries(
    ['br', 'gzip'].flatMap((coding) => [
      [`bytes ${coding} banner`, BYTES],
      [`bytes ${coding} first`, `${BYTES} The preferences (11 kB) come while the page is idle.`],
      [`bytes ${coding} preferences`, `${BYTES} 11 kB are the preferences, with Preact.`],
      [
        `bytes ${coding} returning`,
        'Page markup: the marks on the tags, and our own tag with its options. Files come from the cache.',
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['first', 'preferences'].map((when) => [
      `requests ${when}`,
      'Our first file asks for three more: what checks the configuration, the banner, and the preferences, which come while the page is idle. A returning visit has only the first file, from the cache.',
    ]),
  ),
  ...Object.fromEntries(
    ['1x', '4x'].flatMap((cpu) => [
      [
        `script first ${cpu}`,
        `${GATE} A first visit also checks the configuration, draws the banner, and while idle starts the preferences. In profiles the rest is spread over the whole: the configuration 1, the record and the rest of the start 8, the proxies 6, asking 7 of some 20 ms.`,
      ],
      [`script returning ${cpu}`, GATE],
    ]),
  ),
  'script 10 tags': GATE,
  'script 5000 tags': `${GATE} Without a tool, or with one that holds tags as text, the tags themselves are in the figure of the page they are compared with.`,
  'banner cable': CHAIN,
  'banner slow 4G': CHAIN,
  ...Object.fromEntries(
    ['1x', '4x'].map((cpu) => [
      `click preferences ${cpu}`,
      "A profile shows two thirds of the time in `showModal`, which lays the dialog out at once: it holds more text than the peers' (vendors with what they store, the record, requests). The rest is the first drawing with Preact.",
    ]),
  ),
  'largest cable': BLOCKS,
  'largest slow 4G': BLOCKS,
  'blocked slow 4G': GATE,
  'tag first': HELD,
  'tag last': HELD,
  ...Object.fromEntries(['accept 1x', 'accept 4x', 'reject 1x', 'reject 4x'].map((click) => [`click ${click}`, CLICK])),
  ...Object.fromEntries(['scripts', 'fetches'].map((load) => [`load ${load}`, PAGE_CODE])),
  'load nodes': `${PAGE_CODE} A MutationObserver that does nothing, over the whole document, makes 1.05 of it by itself (measured).`,
  'load html': `${PAGE_CODE} A MutationObserver that does nothing, over the whole document, makes 1.09 of it by itself (measured).`,
  heap: 'A heap snapshot shows compiled code (some 410 kB, as nearly all of the first file runs at once), the text of the files (120), and closures, lists and shapes of the gate (230).',
  ...Object.fromEntries([10, 100, 1_000, 5_000].map((count) => [`release ${count}`, RELEASE])),
};

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
