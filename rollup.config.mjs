import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { babel } from '@rollup/plugin-babel';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Chunk name to its file and integrity; filled by the chunks' build, read by the script tag's. */
const chunks = {};

/** Puts values in the place of the names that `src/globals.d.ts` declares. */
const define = (values) => ({
  name: 'define',
  renderChunk(code) {
    const names = Object.keys(values).filter((name) => code.includes(name));
    return names.reduce((text, name) => text.replaceAll(name, () => JSON.stringify(values[name])), code);
  },
});

/** Notes what the script-tag file needs to load a chunk: its name and the hash of its bytes. */
const noteChunks = {
  name: 'note-chunks',
  generateBundle(_, bundle) {
    for (const { isEntry, name, fileName, code } of Object.values(bundle)) {
      if (!isEntry) this.error(`chunk ${fileName} is shared: only what an entry imports from another entry is checked`);
      chunks[name] = [fileName, `sha256-${createHash('sha256').update(code).digest('base64')}`];
    }
  },
};

const plugins = (...more) => [
  nodeResolve(),
  typescript({ compilerOptions: { noEmit: false, allowJs: false, types: [] }, include: ['src/**'] }),
  // Turns html`` into calls of h, so that htm is not shipped.
  babel({
    babelHelpers: 'bundled',
    extensions: ['.ts'],
    include: ['src/notice/**'],
    plugins: [['babel-plugin-htm', { import: 'preact' }]],
  }),
  define({ __VERSION__: version, __CHUNKS__: chunks }),
  ...more,
];

const minify = terser({ ecma: 2022, compress: { passes: 3 }, format: { comments: false } });
const minifyModule = terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } });

/** Files that the script tag loads when they are needed. What is built together may import from each other. */
const chunkGroups = [
  { notice: 'src/notice/notice-ui.ts', preferences: 'src/notice/preferences.ts' },
  { ru: 'src/languages/ru.ts' },
  { kk: 'src/languages/kk.ts' },
  { check: 'src/config/check.ts' },
  { erase: 'src/revoke/erase.ts' },
  { receipt: 'src/receipt/receipt.ts' },
];

/** In this order: the script-tag file carries the hashes of its chunks. */
export default [
  ...chunkGroups.map((input) => ({
    input,
    // The notice may export what the preferences import, instead of a third file for both: the browser has
    // loaded, and checked, the notice by then.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: 'ilumee-consent.[name]-[hash].js',
      manualChunks: (id) => (/preact|htm|notice\/(notice-ui|html|texts)/.test(id) ? 'notice' : undefined),
    },
    plugins: plugins(minifyModule, noteChunks),
  })),
  {
    input: 'src/script-tag.ts',
    output: { file: 'dist/ilumee-consent.js', format: 'iife' },
    plugins: plugins(minify),
  },
  {
    input: 'src/full.ts',
    output: { file: 'dist/ilumee-consent.full.js', format: 'iife' },
    plugins: plugins(minify),
  },
  {
    input: { index: 'src/index.ts', react: 'src/react.ts', html: 'src/html/index.ts' },
    external: ['react', 'parse5'],
    output: { dir: 'dist', format: 'es', entryFileNames: '[name].js', chunkFileNames: 'esm/[name]-[hash].js' },
    plugins: plugins(),
  },
];
