import type { ConsentConfig } from '../../../src/config/options.js';
import { gateHtml, gateHtmlStream } from '../../../src/html/index.js';

/** Acme counts, Beta advertises; the built-in vendors are known as well. */
export const CONFIG: ConsentConfig = {
  policy: { version: '1' },
  vendors: [
    { id: 'acme', category: 'analytics', hosts: ['acme.example', '/metrics/*'] },
    { id: 'beta', category: 'advertising', hosts: ['beta.example', 'cdn.example/beta/*'] },
  ],
};

export const PAGE = { url: 'https://site.test/shop/index.html' };

/** The page after `gateHtml` of the site above. */
export const gated = (html: string, config: ConsentConfig = CONFIG): string => gateHtml(html, config, PAGE);

/** What a marked element gets; `%A` and `%B` in the tables of tests. */
export const ACME = 'data-category="analytics" data-vendor="acme"';
export const BETA = 'data-category="advertising" data-vendor="beta"';
export const fill = (html: string): string => html.replaceAll('%A', ACME).replaceAll('%B', BETA);

/** The page after the streaming form, cut where `cuts` says, in bytes. */
export async function streamed(
  bytes: Uint8Array,
  cuts: readonly number[],
  config: ConsentConfig = CONFIG,
): Promise<Uint8Array> {
  const stream = gateHtmlStream(config, PAGE);
  const writer = stream.writable.getWriter();
  const places = [...new Set([0, ...cuts, bytes.length])].sort((one, other) => one - other);
  const written = (async () => {
    for (const [index, start] of places.entries()) await writer.write(bytes.slice(start, places[index + 1] ?? start));
    await writer.close();
  })();
  const parts: number[] = [];
  const reader = stream.readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    for (const byte of read.value) parts.push(byte);
  }
  await written;
  return Uint8Array.from(parts);
}
