import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imports, ROOT, scripts, text } from './support/dist.js';

const read = (file: string): string => readFileSync(ROOT + file, 'utf8');

interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
}
const lock = JSON.parse(read('package-lock.json')) as { lockfileVersion: number; packages: Record<string, Locked> };
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'peerDependencies',
  Record<string, string> | undefined
> & { version: string; peerDependenciesMeta: Record<string, { optional?: boolean }> };
const peers = manifest.peerDependencies!;
const pinned = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('pins every package by the SHA-512 of its archive', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(pinned.length).toBeGreaterThan(100);
    const loose = pinned.filter(
      ([, { version, integrity }]) => !version || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('takes all of them from the public registry, so that `npm audit signatures` can check them', () => {
    const strangers = pinned.filter(
      ([, { resolved, link }]) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(strangers.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([]);
    // By version: no folder, repository, address or other name.
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...peers });
    expect(asked.filter(([, range]) => !/^([~^]|>=)?\d+(\.\d+){0,2}$/.test(range))).toEqual([]);
  });
});

describe('what the built files import', () => {
  /** By file, without the hash in its name. `node:` stands for all that Node brings itself. */
  const ALLOWED: Record<string, readonly string[]> = {
    'react.js': ['react'],
    'html.js': ['parse5'],
    'cli.js': ['node:'],
    'server.js': ['node:'],
    'node/log.js': ['node:'],
    'node/policy-hash.js': ['node:'],
    'node/policy-text.js': ['parse5'],
  };
  const inServer = ['node:', 'pg', '@electric-sql/pglite'];

  it.each(scripts)('%s: nothing that its installation would have to bring, but optional peers', (file) => {
    const name = file.replace(/-[\w-]{8}\.js$/, '.js');
    const allowed = ALLOWED[name] ?? (file.startsWith('node/') ? inServer : []);
    const bare = imports(text(file))
      .filter((specifier) => !/^\.\.?\//.test(specifier))
      .map((specifier) => specifier.replace(/^node:.*/, 'node:'));
    expect(bare.filter((specifier) => !allowed.includes(specifier))).toEqual([]);
  });

  it('is optional, all of it that is a package', () => {
    const packages = [...new Set([...Object.values(ALLOWED).flat(), ...inServer])].filter((name) => name !== 'node:');
    expect(packages.sort()).toEqual(Object.keys(peers).sort());
    expect(packages.map((name) => manifest.peerDependenciesMeta[name])).toEqual(
      packages.map(() => ({ optional: true })),
    );
  });
});

describe('the package as npm installs it, without any optional peer', () => {
  const site = mkdtempSync(join(tmpdir(), 'ilumee-consent-bare-'));
  const installed = join(site, 'node_modules', '@ilumee', 'consent');

  beforeAll(() => {
    const options = { encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', site];
    const archive = execFileSync('npm', args, { ...options, cwd: ROOT }).trim();
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', join(site, archive), '--strip-components=1', '-C', installed]);
  });
  afterAll(() => rmSync(site, { recursive: true }));

  async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const options = { cwd: site, env: { ...process.env, DATABASE_URL: '', ...env } };
    const result = await promisify(execFile)(process.execPath, args, options).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    return { code: 'code' in result ? result.code : 0, out: result.stdout, error: result.stderr };
  }
  const command = join(installed, 'dist', 'cli.js');
  const evaluate = (code: string) => run(['--input-type=module', '-e', code]);
  const sentence = (option: string, name: string): string =>
    `consent: ${option}: the package ${name} can not be imported. Run: npm install ${name}@${peers[name]}\n`;

  it('has none of them in reach', () => {
    expect(readdirSync(join(site, 'node_modules'))).toEqual(['@ilumee']);
  });

  it.each(['', '/vendors', '/evidence', '/server'])('imports @ilumee/consent%s', async (entry) => {
    const { code, error } = await evaluate(`await import('@ilumee/consent${entry}')`);
    expect({ code, error }).toEqual({ code: 0, error: '' });
  });

  it('is told by Node which package @ilumee/consent/html needs', async () => {
    const { out } = await evaluate(`await import('@ilumee/consent/html').catch((error) => console.log(error.message))`);
    expect(out).toMatch(/^Cannot find package 'parse5' imported from/);
  });

  it.each([
    ['policy-hash', ['policy-hash', 'package.json'], {}, 'policy-hash', 'parse5'],
    ['log, in a folder', ['log', '--data', 'log'], {}, 'log.database', '@electric-sql/pglite'],
    ['log, in a PostgreSQL', ['log'], { DATABASE_URL: 'postgres://127.0.0.1:9/x' }, 'log.database', 'pg'],
  ] as const)('prints what to install for the command %s', async (_name, args, env, option, name) => {
    const { code, error } = await run([command, ...args], env);
    expect({ code, error }).toEqual({ code: 1, error: sentence(option, name) });
  });

  it('prints help for the commands all the same', async () => {
    for (const args of [['--help'], ['log', '--help'], ['policy-hash', '--help']]) {
      expect(await run([command, ...args])).toMatchObject({ code: 0, out: expect.stringContaining('Usage:') });
    }
  });

  it('answers by 503 or 500 in a server of the site’s own, whose log says what to install', async () => {
    const { out } = await evaluate(`
      import { createConsentLog } from '@ilumee/consent/server';
      const log = createConsentLog({ database: 'log', allowedOrigins: [], token: 'x'.repeat(48), onError: ({ message }) => console.log(message) });
      const headers = { authorization: 'Bearer ' + 'x'.repeat(48) };
      console.log((await log.handle(new Request('https://log.example/integrity', { headers }))).status);`);
    expect(out).toBe(`${sentence('log.database', '@electric-sql/pglite')}500\n`);
  });

  it('leaves it to Node or the bundler to name react, which @ilumee/consent/react imports first of all', async () => {
    const { code, error } = await evaluate(`await import('@ilumee/consent/react')`);
    expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining("Cannot find package 'react'") });
  });
});

interface Component {
  name: string;
  group?: string;
  version: string;
  purl: string;
  scope: string;
  hashes: { alg: string; content: string }[];
  licenses: { license: { id: string } }[];
  properties: { name: string; value: string }[];
}

describe('the bill of materials, dist/sbom.cdx.json', () => {
  const source = read('dist/sbom.cdx.json');
  const bill = JSON.parse(source) as {
    specVersion: string;
    metadata: { timestamp?: string; component: Component };
    components: Component[];
  };
  const nameOf = ({ group, name }: Component): string => (group ? `${group}/${name}` : name);
  const inScope = (scope: string): string[] => bill.components.filter((one) => one.scope === scope).map(nameOf);

  it('is CycloneDX 1.6 by its JSON schema, as the CycloneDX library has it', () => {
    const folder = 'node_modules/@cyclonedx/cyclonedx-library/res/schema/';
    const schema = (name: string): object => JSON.parse(read(`${folder}${name}.SNAPSHOT.schema.json`)) as object;
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    // ajv-formats lacks these two. The bill has no e-mail address, and only ASCII in its addresses.
    ajv.addFormat('iri-reference', /^[!-~]*$/).addFormat('idn-email', /@/);
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const validate = ajv.compile(schema('bom-1.6'));
    expect([validate(bill), validate.errors]).toEqual([true, null]);
    expect(bill.specVersion).toBe('1.6');
    // The schema is not one that takes anything.
    expect(validate({ ...bill, components: [{ name: 'preact' }] })).toBe(false);
  });

  it('is of this package, in this version', () => {
    expect(bill.metadata.component).toMatchObject({
      purl: `pkg:npm/%40ilumee/consent@${manifest.version}`,
      licenses: [{ license: { id: 'MIT' } }],
    });
  });

  it('names preact and js-cookie as what is in the files, and the peers as optional', () => {
    expect(inScope('required').sort()).toEqual(['js-cookie', 'preact']);
    expect(inScope('optional').sort()).toEqual(Object.keys(peers).sort());
    expect(bill.components).toHaveLength(2 + Object.keys(peers).length);
  });

  it.each(bill.components.map((component) => ({ name: nameOf(component), component })))(
    'states $name as the lock file pins it',
    ({ name, component }) => {
      const { version, license, integrity } = lock.packages[`node_modules/${name}`]!;
      const content = Buffer.from(integrity!.slice('sha512-'.length), 'base64').toString('hex');
      expect(component).toMatchObject({
        version,
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        hashes: [{ alg: 'SHA-512', content }],
        licenses: [{ license: { id: license } }],
      });
    },
  );

  it('has neither a time nor a number that another build would not have', () => {
    expect(bill.metadata.timestamp).toBeUndefined();
    // Files are compared with those of another build in build.test.ts; here, that nothing in it is of today.
    expect(source).not.toMatch(/\b20\d\d-\d\d-\d\dT/);
  });
});

describe('dist/LICENSES.txt', () => {
  it.each(['preact', 'js-cookie'])('has the notice of %s, word for word', (name) => {
    const notice = read(`node_modules/${name}/LICENSE`).trim();
    expect(notice).toMatch(/Copyright \(c\) .*\n[^]*shall be included in all/);
    expect(read('dist/LICENSES.txt')).toContain(`${name} ${lock.packages[`node_modules/${name}`]!.version} (MIT)`);
    expect(read('dist/LICENSES.txt')).toContain(notice);
  });
});
