import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ConsentRecord } from '../../../src/consent/types.js';

/** The names that DESIGN.md section 8 promises to themes, tests and add-ons. */
export type Part =
  | 'banner'
  | 'accept-all'
  | 'reject-all'
  | 'open-preferences'
  | 'preferences'
  | 'save'
  | 'withdraw'
  | 'close'
  | 'placeholder';

export interface ConsentPage {
  /** Default: `/dist/ilumee-consent.js`. */
  readonly src?: string;
  /** Of the script tag; `true` writes an attribute without a value. Default: policy version 1. */
  readonly attributes?: Readonly<Record<string, string | true>>;
  /** The JSON block; none when left out. */
  readonly config?: object;
  /** The empty CSP that turns the preload scanner off (DESIGN.md section 3). Default: false. */
  readonly meta?: boolean;
  /** After the script tag. */
  readonly head?: string;
  readonly body?: string;
}

/** A page as a site owner writes it. */
export function consentPage(options: ConsentPage = {}): string {
  const { src = '/dist/ilumee-consent.js', config, meta = false, head = '', body = '' } = options;
  const { attributes = { 'data-policy-version': '1' } } = options;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${meta ? '<meta http-equiv="Content-Security-Policy" content="">' : ''}
<title>Page</title>
<link rel="icon" href="data:,">
${config ? jsonBlock(config) : ''}
<script src="${src}"${toMarkup(attributes)}></script>
${head}
</head>
<body>
<h1>Page</h1>
${body}
</body>
</html>`;
}

/** A part of the notice; Playwright's CSS looks into the open shadow root. */
export function part(page: Page, name: Part): Locator {
  return page.locator(`#ilumee-consent [part~="${name}"]`);
}

/** The banner comes in from below and ends there, as wide as the page. */
export async function expectAlongLowerEdge(page: Page): Promise<void> {
  const { width: pageWidth, height: pageHeight } = page.viewportSize()!;
  await expect
    .poll(async () => {
      const { x, y, width, height } = (await part(page, 'banner').boundingBox())!;
      return [x, Math.round(width), Math.round(y + height)];
    })
    .toEqual([0, pageWidth, pageHeight]);
}

export async function accept(page: Page): Promise<void> {
  await part(page, 'accept-all').first().click();
}

export async function reject(page: Page): Promise<void> {
  await part(page, 'reject-all').first().click();
}

/** The current record; null when there is no answer. */
export function record(page: Page): Promise<ConsentRecord | null> {
  return page.evaluate<ConsentRecord | null>('IlumeeConsent.getConsent()');
}

/** Name to value of the cookies that a page at this address would send. */
export async function cookies(context: BrowserContext, url: string): Promise<Readonly<Record<string, string>>> {
  const found = await context.cookies(url);
  return Object.fromEntries(found.map(({ name, value }) => [name, value]));
}

/**
 * Goes back (-1) or forward (1) and says whether the page came out of the back/forward cache.
 * Playwright's own `goBack()` waits for a load, which such a page does not have.
 */
export async function traverse(page: Page, delta: -1 | 1): Promise<{ fromCache: boolean }> {
  const left = await page.evaluate<number>('performance.timeOrigin + performance.now()');
  const arrived = page.waitForEvent('framenavigated');
  await page.evaluate(`history.go(${delta})`);
  await arrived;
  // A page out of the cache is as old as its first visit.
  return { fromCache: (await page.evaluate<number>('performance.timeOrigin')) < left };
}

function jsonBlock(config: object): string {
  const json = JSON.stringify(config, null, 2).replaceAll('<', '\\u003c');
  return `<script type="application/json" data-ilumee-consent>${json}</script>`;
}

function toMarkup(attributes: Readonly<Record<string, string | true>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeQuotes(value)}"`))
    .join('');
}

function escapeQuotes(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
