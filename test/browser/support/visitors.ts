import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/chromium.mjs';
import { LONGEST_WAIT_MS } from './longest-wait.js';

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/**
 * A visitor who has turned all cookies off in the browser's settings; it then refuses the storages too.
 * Only a profile can say so, so this is a browser of its own: close it.
 */
export async function openWithoutCookies(port: number): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'ilumee-consent-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    chromiumSandbox: process.platform !== 'linux',
    locale: 'en-US',
    args: [
      `--host-resolver-rules=MAP *.test 127.0.0.1:${port}, MAP * 127.0.0.1:1`,
      `--user-agent=${USER_AGENT}`,
      '--disable-gpu',
      '--disable-blink-features=AutomationControlled',
    ],
  });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  return {
    context,
    async close() {
      await context.close();
      // Its helpers may still be writing.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Every access to either storage throws, as in a sandboxed frame or with site data blocked. */
export function throwingStorage(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(`for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      configurable: true,
      get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
    });
  }`);
}

/** The browser sends Global Privacy Control. */
export function withGpc(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(
    `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });`,
  );
}
