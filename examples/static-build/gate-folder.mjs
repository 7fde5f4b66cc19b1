// @ts-check
// The last step of a static build: holds the vendor tags in every page of a folder.
// node gate-folder.mjs <folder> <origin of the site> <configuration>
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gateHtmlStream } from '@ilumee/consent/html';

const [folder, site, configFile] = process.argv.slice(2);
if (!folder || !site || !configFile) {
  console.error('Usage: node gate-folder.mjs <folder> <origin of the site> <configuration>');
  process.exit(1);
}
const config = JSON.parse(await readFile(configFile, 'utf8'));
const names = (await readdir(folder, { recursive: true })).filter((name) => /\.html?$/i.test(name));

for (const name of names.sort()) {
  const file = join(folder, name);
  const page = await readFile(file);
  const gated = await gate(page, new URL(name.split(sep).join('/'), `${site}/`).href);
  if (gated.equals(page)) continue;
  await writeFile(file, gated);
  console.log(`${name}: holds vendor tags`);
}

/**
 * As bytes, whatever encoding the page is in.
 * @param {Buffer} page
 * @param {string} url
 */
async function gate(page, url) {
  const stream = new Blob([page]).stream().pipeThrough(gateHtmlStream(config, { url }));
  return Buffer.from(await new Response(stream).arrayBuffer());
}
