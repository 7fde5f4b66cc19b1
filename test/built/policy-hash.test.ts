import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './support/dist.js';

const folders: string[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ilumee-policy-'));
  folders.push(folder);
});
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

/** Runs the built command in a folder of its own. */
function run(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${ROOT}dist/cli.js`, 'policy-hash', ...args], { cwd: folder });
    let [out, error] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (error += data));
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

const page = (text: string, version = '2026-01-15'): string =>
  `<!doctype html><script src="/c.js" data-policy-version="${version}"></script><main><p>${text}</p></main>`;
const write = (text: string, version?: string): void =>
  writeFileSync(join(folder, 'privacy.html'), page(text, version));
const lock = (): { policies: Record<string, { version: string; sha256: string }> } =>
  JSON.parse(readFileSync(join(folder, 'policy.lock.json'), 'utf8'));

describe('npx @ilumee/consent policy-hash', () => {
  it('prints the hash, and says how to make the lock file', async () => {
    write('We store cookies.');
    const { code, out, error } = await run('privacy.html');
    expect(code).toBe(1);
    expect(out).toMatch(/^[\da-f]{64} {2}privacy\.html\n$/);
    expect(error).toMatch(/not in the lock file yet\. Run the command with --update and commit policy\.lock\.json/);
    expect(existsSync(join(folder, 'policy.lock.json'))).toBe(false);
  });

  it('makes it, and is content as long as the text is the same', async () => {
    write('We store cookies.');
    expect((await run('privacy.html', '--update')).code).toBe(0);
    expect(lock().policies['privacy.html']).toMatchObject({ version: '2026-01-15' });
    write('We  <em>store</em>\n cookies.');
    expect(await run('privacy.html')).toMatchObject({ code: 0, error: '' });
  });

  it('knows the page by any way to write its path, also in lock files of earlier versions', async () => {
    write('We store cookies.');
    await run('./privacy.html', '--update');
    expect(Object.keys(lock().policies)).toEqual(['privacy.html']);
    expect(await run(join(folder, 'privacy.html'))).toMatchObject({ code: 0, error: '' });
    const policies = { './privacy.html': lock().policies['privacy.html'] };
    writeFileSync(join(folder, 'policy.lock.json'), JSON.stringify({ policies }));
    expect(await run('privacy.html')).toMatchObject({ code: 0, error: '' });
  });

  it('fails where the text has changed and the version has not, also with --update', async () => {
    write('We store cookies.');
    await run('privacy.html', '--update');
    write('We sell cookies.');
    for (const more of [[], ['--update']]) {
      const { code, error } = await run('privacy.html', ...more);
      expect(code).toBe(1);
      expect(error).toMatch(/has changed, and its version has not: it is still 2026-01-15/);
    }
    const before = lock();
    write('We sell cookies.', '2026-03-01');
    expect((await run('privacy.html')).code).toBe(1);
    expect((await run('privacy.html', '--update')).code).toBe(0);
    expect(lock().policies['privacy.html']!.sha256).not.toBe(before.policies['privacy.html']!.sha256);
    expect(await run('privacy.html')).toMatchObject({ code: 0 });
  });

  it('reads a page of the site, and takes the version and the lock file that are given', async () => {
    const server = createServer((_, response) => response.end('<main>We store cookies.</main>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/privacy`;
    try {
      expect(await run(url)).toMatchObject({ code: 1, error: expect.stringContaining('does not say its version') });
      const options = ['--version', '7', '--lock', 'other.json'];
      expect((await run(url, ...options, '--update')).code).toBe(0);
      expect((await run(url, ...options)).code).toBe(0);
    } finally {
      server.close();
    }
    expect(await run(url)).toMatchObject({ code: 1, error: expect.stringContaining('can not be reached') });
  });

  it('says what is wrong with a file, an option, or a lock file that is none', async () => {
    expect(await run('nowhere.html')).toMatchObject({ code: 1, error: 'nowhere.html can not be read.\n' });
    expect(await run()).toMatchObject({ code: 2, error: expect.stringContaining('Usage') });
    expect(await run('privacy.html', '--wrong')).toMatchObject({ code: 2, error: expect.stringContaining('--wrong') });
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage') });
    write('We store cookies.');
    writeFileSync(join(folder, 'policy.lock.json'), '{"policies":{"privacy.html":{}}}');
    expect(await run('privacy.html')).toMatchObject({ code: 1, error: expect.stringContaining('is not a lock file') });
  });
});
