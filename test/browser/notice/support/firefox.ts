import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureFirefox } from '../../../../scripts/firefox.mjs';
import { LONGEST_WAIT_MS } from '../../support/longest-wait.js';

/**
 * A Firefox that reaches nothing but this computer, with `site.test` on it.
 * @param isDark what the visitor’s system says
 */
export function startFirefox(isDark = false): Promise<Browser> {
  const findProxy = `function FindProxyForURL(url, host) {
    return /\\.test$/.test(host) ? 'DIRECT' : 'PROXY 127.0.0.1:1';
  }`;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    timeout: LONGEST_WAIT_MS,
    extraPrefsFirefox: {
      'network.dns.localDomains': 'site.test,film.test,acme.test,beta.test',
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': `data:text/javascript,${encodeURIComponent(findProxy)}`,
      'intl.accept_languages': 'en-US,en',
      'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
      'ui.prefersReducedMotion': 1,
      // Tab stops at links and buttons too, on every system.
      'accessibility.tabfocus': 7,
    },
  });
}
