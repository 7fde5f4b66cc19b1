// @ts-check
// Every address of the bench's server.
import { readFileSync } from 'node:fs';
import { CONTENDERS, PAGE_STYLE, TAG, pageHtml, picture, tagsOf } from './contenders.mjs';

/** @typedef {import('./server.mjs').File} File */

const TYPES = /** @type {Record<string, string>} */ ({ js: 'text/javascript', css: 'text/css', png: 'image/png' });
const typeOf = (/** @type {string} */ path) => TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html';

/** Kinds of pages that are visited, but for those of one number of tags. */
const KINDS = ['tags', 'beacon', 'codes-0'];

/** @type {Map<string, File>} */
const files = new Map();
/** @param {string} path @param {string | Buffer} body */
const add = (path, body) => files.set(path, { type: typeOf(path), body });

add('/page.css', PAGE_STYLE);
add('/hero.png', picture());
add('/own.js', '1');
files.set('/own.json', { type: 'application/json', body: '1', isFresh: true });
for (const { files: own = {}, made = {} } of CONTENDERS) {
  for (const [path, name] of Object.entries(own)) add(path, readFileSync(name));
  for (const [path, write] of Object.entries(made)) add(path, write());
}

/** @param {readonly number[]} counts of inline tags */
export function addPages(counts) {
  for (const kind of [...KINDS, ...counts.map((count) => `codes-${count}`)]) {
    for (const { id, page } of CONTENDERS) {
      files.set(`/${id}--${kind}`, { type: 'text/html', body: pageHtml(page(tagsOf(kind))), isFresh: true });
    }
  }
  return [...files.keys()];
}

/** @type {File} */
const tag = { type: 'text/javascript', body: TAG, isFresh: true };

/** @param {string} host @param {string} path @returns {File | undefined} nothing for a tag's beacons */
export function find(host, path) {
  if (host === 'tags.test') return path.startsWith('/tag-') ? tag : undefined;
  return files.get(path) ?? { type: 'text/html', body: 'Not here' };
}
