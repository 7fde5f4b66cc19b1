import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/chromium.mjs';
import { BUILT_IN_HOST } from './page.js';
import type { LeakServer } from './leak-server.js';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  /** A fresh visitor. */
  visit(): Promise<Session>;
  close(): Promise<void>;
}

export interface Session {
  /** Resolves at the latest when the page has loaded. */
  goto(url: string): Promise<void>;
  evaluate<Result>(code: string): Promise<Result>;
  /** A real click, at a point of the viewport. */
  click(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

export const HOSTS = ['tracker.test', 'connect.tracker.test', 'datagram.tracker.test', BUILT_IN_HOST];

export async function startChromium(server: LeakServer): Promise<Engine> {
  // A profile of its own: Chromium preconnects in none that is off the record, as contexts are.
  const profile = mkdtempSync(join(tmpdir(), 'ilumee-consent-'));
  // The ports of the addresses count here: some ways have one of their own.
  const rules = [...HOSTS, 'localhost'].map((host) => `MAP ${host} 127.0.0.1`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    chromiumSandbox: process.platform !== 'linux',
    locale: 'en-US',
    args: [`--host-resolver-rules=${[...rules, 'MAP * 127.0.0.1:1'].join(', ')}`, '--disable-gpu'],
  });
  return {
    name: 'chromium',
    version: context.browser()!.version(),
    async visit() {
      const page = await context.newPage();
      const devTools = await context.newCDPSession(page);
      return {
        goto: async (url) => void (await page.goto(url, { waitUntil: 'commit' })),
        evaluate: <Result>(code: string) => page.evaluate<Result>(code),
        click: (x, y) => page.mouse.click(x, y),
        async close() {
          // Nothing of this visitor stays, the service workers neither.
          const origin = `http://localhost:${server.port}`;
          await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
          await context.clearCookies();
          await page.close();
        },
      };
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
