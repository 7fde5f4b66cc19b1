import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { files, ROOT, text } from './support/dist.js';

const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  version: string;
  main: string;
  types: string;
  sideEffects: string[];
  dependencies?: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
};

/** What npm would publish, by path. */
function packed(): string[] {
  const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [result] = Object.values(JSON.parse(out)) as { files: { path: string }[] }[];
  return result!.files.map(({ path }) => path);
}

/** What the compiler finds wrong in the code of somebody who has installed the package. */
function errorsIn(code: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const file = `${ROOT}consumer.mts`;
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, code, target) : getSourceFile(name, target);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('package.json', () => {
  const targets = Object.entries(manifest.exports).flatMap(([entry, target]) =>
    Object.entries(typeof target === 'string' ? { default: target } : target).map(([condition, file]) => ({
      entry,
      condition,
      file,
    })),
  );

  it.each(targets)('"$entry" leads to a file that is there ($condition: $file)', ({ file }) => {
    expect(existsSync(ROOT + file)).toBe(true);
  });

  it.each(['.', './react', './html', './vendors', './evidence', './server'])(
    'gives types for "%s", before what runs',
    (entry) => {
      expect(Object.keys(manifest.exports[entry] as object)).toEqual(['types', 'default']);
    },
  );

  it.each([manifest.main, manifest.types, ...manifest.sideEffects])('names %s, which is there', (file) => {
    expect(existsSync(ROOT + file)).toBe(true);
  });

  it('asks for no dependency: what is needed is built in', () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
  });

  it('names the version that the built files say', () => {
    for (const file of ['ilumee-consent.js', 'ilumee-consent.full.js']) {
      expect(text(file)).toContain(`version:"${manifest.version}"`);
    }
  });
});

describe('the types', () => {
  it('import only files that are there, and peers', () => {
    for (const file of files.filter((name) => name.endsWith('.d.ts'))) {
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      const missing = [...text(file).matchAll(/(?:from|import\() ?'([^']+)'/g)]
        .map(([, specifier = '']) => specifier)
        .filter((specifier) => !['react', 'preact', 'parse5'].includes(specifier) && !specifier.startsWith('node:'))
        .map((specifier) => new URL(specifier, `file:///${folder}`).pathname.slice(1).replace(/\.js$/, '.d.ts'))
        .filter((path) => !files.includes(path));
      expect([file, missing]).toEqual([file, []]);
    }
  });

  it.each(['index', 'html/index', 'vendors/index', 'evidence/index'])(
    'of the entry %s need nothing but what is published',
    (entry) => {
      const seen = new Set<string>();
      const outside: string[] = [];
      (function follow(file: string): void {
        if (seen.has(file)) return;
        seen.add(file);
        for (const [, specifier = ''] of text(file).matchAll(/(?:from|import\() ?'([^']+)'/g)) {
          if (!specifier.startsWith('.')) outside.push(specifier);
          else follow(new URL(specifier, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.d.ts'));
        }
      })(`types/${entry}.d.ts`);
      expect(outside).toEqual([]);
      expect(seen.size).toBeGreaterThan(3);
    },
  );
});

describe('the types of the server', () => {
  it('take what may be undefined, such as a variable of the environment, also under exactOptionalPropertyTypes', () => {
    const code = `
      import { createConsentLog, readConsent, toNodeListener, type ConsentLog } from '@ilumee/consent/server';
      declare const token: string | undefined;
      export const log: ConsentLog = createConsentLog({ database: './log', allowedOrigins: [], token, path: token,
        cookie: { domain: token }, store: undefined, onError: undefined, now: undefined });
      export const answer = log.handle(new Request('https://site.example/'), { address: token });
      export const listener = toNodeListener(log, { trustProxy: undefined });
      export const record = readConsent(token);`;
    expect(errorsIn(code)).toEqual([]);
  });
});

describe('npm pack', () => {
  const published = packed();

  it('publishes every built file', () => {
    expect(published).toEqual(expect.arrayContaining(files.map((file) => `dist/${file}`)));
  });

  it('publishes README, licence and manifest', () => {
    expect(published).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']));
  });

  it('publishes nothing of tests, sources, scripts and examples', () => {
    const others = published.filter(
      (path) => !/^(dist\/.+|README\.md|LICENSE|(CHANGELOG|SECURITY)\.md|package\.json)$/.test(path),
    );
    expect(others).toEqual([]);
  });
});
