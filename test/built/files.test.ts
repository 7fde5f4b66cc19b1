import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { files, imports, integrity, ROOT, scripts, text } from './support/dist.js';

const CHUNK = /^ilumee-consent\.[a-z]+-[\w-]{8}\.js$/;

describe('the chunks of the script-tag file', () => {
  const hashesIn = (file: string) =>
    [...text(file).matchAll(/(\w+):"([\w+/]{43}=)"/g)].map(([, name = '', hash = '']) => ({
      file: `ilumee-consent.${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`,
      hash: `sha256-${hash}`,
    }));
  const first = hashesIn('ilumee-consent.js');
  const ask = first.find(({ file }) => file.startsWith('ilumee-consent.ask-'))!.file;
  const named = [...first, ...hashesIn(ask)];

  it('are all named in it or in the chunk "ask", once, and no others', () => {
    expect(named.map(({ file }) => file).sort()).toEqual(scripts.filter((file) => CHUNK.test(file)));
    expect(named.length).toBeGreaterThanOrEqual(6);
  });

  it('that other languages than English, Russian and Kazakh have are named in "ask", which not every page loads', () => {
    const languages = ['ar', 'de', 'es', 'fr', 'it', 'pt', 'tr', 'uz', 'zh'];
    const isLanguage = ({ file }: { file: string }): boolean => /\.[a-z]{2}-/.test(file);
    expect(
      first
        .filter(isLanguage)
        .map(({ file }) => file.slice(15, 17))
        .sort(),
    ).toEqual(['kk', 'ru']);
    expect(
      hashesIn(ask)
        .filter(isLanguage)
        .map(({ file }) => file.slice(15, 17))
        .sort(),
    ).toEqual(languages);
  });

  it.each(named)('$file is, byte for byte, the one whose hash is in it', ({ file, hash }) => {
    expect(integrity(file, 'sha256')).toBe(hash);
  });

  it('load nothing but what is named, so that the one hash covers all', () => {
    const known = named.map(({ file }) => `./${file}`);
    for (const { file } of named) {
      expect(imports(text(file)).filter((specifier) => !known.includes(specifier))).toEqual([]);
    }
  });
});

describe('the files for a script tag', () => {
  it.each(['ilumee-consent.js', 'ilumee-consent.full.js'])(
    '%s is a classic script that leaves no global names',
    (file) => {
      expect(imports(text(file))).toEqual([]);
      expect(text(file).trim()).toMatch(/^(\/\/# \w+\n)?(!function|\(function|\(\(\) ?=>)[^]*\(\);?$/);
      // Throws where it is no classic script, as `import` and `export` are not allowed in one.
      expect(() => new Script(text(file))).not.toThrow();
    },
  );

  it('have their version put in', () => {
    for (const file of scripts) expect(text(file)).not.toMatch(/__VERSION__|__CHUNKS__|__LATER_CHUNKS__/);
  });
});

describe('the files for npm', () => {
  it('import nothing that an installation would have to bring', () => {
    const modules = scripts.filter((file) => file === 'index.js' || file.startsWith('esm/'));
    expect(modules.length).toBeGreaterThan(1);
    for (const file of modules) {
      expect(imports(text(file)).filter((specifier) => !/^\.\.?\//.test(specifier))).toEqual([]);
    }
  });

  it('can be imported on a server, where createConsent says that it belongs into the browser', async () => {
    const { createConsent, ConsentError } = (await import(
      `${ROOT}dist/index.js`
    )) as typeof import('../../src/index.js');
    expect(() => createConsent({ policy: { version: '1' } })).toThrow(ConsentError);
    expect(globalThis).not.toHaveProperty('IlumeeConsent');
  });

  it('import from react in the React entry alone, and nothing else there', () => {
    expect(imports(text('react.js'))).toEqual(['react']);
  });

  it('import only files that are there', () => {
    for (const file of scripts.filter((name) => !CHUNK.test(name))) {
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      const local = imports(text(file)).filter((specifier) => specifier.startsWith('.'));
      const missing = local.filter(
        (specifier) => !files.includes(new URL(specifier, `file:///${folder}`).pathname.slice(1)),
      );
      expect([file, missing]).toEqual([file, []]);
    }
  });

  it('split what is needed only sometimes from what every page loads', () => {
    const loaded = new Set<string>();
    (function follow(file: string): void {
      if (loaded.has(file)) return;
      loaded.add(file);
      const code = text(file).replace(/\bimport\([^)]*\)/g, '');
      for (const specifier of imports(code)) follow(new URL(specifier, `file:///${file}`).pathname.slice(1));
    })('index.js');
    const everything = [...loaded].map(text).join('');
    // The gate is among it, and what asks where the notice does not come; the notice, receipts and the log are not.
    expect(everything).toContain('ilumee_consent');
    for (const part of ['Data stays in', 'dpv:ConsentGiven', 'keepalive', 'consent_policy']) {
      expect(everything).not.toContain(part);
    }
    const dynamic = scripts.flatMap((file) =>
      [...text(file).matchAll(/import\('(\.[^']+)'\)/g)].map(([, path]) => path),
    );
    expect(dynamic.map((path = '') => /(\w+(?:-ui|-module)?)-[\w-]{8}\.js$/.exec(path)?.[1])).toEqual(
      expect.arrayContaining([
        'notice-ui',
        'preferences',
        'kk',
        'ru',
        'ar',
        'de',
        'zh',
        'ask',
        'rights',
        'presets-module',
      ]),
    );
  });
});

describe('what no file does', () => {
  /** Uses that a strict policy or Trusted Types would stop, or that would read text as markup. */
  const FORBIDDEN: Record<string, RegExp> = {
    'eval()': /\beval\s*\(/,
    'new Function': /\bnew\s+Function\b|(?<![\w.$])Function\s*\(/,
    'a timer with code as text': /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
    innerHTML: /\.(?:inner|outer)HTML\s*\+?=(?!=)/,
    insertAdjacentHTML: /\binsertAdjacentHTML\s*\(/,
    'javascript: links': /["']\s*javascript:/,
  };
  /**
   * preact's own handling of `dangerouslySetInnerHTML`, a prop that no component of ours sets (see the last test):
   * `e.innerHTML=u.__html`, and `e.innerHTML=""` where the prop goes away.
   */
  const PREACT = /\w+\.innerHTML\s*=\s*(?:\w+\.__html\b|""|'')/g;

  it.each(Object.entries(FORBIDDEN))('%s', (_name, pattern) => {
    const found = scripts.flatMap((file) => {
      const own = text(file).replace(PREACT, '');
      const at = own.search(pattern);
      return at < 0 ? [] : [`${file}: ${own.slice(Math.max(0, at - 40), at + 60)}`];
    });
    expect(found).toEqual([]);
  });

  it('markup from text: preact’s prop for it is in preact alone, once in each copy', () => {
    for (const file of scripts) {
      const uses = text(file).match(PREACT)?.length ?? 0;
      const hasPreact = text(file).includes('__html');
      expect([file, uses]).toEqual([file, hasPreact ? 2 : 0]);
      expect(text(file).match(/__html\s*:/g)).toBeNull();
    }
  });
});
