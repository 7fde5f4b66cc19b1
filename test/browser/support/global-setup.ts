import { ensureBrowser, ensureShell } from '../../../scripts/chromium.mjs';

/** A browser that has to be installed first must not eat the first test's time. */
export default function setup(): void {
  ensureBrowser();
  ensureShell();
}
