import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accept, consentPage, record, type ConsentPage } from './consent-page.js';
import type { RecordingServer } from './recording-server.js';

export const SITE = 'http://site.test/';

/** What an author writes to have a script held. */
export const MARK = 'type="text/plain" data-category="analytics"';

export interface HeldPage extends ConsentPage {
  /** Of the page's own scripts and of the library's tag. */
  readonly nonce?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Visit {
  readonly server: RecordingServer;
  readonly page: Page;
}

/** Somebody who comes to a page on which tags run sooner or later. */
export interface Visitor {
  readonly who: string;
  arrive(visit: Visit, page: HeldPage): Promise<void>;
}

/** No tag is held: proves that an expectation is what the browser itself does. */
export const OF_PLAIN_TAGS: Visitor = {
  who: 'on a page of plain tags (control)',
  async arrive({ server, page }, { body = '', ...rest }) {
    const plain = body.replaceAll(`${MARK} data-type="module"`, 'type="module"').replaceAll(MARK, '');
    serve(server, { ...rest, body: plain });
    await page.goto(SITE, { waitUntil: 'commit' });
  },
};

export const WHO_ACCEPTS: Visitor = {
  who: 'for a visitor who accepts after the page has loaded',
  async arrive({ server, page }, held) {
    serve(server, held);
    await page.goto(SITE);
    await accept(page);
  },
};

/** Tags are released while the page is still being parsed. */
export const WHO_RETURNS: Visitor = {
  who: 'for a visitor whose consent is stored',
  async arrive({ server, page }, held) {
    await giveConsent({ server, page }, held);
    serve(server, held);
    await page.goto(SITE, { waitUntil: 'commit' });
  },
};

export const VISITORS: readonly Visitor[] = [OF_PLAIN_TAGS, WHO_ACCEPTS, WHO_RETURNS];

/** For what has no plain form. */
export const ASKED_VISITORS: readonly Visitor[] = [WHO_ACCEPTS, WHO_RETURNS];

/** Puts a page on the site with `say(word)` in it, which notes what runs. */
export function serve(server: RecordingServer, held: HeldPage, path = '/'): void {
  const { nonce, headers, attributes = { 'data-policy-version': '1' }, head = '', ...rest } = held;
  const say = `<script${nonce ? ` nonce="${nonce}"` : ''}>
    window.log = [];
    window.say = (word) => { log.push(word); };
  </script>`;
  const html = consentPage({
    ...rest,
    attributes: nonce ? { ...attributes, nonce } : attributes,
    head: say + head,
  });
  server.page('site.test', path, html, headers);
}

/** An earlier visit to another page of the site. */
export async function giveConsent({ server, page }: Visit, { config, attributes, src }: HeldPage = {}): Promise<void> {
  serve(server, { config, attributes, src }, '/earlier');
  await page.goto(`${SITE}earlier`);
  await accept(page);
  await expect.poll(() => record(page)).not.toBeNull();
  server.clear();
}

/** A held inline script. */
export function held(code: string, attributes = ''): string {
  return `<script ${MARK} ${attributes}>${code}</script>`;
}

/** A held script of `vendor.test`. */
export function heldFile(name: string, attributes = ''): string {
  return `<script ${MARK} ${attributes} src="${fileUrl(name)}"></script>`;
}

export function fileUrl(name: string): string {
  return `http://vendor.test/${name}.js`;
}

/** Files of `vendor.test` that say their name when they run. */
export function serveFiles(server: RecordingServer, ...names: readonly string[]): void {
  for (const name of names) server.script('vendor.test', `/${name}.js`, `say(${JSON.stringify(name)})`);
}

/** Resolves once the browser has asked `vendor.test` for all of these files. */
export async function askedFor(server: RecordingServer, ...names: readonly string[]): Promise<void> {
  for (const name of names) await server.waitFor({ host: 'vendor.test', path: `/${name}.js` });
}

/** What has run so far, in order. */
export function log(page: Page): Promise<unknown[]> {
  return page.evaluate<unknown[]>('window.log');
}

/** Waits until exactly this has run, and lets anything that follows wrongly show itself. */
export async function expectLog(page: Page, expected: readonly unknown[]): Promise<void> {
  await expect.poll(() => log(page)).toEqual(expected);
  await settle(page);
  expect(await log(page)).toEqual(expected);
}

/** Some frames and tasks. Only for what must not happen; what must is awaited. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    let frames = 5;
    (function frame() { frames-- ? requestAnimationFrame(frame) : setTimeout(done); })();
  })`);
}

/** The ids in `<body>`, in document order. */
export function ids(page: Page): Promise<string[]> {
  return page.evaluate<string[]>('[...document.body.querySelectorAll("[id]")].map(({ id }) => id)');
}
