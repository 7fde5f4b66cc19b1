import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../../../scripts/chromium.mjs';
import { ensureFirefox } from '../../../scripts/firefox.mjs';
import { startWebKitDriver } from '../../../scripts/webkit.mjs';
import { LONGEST_WAIT_MS } from '../support/longest-wait.js';
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
      page.setDefaultNavigationTimeout(LONGEST_WAIT_MS);
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

export function startFirefox(): Promise<Engine> {
  const direct = JSON.stringify([...HOSTS, 'localhost', '127.0.0.1']);
  return launchFirefox(`${direct}.indexOf(host) < 0 ? 'PROXY 127.0.0.1:1' : 'DIRECT'`);
}

/** @param proxyOf code that says which proxy `host` has, as in a proxy auto-config file */
export async function launchFirefox(proxyOf: string): Promise<Engine> {
  const findProxy = `function FindProxyForURL(url, host) { return ${proxyOf}; }`;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    timeout: LONGEST_WAIT_MS,
    extraPrefsFirefox: {
      'network.dns.localDomains': HOSTS.join(','),
      // Every other host is refused.
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': `data:text/javascript,${encodeURIComponent(findProxy)}`,
      'dom.disable_open_during_load': false,
      // It would ask about a form that goes from localhost, which counts as secure, to a host that does not.
      'security.warn_submit_secure_to_insecure': false,
      'media.peerconnection.ice.loopback': true,
      // Puppeteer turns preconnecting off; this is Firefox's own value.
      'network.http.speculative-parallel-limit': 20,
    },
  });
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^\D+/, ''),
    async visit() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultNavigationTimeout(LONGEST_WAIT_MS);
      return {
        goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
        evaluate: async <Result>(code: string) => (await page.evaluate(code)) as Result,
        click: (x, y) => page.mouse.click(x, y),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

export async function startWebKit(server: Pick<LeakServer, 'proxyPort'>): Promise<Engine> {
  const driver = await startWebKitDriver();
  let version = '';

  async function send<Value>(method: string, path: string, body?: object): Promise<Value> {
    // The driver may lose a command while its page is replaced: soon enough for whoever asks again.
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS / 2);
    const response = await fetch(driver.url + path, { method, body: body && JSON.stringify(body), signal });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  async function visit(): Promise<Session> {
    const { sessionId, capabilities } = await send<{
      sessionId: string;
      capabilities: { browserVersion: string };
    }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': {
            binary: driver.miniBrowser,
            // WebKit asks the system for names, so the made-up hosts need a proxy; it goes to localhost by itself.
            args: [
              '--automation',
              `--proxy=http://127.0.0.1:${server.proxyPort}`,
              '--javascript-can-open-windows-automatically=true',
            ],
          },
        },
      },
    });
    version = capabilities.browserVersion;
    const session = `/session/${sessionId}`;
    return {
      goto: (url) => send('POST', `${session}/url`, { url }),
      evaluate: (code) => send('POST', `${session}/execute/sync`, { script: `return (${code});`, args: [] }),
      async click(x, y) {
        const at = { x: Math.round(x), y: Math.round(y) };
        const actions = [
          { type: 'pointerMove', ...at, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ];
        await send('POST', `${session}/actions`, { actions: [{ type: 'pointer', id: 'mouse', actions }] });
      },
      close: () => send('DELETE', session),
    };
  }

  // A browser starts with the visit; this one tells its version.
  await (await visit()).close();
  return { name: 'webkit', version, visit, close: () => driver.close() };
}
