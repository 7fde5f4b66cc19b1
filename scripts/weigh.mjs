// @ts-check
// Writes into the README what each part of the script-tag file weighs. With --check it only says whether the README is
// right; with --modules it prints the weight of every module instead.
//
// The file is built once more, as it lies in dist/ (other bytes are an error), and terser's source map says which
// module each of its characters comes from. What a part weighs compressed is what the file would lose without it:
// parts that say similar things share words, and that rest stands in a row of its own.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { rollup } from 'rollup';
import builds from '../rollup.config.mjs';

/** By name: which modules, and whether the part has to be there before the first script of the page. */
const PARTS = /** @type {[name: string, early: boolean, modules: RegExp][]} */ ([
  ['Hosts of 70 vendors', true, /vendors\/host-table/],
  ['Names of what they store', true, /vendors\/(first-party|name-pattern)/],
  ['Decision: which address is whose', true, /gate\/(decide|addresses|text-addresses)|vendors\/vendor\.ts/],
  [
    'Markup and DOM: elements, attributes, HTML as text',
    true,
    /gate\/(sinks\/(markup|elements)|html|marked|markup-gate|held-copy)/,
  ],
  [
    'Network: fetch, XHR, beacons, sockets, workers, navigation',
    true,
    /gate\/(sinks\/(network|connections|navigation)|waiting)/,
  ],
  ['Style', true, /gate\/sinks\/style/],
  ['Storage', true, /gate\/sinks\/storage/],
  ['Gate: patches, frames of the same origin, what joins the sinks', true, /gate\/(gate|patch|realms|sink-context)/],
  ['Policy of mode `seal`', true, /gate\/seal/],
  ['Signals: Google Consent Mode, Global Privacy Control', true, /signals\//],
  ['Configuration: reading and completing it', true, /config\//],
  ['Record: cookie, mirror, choices, other tabs, app', true, /consent\/|storage\/|bridge\/|js-cookie/],
  ['Release: scripts in order, elements, late listeners', false, /gate\/(release|late)/],
  ['Telling vendors', false, /vendors\/(call-vendor|tell|page-globals)/],
  ['Notice: when to ask, host element, reopen button', false, /notice\/|languages\//],
  ['Loading chunks by their hashes', false, /loaders\//],
  ['API: `IlumeeConsent`, events, markup, start', false, /src\/[\w-]+\.ts/],
]);
/** Of issue 7. Unit: kB. */
const BUDGETS = { first: { target: 7.0, limit: 8.0 }, banner: { target: 13.3, limit: 14.3 } };

/** @type {(text: string) => number} */
const weigh = (text) => brotliCompressSync(text).length;
/** @type {(bytes: number) => string} */
const kB = (bytes) => (bytes / 1000).toFixed(1);
/** @type {(bytes: number) => string} */
const kB2 = (bytes) => (bytes / 1000).toFixed(2);

const built = readFileSync('dist/ilumee-consent.js', 'utf8');

/** The module of each character of the file; '' for what is of none. */
async function modulesOfCharacters() {
  const build = /** @type {import('rollup').RollupOptions & { output: import('rollup').OutputOptions }} */ (
    builds.find(({ input }) => input === 'src/script-tag.ts')
  );
  const hashes = Object.fromEntries(
    [...built.matchAll(/(\w+):"([\w+/]{43}=)"/g)].map(([, name, hash]) => [name, hash]),
  );
  /** @type {string[]} module by line */
  const lines = [];
  /** @type {string[]} */
  let found = [];

  /** Notes which lines are whose. From here to terser no plugin changes where a line ends. */
  const noteLines = /** @type {import('rollup').Plugin} */ ({
    name: 'note-lines',
    renderChunk(code, { modules }) {
      let end = 0;
      for (const [id, { code: own }] of Object.entries(modules)) {
        const text = own?.trim();
        if (!text) continue;
        const start = code.indexOf(text, end);
        if (start < 0) throw new Error(`${id} is not in the chunk as it is`);
        const first = code.slice(0, start).split('\n').length;
        text.split('\n').forEach((_, index) => (lines[first + index] = id));
        end = start + text.length;
      }
      return code.replaceAll('__CHUNKS__', JSON.stringify(hashes));
    },
  });

  const plugins = /** @type {import('rollup').Plugin[]} */ (build.plugins).map((plugin) => {
    if (plugin.name !== 'terser') return plugin;
    const { renderChunk: minify } = /** @type {{ renderChunk: Function }} */ (/** @type {unknown} */ (plugin));
    return /** @type {import('rollup').Plugin} */ ({
      ...plugin,
      async renderChunk(code, chunk, options) {
        const result = await minify.call(this, code, chunk, { ...options, sourcemap: true });
        // Before it there is a line for the compiler, from no module.
        const [hint = ''] = /^\/\/#.*\n/.exec(built) ?? [];
        if (result.code.trim() !== built.slice(hint.length).trim())
          throw new Error('dist/ is not what the sources build: npm run build');
        const map = new SourceMap(typeof result.map === 'string' ? JSON.parse(result.map) : result.map);
        const modules = result.code.split('\n').flatMap((/** @type {string} */ text, /** @type {number} */ line) =>
          Array.from({ length: text.length + 1 }, (_, column) => {
            const entry = map.findEntry(line, column);
            return ('originalLine' in entry && lines[entry.originalLine + 1]) || '';
          }),
        );
        found = [...Array.from(hint, () => ''), ...modules];
        return result.code;
      },
    });
  });
  const bundle = await rollup({ ...build, plugins: [noteLines, ...plugins], onwarn: () => {} });
  await bundle.generate({ ...build.output, indent: false });
  await bundle.close();
  return found.map((id) => id.replaceAll('\\', '/').replace(/.*\/(?=src\/|node_modules\/)/, ''));
}

const owners = await modulesOfCharacters();
const total = weigh(built);

/** @type {(is: (module: string) => boolean) => { minified: number, brotli: number }} */
function without(is) {
  const rest = built
    .split('')
    .filter((_, at) => !is(owners[at] ?? ''))
    .join('');
  return { minified: built.length - rest.length, brotli: total - weigh(rest) };
}

if (process.argv.includes('--modules')) {
  for (const module of [...new Set(owners)].sort()) {
    const { minified, brotli } = without((one) => one === module);
    console.log(`${kB2(minified)}\t${kB2(brotli)}\t${module || '(wrapper)'}`);
  }
  process.exit();
}

/** @type {(module: string) => string | undefined} */
const partOf = (module) => PARTS.find(([, , modules]) => modules.test(module))?.[0];
const strangers = [...new Set(owners)].filter((module) => module && !partOf(module));
if (strangers.length) throw new Error(`scripts/weigh.mjs has no part for ${strangers.join(', ')}`);

const rows = PARTS.map(([name, early]) => ({ name, early, ...without((module) => partOf(module) === name) }));
const wrapper = without((module) => !module).minified;
const shared = rows.reduce((rest, { brotli }) => rest - brotli, total);
const isEarly = new Set(rows.filter(({ early }) => early).map(({ name }) => name));
const earlyAlone = weigh(
  built
    .split('')
    .filter((_, at) => isEarly.has(partOf(owners[at] ?? '') ?? ''))
    .join(''),
);

/** Script-tag file, banner and what a page needs that asks: all that a first visit in English waits for. */
const firstVisit = readdirSync('dist')
  .filter((file) => /^ilumee-consent\.((notice|ask)-.*\.)?js$/.test(file))
  .reduce((all, file) => all + brotliCompressSync(readFileSync(`dist/${file}`)).length, 0);

/** @type {(bytes: number, budget: { target: number, limit: number }) => string} */
function compare(bytes, { target, limit }) {
  const over = bytes / 1000 - limit;
  const result = over > 0 ? `**missed by ${over.toFixed(1)} kB**` : 'kept';
  return `${kB(bytes)} kB, brotli; the limit of ${limit.toFixed(1)} kB (target ${target.toFixed(1)}) is ${result}`;
}

const table = [
  ['part', 'minified, kB', 'brotli, kB', 'before the first script of the page'],
  ['---', '---:', '---:', '---'],
  ...rows
    .sort((one, other) => other.brotli - one.brotli)
    .map(({ name, minified, brotli, early }) => [name, kB2(minified), kB2(brotli), early ? 'yes' : '']),
  ['Words that several parts share, and what is around all', kB2(wrapper), kB2(shared), ''],
  ['Together', kB2(built.length), kB2(total), ''],
]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');

const text = `
The script-tag file weighs ${compare(total, BUDGETS.first)}. With the banner (\`notice\` and \`ask\`) a first visit in English loads ${compare(firstVisit, BUDGETS.banner)}.

${table}

Brotli: what the file would lose without that part alone; measured on the built file by \`npm run weigh\`. What says "yes" has to have run, as a whole, before the first script of the page: a way in that is patched later is open to whoever took the native before. Compressed by itself, without all the rest, that is ${kB(earlyAlone)} kB.
`;

const readme = readFileSync('README.md', 'utf8');
const replaced = readme.replace(
  /(<!-- weights -->\n)[^]*?(<!-- \/weights -->)/,
  (_, start, end) => `${start}${text}\n${end}`,
);
const written = await format(replaced, { ...(await resolveConfig('README.md')), parser: 'markdown' });
if (process.argv.includes('--check')) {
  if (written !== readme) {
    console.error('The README does not say what the parts weigh: run `npm run weigh`.');
    process.exitCode = 1;
  }
} else if (written !== readme) writeFileSync('README.md', written);
