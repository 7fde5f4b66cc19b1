import { rollup, type OutputChunk, type RollupOptions, type OutputOptions } from 'rollup';
import { beforeAll, describe, expect, it } from 'vitest';
import config from '../../rollup.config.mjs';
import { scripts, text } from './support/dist.js';

/** Builds all of it again, in memory. One after another: the script-tag file carries its chunks' hashes. */
async function build(): Promise<OutputChunk[]> {
  const built: OutputChunk[] = [];
  for (const options of config as (RollupOptions & { output: OutputOptions })[]) {
    const bundle = await rollup({ ...options, onwarn: () => {} });
    const { output } = await bundle.generate(options.output);
    await bundle.close();
    built.push(...output.filter((part) => part.type === 'chunk'));
  }
  return built;
}

/** `node_modules/@scope/name/…` in the path of a module. */
const packageOf = (id: string): string | undefined =>
  /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/');

const packagesIn = ({ modules }: OutputChunk): string[] => [
  ...new Set(
    Object.keys(modules)
      .map(packageOf)
      .filter((name) => name !== undefined),
  ),
];

describe('a build of these sources', () => {
  let built: OutputChunk[];
  beforeAll(async () => {
    built = await build();
  }, 300_000);

  it('gives the files of dist/, byte for byte', () => {
    expect(built.map(({ fileName }) => fileName.replace(/^dist\//, '')).sort()).toEqual(scripts);
    for (const { fileName, code } of built) {
      const file = fileName.replace(/^dist\//, '');
      expect([file, code === text(file)]).toEqual([file, true]);
    }
  });

  it('takes nothing of others in but preact, htm and js-cookie', () => {
    const strangers = built.flatMap((chunk) =>
      packagesIn(chunk)
        .filter((name) => !['preact', 'htm', 'js-cookie'].includes(name))
        .map((name) => `${name} in ${chunk.fileName}`),
    );
    expect(strangers).toEqual([]);
  });

  it('has preact where the preferences are drawn, and js-cookie where the record is kept', () => {
    const withPackage = (name: string): string[] =>
      built.filter((chunk) => packagesIn(chunk).includes(name)).map(({ fileName }) => fileName.replace(/^dist\//, ''));
    expect(
      withPackage('preact')
        .filter((file) => file.startsWith('ilumee-consent.'))
        .map(withoutHash),
    ).toEqual(['ilumee-consent.preferences.js', 'ilumee-consent.full.js']);
    expect(withPackage('js-cookie')).toContain('ilumee-consent.js');
    expect(packagesIn(built.find(({ fileName }) => fileName.endsWith('ilumee-consent.js'))!)).toEqual(['js-cookie']);
  });

  it('ships no htm: its templates are compiled to calls', () => {
    expect(
      built
        .flatMap((chunk) => Object.entries(chunk.modules))
        .filter(([id, { renderedLength }]) => packageOf(id) === 'htm' && renderedLength > 0),
    ).toEqual([]);
  });
});

const withoutHash = (file: string): string => file.replace(/-[\w-]{8}\.js$/, '.js');
