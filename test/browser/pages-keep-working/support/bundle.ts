import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';

const ENTRY = 'page-entry';

export interface Bundle {
  /** Which build of a package is taken. Default: production. */
  readonly mode?: 'development' | 'production';
  readonly plugins?: readonly Plugin[];
  /** Default: a classic script; `es` is for a module that Node.js imports. */
  readonly format?: 'iife' | 'es';
  readonly alias?: Readonly<Record<string, string>>;
  readonly define?: Readonly<Record<string, string>>;
}

/** Puts code and the packages that it imports into one file. */
export async function bundle(code: string, options: Bundle = {}): Promise<string> {
  const { mode = 'production', plugins = [], format = 'iife', define, alias } = options;
  const entry: Plugin = {
    name: 'page-entry',
    resolveId: (id) => (id === ENTRY ? join(process.cwd(), `${ENTRY}.js`) : undefined),
    load: (id) => (id.endsWith(`${ENTRY}.js`) ? code : undefined),
  };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode), ...define },
    plugins: [entry, ...plugins],
    resolve: { alias },
    ...(format === 'es' && { ssr: { noExternal: true } }),
    build: {
      write: false,
      minify: mode === 'production',
      modulePreload: false,
      ...(format === 'es' && { ssr: true }),
      rollupOptions: {
        input: ENTRY,
        preserveEntrySignatures: format === 'es' ? 'strict' : false,
        output: { format, codeSplitting: false },
      },
    },
  });
  const [{ output }] = [built].flat() as { output: { code: string }[] }[] as [{ output: { code: string }[] }];
  return output[0]!.code;
}

/** A package's own build for the browser, by its path in node_modules. */
export function packageFile(path: string): string {
  const [, name = '', file = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(path) ?? [];
  const { resolve } = createRequire(import.meta.url);
  // Not every package lets its package.json be resolved.
  const root = resolve.paths(name)!.map((folder) => join(folder, name));
  for (const folder of root) {
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch {
      // In the next folder up.
    }
  }
  throw new Error(`${path} is not installed under ${dirname(root[0]!)}`);
}
