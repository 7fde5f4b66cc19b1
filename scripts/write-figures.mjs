// Writes the sizes of the built files, and the integrity of the script-tag file, into the README.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { integrityOfBuild } from './integrity.mjs';

const files = readdirSync('dist').filter((name) => name.endsWith('.js'));
const find = (start) => files.find((name) => name.startsWith(start));
const bytes = (name) => readFileSync(`dist/${name}`);
const kB = (count) => `${(count / 1000).toFixed(1)} kB`;

const rows = [
  ['Script-tag file: all that a returning visitor loads', 'ilumee-consent.js'],
  ['Banner, with style and English', find('ilumee-consent.notice')],
  ['What a page needs that asks: configuration check, drawing', find('ilumee-consent.ask')],
  ['Names and cookies of built-in vendors, where one is listed', find('ilumee-consent.vendors')],
  ['Preferences, when idle while the banner is up', find('ilumee-consent.preferences')],
  ['Erasing and receipts, when asked for', find('ilumee-consent.rights')],
  ['Presets, on a page that names one', find('ilumee-consent.presets')],
  ['Everything in one file', 'ilumee-consent.full.js'],
].map(([what, name]) => {
  const content = bytes(name);
  return `| ${what} | \`${name.replace(/-[\w-]{8}\.js$/, '-*.js')}\` | ${kB(brotliCompressSync(content).length)} | ${kB(gzipSync(content, { level: 9 }).length)} |`;
});
const table = ['| what | file | brotli | gzip |', '| --- | --- | --- | --- |', ...rows].join('\n');

const replace = (text, name, content) =>
  text.replace(
    new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`),
    (_, start, end) => start + content + end,
  );
const readme = readFileSync('README.md', 'utf8');
const written = replace(
  replace(readme, 'sizes', table),
  'integrity',
  `\`\`\`html\nintegrity="${integrityOfBuild()}"\n\`\`\``,
);
const formatted = await format(written, { ...(await resolveConfig('README.md')), parser: 'markdown' });
if (formatted !== readme) writeFileSync('README.md', formatted);
