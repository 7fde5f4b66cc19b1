import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { test as base } from 'vitest';
import { launchBrowser } from '../../../scripts/chromium.mjs';
import { LONGEST_WAIT_MS } from './longest-wait.js';
import { startRecordingServer, type RecordingServer } from './recording-server.js';

export { expect } from 'vitest';

export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

/**
 * `server` and `browser` live as long as the test file, `context`, `page` and `problems` as long as the
 * test. `browser` is the headless shell where there is one; `wholeBrowser` and `wholeContext` have what that lacks,
 * such as the back/forward cache. `hosts` names real hosts that the server plays besides `*.test`; override it for a whole file.
 */
export const test = base
  .extend('hosts', { scope: 'file' }, (): readonly string[] => [])
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await startRecordingServer();
    server.folder('/dist/', DIST);
    onCleanup(() => server.close());
    return server;
  })
  .extend('browser', { scope: 'file' }, async ({ server, hosts }, { onCleanup }) => {
    const browser = await launchBrowser({ port: server.port, hosts, shell: true });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('wholeBrowser', { scope: 'file' }, async ({ server, hosts }, { onCleanup }) => {
    const browser = await launchBrowser({ port: server.port, hosts });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('context', ({ browser, server }, { onCleanup }) => openUntilEnd(browser, server, onCleanup))
  .extend('wholeContext', ({ wholeBrowser, server }, { onCleanup }) => openUntilEnd(wholeBrowser, server, onCleanup))
  /** Console errors and uncaught exceptions of every page in `context`. */
  .extend('problems', ({ context }) => watchProblems(context))
  .extend('page', ({ context }) => context.newPage());

async function openUntilEnd(
  browser: Browser,
  server: RecordingServer,
  onCleanup: (close: () => Promise<void>) => void,
): Promise<BrowserContext> {
  const context = await openContext(browser);
  onCleanup(async () => {
    await context.close();
    // What pages send as they close belongs to this test.
    await server.quiet(100);
    server.reset();
  });
  return context;
}

/** A fresh visitor who reads English. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  return context;
}

function watchProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
  return problems;
}
