import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand, startLog } from './support/command.js';
import { anEvent, SITE, TOKEN } from './support/events.js';

/** A folder outside of the repository: no package can be found from there. */
const outside = mkdtempSync(join(tmpdir(), 'consent-command-'));
afterAll(() => rmSync(outside, { recursive: true }));

describe('npx @ilumee/consent', () => {
  it('lists its commands, and fails where it is given none that there is', async () => {
    expect(await runCommand(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('policy-hash') });
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await runCommand(['--version'])).toMatchObject({ code: 0, output: `${version}\n` });
    expect(await runCommand([])).toMatchObject({ code: 2, output: expect.stringContaining('Usage:') });
    expect(await runCommand(['toString'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('There is no command toString.'),
    });
  });
});

describe('npx @ilumee/consent log', () => {
  it.each([
    [['--help'], 0, 'DATABASE_URL'],
    [['--prot', '1'], 1, "Unknown option '--prot'"],
    [['--port', 'x'], 1, 'consent: log.port: expected a number from 0 to 65535, got x. Use 8787'],
    [['--origin', 'site.example'], 1, 'consent: log.allowedOrigins: "site.example" is no origin. Write https://'],
    [['--origin', '*'], 1, 'consent: log.allowedOrigins: "*" is no origin'],
    [['--path', 'consent log'], 1, 'consent: log.path: "consent log" is no path. Write /consent'],
    [['--cookie-domain', 'auto'], 1, 'consent: log.cookie.domain: "auto" is no domain. Where the site has'],
  ] as const)('%j ends with %i and says what to do', async (args, code, output) => {
    const ended = await runCommand(['log', '--data', join(outside, 'never'), ...args]);
    expect([ended.code, ended.output]).toEqual([code, expect.stringContaining(output)]);
    expect(ended.output).not.toMatch(/\n\s+at /);
  });

  it('does not start with a token that can be guessed, and does not print it', async () => {
    const { code, output } = await runCommand(['log'], { CONSENT_LOG_TOKEN: 'letmein' });
    expect([code, output]).toEqual([1, expect.stringContaining('consent: log.token: is too short')]);
    expect(output).not.toContain('letmein');
  });

  it('says what to install where a database is missing', async () => {
    cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), join(outside, 'dist'), { recursive: true });
    cpSync(fileURLToPath(new URL('../../package.json', import.meta.url)), join(outside, 'package.json'));
    const command = join(outside, 'dist', 'cli.js');
    expect(await runCommand(['log', '--data', join(outside, 'log')], {}, command)).toEqual({
      code: 1,
      output:
        'consent: log.database: the package @electric-sql/pglite can not be imported. Run: npm install @electric-sql/pglite@^0.5.16\n',
    });
    expect(await runCommand(['log'], { DATABASE_URL: 'postgres://127.0.0.1:9/x' }, command)).toEqual({
      code: 1,
      output: 'consent: log.database: the package pg can not be imported. Run: npm install pg@^8.12.0\n',
    });
  });

  it('keeps its folder to itself, also after it was killed, and what it was told while it lasts', async () => {
    const args = ['--data', join(outside, 'log')];
    const first = await startLog({ args });
    const other = await runCommand(['log', ...args]);
    expect([other.code, other.output]).toEqual([1, expect.stringMatching(/log\.data: process \d+ has .* open/)]);
    const sent = anEvent();
    const response = await fetch(`${first.url}/records`, {
      method: 'POST',
      headers: { origin: SITE, 'content-type': 'application/json' },
      body: JSON.stringify({ events: [sent] }),
    });
    expect(response.status).toBe(200);
    await first.stop('SIGKILL');
    const second = await startLog({ args });
    const history = await fetch(`${second.url}/subjects/${sent.record.id}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(await history.json()).toMatchObject({ events: [sent], chain: { intact: true } });
    expect(await second.stop('SIGINT')).toBe(0);
  });

  it.runIf(process.platform === 'linux')(
    'takes its folder, on Linux, from a process that was killed and whose number another one has by now',
    async () => {
      const data = join(outside, 'reused');
      mkdirSync(data);
      // The number of this test, which runs, with the start of another process.
      writeFileSync(join(data, 'lock'), `${process.pid} 1`);
      const log = await startLog({ args: ['--data', data] });
      const [pid, started] = readFileSync(join(data, 'lock'), 'utf8').split(' ');
      expect(Number(pid)).not.toBe(process.pid);
      expect(started).toMatch(/^\d{2,}$/);
      expect(await log.stop('SIGTERM')).toBe(0);
      // A lock of an earlier version does not say when its process was started.
      writeFileSync(join(data, 'lock'), `${process.pid}`);
      expect(await runCommand(['log', '--data', data])).toMatchObject({
        code: 1,
        output: expect.stringContaining(`process ${process.pid} has`),
      });
    },
  );

  it('gives its folder back where it can not listen', async () => {
    const args = ['--data', join(outside, 'log')];
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const first = await runCommand(['log', ...args, '--port', `${port}`]);
    taken.close();
    expect([first.code, first.output]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
    const second = await startLog({ args });
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  it('takes only pages on this computer, and shows nothing, where it is told neither a site nor a token', async () => {
    const { url, stop, output } = await startLog({
      args: ['--data', join(outside, 'log'), '--path', '/consent'],
      env: { CONSENT_LOG_TOKEN: '' },
      origin: null,
    });
    expect(url).toMatch(/\/consent$/);
    const send = async (origin: string): Promise<number> => {
      const headers = { origin, 'content-type': 'application/json' };
      const body = JSON.stringify({ events: [anEvent()] });
      return (await fetch(`${url}/records`, { method: 'POST', headers, body })).status;
    };
    expect(await send('http://localhost:4173')).toBe(200);
    expect(await send('http://localhost.evil.example')).toBe(403);
    expect(await send(SITE)).toBe(403);
    expect((await fetch(`${url}/export`)).status).toBe(404);
    expect(output()).toMatch(/only pages on this computer may write[^]*nothing can be read/);
    await stop('SIGKILL');
  });
});
