import { readdirSync, readFileSync } from 'node:fs';
import { rollup, type OutputChunk } from 'rollup';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/dist.js';

const PRESETS = readdirSync(`${ROOT}src/vendors/presets`)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index');

const ENTRIES: Readonly<Record<string, string>> = {
  '@ilumee/consent': `${ROOT}dist/index.js`,
  '@ilumee/consent/vendors': `${ROOT}dist/vendors.js`,
};

/** A site's bundle of this code: its chunks. */
async function bundle(code: string): Promise<OutputChunk[]> {
  const built = await rollup({
    input: 'site',
    onwarn: () => {},
    // As "sideEffects" in our package.json says it.
    treeshake: { moduleSideEffects: (id) => id === 'site' },
    plugins: [
      {
        name: 'site',
        resolveId: (id) => (id === 'site' ? id : ENTRIES[id]),
        load: (id) => (id === 'site' ? code : undefined),
      },
    ],
  });
  const { output } = await built.generate({ format: 'es' });
  await built.close();
  return output.filter((part) => part.type === 'chunk');
}

/** The presets in what a page loads before it asks for more. */
async function presetsIn(code: string): Promise<string[]> {
  const chunks = await bundle(code);
  const loaded = new Set<string>();
  (function follow(name: string): void {
    if (loaded.has(name)) return;
    loaded.add(name);
    chunks.find(({ fileName }) => fileName === name)!.imports.forEach(follow);
  })(chunks.find(({ isEntry }) => isEntry)!.fileName);
  const modules = chunks
    .filter(({ fileName }) => loaded.has(fileName))
    .flatMap(({ modules }) => Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0));
  const names = modules.map(([id]) => /dist\/esm\/(.+)-[\w-]{8}\.js$/.exec(id)?.[1] ?? '');
  return names.filter((name) => PRESETS.includes(name)).sort();
}

describe('a site’s bundle', () => {
  it.each(['@ilumee/consent', '@ilumee/consent/vendors'])('of one preset from %s has no other in it', async (entry) => {
    const code = `import { createConsent } from '@ilumee/consent';
      import { googleAnalytics } from '${entry}';
      createConsent({ policy: { version: '1' }, vendors: [googleAnalytics('G-1')] });`;
    expect(await presetsIn(code)).toEqual(['google-analytics', 'gtag']);
  });

  it('without a preset has none in what a page loads at first', async () => {
    const code = `import { createConsent } from '@ilumee/consent'; createConsent({ policy: { version: '1' } });`;
    expect(await presetsIn(code)).toEqual([]);
  });

  it('finds presets that are there: the files of dist/ are named after them', async () => {
    const code = `import * as vendors from '@ilumee/consent/vendors'; console.log({ ...vendors });`;
    expect(await presetsIn(code)).toEqual(PRESETS.sort());
  });
});

describe('the README', () => {
  it('names the attribute of every preset, and of no other', () => {
    const readme = readFileSync(`${ROOT}README.md`, 'utf8');
    const named = [...readme.matchAll(/^\| .*: `data-([\w-]+)` +\| `\w+` /gm)].map(([, id]) => id);
    expect(named.sort()).toEqual(PRESETS.filter((name) => name !== 'gtag').sort());
  });
});
