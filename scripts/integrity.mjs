// @ts-check
// The integrity of the built script-tag file, by which measurements say what they measured.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FILE = new URL('../dist/ilumee-consent.js', import.meta.url);

/** @returns {string} as in the attribute `integrity` */
export const integrityOfBuild = () => `sha384-${createHash('sha384').update(readFileSync(FILE)).digest('base64')}`;
