// @ts-check
// The rows of the tables: what is shown of each measurement.

/**
 * @typedef {object} Row
 * @property {string} key as a scenario gives it
 * @property {string} label
 * @property {'ms' | 'kB' | 'MB' | ''} unit
 * @property {'plain' | 'added' | 'ratio'} kind the value itself, what it adds to a page without a tool, or how many times as much
 * @property {number} [aim] at most, as a ratio to vanilla-cookieconsent (plain, added) or to no tool (ratio): DESIGN section 11
 * @property {boolean} [isBrief] also in the README
 */

/** @type {readonly Row[]} */
export const ROWS = [
  ...bytes('br', 'brotli', true),
  ...bytes('gzip', 'gzip', false),
  { key: 'requests first', label: 'requests, first visit', unit: '', kind: 'added', isBrief: true },
  { key: 'requests preferences', label: 'requests, with preferences opened', unit: '', kind: 'added' },
  { key: 'requests returning', label: 'requests, returning visit', unit: '', kind: 'added' },
  { key: 'script first 1x', label: 'script at start, first visit', unit: 'ms', kind: 'added', aim: 0.6 },
  {
    key: 'script first 4x',
    label: 'script at start, first visit, 4x slower CPU',
    unit: 'ms',
    kind: 'added',
    aim: 0.6,
    isBrief: true,
  },
  { key: 'script returning 1x', label: 'script at start, returning visit', unit: 'ms', kind: 'added', aim: 0.5 },
  {
    key: 'script returning 4x',
    label: 'script at start, returning visit, 4x slower CPU',
    unit: 'ms',
    kind: 'added',
    aim: 0.5,
    isBrief: true,
  },
  { key: 'banner cable', label: 'banner visible, cable', unit: 'ms', kind: 'plain', isBrief: true },
  {
    key: 'banner slow 4G',
    label: 'banner visible, slow 4G and 4x slower CPU',
    unit: 'ms',
    kind: 'plain',
    aim: 0.9,
    isBrief: true,
  },
  { key: 'largest cable', label: 'largest paint, cable', unit: 'ms', kind: 'added' },
  {
    key: 'largest slow 4G',
    label: 'largest paint, slow 4G and 4x slower CPU',
    unit: 'ms',
    kind: 'added',
    isBrief: true,
  },
  { key: 'shift slow 4G', label: 'layout shift', unit: '', kind: 'plain', isBrief: true },
  {
    key: 'blocked slow 4G',
    label: 'blocking time, slow 4G and 4x slower CPU',
    unit: 'ms',
    kind: 'added',
    isBrief: true,
  },
  {
    key: 'tag first',
    label: 'returning visit, slow 4G and 4x slower CPU: first consented tag starts',
    unit: 'ms',
    kind: 'plain',
    aim: 0.5,
    isBrief: true,
  },
  {
    key: 'tag last',
    label: 'the same: eighth consented tag starts',
    unit: 'ms',
    kind: 'plain',
    aim: 0.2,
    isBrief: true,
  },
  { key: 'heap', label: 'JavaScript heap, first visit', unit: 'MB', kind: 'added', isBrief: true },
  { key: 'click accept 1x', label: 'accept to next paint', unit: 'ms', kind: 'plain' },
  { key: 'click accept 4x', label: 'accept to next paint, 4x slower CPU', unit: 'ms', kind: 'plain', isBrief: true },
  { key: 'click reject 1x', label: 'reject to next paint', unit: 'ms', kind: 'plain' },
  { key: 'click reject 4x', label: 'reject to next paint, 4x slower CPU', unit: 'ms', kind: 'plain', isBrief: true },
  { key: 'click preferences 1x', label: 'preferences clicked to painted', unit: 'ms', kind: 'plain' },
  {
    key: 'click preferences 4x',
    label: 'preferences clicked to painted, 4x slower CPU',
    unit: 'ms',
    kind: 'plain',
    isBrief: true,
  },
  { key: 'release 10', label: 'accept to last of 10 inline tags run', unit: 'ms', kind: 'plain' },
  { key: 'release 100', label: 'accept to last of 100 inline tags run', unit: 'ms', kind: 'plain' },
  { key: 'release 1000', label: 'accept to last of 1,000 inline tags run', unit: 'ms', kind: 'plain', isBrief: true },
  { key: 'release 5000', label: 'accept to last of 5,000 inline tags run', unit: 'ms', kind: 'plain', isBrief: true },
  { key: 'script 10 tags', label: 'script at start with 10 marked tags', unit: 'ms', kind: 'added' },
  {
    key: 'script 5000 tags',
    label: 'script at start with 5,000 marked tags',
    unit: 'ms',
    kind: 'added',
    isBrief: true,
  },
  { key: 'load nodes', label: '10,000 plain nodes inserted', unit: 'ms', kind: 'ratio', aim: 1.1, isBrief: true },
  { key: 'load scripts', label: '1,000 scripts inserted and run', unit: 'ms', kind: 'ratio', aim: 1.1, isBrief: true },
  { key: 'load fetches', label: '1,000 first-party fetches', unit: 'ms', kind: 'ratio', aim: 1.05, isBrief: true },
  { key: 'load html', label: '`innerHTML` of 100 kB, five times', unit: 'ms', kind: 'ratio', aim: 1.05, isBrief: true },
  {
    key: 'revoke time',
    label: 'withdrawal to the last request of a running tag',
    unit: 'ms',
    kind: 'plain',
    isBrief: true,
  },
  {
    key: 'revoke requests',
    label: 'requests that it sends after the withdrawal',
    unit: '',
    kind: 'plain',
    isBrief: true,
  },
];

/** @param {string} coding @param {string} name @param {boolean} isBrief @returns {Row[]} */
function bytes(coding, name, isBrief) {
  return [
    {
      key: `bytes ${coding} banner`,
      label: `until the banner is up, ${name}`,
      unit: 'kB',
      kind: 'added',
      isBrief,
      aim: 0.9,
    },
    { key: `bytes ${coding} first`, label: `first visit, ${name}`, unit: 'kB', kind: 'added', isBrief },
    {
      key: `bytes ${coding} preferences`,
      label: `with preferences opened, ${name}`,
      unit: 'kB',
      kind: 'added',
      isBrief,
    },
    { key: `bytes ${coding} returning`, label: `returning visit, ${name}`, unit: 'kB', kind: 'added', isBrief },
  ];
}
