import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureFirefox } from '../../scripts/firefox.mjs';
import { startFirefox } from './notice/support/firefox.js';
import { isEngineHere } from './support/engine-here.js';
import { LONGEST_WAIT_MS } from './support/longest-wait.js';

const ROOT = new URL('../../', import.meta.url);
const PAGE = `<!doctype html><meta charset="utf-8"><title>not mapped</title><link rel="icon" href="data:,">
<script src="/dist/ilumee-consent.js" crossorigin data-policy-version="1"></script>
<script type="importmap">{ "imports": { "title": "/title.js" } }</script>
<script type="module">import 'title';</script>`;

// Firefox, as it counts no import map behind the first module.
describe.runIf(isEngineHere('Firefox', ensureFirefox))('in Firefox', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = createServer(({ url = '/' }, response) => {
      response.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
      if (url.startsWith('/dist/')) response.end(readFileSync(new URL(`.${url}`, ROOT)));
      else response.end(url === '/title.js' ? 'document.title = "mapped"' : PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await startFirefox();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('the import map of a page counts although the notice is being loaded before it', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(`document.querySelector('ilumee-consent')?.shadowRoot.querySelector('section')`);
    expect(await page.title()).toBe('mapped');
  });
});
