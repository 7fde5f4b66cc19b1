// @ts-check
// Writes the table of built-in vendors into the README, from src/vendors. With --check it only says whether the README
// is right.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

/** @param {...string} names of files in src/vendors, what another one imports first */
async function loadVendorFiles(...names) {
  const folder = mkdtempSync(join(tmpdir(), 'vendors-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const modules = [];
    for (const name of names) {
      const source = readFileSync(`src/vendors/${name}.ts`, 'utf8');
      const { outputText } = ts.transpileModule(source, {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
      });
      writeFileSync(join(folder, `${name}.js`), outputText);
      modules.push(await import(pathToFileURL(join(folder, `${name}.js`)).href));
    }
    return Object.assign({}, ...modules);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { builtInVendors, vendorDetails, REVIEWS } = await loadVendorFiles(
  'name-pattern',
  'host-table',
  'details',
  'review',
);

/** @param {string} id */
const presetOf = (id) => (existsSync(`src/vendors/presets/${id}.ts`) ? `\`data-${id}\`` : '–');

const rows = [...builtInVendors().values()].map(({ id, category, hosts }) => {
  const { name, country } = vendorDetails(id);
  const { signal = '–', stop, confidence } = REVIEWS[id];
  const scope = hosts.every((/** @type {string} */ host) => host.startsWith('?')) ? ' (only when listed)' : '';
  return [
    `${name}${scope}`,
    `\`${id}\``,
    category,
    country,
    presetOf(id),
    signal,
    stop ? `\`${stop}\`` : '–',
    confidence,
  ];
});
const head = ['vendor', 'id', 'category', 'country', 'preset', 'signal', 'stops at once by', 'confidence'];
const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const readme = readFileSync('README.md', 'utf8');
const replaced = readme.replace(
  /(<!-- vendors -->\n)[^]*?(<!-- \/vendors -->)/,
  (_, start, end) => `${start}\n${table}\n\n${end}`,
);
const written = await format(replaced, { ...(await resolveConfig('README.md')), parser: 'markdown' });
if (process.argv.includes('--check')) {
  if (written !== readme) {
    console.error('The README does not say what the vendor tables say: run `node scripts/write-vendor-table.mjs`.');
    process.exitCode = 1;
  }
} else if (written !== readme) writeFileSync('README.md', written);
