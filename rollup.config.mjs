import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { babel } from '@rollup/plugin-babel';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { onlySetCookies } from './scripts/only-set-cookies.mjs';
import { billOfMaterials, noteShipped } from './scripts/supply-chain.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Chunk name to its SHA-256, base64; filled by the chunks' build, read by the script tag's. */
const chunks = {};
/**
 * The same for what is needed only after `ask`: that chunk carries their hashes, and the script-tag file, which every
 * page loads, none of them. Russian and Kazakh load beside `ask`, as the library's own visitors read them.
 */
const laterChunks = {};
const LATER = ['preferences', 'de', 'fr', 'es', 'it', 'pt', 'tr', 'uz', 'zh', 'ar'];

/** Puts values in the place of the names that `src/globals.d.ts` declares. */
const define = (values) => ({
  name: 'define',
  renderChunk(code) {
    const names = Object.keys(values).filter((name) => code.includes(name));
    return names.reduce((text, name) => text.replaceAll(name, () => JSON.stringify(values[name])), code);
  },
});

/**
 * Notes what the script-tag file needs to load a chunk, the hash of its bytes, and names the file after it: so a
 * name has no characters of its own.
 */
const nameByHash = {
  name: 'name-by-hash',
  generateBundle(_, bundle) {
    // What another one imports comes first: its name is among the bytes of that one.
    const parts = Object.values(bundle).sort((one, other) => one.imports.length - other.imports.length);
    for (const part of parts) {
      const { isEntry, name, fileName, code } = part;
      if (!isEntry) this.error(`chunk ${fileName} is shared: only what an entry imports from another entry is checked`);
      const hash = createHash('sha256').update(code).digest('base64');
      (LATER.includes(name) ? laterChunks : chunks)[name] = hash;
      part.fileName = `ilumee-consent.${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
      for (const other of parts) other.code = other.code.replaceAll(`./${fileName}`, `./${part.fileName}`);
    }
  },
};

/**
 * `let` says the same as `const` to a browser, in fewer letters, and one word for both compresses better:
 * 0.06 kB of the script-tag file. No string in it holds the word.
 */
const letForConst = {
  name: 'let-for-const',
  renderChunk: (code) => code.replace(/\bconst (?=[\w$[{])/g, 'let '),
};

const compileSources = typescript({
  compilerOptions: { noEmit: false, allowJs: false, types: [] },
  include: ['src/**'],
});
let isCompiled = false;
/** All builds take the same compiled sources: by itself the plugin would compile, and check, all of them for each. */
const compileSourcesOnce = {
  ...compileSources,
  buildStart(options) {
    if (!isCompiled) compileSources.buildStart.call(this, options);
    isCompiled = true;
  },
};

const plugins = (...more) => [
  nodeResolve(),
  onlySetCookies,
  compileSourcesOnce,
  // Turns html`` into calls of h, so that htm is not shipped.
  babel({
    babelHelpers: 'bundled',
    extensions: ['.ts'],
    include: ['src/notice/**'],
    plugins: [['babel-plugin-htm', { import: 'preact' }]],
  }),
  define({ __VERSION__: version, __CHUNKS__: chunks, __LATER_CHUNKS__: laterChunks }),
  ...more,
  noteShipped,
];

/** Puts the receipt's JSON schema beside the built files. */
const receiptSchema = {
  name: 'receipt-schema',
  generateBundle() {
    const source = readFileSync('src/receipt/receipt.schema.json', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'receipt.schema.json', source });
  },
};

const minify = terser({ ecma: 2022, compress: { passes: 3 }, format: { comments: false } });
/**
 * Properties that only the script-tag file's own parts read from each other: 0.17 kB of it. No chunk, no page and
 * no browser knows them.
 */
const INTERNAL =
  `announce askText configured endOnce expression hasMarked hear isAsync isBehind isHeldForm isOwn isReleased
letWrite mayLoad mayStore mayWait mend mirror onHold onOpened onRelease ownHost ownNonce reference remember settle
shadowTrees strangers takeBack takeOver tighten touch watchScripts withoutHeld`.split(/\s/);
/**
 * Also what terser calls unsafe: that reading a property has no effect, that no function that needs no `this` is
 * called by `new`, that nobody has replaced String and RegExp. All of it holds in this file, which has no preact in it.
 */
const minifyFurther = terser({
  ecma: 2022,
  compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe: true },
  mangle: { properties: { regex: RegExp(`^(${INTERNAL.join('|')})$`) } },
  format: { comments: false },
});
const minifyModule = terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } });

/**
 * Most of what a first visit loads is called at once. Chromium (136 and later) compiles such a file as a whole, off
 * the main thread; without the comment it reads each function twice, the second time while the page waits for it.
 * https://v8.dev/blog/explicit-compile-hints
 */
const compileAtOnce = {
  name: 'compile-at-once',
  renderChunk: (code, { name }) =>
    /^(script-tag|ask|notice)$/.test(name) ? `//# allFunctionsCalledOnLoad\n${code}` : code,
};

const isForNode = (id) => /[\\/]src[\\/](cli|server)[\\/]/.test(id);

const LANGUAGES = ['ru', 'kk', 'de', 'fr', 'es', 'it', 'pt', 'tr', 'uz', 'zh', 'ar'];

/**
 * Files that the script tag loads when they are needed. What is built together may import from each other. `ask`
 * comes after all whose hashes it carries.
 */
const chunkGroups = [
  { notice: 'src/notice/notice-ui.ts', preferences: 'src/notice/preferences.ts' },
  Object.fromEntries(LANGUAGES.map((language) => [language, `src/languages/${language}.ts`])),
  { ask: 'src/loaders/verified-ask.ts' },
  { rights: 'src/rights.ts' },
  { vendors: 'src/vendors/details.ts' },
  { presets: 'src/vendors/presets-module.ts' },
  { log: 'src/log/log-client.ts' },
  { forms: 'src/forms/attach.ts' },
  { bridge: 'src/bridge/bridge.ts' },
];

/** What presets share with each other and with the rest, which must not end up in one of them. */
const npmChunks = [
  [/(config\/consent-error|src\/events)\.ts$/, 'consent-error'],
  [/vendors\/(define-vendor|tell|option-rules|page-globals|call-vendor)\.ts$/, 'define-vendor'],
];
/** A preset a file: a site's bundler takes a file as a whole, and with one preset would take all of them. */
const presetOf = (id) => /vendors\/presets\/(?!index)([\w-]+)\.ts$/.exec(id)?.[1];

/** In this order: the script-tag file carries the hashes of its chunks. */
export default [
  ...chunkGroups.map((input) => ({
    input,
    // The notice may export what the preferences import, instead of a third file for both: the browser has
    // loaded, and checked, the notice by then.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist',
      // A function that is given `exports`: see `src/loaders/verified.ts`.
      format: 'cjs',
      strict: false,
      esModule: false,
      externalLiveBindings: false,
      // Not by `document.currentScript`, in the place of which an `<img name="currentScript">` would be found.
      banner: 'Reflect.get(Document.prototype,"currentScript",document).chunk=(exports,require)=>{',
      footer: '}',
      entryFileNames: 'ilumee-consent.[name].js',
      // Only beside the preferences: a chunk that is built alone has its own copy of what it needs.
      manualChunks: (id) =>
        input.preferences && /notice\/(notice-ui|banner|element|styles|texts)|languages\/intl/.test(id)
          ? 'notice'
          : undefined,
    },
    plugins: plugins(minifyModule, compileAtOnce, nameByHash),
  })),
  {
    input: 'src/script-tag.ts',
    output: { file: 'dist/ilumee-consent.js', format: 'iife' },
    plugins: plugins(letForConst, minifyFurther, compileAtOnce),
  },
  {
    input: 'src/full.ts',
    output: { file: 'dist/ilumee-consent.full.js', format: 'iife' },
    plugins: plugins(minify),
  },
  {
    input: {
      index: 'src/index.ts',
      react: 'src/react.ts',
      html: 'src/html/index.ts',
      vendors: 'src/vendors/index.ts',
      server: 'src/server/index.ts',
      cli: 'src/cli/index.ts',
      evidence: 'src/evidence/index.ts',
    },
    external: ['react', 'parse5', 'pg', '@electric-sql/pglite', /^node:/],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      manualChunks: (id) => npmChunks.find(([pattern]) => pattern.test(id))?.[1] ?? presetOf(id),
      // What a page loads has nothing of Node in it.
      chunkFileNames: ({ moduleIds }) => `${moduleIds.some(isForNode) ? 'node' : 'esm'}/[name]-[hash].js`,
      banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
    },
    plugins: [...plugins(receiptSchema), billOfMaterials],
  },
];
