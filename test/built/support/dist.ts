import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DIST = `${ROOT}dist/`;

/** Every file of dist/, by its path in there. */
export const files: readonly string[] = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').replace(/^.*?\/dist\/+/, ''))
  .sort();

export const scripts = files.filter((file) => file.endsWith('.js'));

export const bytes = (file: string): Buffer => readFileSync(DIST + file);
export const text = (file: string): string => bytes(file).toString('utf8');

/** The one file whose name is `pattern`, where `*` stands for the hash in it. */
export function find(pattern: string): string {
  const parts = pattern.split('*');
  const matching = scripts.filter((file) => {
    const hash = file.slice(parts[0]!.length, file.length - (parts[1] ?? '').length);
    return parts.length === 1 ? file === pattern : file === parts[0] + hash + parts[1] && /^[\w-]{8}$/.test(hash);
  });
  if (matching.length !== 1) throw new Error(`${matching.length} files are ${pattern}`);
  return matching[0]!;
}

export const brotliSize = (file: string): number => brotliCompressSync(bytes(file)).length;
export const gzipSize = (file: string): number => gzipSync(bytes(file), { level: 9 }).length;

export function integrity(file: string, algorithm: 'sha256' | 'sha384'): string {
  return `${algorithm}-${createHash(algorithm).update(bytes(file)).digest('base64')}`;
}

/** The specifiers of static and dynamic imports, and of re-exports. */
export function imports(code: string): string[] {
  const found = [
    ...code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+?\s*from\s*)?["']([^"']+)["']/g),
    ...code.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g),
  ];
  return [...new Set(found.map(([, specifier = '']) => specifier))];
}
