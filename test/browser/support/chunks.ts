import { readdirSync } from 'node:fs';
import { expect } from 'vitest';

const DIST = new URL('../../../dist/', import.meta.url);

/** The path of a chunk of the script-tag file, by what it is. */
export function chunkPath(name: string): string {
  const file = readdirSync(DIST).find((entry) => new RegExp(`^ilumee-consent\\.${name}-[\\w-]+\\.js$`).test(entry));
  expect(file, `a chunk named ${name} in dist/`).toBeDefined();
  return `/dist/${file}`;
}
