import { rollup, type OutputAsset, type OutputChunk, type RollupOptions, type OutputOptions } from 'rollup';
import { beforeAll, describe, expect, it } from 'vitest';
import config from '../../rollup.config.mjs';
import { files, scripts, text } from './support/dist.js';

/** Builds all of it again, in memory. One after another: the script-tag file carries its chunks' hashes. */
async function build(): Promise<(OutputChunk | OutputAsset)[]> {
  const built: (OutputChunk | OutputAsset)[] = [];
  for (const options of config as (RollupOptions & { output: OutputOptions })[]) {
    const bundle = await rollup({ ...options, onwarn: () => {} });
    const { output } = await bundle.generate(options.output);
    await bundle.close();
    built.push(...output);
  }
  return built;
}

/** `node_modules/@scope/name/…` in the path of a module. */
const packageOf = (id: string): string | undefined =>
  /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/');

/** The packages that have code in it. */
const packagesIn = ({ modules }: OutputChunk): string[] => [
  ...new Set(
    Object.entries(modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => packageOf(id))
      .filter((name) => name !== undefined),
  ),
];

describe('a build of these sources', () => {
  let built: OutputChunk[];
  let assets: OutputAsset[];
  beforeAll(async () => {
    const parts = await build();
    built = parts.filter((part) => part.type === 'chunk');
    assets = parts.filter((part) => part.type === 'asset');
  }, 300_000);

  it('gives the files of dist/, byte for byte', () => {
    expect(built.map(({ fileName }) => fileName.replace(/^dist\//, '')).sort()).toEqual(scripts);
    for (const { fileName, code } of built) {
      const file = fileName.replace(/^dist\//, '');
      expect([file, code === text(file)]).toEqual([file, true]);
    }
  });

  it('gives what lies beside them, byte for byte: bill of materials, licences, receipt schema', () => {
    const beside = files.filter((file) => !file.endsWith('.js') && !file.startsWith('types/'));
    expect(assets.map(({ fileName }) => fileName).sort()).toEqual(beside);
    for (const { fileName, source } of assets) expect([fileName, source]).toEqual([fileName, text(fileName)]);
  });

  it('states in the bill of materials which file has code of which package', () => {
    const { components } = JSON.parse(text('sbom.cdx.json')) as {
      components: { name: string; properties: { name: string; value: string }[] }[];
    };
    const stated = components.flatMap(({ name, properties }) =>
      properties.filter((one) => one.name === 'ilumee-consent:in').map(({ value }) => `${name} in ${value}`),
    );
    const found = built.flatMap((chunk) =>
      packagesIn(chunk).map((name) => `${name} in ${chunk.fileName.replace(/^dist\//, '')}`),
    );
    expect(stated.sort()).toEqual(found.sort());
  });

  it('takes nothing of others in but preact and js-cookie', () => {
    const strangers = built.flatMap((chunk) =>
      packagesIn(chunk)
        .filter((name) => !['preact', 'js-cookie'].includes(name))
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
