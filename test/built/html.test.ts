import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, text } from './support/dist.js';

const run = promisify(execFile);
const ACME = 'data-category="analytics" data-vendor="acme"';

/** A folder outside of the repository: no package can be found from there. */
const outside = mkdtempSync(join(tmpdir(), 'ilumee-consent-html-'));
afterAll(() => rmSync(outside, { recursive: true }));

/** What a module prints. */
async function print(code: string, cwd: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd });
  return stdout.trim();
}

describe('@ilumee/consent/html', () => {
  it('brings no parser of its own', () => {
    expect(text('html.js')).toMatch(/^import.* from ?['"]parse5['"]/m);
    const { peerDependencies, peerDependenciesMeta } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    expect(Object.keys(peerDependencies)).toContain('parse5');
    expect(peerDependenciesMeta.parse5).toEqual({ optional: true });
  });

  it('works on a server, by its name', async () => {
    const code = `
      import { gateHtml, gateHtmlStream } from '@ilumee/consent/html';
      const config = { policy: { version: '1' }, vendors: [{ id: 'acme', category: 'analytics', hosts: ['acme.example'] }] };
      const html = '<img src=//acme.example/p>', options = { url: 'https://site.test/' };
      const stream = new Blob([html]).stream().pipeThrough(gateHtmlStream(config, options));
      console.log(gateHtml(html, config, options), await new Response(stream).text());`;
    const gated = `<img ${ACME} data-src=//acme.example/p>`;
    expect(await print(code, ROOT)).toBe(`${gated} ${gated}`);
  });

  it('says what is missing where the parser is', async () => {
    cpSync(`${ROOT}dist`, join(outside, 'dist'), { recursive: true });
    const code = `await import('./dist/html.js').catch((error) => console.log(error.code, error.message));`;
    expect(await print(code, outside)).toMatch(/^ERR_MODULE_NOT_FOUND Cannot find package 'parse5' imported from/);
  });

  it('is there for require, where Node can require modules', async () => {
    const code = `
      import { createRequire } from 'node:module';
      const { gateHtml } = createRequire(process.cwd() + '/')('@ilumee/consent/html');
      console.log(typeof gateHtml);`;
    expect(await print(code, ROOT)).toBe('function');
  });

  it('throws the ConsentError of the main entry', async () => {
    const code = `
      import { ConsentError } from '@ilumee/consent';
      import { gateHtml } from '@ilumee/consent/html';
      try { gateHtml('', {}, { url: 'https://site.test/' }) } catch (error) { console.log(error instanceof ConsentError, error.option) }`;
    expect(await print(code, ROOT)).toBe('true policy.version');
  });
});

describe('the example for an Express server', () => {
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    const { app } = (await import(`${ROOT}examples/express-server/server.mjs`)) as {
      app: { listen(port: number, host: string, ready: () => void): Server };
    };
    await new Promise<void>((resolve) => (server = app.listen(0, '127.0.0.1', resolve)));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const source = (name: string): string => readFileSync(`${ROOT}examples/express-server/pages/${name}`, 'utf8');

  it('sends its pages with every vendor tag held, and nothing else changed', async () => {
    const response = await fetch(`${origin}/`);
    const body = await response.text();
    expect(body).toBe(
      source('index.html')
        .replace('<script async src=', `<script type="text/plain" ${ACME} async data-src=`)
        .replace('<script>\n', `<script type="text/plain" ${ACME}>\n`)
        .replace('<img src=', `<img ${ACME} data-src=`),
    );
    expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(body));
  });

  it('streams a page in the same way', async () => {
    const response = await fetch(`${origin}/video`);
    const tube = 'data-category="functional" data-vendor="tube"';
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(
      source('video.html')
        .replace('<link rel="preconnect" href', `<link ${tube} rel="preconnect" data-href`)
        .replace('<iframe src', `<iframe ${tube} data-src`),
    );
  });

  it('serves the library, and leaves what is no page as it is', async () => {
    expect((await fetch(`${origin}/consent/ilumee-consent.full.js`)).status).toBe(200);
    expect(await (await fetch(`${origin}/feed`)).text()).toBe('<script src="https://acme.example/tag.js">');
    expect(await (await fetch(`${origin}/consent.json`)).json()).toHaveProperty('vendors');
  });
});

describe('the example for a static build', () => {
  const EXAMPLE = `${ROOT}examples/static-build/`;
  const site = join(outside, 'site');
  const gate = (...args: string[]): string =>
    execFileSync(process.execPath, [`${EXAMPLE}gate-folder.mjs`, ...args], { encoding: 'utf8' });
  const before = (name: string): string => readFileSync(`${EXAMPLE}site/${name}`, 'utf8');
  const after = (name: string): string => readFileSync(join(site, name), 'utf8');

  it('holds the vendor tags in every page of a folder, once', () => {
    cpSync(`${EXAMPLE}site`, site, { recursive: true });
    const args = [site, 'https://site.example', `${EXAMPLE}config.json`];
    expect(
      gate(...args)
        .split('\n')
        .filter(Boolean),
    ).toEqual([`${join('blog', 'first.html')}: holds vendor tags`, 'index.html: holds vendor tags']);
    expect(after('index.html')).toBe(
      before('index.html')
        .replace('<script async src', `<script type="text/plain" ${ACME} async data-src`)
        .replace('<style>', `<template ${ACME}><style>`)
        .replace('</style>', '</style></template>'),
    );
    expect(after('blog/first.html')).toBe(
      before('blog/first.html')
        .replace('<script defer src', `<script type="text/plain" ${ACME} defer data-src`)
        .replace('<img ', `<img ${ACME} `)
        .replace('srcset', 'data-srcset'),
    );
    expect(after('privacy.html')).toBe(before('privacy.html'));
    expect(gate(...args)).toBe('');
  });
});
